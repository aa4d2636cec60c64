"""Laws: the definition in exact arithmetic has the bits of two independent ways."""

import math
import sys
from collections import deque
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import partial

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_pure import Moments, NeuralSLR, exactly, forward, gradient, loss, step

from .. import hostile
from ..oracle import TOO_LARGE, is_nearest
from ..strategies import data_sets, finite_floats, small_fractions, tame_floats

FORMULAS = (forward, loss, gradient, step)


def arguments(formula, m, c, xs, ys, lr):
    """Those that the formula takes."""
    return {forward: (m, c, xs), step: (m, c, xs, ys, lr)}.get(formula, (m, c, xs, ys))


@given(data_sets(small_fractions), small_fractions, small_fractions, small_fractions)
def test_on_fractions_it_is_the_formula_itself(data, m, c, lr):
    """Nothing to round: exactly(f, …) = f(…), in its type and shape."""
    for formula in FORMULAS:
        given_ones = arguments(formula, m, c, *data, lr)
        found, due = exactly(formula, *given_ones), formula(*given_ones)
        assert (found, type(found)) == (due, type(due))


def outcome(function, *values):
    """The numbers, or that they are too large."""
    try:
        return function(*values)
    except OverflowError:
        return "too large"


def test_the_definition_and_the_six_sums_give_the_same_bits():
    """On hostile data: loss and gradient, point by point in Fractions, and from Moments."""
    compared = 0
    for seed in range(200):
        xs, ys = (numbers[:12] for numbers in hostile.data_set(seed))
        moments = Moments.of(xs, ys)
        for m, c in ((0.1, -2.5), (ys[0], xs[-1]), (1e-300, 0), (3, 2**60)):
            due = outcome(moments.loss, m, c), outcome(moments.gradient, m, c)
            found = outcome(exactly, loss, m, c, xs, ys), outcome(exactly, gradient, m, c, xs, ys)
            assert repr(found) == repr(due), seed  # so that 0.0 is not −0.0
            compared += due[0] != "too large"
    assert compared > 400


@given(data_sets(finite_floats), finite_floats, finite_floats)
def test_a_prediction_is_rounded_once(data, m, c):
    """Each ŷᵢ is the float nearest to m xᵢ + c."""
    exact = [Fraction(m) * Fraction(x) + Fraction(c) for x in data[0]]
    if any(abs(y) >= TOO_LARGE for y in exact):
        with pytest.raises(OverflowError, match=r"^forward\[\d\] is too large for a float$"):
            exactly(forward, m, c, data[0])
        return
    found = exactly(forward, m, c, data[0])
    assert isinstance(found, list)
    assert all(map(is_nearest, found, exact))


@given(data_sets(tame_floats), tame_floats, tame_floats, st.floats(1e-6, 1))
def test_a_step_is_rounded_once(data, m, c, lr):
    """(m, c) − η g, with g from the exact sums, in Fractions."""
    xs, ys = ([Fraction(x) for x in column] for column in data)
    dm, dc = Moments.of(xs, ys).gradient(Fraction(m), Fraction(c))
    exact = Fraction(m) - Fraction(lr) * dm, Fraction(c) - Fraction(lr) * dc
    found = exactly(step, m, c, *data, lr)
    assert isinstance(found, tuple)
    assert all(map(is_nearest, found, exact))


def test_the_kind_is_that_of_all_the_numbers():
    """As in `fit`: integers alone give floats, and one Decimal or float decides."""
    assert repr(exactly(forward, 2, 1, [0, True])) == "[1.0, 3.0]"
    assert repr(exactly(loss, 2, 1, [0, 1], [1, 4.0])) == "0.5"
    assert exactly(loss, Fraction(2), 1, [0, 1], [1, 4]) == Fraction(1, 2)
    assert isinstance(exactly(loss, Fraction(2), 1, [0, 1], [1, 4]), Fraction)
    with localcontext() as context:
        context.prec = 3
        found = exactly(step, 0, 0, [1, 2, 4], [1, 1, 1], Decimal("0.1"))
    assert found == (Decimal("0.467"), Decimal("0.2"))
    assert exactly(forward, 1, 2, []) == []


def test_any_list_is_read_and_only_once():
    due = loss(Fraction(1), Fraction(2), [0, 1, 2], [3, 5, 4])
    for xs, ys in (
        (iter([0, 1, 2]), (y for y in [3, 5, 4])),
        (numpy.arange(3, dtype="uint8"), numpy.array([3.0, 5.0, 4.0], dtype="float32")),
        (deque([0, 1, 2]), (3, 5, 4)),
    ):
        assert exactly(loss, 1, 2, xs, ys) == float(due)


def test_any_function_of_field_arithmetic():
    """One of the reader's own, without names that it could tell, too."""

    def determinant(data, bias):
        return len(data) * sum(x * x for x in data) - sum(data) ** 2 + bias

    xs = [1e9 + i for i in range(10)]
    assert determinant(xs, 0.5) != 825.5
    assert exactly(determinant, xs, 0.5) == 825.5
    with pytest.raises(ValueError, match=r"^bias is nan$"):
        exactly(determinant, xs, math.nan)
    assert exactly(max, [0.25, 0.5]) == 0.5
    with pytest.raises(ValueError, match=r"^argument 1\[1\] is nan$"):
        exactly(max, [0.25, math.nan])


def test_a_list_is_one_also_without_an_attribute_that_says_so():
    """As on MicroPython, whose lists have no __iter__ to be seen."""

    class Plain:
        def __getitem__(self, position):
            return [1, 4][position]

    assert exactly(forward, 2, 0.5, Plain()) == [2.5, 8.5]


def test_a_method_s_arguments_have_its_own_names():
    with pytest.raises(ValueError, match=r"^data\[1\] is nan$"):
        exactly(NeuralSLR().forward, [1, math.nan])
    with pytest.raises(TypeError, match=r"^true\[0\] is '2', not a real number$"):
        exactly(NeuralSLR().loss, [1], ["2"])


def test_where_there_are_no_fractions_it_says_so(monkeypatch):
    """As on MicroPython; Moments, which needs none, has the same numbers."""
    monkeypatch.setitem(sys.modules, "fractions", None)
    with pytest.raises(ImportError, match="no fractions, and exactly needs them; the loss and"):
        exactly(loss, 1, 2, [1.0], [4.0])
    assert Moments.of([1.0], [4.0]).loss(1, 2) == 1


def test_an_answer_that_is_not_exact_is_shown():
    """As Python writes it, and not too long."""
    with pytest.raises(TypeError, match=r"^.* is Decimal\('1'\): the formula is not exact on"):
        exactly(lambda x: Decimal(1), Fraction(1, 2))


def test_an_answer_of_names_is_none():
    """Though a dict has parts, too."""
    with pytest.raises(TypeError, match=r"is a dict, not a number, a tuple or a list$"):
        exactly(lambda x: {"x": x}, Fraction(1, 2))


def test_what_has_no_name_is_counted_or_the_result():
    """Arguments that a formula takes as many, and a formula made of another."""
    with pytest.raises(ValueError, match=r"^argument 1 is nan$"):
        exactly(lambda *numbers: sum(numbers), math.nan, 1)
    with pytest.raises(TypeError, match=r"^the result is a dict, "):
        exactly(partial(dict, m=1))
