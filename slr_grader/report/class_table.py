"""The class table: several programs, a row for each."""

import csv
import io
from textwrap import wrap

from ..operations import OPERATIONS
from ..student.lookup import NO_SUCH_NAME
from .tables import WIDTH, mistakes_in_words, not_offered_in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

LONGEST_NAME = 17
COUNTS = ("asked", "score", "exact")
SAID = ("mistakes", "hints", "not offered")


def table_of(reports: "Iterable[dict[str, Any]]") -> "list[dict[str, Any]]":
    """A row for each report: its name, counts, each operation's score, and what is said of it.

    An operation that is not offered has None.
    """
    reports = list(reports)
    asked = {part["do"] for report in reports for part in report["operations"] + report["cannot"]}
    return [_row(report, [do for do in OPERATIONS if do in asked]) for report in reports]


def _row(report: "dict[str, Any]", operations: "list[str]") -> "dict[str, Any]":
    scores = {part["do"]: part["score"] for part in report["operations"]}
    return {
        "name": report["name"],
        "asked": report["asked"],
        "score": report["score"],
        "exact": report["exact"],
        "operations": {do: scores.get(do) for do in operations},
        "mistakes": mistakes_in_words(report),
        "hints": report["hints"],
        "not offered": not_offered_in_words(report),
    }


def csv_of(rows: "list[dict[str, Any]]") -> str:
    """The table as CSV, with a header; what is not offered is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    operations = list(rows[0]["operations"]) if rows else []
    writer.writerow(["name", *COUNTS, *operations, *SAID])
    for row in rows:
        said = [_as_text("; ".join(row[column])) for column in SAID]
        writer.writerow([_as_text(row["name"]), *_numbers(row), *said])
    return text.getvalue()


def _numbers(row: "dict[str, Any]") -> "list[float | None]":
    return [*(row[count] for count in COUNTS), *row["operations"].values()]


def _as_text(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def text_of(rows: "list[dict[str, Any]]") -> "Iterator[str]":
    """The table as text, its scores in percent; then what is said of each program."""
    width = min(max((len(row["name"]) for row in rows), default=0), LONGEST_NAME)
    operations = list(rows[0]["operations"]) if rows else []
    headings = [*COUNTS, *(OPERATIONS[do].heading for do in operations)]
    widths = [max(len(heading), 5) for heading in headings]
    yield f"{'':<{width}}" + "".join(f"  {h:>{w}}" for h, w in zip(headings, widths)) + "  mistakes"
    for row in rows:
        cells = "".join(
            f"  {'-' if number is None else number:>{w}}"
            for number, w in zip(_numbers(row), widths)
        )
        mistakes = len(row["mistakes"]) or "-"
        yield f"{_cut(row['name'], width):<{width}}{cells}  {mistakes:>8}"
    for row in rows:
        notes = [*row["mistakes"], *row["hints"], *map("not offered: {}".format, _reasons(row))]
        if notes:
            yield ""
            yield row["name"]
            for note in notes:
                yield from wrap(note, WIDTH, initial_indent="  ", subsequent_indent="    ")


def _reasons(row: "dict[str, Any]") -> "list[str]":
    """Why operations are not offered, where the dash in the table does not say it."""
    reasons: list[str] = row["not offered"]
    return [why for why in reasons if not (row["asked"] and why.endswith(NO_SUCH_NAME))]


def _cut(name: str, width: int) -> str:
    """The end of a long name says most."""
    return name if len(name) <= width else "…" + name[1 - width :]
