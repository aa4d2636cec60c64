"""Laws: numbers taken exactly, one by one and in columns."""

from decimal import Decimal
from fractions import Fraction

import numpy
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure.arithmetic.exact import column, ratio

from ..strategies import finite_floats, small_fractions

decimals = st.decimals(allow_nan=False, allow_infinity=False, places=9)


@given(
    st.one_of(
        st.lists(finite_floats),
        st.lists(st.one_of(finite_floats, small_fractions, st.integers(), st.booleans())),
        st.lists(st.one_of(decimals, st.integers())),
    )
)
@example([0.0, -0.0])
@example([5e-324, 1.0])  # no power of two that is a float makes an integer of the first
@example([1e-300, 1e300])  # nor of the first without overflow in the second
@example([2.0**1000, 2.0**1023])
def test_a_column_is_exact(values):
    """valueᵢ = integersᵢ / denominator: floats alone, or several kinds side by side."""
    integers, denominator, _ = column(values, "x")
    assert [Fraction(p, denominator) for p in integers] == [Fraction(value) for value in values]


@pytest.mark.parametrize(
    ("value", "exact", "kind"),
    [
        (True, 1, "int"),
        (numpy.int8(-5), -5, "int"),
        (numpy.True_, 1, "int"),
        (numpy.False_, 0, "int"),
        (numpy.float32(0.1), Fraction(13421773, 134217728), "float"),
        (numpy.float64(0.5), Fraction(1, 2), "float"),
        (numpy.longdouble("0.5"), Fraction(1, 2), "float"),
        (2.0**70, 2**70, "float"),
        (5e-324, Fraction(1, 2**1074), "float"),
        (Fraction(2, 3), Fraction(2, 3), "Fraction"),
        (Decimal("-0.1"), Fraction(-1, 10), "Decimal"),
    ],
)
def test_a_number_is_its_ratio(value, exact, kind):
    """value = p / q in lowest terms, q > 0."""
    p, q, found = ratio(value, "x")
    assert (p, q, found) == (Fraction(exact).numerator, Fraction(exact).denominator, kind)
    assert type(p) is int
