"""Bad input is answered with its mathematical cause: one table, run whole."""

import math
import sys
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import numpy
import pandas
import pytest

from slr_pure import (
    DivergenceError,
    Moments,
    NeuralSLR,
    best_lr,
    curvatures,
    fit,
    gradient,
    jump,
    level_ellipse,
    line,
    loss,
    normal_equations,
    path,
    rss,
    solve_2x2,
    stable_lr,
    step,
    steps_needed,
)

NAN, INF = math.nan, math.inf

# (xs, ys, error, message): what `fit`, `Moments.of`, `normal_equations` and `train` answer alike
DATA = [
    ({1, 2}, [1, 2], TypeError, "x is a set: a set has no order"),
    ([1, 2], frozenset([1, 2]), TypeError, "y is a set: a set has no order"),
    ({1: 2, 3: 4}, [1, 2], TypeError, "x is a dict: pass a list of its values"),
    ("12", [1, 2], TypeError, "x is text, not a list of numbers"),
    ([1, 2], b"12", TypeError, "y is text, not a list of numbers"),
    (bytearray(b"12"), [1, 2], TypeError, "x is text, not a list of numbers"),
    (5, [1, 2], TypeError, "x is 5, not a list of numbers"),
    ([1, 2], None, TypeError, "y is None, not a list of numbers"),
    (numpy.array(5.0), [1, 2], TypeError, "x is 5.0, not a list of numbers"),
    (["1", "2"], [1, 2], TypeError, "x[0] is '1', not a real number"),
    ([1, 2, "abc"], [1, 2, 3], TypeError, "x[2] is 'abc', not a real number"),
    ([1, 2], [1, b"2"], TypeError, "y[1] is b'2', not a real number"),
    ([1, None], [1, 2], TypeError, "x[1] is None, not a real number"),
    ([1, 2j], [1, 2], TypeError, "x[1] is 2j, not a real number"),
    ([[1, 2], [3, 4]], [1, 2], TypeError, "x[0] is a list: one feature only"),
    ([1, (2, 3)], [1, 2], TypeError, "x[1] is a tuple: one feature only"),
    (numpy.ones((2, 2)), [1, 2], TypeError, "x[0] is a list: one feature only"),
    ([numpy.ones(2)] * 2, [1, 2], TypeError, "x[0] is a ndarray: one feature only"),
    (
        pandas.DataFrame([[1, 2]]),
        [1, 2],
        TypeError,
        "x is a DataFrame: pass one column, or one list",
    ),
    (MappingProxyType({}), [1], TypeError, "x is a mappingproxy: pass one column, or one list"),
    ([1, 2], pandas.array([1, None]), TypeError, "y[1] is <NA>, not a real number"),
    ([NAN, 2], [1, 2], ValueError, "x[0] is nan"),
    ([1, 2, 3, NAN], [1, 2, 3, 4], ValueError, "x[3] is nan"),
    ([1, 2], [-INF, 2], ValueError, "y[0] is infinite"),
    ([1.0, 2.0], [1.0, INF], ValueError, "y[1] is infinite"),
    ([Decimal(1), Decimal("NaN")], [1, 2], ValueError, "x[1] is nan"),
    ([Decimal(1), Decimal("sNaN")], [1, 2], ValueError, "x[1] is nan"),
    ([Decimal("-Infinity"), 1], [1, 2], ValueError, "x[0] is infinite"),
    ([numpy.float32("nan")], [1], ValueError, "x[0] is nan"),
    ([1], [numpy.float32("inf")], ValueError, "y[0] is infinite"),
    ([Decimal(1), 0.5], [1, 2], TypeError, "Decimal and float do not mix: convert one of them"),
    (
        [Decimal(1), 2],
        [Fraction(1), 2],
        TypeError,
        "Decimal and Fraction do not mix: convert one of them",
    ),
    (range(40), range(39), ValueError, "x and y differ in length: 40 and 39"),
    ([], [1], ValueError, "x and y differ in length: 0 and 1"),
    ({1}, ["a"], TypeError, "x is a set: a set has no order"),  # the container first,
    ([1], {"a"}, TypeError, "y is a set: a set has no order"),
    (["a"], {1}, TypeError, "y is a set: a set has no order"),
    ([1, "a"], [NAN, 1], TypeError, "x[1] is 'a', not a real number"),  # then x, then y,
    ([1, 2], [1, NAN, 3], ValueError, "y[1] is nan"),  # then the lengths
]

# what only the closed form refuses: (xs, ys, proportional, error, message)
LINES = [
    ([], [], False, ValueError, "no points"),
    ([], [], True, ValueError, "no points"),
    ([1], [2], False, ValueError, "one point: many lines pass through it"),
    ([0.1] * 3, [1, 2, 3], False, ValueError, "x is constant: every slope fits equally well"),
    ([1.1] * 1000, range(1000), False, ValueError, "x is constant: every slope fits equally well"),
    ([0, -0.0], [1, 2], False, ValueError, "x is constant: every slope fits equally well"),
    ([0, -0.0], [1, 2], True, ValueError, "every x is 0: every slope fits equally well"),
    ([0], [2], True, ValueError, "every x is 0: every slope fits equally well"),
    ([0, 5e-324], [0, 1e308], False, OverflowError, "m is too large for a float"),
    ([5e-324], [1e308], True, OverflowError, "m is too large for a float"),
    ([1, 1 + 2**-52], [0, -1e308], False, OverflowError, "m is too large for a float"),
    ([1e10, 1e10 + 1], [0, 1e299], False, OverflowError, "c is too large for a float"),
]

