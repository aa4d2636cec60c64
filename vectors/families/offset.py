"""x far from the origin, and the commonest such x: time stamps."""

from collections.abc import Iterator

from ..drafts import Draft, ask

SECONDS = 1_700_000_000  # in November 2023
NANOSECONDS = SECONDS * 10**9


def drafts() -> Iterator[Draft]:
    """An offset in x, in y, in both; then time stamps."""
    why = "x = 10^8 + i: N sum(xx) and sum(x)^2 agree in all 16 digits, and their difference is 50."
    x, y = [1e8 + i for i in range(5)], [2.5, 3.25, 5, 5.5, 7]
    yield from ask("fit, fit through the origin", "offset", why, x=x, y=y)
    why = "x = 10^6 + i/10: of the determinant N sum(xx) - sum(x)^2 floats keep 2 digits."
    x = [1000000.0, 1000000.1, 1000000.2, 1000000.3, 1000000.4, 1000000.5]
    y = [1, 1.5, 1.25, 2, 2.5, 2.25]
    yield from ask("fit, loss", "offset", why, x=x, y=y, m=1, c=-999999.0)
    why = "Both are far from the origin, on different sides of it."
    x, y = [-1e9, -1e9 + 3, -1e9 + 4, -1e9 + 10], [2e9 + 1, 2e9 - 2, 2e9 - 5, 2e9 - 11]
    yield from ask("fit, fit through the origin", "offset", why, x=x, y=y)
    why = "Only y is far from the origin: the slope lives in its last digits."
    x, y = [1, 2, 3, 4, 6], [1e12 + 0.5, 1e12 + 1, 1e12 + 2.25, 1e12 + 2.5, 1e12 + 4]
    yield from ask("fit", "offset", why, x=x, y=y)
    why = "x = 10^12 + i: the intercept is the line's height 10^12 away from all points."
    yield from ask("fit", "offset", why, x=[1e12 + i for i in (0, 1, 2, 4)], y=[1, 2, 2, 3])
    why = "Through the origin an offset does no harm; centring x would answer another question."
    x, y = [1e6 + 1, 1e6 + 2, 1e6 + 3], [2e6, 2e6 + 5, 2e6 + 9]
    yield from ask("fit through the origin", "offset", why, x=x, y=y)
    why = "m x and c are 10^7 and nearly cancel: what m x loses in rounding, the residual lacks."
    x, y = [1e8 + 1, 1e8 + 2, 1e8 + 4], [0.5, 0.25, 0.75]
    do = "forward, loss, gradient, step"
    yield from ask(do, "offset, cancellation", why, x=x, y=y, m=0.1, c=-1e7, lr=1e-17)
    why = "At x = 10^8 dm is 10^8 times dc, and only rates below 10^-16 converge."
    x, y = [1e8, 1e8 + 1, 1e8 + 2, 1e8 + 3], [3, 4, 4, 6]
    yield from ask("gradient, step, train", "offset", why, x=x, y=y, m=1e-8, c=2, lr=4e-17, steps=3)
    why = "x = 1000 + i: the first step takes m almost all the way, and c hardly moves."
    x, y = [1000, 1001, 1002, 1003, 1004], [500, 502, 501, 503, 505]
    yield from ask("train", "offset", why, x=x, y=y, lr=5e-7, steps=4)
    yield from time_stamps()


def time_stamps() -> Iterator[Draft]:
    """Seconds and nanoseconds since 1970, as integers and as floats."""
    hours = [SECONDS + 3600 * k for k in range(5)]
    degrees = [20.5, 21, 21.75, 22, 23.5]
    why = "Hourly time stamps in seconds: sum(xx) is near 10^19, the determinant near 10^9."
    yield from ask("fit, fit through the origin", "time stamps, offset", why, x=hours, y=degrees)
    why = "The same kind of time stamps as floats: each is exact, their squares are not."
    x, y = [float(second) for second in hours], degrees
    do, flags = "fit, loss, gradient, step, train", "time stamps, offset"
    yield from ask(do, flags, why, x=x, y=y, m=0.0002, c=-339979.5, lr=1e-19, steps=2)
    why = "Nanoseconds do not fit into 53 bits: as floats, these x are multiples of 256."
    x = [NANOSECONDS + k for k in (1, 250, 501, 777)]
    y = [2 * NANOSECONDS + k for k in (3, 500, 1001, 1557)]
    do = "fit, forward, loss, gradient"
    yield from ask(do, "time stamps, offset, integers above 2^53", why, x=x, y=y, m=2, c=1)
    why = "Nanoseconds as floats, 1024 apart: the mean of x is already off by some of that."
    x, y = [1.7e18 + 1024 * k for k in (0, 1, 2, 5)], [1, 2, 3.5, 5]
    do = "fit, fit through the origin, train"
    yield from ask(do, "time stamps, offset", why, x=x, y=y, lr=1e-37, steps=2)
    why = "A line in nanoseconds, evaluated where m x and c nearly cancel."
    x = [NANOSECONDS, NANOSECONDS + 10**9]
    do, flags = "forward", "time stamps, offset, cancellation, integers above 2^53"
    yield from ask(do, flags, why, x=x, m=1e-9, c=-1.7e9)
