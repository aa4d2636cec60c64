"""Laws: numbers taken exactly, one by one and in columns."""

import math
import sys
from decimal import Decimal
from fractions import Fraction

import numpy
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure.arithmetic import exact
from slr_pure.arithmetic.exact import binary_places, column, ratio

from ..strategies import finite_floats, small_fractions

decimals = st.decimals(allow_nan=False, allow_infinity=False, places=9)


@given(
    st.one_of(
        st.lists(finite_floats),
        st.lists(st.one_of(finite_floats, small_fractions, st.integers(), st.booleans())),
        st.lists(st.one_of(decimals, st.integers())),
    )
)
@example([0.0, -0.0])
@example([5e-324, 1.0])  # no power of two that is a float makes an integer of the first
@example([1e-300, 1e300])  # nor of the first without overflow in the second
@example([2.0**1000, 2.0**1023])
def test_a_column_is_exact(values):
    """valueᵢ = integersᵢ / denominator: floats alone, or several kinds side by side."""
    integers, denominator, _ = column(values, "x")
    assert [Fraction(p, denominator) for p in integers] == [Fraction(value) for value in values]


@given(st.lists(small_fractions))
def test_its_denominator_is_the_least(values):
    """Of what are no floats: the least that all have in common."""
    assert column(values, "x").denominator == math.lcm(*[value.denominator for value in values])


@pytest.mark.parametrize(
    ("values", "at_once"),
    [
        ([1, 2], True),
        ([True], True),
        ([True, 2], True),
        ([1.0, -2.0], True),
        ([2.0**-971, 1.0], True),  # times 2¹⁰²³,
        ([2.0**-972, 1.0], False),  # and no float is 2¹⁰²⁴
        ([1.0, 2], False),
    ],
)
def test_integers_and_floats_are_taken_all_at_once(values, at_once, monkeypatch):
    """One by one they take several times as long."""
    asked = []
    monkeypatch.setattr(exact, "ratio", lambda *a: asked.append(a) or ratio(*a))
    integers, denominator, _ = column(values, "x")
    assert [Fraction(p, denominator) for p in integers] == values
    assert bool(asked) != at_once


@pytest.mark.parametrize(
    ("values", "places"),
    [
        *(([1.0], 52), ([-1.0], 52), ([0.5, 4.0], 53), ([4.0, -0.5], 53), ([0.0, -0.25, 8.0], 54)),
        *(([8.0, 0.25, 0.0], 54), ([0.0, -0.0], 53), ([2.0**51, -(2.0**60)], 1), ([2.0**60], 0)),
        ([5e-324, 1.0], 1126),
    ],
)
def test_binary_places_are_those_of_the_least_but_0(values, places):
    """53 − e for 2ᵉ⁻¹ ≤ |v| < 2ᵉ, and no fewer than 0."""
    assert binary_places(values) == places


@pytest.mark.parametrize(
    ("value", "due"),
    [
        (True, (1, 1, "int")),
        (-3, (-3, 1, "int")),
        (-0.75, (-3, 4, "float")),
        (2.0**60, (2**60, 1, "float")),
        (Decimal("-1.5"), (-3, 2, "Decimal")),
    ],
)
def test_pythons_own_numbers_are_read_without_the_room_for_others(value, due, monkeypatch):
    """A small device has no memory to spare for it."""
    monkeypatch.setitem(sys.modules, "slr_pure.arithmetic.foreign", None)
    found = ratio(value, "x")
    assert found == due
    assert [type(part) for part in found] == [int, int, str]


@pytest.mark.parametrize(
    ("value", "problem"), [(math.nan, "nan"), (math.inf, "infinite"), (-math.inf, "infinite")]
)
def test_a_column_has_no_infinite_number(value, problem):
    """It is named by its position in the whole, though floats are scaled all at once."""
    with pytest.raises(ValueError, match=rf"^x\[8\] is {problem}$"):
        column([1.5, value, 2.5], "x", 7)
    with pytest.raises(ValueError, match=rf"^x\[1\] is {problem}$"):
        column([1.5, value, 2.5], "x")


def test_fractions_of_numpys_integers_become_pythons():
    """They would wrap round in the sums."""
    found = ratio(Fraction(numpy.int64(1), numpy.int64(3)), "x")
    assert [type(part) for part in found] == [int, int, str]


def test_numbers_of_others_are_read_before_decimal_is_loaded(monkeypatch):
    """Nothing asks for the class of a module that is not there."""
    monkeypatch.setitem(sys.modules, "decimal", None)
    assert ratio(numpy.float32(0.75), "x") == (3, 4, "float")
