"""Missing values: which cells hold none."""

from __future__ import annotations

from collections.abc import Collection

MISSING = frozenset({"", "na", "n/a", "#n/a", "<na>", "nan", "-nan", "null", "none", "-", ".", "?"})


def is_missing(cell: str, others: Collection[str] = ()) -> bool:
    """The cell is empty, or says in one of the usual ways, or in one of the others, that it is.

    >>> [cell for cell in (" ", "N/A", "nan", "-", "0", "n.a.") if is_missing(cell)]
    [' ', 'N/A', 'nan', '-']
    """
    text = cell.strip()
    return text.lower() in MISSING or text in others
