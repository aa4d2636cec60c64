"""Laws: R² and its kin: exact on Fractions, correctly rounded on floats."""

import math
from decimal import Decimal, Inexact, localcontext
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from slr_pure import Moments, r_squared, residual_sd, rss, standard_errors

from .. import hostile
from ..oracle import TOO_LARGE, decimal, exact_residual_squares, is_nearest, is_nearest_root
from ..strategies import nonzero_fractions, small_fractions, with_a_line

FIGURES = (rss, r_squared, residual_sd, standard_errors)


def usable(data, proportional=False):
    """There is one line, residuals are free, and y varies."""
    xs, ys = data
    if proportional:
        return any(xs) and any(ys) and len(xs) > 1
    return len(set(xs)) > 1 and len(set(ys)) > 1 and len(xs) > 2


exact_data = with_a_line(small_fractions, 3).filter(usable)


def squares(data, proportional=False):
    """RSS, R² and the squares of s, s_m, s_c, from the residuals, one by one, in Fractions."""
    least, total, sxx, xx = exact_residual_squares(*data, proportional)
    n = len(data[0])
    variance = least / (n - 1 if proportional else n - 2)
    s_c = 0 if proportional else variance * xx / (n * sxx)
    return least, 1 - least / total, variance, variance / sxx, s_c


# On Fractions: laws without a tolerance


@given(exact_data, st.booleans())
@example(([Fraction(0), Fraction(1), Fraction(3)], [Fraction(1), Fraction(1), Fraction(3)]), True)
def test_they_are_what_their_definitions_say(data, proportional):
    """RSS and R² to the last digit; the roots as the floats nearest to them. A free c helps."""
    moments = Moments.of(*data)
    least, share, variance, s_m, s_c = squares(data, proportional)
    assert rss(moments, proportional) == least
    assert r_squared(moments, proportional) == share
    assert isinstance(rss(moments, proportional), Fraction)
    assert rss(moments) <= rss(moments, True)
    assert is_nearest_root(residual_sd(moments, proportional), variance)
    found = standard_errors(moments, proportional)
    assert all(map(is_nearest_root, found, (s_m, s_c)))


@given(exact_data, st.booleans())
def test_r_squared_is_between_0_and_1(data, proportional):
    """And 1 exactly where every point is on the line."""
    moments = Moments.of(*data)
    share = r_squared(moments, proportional)
    assert 0 <= share <= 1
    assert (share == 1) == (rss(moments, proportional) == 0)


@given(exact_data, small_fractions, nonzero_fractions, small_fractions, nonzero_fractions)
def test_shift_and_scale(data, a, p, b, q):
    """x → a + p x, y → b + q y: R² stays, RSS takes q², s takes |q|, and s_m takes |q/p|."""
    xs, ys = data
    old = squares(data)
    there = [a + p * x for x in xs], [b + q * y for y in ys]
    moments = Moments.of(*there)
    assert rss(moments) == q * q * old[0]
    assert r_squared(moments) == r_squared(Moments.of(*data))
    assert is_nearest_root(residual_sd(moments), q * q * old[2])
    assert is_nearest_root(standard_errors(moments)[0], (q / p) ** 2 * old[3])


@given(exact_data, small_fractions, small_fractions)
def test_adding_a_line_to_y_moves_the_line_and_not_the_scatter(data, m, c):
    """y → y + m x + c: RSS, s and both standard errors stay."""
    xs, ys = data
    before, after = Moments.of(xs, ys), Moments.of(xs, [y + m * x + c for x, y in zip(xs, ys)])
    assert rss(after) == rss(before)
    assert residual_sd(after) == residual_sd(before)
    assert standard_errors(after) == standard_errors(before)


@given(with_a_line(small_fractions, 3), st.booleans())
def test_points_on_a_line_leave_nothing(data, proportional):
    """RSS = 0, R² = 1, s = 0 and both standard errors 0, also in floats, without any rounding."""
    xs = data[0]
    m, c = Fraction(3), Fraction(0 if proportional else -2)
    assume(any(m * x + c for x in xs))
    for number in (Fraction, lambda x: float(round(x * 16) / 16)):
        points = [number(x) for x in xs]
        if any(points) and len(set(points)) > 1:
            moments = Moments.of(points, [number(m) * x + number(c) for x in points])
            found = [figure(moments, proportional) for figure in FIGURES]
            assert found == [0, 1, 0, (0, 0)]


def test_the_spread_of_y_is_explained_and_left():
    """By hand: x = 0, 1, 2 and y = 1, 3, 8. S_xx = 2, S_xy = 7, S_yy = 26; the line 3.5 x + 0.5."""
    moments = Moments.of([Fraction(0), 1, 2], [1, 3, 8])
    assert rss(moments) == 26 - Fraction(49, 2)
    assert r_squared(moments) == Fraction(49, 52)
    assert residual_sd(moments) == math.sqrt(1.5)
    # s_m = √(1.5/2), s_c = √(1.5 · 5/(3 · 2)) = √1.25
    assert standard_errors(moments) == (math.sqrt(0.75), math.sqrt(1.25))


