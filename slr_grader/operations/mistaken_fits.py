"""Mistaken formulas of the least-squares line, as in mistaken_formulas.py."""

import math
from fractions import Fraction
from operator import truediv

from slr_pure.least_squares import fit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .mistaken_formulas import Formula, Named


def _means(formula: "Callable[[Any, Any, Any, Any, Any], list[Any]]") -> "Formula":
    """The line that is the formula of x̄, ȳ and the sums of (x − x̄)², (x − x̄)(y − ȳ), (y − ȳ)²."""

    def formula_of_points(x: "Any", y: "Any") -> "list[Any]":
        p, q = sum(x) / len(x), sum(y) / len(y)
        xx, yy = sum((a - p) ** 2 for a in x), sum((b - q) ** 2 for b in y)
        return formula(p, q, xx, sum((a - p) * (b - q) for a, b in zip(x, y)), yy)

    return formula_of_points


def _through(m: "Any", p: "Any", q: "Any") -> "list[Any]":
    """The line of slope m through the means."""
    return [m, q - m * p]


def _proportional(x: "Any", y: "Any") -> "Any":
    return sum(a * b for a, b in zip(x, y)) / sum(a * a for a in x)


def _mixed(power: int) -> "Formula":
    """The slope with N − 1 below one of its two sums and N below the other."""
    return lambda x, y: _means(
        lambda p, q, xx, xy, yy: _through(xy / xx * Fraction(len(x), len(x) - 1) ** power, p, q)
    )(x=x, y=y)


FIT: "Named" = [
    ("x and y are swapped", lambda x, y: list(fit(y, x))),
    ("m and c are swapped; m comes first", lambda x, y: list(fit(x, y))[::-1]),
    ("this is the line through the origin", lambda x, y: [_proportional(x, y), Fraction(0)]),
    (
        "the means are not taken off in the slope, so this is the slope through the origin",
        lambda x, y: _through(_proportional(x, y), sum(x) / len(x), sum(y) / len(y)),
    ),
    ("the slope has N − 1 below one sum and N below the other", _mixed(1)),
    ("the slope has N − 1 below one sum and N below the other", _mixed(-1)),
    (
        "the slope is divided by the variance of y, not of x",
        _means(lambda p, q, xx, xy, yy: _through(xy / yy, p, q)),
    ),
    (
        "the slope is inverted: it is Σ(x − x̄)(y − ȳ) over Σ(x − x̄)²",
        _means(lambda p, q, xx, xy, yy: _through(xx / xy, p, q)),
    ),
    (
        "the correlation stands for the slope",
        _means(lambda p, q, xx, xy, yy: _through(float(xy) / math.sqrt(xx * yy), p, q)),
    ),
    ("the sign of c is flipped", _means(lambda p, q, xx, xy, yy: [xy / xx, xy / xx * p - q])),
    (
        "the sign of m x̄ in c is flipped",
        _means(lambda p, q, xx, xy, yy: [xy / xx, q + xy / xx * p]),
    ),
    ("m x̄ is missing in c", _means(lambda p, q, xx, xy, yy: [xy / xx, q])),
]
THROUGH: "Named" = [
    ("this is the slope of the line with an intercept", lambda x, y: [fit(x, y).m]),
    ("x and y are swapped", lambda x, y: [_proportional(y, x)]),
    (
        "the mean of the ratios stands for Σxy / Σx²",
        lambda x, y: [sum(map(truediv, y, x)) / len(x)],
    ),
    ("the ratio of the means stands for Σxy / Σx²", lambda x, y: [sum(y) / sum(x)]),
    ("the slope is inverted; it is Σxy / Σx²", lambda x, y: [1 / _proportional(x, y)]),
]
