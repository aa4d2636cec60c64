"""Tables: two columns of numbers out of the rows of a text file.

What cannot be read as numbers is an InputError, which says where, why, and what helps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TextIO

from .cells import POINT, as_written, exact_numbers, float_numbers
from .columns import Column, another, chosen, labelled, named
from .head import head_of
from .letters import undecodable
from .lines import LONGEST_LINE, Lines
from .missing import is_missing
from .reading import DROP, Reading
from .refusals import Refusals
from .rows import COMMENT, columns_at, rows
from .status import InputError
from .terminal import printable
from .totals import are_sums, last_rows, total_in

Point = tuple[int, list[str]]  # the line where a row begins, and its cells x, y, weights and by


class Chunk(NamedTuple):
    """Some hundred points, with --weights the weight of each, and with --by its group."""

    xs: list[Any]
    ys: list[Any]
    weights: list[Any] | None
    groups: list[str]


def whole(weight: Any) -> Any:
    """The weight, as an integer where it is one: then it is a count.

    >>> whole(2.0), whole(0.5)
    (2, 0.5)
    """
    return int(weight) if weight == int(weight) else weight


class Table:
    """The columns x and y of a file: which they are, and their numbers, chunk by chunk.

    by, weights: the columns of groups and of weights, if they are asked for. left_out: how many
    rows of each group were left out so far, on request; of "" those whose group is not known.
    """

    numbers: Callable[[Sequence[str]], list[Any] | None]
    x: Column
    y: Column
    by: Column | None
    weights: Column | None

    def __init__(self, stream: TextIO, file: str, reading: Reading) -> None:
        """Read up to the first row of data."""
        self.file = file
        self.numbers = exact_numbers if reading.exact else float_numbers
        self.left_out: Counter[str] = Counter()
        self._reading = reading
        # Missing values may be numbers, however they are written.
        self._na = {number for text in reading.na for number in self._numbers([text]) or ()}
        self._lines = Lines(stream, file, LONGEST_LINE)
        self._lines.skip(reading.skip)
        self._head = labelled(head_of(self._lines, reading), reading)
        self.x, self.y = chosen(self._head, reading, self._lines)
        self.by = named(reading.by, self._head, self._lines)
        self.weights = named(reading.weights, self._head, self._lines)
        columns = self.x, self.y, self.weights, self.by
        self._columns = [column for column in columns if column]
        self._refusals = Refusals(file, self._lines.encoding, self._head, reading)
        for column in self._columns:
            if problem := undecodable(column.name, self._lines.encoding):
                raise InputError(f"{file}: the name of a column is {problem}")

    @property
    def dropped(self) -> int:
        """How many rows were left out so far, on request."""
        return sum(self.left_out.values())

    def heading(self, n: Any) -> str:
        """What was read: the file, how many points, and which columns they are."""
        parts = ["1 point" if n == 1 else f"{n} points"]
        if self.dropped:
            parts.append(f"{self.dropped} row{'' if self.dropped == 1 else 's'} left out")
        if not self._head.header:
            parts.append("no header")
        parts += [f"column {i + 1} has row labels" for i in self._labels()]
        parts += [f"x is {self.x}", f"y is {self.y}"]
        if self.weights:
            parts.append(f"weights are {self.weights}")
        if self.by:
            parts.append(f"by {self.by}")
        return printable(f"{self.file}: {', '.join(parts)}")

    def source(self, n: Any) -> dict[str, object]:
        """Where n points came from, for JSON."""
        return {
            "file": self.file,
            "x": self.x.as_json(),
            "y": self.y.as_json(),
            "n": n,
            "dropped": self.dropped,
            "header": self._head.header,
            "labels": [i + 1 for i in self._labels()],
            **({"weights": self.weights.as_json()} if self.weights else {}),
            **({"by": self.by.as_json()} if self.by else {}),
        }

    def another(self, axis: str) -> str:
        """The advice to take another column for that axis, "x" or "y", if one has numbers."""
        after = {"x": self.x, "y": self.y}[axis].position
        position = another(self._head, self._reading, self._positions(), after)
        return f"; --{axis} {position + 1} takes another column" if position else ""

    def _labels(self) -> list[int]:
        """The positions of the columns with row labels, but for those that were asked for."""
        return [i for i in range(self._head.labels) if i not in self._positions()]

    def _positions(self) -> list[int]:
        """The positions of the columns that are read."""
        return [column.position for column in self._columns]

    def chunks(self) -> Iterator[Chunk]:
        """Some hundred points at a time, to be read once."""
        form, width, positions = self._head.form, len(self._head.names), self._positions()
        last = ""
        while block := self._lines.block():
            last = block
            columns = columns_at(block, form, width, positions)
            found = self._chunk(columns, plain=block.isascii()) if columns else None
            if found:
                self._lines.take_block(len(found.xs))
            else:
                found = self._carefully(self._points(self._lines.number + block.count("\n")))
            if found.xs:
                yield found
        self._check_last(last)

    def _check_last(self, block: str) -> None:
        """InputError: one of the last rows, which end this block, sums up the others."""
        last = last_rows(block, self._lines.number, self._head.form, self.file)
        positions = self._positions()
        above = [cells for _, cells in self._head.rows]
        for line, cells in filter(self._is_point, last):
            if total := total_in(cells, above, positions):
                raise self._refusals.of_total(line, total)
        if last and last[-1][0] == self._head.rows[-1][0]:  # all rows are known
            points = list(filter(self._is_point, self._head.rows))
            texts = [[cells[i] for _, cells in points] for i in positions[:2]]
            if are_sums(*(as_written(column, self._reading.decimal) for column in texts)):
                raise self._refusals.of_sums(points[-1][0])

    def _is_point(self, row: tuple[int, Sequence[str]]) -> bool:
        """The row has all cells that are read, and none of them lacks a value."""
        positions = self._positions()
        return len(row[1]) > max(positions) and not any(
            map(self._lacks, self._columns, [row[1][i] for i in positions])
        )

    def _chunk(self, columns: list[list[str]], plain: bool = False) -> Chunk | None:
        """The numbers of these cells and their groups; None if any is none."""
        groups = [cell.strip() for cell in columns[-1]] if self.by else []
        if any(map(self._is_no_group, groups)):
            return None
        found = self._as_numbers(columns[:-1] if self.by else columns, plain)
        if found is None:
            return None
        xs, ys, *others = found
        weights = [whole(weight) for weight in others[0]] if others else None
        if weights and min(weights) < 0:
            return None
        return Chunk(xs, ys, weights, groups)

    def _is_no_group(self, text: str) -> bool:
        """There is none, or it is one of --na: Namibia and None may be groups."""
        return not text or text in self._reading.na or self._is_na(text)

    def _as_numbers(
        self, columns: Sequence[Sequence[str]], plain: bool = False
    ) -> list[list[Any]] | None:
        """The numbers of these columns, of ASCII alone if they are plain; None if any is none."""
        decimal, numbers = self._reading.decimal, []
        for cells in columns:
            found = self.numbers(cells) if plain and decimal == POINT else self._numbers(cells)
            if found is None or (self._na and not self._na.isdisjoint(found)):
                return None
            numbers.append(found)
        return numbers

    def _numbers(self, cells: Sequence[str]) -> list[Any] | None:
        """The numbers of cells as people write them; None if any is none."""
        return self.numbers(as_written(cells, self._reading.decimal))

    def _points(self, end: int) -> list[Point]:
        """The rows that begin before the line end, cell by cell, without those of wrong width."""
        width, positions = len(self._head.names), self._positions()
        found: list[Point] = []
        lines = self._lines
        for line, cells in rows(lines, lines.number, self._head.form, self.file, COMMENT):
            if len(cells) >= width and not any(map(str.strip, cells[width:])):
                found.append((line, [cells[i] for i in positions]))
            elif self._reading.missing == DROP:
                self.left_out[""] += 1
            else:
                raise self._refusals.of_row(line, cells)
            if lines.number >= end:
                break
        return found

    def _carefully(self, points: list[Point]) -> Chunk:
        """The numbers of these points; those that lack one are left out, or an error."""
        found = self._chunk(self._cells(points))
        if found is None and self._reading.missing == DROP:
            points = [point for point in points if not self._left_out(point[1])]
            found = self._chunk(self._cells(points))
        if found is None:
            raise self._first_wrong(points)
        return found

    def _cells(self, points: list[Point]) -> list[list[str]]:
        """Their cells x, their cells y, and those of --by."""
        return [[cells[i] for _, cells in points] for i in range(len(self._columns))]

    def _left_out(self, cells: list[str]) -> bool:
        """One of these cells says that there is no value; then the row is counted."""
        lacking = any(map(self._lacks, self._columns, cells))
        if lacking:
            group = "" if self.by is None or self._lacks(self.by, cells[-1]) else cells[-1].strip()
            self.left_out[group] += 1
        return lacking

    def _lacks(self, column: Column, cell: str) -> bool:
        """There is no value in this cell of that column."""
        if column is self.by:
            return self._is_no_group(cell.strip())
        return is_missing(cell, self._reading.na) or self._is_na(cell)

    def _is_na(self, cell: str) -> bool:
        """It is one of the numbers of --na."""
        found = self._numbers([cell]) if self._na else None
        return not self._na.isdisjoint(found or ())

    def _first_wrong(self, points: list[Point]) -> InputError:
        """The error of the first cell that is missing or no number."""
        line, column, cell = next(
            (line, column, cell)
            for line, cells in points
            for column, cell in zip(self._columns, cells)
            if self._lacks(column, cell) or (column is not self.by and self._is_wrong(column, cell))
        )
        if self._lacks(column, cell):
            return self._refusals.of_missing(line, column, cell)
        if self._as_numbers([[cell]]):  # a negative one
            return self._refusals.of_weight(line, column, cell)
        return self._refusals.of_cell(line, column, cell)

    def _is_wrong(self, column: Column, cell: str) -> bool:
        """It is no number, or a negative weight."""
        found = self._as_numbers([[cell]])
        return found is None or (column is self.weights and found[0][0] < 0)
