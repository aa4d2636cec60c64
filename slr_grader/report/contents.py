"""The contents of a report: what the judgements of a program come to, also as JSON."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

from ..judging.grades import EXACT, GRADES, Judgement, rank
from ..judging.mistakes import ORDINARY, Mistake, mistakes
from ..judging.run import Run
from ..laws.answers import Finding
from .shown_case import ShownCase, shown_case


class Counts(NamedTuple):
    """How many cases were asked, and how many have each grade.

    score, exact: the part of them whose grade counts, and whose grade is exact; of no cases, 0.
    """

    asked: int
    score: Fraction
    exact: Fraction
    grades: dict[str, int]


class Report(NamedTuple):
    """What the judgements come to: of all cases, of each operation, of each flag.

    lowest: the lowest grade that counts for a score. worst: the worst case of each operation, or
    None if all are exact. cannot: {operation that is not offered: why}. laws: None if not tried.
    """

    name: str
    lowest: str
    all: Counts
    operations: dict[str, Counts]
    worst: dict[str, ShownCase | None]
    flags: dict[str, Counts]
    mistakes: list[Mistake]
    hints: list[str]
    cannot: dict[str, str]
    cases: list[ShownCase]
    laws: list[Finding] | None


def reported(run: Run, count: str, laws: list[Finding] | None = None) -> Report:
    """The report on a run, and on the laws."""
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
        {do: counts(mine, count) for do, mine in operations.items()},
        {do: _worst(mine) for do, mine in operations.items()},
        {flag: counts(mine, count) for flag, mine in flags.items()},
        mistakes(judgements),
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


def percent(part: Fraction) -> float:
    """The part in percent, rounded down to a tenth, so that 100 means all.

    >>> percent(Fraction(9999, 10000))
    99.9
    """
    return int(part * 1000) / 10


def _worst(judgements: list[Judgement]) -> ShownCase | None:
    """The worst of these, but an ordinary one before stranger ones; None if all are exact."""
    worst = max(judgements, key=lambda j: (rank(j.grade), ORDINARY in j.case.flags, j.error))
    return None if worst.grade == EXACT else shown_case(worst)


def json_of(report: Report) -> dict[str, Any]:
    """The report as the object that --json prints; its keys are documented for users."""
    found = {
        "name": report.name,
        "count": report.lowest,
        **_counts_json(report.all),
        "operations": [
            {"do": do, **_counts_json(counts), "worst": _case_json(report.worst[do])}
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
