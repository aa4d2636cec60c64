"""Minus zero is zero: as an x, as a y, in a sum, and in an answer."""

from ..drafts import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..drafts import Draft


def drafts() -> "Iterator[Draft]":
    """Zeros of both signs, given and answered."""
    yield from ask(
        "fit, fit through the origin",
        "signed zero",
        "An x of -0 is an x of 0.",
        x=[-0.0, 1.0, 2.0],
        y=[1.5, 3.0, 4.0],
    )
    yield from ask(
        "fit, fit through the origin, loss, gradient, step",
        "signed zero",
        "All y are 0, of either sign: so are the slope, the loss and all else.",
        x=[1, 2, 4],
        y=[0.0, -0.0, 0.0],
        m=0.0,
        c=-0.0,
        lr=0.5,
    )
    yield from ask(
        "forward",
        "signed zero",
        "Products with a zero factor are zeros of both signs.",
        x=[1.0, -1.0, 0.0],
        m=-0.0,
        c=-0.0,
    )
    yield from ask(
        "forward",
        "signed zero",
        "m x is -0 or +0, and c = 2 makes nothing of the difference.",
        x=[-0.0, 0.0, 1.0],
        m=1,
        c=2,
    )
    yield from ask(
        "loss, gradient, step",
        "signed zero",
        "The points are on the line: the loss is 0, and so are both derivatives; m and c stay.",
        x=[0, 1, 2],
        y=[1, 3, 5],
        m=2,
        c=1,
        lr=0.25,
    )
    comment = "Training for 0 steps leaves m and c at 0."
    yield from ask("train", "signed zero", comment, x=[1, 2], y=[3, 5], lr=0.1, steps=0)
    comment = "The y cancel, so after one step c is 0 and m is not."
    yield from ask("train", "signed zero", comment, x=[-1, 1], y=[-2, 2], lr=0.25, steps=1)
