"""Laws: the sums of floats in one loop are those of two columns, or there are none.

What is done with the sums is tested in test_moments.py.
"""

import math
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure import Moments
from slr_pure.arithmetic.exact import column
from slr_pure.arithmetic.sums import sums_of, sums_of_floats

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
NEAR = st.floats(-1e6, 1e6).filter(lambda x: x == 0 or abs(x) > 1e-6)


@given(st.lists(st.tuples(NEAR, NEAR) | st.tuples(NUMBERS, NUMBERS), min_size=1))
@example([(0.0, 0.0)])
@example([(2.0**1000, 5e-324), (-(2.0**1023), 1.0)])
def test_they_are_the_sums_of_two_columns(points):
    """For floats of any sign and size; without Σy², the others."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    by_columns = sums_of(column(xs, "x"), column(ys, "y"))
    found = sums_of_floats(xs, ys)
    if found is not None:
        assert found.in_lowest_terms() == by_columns.in_lowest_terms()
        assert sums_of_floats(xs, ys, squares_of_y=False) == found._replace(yy=0)
    assert Moments.of(xs, ys).sums.in_lowest_terms() == by_columns.in_lowest_terms()


@given(st.lists(st.tuples(NEAR, NEAR), min_size=1, max_size=20))
def test_ordinary_floats_have_them(points):
    """Whatever their signs."""
    assert sums_of_floats([x for x, _ in points], [y for _, y in points]) is not None


@pytest.mark.parametrize(
    "bad",
    [math.inf, -math.inf, math.nan, 5e-324, 1, True, Fraction(1, 2), None],
)
def test_there_are_none_of_all_else(bad):
    """What is no finite float, and what has too many places; in either column."""
    assert sums_of_floats([1.0, bad, 1e-20], [1.0, 2.0, 3.0]) is None
    assert sums_of_floats([1.0, 2.0, 3.0], [1.0, bad, 1e-20]) is None


def test_nor_are_there_of_no_points_or_of_too_few():
    assert sums_of_floats([], []) is None
    assert sums_of_floats([1.0, 2.0], [1.0]) is None
    assert sums_of_floats([1e-290, 1e150], [1.0, 1.0]) is None  # times 2¹⁰¹⁶ that is too large
