"""Ordinary data: what every implementation should get right, to the last digits but a few.

The numbers of points differ, and so do dm and dc, m and c: else a forgotten 1/N or 2, an N taken
from elsewhere, or two parts swapped would not show.
"""

from collections.abc import Iterator

from ..drafts import Draft, ask

FORMULAS = "loss, gradient, step"
EVERYTHING = "fit, fit through the origin, forward, loss, gradient, step, train"


def drafts() -> Iterator[Draft]:
    """Several data sets, each asked of most operations."""
    x: list[float]
    y: list[float]
    why = "Three points whose answers can be found by hand."
    x, y = [0, 1, 2], [1, 3, 8]
    yield from ask(EVERYTHING, "ordinary", why, x=x, y=y, m=2, c=1.5, lr=0.25, steps=2)
    why = "Four points, so that a mean over three shows."
    x, y = [1, 2, 3, 4], [3, 5, 7.5, 8.5]
    yield from ask(EVERYTHING, "ordinary", why, x=x, y=y, m=0.5, c=-1, lr=0.0625, steps=3)
    why = "A falling line through five points on both sides of zero."
    x, y = [-2.5, -1, 0.5, 3, 4.5], [4.75, 3, 1.5, -2, -2.75]
    yield from ask(EVERYTHING, "ordinary", why, x=x, y=y, m=-0.75, c=2, lr=0.05, steps=5)
    why = (
        "Decimal fractions: 0.1 is not a tenth but the binary64 nearest to it, and counts as that."
    )
    x, y = [0.1, 0.2, 0.4], [1.1, 2.3, 4.7]
    yield from ask(EVERYTHING, "ordinary", why, x=x, y=y, m=10.5, c=0.3, lr=0.3, steps=4)
    why = "Seven days of a plant's height in centimetres."
    x, y = [1, 3, 5, 8, 10, 13, 15], [2.1, 3.4, 4.9, 7.2, 8.4, 10.8, 12.1]
    yield from ask(EVERYTHING, "ordinary", why, x=x, y=y, m=0.7, c=1.25, lr=0.01, steps=12)
    why = "Two points: the line goes through both."
    x, y = [-1.5, 2.25], [0.3, 7.9]
    do = "fit, forward, loss, gradient, step"
    yield from ask(do, "ordinary", why, x=x, y=y, m=3, c=-2, lr=0.125)
    why = "Six points, two at each x: y is no function of x, and need not be."
    x, y = [5, 5, 3, 3, 1, 1], [9.5, 10.5, 7, 6, 2.5, 1.75]
    do = "fit, loss, gradient, step, train"
    yield from ask(do, "ordinary", why, x=x, y=y, m=1.5, c=4, lr=0.02, steps=6)
    why = "Of eight points one is an outlier, and least squares lets it pull."
    x, y = [1, 2, 3, 4, 5, 6, 7, 8], [2.1, 3.9, 6.2, 7.8, 30, 12.1, 13.8, 16.2]
    yield from ask("fit, fit through the origin", "ordinary", why, x=x, y=y)
    why = "x in millionths and y in millions: the units differ, and nothing else is special."
    x, y = [1e-6, 2e-6, 4e-6, 5e-6], [1e6, 1.5e6, 3e6, 3.25e6]
    yield from ask("fit, gradient", "ordinary", why, x=x, y=y, m=6e11, c=2.5e5)
    yield from gradients()


def gradients() -> Iterator[Draft]:
    """Where the two derivatives say most about whoever gets them wrong."""
    why = "One point has a loss, though no unique line."
    yield from ask(FORMULAS, "ordinary", why, x=[3], y=[5], m=0.5, c=1, lr=0.0625)
    why = "dm is a hundred times dc: a swap of the two, or of m and c, shows."
    x, y = [90, 100, 110, 120, 130], [41, 55, 49, 60, 66]
    yield from ask(FORMULAS, "ordinary", why, x=x, y=y, m=0.25, c=3, lr=0.0001)
    why = "A long step: c computed from the new m instead of the old one goes elsewhere."
    yield from ask("step", "ordinary", why, x=[1, 2, 3, 5], y=[2, 3, 5, 6], m=4, c=-7, lr=0.5)
    why = "The rate is above the bound, so the steps lead away: they are defined all the same."
    x, y = [4, 5, 7], [1, 2, 2]
    yield from ask("step, train", "ordinary", why, x=x, y=y, m=1, c=1, lr=3, steps=3)
    why = "All residuals are negative: a sign that is lost in a square or an absolute value shows."
    x, y = [-3, -1, 2, 6, 7, 9], [-20, -14, -9, -2, 1, 3]
    yield from ask("gradient, step", "ordinary", why, x=x, y=y, m=1.5, c=0.5, lr=0.015625)
    why = "One step from m = c = 0 is the step with the gradient (-2/N sum(xy), -2/N sum(y))."
    yield from ask("train", "ordinary", why, x=[2, 3, 5, 8, 9], y=[1, 4, 4, 6, 9], lr=0.01, steps=1)
