"""Laws: how deep the loss is, and its level ellipses."""

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from slr_pure import Moments, curvatures, fit, least_loss, level_ellipse, loss

from ..oracle import exact_residual_squares
from ..strategies import data_sets, small_fractions, tame_floats, with_a_line

heights = st.fractions(Fraction(1, 100), 100)


@given(with_a_line(small_fractions))
def test_the_least_loss_is_the_loss_of_the_best_line(data):
    """L* = L(m*, c*), exactly."""
    assert least_loss(Moments.of(*data)) == loss(*fit(*data), *data)


@given(data_sets(small_fractions), small_fractions, small_fractions)
def test_no_line_has_a_smaller_loss(data, m, c):
    """L* ≤ L(m, c), also where x is constant."""
    assert least_loss(Moments.of(*data)) <= loss(m, c, *data)


def test_constant_x_has_a_least_loss_too():
    """The variance of y."""
    assert least_loss(Moments.of([3, 3], [0, 2])) == 1
    assert least_loss(Moments.of([Decimal(3)], [Decimal(2)])) == 0


@given(with_a_line(small_fractions), heights, st.floats(0, 2 * math.pi))
def test_on_the_ellipse_the_loss_is_the_level(data, height, angle):
    """L − L* at every point of it, but for the rounding of its floats."""
    moments = Moments.of(*data)
    level = least_loss(moments) + height
    ellipse = level_ellipse(moments, level)
    u, v = math.cos(angle), math.sin(angle)
    m, c = [Fraction(u * a + v * b) for a, b in zip(ellipse.first, ellipse.second)]
    best = fit(*data)
    there = moments.loss(best.m + m, best.c + c) - least_loss(moments)
    small, large = curvatures(moments)
    # The longer half-axis turned by a unit in the last place adds λ₂/λ₁ of those to the height.
    assert abs(there / height - 1) < 2**-48 * (1 + large / small)


@given(with_a_line(tame_floats), st.floats(0.01, 100))
def test_its_half_axes_stand_across_each_other(data, height):
    """And the first is the longer one."""
    moments = Moments.of(*data)
    assume(curvatures(moments)[0] > 0)
    ellipse = level_ellipse(moments, least_loss(moments) + height)
    (a, b), (c, d) = ellipse.first, ellipse.second
    assert abs(a * c + b * d) <= 2**-50 * math.hypot(a, b) * math.hypot(c, d)
    assert math.hypot(a, b) >= math.hypot(c, d) * (1 - 2**-50)
    assert (ellipse.m, ellipse.c) == fit(*data)


def test_circles_and_both_orders_of_the_axes():
    """x = ±1: circles. x = ±2: steeper in m. x = ±½: steeper in c. And tilted, in the last one."""
    for x, first in ((2, (0, 1)), (0.5, (1, 0))):
        ellipse = level_ellipse(Moments.of([-x, x], [0, 0]), 1)
        turned = [abs(part) / math.hypot(*ellipse.first) for part in ellipse.first]
        assert turned == list(first)
    circle = level_ellipse(Moments.of([-1, 1], [0, 0]), 1)
    assert math.hypot(*circle.first) == math.hypot(*circle.second) == 1
    for x in 0.25, -0.25, 2, -2:  # where x is above 0, m and c are steepest together
        m, c = level_ellipse(Moments.of([x, 2 * x], [0, 0]), 1).second
        assert (m * c > 0) == (x > 0)


def test_a_level_of_fractions_in_floats():
    """Here mean x² = 1 and mean x < 0, so the axes are the diagonals; and all six are floats."""
    xs = [Fraction(-7, 5), Fraction(-1, 5)]
    m, c, (a, b), (d, e) = level_ellipse(Moments.of(xs, [Fraction(1, 3), Fraction(1)]), 1)
    assert [type(part) for part in (m, c, a, b, d, e)] == [float] * 6
    assert a == b != 0
    assert d == -e != 0


def test_a_loss_just_above_the_least_one_as_it_is_shown():
    """L* = 1/18 as a double is below 1/18; what is between the two is L*, and not refused."""
    moments = Moments.of([0.0, 1.0, 2.0], [0.0, 1.0, 1.0])
    least, exact = Fraction(least_loss(moments)), Fraction(1, 18)
    assert least < exact, "or nothing is tested"
    assert level_ellipse(moments, (least + exact) / 2)[2:] == ((0, 0), (0, 0))
    with pytest.raises(ValueError, match=r"^no line has the loss 1/19: the least is 0\.0555"):
        level_ellipse(moments, Fraction(1, 19))


def test_the_least_loss_is_a_level_though_shown_too_large():
    """L* = 14/3, and as a double it is above that."""
    moments = Moments.of([3.0, 1.0, 0.0], [1.0, 3.0, -3.0])
    assert Fraction(least_loss(moments)) > Fraction(14, 3), "or nothing is tested"
    assert level_ellipse(moments, Fraction(14, 3))[2:] == ((0, 0), (0, 0))


def test_a_loss_is_too_small_by_however_little():
    """L* = 91/50 is above 20/11 by 1/550: by 1, in the sums of a line of five weights 1/5."""
    points = [0, 2, -2, -1, 1], [2, 3, 2, 2, -1], [Fraction(1, 5)] * 5
    moments = Moments.from_json(Moments.of(*points).to_json())
    assert least_loss(moments) == Fraction(91, 50)
    with pytest.raises(ValueError, match=r"^no line has the loss 20/11: the least is 91/50$"):
        level_ellipse(moments, Fraction(20, 11))


@pytest.mark.parametrize(("xs", "part"), [([-2, -1], 0), ([-1, -1, -1, 1], 0), ([-0.5, -0.25], 1)])
def test_the_second_half_axis_does_not_change_its_sign(xs, part):
    """Where mean x² ≥ 1 its m is above 0, and elsewhere its c, also where mean x < 0."""
    assert level_ellipse(Moments.of(xs, [0] * len(xs)), 1).second[part] > 0


@given(with_a_line(tame_floats))
def test_at_the_least_loss_the_ellipse_is_a_point(data):
    """Also where that, rounded, is a little below the exact one."""
    moments = Moments.of(*data)
    least = least_loss(moments)
    rss, _, _, _ = exact_residual_squares(*data)
    assume(Fraction(least) <= rss / len(data[0]))
    assert level_ellipse(moments, least) == (*fit(*data), (0, 0), (0, 0))


@pytest.mark.parametrize(("x", "level"), [(1e-300, 1e300), (1e-200, 1e250)])
def test_a_half_axis_beyond_the_floats_is_an_error(x, level):
    moments = Moments.of([0, x], [0, 1])
    with pytest.raises(OverflowError, match=r"^a half-axis is too large for a float$"):
        level_ellipse(moments, level)
    assert not any(level_ellipse(moments, 0).first)  # at the bottom there is no axis


@pytest.mark.parametrize(
    ("x", "height"), [(1e140, 1e-100), (3, 5e-324), (1e-200, 4), (1e-140, 1e300), (1, 1.7e308)]
)
def test_its_squares_may_leave_the_floats(x, height):
    """H = diag(2x², 2), so the half-axes are √h/x along m and √h along c.

    Squares that underflow; a λ₁ too small for a float; a level whose double is too large.
    """
    ellipse = level_ellipse(Moments.of([-x, x], [0, 0]), height)
    shorter, longer = sorted([math.sqrt(height) / x, math.sqrt(height)])
    for axis, due in (ellipse.first, longer), (ellipse.second, shorter):
        assert math.hypot(*axis) == pytest.approx(due, rel=1e-15, abs=0)
