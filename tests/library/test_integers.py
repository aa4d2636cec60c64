"""Laws: the bits, divisors and roots of integers, without the help of the interpreter."""

import math
import runpy
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from slr_pure.arithmetic import integers
from slr_pure.arithmetic.integers import bits, common_multiple, euclid, heron, reduced

positive = st.integers(min_value=1, max_value=2**200)


@given(st.integers())
def test_bits(n):
    """As int.bit_length, except that 0 is written with one digit."""
    assert bits(n) == max(n.bit_length(), 1)


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


def test_the_interpreters_own_are_taken_where_it_has_them(monkeypatch):
    assert (integers.gcd, integers.isqrt) == (math.gcd, math.isqrt)
    monkeypatch.delattr(math, "gcd")
    monkeypatch.delattr(math, "isqrt")
    names = runpy.run_path(integers.__file__)
    assert (names["gcd"], names["isqrt"]) == (names["euclid"], names["heron"])
