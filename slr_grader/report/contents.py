"""The contents of a report: what the judgements of a program come to, also as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from ..judging.grades import EXACT, GOOD_ERROR, GRADES, STABLE, Judgement, rank
from ..judging.line_numbers import Piece
from ..judging.mistakes import ORDINARY, Mistake, mistakes
from ..judging.run import Run
from ..judging.simplest import simplicity
from ..judging.stability import bound
from ..laws.answers import Finding
from . import shown_case as cases_of
from .shown_case import ShownCase, shown_case


class Counts(NamedTuple):
    """How many cases were asked, and how many have each grade.

    score, exact: the part of them whose grade counts, and whose grade is exact; of no cases, 0.
    """

    asked: int
    score: Fraction
    exact: Fraction
    grades: dict[str, int]


class Shares(NamedTuple):
    """Of the answers due that are further off than 10⁻⁹, or missing: whose share that is.

    data: no method in floats could promise better, for the error is within what the roundings of
    the data alone may be, or these leave no digit. method: this method lost more.
    """

    data: int
    method: int


class Report(NamedTuple):
    """What the judgements come to: of all cases, of the ordinary ones, of each operation and flag.

    lowest: the lowest grade that counts for a score. first: the simplest case of each operation
    that does not count, the simplest of all first. worst: the worst case of each operation, or
    None if all are exact. cannot: {operation that is not offered: why}. laws: None if not tried.
    """

    name: str
    lowest: str
    all: Counts
    ordinary: Counts
    shares: Shares
    operations: dict[str, Counts]
    first: dict[str, ShownCase]
    worst: dict[str, ShownCase | None]
    flags: dict[str, Counts]
    mistakes: list[Mistake]
    hints: list[str]
    cannot: dict[str, str]
    cases: list[ShownCase]
    laws: list[Finding] | None


def reported(
    run: Run, count: str, laws: list[Finding] | None = None, pieces: Sequence[Piece] = ()
) -> Report:
    """The report on a run, and on the laws. pieces: a student's code, for the lines of mistakes."""
    judgements = run.judgements
    operations: dict[str, list[Judgement]] = {}
    flags: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        operations.setdefault(judgement.case.do, []).append(judgement)
        for flag in judgement.case.flags:
            flags.setdefault(flag, []).append(judgement)
    return Report(
        run.name,
        count,
        counts(judgements, count),
        counts(flags.get(ORDINARY, []), count),
        shares(judgements),
        {do: counts(mine, count) for do, mine in operations.items()},
        _first(judgements, count),
        {do: _worst(mine) for do, mine in operations.items()},
        {flag: counts(mine, count) for flag, mine in flags.items()},
        mistakes(judgements, pieces),
        run.hints,
        run.cannot,
        [shown_case(judgement) for judgement in judgements],
        laws,
    )


def counts(judgements: list[Judgement], count: str) -> Counts:
    """The counts of these judgements; the grade `count` and every better one count."""
    grades = {grade: sum(j.grade == grade for j in judgements) for grade in GRADES}
    asked = len(judgements)
    good = sum(grades[grade] for grade in GRADES[: rank(count) + 1])
    return Counts(asked, Fraction(good, asked or 1), Fraction(grades[EXACT], asked or 1), grades)


def shares(judgements: list[Judgement]) -> Shares:
    """Whose share it is that answers are further off than 10⁻⁹."""
    lost = [j for j in judgements if j.case.exact is not None and j.error > GOOD_ERROR]
    data = sum(j.grade == STABLE or bound(j.case, j.part) >= 1 for j in lost)
    return Shares(data, len(lost) - data)


def percent(part: Fraction) -> float:
    """The part in percent, rounded down to a tenth, so that 100 means all.

    >>> percent(Fraction(9999, 10000))
    99.9
    """
    return int(part * 1000) / 10


def _first(judgements: list[Judgement], count: str) -> dict[str, ShownCase]:
    """The simplest case of each operation that does not count, the simplest of all first."""
    failed = [judgement for judgement in judgements if rank(judgement.grade) > rank(count)]
    found: dict[str, ShownCase] = {}
    for judgement in sorted(failed, key=simplicity):
        if judgement.case.do not in found:
            found[judgement.case.do] = shown_case(judgement)
    return found


def _worst(judgements: list[Judgement]) -> ShownCase | None:
    """The worst of these, but an ordinary one before stranger ones; None if all are exact."""
    worst = max(judgements, key=lambda j: (rank(j.grade), ORDINARY in j.case.flags, j.error))
    return None if worst.grade == EXACT else shown_case(worst)


def without_due(report: Report) -> Report:
    """The report without the answers due, for students who may still hand in."""
    hide = cases_of.without_due
    return report._replace(
        first={do: hide(case) for do, case in report.first.items()},
        worst={do: case and hide(case) for do, case in report.worst.items()},
        cases=[hide(case) for case in report.cases],
        laws=report.laws and [finding.without_due() for finding in report.laws],
    )


def json_of(report: Report) -> dict[str, Any]:
    """The report as the object that --json prints; its keys are documented for users."""
    found = {
        "name": report.name,
        "count": report.lowest,
        **_counts_json(report.all),
        "ordinary": _counts_json(report.ordinary),
        "shares": report.shares._asdict(),
        "operations": [
            {
                "do": do,
                **_counts_json(counts),
                "first": _case_json(report.first.get(do)),
                "worst": _case_json(report.worst[do]),
            }
            for do, counts in report.operations.items()
        ],
        "flags": [{"flag": flag, **_counts_json(counts)} for flag, counts in report.flags.items()],
        "mistakes": [mistake._asdict() for mistake in report.mistakes],
        "hints": report.hints,
        "cannot": [{"do": do, "why": why} for do, why in report.cannot.items()],
        "cases": [_case_json(case) for case in report.cases],
    }
    if report.laws is not None:
        found["laws"] = [finding._asdict() for finding in report.laws]
    return found


def _counts_json(counts: Counts) -> dict[str, Any]:
    return {**counts._asdict(), "score": percent(counts.score), "exact": percent(counts.exact)}


def _case_json(case: ShownCase | None) -> dict[str, Any] | None:
    return case and {name.replace("_", " "): value for name, value in case._asdict().items()}
