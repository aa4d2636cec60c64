"""Examples: bad input is answered with its mathematical cause: one table, run whole."""

import math
import operator
import sys
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import numpy
import pandas
import pytest

from slr_pure import (
    Moments,
    NeuralSLR,
    best_lr,
    curvatures,
    exactly,
    fit,
    forward,
    gradient,
    jump,
    least_loss,
    level_ellipse,
    line,
    loss,
    normal_equations,
    path,
    r_squared,
    residual_sd,
    rss,
    solve_2x2,
    stable_lr,
    standard_errors,
    step,
    steps_needed,
)

NAN, INF = math.nan, math.inf
LARGE = "is too large for a float"
MIXED, APART = "TypeError: Decimal and", "do not mix: convert one of them"
POSITIVE = "a learning rate is positive"
SLOPES = "every slope fits equally well"


def in_a_dict(m):
    """No formula: it returns no number."""
    return {"m": m}


# (xs, ys, message): what `fit`, `Moments.of`, `normal_equations` and `train` answer alike
DATA = [
    ({1, 2}, [1, 2], "TypeError: x is a set: a set has no order"),
    ([1, 2], frozenset([1, 2]), "TypeError: y is a set: a set has no order"),
    ({1: 2, 3: 4}, [1, 2], "TypeError: x is a dict: pass a list of its values"),
    ("12", [1, 2], "TypeError: x is text, not a list of numbers"),
    ([1, 2], b"12", "TypeError: y is text, not a list of numbers"),
    (bytearray(b"12"), [1, 2], "TypeError: x is text, not a list of numbers"),
    (5, [1, 2], "TypeError: x is 5, not a list of numbers"),
    ([1, 2], None, "TypeError: y is None, not a list of numbers"),
    (Decimal(5), [1, 2], "TypeError: x is Decimal('5'), not a list of numbers"),
    (numpy.array(5.0), [1, 2], "TypeError: x is 5.0, not a list of numbers"),
    (["1", "2"], [1, 2], "TypeError: x[0] is '1', not a real number"),
    ([1, 2, "abc"], [1, 2, 3], "TypeError: x[2] is 'abc', not a real number"),
    ([1, 2], [1, b"2"], "TypeError: y[1] is b'2', not a real number"),
    ([1, None], [1, 2], "TypeError: x[1] is None, not a real number"),
    ([1, 2j], [1, 2], "TypeError: x[1] is 2j, not a real number"),
    ([[1, 2], [3, 4]], [1, 2], "TypeError: x[0] is a list: one feature only"),
    ([1, (2, 3)], [1, 2], "TypeError: x[1] is a tuple: one feature only"),
    (numpy.ones((2, 2)), [1, 2], "TypeError: x[0] is a list: one feature only"),
    ([numpy.ones(2)] * 2, [1, 2], "TypeError: x[0] is a ndarray: one feature only"),
    (pandas.DataFrame([[1, 2]]), [1], "TypeError: x is a DataFrame: pass one column, or one list"),
    (MappingProxyType({}), [1], "TypeError: x is a mappingproxy: pass one column, or one list"),
    ([1, 2], pandas.array([1, None]), "TypeError: y[1] is <NA>, not a real number"),
    ([NAN, 2], [1, 2], "ValueError: x[0] is nan"),
    ([1, 2, 3, NAN], [1, 2, 3, 4], "ValueError: x[3] is nan"),
    ([1, 2], [-INF, 2], "ValueError: y[0] is infinite"),
    ([1.0, 2.0], [1.0, INF], "ValueError: y[1] is infinite"),
    ([Decimal(1), Decimal("NaN")], [1, 2], "ValueError: x[1] is nan"),
    ([Decimal(1), Decimal("sNaN")], [1, 2], "ValueError: x[1] is nan"),
    ([Decimal("-Infinity"), 1], [1, 2], "ValueError: x[0] is infinite"),
    ([numpy.float32("nan")], [1], "ValueError: x[0] is nan"),
    ([1], [numpy.float32("inf")], "ValueError: y[0] is infinite"),
    ([Decimal(1), 0.5], [1, 2], f"{MIXED} float {APART}"),
    ([Decimal(1), 2], [Fraction(1), 2], f"{MIXED} Fraction {APART}"),
    (range(40), range(39), "ValueError: x and y differ in length: 40 and 39"),
    ([], [1], "ValueError: x and y differ in length: 0 and 1"),
    ({1}, ["a"], "TypeError: x is a set: a set has no order"),  # the container first,
    ([1], {"a"}, "TypeError: y is a set: a set has no order"),
    (["a"], {1}, "TypeError: y is a set: a set has no order"),
    ([1, "a"], [NAN, 1], "TypeError: x[1] is 'a', not a real number"),  # then x, then y,
    ([1, 2], [1, NAN, 3], "ValueError: y[1] is nan"),  # then the lengths
]

