"""A report as plain text, in 100 columns; a table in which all ten grades occur has more."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from ..judging.grades import EXACT, GRADES, REFUSED
from ..judging.mistakes import ORDINARY
from ..laws.answers import BROKEN
from ..protocol.replies import CRASHED, TIMED_OUT
from .contents import Counts, Report, percent
from .shown_case import ShownCase

WIDTH = 100
NAMES = 26  # letters of a row's name


def text_of(report: Report, everything: bool = False) -> Iterator[str]:
    """The lines of a report; with everything, each case that is not exact, not only the first."""
    yield score_line(report)
    if report.operations:
        grades = [grade for grade in GRADES if report.all.grades[grade]]
        yield from _table("operation", {**report.operations, "all": report.all}, grades)
        yield from _table("flag", report.flags, grades)
    yield from _shares(report)
    yield from _list("Mistakes", grouped(report.mistakes))
    yield from _laws(report)
    yield from _list("Hints", report.hints)
    yield from _list("Not offered", grouped(report.cannot.items()))
    title, cases = _shown(report, everything)
    if cases:
        yield ""
        yield title
        for case in cases:
            yield from shown_lines(case)


def _shown(report: Report, everything: bool) -> tuple[str, list[ShownCase]]:
    """The cases to show, and their heading. Hostile ones only if the ordinary ones are right."""
    if everything:
        return "Every case that is not exact", [c for c in report.cases if c.grade != EXACT]
    failed = list(report.first.values())
    ordinary = [case for case in failed if ORDINARY in case.flags]
    if ordinary:
        return "What is wrong: the simplest case of each operation", _without_repeated(ordinary)
    if failed:
        return "Hostile cases: the simplest of each operation", _without_repeated(failed)
    return "The worst case of each operation", list(filter(None, report.worst.values()))


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
    """The score and the share of exact answers, in a sentence, and what is so of ordinary cases."""
    asked, score, exact, _ = report.all
    ordinary = report.ordinary
    if not asked:
        return f"{report.name}: no case was asked; it offers none of the operations"
    kind = "ordinary " if ordinary.asked == asked else ""
    cases = f"1 {kind}case" if asked == 1 else f"{asked} {kind}cases"
    better = "" if report.lowest == EXACT else " or better"
    said = (
        f"score {percent(score)} % ({report.lowest}{better}), exact {percent(exact)} %, of {cases}"
    )
    if ordinary.asked in (0, asked):
        return f"{report.name}: {said}"
    if ordinary.score == 1:
        return f"{report.name}: right on all {ordinary.asked} ordinary cases; {said}"
    return f"{report.name}: {said}; {percent(ordinary.score)} % of {ordinary.asked} ordinary ones"


def _table(title: str, rows: dict[str, Counts], grades: list[str]) -> Iterator[str]:
    """Each count under its grade, of the grades that some case has; none is a dash."""
    yield ""
    yield f"{title:<{NAMES}}  asked" + "".join(f"  {grade}" for grade in grades)
    for name, counts in rows.items():
        cells = "".join(f"  {counts.grades[g] or '-':>{len(g)}}" for g in grades)
        yield f"{name:<{NAMES}}  {counts.asked:>5}{cells}"


def _shares(report: Report) -> Iterator[str]:
    """Whose share it is that answers are further off than 10⁻⁹, where some of it is the data's."""
    data, method = report.shares
    failed = sum(report.all.grades[grade] for grade in (REFUSED, CRASHED, TIMED_OUT))
    if data and failed < report.all.asked:
        yield ""
        yield from wrapped(
            f"Answers that are missing or off by more than 10⁻⁹: {data + method}."
            f" No method in floats could promise {data} of them; this method lost {method}.",
            0,
        )


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


def shown_lines(case: ShownCase) -> Iterator[str]:
    """The lines of a case: what is wrong with it, then what was given, answered and due."""
    yield from wrapped(verdict(case), 2, 4)
    yield from wrapped(case.comment, 4)
    yield from wrapped(f"given {case.given}", 4)
    due = f"; due {case.due}" if case.due else ""
    yield from wrapped(f"answered {case.answered}{due}", 4)


def verdict(case: ShownCase) -> str:
    """What is wrong with the case."""
    grade = f"{case.part} is {case.grade}" if case.part else case.grade
    off = f": {case.off}" if case.off else ""
    return f"{case.do}, case {case.id}: {grade}{off}"
