"""Cells: pieces of text as numbers, floats or exact ones, or what is wrong with them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from fractions import Fraction

from ..arithmetic.values import shown

GREATEST_EXPONENT, MOST_EXPONENT_DIGITS = 5000, 4  # of ten, in exact numbers
EXACT_INTEGERS = 2.0**53  # from here on a float may not be the integer that is written

# Only ASCII's digits count, and only ASCII's white space may stand around them.
NUMBER = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?\s*", re.ASCII)
INTEGER = re.compile(r"\s*[+-]?\d+\s*", re.ASCII)
MARKS = re.compile("[,' _\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]")
AS_NUMBERS_ARE_WRITTEN = "; write numbers as 1000.5, with a point and no other mark"


def float_numbers(cells: Sequence[str]) -> list[float] | None:
    """The cells as floats, and integers too large for a float as integers; None if any is bad."""
    text = "".join(cells)
    if "_" in text or not text.isascii():  # float() would take 1_000 and digits of any script
        return None
    try:
        numbers: list[float] = list(map(float, cells))
    except ValueError:
        return None
    if not all(map(math.isfinite, numbers)):
        return None
    if max(map(abs, numbers), default=0) >= EXACT_INTEGERS:
        return [
            int(cell) if abs(number) >= EXACT_INTEGERS and INTEGER.fullmatch(cell) else number
            for cell, number in zip(cells, numbers)
        ]
    return numbers


def too_large_an_exponent(text: str) -> bool:
    """The number that the text stands for has an exponent beyond ±5,000."""
    match = NUMBER.fullmatch(text)
    digits = ((match and match[1]) or "0").lstrip("+-0")
    return len(digits) > MOST_EXPONENT_DIGITS or int(digits or 0) > GREATEST_EXPONENT


def exact_numbers(cells: Sequence[str]) -> list[Fraction] | None:
    """The cells as Fractions, as they are written; None if any is bad or has a huge exponent."""
    for cell in cells:
        if not NUMBER.fullmatch(cell) or too_large_an_exponent(cell):
            return None
    return list(map(Fraction, cells))


def what_is_wrong(cell: str) -> str:
    """Why the text is not taken as a number."""
    if not cell.strip():
        return "the cell is empty"
    text = shortened(cell)
    if not NUMBER.fullmatch(cell):
        return f"{text} is not a number{AS_NUMBERS_ARE_WRITTEN if has_marks(cell) else ''}"
    if too_large_an_exponent(cell):
        return f"{text} has an exponent beyond ±{GREATEST_EXPONENT:,}"
    return f"{text} is too large for a float; --exact takes it"


def has_marks(cell: str) -> bool:
    """The cell is no number, but would be one without commas, spaces and the like.

    >>> has_marks("1,000.5"), has_marks("1,5"), has_marks("1.5")
    (True, True, False)
    """
    return not NUMBER.fullmatch(cell) and bool(NUMBER.fullmatch(MARKS.sub("", cell)))


def is_name(cell: str) -> bool:
    """The cell could name a column: it has a letter, and is no number, not even nan."""
    try:
        float(cell)
    except ValueError:
        return any(map(str.isalpha, cell))
    return False


def holds_several_numbers(cell: str) -> bool:
    """As when decimal commas were taken for separators: "1,5 2,5" has the cell "5 2"."""
    parts = cell.split()
    return len(parts) > 1 and all(map(NUMBER.fullmatch, parts))


def shortened(value: object) -> str:
    """The value as an error shows it, at most 60 letters of it."""
    return shown(value, longest=60)
