"""The report: what a program's judgements come to, as a dict that is also the JSON.

Shares are in percent, rounded down to a tenth, so that 100 means all. The keys are documented on
the site's page on grading.
"""

from fractions import Fraction

from ..judging.judging import EXACT, GRADES, rank, replied
from ..judging.mistakes import ORDINARY, mistakes
from ..judging.wording import quoted, scientific
from ..protocol.replies import ANSWER, CANNOT, ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ..judging.judging import Judgement
    from ..judging.run import Run

MOST_NUMBERS = 4  # of a list that is shown


def reported(run: "Run", count: str) -> "dict[str, Any]":
    """The report on a run; what counts for the score is the grade of that name, or better."""
    judgements = run.judgements
    operations = dict.fromkeys(j.case.do for j in judgements)
    flags = dict.fromkeys(flag for j in judgements for flag in j.case.flags)
    return {
        "name": run.name,
        "count": count,
        **_counts(judgements, count),
        "operations": [
            _operation(do, [j for j in judgements if j.case.do == do], count) for do in operations
        ],
        "flags": [
            {"flag": flag, **_counts([j for j in judgements if flag in j.case.flags], count)}
            for flag in flags
        ],
        "mistakes": [mistake._asdict() for mistake in mistakes(judgements)],
        "hints": list(run.hints),
        "cannot": [{"do": do, "why": why} for do, why in run.cannot.items()],
        "cases": [_case(j) for j in judgements],
    }


def share(judgements: "Iterable[Judgement]", count: str) -> Fraction:
    """How many of the judgements are of that grade or better, as a part of all; of none, 0."""
    counted = [rank(j.grade) <= rank(count) for j in judgements]
    return Fraction(sum(counted), len(counted) or 1)


def percent(part: Fraction) -> float:
    """The part in percent, rounded down to a tenth.

    >>> percent(Fraction(9999, 10000))
    99.9
    """
    return int(part * 1000) / 10


def _counts(judgements: "list[Judgement]", count: str) -> "dict[str, Any]":
    return {
        "asked": len(judgements),
        "score": percent(share(judgements, count)),
        "exact": percent(share(judgements, EXACT)),
        "grades": {grade: sum(j.grade == grade for j in judgements) for grade in GRADES},
    }


def _operation(do: str, judgements: "list[Judgement]", count: str) -> "dict[str, Any]":
    return {"do": do, **_counts(judgements, count), "worst": _worst(judgements)}


def _worst(judgements: "list[Judgement]") -> "dict[str, Any] | None":
    """The worst of these, but an ordinary one before stranger ones; None if all are exact."""
    worst = max(judgements, key=lambda j: (rank(j.grade), ORDINARY in j.case.flags, j.error))
    return None if worst.grade == EXACT else _case(worst)


def _case(judgement: "Judgement") -> "dict[str, Any]":
    case, _, grade, part, error, off = judgement
    return {
        "id": case.id,
        "do": case.do,
        "flags": case.flags,
        "comment": case.comment,
        "grade": grade,
        "part": part or None,
        "relative error": scientific(error) if isinstance(error, Fraction) else None,
        "off": off,
        "given": ", ".join(f"{name} = {_value(value)}" for name, value in _lists_first(case.given)),
        "answered": _answered(judgement),
        "due": _due(judgement),
    }


def _lists_first(given: "dict[str, Any]") -> "list[tuple[str, Any]]":
    """x and y before m and c, as one reads them."""
    return sorted(given.items(), key=lambda item: not isinstance(item[1], list))


def _answered(judgement: "Judgement") -> str:
    kind, value = judgement.outcome.kind, judgement.outcome.value
    if kind in (ERROR, CANNOT):
        return f"an error: {quoted(value)}"
    if kind != ANSWER:
        return f"nothing: it {kind}"
    due = judgement.case.exact or {}
    return _parts(judgement.part, {name: value[name] for name in due if name in value} or value)


def _due(judgement: "Judgement") -> str:
    case = judgement.case
    if case.exact is None:
        return f"an error: {case.error}"
    due = _parts(judgement.part, case.rounded)
    return f"{due}, or an error" if case.error else due


def _parts(part: str, answer: "dict[str, Any]") -> str:
    """The part of the answer, such as m or y[3]; all of it if there is no such part."""
    name, _, place = part.partition("[")
    if name in answer:
        value = answer[name]
        if place:
            return f"{part} = {_value(value[int(place[:-1])])}"
        return f"{name} = {_value(value)}"
    return ", ".join(f"{name} = {_value(value)}" for name, value in answer.items()) or "nothing"


def _value(value: "Any") -> str:
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
