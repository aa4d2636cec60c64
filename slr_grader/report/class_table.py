"""The class table: several programs, a row for each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from ..operations import OPERATIONS
from ..protocol.replies import SAID_BY_A_DASH
from . import plain_text
from .contents import Report, percent
from .labels import cut, labels
from .plain_text import grouped, wrapped

LONGEST_NAME = 17
COUNTS = ("asked", "score", "ordinary", "exact")
NARROW = ("asked", "score", "exact")  # those of the table as text, which has 100 columns
SAID = ("mistakes", "hints", "not offered")


def csv_of(reports: Sequence[Report]) -> str:
    """The table as CSV, with a header; the cell of an operation that is not offered is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    columns = [*COUNTS, *operations_of(reports)]
    writer.writerow(["name", *columns, *SAID])
    for report in reports:
        hints = [*report.hints, *_refusals(report)]
        said = grouped(report.mistakes), hints, grouped(report.cannot.items())
        cells = [_as_text("; ".join(column)) for column in said]
        writer.writerow([_as_text(report.name), *numbers(report, columns), *cells])
    return text.getvalue()


def _as_text(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def operations_of(reports: Sequence[Report]) -> list[str]:
    """Those that some program was asked."""
    asked = {do for report in reports for do in (*report.operations, *report.cannot)}
    return [do for do in OPERATIONS if do in asked]


def numbers(report: Report, columns: Sequence[str]) -> list[float | None]:
    """How many cases, shares of them, scores of operations; None where not asked or not offered."""
    found: dict[str, float] = {
        "asked": report.all.asked,
        "score": percent(report.all.score),
        "exact": percent(report.all.exact),
        **{do: percent(counts.score) for do, counts in report.operations.items()},
    }
    if report.ordinary.asked:
        found["ordinary"] = percent(report.ordinary.score)
    return [found.get(column) for column in columns]


def text_of(reports: Sequence[Report], everything: bool = False) -> Iterator[str]:
    """The report on one program; on several the table, with everything after all reports."""
    if len(reports) == 1 or everything:
        for report in reports:
            yield from ("", *plain_text.text_of(report, everything))
    if len(reports) > 1:
        yield from ("", *table_of(reports))


def table_of(reports: Sequence[Report]) -> Iterator[str]:
    """The table as text, its scores in percent; then what is said of each program."""
    names = cut(labels([report.name for report in reports]), LONGEST_NAME)
    width = max(map(len, names), default=0)
    operations = operations_of(reports)
    headings = [*NARROW, *(OPERATIONS[do].heading for do in operations)]
    widths = [max(len(heading), 5) for heading in headings]
    yield f"{'':<{width}}" + "".join(f"  {h:>{w}}" for h, w in zip(headings, widths)) + "  mistakes"
    for name, report in zip(names, reports):
        cells = "".join(
            f"  {'-' if number is None else number:>{w}}"
            for number, w in zip(numbers(report, [*NARROW, *operations]), widths)
        )
        mistakes = len(grouped(report.mistakes)) or "-"
        yield f"{name:<{width}}{cells}  {mistakes:>8}"
    for report in reports:
        notes = [*grouped(report.mistakes), *report.hints, *_refusals(report), *_reasons(report)]
        if notes:
            yield ""
            yield report.name
            for note in notes:
                yield from wrapped(note, 2)


def _refusals(report: Report) -> list[str]:
    """What came in the place of an answer, where no case counts, and no mistake has said why."""
    named = {mistake.do for mistake in report.mistakes}
    return grouped(
        (do, case.off)
        for do, case in report.first.items()
        if case.relative_error is None and case.off and not report.operations[do].score
        if do not in named
    )


def _reasons(report: Report) -> list[str]:
    """Why operations are not offered, where neither the dash in the table nor a refusal says it."""
    cannot = report.cannot.items()
    told = {case.off for case in report.first.values()}
    unseen = [
        (do, why)
        for do, why in cannot
        if not (report.all.asked and why in SAID_BY_A_DASH) and f"it says: {why}" not in told
    ]
    return [f"not offered: {reason}" for reason in grouped(unseen)]
