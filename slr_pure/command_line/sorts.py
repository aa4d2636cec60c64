"""Sorts: what a cell holds, and what a column holds, as far as their texts say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from .advice import DATED, TIMED, kind
from .cells import NUMBER
from .missing import is_missing

NUMERIC, WRITTEN, DATE, TEXT, NONE = "number", "written", "date", "text", "missing"
TELLING = 9  # values decide on a column


def sort(cell: str, na: Collection[str] = ()) -> str:
    """NUMERIC, NONE, a DATE or a time, WRITTEN for other numbers that people write, or TEXT.

    >>> [sort(cell) for cell in ("1.5", "NA", "2020-01-31", "12%", "2-9")]
    ['number', 'missing', 'date', 'written', 'text']
    """
    if NUMBER.fullmatch(cell):
        return NONE if cell.strip() in na else NUMERIC
    if is_missing(cell, na):
        return NONE
    found = kind(cell)
    return TEXT if found is None else DATE if found in (DATED, TIMED) else WRITTEN


def values(rows: Iterable[Sequence[str]], position: int, na: Collection[str] = ()) -> list[str]:
    """The first cells of a column that hold a value, as many as decide on it."""
    cells = (row[position] for row in rows if len(row) > position)
    return list(islice((cell for cell in cells if not is_missing(cell, na)), TELLING))


def is_numeric(cells: Iterable[str]) -> bool:
    """These values make a column of numbers: some are, and most are or are written for one.

    Where half of them are, the first decides.

    >>> is_numeric(["1", "oops", "3"]), is_numeric(["a1", "2"]), is_numeric(["1%", "2%"])
    (True, False, False)
    """
    sorts = [sort(cell) for cell in cells]
    good = sum(found in (NUMERIC, WRITTEN) for found in sorts)
    if NUMERIC not in sorts or 2 * good < len(sorts):
        return False
    return 2 * good > len(sorts) or sorts[0] in (NUMERIC, WRITTEN)
