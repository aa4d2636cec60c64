"""A report as plain text, in 100 columns."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from ..judging.grades import EXACT, GRADES
from ..laws.answers import BROKEN
from ..protocol.replies import CRASHED, TIMED_OUT
from .contents import Counts, Report, percent
from .shown_case import ShownCase

WIDTH = 100
NAMES = 26  # letters of a row's name


def text_of(report: Report, everything: bool = False) -> Iterator[str]:
    """The lines of a report; with everything, each case that is not exact, not only the worst."""
    yield score_line(report)
    if report.operations:
        yield from _table("operation", report.operations)
        yield _row("all", report.all)
        yield from _table("flag", report.flags)
    yield from _list("Mistakes", grouped(report.mistakes))
    yield from _laws(report)
    yield from _list("Hints", report.hints)
    yield from _list("Not offered", grouped(report.cannot.items()))
    if everything:
        cases = [case for case in report.cases if case.grade != EXACT]
    else:
        cases = _without_repeated(filter(None, report.worst.values()))
    if cases:
        yield ""
        yield "Every case that is not exact" if everything else "The worst case of each operation"
        for case in cases:
            yield from _case(case)


def grouped(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Each text once, after the operations that it is said of.

    >>> grouped([("loss", "no"), ("fit", "why?"), ("step", "no")])
    ['loss, step: no', 'fit: why?']
    """
    operations: dict[str, list[str]] = {}
    for do, text in pairs:
        operations.setdefault(text, []).append(do)
    return [f"{', '.join(found)}: {text}" for text, found in operations.items()]


def score_line(report: Report) -> str:
    """The score and the share of exact answers, in a sentence."""
    asked, score, exact, _ = report.all
    if not asked:
        return f"{report.name}: no case was asked; it offers none of the operations"
    cases = "1 case" if asked == 1 else f"{asked} cases"
    better = "" if report.lowest == EXACT else " or better"
    return (
        f"{report.name}: score {percent(score)} % ({report.lowest}{better}),"
        f" exact {percent(exact)} %, of {cases}"
    )


def _table(title: str, rows: dict[str, Counts]) -> Iterator[str]:
    yield ""
    yield f"{title:<{NAMES}}  asked" + "".join(f"  {grade}" for grade in GRADES)
    for name, counts in rows.items():
        yield _row(name, counts)


def _row(name: str, counts: Counts) -> str:
    """Each count under its grade; none is a dash."""
    cells = "".join(f"  {counts.grades[g] or '-':>{len(g)}}" for g in GRADES)
    return f"{name:<{NAMES}}  {counts.asked:>5}{cells}"


def _list(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        for line in lines:
            yield from wrapped(line, 2)


def wrapped(text: str, indent: int, more: int = 2) -> list[str]:
    """The text in lines with that indent; from the second line on, with more."""
    return wrap(text, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + more))


def _laws(report: Report) -> Iterator[str]:
    """Each law that was tried, and the smallest counterexample to it, with the mistake's name."""
    if report.laws is None:
        return
    names = dict(report.mistakes)
    yield ""
    yield "Laws"
    for do, law, found, why in report.laws:
        yield f"  {found:<11}  {do}: {law}"
        name = f": {names[do]}" if found == BROKEN and do in names else ""
        yield from wrapped(why + name, 15)


def _without_repeated(cases: Iterable[ShownCase]) -> list[ShownCase]:
    """Without cases that crashed, or timed out, for the same reason as one before."""
    first: dict[str, str] = {}
    cases = list(cases)
    for case in cases:
        if case.grade in (CRASHED, TIMED_OUT):
            first.setdefault(case.off, case.id)
    return [case for case in cases if first.get(case.off, case.id) == case.id]


def _case(case: ShownCase) -> Iterator[str]:
    part = f" in {case.part}" if case.part else ""
    yield from wrapped(f"{case.do}, case {case.id}: {case.grade}{part}: {case.off}", 2, 4)
    yield from wrapped(case.comment, 4)
    yield from wrapped(f"given {case.given}", 4)
    yield from wrapped(f"answered {case.answered}; due {case.due}", 4)
