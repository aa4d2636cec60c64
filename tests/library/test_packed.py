"""Laws: packed sums are the sums that are added one by one, or there are none."""

import math
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_pure import Moments
from slr_pure.arithmetic.exact import column
from slr_pure.arithmetic.packed import LONGEST, packed_sums
from slr_pure.arithmetic.sums import sums_of

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
NEAR = st.floats(-1e6, 1e6).filter(lambda x: x == 0 or abs(x) > 1e-6)


@given(st.lists(st.tuples(NEAR, NEAR) | st.tuples(NUMBERS, NUMBERS)))
def test_they_are_the_sums_one_by_one(points):
    """For floats of any sign and size."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    found = packed_sums(xs, ys)
    one_by_one = sums_of(column(xs, "x"), column(ys, "y"))
    if found is not None:
        assert found.in_lowest_terms() == one_by_one.in_lowest_terms()
    assert Moments.of(xs, ys).sums.in_lowest_terms() == one_by_one.in_lowest_terms()


@given(st.lists(st.tuples(NEAR, NEAR), min_size=1, max_size=20))
def test_ordinary_numbers_are_packed(points):
    """Whatever their signs."""
    assert packed_sums([x for x, _ in points], [y for _, y in points]) is not None


@pytest.mark.parametrize("bad", [math.inf, -math.inf, math.nan, 5e-324, 1e300])
def test_there_are_none_for_numbers_too_far_apart(bad):
    """Nor for those that are none; in either column."""
    assert packed_sums([1.0, bad, 1e-20], [1.0, 2.0, 3.0]) is None
    assert packed_sums([1.0, 2.0, 3.0], [1.0, bad, 1e-20]) is None


def test_the_largest_sums_do_not_touch():
    """Equal numbers of one sign or of two, as many as are read at a time, with all bits set."""
    ones = math.nextafter(2.0, 1.0) if hasattr(math, "nextafter") else 2.0 - 2.0**-52
    for n in (1, 2, 2**12):
        for y in (ones, -ones, ones * 2.0**40):
            xs, ys = [ones] * n, [y] * n
            found = packed_sums(xs, ys)
            one_by_one = sums_of(column(xs, "x"), column(ys, "y"))
            assert found.in_lowest_terms() == one_by_one.in_lowest_terms()
    assert LONGEST > 2 * (53 + 12)


def test_other_interpreters_do_without():
    """As on a device, which has no memory to spare; the sums are the same."""
    code = (
        "import sys; sys.implementation.name = 'another'\n"
        "from slr_pure import Moments, moments\n"
        "print(moments.float_sums if not moments.sumprod else None, Moments.of([0.5, 1], [1, 2.5]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "None Moments(n=2, x=1.5, y=3.5, xx=1.25, xy=3.0, yy=7.25)\n"
