"""Tables: a report as text, in 100 columns, in plain words."""

from textwrap import wrap

from ..judging.judging import EXACT, GRADES
from ..laws.answers import BROKEN
from ..protocol.replies import CRASHED, TIMED_OUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

WIDTH = 100
NAMES = 26  # letters of a row's name


def text_of(report: "dict[str, Any]", everything: bool = False) -> "Iterator[str]":
    """The lines of a report; with everything, each case that is not exact, not only the worst."""
    yield score_line(report)
    if report["operations"]:
        yield from _table("operation", [(row["do"], row) for row in report["operations"]])
        yield _row("all", report)
        yield from _table("flag", [(row["flag"], row) for row in report["flags"]])
    yield from _list("Mistakes", mistakes_in_words(report))
    yield from _laws(report)
    yield from _list("Hints", report["hints"])
    yield from _list("Not offered", not_offered_in_words(report))
    if everything:
        cases = [case for case in report["cases"] if case["grade"] != EXACT]
    else:
        cases = _told_once([row["worst"] for row in report["operations"] if row["worst"]])
    if cases:
        yield ""
        yield "Every case that is not exact" if everything else "The worst case of each operation"
        for case in cases:
            yield from _case(case)


def mistakes_in_words(report: "dict[str, Any]") -> "list[str]":
    """Each mistake once, after the operations that it is made in."""
    return _grouped(report["mistakes"], "name")


def not_offered_in_words(report: "dict[str, Any]") -> "list[str]":
    """Each reason once, after the operations that are not offered for it."""
    return _grouped(report["cannot"], "why")


def _grouped(rows: "list[dict[str, str]]", key: str) -> "list[str]":
    operations: dict[str, list[str]] = {}
    for row in rows:
        operations.setdefault(row[key], []).append(row["do"])
    return [f"{', '.join(found)}: {text}" for text, found in operations.items()]


def score_line(report: "dict[str, Any]") -> str:
    """The score and the share of exact answers, in a sentence."""
    if not report["asked"]:
        return f"{report['name']}: no case was asked; it offers none of the operations"
    cases = "1 case" if report["asked"] == 1 else f"{report['asked']} cases"
    better = "" if report["count"] == EXACT else " or better"
    return (
        f"{report['name']}: score {report['score']} % ({report['count']}{better}),"
        f" exact {report['exact']} %, of {cases}"
    )


def _table(title: str, rows: "list[tuple[str, dict[str, Any]]]") -> "Iterator[str]":
    yield ""
    yield f"{title:<{NAMES}}  asked" + "".join(f"  {grade}" for grade in GRADES)
    for name, counts in rows:
        yield _row(name, counts)


def _row(name: str, counts: "dict[str, Any]") -> str:
    """Each count under its grade; none is a dash."""
    cells = "".join(f"  {counts['grades'][g] or '-':>{len(g)}}" for g in GRADES)
    return f"{name:<{NAMES}}  {counts['asked']:>5}{cells}"


def _list(title: str, lines: "list[str]") -> "Iterator[str]":
    if lines:
        yield ""
        yield title
        for line in lines:
            yield from wrap(line, WIDTH, initial_indent="  ", subsequent_indent="    ")


def _laws(report: "dict[str, Any]") -> "Iterator[str]":
    """Each law that was tried, and the smallest counterexample to it, with the mistake's name."""
    names = {mistake["do"]: f": {mistake['name']}" for mistake in report["mistakes"]}
    if "laws" in report:
        yield ""
        yield "Laws"
    for law in report.get("laws", []):
        yield f"  {law['found']:<11}  {law['do']}: {law['law']}"
        if law["counterexample"]:
            why = law["counterexample"] + (
                names.get(law["do"], "") if law["found"] == BROKEN else ""
            )
            indent = " " * 15
            yield from wrap(why, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ")


def _told_once(cases: "list[dict[str, Any]]") -> "list[dict[str, Any]]":
    """Without those that crashed, or timed out, for the same reason as one before."""
    first: dict[str, str] = {}
    for case in cases:
        if case["grade"] in (CRASHED, TIMED_OUT):
            first.setdefault(case["off"], case["id"])
    return [case for case in cases if first.get(case["off"], case["id"]) == case["id"]]


def _case(case: "dict[str, Any]") -> "Iterator[str]":
    what = f"{case['do']}, case {case['id']}: {case['grade']}"
    if case["part"]:
        what += f" in {case['part']}"
    yield from wrap(
        f"{what}: {case['off']}", WIDTH, initial_indent="  ", subsequent_indent="      "
    )
    for line in (
        case["comment"],
        f"given {case['given']}",
        f"answered {case['answered']}; due {case['due']}",
    ):
        yield from wrap(line, WIDTH, initial_indent="    ", subsequent_indent="      ")
