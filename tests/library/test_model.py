"""Laws of the four formulas: exact on Fractions, within a proven bound on floats."""

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given

from slr_pure import forward, gradient, loss, step

from ..strategies import (
    data_sets,
    is_stable,
    nonzero_fractions,
    shares_of_the_trace,
    small_fractions,
    tame_floats,
    trace_and_determinant,
)

EPSILON = 2.0**-53  # the unit roundoff of a float


@given(small_fractions, small_fractions, data_sets(small_fractions))
def test_the_loss_is_the_mean_of_the_squared_residuals(m, c, data):
    """N L = Σ (yᵢ − m xᵢ − c)²."""
    xs, ys = data
    squares = [(y - m * x - c) ** 2 for x, y in zip(xs, ys)]
    assert loss(m, c, xs, ys) * len(xs) == sum(squares)


@given(small_fractions, small_fractions, data_sets(small_fractions))
def test_the_loss_is_zero_exactly_on_the_line(m, c, data):
    """L ≥ 0, and L = 0 if and only if ŷ = y at every point."""
    xs, ys = data
    assert loss(m, c, xs, forward(m, c, xs)) == 0
    assert loss(m, c, xs, ys) >= 0
    assert (loss(m, c, xs, ys) == 0) == (forward(m, c, xs) == ys)


@given(small_fractions, small_fractions, data_sets(small_fractions), nonzero_fractions)
def test_the_gradient_is_the_derivative_of_this_loss(m, c, data, h):
    """(L(m+h, c) − L(m−h, c)) / 2h = ∂L/∂m for every h ≠ 0, L being a quadratic; same for c."""
    dm, dc = gradient(m, c, *data)
    assert (loss(m + h, c, *data) - loss(m - h, c, *data)) / (2 * h) == dm
    assert (loss(m, c + h, *data) - loss(m, c - h, *data)) / (2 * h) == dc


@given(small_fractions, small_fractions, data_sets(small_fractions), small_fractions)
def test_the_gradient_is_affine(m, c, data, t):
    """∇L on the way from (0, 0) to (m, c) is the same part of the way from ∇L(0, 0) to ∇L(m, c)."""
    start, end = gradient(Fraction(0), Fraction(0), *data), gradient(m, c, *data)
    between = gradient(t * m, t * c, *data)
    assert between == tuple(a + t * (b - a) for a, b in zip(start, end))


@given(small_fractions, small_fractions, data_sets(small_fractions), shares_of_the_trace)
def test_a_step_at_a_stable_rate_lowers_the_loss(m, c, data, share):
    """0 < η < 2/λ₂: L goes strictly down, unless the gradient is zero, and then nothing moves."""
    xs, ys = data
    lr = share / trace_and_determinant(xs)[0]
    assume(is_stable(lr, xs))
    new = step(m, c, xs, ys, lr)
    if gradient(m, c, xs, ys) == (0, 0):
        assert new == (m, c)
    else:
        assert loss(*new, xs, ys) < loss(m, c, xs, ys)


@given(small_fractions, small_fractions, data_sets(small_fractions), small_fractions)
def test_a_step_goes_against_the_gradient_at_the_old_point(m, c, data, lr):
    """(m, c) − (new m, new c) = η ∇L(m, c), both derivatives taken before either is changed."""
    new_m, new_c = step(m, c, *data, lr)
    dm, dc = gradient(m, c, *data)
    assert (m - new_m, c - new_c) == (lr * dm, lr * dc)


@given(tame_floats, tame_floats, data_sets(tame_floats, max_size=20))
def test_on_floats_the_formulas_err_by_little(m, c, data):
    """|error of L| ≤ (N + 7) ε Σ s²/N and |error of ∂L/∂m| ≤ (N + 4) ε 2 Σ s|x|/N, to first order.

    With s = |y| + |m x| + |c|: a residual has 3 roundings and errs by 3 ε s; its square by
    (2·3 + 1) ε s², its product with x by (3 + 1) ε s |x|; adding N of them errs by N − 1 roundings
    of their sum, dividing by one. The terms of second order are below a hundredth of that.
    """
    xs, ys = data
    n = len(xs)
    exactly = [list(map(Fraction, numbers)) for numbers in data]
    sizes = [abs(y) + abs(m * x) + abs(c) for x, y in zip(xs, ys)]
    unit = 1.01 * EPSILON / n
    error = abs(loss(m, c, xs, ys) - loss(Fraction(m), Fraction(c), *exactly))
    assert error <= (n + 7) * unit * sum(s * s for s in sizes)
    dm, dc = gradient(m, c, xs, ys)
    exact_dm, exact_dc = gradient(Fraction(m), Fraction(c), *exactly)
    assert abs(dm - exact_dm) <= (n + 4) * unit * 2 * sum(s * abs(x) for s, x in zip(sizes, xs))
    assert abs(dc - exact_dc) <= (n + 4) * unit * 2 * sum(sizes)


@pytest.mark.parametrize("kind", [Fraction, Decimal, float])
def test_every_kind_of_number_stays_itself(kind):
    m, c, lr = kind(2), kind(1), kind("0.5")
    xs, ys = [kind(0), kind(1)], [kind(1), kind(4)]
    numbers = [*forward(m, c, xs), loss(m, c, xs, ys), *gradient(m, c, xs, ys)]
    numbers += step(m, c, xs, ys, lr)
    assert numbers == [1, 3, Fraction(1, 2), -1, -1, Fraction(5, 2), Fraction(3, 2)]
    assert {type(number) for number in numbers} == {kind}


def test_integers_follow_python():
    """Sums of integers are integers; dividing two of them gives a float."""
    assert forward(2, 1, [0, 1]) == [1, 3]
    assert repr(loss(2, 1, [0, 1], [1, 4])) == "0.5"
    assert repr(gradient(2, 1, [0, 1], [1, 4])) == "(-1.0, -1.0)"


def test_sums_go_from_left_to_right_without_compensation():
    """Ten times 0.1 is 0.9999999999999999 in floats, on every version of Python."""
    _, dc = gradient(0.0, 0.0, [1.0] * 10, [0.1] * 10)
    assert dc == -2 * 0.9999999999999999 / 10
    assert loss(0.0, 0.0, [1.0] * 3, [1e8, 1.0, 1.0]) == (1e16 + 1.0 + 1.0) / 3


def test_nan_flows_through():
    """The definition does arithmetic and nothing else: what is not a number stays none."""
    assert math.isnan(loss(1.0, 0.0, [math.nan], [1.0]))
    assert math.isinf(loss(1.0, 0.0, [math.inf], [1.0]))


def test_generators_are_read_once():
    assert loss(2, 1, iter([0, 1]), (y for y in [1, 4])) == 0.5
    assert forward(2, 1, iter([0, 1])) == [1, 3]


def test_forward_of_nothing_is_nothing():
    assert forward(2, 1, []) == []
