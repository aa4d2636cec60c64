"""Minus zero is zero: as an x, as a y, in a sum, and in an answer."""

from collections.abc import Iterator

from ..drafts import Draft, ask


def drafts() -> Iterator[Draft]:
    """Zeros of both signs, given and answered."""
    why = "An x of -0 is an x of 0."
    x, y = [-0.0, 1.0, 2.0], [1.5, 3.0, 4.0]
    yield from ask("fit, fit through the origin", "signed zero", why, x=x, y=y)
    why = "All y are 0, of either sign: so are the slope, the loss and all else."
    x, y = [1, 2, 4], [0.0, -0.0, 0.0]
    do = "fit, fit through the origin, loss, gradient, step"
    yield from ask(do, "signed zero", why, x=x, y=y, m=0.0, c=-0.0, lr=0.5)
    why = "Products with a zero factor are zeros of both signs."
    yield from ask("forward", "signed zero", why, x=[1.0, -1.0, 0.0], m=-0.0, c=-0.0)
    why = "m x is -0 or +0, and c = 2 makes nothing of the difference."
    yield from ask("forward", "signed zero", why, x=[-0.0, 0.0, 1.0], m=1, c=2)
    why = "The points are on the line: the loss is 0, and so are both derivatives; m and c stay."
    x, y = [0, 1, 2], [1, 3, 5]
    yield from ask("loss, gradient, step", "signed zero", why, x=x, y=y, m=2, c=1, lr=0.25)
    why = "Training for 0 steps leaves m and c at 0."
    yield from ask("train", "signed zero", why, x=[1, 2], y=[3, 5], lr=0.1, steps=0)
    why = "The y cancel, so after one step c is 0 and m is not."
    yield from ask("train", "signed zero", why, x=[-1, 1], y=[-2, 2], lr=0.25, steps=1)
