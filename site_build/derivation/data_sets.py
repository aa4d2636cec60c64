"""Random exact data for checking: the same data sets at every build.

A data set holds xs and ys, N points; n = N; a line m, c to stand at; a learning rate lr > 0; some
h ≠ 0; and a small number of steps k. All are Fractions, but for the integers n and k. Among the
data sets are single points, repeated points and constant x, where these are allowed.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import count
from random import Random
from typing import Any

DATA_SETS = 30


def data_set(
    seed: int, points: int = 1, varied: bool = False, stable: bool = True
) -> dict[str, Any]:
    """The data set of that seed.

    points: the least N; varied: x is not constant (so N ≥ 2); stable: lr < 2/λ₂.

    >>> data_set(3)["n"]
    4
    """
    random = Random(seed)
    n = max(points, 2 if varied else 1) + seed % 5
    xs = [_number(random) for _ in range(n)]
    if seed % 6 == 5:
        xs = [xs[0]] * n
    if varied and len(set(xs)) == 1:
        xs[0] += 1
    return {
        "xs": xs,
        "ys": [_number(random) for _ in range(n)],
        "n": n,
        "m": _number(random),
        "c": _number(random),
        "lr": _rate(random, xs, stable),
        "h": random.choice([-1, 1]) * Fraction(random.randint(1, 40), random.randint(1, 9)),
        "k": random.randint(0, 8),
    }


def _number(random: Random) -> Fraction:
    return Fraction(random.randint(-30, 30), random.randint(1, 6))


def _rate(random: Random, xs: list[Fraction], stable: bool) -> Fraction:
    """A rate below 2/λ₂ if stable is wanted, else any up to twice that."""
    mean, square = sum(xs, Fraction(0)) / len(xs), sum((x * x for x in xs), Fraction(0)) / len(xs)
    trace, determinant = 2 * (square + 1), 4 * (square - mean**2)
    # 2/λ₂ is at most 4/trace, since λ₂ is at least half the trace.
    rates = (Fraction(random.randint(1, 99), 100) * 4 / trace for _ in count())
    if not stable:
        return 2 * next(rates)
    # η < 2/λ₂ without a root: (1 − ηλ₁/2)(1 − ηλ₂/2) > 0, and ηλ₁/2 + ηλ₂/2 < 2.
    return next(lr for lr in rates if 1 - lr * trace / 2 + lr**2 * determinant / 4 > 0)
