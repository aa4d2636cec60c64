"""Conditioning: how hard the descent is.

At the best rate 2/(λ₁ + λ₂) a step multiplies the distance to the minimum by (κ − 1)/(κ + 1) at
most, where κ = λ₂/λ₁. So κ alone says how many steps it takes.
"""

import math

from .arithmetic.exact import ratio
from .arithmetic.kinds import FLOAT
from .arithmetic.rounding import rounded
from .arithmetic.values import shown
from .moments import Moments
from .rates import curvatures

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def condition_number(moments: Moments) -> float:
    """κ = λ₂/λ₁ ≥ 1: how much steeper the loss is in one direction than in the other.

    Infinite where x is constant, and where κ is too large for a float.
    Returns a float, the quotient of the two curvatures as they are rounded.
    ValueError: no points. OverflowError: λ₂ is too large. Cost: O(1).

    >>> condition_number(Moments.of([-1, 1], [0, 0]))
    1.0
    """
    small, large = curvatures(moments)
    return float(large / small) if small > 0 else math.inf


def steps_needed(moments: Moments, digits: "Any" = 16) -> float:
    """The least k with ((κ − 1)/(κ + 1))ᵏ ≤ 10^−digits: steps of the best rate to that many digits.

    An estimate, computed in floats; at least 1. Infinite where κ or the estimate is, except that at
    constant x it is 1: there the first step arrives.
    digits: a number > 0. TypeError: not a real number. ValueError: no points; digits is not finite
    and positive. OverflowError: digits is too large for a float. Cost: O(1).

    >>> steps_needed(Moments.of([0, 1, 2], [1, 3, 5]))
    157
    """
    p, q, _ = ratio(digits, "digits")
    if p <= 0:
        raise ValueError(f"digits is {shown(digits, str)}: ask for a positive number of them")
    wanted = rounded(p, q, FLOAT, "digits")
    condition = condition_number(moments)
    if condition == 1 or moments.sums.centred().xx == 0:
        return 1
    # ((κ − 1)/(κ + 1))ᵏ ≤ 10^−digits ⇔ k log((1 + 1/κ)/(1 − 1/κ)) ≥ digits log 10, and that
    # logarithm is 2 atanh(1/κ).
    rate = 2 * math.atanh(1 / condition)
    steps = wanted * math.log(10) / rate if rate else math.inf
    return max(1, math.ceil(steps)) if steps < math.inf else steps