# what only the closed form refuses: (xs, ys, proportional, message)
LINES = [
    ([], [], False, "ValueError: no points"),
    ([], [], True, "ValueError: no points"),
    ([1], [2], False, "ValueError: one point: many lines pass through it"),
    ([0.1] * 3, [1, 2, 3], False, f"ValueError: x is constant: {SLOPES}"),
    ([1.1] * 1000, range(1000), False, f"ValueError: x is constant: {SLOPES}"),
    ([0, -0.0], [1, 2], False, f"ValueError: x is constant: {SLOPES}"),
    ([0, -0.0], [1, 2], True, f"ValueError: every x is 0: {SLOPES}"),
    ([0], [2], True, f"ValueError: every x is 0: {SLOPES}"),
    ([0, 5e-324], [0, 1e308], False, f"OverflowError: m {LARGE}"),
    ([5e-324], [1e308], True, f"OverflowError: m {LARGE}"),
    ([1, 1 + 2**-52], [0, -1e308], False, f"OverflowError: m {LARGE}"),
    ([1e10, 1e10 + 1], [0, 1e299], False, f"OverflowError: c {LARGE}"),
]

# Python before 3.10.7 prints integers of any length
MANY = "-1" + 75 * "0" + "..."
if hasattr(sys, "set_int_max_str_digits"):
    MANY = "a number of very many digits"
VAST = -(10**5000)
POINTS, NONE, HUGE = Moments.of([1, 2], [3, 5]), Moments.of([], []), Moments.of([1e200], [0.0])
VERY = Moments.of([1e308, 1e308], [1e308, 1e308])
WILD = Moments.of([0, 1, 2, 3], [1.7e308, -1.7e308, -1.7e308, 1.7e308])
FLAT, TWO = (Moments.of(range(k), [0] * k) for k in (3, 2))
NEURAL = NeuralSLR()
NEURAL.m, NEURAL.c = 1.5, 2.5
BOWL, DECIMAL = Moments.of([0, 1, 2], [1, 3, 8]), Moments.of([Decimal(1)], [5])
PASS, BACK = "pass Moments.of(xs, ys)", "descent cannot be taken back"
LIST, TABLE = f"TypeError: moments is [1, 2]: {PASS}", pandas.DataFrame({"x": [1]})
MANY_STEPS = (
    "Fractions gain digits with every step, so 10000 is the most;"
    " with lr as a float there is no such limit"
)
SINGULAR = "the determinant is 0: no solution, or many"
FREE = "the line misses nothing, and no degrees of freedom are left"
FIGURES = rss, r_squared, residual_sd, standard_errors

EMPTY = [  # calls with no points
    *((line, NONE), (least_loss, NONE), (curvatures, NONE), (stable_lr, NONE), (best_lr, NONE)),
    *((level_ellipse, NONE, 1), (path, NONE, 0.1), (normal_equations, [], [])),
    *((NONE.loss, 0, 0), (NONE.gradient, 0, 0), (NONE.hessian,)),
    *((loss, 1, 2, [], []), (step, 1, 2, [], [], 0.1), (exactly, loss, 1, 2, [], [])),
    *((NEURAL.loss, [], []), (NEURAL.train, [], [], 3)),
]

