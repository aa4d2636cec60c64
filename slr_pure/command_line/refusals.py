"""Refusals: the errors of a cell and of a row: where, why, and what helps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .advice import way_through, what_is_wrong
from .cells import shortened
from .columns import Column, holds_numbers
from .head import Head
from .headers import names_line
from .letters import undecodable
from .reading import Reading
from .rows import counted
from .status import InputError

AS_MISSING = "--missing drop leaves such rows out"


class Refusals(NamedTuple):
    """The errors of a file, which has that encoding and that head and is so read."""

    file: str
    encoding: str
    head: Head
    reading: Reading

    def of_cell(self, line: int, column: Column, cell: str) -> InputError:
        """A cell is no number, and not missing."""
        place = f"{self.file}, line {line}, {column}"
        if problem := undecodable(cell, self.encoding):
            return InputError(f"{place}: {problem}")
        names = names_line(self.head.rows) if self.head.header else None
        if names and line <= names:
            header = "this line" if line == names else f"line {names}"
            what = f"{what_is_wrong(cell)}; --skip {names - 1} takes {header} for the header"
            return InputError(f"{place}: {what}")
        decimal = self.reading.decimal
        alone = holds_numbers(self.head, column.position, self.reading)
        way = way_through(cell, decimal, alone)
        return InputError(f"{place}: {what_is_wrong(cell, decimal)}{way}")

    def of_missing(self, line: int, column: Column, cell: str) -> InputError:
        """A cell has no value."""
        what = f"{shortened(cell)} is" if cell.strip() else "the cell is empty,"
        return InputError(
            f"{self.file}, line {line}, {column}: {what} a missing value; {AS_MISSING}"
        )

    def of_total(self, line: int, cell: str) -> InputError:
        """The last row sums up the others."""
        return InputError(
            f"{self.file}, line {line}: {shortened(cell)} seems to sum up other rows; take "
            "that row out of the file, or call it otherwise if it is a point as they are"
        )

    def of_sums(self, line: int) -> InputError:
        """The last row has the sums of the others."""
        return InputError(
            f"{self.file}, line {line}: x and y are the sums of those above; take that row out of "
            "the file, or move it up if it is a point as they are"
        )

    def of_weight(self, line: int, column: Column, cell: str) -> InputError:
        """A weight is negative."""
        place = f"{self.file}, line {line}, {column}"
        return InputError(f"{place}: {shortened(cell)}: no row counts fewer than 0 times")

    def of_row(self, line: int, cells: Sequence[str]) -> InputError:
        """A row has another number of cells than most."""
        width = len(self.head.names)
        others = "the first row has" if len(self.head.rows[0][1]) == width else "most rows have"
        return InputError(
            f"{self.file}, line {line}: {counted(cells)}, where {others} {width}; {AS_MISSING}"
        )
