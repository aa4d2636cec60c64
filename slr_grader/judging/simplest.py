"""The simplest case: which of several a student should look at first."""

from __future__ import annotations

import math
from typing import Any

from ..protocol.numbers import flat
from .grades import Judgement, rank
from .mistakes import ORDINARY


def simplicity(judgement: Judgement) -> tuple[bool, int, int, int]:
    """The less, the simpler: ordinary cases, then few points, numbers near 1, a wrong answer.

    (Wrong before refused, and that before crashed and timed out, as the grades have it.)
    """
    given = judgement.case.given.values()
    points = max((len(part) for part in given if isinstance(part, list)), default=0)
    size = max(map(_size, flat(given)), default=0)
    return ORDINARY not in judgement.case.flags, points, size, rank(judgement.grade)


def _size(number: Any) -> int:
    """How many powers of ten the number is from 1: 0 for 7, 2 for 365, and for 0.05."""
    if number == 0:
        return 0
    if not -math.inf < number < math.inf:
        return 10**4
    return abs(math.floor(math.log10(abs(number))))
