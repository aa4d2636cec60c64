"""Mistakes: the classic ones, known by the wrong answers that they give.

A mistake is a formula too (operations/, where diagnosis.py finds which). It has its name if all
answers to the ordinary cases of an operation agree with that formula within 10⁻⁶ of each number,
and not all with the right one. The bound is far from both sides: on the ordinary cases plain float
arithmetic is within 10⁻⁹ of its formula, and on some case any two of the formulas are further
apart than 10⁻³ (tests see to both). So a mistake is named whatever the order of its sums, and none
by accident.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from slr_pure import notebook

from ..operations import OPERATIONS
from ..operations.diagnosis import CLOSE, Tried, diagnosis, floats
from ..operations.divisors import divisors
from ..protocol.numbers import flat
from ..protocol.replies import ANSWER
from .grades import GOOD, Judgement, rank, replied

ORDINARY = "ordinary"


class Mistake(NamedTuple):
    """The operation, and what is wrong in it, in words."""

    do: str
    name: str


def mistakes(judgements: Iterable[Judgement]) -> list[Mistake]:
    """At most one mistake for each operation, in their order.

    What one divides by in place of N the next may divide by, too.
    """
    judgements = list(judgements)
    found: list[Mistake] = []
    constants: list[float] = [len(notebook.xs)]
    for do, operation in OPERATIONS.items():
        mine = [j for j in judgements if j.case.do == do and ORDINARY in j.case.flags]
        answered = [j for j in mine if j.outcome.kind == ANSWER and j.case.exact is not None]
        if all(rank(j.grade) <= rank(GOOD) for j in answered):
            continue
        tried = list(map(_tried, answered))
        solved = divisors(operation, tried)
        name = diagnosis(operation, tried, constants, solved)
        constants += [divisor for divisor in solved if divisor not in constants]
        if name:
            found.append(Mistake(do, name))
    return found


def _tried(judgement: Judgement) -> Tried:
    case = judgement.case
    try:
        answer = [replied(n) for n in flat(judgement.outcome.value.get(n) for n in case.exact)]
    except ValueError:
        answer = []
    given, right = list(case.given.values()), flat(case.exact.values())
    return Tried(given, floats(right), floats(answer), CLOSE)
