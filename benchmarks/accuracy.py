"""Accuracy: everyone's error, in units in the last place of the right answer.

The right answer is computed in Fractions, by another formula than the library's, and rounded once.
"""

import math
import warnings
from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple, Union

from slr_grader.judging.grades import units_apart

from .data import Data

Fitting = Callable[["list[float]", "list[float]"], "tuple[float, float]"]


class Errors(NamedTuple):
    """The errors of slope and intercept in units in the last place, and what was warned about."""

    m: "Union[Fraction, float]"
    c: "Union[Fraction, float]"
    warned: bool


def ulps(value: float, exact: Fraction) -> "Union[Fraction, float]":
    """|value − nearest| in units in the last place of nearest, the float nearest to exact.

    0 for that float itself; inf or nan for a value that is not finite.
    """
    if not math.isfinite(value):
        return abs(value)
    return units_apart(value, float(exact))  # a quotient of integers, which Python rounds correctly


def exact_line(data: Data) -> "tuple[Fraction, Fraction]":
    """m = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)² and c = ȳ − m x̄, in Fractions."""
    xs, ys = list(map(Fraction, data.xs)), list(map(Fraction, data.ys))
    zero = Fraction(0)
    x_mean, y_mean = sum(xs, zero) / len(xs), sum(ys, zero) / len(ys)
    xy = sum(((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys)), zero)
    xx = sum(((x - x_mean) ** 2 for x in xs), zero)
    return xy / xx, y_mean - xy / xx * x_mean


def errors(fitting: Fitting, data: Data) -> Errors:
    """How far its (m, c) is from the exact line of the data, rounded; nan where it refuses."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            m, c = fitting(data.xs, data.ys)
        except ValueError:  # NumPy's LinAlgError is one
            m = c = math.nan
    exact_m, exact_c = exact_line(data)
    return Errors(ulps(m, exact_m), ulps(c, exact_c), bool(warned))
