"""The answer is an ordinary number, but something on the way to it is below 10^-324."""

from collections.abc import Iterator

from ..drafts import Draft, ask


def drafts() -> Iterator[Draft]:
    """Squares that are 0, or have a digit or two left."""
    why = "The squares of x are 10^-400, which is 0 in floats: x looks constant, and is not."
    x, y = [1e-200, 2e-200, 3e-200], [1e-200, 3e-200, 4e-200]
    yield from ask("fit, fit through the origin", "underflow inside", why, x=x, y=y)
    why = "y is ordinary and the slope near 2^565, but sum(xx), near 2^-1126, is 0 in floats."
    x, y = [2.0**-565, 3 * 2.0**-565, 2.0**-563], [1, 2.5, 4]
    yield from ask("fit, fit through the origin", "underflow inside", why, x=x, y=y)
    why = "The squares of x are subnormal: they are there, with a digit or two."
    x, y = [1e-161, 2e-161, 4e-161], [1e-161, 1e-161, 3e-161]
    yield from ask("fit, fit through the origin", "underflow inside", why, x=x, y=y)
    why = "Ordinary y, and x of 10^-180 on both sides of zero."
    x, y = [-2e-180, -1e-180, 1e-180, 5e-180], [1, 2, 2, 7]
    yield from ask("fit", "underflow inside", why, x=x, y=y)
    why = "Each square is 10^-380 and rounds to 0; so does their mean, which makes the 0 right."
    yield from ask("loss", "underflow inside", why, x=[1, 2], y=[1e-190, 3e-190], m=0, c=0)
    why = "r x is subnormal while r is not: dm has a digit or two, and dc all of them."
    x, y = [1e-162, 2e-162, 5e-162], [1e-160, 3e-160, 2e-160]
    yield from ask("gradient", "underflow inside, subnormal", why, x=x, y=y, m=0, c=-1e-160)
    why = "dm is 10^-400, which is 0 in floats, and lr would make 10^-100 of it."
    x, y = [1e-200, 2e-200], [3e-200, 5e-200]
    yield from ask("step", "underflow inside", why, x=x, y=y, m=0, c=1e-200, lr=1e300)
    why = "sum(xy) is 10^-399, which is 0 in floats; times the rate of 10^300 it is 10^-99."
    x, y = [1e-200, 2e-200, 4e-200], [3e-200, 5e-200, 9e-200]
    yield from ask("train", "underflow inside", why, x=x, y=y, lr=1e300, steps=1)
    why = "sum(xx) underflows and with it all curvature in m; c learns as if there were no x."
    yield from ask("train", "underflow inside", why, x=[1e-170, 2e-170], y=[1, 4], lr=0.25, steps=3)
