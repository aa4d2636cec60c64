"""Laws: the closed form is where the gradient is zero, and rounded to the nearest float."""

import math
from decimal import Decimal, localcontext
from fractions import Fraction

import numpy
import pandas
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slr_pure import (
    Line,
    Moments,
    fit,
    forward,
    gradient,
    least_squares,
    line,
    loss,
    normal_equations,
    solve_2x2,
)

from .. import hostile
from ..oracle import TOO_LARGE, decimal, exact_line, is_nearest
from ..strategies import finite_floats, nonzero_fractions, small_fractions, with_a_line

exact_sets = with_a_line(small_fractions)


@given(exact_sets)
def test_the_gradient_is_zero_at_the_line(data):
    """∇L(m*, c*) = (0, 0), exactly."""
    assert gradient(*fit(*data), *data) == (0, 0)


@given(exact_sets, small_fractions, small_fractions)
def test_no_line_has_less_loss(data, m, c):
    """L(m, c) ≥ L(m*, c*), and > everywhere else."""
    best = fit(*data)
    assert loss(m, c, *data) >= loss(*best, *data)
    assert (loss(m, c, *data) == loss(*best, *data)) == ((m, c) == best)


@given(exact_sets, small_fractions)
def test_through_the_origin_the_derivative_by_m_is_zero(data, m):
    """∂L/∂m (m*, 0) = 0, and no other slope through the origin has as little loss."""
    best = fit(*data, proportional=True)
    assert best.c == 0
    assert gradient(*best, *data)[0] == 0
    assert loss(m, Fraction(0), *data) >= loss(*best, *data)


@given(exact_sets)
def test_fit_solves_the_normal_equations(data):
    """The same line from m Σx² + c Σx = Σxy and m Σx + c N = Σy by Cramer's rule."""
    assert solve_2x2(*normal_equations(*data)) == fit(*data)


def test_normal_equations_show_the_sums():
    """((Σx², Σx), (Σx, N)) and (Σxy, Σy), in the data's own kind."""
    assert normal_equations([0, 1, 2], [1, 3, 8]) == (((5, 3), (3, 3)), (19, 12))
    assert repr(normal_equations([0.5], [2])) == "(((0.25, 0.5), (0.5, 1)), (1.0, 2.0))"


# Equivariance: what is done to the data is done to the line


@given(exact_sets, small_fractions, small_fractions)
def test_shifting(data, p, q):
    """x + p and y + q: the same slope, the intercept c + q − m p."""
    xs, ys = data
    m, c = fit(xs, ys)
    assert fit([x + p for x in xs], [y + q for y in ys]) == (m, c + q - m * p)


@given(exact_sets, nonzero_fractions, small_fractions)
def test_scaling(data, p, q):
    """p x and q y: the slope m q / p, the intercept c q."""
    xs, ys = data
    m, c = fit(xs, ys)
    assert fit([p * x for x in xs], [q * y for y in ys]) == (m * q / p, c * q)


@given(with_a_line(finite_floats), st.randoms(use_true_random=False))
def test_the_order_of_the_points_makes_no_difference(data, random):
    """Not to a single bit, on floats."""
    points = list(zip(*data))
    random.shuffle(points)
    try:
        expected = fit(*data)
    except OverflowError:
        with pytest.raises(OverflowError):
            fit(*zip(*points))
    else:
        assert fit(*zip(*points)) == expected


@given(exact_sets, small_fractions, small_fractions)
def test_points_on_a_line_give_that_line(data, m, c):
    """fit(xs, m xs + c) = (m, c)."""
    assert fit(data[0], forward(m, c, data[0])) == (m, c)


# Rounded once


@given(with_a_line(finite_floats))
@example(([0.1, 0.1, 0.2], [1.0, 2.0, 3.0]))
@example(([1e16 + 2 * k for k in range(9)], [float(k) for k in range(9)]))
@example(([1e200, 2e200, 3e200], [1.0, 2.0, 3.0]))  # squares that overflow
@example(([1e-200, 2e-200, 3e-200], [1.0, 2.0, 3.0]))  # squares that underflow
@example(([5e-324, 1e-323], [0.0, 5e-324]))
@example(([0.0, 1e-300, 1e300], [1.0, 1.0, 1.0]))
@example(([0.0, 5e-324], [0.0, 1.7976931348623157e308]))  # a slope too large for a float
def test_fit_is_the_nearest_float(data):
    """m and c are the floats nearest to m* and c*, or an OverflowError names the one too large."""
    exact = exact_line(*data)
    too_large = [name for name, number in zip("mc", exact) if abs(number) >= TOO_LARGE]
    if too_large:
        with pytest.raises(OverflowError, match=f"^{too_large[0]} is too large for a float$"):
            fit(*data)
    else:
        assert all(map(is_nearest, fit(*data), exact))


