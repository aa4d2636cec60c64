"""Numbers taken exactly, and rounded once."""

import math
from decimal import Decimal, Inexact, Overflow, Rounded, localcontext
from fractions import Fraction

import numpy
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure import Moments, best_lr, fit
from slr_pure.arithmetic.exact import column, ratio
from slr_pure.arithmetic.integers import common_multiple, euclid, heron, reduced, root_between
from slr_pure.arithmetic.kinds import common_kind, precision
from slr_pure.arithmetic.lists import listed
from slr_pure.arithmetic.powers import sum_of_powers
from slr_pure.arithmetic.rounding import rounded, rounded_down, squeezed

from ..oracle import is_nearest
from ..strategies import finite_floats, small_fractions

positive = st.integers(min_value=1, max_value=2**200)


@given(st.lists(finite_floats))
@example([0.0, -0.0])
@example([5e-324, 1.0])  # no power of two that is a float makes an integer of the first
@example([1e-300, 1e300])  # nor of the first without overflow in the second
@example([2.0**1000, 2.0**1023])
def test_a_column_of_floats_is_exact(values):
    """valueᵢ = integersᵢ / denominator."""
    integers, denominator, _ = column(values, "x")
    assert [Fraction(p, denominator) for p in integers] == [Fraction(value) for value in values]


@given(st.lists(st.one_of(finite_floats, small_fractions, st.integers(), st.booleans())))
def test_a_column_of_mixed_numbers_is_exact(values):
    """The same for floats, Fractions, integers and bools side by side."""
    integers, denominator, _ = column(values, "x")
    assert [Fraction(p, denominator) for p in integers] == [Fraction(value) for value in values]


@given(
    st.lists(st.one_of(st.decimals(allow_nan=False, allow_infinity=False, places=9), st.integers()))
)
def test_a_column_of_decimals_is_exact(values):
    """The same for Decimals and integers."""
    integers, denominator, _ = column(values, "x")
    assert [Fraction(p, denominator) for p in integers] == [Fraction(value) for value in values]


@pytest.mark.parametrize(
    ("value", "exact", "kind"),
    [
        (True, 1, "int"),
        (numpy.int8(-5), -5, "int"),
        (numpy.True_, 1, "int"),
        (numpy.False_, 0, "int"),
        (numpy.float32(0.1), Fraction(13421773, 134217728), "float"),
        (numpy.float64(0.5), Fraction(1, 2), "float"),
        (numpy.longdouble("0.5"), Fraction(1, 2), "float"),
        (2.0**70, 2**70, "float"),
        (5e-324, Fraction(1, 2**1074), "float"),
        (Fraction(2, 3), Fraction(2, 3), "Fraction"),
        (Decimal("-0.1"), Fraction(-1, 10), "Decimal"),
    ],
)
def test_a_number_is_its_ratio(value, exact, kind):
    """value = p / q in lowest terms, q > 0."""
    p, q, found = ratio(value, "x")
    assert (p, q, found) == (Fraction(exact).numerator, Fraction(exact).denominator, kind)
    assert type(p) is int


def test_what_can_be_read_in_an_order_is_a_list():
    """Lists, tuples, generators, ranges, arrays, and an array's numbers as Python's own."""
    for values in [[1, 2], (1, 2), iter([1, 2]), range(1, 3), {1: 0, 2: 0}.keys()]:
        assert listed(values, "x") == [1, 2]
    from_array = listed(numpy.array([250, 251], dtype=numpy.uint8), "x")
    assert from_array == [250, 251]
    assert {type(value) for value in from_array} == {int}


def test_a_decimal_that_overflows_is_an_error_whatever_the_context_says():
    """Where the context does not trap it, Decimal itself would answer with infinity."""
    with localcontext() as context:
        context.Emax, context.traps[Overflow] = 50, False
        with pytest.raises(OverflowError, match=r"^m is too large for a Decimal$"):
            rounded(10**60, 1, "Decimal", "m")