# Python before 3.10.7 prints integers of any length
MANY = (
    "a number of very many digits"
    if hasattr(sys, "set_int_max_str_digits")
    else "-1" + 75 * "0" + "..."
)
POINTS = Moments.of([1, 2], [3, 5])
NONE = Moments.of([], [])

# other calls: (call, error, message)
CALLS = [
    (lambda: loss(1, 2, [], []), ValueError, "no points"),
    (lambda: gradient(1, 2, [1], [1, 2]), ValueError, "x and y differ in length: 1 and 2"),
    (lambda: step(1, 2, [], [], 0.1), ValueError, "no points"),
    (lambda: normal_equations([], []), ValueError, "no points"),
    (
        lambda: solve_2x2(((1, 2), (2, 4)), (1, 2)),
        ValueError,
        "the determinant is 0: no solution, or many",
    ),
    (lambda: Moments.of_pairs([(1, 2), 3]), TypeError, "pair 1 is 3, not two numbers (x, y)"),
    (
        lambda: Moments.of_pairs([(1, 2, 3)]),
        TypeError,
        "pair 0 is (1, 2, 3), not two numbers (x, y)",
    ),
    (lambda: Moments.of_pairs([{3, 1}]), TypeError, "pair 0 is {1, 3}, not two numbers (x, y)"),
    (lambda: Moments.of_pairs([b"ab"]), TypeError, "pair 0 is b'ab', not two numbers (x, y)"),
    (lambda: Moments.of_pairs([(1, 2), (NAN, 3)]), ValueError, "x[1] is nan"),
    (lambda: NONE.loss(0, 0), ValueError, "no points"),
    (lambda: NONE.gradient(0, 0), ValueError, "no points"),
    (lambda: NONE.hessian(), ValueError, "no points"),
    (lambda: POINTS.loss(NAN, 0), ValueError, "m is nan"),
    (lambda: POINTS.gradient(0, INF), ValueError, "c is infinite"),
    (lambda: POINTS.loss(0, "1"), TypeError, "c is '1', not a real number"),
    (lambda: Moments.of([1e200], [0.0]).xx, OverflowError, "Σx² is too large for a float"),
    (
        lambda: Moments.of([1e200], [0.0]).loss(1, 0),
        OverflowError,
        "the loss is too large for a float",
    ),
    (lambda: curvatures(Moments.of([1e200], [0.0])), OverflowError, "λ₂ is too large for a float"),
    (lambda: line(NONE), ValueError, "no points"),
    (lambda: curvatures(NONE), ValueError, "no points"),
    (lambda: stable_lr(NONE), ValueError, "no points"),
    (lambda: best_lr(NONE), ValueError, "no points"),
    (lambda: path(NONE, 0.1), ValueError, "no points"),
    (lambda: path(POINTS, 0), ValueError, "lr is 0: a learning rate is positive"),
    (lambda: path(POINTS, -0.5), ValueError, "lr is -0.5: a learning rate is positive"),
    (lambda: path(POINTS, NAN), ValueError, "lr is nan"),
    (lambda: path(POINTS, INF), ValueError, "lr is infinite"),
    (lambda: path(POINTS, "0.1"), TypeError, "lr is '0.1', not a real number"),
    (lambda: path(POINTS, 0.1, NAN), ValueError, "m is nan"),
    (lambda: path(POINTS, 0.1, 0, 1j), TypeError, "c is 1j, not a real number"),
    (
        lambda: path(POINTS, 0.1, Decimal(1)),
        TypeError,
        "Decimal and float do not mix: convert one of them",
    ),
    (lambda: jump(POINTS, 0.1, -1), ValueError, "steps is -1: descent cannot be taken back"),
    (lambda: NeuralSLR(-1), ValueError, "lr is -1: a learning rate is positive"),
    (
        lambda: NeuralSLR().train([1], [2], -3),
        ValueError,
        "n_steps is -3: descent cannot be taken back",
    ),
    (lambda: NeuralSLR().train([], [], 3), ValueError, "no points"),
    (
        lambda: NeuralSLR().train([1], [2], 2.5),
        TypeError,
        "n_steps is 2.5, not a whole number",
    ),
    (
        lambda: NeuralSLR().train([1], [2], 2, report=3),
        TypeError,
        "report is 3, not a function of a Point",
    ),
    (lambda: jump(POINTS, 0.1, "3"), TypeError, "steps is '3', not a whole number"),
    (
        lambda: steps_needed(POINTS, NAN),
        ValueError,
        "digits is nan",
    ),
    (lambda: steps_needed(POINTS, "3"), TypeError, "digits is '3', not a real number"),
    (lambda: steps_needed(POINTS, 10**400), OverflowError, "digits is too large for a float"),
    (
        lambda: steps_needed(POINTS, 0),
        ValueError,
        "digits is 0: ask for a positive number of them",
    ),
    (
        lambda: jump(POINTS, 0.1, -(10**5000)),
        ValueError,
        "steps is " + MANY + ": descent cannot be taken back",
    ),
    (lambda: fit(["x" * 1000], [1]), TypeError, f"x[0] is '{'x' * 76}..., not a real number"),
    (lambda: NeuralSLR().loss([], []), ValueError, "no points"),
    (lambda: NeuralSLR([0.1]), TypeError, "lr is a list: pass one number"),
    (lambda: POINTS.loss(numpy.ones(1), 2), TypeError, "m is a ndarray: pass one number"),
    (lambda: line([1, 2]), TypeError, "moments is [1, 2]: pass Moments.of(xs, ys)"),
    (lambda: curvatures([1, 2]), TypeError, "moments is [1, 2]: pass Moments.of(xs, ys)"),
    (lambda: path([1, 2], 0.1), TypeError, "moments is [1, 2]: pass Moments.of(xs, ys)"),
    (
        lambda: line(pandas.DataFrame({"x": [1]})),
        TypeError,
        "moments is    x 0  1: pass Moments.of(xs, ys)",
    ),
    (
        lambda: Moments.of([0.1], [1]) - Moments.of([Decimal(1)], [5]),
        TypeError,
        "Decimal and float do not mix: convert one of them",
    ),
    (lambda: rss(None), TypeError, "moments is None: pass Moments.of(xs, ys)"),
    (lambda: Moments.of_pairs(5), TypeError, "pairs is 5, not a list of pairs"),
    (lambda: Moments.of_pairs({(1, 2)}), TypeError, "pairs is a set: a set has no order"),
    (
        lambda: NeuralSLR(10**5000).train([1, 2], [1, 3], 3),
        DivergenceError,
        "diverged at step 1: lr = " + MANY + " is not below the bound 2/λ₂ = 0.29179606750063086;"
        " lr = 0.2857142857142857 would converge",
    ),
    (
        lambda: jump(POINTS, Fraction(1, 10), 10**5000),
        ValueError,
        "steps is "
        + MANY
        + ": Fractions gain digits with every step, so 10000 is the most; with lr"
        " as a float there is no such limit",
    ),
    (
        lambda: level_ellipse(POINTS, -(10**5000)),
        ValueError,
        "no line has the loss " + MANY + ": the least is 0.0",
    ),
    (
        lambda: next(path(POINTS, 10, 1e300)),
        DivergenceError,
        "the numbers at step 0 are too large for a float: scale y down, or start nearer",
    ),
]


