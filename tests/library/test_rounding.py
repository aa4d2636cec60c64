"""Laws: numbers, rounded once: to nearest, down, and roots."""

import math
from decimal import Decimal, Inexact, Overflow, Rounded, localcontext
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure import Moments, best_lr, fit
from slr_pure.arithmetic import rounding
from slr_pure.arithmetic.rounding import rounded, rounded_root

from ..oracle import TOO_LARGE, is_nearest, is_nearest_root

positive = st.integers(min_value=1, max_value=2**200)


@given(st.integers(-(2**1100), 2**1100), positive)
@example(2**53 + 1, 1)
@example(-3, 2**1075)  # a tie between subnormals
@example(1, 2**1075)
def test_rounded_is_nearest(p, q):
    """A float nearest to p / q, the even one of two; or an OverflowError above the largest."""
    exact = Fraction(p, q)
    if abs(exact) >= TOO_LARGE:
        with pytest.raises(OverflowError, match=r"^it is too large for a float$"):
            rounded(p, q, "float", "it")
    else:
        assert is_nearest(rounded(p, q, "float", "it"), exact)


@given(st.integers(-(2**200), 2**200), positive)
@example(1, 1)
@example(0, 1)
@example(1, 2**1074 * 3)  # below the least float
@example(-1, 2**1074 * 3)
@example(2**54 - 1, 2**54)
def test_rounded_down_and_up_are_the_next_on_both_sides(p, q):
    """down ≤ p/q < the next float above it, and the same the other way round."""
    down, up = (rounded(p, q, "float", "it", mode) for mode in ("down", "up"))
    assert Fraction(down) <= Fraction(p, q) < Fraction(math.nextafter(down, math.inf))
    assert Fraction(math.nextafter(up, -math.inf)) < Fraction(p, q) <= Fraction(up)


def test_a_fraction_is_exact():
    """In lowest terms."""
    found = rounded(6, 4, "Fraction", "it")
    assert type(found) is Fraction
    assert (found.numerator, found.denominator) == (3, 2)


def test_to_nearest_the_interpreter_divides_where_it_does_so_rightly(monkeypatch):
    """It takes a tenth of the time; down and up are ours."""
    monkeypatch.setattr(rounding, "nearest", lambda p, q: "its own")
    assert rounded(1, 4, "float", "it") == "its own"
    assert rounded(1, 4, "float", "it", "down") == rounded(1, 4, "float", "it", "up") == 0.25


def test_decimals_are_rounded_to_the_context():
    with localcontext() as context:
        context.prec = 5
        assert rounded(2, 3, "Decimal", "m") == Decimal("0.66667")
        assert rounded(2, 3, "Decimal", "lr", "down") == Decimal("0.66666")
        assert rounded(-2, 3, "Decimal", "lr", "down") == Decimal("-0.66667")
        assert rounded(1, 3, "Decimal", "lr", "up") == Decimal("0.33334")
        assert rounded(2, 3, "Decimal", "m") == Decimal("0.66667")


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


def test_a_root_beside_the_largest_float_overflows_only_beyond_it():
    """Roots a hair below and above the midpoint between the largest float and 2¹⁰²⁴."""
    largest = 2.0**1023 * (2 - 2**-52)
    assert rounded_root(TOO_LARGE**2 - 1, 1, "float", "s") == largest
    for square in (TOO_LARGE**2, TOO_LARGE**2 + 1):
        with pytest.raises(OverflowError, match=r"^s is too large for a float$"):
            rounded_root(square, 1, "float", "s")


@given(st.integers(0, 2**200), st.integers(1, 2**200))
@example(1, 2**2148)  # the least float
@example(1, 2**2150)  # half of it: a tie, to the even 0
@example(9, 2**2150)  # one and a half of it: a tie, to the even 2
@example((2**53 + 1) ** 2, 1)  # a tie between two large floats
@example((2**100 + 2**47) ** 2 + 1, 1)  # 2⁻¹⁰¹ above a tie
def test_a_root_is_the_nearest_float(p, q):
    """Of any fraction, also where it is rational and lies in the middle between two floats."""
    assert is_nearest_root(rounded_root(p, q, "float", "s"), Fraction(p, q))
