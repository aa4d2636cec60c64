"""Laws: a step in fixed point is that of the gradient to less than a unit, and units are small."""

import math
from decimal import Decimal, Inexact, localcontext
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure import Moments, jump, loss
from slr_pure.arithmetic.fixed_point import FixedPoint

from ..strategies import data_sets, rates, small_fractions

COPRIME = [1, 1, 2], [3, 3, 3]  # without b, 3 would be common to all
TWO = [Fraction(1, 2), Fraction(5, 3)], [Fraction(1, 7), Fraction(3, 5)]
numerators = st.integers(-(2**1200), 2**1200)


def fixed(data, lr, m=0, c=0, kind="float", **more):
    """Descent on the data at that rate, from there."""
    ratios = [Fraction(number).as_integer_ratio() for number in (lr, m, c)]
    return FixedPoint(Moments.of(*data).sums, kind, ratios, **more)


@given(data_sets(small_fractions), rates, numerators, numerators)
@example(COPRIME, Fraction(1, 8), 5**400, 3**700)
@example(TWO, Fraction(3, 11), 3**700, -(5**400))
def test_a_step_errs_by_less_than_a_unit(data, lr, m, c):
    """It takes the floor of η ∂L/∂m and η ∂L/∂c."""
    numbers = fixed(data, lr)
    one = numbers.one
    assert one == 2**numbers.bits
    gradient = Moments.of(*data).gradient(Fraction(m, one), Fraction(c, one))
    dm, dc = (math.floor(lr * part * one) for part in gradient)
    assert numbers.scaled_gradient(m, c) == (dm, dc)
    assert numbers.step(m, c) == (m - dm, c - dc)


@given(data_sets(small_fractions), rates)
@example(TWO, Fraction(3, 11))
def test_its_integers_are_as_short_as_may_be(data, lr):
    """Without a common factor; and q is an odd number times a power of two."""
    numbers = fixed(data, lr)
    one, q = numbers.one, numbers.q
    assert math.gcd(numbers.a, numbers.b, numbers.d, numbers.e // one, numbers.f // one, q) == 1
    assert numbers.odd % 2
    assert numbers.odd << numbers.twos == q


@given(small_fractions, small_fractions)
def test_it_starts_where_it_is_told_to(m, c):
    """To less than a unit; and each number that it shows is rounded once."""
    numbers = fixed(TWO, 1, m, c)
    assert numbers.start == (math.floor(m * numbers.one), math.floor(c * numbers.one))
    shown = numbers.rounded(*numbers.start)
    assert shown == tuple(map(float, (m, c, loss(m, c, *TWO))))


def test_so_many_roundings_stay_below_what_is_shown():
    """2k units for 2⁵⁰ steps are a 2¹⁴th of the last bit of the least normal float, 2⁻¹⁰⁷⁴."""
    numbers = fixed(TWO, 1)
    assert Fraction(2 * 2**50, numbers.one) == Fraction(2.0**-1074) / 2**14
    assert fixed(TWO, 1, extra_bits=9).bits == numbers.bits + 9


@pytest.mark.parametrize(
    ("lr", "m", "c", "x", "y"),
    [("1", "0", "0", 1, 1), ("1e-50", "3e-30", "7e-20", "1e-7", "1e-11")],
)
def test_decimals_have_bits_for_a_start_and_a_first_step_of_any_size(lr, m, c, x, y):
    """As many as floats have, with 4 for a digit, after those of the denominators of both.

    Three lengths in bits are rounded up, each to less than twice the number.
    """
    lr, m, c, x, y = map(Decimal, (lr, m, c, x, y))
    with localcontext() as context:
        context.prec = 30
        one = fixed(([x, 2 * x], [y, 3 * y]), lr, m, c, "Decimal").one
    due = 2 ** (1022 + 4 * 30 + 64)
    for number in lr, m, c, x, y:
        due *= number.as_integer_ratio()[1]
    assert 1 < Fraction(one, due) <= 8


@pytest.mark.parametrize(
    ("xs", "ys", "steps", "name"),
    [
        ([1, -1], ["1.234", "-1.234"], 1, "m"),
        ([0, 0], ["1.234"] * 2, 1, "c"),
        ([0], ["1.234"], 0, "the loss"),
    ],
)
def test_descent_says_what_a_trapping_context_does_not_let_through(xs, ys, steps, name):
    """m, c or the loss: the first of the three that would be rounded."""
    moments = Moments.of(list(map(Decimal, xs)), list(map(Decimal, ys)))
    with localcontext() as context:
        context.prec, context.traps[Inexact] = 3, True
        with pytest.raises(Inexact, match=rf"^{name}: the Decimal context traps Inexact$"):
            jump(moments, Decimal("0.25"), steps)
