"""Integers that are no binary64: a conversion to floats changes the data."""

from collections.abc import Iterator

from ..drafts import Draft, ask

TWO53 = 2**53  # from here on not every integer is a binary64


def drafts() -> Iterator[Draft]:
    """Integers from 2^53 to 10^400, which floats do not hold."""
    why = "x = 2^53 + 1, 2, 3: as floats, two of them move to an even neighbour."
    x, y = [TWO53 + 1, TWO53 + 2, TWO53 + 3], [1, 2, 4]
    do = "fit, fit through the origin, forward, loss, gradient, step"
    yield from ask(do, "integers above 2^53", why, x=x, y=y, m=2, c=-2 * TWO53, lr=2.0**-108)
    why = "x = 2^53 and 2^53 + 1 are one float, so x looks constant, and is not."
    yield from ask("fit", "integers above 2^53", why, x=[TWO53, TWO53 + 1], y=[3, 5])
    why = "x = 10^20 + k in 64-bit integers would wrap around."
    x, y = [10**20 + k for k in (0, 1, 3, 4)], [10**20, 10**20 + 2, 10**20 + 5, 10**20 + 9]
    yield from ask("fit, train", "integers above 2^53, offset", why, x=x, y=y, lr=1e-41, steps=2)
    why = "x and y are integers of 401 digits, beyond every float; the slope is near 2."
    x, y = [10**400, 2 * 10**400, 3 * 10**400], [2 * 10**400 + 1, 4 * 10**400 + 2, 6 * 10**400 + 4]
    do = "fit, fit through the origin"
    yield from ask(do, "integers above 2^53, overflow inside", why, x=x, y=y)
    why = "y and m x are integers above 2^53 that nearly cancel; in floats they cancel wholly."
    x, y = [TWO53 + 1, TWO53 - 1], [3 * TWO53 + 4, 3 * TWO53 - 1]
    do = "forward, loss, gradient"
    yield from ask(do, "integers above 2^53, cancellation", why, x=x, y=y, m=3, c=1)
    why = "y are integers just above 2^53, and their last digits show in the answer."
    x, y = [1, 2], [TWO53 + 1, TWO53 + 7]
    do = "step, train"
    yield from ask(do, "integers above 2^53", why, x=x, y=y, m=1, c=TWO53 + 1, lr=0.25, steps=2)