def check(call, error, message):
    """The call raises that very error with that very message, and no other behind it."""
    with pytest.raises(error) as info:
        call()
    assert type(info.value) is error
    assert str(info.value) == message
    assert info.value.__context__ is None


@pytest.mark.parametrize(("xs", "ys", "error", "message"), DATA)
def test_bad_data(xs, ys, error, message):
    """The same answer from everything that takes data exactly."""
    for call in (fit, Moments.of, normal_equations):
        check(lambda call=call: call(xs, ys), error, message)
    check(lambda: fit(xs, ys, proportional=True), error, message)
    check(lambda: NeuralSLR().train(xs, ys, 1), error, message)


@pytest.mark.parametrize(("xs", "ys", "proportional", "error", "message"), LINES)
def test_no_line(xs, ys, proportional, error, message):
    """The data is good, and has no one best line, or none that fits in floats."""
    check(lambda: fit(xs, ys, proportional), error, message)
    check(lambda: line(Moments.of(xs, ys), proportional), error, message)


@pytest.mark.parametrize(("call", "error", "message"), CALLS)
def test_bad_calls(call, error, message):
    """Everything else that can be asked wrongly."""
    check(call, error, message)


def test_too_many_steps_on_fractions():
    """Refused, since the digits of a Fraction grow with every step; floats are offered instead."""
    with pytest.raises(ValueError, match=r"^steps is 10001: Fractions gain digits with every step"):
        jump(POINTS, Fraction(1, 10), 10_001)


def test_dates_are_not_numbers():
    """Not even where NumPy would turn them into integers of some unit."""
    dates = numpy.array(["2026-01-01", "2026-01-02"], dtype="datetime64[ns]")
    with pytest.raises(TypeError, match=r"^x\[0\] is .*2026-01-01.*, not a real number$"):
        fit(dates, [1, 2])
    with pytest.raises(TypeError, match=r"^x\[0\] is Timestamp\(.*, not a real number$"):
        fit(pandas.Series(dates), [1, 2])


def test_a_generators_own_error_comes_through():
    """What goes wrong while data is read is not mistaken for data of the wrong type."""

    def broken():
        yield 1
        raise TypeError("the file is gone")

    with pytest.raises(TypeError, match=r"^the file is gone$"):
        fit(broken(), [1, 2])
