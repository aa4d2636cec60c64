"""Numbers as text: what is written is read again, and nothing else is read."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_grader.protocol.numbers import decoded, encoded, number, text

numbers = st.one_of(st.integers(), st.fractions(), st.floats())


@given(numbers)
def test_a_number_survives_its_text(value):
    """Its kind included, its sign too; only a whole Fraction comes back as an int."""
    found = number(text(value))
    assert found == value or (math.isnan(found) and math.isnan(value))
    if isinstance(value, float):
        assert isinstance(found, float)
        assert math.isnan(value) or math.copysign(1, found) == math.copysign(1, value)
    elif isinstance(value, int):
        assert isinstance(found, int)
    else:
        assert isinstance(found, int if value.denominator == 1 else Fraction)


@given(st.floats(allow_nan=False, allow_infinity=False).filter(bool))
def test_a_float_is_an_odd_integer_times_a_power_of_two(value):
    """Read as the header says, in exact arithmetic."""
    p, e = map(int, text(value).split("*2^"))
    assert p % 2 == 1
    assert p * Fraction(2) ** e == Fraction(value)


@given(st.integers(-(2**53) + 1, 2**53 - 1), st.integers(-1074, 971))
def test_any_significand_that_fits_is_read(p, e):
    """p need not be odd, as long as a binary64 has the value."""
    found = number(f"{p}*2^{e}")
    assert isinstance(found, float)
    assert Fraction(found) == p * Fraction(2) ** e


def test_the_ends_of_the_range_are_read():
    """The least and the greatest binary64, and a large but even significand."""
    assert number("1*2^-1074") == 5e-324
    assert number("9007199254740991*2^971") == 1.7976931348623157e308
    assert number("1*2^1023") == 2.0**1023
    assert number(f"{2**900}*2^-1000") == 2.0**-100


NO_NUMBERS = "+1 1.5 1e5 0x10 ١ --1 1_000 1/-2 /2 1/ 1/2/3 NaN Infinity -nan +inf"
NO_BINARY = "1*2^ *2^3 1*2^1.5 1*3^2 1**2^3"


@pytest.mark.parametrize(
    "wrong", ["", " 1", "1 ", "1\n", "1 * 2^3", *f"{NO_NUMBERS} {NO_BINARY}".split()]
)
def test_what_is_no_number_is_refused(wrong):
    """No decimals, no spaces, no other digits than 0 to 9; the error shows the text."""
    with pytest.raises(ValueError, match="is not a number: write") as error:
        number(wrong)
    assert repr(wrong) in str(error.value)


TOO_LONG = ("9007199254740993*2^0", "9007199254740993*2^-1074")
TOO_LARGE = ("1*2^1024", "1*2^99999999999", f"{2**1030}*2^1000", f"{10**3000}*2^0")


@pytest.mark.parametrize("wrong", ["1*2^-1075", "1*2^-99999999999", *TOO_LONG, *TOO_LARGE])
def test_what_is_no_binary64_is_refused(wrong):
    """Nothing is rounded, and a huge exponent takes no time."""
    with pytest.raises(ValueError, match="is no binary64"):
        number(wrong)


def test_a_denominator_of_zero_is_refused():
    with pytest.raises(ValueError, match="'1/0' has the denominator 0"):
        number("1/0")


@pytest.mark.parametrize("digits", ["1" * 4001, "1/" + "3" * 4001, "1" * 4001 + "*2^3"])
def test_a_number_of_very_many_digits_is_refused(digits):
    """Reading it would take a time that grows with the square; the error is short."""
    with pytest.raises(ValueError, match="more than 4000 digits") as error:
        number(digits)
    assert len(str(error.value)) < 120


@pytest.mark.parametrize("value", [1, 1.5, None, ["1"], b"1"])
def test_what_is_no_text_is_refused(value):
    """A JSON number may have been rounded already."""
    with pytest.raises(TypeError, match="is not a text"):
        number(value)


@given(st.dictionaries(st.sampled_from("mcxy"), st.one_of(st.integers(), st.lists(st.fractions()))))
def test_lists_and_dicts_keep_their_shape(content):
    assert decoded(encoded(content)) == content
    assert encoded((1, True)) == ["1", "1"]
