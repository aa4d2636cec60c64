"""Totals: last rows that sum up those above, as spreadsheets have them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from decimal import Context, Decimal, localcontext

from .rows import COMMENT, Form, rows
from .status import InputError

SUBTOTAL = re.compile(r"\s*(?:grand|sub)", re.IGNORECASE)
WORDS = re.compile(
    r"(?:(?:grand|sub|column)[ -]?)?totals?|sum|mean|average|avg|median|std(?:[ .]?dev)?"
    r"|totale|totaal|summe|gesamt|insgesamt|mittelwert|durchschnitt|somme|moyenne|suma|promedio",
    re.IGNORECASE,
)

LAST = 4  # lines are looked at
FEWEST = 5  # points of which the last is no sum by chance, as (3, 4) = (1, 1) + (2, 3) may be
AGREEING = 10**9  # a sum differs from the last number by this part of it at most


def last_rows(block: str, end: int, form: Form, file: str) -> list[tuple[int, list[str]]]:
    r"""The rows in the last lines of a block, before the line number end, and where each begins.

    Blank rows below them are none of its lines.

    >>> last_rows("1,2\n3,4\n,\n\n", 5, Form(","), "FILE")
    [(1, ['1', '2']), (2, ['3', '4'])]
    """
    text = block.rstrip(" \t\n,;|")
    lines = [line + "\n" for line in text.split("\n")[-LAST:]]
    start = end - block[len(text) :].count("\n") - len(lines) + 1
    found: list[tuple[int, list[str]]] = []
    with suppress(InputError):  # a quote that another line began
        found.extend(rows(lines, start, form, file, COMMENT))
    return found


def are_sums(xs: Sequence[str], ys: Sequence[str]) -> bool:
    """The last x and the last y are the sums of the others, of four or more, none below 0.

    False also where all points lie on one line through the origin: a sum is on it, too.

    >>> are_sums(["1", "2", "3", "4.5", "10.5"], ["3", "5", "6", "9", "23"])
    True
    >>> are_sums(["1", "2", "3", "4", "10"], ["2", "4", "6", "8", "20"])
    False
    """
    if len(xs) < FEWEST:
        return False
    with localcontext(Context(traps=[])):  # exponents may be of any size
        *above_x, x = map(Decimal, xs)
        *above_y, y = map(Decimal, ys)
        return (
            min(above_x + above_y) >= 0
            and _agree(sum(above_x), x)
            and _agree(sum(above_y), y)
            and not all(_agree(a * y, b * x) for a, b in zip(above_x, above_y))
        )


def _agree(one: int | Decimal, other: Decimal) -> bool:
    return abs(one - other) * AGREEING <= other


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
