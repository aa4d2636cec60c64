"""What the lanes lean on: sumprod's three floats, in C and in Python, and the bound for them."""

import math
import operator
import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_pure.arithmetic import threefold
from slr_pure.arithmetic.threefold import (
    WATCH,
    WATCHED,
    fma,
    fma_by_sumprod,
    holds,
    sumprod,
    sumprod_in_python,
    two_product,
    two_sum,
)

U = Fraction(1, 2**53)
sizes = st.floats(2.0**-200, 2.0**200) | st.floats(-(2.0**200), -(2.0**-200)) | st.just(0.0)


@given(sizes, sizes)
def test_nothing_is_lost(x, y):
    """A sum and a product are a float and what it lost, exactly."""
    assert sum(map(Fraction, two_sum(x, y))) == Fraction(x) + Fraction(y)
    assert sum(map(Fraction, two_product(x, y))) == Fraction(x) * Fraction(y)


def pairs(seed):
    """Up to 60 pairs that cancel in part."""
    draw = random.Random(seed)
    p = [draw.gauss(0, 1) * 2.0 ** draw.randint(-60, 60) for _ in range(draw.randint(1, 20))]
    q = [draw.gauss(0, 1) * 2.0 ** draw.randint(-60, 60) for _ in p]
    return p + p + p, q + [-y for y in q] + [y * draw.choice((0.0, 1e-30, 1.0)) for y in q]


@pytest.mark.parametrize("first", range(0, 500, 50))
def test_the_error_of_sumprod_is_below_its_bound(first):
    """|result − s| ≤ u |result| + 1.01 u² |s| + 4.01 (k + 1)³ u³ A; with the watch, u² |s| more."""
    for seed in range(first, first + 50):
        p, q = pairs(seed)
        products = [Fraction(x) * Fraction(y) for x, y in zip(p, q)]
        s, a = sum(products), sum(map(abs, products))
        for p_more, q_more, watch in ([], [], 0), (WATCH, WATCHED, 1):
            result = Fraction(sumprod([*p, *p_more], [*q, *q_more]))
            third = Fraction(401, 100) * (len(p) + len(p_more) + 1) ** 3 * U**3 * a
            twice = (Fraction(101, 100) + watch) * U**2 * abs(s)
            assert abs(result - s) <= U * abs(result) + twice + third, seed


@pytest.mark.skipif(not hasattr(math, "sumprod"), reason="it is in Python 3.12 and newer")
def test_the_interpreters_own_is_that_in_python():
    """Bit for bit: with the watch, with integers and bools, and after a pair of something else."""
    for seed in range(500):
        p, q = pairs(seed)
        draw = random.Random(seed)
        for odd in (None, 3, True, Fraction(1, 3), 2**60):
            if odd is not None:
                draw.choice((p, q))[draw.randrange(1, len(p))] = odd
            for more in ([], []), (WATCH, WATCHED):
                row, column = [*p, *more[0]], [*q, *more[1]]
                assert math.sumprod(row, column) == sumprod_in_python(row, column), seed


@pytest.mark.parametrize("odd", [(Fraction(1, 3), 0.5), (0.5, Fraction(1, 3)), (3, 5), (True, 7)])
def test_after_any_other_pair_it_adds_in_plain_arithmetic(odd):
    """What it has by then is rounded once; a float beside an integer is no such pair."""
    for seed in range(20):
        p, q = pairs(seed)
        half = len(p) // 2
        due = sumprod_in_python([*p[:half], 0.25], [*q[:half], 3]) + odd[0] * odd[1]
        for x, y in zip(p[half:], q[half:]):
            due += x * y
        mixed = [*p[:half], 0.25, odd[0], *p[half:]], [*q[:half], 3, odd[1], *q[half:]]
        assert sumprod_in_python(*mixed) == due, seed


@given(*[sizes] * 3)
def test_fma_is_exact_where_it_can_be(x, y, z):
    """The error of a product, and the remainder of a division."""
    assert fma_by_sumprod(x, y, -(x * y)) == two_product(x, y)[1]
    if z:
        quotient = x / z
        rest = fma_by_sumprod(-quotient, z, x)
        assert Fraction(rest) == Fraction(x) - Fraction(quotient) * Fraction(z)


def test_this_interpreter_adds_as_described():
    """If a new Python does not, the lanes are closed, and this test says so."""
    assert threefold.HOLDS
    assert holds(sumprod, fma)
    assert holds(sumprod_in_python, fma_by_sumprod)


def with_rounded_products(p, q):
    products = [x * y for x, y in zip(p, q)]
    return sumprod_in_python(products, [type(z)(1) for z in products])


def in_two_floats(p, q):
    if (int, int) in zip(map(type, p), map(type, q)):
        return sumprod_in_python(p, q)
    hi = lo = 0.0
    for x, y in zip(p, q):
        product, lost = two_product(x, y)
        hi, rest = two_sum(hi, product)
        lo += lost + rest
    return hi + lo


def blind_beside_large_ones(p, q):
    small = max(map(abs, p)) < 2.0**500
    return sumprod_in_python(p, q) if small else sum(map(operator.mul, p, q))


def with_integers_as_floats(p, q):
    return sumprod_in_python(map(float, p), map(float, q))


@pytest.mark.parametrize(
    "other",
    [with_rounded_products, in_two_floats, blind_beside_large_ones, with_integers_as_floats],
)
def test_what_adds_otherwise_is_found(other):
    """Each by one question alone."""
    assert not holds(other, fma_by_sumprod)


def test_an_fma_that_rounds_the_product_is_found():
    assert not holds(sumprod_in_python, lambda x, y, z: x * y + z)
