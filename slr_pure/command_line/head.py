"""Head: what the first lines of a file say of its table: its form, its header, its first rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from .cells import as_written, shortened
from .comments import names_in
from .headers import has_header, names_line
from .labels import label_columns
from .lines import Lines
from .reading import Reading
from .rows import COMMENTS, SEP, Form, counted, rows
from .separators import found_form
from .sorts import NONE, NUMERIC, TEXT, sort
from .status import InputError

LINES, CHARACTERS = 1000, 100_000  # so much is looked at
SUMS = '{"n": "'  # so begins a line of sums
# How files without a table of text begin, in whose lines numbers may stand all the same.
OTHERS = (
    (
        "HTML or XML",
        re.compile(r"<(?:!doctype|!--|\?xml|(?:html|head|body|table|svg)[ >])", re.IGNORECASE),
    ),
    ("a PDF or RTF document", re.compile(r"%PDF-|\{\\rtf")),
    (
        "JSON, or lists in brackets",
        re.compile(r"\{\s*(?:['\"]|$|-?\d)|\[\s*(?:[\[({\"]|$|-?\d[^\]]*[,\s])"),
    ),
)

Row = tuple[int, list[str]]  # the line where it begins, and its cells


class Head(NamedTuple):
    """How lines are divided; whether there is a header; the names in it, "" where there is none.

    labels: how many of the first columns hold row labels. rows: the first ones of data, of which
    most have as many cells as there are names.
    """

    form: Form
    header: bool
    names: list[str]
    labels: int
    rows: list[Row]


def head_of(lines: Lines, reading: Reading) -> Head:
    """The head of a file, which these lines begin; afterwards they begin with its data."""
    file = lines.file
    sample = lines.sample(LINES, CHARACTERS)
    if sample and sample[0].startswith(SUMS):
        raise InputError(f"{file}: lines that slr-pure sums printed: fit --sums reads them")
    _check_for_others(sample, lines)
    form = found_form(sample)
    if sample and SEP.fullmatch(sample[0]):
        lines.skip(1)
        sample = sample[1:]
    start = lines.number
    table = _first_rows(sample, start, form, file)
    if not table:
        raise InputError(
            f"{file}: no data" + (f" after line {reading.skip}" if reading.skip else "")
        )
    first = table[0][0]
    width = _width(table[1:] or table)
    comment = names_in(sample[first - start - 1], form, width) if first > start else []
    header = _has_header(table, width, sample[first - start :], file, reading, comment)
    names = [""] * _width(table)
    if comment and reading.header is not False and not (header and _has_text(table[0][1])):
        names, header, data = comment, True, table
    else:
        data = table[header:]
        if not data:
            raise InputError(f"{file}: a header, and no data")
        if header:
            names = list(map(str.strip, _fitted(table, width, form, file)))
    lines.skip(data[0][0] - start)
    return Head(form, header, names, label_columns(names) if header else 0, data)


def _check_for_others(sample: Sequence[str], lines: Lines) -> None:
    """InputError: the file is of a kind that is no table."""
    for number, line in enumerate(sample, lines.number):
        if text := line.strip():
            for what, beginning in OTHERS:
                if beginning.match(text):
                    raise InputError(f"{lines.file}, line {number}: {what}; save its table as CSV")
            return


def _first_rows(sample: Sequence[str], start: int, form: Form, file: str) -> list[Row]:
    """The rows of the sample, whose end may cut one off."""
    found: list[Row] = []
    try:
        found.extend(rows(sample, start, form, file, COMMENTS))
    except InputError:
        if len(found) < 2:  # no data below what may be a header
            raise
    return found


def _width(table: Sequence[Row]) -> int:
    """How many cells most rows have."""
    counts = Counter(len(cells) for _, cells in table)
    return max(counts, key=counts.__getitem__)


def _has_header(
    table: Sequence[Row],
    width: int,
    lines: Sequence[str],
    file: str,
    reading: Reading,
    comment: Sequence[str],
) -> bool:
    """Whether the first row is a header, as asked for or as found out. InputError: it may be.

    comment: the names in one, if it has any; then a row that may be a header is none.
    """
    if reading.header is not None:
        return reading.header
    (line, first), *rest = table
    short = width - len(first)
    shift = 1 if short == 1 and any(cells[-1].strip() for _, cells in rest) else 0
    if shift and len(first) == 1:
        return _has_text(first)  # a title
    below = [as_written(cells[shift:], reading.decimal) for _, cells in rest]
    found = has_header(as_written(first, reading.decimal), below, lines, reading.na)
    if found is None and not comment:
        way = "--header takes them for names, --no-header for data"
        if names := names_line(rest):
            way = f"--skip {names - 1} takes line {names} for the header"
        raise InputError(f"{file}, line {line}: {shortened(first)} could be names or data; {way}")
    if found is False and _are_variables(table):
        raise InputError(
            f"{file}, line {line}: the rows, such as {shortened(first[0])}, seem to be variables; "
            "write them as columns, or --no-header takes them for points"
        )
    return bool(found)


def _are_variables(table: Sequence[Row]) -> bool:
    """Some rows begin with a name, and each has more numbers than there are rows."""
    sorts = [list(map(sort, as_written(cells))) for _, cells in table]
    return len(table) > 1 and all(
        row[0] == TEXT and {*row[1:]} <= {NUMERIC, NONE} and len(row) > len(table) + 1
        for row in sorts
    )


def _has_text(cells: Sequence[str]) -> bool:
    return any(sort(cell) not in (NUMERIC, NONE) for cell in cells)


def _fitted(table: Sequence[Row], width: int, form: Form, file: str) -> list[str]:
    """The names in the first row, fitted to so many columns.

    Separators at the end of the data, or of the header alone, name nothing; a header that is one
    short otherwise does not name the row labels. InputError: another number of names.
    """
    (line, names), *data = table
    if not any(map(str.strip, names[width:])):
        names = names[:width]
    short = width - len(names)
    if short >= 0 and not any(cell.strip() for _, row in data for cell in row[len(names) : width]):
        return names + [""] * short
    if short == 1 and len(names) > 1:
        return ["", *names]
    first, cells = next(row for row in data if len(row[1]) == width)
    if form.separator == "," and width == 2 * len(names) and len(names) > 1:
        advice = "if they have decimal commas, write points, or semicolons between the cells"
    else:
        advice = f"--skip {first - 1} passes over the lines above the table"
    raise InputError(
        f"{file}, line {first}: {counted(cells)}, where the header, line {line}, has "
        f"{len(names)}; {advice}"
    )
