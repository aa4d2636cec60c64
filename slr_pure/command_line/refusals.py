"""Refusals: the errors of a cell and of a row: where, why, and what helps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .advice import way_through, what_is_wrong
from .cells import shortened
from .columns import Column, holds_numbers
from .head import Head
from .letters import undecodable
from .missing import is_missing
from .reading import Reading
from .rows import counted
from .sorts import NONE, TEXT, sort
from .status import InputError

AS_MISSING = "--missing drop leaves such rows out"


class Refusals(NamedTuple):
    """The errors of a file, which has that encoding and that head and is so read."""

    file: str
    encoding: str
    head: Head
    reading: Reading

    def of_cell(self, line: int, column: Column, cell: str) -> InputError:
        """A cell is no number."""
        place = f"{self.file}, line {line}, {column}"
        if not cell.strip():
            return InputError(f"{place}: the cell is empty, a missing value; {AS_MISSING}")
        if is_missing(cell, self.reading.na):
            return InputError(f"{place}: {shortened(cell)} is a missing value; {AS_MISSING}")
        if problem := undecodable(cell, self.encoding):
            return InputError(f"{place}: {problem}")
        first, cells = self.head.rows[0]
        if self.head.header and line == first and set(map(sort, cells)) <= {TEXT, NONE}:
            what = what_is_wrong(cell)
            return InputError(f"{place}: {what}; --skip {line - 1} takes this line for the header")
        decimal = self.reading.decimal
        alone = holds_numbers(self.head, column.position, self.reading)
        way = way_through(cell, decimal, alone)
        return InputError(f"{place}: {what_is_wrong(cell, decimal)}{way}")

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
