"""Totals: last rows that sum up those above, as spreadsheets have them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from decimal import Context, Decimal, localcontext

SUBTOTAL = re.compile(r"\s*(?:grand|sub)", re.IGNORECASE)
WORDS = re.compile(
    r"(?:(?:grand|sub|column)[ -]?)?totals?|sum|mean|average|avg|median|std(?:[ .]?dev)?"
    r"|totale|totaal|summe|gesamt|insgesamt|mittelwert|durchschnitt|somme|moyenne|suma|promedio",
    re.IGNORECASE,
)

LAST = 4  # lines are looked at
FEWEST = 5  # numbers of which the last is no sum by chance, as 3 = 0 + 1 + 2 is
AGREEING = 10**9  # a sum differs from the last number by this part of it at most


def is_sum(numbers: Sequence[str]) -> bool:
    """The last number is the sum of the others, four or more, to nine digits, and not 0.

    >>> is_sum(["1", "2", "3", "4.5", "10.5"]), is_sum(["0", "1", "2", "3"])
    (True, False)
    """
    if len(numbers) < FEWEST:
        return False
    with localcontext(Context(traps=[])):  # exponents may be of any size
        *others, last = map(Decimal, numbers)
        return last != 0 and abs(sum(others) - last) * AGREEING <= abs(last)


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
        if SUBTOTAL.match(cell) or sum(other[i : i + 1] == [cell] for other in rows) < 2:
            return cell
    return None
