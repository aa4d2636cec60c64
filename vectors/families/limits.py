"""The ends of the range: sums and products that overflow or underflow, and subnormal numbers."""

from ..drafts import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..drafts import Draft

LEAST = 2.0**-1074  # the least positive binary64


def drafts() -> "Iterator[Draft]":
    """Three flags."""
    yield from overflow_inside()
    yield from underflow_inside()
    yield from subnormal()


def overflow_inside() -> "Iterator[Draft]":
    """The answer is an ordinary number, but something on the way to it is above 10^308."""
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


def underflow_inside() -> "Iterator[Draft]":
    """The answer is an ordinary number, but something on the way to it is below 10^-324."""
    yield from ask(
        "fit, fit through the origin",
        "underflow inside",
        "The squares of x are 10^-400, which is 0 in floats: x looks constant, and is not.",
        x=[1e-200, 2e-200, 3e-200],
        y=[1e-200, 3e-200, 4e-200],
    )
    yield from ask(
        "fit, fit through the origin",
        "underflow inside",
        "y is ordinary and the slope near 2^565, but sum(xx), near 2^-1126, is 0 in floats.",
        x=[2.0**-565, 3 * 2.0**-565, 2.0**-563],
        y=[1, 2.5, 4],
    )
    yield from ask(
        "fit, fit through the origin",
        "underflow inside",
        "The squares of x are subnormal: they are there, with a digit or two.",
        x=[1e-161, 2e-161, 4e-161],
        y=[1e-161, 1e-161, 3e-161],
    )
    yield from ask(
        "fit",
        "underflow inside",
        "Ordinary y, and x of 10^-180 on both sides of zero.",
        x=[-2e-180, -1e-180, 1e-180, 5e-180],
        y=[1, 2, 2, 7],
    )
    yield from ask(
        "loss",
        "underflow inside",
        "Each square is 10^-380 and rounds to 0; so does their mean, which makes the 0 right.",
        x=[1, 2],
        y=[1e-190, 3e-190],
        m=0,
        c=0,
    )
    yield from ask(
        "gradient",
        "underflow inside, subnormal",
        "r x is subnormal while r is not: dm has a digit or two, and dc all of them.",
        x=[1e-162, 2e-162, 5e-162],
        y=[1e-160, 3e-160, 2e-160],
        m=0,
        c=-1e-160,
    )
    yield from ask(
        "step",
        "underflow inside",
        "dm is 10^-400, which is 0 in floats, and lr would make 10^-100 of it.",
        x=[1e-200, 2e-200],
        y=[3e-200, 5e-200],
        m=0,
        c=1e-200,
        lr=1e300,
    )
    yield from ask(
        "train",
        "underflow inside",
        "sum(xy) is 10^-399, which is 0 in floats; times the rate of 10^300 it is 10^-99.",
        x=[1e-200, 2e-200, 4e-200],
        y=[3e-200, 5e-200, 9e-200],
        lr=1e300,
        steps=1,
    )
    yield from ask(
        "train",
        "underflow inside",
        "sum(xx) underflows and with it all curvature in m; c learns as if there were no x.",
        x=[1e-170, 2e-170],
        y=[1, 4],
        lr=0.25,
        steps=3,
    )


def subnormal() -> "Iterator[Draft]":
    """Numbers below 2^-1022, whose last place is 2^-1074 however small they are."""
    yield from ask(
        "fit, fit through the origin",
        "subnormal, underflow inside",
        "x and y are a few times the least positive number: the slope is of ordinary size.",
        x=[LEAST, 2 * LEAST, 4 * LEAST],
        y=[3 * LEAST, 5 * LEAST, 8 * LEAST],
    )
    yield from ask(
        "fit, fit through the origin",
        "subnormal",
        "x is ordinary and the slope subnormal: it has fewer bits than 53, and they count.",
        x=[1, 2, 3, 5],
        y=[100 * LEAST, 333 * LEAST, 401 * LEAST, 777 * LEAST],
    )
    yield from ask(
        "fit",
        "subnormal",
        "Subnormal x, and y of 10^-313: the slope is near 10^10.",
        x=[7 * LEAST, 8 * LEAST, 11 * LEAST],
        y=[1e-313, 1.5e-313, 4e-313],
    )
    yield from ask(
        "forward",
        "subnormal, tie",
        "One and a half times an odd multiple of the least number lies between two multiples.",
        x=[LEAST, 3 * LEAST, -5 * LEAST],
        m=1.5,
        c=0,
    )
    yield from ask(
        "forward",
        "subnormal",
        "Half of the least number rounds to 0 if the product rounds before c is added.",
        x=[LEAST, 3 * LEAST, 1001 * LEAST],
        m=0.5,
        c=1000 * LEAST,
    )
    yield from ask(
        "loss",
        "subnormal",
        "The squared residuals are subnormal, so the loss has few bits.",
        x=[1, 2, 3],
        y=[2.0**-531, 3 * 2.0**-533, 2.0**-532],
        m=0,
        c=2.0**-533,
    )
    yield from ask(
        "train",
        "subnormal",
        "Subnormal y: on the way each step rounds to a multiple of the least number.",
        x=[1, 2, 4],
        y=[90 * LEAST, 220 * LEAST, 310 * LEAST],
        lr=0.0625,
        steps=3,
    )
    yield from ask(
        "loss, gradient, step",
        "subnormal",
        "m and c are subnormal, and so are the predictions.",
        x=[1, 2, 4],
        y=[9e-310, 2.2e-309, 3.1e-309],
        m=7e-310,
        c=3e-310,
        lr=0.0625,
    )
