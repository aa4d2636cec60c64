"""Laws: the loss in fixed point is the loss at the line's leading bits, and these are enough."""

import math
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from slr_pure import Moments, loss
from slr_pure.arithmetic.fixed_loss import FixedLoss

from ..oracle import exact_residual_squares
from ..strategies import data_sets, small_fractions, tame_floats, with_a_line

numerators = st.integers(-(2**100), 2**100)


@given(data_sets(small_fractions), numerators, numerators)
@example(([Fraction(1, 2), Fraction(5, 3)], [Fraction(1, 7), Fraction(3, 5)]), 3**50, -(5**40))
def test_it_is_the_loss_at_the_leading_bits(data, m, c):
    """L = Σ (y − m x − c)²/N, over a unit that is the same everywhere, and as small as may be."""
    fixed = FixedLoss(Moments.of(*data).sums, "float", 90)
    m_used, c_used = (Fraction(n >> fixed.unused << fixed.unused, 2**90) for n in (m, c))
    assert Fraction(fixed.scaled(m, c), fixed.unit) == loss(m_used, c_used, *data)
    assert math.gcd(fixed.unit, *fixed.coefficients) == 1


@given(with_a_line(tame_floats))
@example(([0, 0, 2], [0, 1, 0]))
@example(([6, 7, 10], [8, 2, 2]))  # a little more would be a bit too many,
@example(([11, 3, 10, 1], [4, 17, 1, 14]))  # and a little less one too few
@example(([k / 1024 for k in range(100)], [float(k % 2) for k in range(100)]))
def test_the_loss_takes_as_many_bits_as_it_needs(data):
    """An error of 2⁻ᵇ in m and c changes L by √(8 (mean x² + 1)/L*) 2⁻ᵇ of itself.

    That is to be below 2⁻⁶¹, with a bit and a half to spare at most: the two logarithms and the
    half are rounded up.
    """
    xs, _ = data
    moments = Moments.of(*data)
    rss, _, _, _ = exact_residual_squares(*data)
    assume(rss > 0)
    change = 8 * (sum(Fraction(x) ** 2 for x in xs) + len(xs)) / rss
    used = 10_000 - FixedLoss(moments.sums, "float", 10_000).unused
    assume(1 < used < 10_000)
    assert 1 <= Fraction(4) ** (used - 61) / change < 8


@pytest.mark.parametrize(
    ("ys", "bits", "unused"),
    [
        ([1, 3, 5], 10_000, 0),  # a perfect line takes all there are
        ([0, 1, 0], 20, 0),  # not more than there are,
        ([0, 10**60, 0], 10_000, 9_999),  # and at least one
    ],
)
def test_of_the_bits_there_are_it_takes_at_least_one(ys, bits, unused):
    assert FixedLoss(Moments.of([0, 1, 2], ys).sums, "float", bits).unused == unused
