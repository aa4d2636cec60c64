"""Wording: what a report says of a value and of an error."""

import math
from fractions import Fraction

import pytest

from slr_grader.judging.wording import in_words, kind_of, quoted


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((None, "nothing"), ([], "0 numbers"), ([1], "1 number"), ([1, 2], "2 numbers")),
        *(("nan?", "nan?"), (2.5, "2.5"), ({"m": 1}, "{'m': 1}")),
        *((text, f"'{text}', a text in quotes,") for text in ("2.5", "2E5", "-1,5e3")),
    ],
)
def test_what_was_replied(value, text):
    assert kind_of(value) == text


def test_no_value_is_long():
    """Ninety letters of it."""
    assert quoted("x" * 90) == "x" * 90
    assert quoted("x" * 91) == "x" * 89 + "…"
    assert quoted([1] * 99) == repr([1] * 99)[:89] + "…"


@pytest.mark.parametrize(
    ("units", "text"),
    [
        (Fraction(1, 2), "0.5 unit in the last place"),
        (Fraction(1), "1 unit in the last place"),
        (Fraction(5, 4), "1.5 units in the last place"),
        (Fraction(1000), "1,000 units in the last place"),
        (Fraction(1001), "relative error 2.5e-1"),
        (math.inf, "relative error 2.5e-1"),
    ],
)
def test_an_error_is_said_in_units_up_to_a_thousand(units, text):
    """Rounded up to halves; beyond, as a part of the answer."""
    assert in_words(units, Fraction(1, 4)) == text