# other calls: ((function, *arguments), message)
CALLS = [
    *((call, "ValueError: no points") for call in EMPTY),
    # the four formulas
    ((gradient, 1, 2, [1], [1, 2]), "ValueError: x and y differ in length: 1 and 2"),
    # the same, exactly
    ((exactly, loss, 1, 2, [1, 2, 3, NAN], [0] * 4), "ValueError: x[3] is nan"),
    ((exactly, loss, INF, 2, [1], [0]), "ValueError: m is infinite"),
    ((exactly, step, 1, 2, [1], [0], -INF), "ValueError: lr is infinite"),
    ((exactly, gradient, 1, Decimal("NaN"), [1], [0]), "ValueError: c is nan"),
    ((exactly, gradient, 1, "2", [1], [0]), "TypeError: c is '2', not a real number"),
    ((exactly, loss, 1, 2, [1, 2j], [0, 1]), "TypeError: x[1] is 2j, not a real number"),
    ((exactly, loss, 1, 2, {1, 2}, [0, 1]), "TypeError: x is a set: a set has no order"),
    ((exactly, loss, 1, 2, 5, [0, 1]), "TypeError: x is 5, not a list of numbers"),
    ((exactly, loss, 1, 2, [0, 1], "01"), "TypeError: y is text, not a list of numbers"),
    ((exactly, loss, 1, 2, [1], [1, 2]), "ValueError: x and y differ in length: 1 and 2"),
    ((exactly, forward, 1.0, Decimal(2), [1]), f"{MIXED} float {APART}"),
    ((exactly, forward, 1e308, 0, [1, 10]), f"OverflowError: forward[1] {LARGE}"),
    ((exactly, gradient, 0, 0, [1e200], [1e200]), f"OverflowError: gradient[0] {LARGE}"),
    ((exactly, loss, 0, 0, [1], [1e200]), f"OverflowError: loss {LARGE}"),
    ((exactly, in_a_dict, 1), "TypeError: in_a_dict is a dict, not a number, a tuple or a list"),
    ((exactly, math.sqrt, 4), "TypeError: sqrt is 2.0: the formula is not exact on Fractions"),
    # moments, and what is no moments
    ((Moments.of_pairs, [(1, 2), 3]), "TypeError: pair 1 is 3, not two numbers (x, y)"),
    ((Moments.of_pairs, [(1, 2, 3)]), "TypeError: pair 0 is (1, 2, 3), not two numbers (x, y)"),
    ((Moments.of_pairs, [{3, 1}]), "TypeError: pair 0 is {1, 3}, not two numbers (x, y)"),
    ((Moments.of_pairs, [b"ab"]), "TypeError: pair 0 is b'ab', not two numbers (x, y)"),
    ((Moments.of_pairs, [(1, 2), (NAN, 3)]), "ValueError: x[1] is nan"),
    ((Moments.of_pairs, 5), "TypeError: pairs is 5, not a list of pairs"),
    ((Moments.of_pairs, {(1, 2)}), "TypeError: pairs is a set: a set has no order"),
    ((fit, ["x" * 78], [1]), f"TypeError: x[0] is '{'x' * 78}', not a real number"),
    ((fit, ["x" * 1000], [1]), f"TypeError: x[0] is '{'x' * 76}..., not a real number"),
    ((POINTS.loss, NAN, 0), "ValueError: m is nan"),
    ((POINTS.gradient, 0, INF), "ValueError: c is infinite"),
    ((POINTS.loss, 0, "1"), "TypeError: c is '1', not a real number"),
    ((POINTS.loss, numpy.ones(1), 2), "TypeError: m is a ndarray: pass one number"),
    ((getattr, VERY, "x"), f"OverflowError: Σx {LARGE}"),
    ((getattr, VERY, "y"), f"OverflowError: Σy {LARGE}"),
    ((getattr, HUGE, "xx"), f"OverflowError: Σx² {LARGE}"),
    ((getattr, VERY, "xy"), f"OverflowError: Σxy {LARGE}"),
    ((getattr, VERY, "yy"), f"OverflowError: Σy² {LARGE}"),
    ((HUGE.loss, 1, 0), f"OverflowError: the loss {LARGE}"),
    ((HUGE.gradient, 1, 0), f"OverflowError: ∂L/∂m {LARGE}"),
    ((Moments.of([0.0], [1e308]).gradient, 0, 0), f"OverflowError: ∂L/∂c {LARGE}"),
    ((HUGE.hessian,), f"OverflowError: ∂²L/∂m² {LARGE}"),
    ((operator.sub, HUGE, DECIMAL), f"{MIXED} float {APART}"),
    ((line, [1, 2]), LIST),
    ((curvatures, [1, 2]), LIST),
    ((path, [1, 2], 0.1), LIST),
    ((rss, None), f"TypeError: moments is None: {PASS}"),
    ((line, TABLE), f"TypeError: moments is    x 0  1: {PASS}"),
    # the closed form, how good it is, and the bowl around it
    ((solve_2x2, ((1, 2), (2, 4)), (1, 2)), f"ValueError: {SINGULAR}"),
    ((residual_sd, TWO), f"ValueError: two points: {FREE}"),
    ((standard_errors, TWO), f"ValueError: two points: {FREE}"),
    ((residual_sd, Moments.of([2], [3]), True), f"ValueError: one point: {FREE}"),
    ((standard_errors, Moments.of([2], [3]), True), f"ValueError: one point: {FREE}"),
    ((r_squared, FLAT), "ValueError: y is constant: there is no variation to explain"),
    ((r_squared, FLAT, True), "ValueError: every y is 0: there is no variation to explain"),
    ((level_ellipse, Moments.of([1, 1], [0, 1]), 1), f"ValueError: x is constant: {SLOPES}"),
    ((level_ellipse, BOWL, 0.25), "ValueError: no line has the loss 0.25: the least is 0.5"),
    ((level_ellipse, POINTS, VAST), f"ValueError: no line has the loss {MANY}: the least is 0.0"),
    # rates, and how many steps they take
    ((residual_sd, WILD), f"OverflowError: s {LARGE}"),
    ((least_loss, WILD), f"OverflowError: L* {LARGE}"),
    ((curvatures, HUGE), f"OverflowError: λ₂ {LARGE}"),
    ((steps_needed, POINTS, NAN), "ValueError: digits is nan"),
    ((steps_needed, POINTS, "3"), "TypeError: digits is '3', not a real number"),
    ((steps_needed, POINTS, 10**400), f"OverflowError: digits {LARGE}"),
    (
        (steps_needed, POINTS, Fraction(-1, 2)),
        "ValueError: digits is -1/2: ask for a positive number of them",
    ),
    ((steps_needed, POINTS, 0), "ValueError: digits is 0: ask for a positive number of them"),
    # descent
    ((path, POINTS, 0), f"ValueError: lr is 0: {POSITIVE}"),
    ((path, POINTS, -0.5), f"ValueError: lr is -0.5: {POSITIVE}"),
    ((path, POINTS, NAN), "ValueError: lr is nan"),
    ((path, POINTS, INF), "ValueError: lr is infinite"),
    ((path, POINTS, "0.1"), "TypeError: lr is '0.1', not a real number"),
    ((path, POINTS, 0.1, NAN), "ValueError: m is nan"),
    ((path, POINTS, 0.1, 0, 1j), "TypeError: c is 1j, not a real number"),
    ((path, POINTS, 0.1, Decimal(1)), f"{MIXED} float {APART}"),
    (
        (lambda: next(path(POINTS, 10, 1e300)),),
        "DivergenceError: the numbers at step 0 are too large for a float: scale y down,"
        " or start nearer",
    ),
    ((jump, POINTS, 0.1, -1), f"ValueError: steps is -1: {BACK}"),
    ((jump, POINTS, 0.1, "3"), "TypeError: steps is '3', not a whole number"),
    ((jump, POINTS, 0.1, VAST), f"ValueError: steps is {MANY}: {BACK}"),
    ((jump, POINTS, Fraction(1, 10), 10_001), f"ValueError: steps is 10001: {MANY_STEPS}"),
    ((jump, POINTS, Fraction(1, 10), -VAST), f"ValueError: steps is {MANY}: {MANY_STEPS}"),
    # the notebook's class
    ((NeuralSLR, -1), f"ValueError: lr is -1: {POSITIVE}"),
    ((NeuralSLR, [0.1]), "TypeError: lr is a list: pass one number"),
    ((NEURAL.train, [1], [2], -3), f"ValueError: n_steps is -3: {BACK}"),
    ((NEURAL.train, [1], [2], 2.5), "TypeError: n_steps is 2.5, not a whole number"),
    (
        (NEURAL.train, [1], [2], 2, "print"),
        "TypeError: report is 'print', not a function of a Point",
    ),
    ((NEURAL.train, [1], [2], 2, 3), "TypeError: report is 3, not a function of a Point"),
    (
        (NeuralSLR(10**5000).train, [1, 2], [1, 3], 3),
        f"DivergenceError: diverged at step 1: lr = {MANY} is not below the bound"
        " 2/λ₂ = 0.29179606750063086; lr = 0.2857142857142857 would converge",
    ),
]


def check(message, function, *arguments):
    """The call raises that very error, with no other behind it, and changes no model."""
    with pytest.raises((ArithmeticError, TypeError, ValueError)) as info:
        function(*arguments)
    assert f"{type(info.value).__name__}: {info.value}" == message
    assert info.value.__context__ is None
    assert (NEURAL.m, NEURAL.c, NEURAL.lr) == (1.5, 2.5, 0.1)


@pytest.mark.parametrize(("xs", "ys", "message"), DATA)
def test_bad_data(xs, ys, message):
    for function in (fit, Moments.of, normal_equations):
        check(message, function, xs, ys)
    check(message, fit, xs, ys, True)
    check(message, NEURAL.train, xs, ys, 1)


@pytest.mark.parametrize(("xs", "ys", "proportional", "message"), LINES)
def test_no_line(xs, ys, proportional, message):
    check(message, fit, xs, ys, proportional)
    for function in (line, *FIGURES) if message.startswith("ValueError") else (line,):
        check(message, function, Moments.of(xs, ys), proportional)


@pytest.mark.parametrize(("call", "message"), CALLS)
def test_bad_calls(call, message):
    check(message, *call)


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