@pytest.mark.parametrize("seed", range(1000))
def test_fit_is_the_nearest_float_on_hostile_data(seed):
    """The same, through the origin too; `python -m tests.hostile 100000` does more of them."""
    assert hostile.differences(seed) == []


@pytest.mark.parametrize(
    ("xs", "ys", "expected"),
    [
        ([1e16 + 2 * k for k in range(5)], [float(k) for k in range(5)], (0.5, -5e15)),
        ([2**53 + 1, 2**53 + 2, 2**53 + 3], [1, 2, 3], (1.0, -(2.0**53))),
        ([17 * 10**17 + k for k in range(5)], [2 * k for k in range(5)], (2.0, -3.4e18)),
        ([1e-200 * k for k in (1, 2, 3)], [1e-200 * k for k in (1, 2, 3)], (1.0, 0.0)),
        ([1e8 + i for i in range(10)], [2 * (1e8 + i) + 1 for i in range(10)], (2.0, 1.0)),
    ],
)
def test_fit_where_floats_would_lose_the_answer(xs, ys, expected):
    """Data on which others were measured to be wrong, and the answer by hand."""
    assert fit(xs, ys) == expected


def test_an_exact_zero_is_positive():
    """+0.0, never −0.0, whatever the signs of the data."""
    for xs, ys in [([-1, -2], [0.0, -0.0]), ([-1.0, 1.0], [-0.0, -0.0]), ([2, 1], [0, 0])]:
        for value in [*fit(xs, ys), *fit(xs, ys, proportional=True)]:
            assert math.copysign(1, value) == 1


# Kinds of numbers, and what holds them


@pytest.mark.parametrize(
    ("x", "y", "kind"),
    [
        *((int, int, float), (bool, int, float), (int, float, float), (Fraction, float, float)),
        *((int, Fraction, Fraction), (Fraction, Fraction, Fraction), (int, Decimal, Decimal)),
        *((Decimal, Decimal, Decimal), (numpy.float32, int, float)),
        (numpy.int8, numpy.uint8, float),
    ],
)
def test_the_kind_of_the_answer(x, y, kind):
    """Decimal if any number is one, else float if any is, else Fraction if any is, else float."""
    for proportional in (False, True):
        answer = fit([x(0), x(1)], [y(0), y(3)], proportional)
        assert answer == (3, 0)
        assert {type(value) for value in answer} == {kind}


@given(with_a_line(st.decimals(-100, 100, places=3)), st.integers(1, 40))
def test_decimals_are_rounded_once_to_the_context(data, digits):
    """To its digits, as one division of integers rounds."""
    exact = exact_line(*data)
    with localcontext() as context:
        context.prec = digits
        answer = fit(*data)
        assert answer == tuple(map(decimal, exact))


def test_whatever_holds_numbers_in_an_order():
    """Lists, tuples, generators, NumPy arrays, pandas columns, Moments: the same line.

    The arrays are of uint8, where 1 − 5 is 252 in plain arithmetic.
    """
    xs, ys = [1, 5, 9], [250, 200, 150]
    table = pandas.DataFrame({"x": xs, "y": ys}, index=[7, 8, 9])
    arrays = [numpy.array(column, dtype=numpy.uint8) for column in (xs, ys)]
    iterators = iter(xs), (y for y in ys)
    for data in (xs, ys), (tuple(xs), tuple(ys)), iterators, arrays, list(map(list, arrays)):
        assert fit(*data) == (-12.5, 262.5)
    assert fit(table["x"], table["y"]) == (-12.5, 262.5)
    pieces = Moments.of(xs[:2], ys[:2]) + Moments.of(xs[2:], ys[2:])
    assert line(pieces) == (-12.5, 262.5)
    assert line(pieces, proportional=True) == fit(xs, ys, proportional=True)


def test_arrays_are_fitted_in_their_order(monkeypatch):
    """y on x, from the sums of the arrays, which are not made into lists."""
    xs, ys = numpy.arange(600) / 4, numpy.arange(600) ** 2 / 8
    lists = xs.tolist(), ys.tolist()
    due = fit(*lists), fit(*lists, proportional=True)
    monkeypatch.setattr(least_squares, "listed", None)
    assert (fit(xs, ys), fit(xs, ys, proportional=True)) == due


@pytest.mark.parametrize("nearest", [(3.0, 4.0), None])
def test_a_certified_line_is_taken_if_there_is_one(monkeypatch, nearest):
    """From Python 3.12 on, of lists; not through the origin."""
    asked = []

    def certified(xs, ys):
        asked.append((xs, ys))
        return nearest

    monkeypatch.setattr("slr_pure.least_squares.certified", certified)
    xs, ys = [0.0, 1.0], [1.0, 3.0]
    found = fit(xs, ys)
    assert (type(found), found) == (Line, nearest or (2.0, 1.0))
    assert fit(xs, ys, proportional=True) == (3.0, 0.0)
    assert asked == [(xs, ys)]
