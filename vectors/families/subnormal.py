"""Numbers below 2^-1022, whose last place is 2^-1074 however small they are."""

from collections.abc import Iterator

from ..drafts import Draft, ask

LEAST = 2.0**-1074  # the least positive binary64


def drafts() -> Iterator[Draft]:
    """Given, answered, or both."""
    why = "x and y are a few times the least positive number: the slope is of ordinary size."
    x, y = [LEAST, 2 * LEAST, 4 * LEAST], [3 * LEAST, 5 * LEAST, 8 * LEAST]
    yield from ask("fit, fit through the origin", "subnormal, underflow inside", why, x=x, y=y)
    why = "x is ordinary and the slope subnormal: it has fewer bits than 53, and they count."
    x, y = [1, 2, 3, 5], [100 * LEAST, 333 * LEAST, 401 * LEAST, 777 * LEAST]
    yield from ask("fit, fit through the origin", "subnormal", why, x=x, y=y)
    why = "Subnormal x, and y of 10^-313: the slope is near 10^10."
    x, y = [7 * LEAST, 8 * LEAST, 11 * LEAST], [1e-313, 1.5e-313, 4e-313]
    yield from ask("fit", "subnormal", why, x=x, y=y)
    why = "One and a half times an odd multiple of the least number lies between two multiples."
    yield from ask("forward", "subnormal, tie", why, x=[LEAST, 3 * LEAST, -5 * LEAST], m=1.5, c=0)
    why = "Half of the least number rounds to 0 if the product rounds before c is added."
    x = [LEAST, 3 * LEAST, 1001 * LEAST]
    yield from ask("forward", "subnormal", why, x=x, m=0.5, c=1000 * LEAST)
    why = "The squared residuals are subnormal, so the loss has few bits."
    x, y = [1, 2, 3], [2.0**-531, 3 * 2.0**-533, 2.0**-532]
    yield from ask("loss", "subnormal", why, x=x, y=y, m=0, c=2.0**-533)
    why = "Subnormal y: on the way each step rounds to a multiple of the least number."
    x, y = [1, 2, 4], [90 * LEAST, 220 * LEAST, 310 * LEAST]
    yield from ask("train", "subnormal", why, x=x, y=y, lr=0.0625, steps=3)
    why = "m and c are subnormal, and so are the predictions."
    x, y = [1, 2, 4], [9e-310, 2.2e-309, 3.1e-309]
    do = "loss, gradient, step"
    yield from ask(do, "subnormal", why, x=x, y=y, m=7e-310, c=3e-310, lr=0.0625)
