"""Data: the points to be timed on, and three data sets on which rounding shows."""

import random
from collections.abc import Callable
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


def drawn(name: str, n: int, seed: int) -> Data:
    """N points of a named family: the same in every run for the same seed."""
    draw = random.Random(f"{name} {seed}")  # noqa: S311 (no secret)
    x_at, y_at = FAMILIES[name]
    xs = [x_at(draw, i) for i in range(n)]
    return Data(name, xs, [y_at(draw, x) for x in xs])


def _uniform(draw: random.Random, _: float) -> float:
    return draw.uniform(0, 100)


def _normal(draw: random.Random, _: float) -> float:
    return draw.gauss(0, 1)


def _decimal(draw: random.Random, _: float) -> float:
    return round(draw.uniform(0, 1000), 2)


def _of_any_decade(draw: random.Random, _: float) -> float:
    return draw.uniform(-1, 1) * 10.0 ** draw.randint(-40, 40)


Drawing = Callable[[random.Random, float], float]
FAMILIES: dict[str, tuple[Drawing, Drawing]] = {  # how each xᵢ is drawn, and the y of an x
    "a noisy line": (_uniform, lambda draw, x: 5 * x - 1 + draw.gauss(0, 1)),
    "normal x and y": (_normal, _normal),
    "two decimals": (_decimal, _decimal),
    "y = 0.1 x + 0.7, rounded": (_uniform, lambda _, x: 0.1 * x + 0.7),
    "x = 1, 2, …; one decimal": (
        lambda _, i: i + 1.0,
        lambda draw, _: round(draw.uniform(0, 50), 1),
    ),
    "time stamps by minutes": (lambda _, i: 1.7e9 + 60 * i, lambda draw, _: 20 + draw.gauss(0, 3)),
    "x = 10⁸ + i": (lambda _, i: 1e8 + i, lambda draw, x: x / 3 + draw.gauss(0, 1)),
    "y = 2 x, so c = 0": (_uniform, lambda _, x: 2 * x),
    "y constant, so m = 0": (_uniform, lambda _, x: 3.3),
    "80 decades": (_of_any_decade, _of_any_decade),
}
