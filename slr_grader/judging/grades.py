"""Grades: how far an answer is from the exact one, in ten grades.

    exact       the float nearest to the exact answer, bit for bit; or an error where one is due
    acceptable  nan, or null, where an error is due and the case says that nan is acceptable
    1 unit      within 1 unit in the last place of that float
    stable      no further off than the roundings of the data alone may be (stability.py)
    good        relative error at most 10⁻⁹
    poor        relative error at most 10⁻⁴
    wrong       further off; a number where there is none; no number where there is one
    refused     an error where an answer exists; "no such operation" after it was answered
    crashed     the program ended, or its reply is no reply
    timed out   no reply within the time

A case is as bad as the worst part of its answer. All comparisons are between exact numbers: a
float is the fraction that it stands for.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any, NamedTuple

from ..protocol.numbers import number
from ..protocol.replies import CANNOT, CRASHED, ERROR, TIMED_OUT, Outcome
from ..protocol.vectors import Case
from .stability import bound
from .wording import in_words, kind_of, quoted, scientific

EXACT, ACCEPTABLE, UNIT, STABLE = "exact", "acceptable", "1 unit", "stable"
GOOD, POOR, WRONG, REFUSED = "good", "poor", "wrong", "refused"
GRADES = (  # the best first
    *(EXACT, ACCEPTABLE, UNIT, STABLE, GOOD, POOR),
    *(WRONG, REFUSED, CRASHED, TIMED_OUT),
)
GOOD_ERROR, POOR_ERROR = Fraction(1, 10**9), Fraction(1, 10**4)


class Judgement(NamedTuple):
    """The grade of a case; the worst part of its answer, that part's relative error, and why.

    part: a name such as "m" or "y[3]", or "" where the whole case is meant. error: a Fraction, or
    infinity where there is no number to compare. off: the error in words, "" if there is none.
    """

    case: Case
    outcome: Outcome
    grade: str
    part: str
    error: Fraction | float
    off: str


def judged(case: Case, outcome: Outcome) -> Judgement:
    """The case's grade: that of the worst part of the answer."""
    if outcome.kind in (CRASHED, TIMED_OUT):
        return Judgement(case, outcome, outcome.kind, "", math.inf, outcome.value)
    if outcome.kind == ERROR and case.error:
        return Judgement(case, outcome, EXACT, "", Fraction(0), "")
    if outcome.kind in (ERROR, CANNOT):
        return Judgement(case, outcome, REFUSED, "", math.inf, f"it says: {outcome.value}")
    if case.exact is None:
        grade = ACCEPTABLE if case.acceptable and _is_nan(outcome.value) else WRONG
        said = "nan" if grade == ACCEPTABLE else "an answer"
        off = f"{said}, where an error is due: {case.error}"
        return Judgement(case, outcome, grade, "", math.inf, off)
    parts = [
        part
        for name, exact in case.exact.items()
        for part in (
            _parts(case, name, outcome.value[name], exact, case.rounded[name])
            if name in outcome.value
            else [(WRONG, name, math.inf, _missing(name, outcome.value))]
        )
    ]
    return Judgement(case, outcome, *max(parts, key=lambda part: (rank(part[0]), part[2])))


def rank(grade: str) -> int:
    """The place of the grade among all, the best of which is 0.

    >>> rank("good")
    4
    """
    return GRADES.index(grade)


def _missing(name: str, answer: dict[str, Any]) -> str:
    return f"the answer has no {name}; it has {quoted(', '.join(answer)) or 'nothing'}"


def _is_nan(answer: dict[str, Any]) -> bool:
    """Whether there are parts, and all are nan, or null, which is how JSON writes it."""
    return bool(answer) and all(part in (None, "nan") or part != part for part in answer.values())


Part = tuple[str, str, "Fraction | float", str]  # grade, name, relative error, error in words


def _parts(case: Case, name: str, value: Any, exact: Any, nearest: Any) -> list[Part]:
    """Each number of this part of the answer, judged."""
    if not isinstance(exact, list):
        return [_part(case, name, value, exact, nearest)]
    if not isinstance(value, list) or len(value) != len(exact):
        wanted = "a list of 1 number is" if len(exact) == 1 else f"{len(exact)} numbers are"
        return [(WRONG, name, math.inf, f"{_counted(value)} where {wanted} due")]
    whole: Part = (EXACT, name, Fraction(0), "")  # of no numbers, the empty list
    return [whole] + [
        _part(case, f"{name}[{i}]", *numbers)
        for i, numbers in enumerate(zip(value, exact, nearest))
    ]


def _part(case: Case, name: str, value: Any, exact: Fraction, nearest: float) -> Part:
    """The number beside the exact one and the float nearest to that."""
    try:
        value = replied(value)
    except ValueError:
        return WRONG, name, math.inf, f"{kind_of(value)} where a number is due"
    if value in (nearest, exact):
        return EXACT, name, Fraction(0), ""
    if not is_finite(value):
        return WRONG, name, math.inf, f"it is {value}"
    distance = abs(Fraction(value) - exact)
    if exact == 0:
        return WRONG, name, math.inf, f"it is {scientific(Fraction(value))}, and 0 is due"
    error = distance / abs(exact)
    units = units_apart(value, nearest)
    if units <= 1:
        grade = UNIT
    elif error <= bound(case, name) < 1:
        grade = STABLE
    elif error <= GOOD_ERROR:
        grade = GOOD
    elif error <= POOR_ERROR:
        grade = POOR
    else:
        grade = WRONG
    return grade, name, error, in_words(units, error)


def units_apart(value: int | float | Fraction, nearest: float) -> Fraction | float:
    """How far the value is from the nearest float, in that float's last place.

    >>> units_apart(1.0000000000000004, 1.0)
    Fraction(2, 1)
    """
    if math.isinf(nearest):
        return math.inf
    return abs(Fraction(value) - Fraction(nearest)) / Fraction(math.ulp(nearest))


def replied(value: Any) -> int | float | Fraction:
    """The number that a reply holds: a number of JSON, or a text of the grammar, or a ValueError.

    >>> replied(0.5), replied("1/3"), replied("3*2^-1")
    (0.5, Fraction(1, 3), 1.5)
    """
    if isinstance(value, str):
        return number(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise ValueError("not a number")


def _counted(value: Any) -> str:
    """What was replied where a list is due."""
    try:
        replied(value)
    except ValueError:
        return kind_of(value)
    return "a number"


def is_finite(value: int | float | Fraction) -> bool:
    """Whether it is neither nan nor infinite; it may be an integer too large for a float.

    >>> is_finite(10**400), is_finite(math.inf)
    (True, False)
    """
    return not isinstance(value, float) or math.isfinite(value)