# On floats: rounded once


def check_rounded(data, proportional):
    """Each figure of the data is the float nearest to the exact one, or too large for a float."""
    moments = Moments.of(*data)
    least, share, variance, s_m, s_c = squares(data, proportional)
    names = ("RSS", "s", "the standard error of m", "the standard error of c")
    too_large = [least >= TOO_LARGE, *(square >= TOO_LARGE**2 for square in (variance, s_m, s_c))]

    def found(figure, *places):
        """The figure, if none of the places is too large; else None, and the error names it."""
        large = [names[i] for i in places if too_large[i]]
        if not large:
            return figure(moments, proportional)
        with pytest.raises(OverflowError, match=f"^{large[0]} is too large for a float$"):
            figure(moments, proportional)
        return None

    value = found(rss, 0)
    assert value is None or is_nearest(value, least)
    assert is_nearest(r_squared(moments, proportional), share)
    value = found(residual_sd, 1)
    assert value is None or is_nearest_root(value, variance)
    errors = found(standard_errors, 2, 3)
    assert errors is None or all(map(is_nearest_root, errors, (s_m, s_c)))
    return any(too_large), least > 0 and value is not None and 0 < value < 2**-1022


def test_hostile_floats_are_rounded_once():
    """Each family of hostile data, far off, of every size, subnormal, huge; some overflow."""
    checked, large, subnormal = 0, 0, 0
    for seed in range(300):
        xs, ys = (column[:20] for column in hostile.data_set(seed))
        for proportional in (False, True):
            if usable((xs, ys), proportional):
                overflow, tiny = check_rounded((xs, ys), proportional)
                checked, large, subnormal = checked + 1, large + overflow, subnormal + tiny
    assert checked > 400
    assert large > 10
    assert subnormal > 10


@given(with_a_line(st.floats(-1e6, 1e6), 3).filter(usable))
@example(([0.0, 1.0, 2.0], [1.0, 3.0, 8.0]))
@example(([1e8, 1e8 + 1, 1e8 + 2], [0.1, 0.2, 0.3]))
@example(([0.0, 1.0, 2.0], [0.0, 5e-324, 0.0]))  # RSS underflows to 0, s does not
@example(([0, 1, 2, 3], [1e-300, -1e-300, -1e-300, 1e-300]))  # nor here, where R² is 0
def test_floats_are_rounded_once(data):
    """All figures, about the means and through the origin."""
    check_rounded(data, False)
    check_rounded(data, True)


# Decimals


@given(exact_data, st.integers(1, 60), st.booleans())
def test_decimals_are_rounded_to_the_context(data, digits, proportional):
    """Each figure to as many digits as the context has: all digits of the exact one, rounded."""
    xs, ys = ([int(12 * x) for x in column] for column in data)
    assume(usable((xs, ys), proportional))
    exact = squares((xs, ys), proportional)
    moments = Moments.of([Decimal(x) for x in xs], ys)
    with localcontext() as context:
        context.prec = digits
        errors = standard_errors(moments, proportional)
        found = rss(moments, proportional), r_squared(moments, proportional)
        roots = residual_sd(moments, proportional), *errors
        for value, square in zip(found, exact[:2]):
            assert value == decimal(square)
        for value, square in zip(roots, exact[2:]):
            context.prec = 10 * digits + 400  # an exact square, or more digits than can be alike
            root = decimal(square).sqrt()
            context.prec = digits
            assert value == +root


def test_the_current_context_decides():
    """Also on its rounding, and on what is too large."""
    moments = Moments.of([Decimal(0), 1, 2], [1, 3, 8])
    with localcontext() as context:
        context.prec, context.rounding = 3, "ROUND_CEILING"
        assert residual_sd(moments) == Decimal("1.23")  # √1.5 = 1.2247…
        context.rounding = "ROUND_FLOOR"
        assert residual_sd(moments) == Decimal("1.22")
        context.Emax = 0
        with pytest.raises(OverflowError, match=r"^RSS is too large for a Decimal$"):
            rss(Moments.of([Decimal(0), 1, 2], [10, 30, 80]))


def test_a_context_that_traps_what_is_inexact_hears_the_name():
    """R² = 49/52 has no end."""
    moments = Moments.of([Decimal(0), 1, 2], [1, 3, 8])
    with localcontext() as context:
        context.traps[Inexact] = True
        with pytest.raises(Inexact, match=r"^R²: the Decimal context traps Inexact$"):
            r_squared(moments)


def test_what_exists_without_spread_or_variation():
    """RSS and R² of as many points as parameters, and all but R² of constant y."""
    two, one = Moments.of([1, 2], [3, 7]), Moments.of([2], [3])
    assert (rss(two), r_squared(two), rss(one, True), r_squared(one, True)) == (0, 1, 0, 1)
    flat = Moments.of([0, 1, 2], [5, 5, 5])
    assert (rss(flat), residual_sd(flat), standard_errors(flat)) == (0, 0, (0, 0))
    assert 0 < r_squared(flat, True) < 1
