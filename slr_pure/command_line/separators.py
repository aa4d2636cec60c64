"""Separators: how the lines of a file are divided into cells, found from many of them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from .advice import DECIMAL_COMMA
from .cells import NUMBER, as_written
from .missing import is_missing
from .rows import COMMENTS, SEP, Form, divided, is_no_row

SEPARATORS = "\t", ";", ",", "|", None  # the first of equals is taken; None is white space
WHITE_SPACE = 0.8  # what it weighs: it is in texts and dates, too
LINES = 100  # of the head, which decide


def found_form(lines: Sequence[str]) -> Form:
    r"""The form that gives most rows equally many cells, and most cells numbers.

    lines: the first ones; comments and blank ones tell nothing, and a line sep=; tells all.

    >>> found_form(["x,y;\n", "1,2;\n"]), found_form(["1 2,5\n"])
    (Form(separator=',', edge=';'), Form(separator=None, edge=''))
    """
    if lines and (said := SEP.fullmatch(lines[0])):
        return Form(said[1])
    telling = [line for line in lines if line.strip() and not is_no_row(line, COMMENTS)][:LINES]
    edge = _edge(telling[1:] or telling)
    telling = [line.strip(edge + " \n") + "\n" for line in telling]
    merits = {separator: merit(telling, separator) for separator in SEPARATORS}
    separator = max(SEPARATORS, key=merits.__getitem__)
    if separator is None and len(telling[0].split()) == 1:  # white space in cells: 1 500,2 250
        separator = next((other for other in SEPARATORS if merits[other][1] == 1), None)
    return Form(separator, "" if separator == edge else edge)


def _edge(lines: Sequence[str]) -> str:
    """The separator that ends every line; "" if none does."""
    ends = {line.rstrip(" \n")[-1:] for line in lines}
    return ends.pop() if len(ends) == 1 and ends & set(SEPARATORS) else ""


def merit(lines: Sequence[str], separator: str | None) -> tuple[float, float]:
    """The share of the rows that agree, squared, times that of numbers in them; the first alone."""
    rows: list[list[str]] = []
    with suppress(csv.Error):  # the rows above a quote that is not closed count
        rows.extend(divided(iter(lines), separator))
    # Where as many have one width as another, the lower ones are rather data.
    widths = Counter(len(row) for row in reversed(rows) if len(row) > 1)
    if not widths:
        return 0.0, 0.0
    ((width, agreeing),) = widths.most_common(1)
    cells = [cell for row in rows if len(row) == width for cell in row if not is_missing(cell)]
    numbers = sum(map(_is_number, as_written(cells)))
    agreement = agreeing / len(rows)
    weight = WHITE_SPACE if separator is None else 1.0
    return weight * agreement**2 * numbers / max(len(cells), 1), agreement


def _is_number(cell: str) -> bool:
    """It is one, with a decimal point or a comma."""
    return bool(NUMBER.fullmatch(cell) or DECIMAL_COMMA.pattern.fullmatch(cell.strip()))
