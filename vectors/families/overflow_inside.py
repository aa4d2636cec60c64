"""The answer is an ordinary number, but something on the way to it is above 10^308."""

from ..drafts import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..drafts import Draft


def drafts() -> "Iterator[Draft]":
    """A square, a product, a sum or a difference."""
    yield from ask(
        "fit, fit through the origin",
        "overflow inside",
        "The squares are 10^400, and the slope is between 1 and 2.",
        x=[1e200, 2e200, 3e200],
        y=[1e200, 3e200, 4e200],
    )
    yield from ask(
        "fit, fit through the origin",
        "overflow inside",
        "The squares of x, 2^1064 and more, overflow, and the products x y do not.",
        x=[2.0**532, 2.0**533, 2.0**534, 5 * 2.0**532],
        y=[3, 4, 7, 9],
    )
    yield from ask(
        "fit",
        "overflow inside",
        "The difference of the two x overflows, before anything is squared.",
        x=[-1.5e308, 1.5e308],
        y=[-1e10, 2e10],
    )
    yield from ask(
        "fit, fit through the origin",
        "overflow inside",
        "The sums of y and of x y overflow, and their means do not.",
        x=[1, 2, 4],
        y=[1e308, 1.25e308, 1.5e308],
    )
    yield from ask(
        "forward",
        "overflow inside",
        "m x overflows and c would bring it back: a fused multiply-add has it right.",
        x=[1e308, 1.2e308],
        m=2,
        c=-1e308,
    )
    yield from ask(
        "loss",
        "overflow inside",
        "Each squared residual is 10^308, and so is their mean; their sum overflows.",
        x=[1, 2, 3, 4],
        y=[1e154, -1e154, 1e154, 1e154],
        m=1,
        c=0,
    )
    yield from ask(
        "loss, gradient",
        "overflow inside",
        "On the line, at 10^200, the residuals are 0; sums of y^2 and x y overflow all the same.",
        x=[1e200, 2e200, 1],
        y=[2e200, 4e200, 5],
        m=2,
        c=0,
    )
    yield from ask(
        "gradient",
        "overflow inside",
        "The sum of the products overflows, their mean does not.",
        x=[8e157, 7e157, 9e157, 8e157],
        y=[1e150, 1e150, 1e150, 1e150],
        m=0,
        c=1e10,
    )
    yield from ask(
        "gradient",
        "overflow inside",
        "Two products add up to an infinity that the other two would have taken back.",
        x=[1.5e158, 1.5e158, -1.5e158, -1.4e158],
        y=[1e150, 1e150, 1e150, 1e150],
        m=0,
        c=0,
    )
    yield from ask(
        "step",
        "overflow inside",
        "dm is 10^401, and lr brings it back to 10^201.",
        x=[1e200, 2e200],
        y=[1e200, -3e200],
        m=3,
        c=5,
        lr=1e-200,
    )
    yield from ask(
        "train",
        "overflow inside",
        "sum(xx) is above 10^310, though no single step needs it.",
        x=[1e155, 2e155, 4e155],
        y=[1e150, 2e150, 1e150],
        lr=2e-312,
        steps=2,
    )
    yield from ask(
        "step, train",
        "overflow inside",
        "The products r x are 10^308 each: their sum overflows, and the tiny rate comes too late.",
        x=[1e158, 2e158, 1e158, 1e158],
        y=[1e150, 5e149, 1e150, 1e150],
        m=0,
        c=0,
        lr=1e-317,
        steps=2,
    )
