"""Totals: a last row that sums up those above, as spreadsheets have it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

WORDS = re.compile(
    r"(?:(?:grand|sub|column)[ -]?)?totals?|sum|mean|average|avg|median|std(?:[ .]?dev)?"
    r"|totale|totaal|summe|gesamt|insgesamt|mittelwert|durchschnitt|somme|moyenne|suma|promedio",
    re.IGNORECASE,
)


def total_in(
    row: Sequence[str], rows: Iterable[Sequence[str]], read: Collection[int]
) -> str | None:
    """The cell that says that the row sums up others, in a column that is not read, if one does.

    rows: some of all; where two of them say it in that column, it names a group like others.

    >>> total_in(["Total:", "9"], [["a", "4"], ["b", "5"], ["Total:", "9"]], [1])
    'Total:'
    """
    for i, cell in enumerate(row):
        if i in read or not WORDS.fullmatch(cell.strip(" .:")):
            continue
        if sum(other[i : i + 1] == [cell] for other in rows) < 2:
            return cell
    return None
