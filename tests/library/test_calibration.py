"""Laws: y at some x and x for some y, with their standard errors, exact and rounded once."""

import math
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from slr_pure import Moments, calibrate, forward, line, predict, residual_sd, standard_errors

from .. import hostile_calibration
from ..hostile_calibration import exact_calibration
from ..oracle import is_nearest, is_nearest_root
from ..strategies import small_fractions, with_a_line
from .test_norris import columns

exact_data = with_a_line(small_fractions, 3)


# On Fractions: laws without a tolerance


@given(exact_data, small_fractions, st.booleans())
def test_a_prediction_is_what_its_definition_says(data, x, proportional):
    """y to the last digit, and the errors as the floats nearest to the roots."""
    y, *errors = predict(Moments.of(*data), x, proportional)
    due, *squares = exact_calibration(*data, proportional)[0](x)
    assert y == due
    assert all(map(is_nearest_root, errors, squares))


@given(exact_data, small_fractions, st.booleans())
@example(([Fraction(0), Fraction(1), Fraction(2)], [Fraction(1)] * 3), Fraction(1), False)  # m = 0
@example(([Fraction(0), Fraction(1), Fraction(2)], [2, 3, 4]), Fraction(1), False)  # s = 0
@example(([Fraction(-1), 0, 1], [Fraction(-1), 2, -1]), Fraction(1), True)  # m = 0 there, too
def test_x_for_some_y_is_what_its_definition_says(data, y, proportional):
    """x to the last digit and its error as the nearest float; none exactly where |m| ≤ s_m."""
    moments = Moments.of(*data)
    due = exact_calibration(*data, proportional)[1](y)
    if due is None:
        with pytest.raises(ValueError, match=r"^the slope does not stand out from its error: "):
            calibrate(moments, y, proportional)
    else:
        x, error = calibrate(moments, y, proportional)
        assert x == due[0]
        assert is_nearest_root(error, due[1])


def test_a_slope_as_large_as_its_error_does_not_stand_out():
    """By hand: residuals 2, −2, 0, 0 at x = 1, 1, −1, −1 leave s² = 8/2 and s_m² = s²/4 = 1."""
    xs, residuals = [Fraction(1), 1, -1, -1], [2, -2, 0, 0]
    for m in Fraction(1), Fraction(-1), Fraction(99, 100):
        moments = Moments.of(xs, [m * x + r for x, r in zip(xs, residuals)])
        assert standard_errors(moments)[0] == 1 >= abs(m)
        with pytest.raises(ValueError, match=r"^the slope does not stand out .* \|m\| ≤ s_m"):
            calibrate(moments, 1)
    for m in Fraction(101, 100), Fraction(-101, 100):
        moments = Moments.of(xs, [m * x + r for x, r in zip(xs, residuals)])
        assert calibrate(moments, 1).x == 1 / m


@given(exact_data, small_fractions)
def test_x_for_the_y_at_x_is_x(data, x):
    """calibrate undoes predict, and s_x is s_new/|m|."""
    moments = Moments.of(*data)
    assume(exact_calibration(*data)[1](0))
    y, _, _ = predict(moments, x)
    found = calibrate(moments, y)
    assert found.x == x
    square = exact_calibration(*data)[0](x)[2] / line(moments).m ** 2
    assert is_nearest_root(found.se_x, square)


@given(exact_data, small_fractions)
def test_the_mean_is_surest_in_the_middle(data, x):
    """At x̄ its error is s/√N, elsewhere more; and a new y always scatters by more than s."""
    moments = Moments.of(*data)
    middle = predict(moments, moments.x / moments.n)
    there = predict(moments, x)
    assert is_nearest_root(middle.se_mean, exact_calibration(*data)[0](moments.x / moments.n)[1])
    assert there.se_mean >= middle.se_mean
    assert there.se_new >= residual_sd(moments)


@given(exact_data, st.booleans())
def test_at_0_the_mean_is_the_intercept(data, proportional):
    """predict(0) is c and s_c; through the origin, without any error."""
    moments = Moments.of(*data)
    y, error, _ = predict(moments, 0, proportional)
    assert y == line(moments, proportional).c
    assert error == standard_errors(moments, proportional)[1]


# On floats: rounded once


@pytest.mark.long
@pytest.mark.parametrize("start", range(0, 300, 100))
def test_hostile_floats_are_rounded_once(start):
    """Or too large; `python -m tests.hostile_calibration 10000` does more of them."""
    assert [hostile_calibration.differences(seed) for seed in range(start, start + 100)] == [
        []
    ] * 100


