"""Mistakes: the classic ones, known by the wrong answers that they give.

A mistake is a formula too (operations/, where diagnosis.py finds which). It has its name if all
answers to the ordinary cases of an operation agree with that formula within 10⁻⁶ of each number,
and not all with the right one. The bound is far from both sides: on the ordinary cases plain float
arithmetic is within 10⁻⁹ of its formula, and on some case any two of the formulas are further
apart than 10⁻³ (tests see to both). So a mistake is named whatever the order of its sums, and none
by accident.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from math import isfinite, nan
from typing import TYPE_CHECKING, Any, NamedTuple

from slr_pure import notebook

from ..operations import OPERATIONS
from ..operations.diagnosis import CLOSE, XOR, Tried, answered, diagnosis, floats, is_power
from ..operations.divisors import divisors
from ..operations.loss import CONVENTIONS
from ..protocol.numbers import flat
from ..protocol.replies import ANSWER, ERROR, Outcome
from .grades import GOOD, Judgement, rank, replied
from .line_numbers import Piece, located, sign_of

if TYPE_CHECKING:
    from ..operations.diagnosis import Answer

ORDINARY = "ordinary"
AGREES = "but it is the derivative of your loss: one convention, not two mistakes"
A_LIST = "it returns a list where a number is due"
A_NUMBER = "it returns one number, not the list of all: append each to a list"
QUOTES, BRACKETS = ("'", '"'), ("(", "[", "array(")


class Mistake(NamedTuple):
    """The operation, and what is wrong in it, in words."""

    do: str
    name: str


def mistakes(judgements: Sequence[Judgement], pieces: Sequence[Piece] = ()) -> list[Mistake]:
    """At most one mistake for each operation, in their order.

    pieces: the code of a student's file, which tells which reading of a mistake it is.
    What one divides by in place of N the next may divide by, too.
    """
    found: list[Mistake] = []
    constants: list[float] = [len(notebook.xs)]
    for do, operation in OPERATIONS.items():
        mine = [j for j in judgements if j.case.do == do and ORDINARY in j.case.flags]
        known = [j for j in mine if j.case.exact is not None and _says_something(j.outcome)]
        if all(rank(j.grade) <= rank(GOOD) for j in known):
            continue
        tried = list(map(_tried, known))
        solved = divisors(operation, tried)
        name = (
            next(chain.from_iterable(map(_shapes, known)), "")
            or diagnosis(operation, tried, constants, solved)
            or sign_of(do, pieces)
        )
        constants += solved
        if name:
            found.append(Mistake(do, name))
    return [Mistake(do, located(name, do, pieces)) for do, name in map(_agreeing(found), found)]


def _agreeing(found: list[Mistake]) -> Callable[[Mistake], Mistake]:
    """Of a derivative that is the one of this loss, that it is no second mistake."""
    lacks = next((CONVENTIONS.get(name) for do, name in found if do == "loss"), None)

    def said(mistake: Mistake) -> Mistake:
        return mistake._replace(name=f"{lacks}, {AGREES}") if mistake.name == lacks else mistake

    return said


def _says_something(outcome: Outcome) -> bool:
    """It is an answer, or the error that a ^ between floats raises."""
    return outcome.kind == ANSWER or (outcome.kind == ERROR and is_power(outcome.value))


def _shapes(judgement: Judgement) -> Iterator[str]:
    """That a number stands where a list is due, or the other way round, in words."""
    for name, due in [] if judgement.outcome.kind == ERROR else judgement.case.exact.items():
        found = judgement.outcome.value.get(name)
        (single,) = floats([_as_returned(found)])
        if isinstance(due, list) and isfinite(single):
            yield A_NUMBER
        if any(map(_is_a_shown_list, flat([found]))):
            yield A_LIST


def _is_a_shown_list(part: Any) -> bool:
    """As Python shows it; complex numbers have brackets, too."""
    return isinstance(part, str) and part.startswith(BRACKETS) and not part.endswith("j)")


def _tried(judgement: Judgement) -> Tried:
    case = judgement.case
    right = floats(flat(case.exact.values()))
    return Tried([*case.given.values()], right, _answer(judgement), CLOSE)


def _answer(judgement: Judgement) -> Answer:
    """The numbers of the answer, or which kind it is."""
    if judgement.outcome.kind == ERROR:
        return XOR
    value = judgement.outcome.value
    there = flat(value[name] for name in judgement.case.exact if name in value)
    return answered([_as_returned(part) for part in there])


def _as_returned(part: Any) -> Any:
    """What a function returned: a student's file shows it as Python does, "None" or "'3.5'"."""
    if part is None or part == "None":
        return None
    if isinstance(part, str) and part.startswith(QUOTES):
        return part
    try:
        return replied(part)
    except ValueError:
        return nan
