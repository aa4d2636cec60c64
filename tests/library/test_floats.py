"""Laws: the float nearest to a quotient of integers, on interpreters that cannot divide."""

import math
import sys
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure import fit, least_squares, moments
from slr_pure.arithmetic import exact, floats, rounding, sums
from slr_pure.arithmetic.floats import FORMAT, Format, divided, divided_in_integers

from ..oracle import exact_line
from ..runtimes import rationals

SINGLE = Format(digits=24, least=-149, greatest=127)

integers = st.integers(0, 1200).flatmap(lambda size: st.integers(-(2**size), 2**size))
positive = st.integers(0, 1200).flatmap(lambda size: st.integers(1, 2**size))


@given(integers, positive)
@example(0, 1)
@example(2**53 + 1, 1)  # ties, to even: down,
@example(2**53 + 3, 1)  # and up
@example(2**54 - 1, 1)  # up to a power of two
@example(3, 2**1075)  # between subnormals
@example(1, 2**1075)  # to zero
@example(-1, 2**1076)  # to minus zero
@example(2**1024 - 2**970 - 1, 1)  # to the largest float
@example(2**1024 - 2**970, 1)  # and beyond it
@example(2**2000, 3**1000)
def test_the_nearest_float_by_integers_is_that_of_the_interpreters_division(p, q):
    """Bit for bit, and with the same OverflowError: CPython's own division is right."""
    try:
        expected = divided(p, q)
    except OverflowError as error:
        with pytest.raises(OverflowError, match=str(error)):
            divided_in_integers(p, q)
    else:
        found = divided_in_integers(p, q)
        assert (found, math.copysign(1, found)) == (expected, math.copysign(1, expected))


@pytest.mark.parametrize(("p", "q"), [(1, 3), (-1, 3), (2, 3), (-2, 3), (2**70 + 1, 1)])
def test_down_and_up_are_on_both_sides(p, q):
    """Neighbours, unless it is a float itself."""
    down, up = (divided_in_integers(p, q, mode) for mode in ("down", "up"))
    assert down < Fraction(p, q) < up == math.nextafter(down, math.inf)
    for mode in "down", "up":
        assert divided_in_integers(p, 512 * abs(p), mode) == math.copysign(1 / 512, p)
        assert divided_in_integers(0, q, mode) == 0


singles = st.floats(width=32, allow_nan=False, allow_infinity=False)
lines = st.lists(st.tuples(singles, singles), min_size=2).filter(
    lambda points: len({x for x, _ in points}) > 1
)


@given(lines)
@example([(0.0, 0.0), (2.0, 2.0**-149)])  # a tie between the least float and 0
@example([(0.0, 0.0), (2.0**-149, 2.0**127)])  # m is too large
@example([(2.0**127, 0.0), (2.0**127 + 2.0**104, 2.0**127)])  # c is
def test_fit_is_right_for_floats_of_32_bits(points):
    """The single nearest to the exact answer, on an interpreter that has no other floats.

    Doubles stand for its floats: they hold every single.
    """
    xs, ys = zip(*points)
    due = [nearest_single(number) for number in exact_line(xs, ys)]
    with pytest.MonkeyPatch.context() as patch:
        for room in exact, floats, sums:
            patch.setattr(room, "FORMAT", SINGLE)
        patch.setattr(least_squares, "certified", None)
        patch.setattr(moments, "sums_of_floats", sums.sums_of_floats)
        patch.setattr(rounding, "nearest", divided_in_integers)
        if math.inf in map(abs, due):
            with pytest.raises(OverflowError, match="m is too" if abs(due[0]) == math.inf else "c"):
                fit(xs, ys)
        else:
            assert fit(xs, ys) == tuple(due)


def nearest_single(number):
    """By exact fractions; infinite where it is too large."""
    significand, exponent = rationals.nearest(*number.as_integer_ratio(), *rationals.SINGLE)
    if significand * Fraction(2) ** exponent >= 2**128:
        return math.inf
    return math.copysign(math.ldexp(significand, exponent), number)


def test_the_format_is_that_of_doubles():
    """Measured as the interpreter states it, where it does."""
    info = sys.float_info
    stated = info.mant_dig, info.min_exp - info.mant_dig, info.max_exp - 1
    assert FORMAT == stated == (53, -1074, 1023)


def test_where_powers_overflow_without_an_error_it_is_the_same(monkeypatch):
    """On MicroPython they are infinite."""

    def ldexp(value, exponent):
        return math.inf if exponent > FORMAT.greatest else math.pow(2.0, exponent)

    monkeypatch.setattr(floats.math, "ldexp", ldexp)
    assert floats.measured_format() == FORMAT


def rounded_twice(p, q):
    """As an x87 divides: to 64 bits first, and then to 53."""
    significand, exponent = floats.rounded_quotient(p, q, Format(64, -16445, 16383))
    return math.ldexp(divided(significand, 2**63), exponent + 63)


def test_a_division_that_rounds_twice_is_found():
    """It is right for most quotients; 12143/31517 tells, computed both ways."""
    assert rounded_twice(1, 3) == divided(1, 3)
    assert rounded_twice(12143, 31517) != divided(12143, 31517)
    assert not floats.rounds_once(rounded_twice)
    assert floats.rounds_once(divided)
    assert floats.rounds_once(divided_in_integers)


@pytest.mark.parametrize(
    ("interpreter", "divide", "is_native"),
    [
        ("cpython", divided, True),
        ("pypy", divided, True),
        ("micropython", divided, False),
        ("cpython", rounded_twice, False),
    ],
)
def test_an_interpreter_that_divides_rightly_is_left_to_do_so(interpreter, divide, is_native):
    """The others take the integers."""
    assert floats.is_native(interpreter, divide) == is_native
    assert floats.NATIVE
    assert floats.nearest is divided
