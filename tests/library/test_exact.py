"""Laws: numbers taken exactly, one by one and in columns."""

import math
import sys
from decimal import Decimal, Inexact, Rounded, localcontext
from fractions import Fraction

import numpy
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure import Moments, best_lr, fit, jump
from slr_pure.arithmetic.exact import column, ratio

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


@pytest.mark.parametrize(
    ("value", "problem"), [(math.nan, "nan"), (math.inf, "infinite"), (-math.inf, "infinite")]
)
def test_a_column_has_no_infinite_number(value, problem):
    """It is named by its position in the whole, though floats are scaled all at once."""
    with pytest.raises(ValueError, match=rf"^x\[8\] is {problem}$"):
        column([1.5, value, 2.5], "x", 7)


def test_fractions_of_numpys_integers_become_pythons():
    """They would wrap round in the sums."""
    found = ratio(Fraction(numpy.int64(1), numpy.int64(3)), "x")
    assert [type(part) for part in found] == [int, int, str]


def test_numbers_of_others_are_read_before_fractions_and_decimal_are_loaded(monkeypatch):
    """Nothing asks for classes of modules that are not there."""
    monkeypatch.setitem(sys.modules, "fractions", None)
    monkeypatch.setitem(sys.modules, "decimal", None)
    assert ratio(numpy.float32(0.75), "x") == (3, 4, "float")
