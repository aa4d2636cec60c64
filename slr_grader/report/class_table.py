"""The class table: several programs, a row for each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ..operations import OPERATIONS
from ..protocol.replies import SAID_BY_A_DASH
from . import plain_text
from .contents import Report, percent
from .plain_text import grouped, wrapped

LONGEST_NAME = 17
COUNTS = ("asked", "score", "exact")
SAID = ("mistakes", "hints", "not offered")


def csv_of(reports: list[Report]) -> str:
    """The table as CSV, with a header; the cell of an operation that is not offered is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["name", *COUNTS, *_operations(reports), *SAID])
    for report in reports:
        said = grouped(report.mistakes), report.hints, grouped(report.cannot.items())
        cells = [_as_text("; ".join(column)) for column in said]
        writer.writerow([_as_text(report.name), *_numbers(report, _operations(reports)), *cells])
    return text.getvalue()


def _as_text(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _operations(reports: list[Report]) -> list[str]:
    """Those that some program was asked."""
    asked = {do for report in reports for do in (*report.operations, *report.cannot)}
    return [do for do in OPERATIONS if do in asked]


def _numbers(report: Report, operations: list[str]) -> list[float | None]:
    """How many cases, the two shares, and each operation's score; None where not offered."""
    scores = {do: percent(counts.score) for do, counts in report.operations.items()}
    asked, score, exact, _ = report.all
    return [asked, percent(score), percent(exact), *map(scores.get, operations)]


def text_of(reports: list[Report], everything: bool = False) -> Iterator[str]:
    """The report on one program; on several the table, with everything after all reports."""
    if len(reports) == 1 or everything:
        for report in reports:
            yield from ("", *plain_text.text_of(report, everything))
    if len(reports) > 1:
        yield from ("", *table_of(reports))


def table_of(reports: list[Report]) -> Iterator[str]:
    """The table as text, its scores in percent; then what is said of each program."""
    width = min(max((len(report.name) for report in reports), default=0), LONGEST_NAME)
    operations = _operations(reports)
    headings = [*COUNTS, *(OPERATIONS[do].heading for do in operations)]
    widths = [max(len(heading), 5) for heading in headings]
    yield f"{'':<{width}}" + "".join(f"  {h:>{w}}" for h, w in zip(headings, widths)) + "  mistakes"
    for report in reports:
        cells = "".join(
            f"  {'-' if number is None else number:>{w}}"
            for number, w in zip(_numbers(report, operations), widths)
        )
        mistakes = len(grouped(report.mistakes)) or "-"
        yield f"{_cut(report.name, width):<{width}}{cells}  {mistakes:>8}"
    for report in reports:
        notes = [*grouped(report.mistakes), *report.hints, *_reasons(report)]
        if notes:
            yield ""
            yield report.name
            for note in notes:
                yield from wrapped(note, 2)


def _reasons(report: Report) -> list[str]:
    """Why operations are not offered, where the dash in the table does not say it."""
    cannot = report.cannot.items()
    unseen = [(do, why) for do, why in cannot if not (report.all.asked and why in SAID_BY_A_DASH)]
    return [f"not offered: {reason}" for reason in grouped(unseen)]


def _cut(name: str, width: int) -> str:
    """The name in at most `width` letters: its end, which says most."""
    return name if len(name) <= width else "…" + name[1 - width :]
