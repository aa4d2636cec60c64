"""A law: the sum of the powers of a matrix."""

from hypothesis import given
from hypothesis import strategies as st

from slr_pure.arithmetic.powers import sum_of_powers

from ..strategies import small_fractions


@given(*[small_fractions] * 3, st.integers(0, 12))
def test_the_sum_of_powers_is_the_sum_of_powers(a, b, d, k):
    """I + A + … + Aᵏ⁻¹, one by one."""
    total, power = (0, 0, 0), (1, 0, 1)
    for _ in range(k):
        total = tuple(map(sum, zip(total, power)))
        p, q, s = power
        power = a * p + b * q, a * q + b * s, b * q + d * s
    assert sum_of_powers((a, b, d), k) == total
