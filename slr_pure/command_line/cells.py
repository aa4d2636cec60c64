"""Cells: the numbers that pieces of text stand for, as floats or exactly."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from fractions import Fraction

from ..arithmetic.values import shown

GREATEST_EXPONENT, MOST_EXPONENT_DIGITS = 5000, 4  # of ten, in exact numbers
EXACT_INTEGERS = 2.0**53  # from here on a float may not be the integer that is written
MINUS = "\N{MINUS SIGN}"
POINT, COMMA = ".", ","
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff"  # of no width
AS_PYTHON_WRITES = {
    POINT: str.maketrans(MINUS, "-", INVISIBLE),
    # So that a point is no mark between digits either
    COMMA: str.maketrans(",." + MINUS, ".,-", INVISIBLE),
}

# Its digits are ASCII's; white space around a number is no part of it.
NUMBER = re.compile(r"\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?\s*", re.ASCII)
INTEGER = re.compile(r"\s*[+-]?\d+\s*")  # in ASCII text


def as_written(cells: Sequence[str], decimal: str = POINT) -> Sequence[str]:
    """The cells as Python writes numbers: the minus of typesetting is -, the decimal mark a point.

    >>> as_written(["−1,5", "2.5"], ",")
    ['-1.5', '2,5']
    """
    if decimal == POINT and "".join(cells).isascii():
        return cells
    return [cell.translate(AS_PYTHON_WRITES[decimal]).strip() for cell in cells]


def float_numbers(cells: Sequence[str]) -> list[float] | None:
    """The cells as floats, and integers too large for a float as integers; None if any is bad."""
    text = "".join(cells)
    if "_" in text or not text.isascii():  # float() would take 1_000 and digits of any script
        return None
    try:
        numbers: list[float] = list(map(float, cells))
    except ValueError:
        return None
    if math.hypot(*numbers) < EXACT_INTEGERS:  # then each is: a pass in C over ordinary data
        return numbers
    for i, number in enumerate(numbers):
        if not abs(number) < EXACT_INTEGERS:
            if INTEGER.fullmatch(cells[i]):
                numbers[i] = int(cells[i])
            elif not math.isfinite(number):
                return None
    return numbers


def exact_numbers(cells: Sequence[str]) -> list[Fraction] | None:
    """The cells as Fractions, as they are written; None if any is bad or has a huge exponent."""
    for cell in cells:
        if not NUMBER.fullmatch(cell) or too_large_an_exponent(cell):
            return None
    return list(map(Fraction, cells))


def too_large_an_exponent(text: str) -> bool:
    """The number that the text stands for has an exponent beyond ±5,000."""
    match = NUMBER.fullmatch(text)
    digits = ((match and match[1]) or "").lstrip("+-0")
    return len(digits) > MOST_EXPONENT_DIGITS or int(f"0{digits}") > GREATEST_EXPONENT


def shortened(value: object) -> str:
    """The value as an error shows it, at most 60 letters of it."""
    return shown(value, longest=60)
