"""Laws: a jump in fixed point is as near to where the steps lead as it says."""

from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from slr_pure import Moments, fit
from slr_pure.arithmetic.fixed_jump import jumped

from ..strategies import (
    data_sets,
    is_stable,
    shares_of_the_trace,
    small_fractions,
    trace_and_determinant,
)
from .test_fixed_point import fixed

APART = [Fraction(-1, 3), Fraction(1, 3)], [0, 0]  # m and c go their own ways


@given(
    data_sets(small_fractions),
    shares_of_the_trace,
    small_fractions,
    small_fractions,
    st.integers(0, 12),
)
@example(([1, 3], [3, -1]), Fraction(1, 5), 0, 0, 12)  # ∂L/∂m is 0 at first, and then not
@example(APART, Fraction(1, 7), 10**40, 0, 12)
@example(APART, Fraction(1, 7), 0, 10**40, 12)
def test_a_jump_is_where_the_steps_lead(data, share, m, c, k):
    """To k² + 2k + 1 units.

    Sₖ = I + A + … + Aᵏ⁻¹ has entries up to k. It is wrong by some k² of its units, and these are so
    fine that η∇L, both parts, is below a 256th of their number; the parts of η∇L themselves are
    wrong by less than a unit each, which k multiplies; and the last floor is a unit.
    """
    lr = share / trace_and_determinant(data[0])[0]
    assume(is_stable(lr, data[0]))
    numbers = fixed(data, lr, m, c)
    found = jumped(numbers, k)
    moments = Moments.of(*data)
    for _ in range(k):
        dm, dc = moments.gradient(Fraction(m), Fraction(c))
        m, c = m - lr * dm, c - lr * dc
    for there, due in zip(found, (m, c)):
        assert abs(there - due * numbers.one) <= k**2 + 2 * k + 1


def test_what_grows_is_exact_as_long_as_it_is_a_float():
    """x = ±1, y = ±2⁻¹⁰⁰⁰ and η = 3/2: mₖ = 2⁻¹⁰⁰⁰ (1 − (−2)ᵏ), all in whole units."""
    least = Fraction(1, 2**1000)
    numbers = fixed(([-1, 1], [-least, least]), Fraction(3, 2))
    unit = numbers.one >> 1000
    for k in 0, 1, 2, 1001, 2020:
        assert jumped(numbers, k) == (unit * (1 - (-2) ** k), 0)
    with pytest.raises(OverflowError, match=r"^m and c are too large$"):
        jumped(numbers, 10**9)


TENTH = Fraction(1, 10)


@pytest.mark.parametrize(
    ("data", "lr", "due"),
    [
        (([-TENTH, TENTH], [-1, 1]), 50, (10, 0)),  # c would be multiplied by −99,
        (([-10, 10], [1, 1]), Fraction(1, 2), (0, 1)),  # and m by −99
    ],
)
def test_what_does_not_move_does_not_diverge(data, lr, due):
    """The other one arrives in one step: 1 − ηλ is 0."""
    numbers = fixed(data, lr)
    assert jumped(numbers, 10**6) == tuple(number * numbers.one for number in due)


def test_at_the_best_line_nothing_moves():
    """At any rate: there the gradient is 0."""
    data = [1, 2, 4], [3, 5, 9]
    numbers = fixed(data, 50, *fit(*data))
    assert jumped(numbers, 10**6) == numbers.start
