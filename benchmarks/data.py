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
    return Data(name, *FAMILIES[name](draw, n))


def _noisy(draw: random.Random, n: int) -> tuple[list[float], list[float]]:
    xs = [draw.uniform(0, 100) for _ in range(n)]
    return xs, [5 * x - 1 + draw.gauss(0, 1) for x in xs]


def _normal(draw: random.Random, n: int) -> tuple[list[float], list[float]]:
    return [draw.gauss(0, 1) for _ in range(n)], [draw.gauss(0, 1) for _ in range(n)]


def _decimals(draw: random.Random, n: int) -> tuple[list[float], list[float]]:
    xs = [round(draw.uniform(0, 1000), 2) for _ in range(n)]
    return xs, [round(draw.uniform(0, 1000), 2) for _ in range(n)]


def _on_a_line(draw: random.Random, n: int) -> tuple[list[float], list[float]]:
    xs = [draw.uniform(0, 100) for _ in range(n)]
    return xs, [0.1 * x + 0.7 for x in xs]


def _counted(draw: random.Random, n: int) -> tuple[list[float], list[float]]:
    return [float(i) for i in range(1, n + 1)], [round(draw.uniform(0, 50), 1) for _ in range(n)]


def _time_stamps(draw: random.Random, n: int) -> tuple[list[float], list[float]]:
    return [1.7e9 + 60.0 * i for i in range(n)], [20 + draw.gauss(0, 3) for _ in range(n)]


def _far(draw: random.Random, n: int) -> tuple[list[float], list[float]]:
    return [1e8 + i for i in range(n)], [(1e8 + i) / 3 + draw.gauss(0, 1) for i in range(n)]


def _through_the_origin(draw: random.Random, n: int) -> tuple[list[float], list[float]]:
    xs = [draw.uniform(0, 100) for _ in range(n)]
    return xs, [2 * x for x in xs]


def _constant_y(draw: random.Random, n: int) -> tuple[list[float], list[float]]:
    return [draw.uniform(0, 100) for _ in range(n)], [3.3] * n


def _decades(draw: random.Random, n: int) -> tuple[list[float], list[float]]:
    xs, ys = ([draw.uniform(-1, 1) * 10.0 ** draw.randint(-40, 40) for _ in range(n)] for _ in "xy")
    return xs, ys


Points = Callable[[random.Random, int], tuple[list[float], list[float]]]
FAMILIES: dict[str, Points] = {
    "a noisy line": _noisy,
    "normal x and y": _normal,
    "two decimals": _decimals,
    "y = 0.1 x + 0.7, rounded": _on_a_line,
    "x = 1, 2, …; one decimal": _counted,
    "time stamps by minutes": _time_stamps,
    "x = 10⁸ + i": _far,
    "y = 2 x, so c = 0": _through_the_origin,
    "y constant, so m = 0": _constant_y,
    "80 decades": _decades,
}
