"""Stability: which error the data bring along, in floats of 53 bits, and which the method adds.

Each rounding changes a number by a part of u = 2⁻⁵³ at most. Suppose that what k of them do, one
after the other, is what changes of the data by k u would do, too: such a method is called stable.
Then, to first order, its answer is off by a part of at most

    k κ u        where κ is the condition number (condition.py).

k = 4 (N + 2) is more than the longest way of a datum through the usual formulas. To the intercept:
the mean N, a deviation, its product and the sum N + 1, the slope 1, the intercept 2; 2 N + 4. To a
standard error: 3 for a residual, its square and their sum N, division and root 2; 3 N + 9. A
training goes its way at each step. Where k κ u is 1 or more, the data leave no digit.
"""

from __future__ import annotations

from fractions import Fraction

from ..protocol.numbers import flat
from ..protocol.vectors import Case

U = Fraction(1, 2**53)


def roundings(case: Case) -> int:
    """k = 4 (N + 2), for each step of a training.

    >>> roundings(Case("", "fit", [], "", {"x": [1, 2, 3], "y": [1, 2, 4]}))
    20
    """
    count = max((len(part) for part in case.given.values() if isinstance(part, list)), default=0)
    steps: int = case.given.get("steps") or 1
    return 4 * (count + 2) * steps


def bound(case: Case, part: str = "") -> Fraction | float:
    """k κ u of the part, such as m or y[3], or of the worst one; 0 where κ is not known.

    >>> bound(Case("", "loss", [], "", {"x": [1]}, condition={"loss": Fraction(2)})) == 24 * U
    True
    """
    known = case.condition or {}
    name, _, place = part.partition("[")
    numbers = flat([known[name]] if name in known else known.values())
    kappa = numbers[int(place[:-1])] if place and numbers else max(numbers, default=Fraction(0))
    return roundings(case) * kappa * U
