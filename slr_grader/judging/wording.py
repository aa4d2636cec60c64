"""Wording: values and errors as a report shows them."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ..protocol.replies import words

DECIMAL = re.compile(r"[-+]?\d*[.,]?\d+(e[-+]?\d+)?", re.IGNORECASE)
MOST_UNITS = 1000  # beyond, an error is said as a part of the answer
MOST_LETTERS = 90  # of a reply that is shown


def quoted(value: Any) -> str:
    """The value as a report shows it: on one line, at most 90 letters of it.

    >>> quoted("x is constant")
    'x is constant'
    """
    return words(value, MOST_LETTERS)


def kind_of(value: Any) -> str:
    """What was replied instead of what is due."""
    if value is None:
        return "nothing"
    if isinstance(value, str) and DECIMAL.fullmatch(value):
        return f"{quoted(value)!r}, a text in quotes,"
    if isinstance(value, list):
        return "1 number" if len(value) == 1 else f"{len(value)} numbers"
    return quoted(value)


def in_words(units: Fraction | float, error: Fraction) -> str:
    """The error in units in the last place, or as a part of the answer.

    >>> in_words(Fraction(3), Fraction(1, 10**15)), in_words(math.inf, Fraction(1, 8))
    ('3 units in the last place', 'relative error 1.2e-1')
    """
    if units <= MOST_UNITS:
        count = f"{math.ceil(2 * units) / 2:,g}"
        return f"{count} unit{'' if count in ('0.5', '1') else 's'} in the last place"
    return f"relative error {scientific(error)}"


def scientific(value: Fraction) -> str:
    """Two digits and a power of ten, also where no float is so large or so small.

    >>> scientific(Fraction(1, 3) * 10**400)
    '3.3e+399'
    """
    return f"{Decimal(value.numerator) / Decimal(value.denominator):.1e}"
