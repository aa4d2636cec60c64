"""Examples: the errors of descent that runs away, and of numbers too large at a good rate."""

import math
import pickle
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from slr_pure import DivergenceError, Moments, Point, best_lr, fit, jump, path, stable_lr

from .walks import walked

MOMENTS = Moments.of([1.0, 2.0], [3.0, 5.0])


def diverged(runs, *arguments):
    """The DivergenceError of that call."""
    with pytest.raises(DivergenceError) as info:
        runs(*arguments)
    return info.value


@pytest.mark.parametrize("runs", [walked, jump])
def test_above_the_bound_descent_diverges(runs):
    error = diverged(runs, MOMENTS, 0.5, 10**4)
    assert isinstance(error, ArithmeticError)
    assert (error.lr, error.bound) == (0.5, stable_lr(MOMENTS))
    assert str(error) == (
        f"diverged at step {error.step}: lr = 0.5 is not below the bound 2/λ₂ = {error.bound};"
        f" lr = {best_lr(MOMENTS)} would converge"
    )
    assert error.args == (str(error), error.step, error.lr, error.bound)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_divergence_names_the_first_step_that_is_too_large():
    """One step earlier, all is finite."""
    found = []
    error = diverged(found.extend, path(MOMENTS, 0.5))
    assert error.step == len(found) > 100
    for steps in (len(found), 10**6, 10**12):
        assert diverged(jump, MOMENTS, 0.5, steps).step == error.step
    assert all(map(math.isfinite, found[-1]))


def test_far_from_the_origin_the_advice_is_to_centre():
    """x = 1000 + i: the bound is tiny, and the error says what to do about it."""
    advice = "x is far from 0: centre it (subtract its mean)"
    error = diverged(jump, Moments.of([1000.0, 1001.0], [3.0, 5.0]), 0.1, 1000)
    assert advice in str(error)
    for mean in 9.97, 10.03:  # far is over ten times the standard deviation, which is 1
        error = diverged(jump, Moments.of([mean - 1, mean + 1], [3.0, 5.0]), 1.0, 1000)
        assert (advice in str(error)) == (mean > 10)


def test_where_no_rate_is_small_enough_none_is_recommended():
    """x = 10²⁰⁰: the bound rounds down to 0, and every float diverges."""
    moments = Moments.of([1e200, 2e200], [1.0, 2.0])
    assert stable_lr(moments) == 0
    assert "would converge" not in str(diverged(jump, moments, 1e-300, 10))


@pytest.mark.parametrize("runs", [walked, jump])
def test_numbers_too_large_at_a_good_rate(runs):
    """The loss of y = 10²⁰⁰ is 10⁴⁰⁰: not the rate's fault, and the error says so."""
    error = diverged(runs, Moments.of([0.0, 1.0], [1e200, 0.0]), 0.1, 0)
    assert "too large for a float, though lr = 0.1 is below" in str(error)
    assert error.step == 0
    error = diverged(runs, Moments.of([-1.0, 1.0], [1e200, 0.0]), 1.0, 0)
    assert error.bound == 1
    assert str(error) == (
        "the numbers at step 0 are too large for a float: scale y down, or start nearer"
    )


def test_a_line_too_large_at_a_good_rate():
    """m* = 2·10⁹ in Decimals below 10⁹: on the way there, and not for the rate."""
    moments = Moments.of([Decimal("1e-5"), Decimal("2e-5")], [Decimal("1e4"), Decimal("3e4")])
    with localcontext() as context:
        context.Emax = 8
        error = diverged(jump, moments, Decimal("0.5"), 10**14)
        assert error.step > 0
        assert jump(moments, Decimal("0.5"), error.step - 1).m > 999_999_999
    assert "too large for a Decimal, though lr = 0.5 is below the bound" in str(error)


def test_above_the_bound_what_does_not_move_stays():
    """∂L/∂m is 0 and stays 0, though a step would multiply any other value by −9."""
    moments = Moments.of([-10.0, 10.0], [4.0, 4.0])
    assert jump(moments, 0.25, 10**6) == Point(10**6, 0.0, 4.0, 0.0)
    assert walked(moments, 0.25, 5000)[1:] == (0.0, 4.0, 0.0)
    assert jump(MOMENTS, 5.0, 10**6, 2.0, 1.0) == Point(10**6, 2.0, 1.0, 0.0)


def test_decimals_beyond_every_float_do_not_diverge():
    """path and jump agree there; where the context ends they raise the error of divergence."""
    moments, lr = Moments.of([Decimal(1), Decimal(2)], [Decimal(1), Decimal(3)]), Decimal(10)
    point = walked(moments, lr, 400)
    assert abs(point.m) > Decimal("1e700")
    assert jump(moments, lr, 400) == point
    with localcontext() as context:
        context.Emax = 50
        steps = {diverged(runs, moments, lr, 400).step for runs in (walked, jump)}
        assert len(steps) == 1
        error = diverged(walked, moments, lr, 0, Decimal("1e30"))
        assert str(error).startswith("the numbers at step 0 are too large for a Decimal: scale")
        with pytest.raises(OverflowError, match=r"^m is too large for a Decimal$"):
            fit([Decimal(0), Decimal("1e-30")], [Decimal(0), Decimal("1e30")])


def test_a_start_that_is_too_large_is_step_0():
    """Of a jump, too; with the rate and the bound."""
    moments = Moments.of([0.0, 1.0], [1e200, 0.0])
    error = diverged(jump, moments, 0.1, 5)
    assert (error.step, error.lr, error.bound) == (0, 0.1, stable_lr(moments))


def test_a_rate_is_shown_as_it_is_written():
    """A Fraction as p/q."""
    with pytest.raises(ValueError, match=r"^lr is -1/3: a learning rate is positive$"):
        jump(MOMENTS, Fraction(-1, 3), 1)


@pytest.mark.parametrize(("xs", "far"), [([10, 11], True), ([9, 11], False), ([5, 5], False)])
def test_far_is_over_ten_standard_deviations(xs, far):
    """Not just ten; and there is no far where x is constant."""
    error = diverged(jump, Moments.of(xs, [0, 1]), 1.0, 10**4)
    assert ("x is far from 0" in str(error)) == far