def test_the_run_finds_a_wrong_last_bit(monkeypatch, capsys):
    """In each of the five numbers."""
    for name, places in ("predict", 3), ("calibrate", 2):
        right = getattr(hostile_calibration, name)
        for place in range(places):

            def wrong(*arguments, right=right, place=place):
                found = list(right(*arguments))
                found[place] = math.nextafter(found[place], math.inf)
                return found

            wrong.__name__ = name
            with monkeypatch.context() as context:
                context.setattr(hostile_calibration, name, wrong)
                assert hostile_calibration.main(5) == 1
    assert hostile_calibration.main(5) == 0
    assert "\n5 hostile data sets, 0 differences" in capsys.readouterr().out


R = {  # of R 4.2.2: fit, se.fit and sqrt(se.fit^2 + residual.scale^2) of predict(…, se.fit = TRUE)
    0: (-0.26232307377411718, 0.23281823430115431, 0.91491474622130164),
    338.8: (339.25485487155583542, 0.15145849176753939, 0.89766605002003907),
    1000: (1001.85449494668011994, 0.28993818941729377, 0.93109012255133505),
}


def test_norris_at_three_points():
    """As R's predict.lm documents them: se.fit is √(s² h), of a new y √(se.fit² + residual.scale²).

    Here from the points, in Fractions. R's own doubles are right to 12 digits of these.
    """
    moments, (exact, _) = Moments.of(*columns(float)), exact_calibration(*columns(float))
    for x, found in R.items():
        y, *roots = predict(moments, x)
        due, *squares = exact(Fraction(x))
        assert is_nearest(y, due)
        assert all(map(is_nearest_root, roots, squares))
        assert (y, *roots) == pytest.approx(found, rel=1e-12)


# Kinds, and errors


def test_kinds_of_number():
    """x takes part in the kind: floats of integers, Fractions, Decimals to the context."""
    integers = Moments.of([0, 1, 2, 3], [1, 3, 8, 8])
    fractions = Moments.of([Fraction(0), 1, 2, 3], [1, 3, 8, 8])
    assert predict(integers, 4).y == 11.5
    assert type(predict(integers, 4).y) is float
    assert predict(integers, Fraction(1, 3)).y == Fraction(59, 30)  # m = 13/5, c = 11/10
    assert type(predict(fractions, 4).y) is Fraction
    assert type(predict(fractions, 4).se_new) is float
    assert type(predict(fractions, 4.0).y) is float
    assert calibrate(fractions, 2).x == Fraction(9, 26)
    with localcontext() as context:
        context.prec = 30
        decimals = Moments.of([Decimal(0), 1, 2, 3], [1, 3, 8, 8])
        found = predict(decimals, 4), calibrate(decimals, Decimal("11.5"))
        # s² = 2.1, h = 1/4 + 2.5²/5 = 3/2
        assert found[0] == (Decimal("11.5"), Decimal("3.15").sqrt(), Decimal("5.25").sqrt())
        assert found[1].x == 4
        assert found[1].se_x == (Decimal("5.25") / Decimal("6.76")).sqrt()
        with pytest.raises(TypeError, match="Decimal and float do not mix"):
            predict(decimals, 0.5)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: predict(Moments.of([1, 2], [3, 4]), 1), "two points: the line misses nothing"),
        (lambda: calibrate(Moments.of([1, 2], [3, 4]), 1), "two points: the line misses nothing"),
        (lambda: predict(Moments.of([1], [3]), 1, True), "one point: the line misses nothing"),
        (lambda: predict(Moments.of([1, 1, 1], [3, 4, 5]), 1), "x is constant: every slope"),
        (lambda: predict(Moments.of([0, 1, 2], [3, 4, 6]), math.nan), "x is nan"),
        (lambda: calibrate(Moments.of([0, 1, 2], [3, 4, 6]), math.inf), "y is infinite"),
    ],
)
def test_what_has_no_answer_says_why(call, message):
    """As the rooms below say it."""
    with pytest.raises(ValueError, match=f"^{message}"):
        call()


def test_what_is_no_number_or_too_large():
    """By the name of the argument, or of the number."""
    moments = Moments.of([0, 1, 2], [3, 4, 6])
    with pytest.raises(TypeError, match=r"^x is '1', not a real number"):
        predict(moments, "1")
    with pytest.raises(OverflowError, match=r"^y is too large for a float$"):
        predict(moments, 1.7e308)
    with pytest.raises(OverflowError, match=r"^x is too large for a float$"):
        calibrate(Moments.of([0, 1e10, 2e10], [3, 4, 6]), 1e308)


@given(exact_data, small_fractions, st.booleans())
def test_y_is_the_line_at_x(data, x, proportional):
    """That of forward, on Fractions."""
    moments = Moments.of(*data)
    assert [predict(moments, x, proportional).y] == forward(*line(moments, proportional), [x])


def test_an_exact_zero_is_positive():
    """Also below a negative slope: +0.0, as everywhere."""
    falling = Moments.of([-1.0, 0.0, 0.0, 1.0], [1.0, 0.5, -0.5, -1.0])
    assert repr(calibrate(falling, 0).x) == repr(predict(falling, 0).y) == "0.0"
