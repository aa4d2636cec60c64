"""Ordinary data: what every implementation should get right, to the last digits but a few.

The numbers of points differ, and so do dm and dc, m and c: else a forgotten 1/N or 2, an N taken
from elsewhere, or two parts swapped would not show.
"""

from ..drafts import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..drafts import Draft

FORMULAS = "loss, gradient, step"
EVERYTHING = "fit, fit through the origin, forward, loss, gradient, step, train"


def drafts() -> "Iterator[Draft]":
    """Several data sets, each asked of most operations."""
    yield from ask(
        EVERYTHING,
        "ordinary",
        "Three points whose answers can be found by hand.",
        x=[0, 1, 2],
        y=[1, 3, 8],
        m=2,
        c=1.5,
        lr=0.25,
        steps=2,
    )
    yield from ask(
        EVERYTHING,
        "ordinary",
        "Four points, so that a mean over three shows.",
        x=[1, 2, 3, 4],
        y=[3, 5, 7.5, 8.5],
        m=0.5,
        c=-1,
        lr=0.0625,
        steps=3,
    )
    yield from ask(
        EVERYTHING,
        "ordinary",
        "A falling line through five points on both sides of zero.",
        x=[-2.5, -1, 0.5, 3, 4.5],
        y=[4.75, 3, 1.5, -2, -2.75],
        m=-0.75,
        c=2,
        lr=0.05,
        steps=5,
    )
    yield from ask(
        EVERYTHING,
        "ordinary",
        "Decimal fractions: 0.1 is not a tenth but the binary64 nearest to it, and counts as that.",
        x=[0.1, 0.2, 0.4],
        y=[1.1, 2.3, 4.7],
        m=10.5,
        c=0.3,
        lr=0.3,
        steps=4,
    )
    yield from ask(
        EVERYTHING,
        "ordinary",
        "Seven days of a plant's height in centimetres.",
        x=[1, 3, 5, 8, 10, 13, 15],
        y=[2.1, 3.4, 4.9, 7.2, 8.4, 10.8, 12.1],
        m=0.7,
        c=1.25,
        lr=0.01,
        steps=12,
    )
    yield from ask(
        "fit, forward, loss, gradient, step",
        "ordinary",
        "Two points: the line goes through both.",
        x=[-1.5, 2.25],
        y=[0.3, 7.9],
        m=3,
        c=-2,
        lr=0.125,
    )
    yield from ask(
        "fit, loss, gradient, step, train",
        "ordinary",
        "Six points, two at each x: y is no function of x, and need not be.",
        x=[5, 5, 3, 3, 1, 1],
        y=[9.5, 10.5, 7, 6, 2.5, 1.75],
        m=1.5,
        c=4,
        lr=0.02,
        steps=6,
    )
    yield from ask(
        "fit, fit through the origin",
        "ordinary",
        "Of eight points one is an outlier, and least squares lets it pull.",
        x=[1, 2, 3, 4, 5, 6, 7, 8],
        y=[2.1, 3.9, 6.2, 7.8, 30, 12.1, 13.8, 16.2],
    )
    yield from ask(
        "fit, gradient",
        "ordinary",
        "x in millionths and y in millions: the units differ, and nothing else is special.",
        x=[1e-6, 2e-6, 4e-6, 5e-6],
        y=[1e6, 1.5e6, 3e6, 3.25e6],
        m=6e11,
        c=2.5e5,
    )
    yield from gradients()


def gradients() -> "Iterator[Draft]":
    """Where the two derivatives say most about whoever gets them wrong."""
    yield from ask(
        FORMULAS,
        "ordinary",
        "One point has a loss, though no unique line.",
        x=[3],
        y=[5],
        m=0.5,
        c=1,
        lr=0.0625,
    )
    yield from ask(
        FORMULAS,
        "ordinary",
        "dm is a hundred times dc: a swap of the two, or of m and c, shows.",
        x=[90, 100, 110, 120, 130],
        y=[41, 55, 49, 60, 66],
        m=0.25,
        c=3,
        lr=0.0001,
    )
    yield from ask(
        "step",
        "ordinary",
        "A long step: c computed from the new m instead of the old one goes elsewhere.",
        x=[1, 2, 3, 5],
        y=[2, 3, 5, 6],
        m=4,
        c=-7,
        lr=0.5,
    )
    yield from ask(
        "step, train",
        "ordinary",
        "The rate is above the bound, so the steps lead away: they are defined all the same.",
        x=[4, 5, 7],
        y=[1, 2, 2],
        m=1,
        c=1,
        lr=3,
        steps=3,
    )
    yield from ask(
        "gradient, step",
        "ordinary",
        "All residuals are negative: a sign that is lost in a square or an absolute value shows.",
        x=[-3, -1, 2, 6, 7, 9],
        y=[-20, -14, -9, -2, 1, 3],
        m=1.5,
        c=0.5,
        lr=0.015625,
    )
    yield from ask(
        "train",
        "ordinary",
        "One step from m = c = 0 is the step with the gradient (-2/N sum(xy), -2/N sum(y)).",
        x=[2, 3, 5, 8, 9],
        y=[1, 4, 4, 6, 9],
        lr=0.01,
        steps=1,
    )
