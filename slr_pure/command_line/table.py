"""Tables: two columns of numbers out of the rows of a text file.

What cannot be read as numbers is an InputError, which says where, why, and what helps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TextIO

from .cells import POINT, as_written, exact_numbers, float_numbers
from .columns import Column, another, chosen
from .head import head_of
from .letters import undecodable
from .lines import Lines
from .missing import is_missing
from .reading import DROP, USUAL, Reading
from .refusals import Refusals
from .rows import rows, two_columns
from .status import InputError
from .terminal import printable

Point = tuple[int, str, str]  # the line where a row begins, and its cells x and y
Numbers = tuple[list[Any], list[Any]]


class Table:
    """The columns x and y of a file: which they are, and their numbers, chunk by chunk.

    dropped: how many rows were left out so far, on request.
    """

    numbers: Callable[[Sequence[str]], list[Any] | None]
    dropped: int
    x: Column
    y: Column

    def __init__(self, stream: TextIO, file: str, reading: Reading = USUAL) -> None:
        """Read up to the first row of data."""
        self.file = file
        self.numbers = exact_numbers if reading.exact else float_numbers
        self.dropped = 0
        self._reading = reading
        self._lines = Lines(stream, file)
        self._lines.skip(reading.skip)
        self._head = head_of(self._lines, reading)
        self.x, self.y = chosen(self._head, reading, file)
        self._refusals = Refusals(file, self._lines.encoding, self._head, reading)
        for name in self.x.name, self.y.name:
            if problem := undecodable(name, self._lines.encoding):
                raise InputError(f"{file}: the name of a column is {problem}")

    def heading(self, n: int) -> str:
        """What was read: the file, how many points, and which columns they are."""
        parts = ["1 point" if n == 1 else f"{n} points"]
        if self.dropped:
            parts.append(f"{self.dropped} row{'' if self.dropped == 1 else 's'} left out")
        if not self._head.header:
            parts.append("no header")
        parts += [f"column {i + 1} has row labels" for i in self._labels()]
        parts += [f"x is {self.x}", f"y is {self.y}"]
        return printable(f"{self.file}: {', '.join(parts)}")

    def source(self, n: int) -> dict[str, object]:
        """Where n points came from, for JSON."""
        return {
            "file": self.file,
            "x": {"column": self.x.position + 1, "name": self.x.name or None},
            "y": {"column": self.y.position + 1, "name": self.y.name or None},
            "n": n,
            "dropped": self.dropped,
            "header": self._head.header,
            "labels": [i + 1 for i in self._labels()],
        }

    def another(self, axis: str) -> str:
        """The advice to take another column for that axis, "x" or "y", if one has numbers."""
        position = another(self._head, self._reading, (self.x, self.y), axis == "y")
        return f"; --{axis} {position + 1} takes another column" if position else ""

    def _labels(self) -> list[int]:
        """The positions of the columns with row labels, but for those that were asked for."""
        return [i for i in range(self._head.labels) if i not in (self.x[0], self.y[0])]

    def chunks(self) -> Iterator[Numbers]:
        """(xs, ys) for some hundred rows at a time, to be read once."""
        form, width = self._head.form, len(self._head.names)
        while block := self._lines.block():
            columns = two_columns(block, form, width, self.x.position, self.y.position)
            found = columns and self._as_numbers(*columns, plain=block.isascii())
            if columns and found:
                self._lines.take_block(len(columns[0]))
            else:
                found = self._carefully(self._points(self._lines.number + block.count("\n")))
            if found[0]:
                yield found

    def _as_numbers(
        self, xs: Sequence[str], ys: Sequence[str], plain: bool = False
    ) -> Numbers | None:
        """The numbers of these cells, of ASCII alone if they are plain; None if any is none."""
        reading, columns = self._reading, []
        for cells in xs, ys:
            if reading.na and not set(reading.na).isdisjoint(map(str.strip, cells)):
                return None
            if not plain or reading.decimal != POINT:
                cells = as_written(cells, reading.decimal)
            found = self.numbers(cells)
            if found is None:
                return None
            columns.append(found)
        return columns[0], columns[1]

    def _points(self, end: int) -> list[Point]:
        """The rows that begin before the line end, cell by cell, without those of wrong width."""
        width, x, y = len(self._head.names), self.x.position, self.y.position
        found: list[Point] = []
        lines = self._lines
        for line, cells in rows(lines, lines.number, self._head.form, self.file):
            if len(cells) == width or (
                len(cells) > width and not any(map(str.strip, cells[width:]))
            ):
                found.append((line, cells[x], cells[y]))
            elif self._reading.missing == DROP:
                self.dropped += 1
            else:
                raise self._refusals.of_row(line, cells)
            if lines.number >= end:
                break
        return found

    def _carefully(self, points: list[Point]) -> Numbers:
        """The numbers of these points; those that lack one are left out, or an error."""
        found, na = self._as_numbers(*_columns(points)), self._reading.na
        if found is None and self._reading.missing == DROP:
            whole = [p for p in points if not (is_missing(p[1], na) or is_missing(p[2], na))]
            self.dropped += len(points) - len(whole)
            points, found = whole, self._as_numbers(*_columns(whole))
        if found is None:
            raise self._first_wrong(points)
        return found

    def _first_wrong(self, points: list[Point]) -> InputError:
        """The error of the first cell that is missing or no number."""
        line, column, cell = next(
            (line, column, cell)
            for line, x, y in points
            for column, cell in ((self.x, x), (self.y, y))
            if is_missing(cell, self._reading.na) or self._as_numbers([cell], []) is None
        )
        return self._refusals.of_cell(line, column, cell)


def _columns(points: list[Point]) -> tuple[list[str], list[str]]:
    """Their cells x, and their cells y."""
    return [x for _, x, _ in points], [y for _, _, y in points]