@pytest.mark.parametrize("signal", [Inexact, Rounded])
def test_a_context_that_traps_what_is_not_exact_is_obeyed(signal):
    """The error says of what; exact answers are answers."""
    with localcontext() as context:
        context.traps[signal] = True
        xs = [Decimal(x) for x in (0, 1, 3)]
        assert fit(xs, [1, 3, 7]) == (2, 1)
        with pytest.raises(
            signal, match=rf"^m: the Decimal context traps {signal.__name__}$"
        ) as info:
            fit(xs, [1, 3, 8])
        assert info.value.__context__ is None
        with pytest.raises(signal, match=rf"^lr: the Decimal context traps {signal.__name__}$"):
            best_lr(Moments.of(xs, xs))


def test_the_kind_of_a_result():
    """Decimal, else float, else Fraction, else int."""
    assert common_kind() == "int"
    assert common_kind("int", "Fraction") == "Fraction"
    assert common_kind("Fraction", "float", "int") == "float"
    assert common_kind("int", "Decimal") == "Decimal"


@given(st.integers(), st.integers(min_value=0))
def test_euclid_is_the_greatest_common_divisor(a, b):
    """As math.gcd, which not every interpreter has."""
    assert euclid(a, b) == math.gcd(a, b)


@given(st.one_of(st.integers(0, 100), st.integers(min_value=0, max_value=2**300)))
def test_heron_is_the_integer_root(n):
    """s² ≤ n < (s + 1)²."""
    root = heron(n)
    assert root**2 <= n < (root + 1) ** 2


@given(positive, positive)
def test_common_multiples_and_lowest_terms(a, b):
    """lcm(a, b) gcd(a, b) = a b, and a / b in lowest terms has the parts of the Fraction."""
    assert common_multiple(a, b) * math.gcd(a, b) == a * b
    assert reduced(a, b) == Fraction(a, b).as_integer_ratio()


@given(st.integers(-(2**1100), 2**1100), positive)
@example(2**53 + 1, 1)
@example(-3, 2**1075)  # a tie between subnormals
@example(1, 2**1075)
def test_rounded_is_nearest(p, q):
    """A float nearest to p / q, the even one of two; or an OverflowError above the largest."""
    exact = Fraction(p, q)
    if abs(exact) >= 2**1024 - 2**970:
        with pytest.raises(OverflowError, match=r"^it is too large for a float$"):
            rounded(p, q, "float", "it")
    else:
        assert is_nearest(rounded(p, q, "float", "it"), exact)


@given(positive, positive)
@example(1, 1)
@example(1, 2**1074 * 3)  # below the least float
@example(2**54 - 1, 2**54)
def test_rounded_down_is_the_largest_below(p, q):
    """value ≤ p/q < the next float above."""
    p, q = min(p, q), max(p, q)
    value = rounded_down(p, q, "float")
    assert Fraction(value) <= Fraction(p, q) < Fraction(math.nextafter(value, 2))


def test_decimals_are_rounded_to_the_context():
    """To the context's digits; down where down is asked for."""
    with localcontext() as context:
        context.prec = 5
        assert rounded(2, 3, "Decimal", "m") == Decimal("0.66667")
        assert rounded_down(2, 3, "Decimal") == Decimal("0.66666")
        assert precision("Decimal") >= math.log2(10**5)


@given(st.integers(min_value=0, max_value=2**300))
def test_a_root_is_squeezed_until_it_is_certain(n):
    """The float nearest to √n: its neighbours' midpoints, squared, lie around n."""

    def bracket(extra):
        below, above = root_between(n, extra)
        return (below, 1 << extra), (above, 1 << extra)

    root = squeezed(bracket, lambda p, q: rounded(p, q, "float", "root"))
    below = (Fraction(root) + Fraction(math.nextafter(root, -1))) / 2
    above = (Fraction(root) + Fraction(math.nextafter(root, math.inf))) / 2
    assert max(below, 0) ** 2 <= n <= above**2


@given(*[small_fractions] * 3, st.integers(0, 12))
def test_the_sum_of_powers_is_the_sum_of_powers(a, b, d, k):
    """I + A + … + Aᵏ⁻¹, one by one."""
    total, power = (0, 0, 0), (1, 0, 1)
    for _ in range(k):
        total = tuple(map(sum, zip(total, power)))
        p, q, s = power
        power = a * p + b * q, a * q + b * s, b * q + d * s
    assert sum_of_powers((a, b, d), k) == total
