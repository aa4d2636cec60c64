"""Data: the points to be timed on, and three data sets on which rounding shows."""

import random
from typing import NamedTuple

from vectors.families import published


class Data(NamedTuple):
    """Two lists of floats of the same length, and what to call them."""

    name: str
    xs: list[float]
    ys: list[float]


def like_the_notebook(n: int) -> Data:
    """N points drawn as the notebook drew its 40: x normal, y = 5x − 1 + a hundredth of normal.

    The same points in every run.
    """
    draw = random.Random(n)  # noqa: S311 (no secret)
    xs = [draw.gauss(0, 1) for _ in range(n)]
    return Data(f"N = {n:,}", xs, [5 * x - 1 + draw.gauss(0, 1) / 100 for x in xs])


def norris() -> Data:
    """NIST's Norris data: 36 observations."""
    return Data("Norris", *published.norris())


def far(name: str, start: float, step: float, n: int = 1000) -> Data:
    """xᵢ = start + i step: far from 0, and near to each other. yᵢ = xᵢ/3 + (7i mod 5) step/10.

    The slope is near 1/3. The intercept is near step/5, so that almost all of ȳ and of m x̄ must
    cancel in it.
    """
    xs = [start + i * step for i in range(n)]
    return Data(name, xs, [x / 3 + 7 * i % 5 * step / 10 for i, x in enumerate(xs)])


def hard() -> list[Data]:
    """The data sets on which everyone's error is measured."""
    return [norris(), far("x = 10⁸ + i", 1e8, 1.0), far("x = 1 + i · 10⁻¹²", 1.0, 1e-12)]
