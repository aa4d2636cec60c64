"""Tables: two columns of numbers out of the rows of a text file.

A header is detected. Where a cell is not a number, an InputError names the file, the line, the
column and the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple, TextIO

from .cells import (
    AS_NUMBERS_ARE_WRITTEN,
    NUMBER,
    exact_numbers,
    float_numbers,
    has_marks,
    holds_several_numbers,
    is_name,
    shortened,
    what_is_wrong,
)
from .rows import rows
from .status import InputError
from .terminal import printable

CHUNK = 4096  # how many rows are kept at a time
SKIP = "; --skip passes over lines before the data"


class Column(NamedTuple):
    """A column: its position, from 0 on, and its name in the header, "" if it has none."""

    position: int
    name: str

    def __str__(self) -> str:
        return f"column {self.position + 1}" + (f" ({self.name})" if self.name else "")


class Table:
    """The columns x and y of a file: which they are, and their numbers, chunk by chunk."""

    def __init__(
        self,
        stream: TextIO,
        file: str,
        skip: int = 0,
        x: str | None = None,
        y: str | None = None,
        exact: bool = False,
    ) -> None:
        """Read up to the first row of numbers. stream, file, skip: as `rows` takes them.

        x, y: a column's name, or its number from 1 on; by default the first two columns with
        numbers. exact: Fractions instead of floats.
        """
        self.file = file
        self.numbers = exact_numbers if exact else float_numbers
        remaining = rows(stream, file, skip)
        first = next(remaining, None)
        if first is None:
            raise InputError(f"{file}: no data" + (f" after line {skip}" if skip else ""))
        second = next(remaining, None)
        self.width = len(first[1])
        self.header = self._is_header(*first, second[1] if second else [])
        self.names = list(map(str.strip, first[1])) if self.header else [""] * self.width
        data = [row for row in (first, second) if row][self.header :]
        if not data:
            raise InputError(f"{file}: a header, and no data")
        line, cells = data[0]
        if len(cells) != self.width:
            raise self._ragged(line, cells, f"the header, line {first[0]},", SKIP)
        for cell in filter(holds_several_numbers, cells):
            problem = f"{shortened(cell)} is more than one number{AS_NUMBERS_ARE_WRITTEN}"
            raise self._wrong(line, problem)
        self.x, self.y = self._columns(x, y, line, cells)
        self._remaining = chain(data, remaining)

    def heading(self, n: int) -> str:
        """What was read: the file, how many points, and which columns they are."""
        points = "1 point" if n == 1 else f"{n} points"
        header = "" if self.header else ", no header"
        return printable(f"{self.file}: {points}{header}, x is {self.x}, y is {self.y}")

    def source(self, n: int) -> dict[str, object]:
        """Where n points came from, for JSON: the file, its columns x and y, and n."""
        return {
            "file": self.file,
            "x": {"column": self.x.position + 1, "name": self.x.name or None},
            "y": {"column": self.y.position + 1, "name": self.y.name or None},
            "n": n,
        }

    def chunks(self) -> Iterator[tuple[list[Any], list[Any]]]:
        """(xs, ys) for some thousand rows at a time, to be read once."""
        cells = self._cells()
        while chunk := list(islice(cells, CHUNK)):
            lines, xs, ys = zip(*chunk)
            yield self._column(self.x, lines, xs), self._column(self.y, lines, ys)

    def _cells(self) -> Iterator[tuple[int, str, str]]:
        """The line, x and y of each row, as text; the rest of the row is not kept."""
        width, x, y = self.width, self.x.position, self.y.position
        for line, cells in self._remaining:
            if len(cells) != width:
                raise self._ragged(line, cells, "the first row")
            yield line, cells[x], cells[y]

    def _column(self, column: Column, lines: Sequence[int], cells: Sequence[str]) -> list[Any]:
        numbers = self.numbers(cells)
        if numbers is not None:
            return numbers
        line, cell = next(pair for pair in zip(lines, cells) if self.numbers(pair[1:]) is None)
        raise InputError(f"{self.file}, line {line}, {column}: {what_is_wrong(cell)}")

    def _wrong(self, line: int, problem: str) -> InputError:
        return InputError(f"{self.file}, line {line}: {problem}")

    def _ragged(self, line: int, cells: list[str], first: str, hint: str = "") -> InputError:
        count = f"{len(cells)} cell{'s' if len(cells) > 1 else ''}"
        return self._wrong(line, f"{count}, where {first} has {self.width}{hint}")

    def _is_header(self, line: int, first: list[str], second: list[str]) -> bool:
        """Names, and no numbers. InputError: both, so that it could be either."""
        numbers = [cell for cell in first if NUMBER.fullmatch(cell)]
        for above, below in zip(first, second):
            if numbers and is_name(above) and NUMBER.fullmatch(below):
                both = f"{shortened(above)} is no number, and {shortened(numbers[0])} no name"
                problem = f"{both}: neither data nor a header; --skip {line} passes over it"
                raise self._wrong(line, problem)
        return not numbers and any(map(is_name, first))

    def _columns(
        self, x: str | None, y: str | None, line: int, cells: list[str]
    ) -> tuple[Column, Column]:
        """The columns asked for; otherwise the first ones with a number in the first row."""
        asked = [None if name is None else self._position(name) for name in (x, y)]
        free = [
            position
            for position, cell in enumerate(cells)
            if NUMBER.fullmatch(cell) and position not in asked
        ]
        if len(free) < asked.count(None):
            found = "only one" if free or asked != [None, None] else "none"
            marked = len(cells) > 1 and any(map(has_marks, cells))
            hint = AS_NUMBERS_ARE_WRITTEN if marked else SKIP
            problem = "two columns of numbers are needed, and there is"
            raise self._wrong(line, f"{problem} {found} in {shortened(cells)}{hint}")
        positions = [free.pop(0) if position is None else position for position in asked]
        x_column, y_column = (Column(position, self.names[position]) for position in positions)
        return x_column, y_column

    def _position(self, name: str) -> int:
        """The position of the column of that name, or of that number, from 1 on."""
        numbers = [str(position + 1) for position in range(self.width)]
        for names in self.names, numbers:
            if names.count(name) == 1:
                return names.index(name)
        columns = ", ".join(f"{number} {name}".strip() for number, name in zip(numbers, self.names))
        problem = "more than one" if name in self.names else "no"
        problem += f" column {shortened(name)}; the columns are: {columns}"
        raise InputError(f"{self.file}: {problem}{'' if self.header else ', without a header'}")
