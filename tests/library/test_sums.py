"""Laws: the sums of floats in one loop are those of two columns, or there are none.

What is done with the sums is tested in test_moments.py.
"""

import math
import operator
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure import Moments
from slr_pure.arithmetic import sums as room
from slr_pure.arithmetic.exact import column
from slr_pure.arithmetic.sums import sums_of, sums_of_floats

from ..strategies import data_sets, small_fractions

TWO = [Fraction(1, 2), Fraction(5, 3)], [Fraction(1, 7), Fraction(3, 5)]
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
NEAR = st.floats(-1e6, 1e6).filter(lambda x: x == 0 or abs(x) > 1e-6)


def of_columns(xs, ys, *more):
    return sums_of(column(xs, "x"), column(ys, "y"), *more)


def in_fractions(sums):
    """N and the five sums."""
    count, fractions = sums.in_lowest_terms()
    return count, *(Fraction(*fraction) for fraction in fractions)


@pytest.mark.parametrize("has_sumprod", [True, False])
@given(data=data_sets(small_fractions))
@example(data=TWO)
def test_the_six_sums_are_sums(has_sumprod, data):
    """With math.sumprod, of Python 3.12, and before; Σy² is 0 where nobody needs it."""
    points = list(zip(*data))
    powers = (1, 0), (0, 1), (2, 0), (1, 1), (0, 2)
    due = (len(points), *(sum(x**i * y**j for x, y in points) for i, j in powers))
    asked = []

    def sumprod(p, q):
        asked.append((p, q))
        return sum(map(operator.mul, p, q))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "sumprod", sumprod if has_sumprod else None)
        assert in_fractions(of_columns(*data)) == due
        assert in_fractions(of_columns(*data, False)) == (*due[:-1], 0)
    assert len(asked) == (5 if has_sumprod else 0)


@given(data_sets(small_fractions), st.integers(-99, 99), st.integers(-99, 99), st.integers(1, 99))
@example(TWO, 5, -3, 11)
def test_residuals_and_their_squares_follow_from_the_sums(data, p, s, q):
    """Σr, Σrx and Σr² of the line m = p/q, c = s/q, over the denominators that it says."""
    sums = of_columns(*data)
    dx, dy = sums.dx, sums.dy
    residuals = [y - Fraction(p, q) * x - Fraction(s, q) for x, y in zip(*data)]
    r, rx = sums.residuals(p, s, q)
    assert Fraction(r, q * dx * dy) == sum(residuals)
    assert Fraction(rx, q * dx**2 * dy) == sum(r * x for r, x in zip(residuals, data[0]))
    assert Fraction(sums.squares(p, s, q), (q * dx * dy) ** 2) == sum(r * r for r in residuals)


@given(data_sets(small_fractions))
@example(TWO)
@example(([Fraction(1, 2)] * 3, TWO[1] + [Fraction(1)]))  # x is constant
def test_spreads_follow_from_the_sums(data):
    """About the means, and about the origin; and what a line leaves of S_yy."""
    sums = of_columns(*data)
    dx, dy = sums.dx, sums.dy
    for proportional in False, True:
        xx, xy, yy, n = sums.spreads(proportional)
        u, v = (
            [a - (0 if proportional else sum(numbers) / len(numbers)) for a in numbers]
            for numbers in data
        )
        due = [sum(map(operator.mul, a, b)) for a, b in ((u, u), (u, v), (v, v))]
        assert [Fraction(xx, n * dx**2), Fraction(xy, n * dx * dy), Fraction(yy, n * dy**2)] == due
        rss = due[2] - due[1] ** 2 / due[0] if due[0] else due[2]
        assert Fraction(*sums.residual_squares(proportional)) == rss


@given(data_sets(small_fractions), st.integers(1, 99))
@example(TWO, 6)
def test_lowest_terms_are_of_what_is_over_another_denominator(data, dn):
    """Of sums of weights all six are over dn, so that N is a fraction, too."""
    sums = of_columns(*data)
    count, fractions = sums.in_lowest_terms(dn)
    due = [number / Fraction(dn) for number in in_fractions(sums)]
    assert [count, *fractions] == [number.as_integer_ratio() for number in due]


@given(data_sets(small_fractions), data_sets(small_fractions))
@example(TWO, ([Fraction(1, 4), Fraction(2)], [Fraction(1, 9), Fraction(4)]))
def test_sums_add_and_leave(one, other):
    """a + b is of both, over the least denominators; and a + b − b is a."""
    a, b = of_columns(*one), of_columns(*other)
    both = of_columns(*(x + y for x, y in zip(one, other)))
    assert a.plus(b) == b.plus(a) == both
    assert both.plus(b, -1).in_lowest_terms() == a.in_lowest_terms()


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
    "bad", [math.inf, -math.inf, math.nan, 5e-324, 1, True, Fraction(1, 2), None]
)
def test_there_are_none_of_all_else(bad):
    """What is no finite float, and what has too many places; in either column."""
    assert sums_of_floats([1.0, bad, 1e-20], [1.0, 2.0, 3.0]) is None
    assert sums_of_floats([1.0, 2.0, 3.0], [1.0, bad, 1e-20]) is None


def test_places_that_are_known_are_taken():
    """Up to 1023: 2 to that power is a float."""
    assert sums_of_floats([0.5], [0.25], True, (60, 70)) == (
        *(1, 2**59, 2**68, 2**118, 2**127, 2**136),
        *(2**60, 2**70),
    )
    assert sums_of_floats([2.0**-971], [1.0]).dx == 2**1023


def test_nor_are_there_of_no_points_or_of_too_few():
    assert sums_of_floats([], []) is None
    for xs, ys in ([1.0, 2.0], [1.0]), ([1.0, 2.0, None], [1.0, 2.0]):
        assert sums_of_floats(xs, ys) is None
        assert sums_of_floats(ys, xs) is None
    assert sums_of_floats([1e-290, 1e150], [1.0, 1.0]) is None  # times 2¹⁰¹⁶ that is too large
