"""Laws: integers of any length to text and back, whatever Python allows."""

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure.arithmetic.digits import PIECE, digits, integer, is_integer

# Around the places where a text is cut: of PIECE digits, and of twice as many.
near_cuts = st.builds(
    lambda k, e, sign: sign * (10**k + e),
    st.integers(PIECE - 2, PIECE + 2) | st.integers(2 * PIECE - 2, 2 * PIECE + 2),
    st.integers(-2, 2),
    st.sampled_from([1, -1]),
)


@given(st.integers() | near_cuts)
@example(0)
def test_there_and_back(n):
    """As str and int write and read them; and it is an integer's text."""
    text = str(n)
    assert digits(n) == text
    assert integer(text) == n
    assert is_integer(text)


@pytest.mark.parametrize("limit", [0, 640, 4300])
def test_pythons_limit_does_not_matter(limit):
    """Not even at 640 digits, the least that can be set."""
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(limit)
    try:
        for length in 1_000, 16_800, 20_000:
            text = digits(-(10**length) + 1)
            assert text == "-" + "9" * length
            assert integer(text) == 1 - 10**length
    finally:
        sys.set_int_max_str_digits(before)


@given(st.text("+-_.0123456789e٣ "))
@example("")
@example("-")
@example("-0")
@example("1_000")
@example("X1")
@example("٣")
@example(" 1")
def test_only_integers_are_integers(text):
    """Those that Python would write."""
    try:
        written = str(int(text)) == text
    except ValueError:
        written = False
    assert is_integer(text) == written
