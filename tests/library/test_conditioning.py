"""Laws: how many steps descent needs, and that it takes no more."""

import math
from decimal import Decimal, localcontext
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from slr_pure import Moments, best_lr, condition_number, curvatures, fit, jump, steps_needed

from ..oracle import decimal
from ..strategies import tame_floats, trace_and_determinant, with_a_line


@given(with_a_line(tame_floats))
def test_the_condition_number_is_the_ratio_of_the_curvatures(data):
    """κ = λ₂/λ₁, of three roundings: within 1.01 · 3 · 2⁻⁵³ of the exact ratio.

    λ₂/λ₁ = (1 + s)/(1 − s) with s² = 1 − 4 det/trace², in Decimals of so many digits that the
    cancellation in 1 − s, at most 20 of them here, does not show.
    """
    trace, determinant = trace_and_determinant(data[0])
    with localcontext() as context:
        context.prec = 80
        s = (1 - decimal(4 * determinant / trace**2)).sqrt()
        exact = Fraction((1 + s) / (1 - s))
    assert abs(Fraction(condition_number(Moments.of(*data))) / exact - 1) <= 1.01 * 3 * 2**-53


@given(with_a_line(st.integers(-20, 20)), st.integers(1, 17))
def test_so_many_steps_of_the_best_rate_are_needed(data, digits):
    """k is digits log 10 / −log((κ − 1)/(κ + 1)), rounded up, but for the roundings of floats.

    There are nine: two curvatures, their quotient and its inverse, atanh, log, and three more
    operations. Those before atanh count as often as its condition says, x/((1 − x²) atanh x).
    """
    moments = Moments.of(*data)
    trace, determinant = trace_and_determinant(data[0])
    square = 1 - 4 * determinant / trace**2  # of (κ − 1)/(κ + 1)
    assume(square > 0)
    with localcontext() as context:
        context.prec = 50
        logarithm = decimal(square).ln() / 2
        exact = Fraction(-digits * Decimal(10).ln() / logarithm)
    x = 1 / condition_number(moments)
    error = exact * Fraction(2**-53) * Fraction(5 + 4 * x / ((1 - x * x) * math.atanh(x)))
    k = steps_needed(moments, digits)
    assert max(1, exact - error) <= k
    assert k == 1 or k - 1 < exact + error


def test_where_the_steps_cannot_be_counted():
    """Constant x: no condition, and one step. λ₁ below every float: no end of steps."""
    constant = Moments.of([2.0, 2.0], [1.0, 5.0])
    assert (condition_number(constant), steps_needed(constant)) == (math.inf, 1)
    nearly = Moments.of([0.0, 5e-324], [1.0, 5.0])
    assert (condition_number(nearly), steps_needed(nearly)) == (math.inf, math.inf)
    hard = Moments.of([1e-154, -1e-154], [0.0, 0.0])
    assert condition_number(hard) < steps_needed(hard, 1) < steps_needed(hard) == math.inf
    assert condition_number(Moments.of([Decimal("1e150"), Decimal("-1e150")], [0, 0])) == 1e300
    assert steps_needed(Moments.of([-1, 1], [0, 0])) == 1
    round_bowl = Moments.of([-1.005, 1.005], [0, 0])
    assert [steps_needed(round_bowl, digits) for digits in (0.001, 5e-324)] == [1, 1]


@given(with_a_line(tame_floats), st.integers(1, 300))
def test_convergence_is_as_fast_as_the_theory_says(data, k):
    """At the best rate |θₖ − θ*| ≤ (1 − ηλ₁)ᵏ |θ₀ − θ*|, where 1 − ηλ₁ is (κ − 1)/(κ + 1).

    A little more, since η is rounded down, which makes the other factor, ηλ₂ − 1, no larger. Here
    λ₁ is taken less than half a unit in its last place smaller than it is shown. The four numbers
    compared are within 1 unit in the last place, and what is done with floats adds 8 roundings.
    """
    moments = Moments.of(*data)
    small, large = curvatures(moments)
    assume(large / small < 1e6)
    best, lr = fit(*data), best_lr(moments)
    there = jump(moments, lr, k)
    factor = float((1 - Fraction(lr) * Fraction(small) * (1 - Fraction(2**-53))) ** k)
    distance = math.hypot(there.m - best.m, there.c - best.c)
    roundings = math.hypot(
        math.ulp(best.m) + math.ulp(there.m), math.ulp(best.c) + math.ulp(there.c)
    )
    assert distance <= (factor * math.hypot(*best) + roundings) * (1 + 8 * 2**-53)
