"""Reading: two columns of numbers out of a text file, as a stream.

The separator, a header and a byte-order mark are found by themselves. What cannot be read as
numbers is a InputError that names the file, the line, the column and the text.
"""

import csv
from collections import namedtuple
from functools import partial
from itertools import chain, islice

from .cells import (
    DECIMAL_COMMA,
    NUMBER,
    exact_numbers,
    float_numbers,
    shortened,
    what_is_wrong,
)
from .errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TextIO

CHUNK = 4096  # how many rows are kept at a time
SAMPLE = 20  # how many lines decide on the separator
LONGEST_LINE = 100_000
SKIP = "; --skip passes over lines before the data"


class Column(namedtuple("Column", "position name")):
    """A column by its position, from 0 on, and its name in the header, if it has one."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"column {self.position + 1}" + (f" ({self.name})" if self.name else "")


class Table:
    """The columns x and y of a file: which they are, and their numbers, chunk by chunk."""

    def __init__(
        self,
        stream: "TextIO",
        file: str,
        skip: int = 0,
        x: "str | None" = None,
        y: "str | None" = None,
        exact: bool = False,
    ) -> None:
        """The stream is read with undecodable bytes as surrogates (errors="surrogateescape").

        skip: how many lines to pass over first. x, y: a column's name, or its number from 1 on;
        by default the first two columns with numbers. exact: Fractions instead of floats.
        """
        self.file = file
        self.numbers = exact_numbers if exact else float_numbers
        lines = _checked_lines(stream, file)
        for _ in zip(range(skip), lines):
            pass
        sample = list(islice(lines, SAMPLE))
        rows = self._rows(chain(sample, lines), _separator(sample), skip)
        first = next(rows, None)
        if first is None:
            raise InputError(f"{file}: no data" + (f" after line {skip}" if skip else ""))
        second = next(rows, None)
        self.width = len(first[1])
        header = first[1] if self._is_header(*first, second[1] if second else []) else None
        if header and not second:
            raise InputError(f"{file}: a header, and no data")
        self.names = [cell.strip() for cell in header] if header else [""] * self.width
        data = [row for row in (first, second) if row and row[1] is not header]
        if len(data[0][1]) != self.width:
            raise self._ragged(*data[0], f"the header, line {first[0]},", SKIP)
        self._check_separator(*data[0])
        self.x, self.y = self._columns(x, y, *data[0])
        self._remaining = chain(data, rows)

    def chunks(self) -> "Iterator[tuple[list[Any], list[Any]]]":
        """(xs, ys) for some thousand rows at a time, to be read once."""
        while True:
            rows = list(islice(self._remaining, CHUNK))
            if not rows:
                return
            for line, cells in rows:
                if len(cells) != self.width:
                    raise self._ragged(line, cells, "the first row")
            yield self._column(rows, self.x), self._column(rows, self.y)

    def _column(self, rows: "list[tuple[int, list[str]]]", column: Column) -> "list[Any]":
        cells = [row[column.position] for _, row in rows]
        numbers = self.numbers(cells)
        if numbers is not None:
            return numbers
        line, cell = next(
            (line, row[column.position])
            for line, row in rows
            if self.numbers([row[column.position]]) is None
        )
        raise InputError(f"{self.file}, line {line}, {column}: {what_is_wrong(cell)}")

    def _ragged(self, line: int, cells: "list[str]", first: str, hint: str = "") -> InputError:
        count = f"{len(cells)} cell{'s' if len(cells) > 1 else ''}"
        return InputError(
            f"{self.file}, line {line}: {count}, where {first} has {self.width}{hint}"
        )

    def _rows(
        self, lines: "Iterator[str]", separator: "str | None", skipped: int
    ) -> "Iterator[tuple[int, list[str]]]":
        """The line number and the cells of each row that is not blank."""
        if separator is None:
            for number, line in enumerate(lines, skipped + 1):
                cells = line.split()
                if cells:
                    yield number, cells
            return
        reader = csv.reader(lines, delimiter=separator, strict=True)
        try:
            for cells in reader:
                if len(cells) > 1 or (cells and cells[0].strip()):
                    yield skipped + reader.line_num, cells
        except csv.Error as error:
            raise InputError(f"{self.file}, line {skipped + reader.line_num}: {error}") from None

    def _is_header(self, line: int, first: "list[str]", second: "list[str]") -> bool:
        """Names, and no numbers. InputError: both, so that it could be either."""
        numbers = [cell for cell in first if NUMBER.fullmatch(cell.strip())]
        for above, below in zip(first, second):
            if numbers and _is_name(above) and NUMBER.fullmatch(below.strip()):
                raise InputError(
                    f"{self.file}, line {line}: {shortened(above)} is no number, and "
                    f"{shortened(numbers[0])} no name: neither data nor a header"
                )
        return not numbers and any(map(_is_name, first))

    def _check_separator(self, line: int, cells: "list[str]") -> None:
        """No cell holds several numbers, as when decimal commas were taken for separators."""
        for cell in cells:
            parts = cell.split()
            if len(parts) > 1 and all(map(NUMBER.fullmatch, parts)):
                raise InputError(
                    f"{self.file}, line {line}: {shortened(cell)} is more than one number; "
                    "a number has a decimal point, not a comma"
                )

    def _columns(
        self, x: "str | None", y: "str | None", line: int, cells: "list[str]"
    ) -> "tuple[Column, Column]":
        """The columns asked for; otherwise the first ones with a number in the first row."""
        free = [i for i, cell in enumerate(cells) if NUMBER.fullmatch(cell.strip())]
        asked = [None if name is None else self._position(name) for name in (x, y)]
        free = [position for position in free if position not in asked]
        if len(free) < asked.count(None):
            found = len(free) + 2 - asked.count(None)
            raise InputError(
                f"{self.file}, line {line}: two columns of numbers are needed, "
                f"and there is {'only one' if found == 1 else 'none'} in {shortened(cells)}"
                f"{_hint(cells)}"
            )
        positions = [free.pop(0) if position is None else position for position in asked]
        x_column, y_column = (Column(position, self.names[position]) for position in positions)
        return x_column, y_column

    def _position(self, name: str) -> int:
        """The position of the column of that name, or of that number, from 1 on."""
        for names in self.names, [str(i + 1) for i in range(self.width)]:
            if names.count(name) == 1:
                return names.index(name)
        columns = ", ".join(str(i + 1) + (f" {n}" if n else "") for i, n in enumerate(self.names))
        problem = "more than one" if name in self.names else "no"
        raise InputError(
            f"{self.file}: {problem} column {shortened(name)}; the columns are: {columns}"
        )


def _checked_lines(stream: "TextIO", file: str) -> "Iterator[str]":
    """The lines, if they can be read and are text."""
    try:
        for number, line in enumerate(iter(partial(stream.readline, LONGEST_LINE), ""), 1):
            plain = line.isascii() and "\0" not in line and len(line) < LONGEST_LINE
            if not plain and (problem := _no_text(line)):
                raise InputError(f"{file}, line {number}: {problem}")
            yield line
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None


def _no_text(line: str) -> "str | None":
    """Why the line is not taken as text, if it is not."""
    if len(line) == LONGEST_LINE:
        return f"longer than {LONGEST_LINE:,} characters"
    if not line.isascii():
        for character in line:
            if "\udc80" <= character <= "\udcff":
                return f"not UTF-8 text (byte 0x{ord(character) - 0xDC00:02x})"
    return "a binary file, not text" if "\0" in line else None


def _separator(sample: "list[str]") -> "str | None":
    """The one of tab, semicolon and comma that gives most lines as many cells as the first.

    None, for white space, where none of them gives the first line two cells.
    """

    def agreement(separator: str) -> int:
        try:
            widths = [len(row) for row in csv.reader(sample, delimiter=separator) if row]
        except csv.Error:
            return 0
        return widths.count(widths[0]) if widths and widths[0] > 1 else 0

    best = max("\t;,", key=agreement)
    return best if agreement(best) else None


def _is_name(cell: str) -> bool:
    """The cell could name a column: it has a letter, and is no number, not even nan."""
    try:
        float(cell)
    except ValueError:
        return any(map(str.isalpha, cell))
    return False


def _hint(cells: "list[str]") -> str:
    """What may have happened where there are no two columns of numbers."""
    if any(DECIMAL_COMMA.fullmatch(cell.strip()) for cell in cells):
        return "; a number has a decimal point, not a comma"
    return SKIP
