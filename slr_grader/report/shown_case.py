"""A case as the report shows it: what was given, answered and due, in short."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

from ..judging.grades import REFUSED, Judgement, replied
from ..judging.wording import quoted, scientific
from ..protocol.replies import ANSWER, CANNOT, CRASHED, ERROR, TIMED_OUT

DUE = ("0 is due", "error is due")  # words that say which answer is due
MOST_NUMBERS = 4  # of a list that is shown


class ShownCase(NamedTuple):
    """A case and its grade. part: the worst part of the answer; None for the whole.

    relative_error: of that part; None where there is no number to compare. off: that in words.
    due: None where it is hidden.
    """

    id: str
    do: str
    flags: list[str]
    comment: str
    grade: str
    part: str | None
    relative_error: str | None
    off: str
    given: str
    answered: str
    due: str | None


def without_due(case: ShownCase) -> ShownCase:
    """The case without the answer due, and without how far it is: that would tell it.

    What came in the place of a number is told.
    """
    is_none = case.grade in (REFUSED, CRASHED, TIMED_OUT)
    tells = case.relative_error or any(due in case.off for due in DUE)
    told = case.off if is_none or not tells else ""
    return case._replace(relative_error=None, off=told, due=None)


def shown_case(judgement: Judgement) -> ShownCase:
    """The judgement's case, all in text."""
    case, _, grade, part, error, off = judgement
    lists_first = sorted(case.given.items(), key=lambda item: not isinstance(item[1], list))
    return ShownCase(
        *(case.id, case.do, case.flags, case.comment, grade, part or None),
        scientific(error) if isinstance(error, Fraction) else None,
        off,
        ", ".join(f"{name} = {_value(value)}" for name, value in lists_first),
        _answered(judgement),
        _due(judgement),
    )


def _answered(judgement: Judgement) -> str:
    kind, value = judgement.outcome.kind, judgement.outcome.value
    if kind in (ERROR, CANNOT):
        return f"an error: {quoted(value)}"
    if kind != ANSWER:
        return f"nothing: it {kind}"
    due = judgement.case.exact or {}
    return _parts(judgement.part, {name: value[name] for name in due if name in value} or value)


def _due(judgement: Judgement) -> str:
    case = judgement.case
    if case.rounded is None:
        return f"an error: {case.error}"
    due = _parts(judgement.part, case.rounded)
    return f"{due}, or an error" if case.error else due


def _parts(part: str, answer: dict[str, Any]) -> str:
    """The part of the answer, such as m or y[3]; all of it if there is no such part."""
    name, _, place = part.partition("[")
    if name not in answer:
        return ", ".join(f"{name} = {_value(value)}" for name, value in answer.items()) or "nothing"
    value = answer[name]
    return f"{part} = {_value(value[int(place[:-1])] if place else value)}"


def _value(value: Any) -> str:
    """A number with every digit that identifies it; the first of a list of them.

    >>> _value([0, 0.5, 1.0, 1e300, 2, 3])
    '[0, 0.5, 1, 1e+300, … (6 numbers)]'
    """
    if isinstance(value, list):
        first = ", ".join(map(_value, value[:MOST_NUMBERS]))
        rest = f", … ({len(value)} numbers)" if len(value) > MOST_NUMBERS else ""
        return f"[{first}{rest}]"
    try:
        found = replied(value)
    except ValueError:
        return quoted(value)
    return quoted(repr(found).removesuffix(".0") if isinstance(found, float) else str(found))
