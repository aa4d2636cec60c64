"""Centring: the moments of (x − x̄, y), and what they are good for."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given

from slr_pure import Moments, centred, condition_number, curvatures, line

from ..strategies import data_sets, small_fractions, tame_floats, with_a_line


@given(data_sets(small_fractions))
def test_it_has_the_moments_of_the_points_about_the_mean_of_x(data):
    """Σ(x − x̄) = 0, and all six sums are those of (x − x̄, y), exactly."""
    xs, ys = data
    mean = sum(xs) / Fraction(len(xs))
    assert centred(Moments.of(xs, ys)) == Moments.of([x - mean for x in xs], ys)
    assert centred(Moments.of(xs, ys)).x == 0


@given(with_a_line(small_fractions))
def test_the_slope_stays_and_the_intercept_is_the_height_at_the_mean(data):
    """m′ = m and c′ = c + m x̄."""
    moments = Moments.of(*data)
    best, about = line(moments), line(centred(moments))
    assert about == (best.m, best.c + best.m * Fraction(moments.x) / moments.n)


@given(with_a_line(tame_floats))
def test_no_shift_has_a_smaller_condition_number(data):
    """But for the rounding of the curvatures."""
    moments = Moments.of(*data)
    assert condition_number(centred(moments)) <= condition_number(moments) * (1 + 2**-50)


def test_its_kind_is_that_of_the_data():
    """Floats for integers, whose mean is a fraction."""
    assert centred(Moments.of([1, 2], [3, 5])).xx == 0.5
    assert curvatures(centred(Moments.of([1, 3], [3, 5]))) == (2, 2)
    for kind in Fraction, Decimal:
        assert type(centred(Moments.of([kind(1), kind(2)], [3, 5])).xx) is kind
    with pytest.raises(ValueError, match=r"^no points$"):
        centred(Moments.of([], []))
