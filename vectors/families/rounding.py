"""Where rounding on the way costs digits: means, near-constant x, and cancellation."""

from collections.abc import Iterator

from ..drafts import Draft, ask

UNIT = 2.0**-52  # the last place of 1.0
TENTH_AND_A_BIT = 0.1 + 2.0**-56  # the float after 0.1


def drafts() -> Iterator[Draft]:
    """Means that are not representable, nearly constant x, cancellation."""
    yield from means()
    yield from near_constant()
    yield from cancellation()


def means() -> Iterator[Draft]:
    """A mean that is not representable, where that matters."""
    y: list[float]
    why = "The mean of x is 10^15 + 2/3; rounded to eighths, it spoils the deviations from it."
    x, y = [1e15, 1e15 + 1, 1e15 + 1], [1, 2, 3]
    yield from ask("fit, gradient", "mean not representable, offset", why, x=x, y=y, m=0.5, c=-5e14)
    why = (
        "The mean of x lies between two floats, and rounding it makes the slope three times wrong."
    )
    x, y = [0.1, 0.1, TENTH_AND_A_BIT], [1, 2, 3]
    yield from ask("fit", "mean not representable, near-constant x", why, x=x, y=y)
    why = "The mean of y is 10^15 + 1/3, and the intercept inherits what its rounding loses."
    x, y = [1, 2, 4], [1e15, 1e15, 1e15 + 1]
    yield from ask("fit", "mean not representable, offset", why, x=x, y=y)
    why = "The means are 7/3 and 41/12, which no floats are: harmless here."
    x, y = [1, 2, 4], [2, 3, 5.25]
    yield from ask("fit, loss", "mean not representable", why, x=x, y=y, m=1, c=1)
    why = "Nine tenths, added in floats from left to right, are not nine times a tenth."
    x, y = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2], [1, 1, 1, 1, 1, 1, 1, 1, 1, 2.5]
    yield from ask("fit, train", "mean not representable", why, x=x, y=y, lr=0.5, steps=2)


def near_constant() -> Iterator[Draft]:
    """x that differ in their last bits only."""
    y: list[float]
    why = "x are three neighbouring floats from 1 on; rounded squares cannot tell them apart."
    x, y = [1.0, 1 + UNIT, 1 + 2 * UNIT], [1, 2, 4]
    do = "fit, fit through the origin, loss, gradient, step"
    yield from ask(do, "near-constant x", why, x=x, y=y, m=1.5, c=0.5, lr=0.1)
    why = "x = 10^16 + 2k: neighbouring floats, and the mean of x is not one of them."
    x, y = [1e16, 1e16 + 2, 1e16 + 4, 1e16 + 6], [1, 2, 3, 4.5]
    yield from ask("fit", "near-constant x, offset", why, x=x, y=y)
    why = "Six x are 1, and the seventh is the next float: a line has to be steep to reach it."
    x, y = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1 + UNIT], [1, 2, 1, 2, 1, 2, 3]
    yield from ask("fit, train", "near-constant x", why, x=x, y=y, lr=0.2, steps=3)
    why = "Two neighbouring floats determine a line, though their mean rounds to one of them."
    yield from ask("fit", "near-constant x", why, x=[-0.3, -0.3 + 2.0**-54], y=[0.1, 0.7])
    why = "x and y are both neighbouring floats: the slope, 2.5, is in their last bits."
    x, y = [3.0, 3 + 2 * UNIT, 3 + 4 * UNIT], [3.0, 3 + 4 * UNIT, 3 + 10 * UNIT]
    yield from ask("fit", "near-constant x", why, x=x, y=y)


def cancellation() -> Iterator[Draft]:
    """Where terms nearly cancel, so that the rounding of the terms is what remains."""
    why = "0.1 is a little more than a tenth, so 10 of it are a little more than 1; rounded, not."
    yield from ask("forward", "cancellation", why, x=[10, 20, 30], m=0.1, c=-1)
    why = "A fused multiply-add has this right; a product that rounds first answers nearly nothing."
    yield from ask("forward", "cancellation", why, x=[3], m=1 / 3, c=-1)
    why = "3 times 0.1 rounds away from 0.3, and the residual doubles by that."
    x, y = [3, 6], [0.3, 0.6]
    yield from ask("loss, gradient, step", "cancellation", why, x=x, y=y, m=0.1, c=0, lr=1)
    why = (
        "A loss put together from sums of squares has hardly a digit here, one from residuals all."
    )
    x, y = [1, 2, 3, 4], [1000000.1, 2000000.2, 3000000.3, 4000000.4]
    yield from ask("loss, gradient", "cancellation", why, x=x, y=y, m=1e6, c=0.25)
    why = "Near the minimum the residuals cancel in the sums: small derivatives of large terms."
    x, y = [1, 2, 3, 4, 5], [10.1, 19.9, 30.2, 39.8, 50.1]
    yield from ask("gradient", "cancellation", why, x=x, y=y, m=9.99, c=0.05)
    why = "lr dm is nearly m: what is left of the new m are the last bits of both."
    yield from ask("step", "cancellation", why, x=[1], y=[0.1], m=0.7, c=0.2, lr=0.4375)
