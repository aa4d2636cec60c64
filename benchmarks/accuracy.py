"""Accuracy: everyone's error, in units in the last place of the right answer.

The right answer is computed as the vectors' are: in Fractions, straight from the definition.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from slr_grader.judging.grades import units_apart
from vectors.answers import answer

from .data import Data

Fitting = Callable[[list[float], list[float]], tuple[float, float]]


class Errors(NamedTuple):
    """The errors of slope and intercept in units in the last place, and what was warned about."""

    m: Fraction | float
    c: Fraction | float
    warned: bool


def ulps(value: float, exact: Fraction) -> Fraction | float:
    """|value − nearest| in units in the last place of nearest, the float nearest to exact.

    0 for that float itself; inf or nan for a value that is not finite.
    """
    if not math.isfinite(value):
        return abs(value)
    return units_apart(value, float(exact))  # a quotient of integers, which Python rounds correctly


def errors(fitting: Fitting, data: Data) -> Errors:
    """How far its (m, c) is from the exact line of the data, rounded; nan where it refuses."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            m, c = fitting(data.xs, data.ys)
        except ValueError:  # NumPy's LinAlgError is one
            m = c = math.nan
    exact = answer("fit", {"x": data.xs, "y": data.ys})
    return Errors(ulps(m, exact["m"]), ulps(c, exact["c"]), bool(warned))
