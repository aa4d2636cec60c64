"""Laws: the path is exact on Fractions, and within a unit in the last place on floats."""

from decimal import Decimal
from fractions import Fraction
from itertools import islice, product

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from slr_pure import Moments, Point, best_lr, fit, jump, loss, path, stable_lr, step

from ..oracle import decimal, exact_descent
from ..strategies import (
    data_sets,
    is_stable,
    rates,
    shares_of_the_trace,
    small_fractions,
    tame_floats,
    trace_and_determinant,
    with_a_line,
)
from .walks import check, line_with_noise, walked


@given(data_sets(small_fractions), rates, small_fractions, small_fractions)
def test_the_path_is_single_steps(data, lr, m, c):
    """θₖ₊₁ = θₖ − η ∇L(θₖ), with the definition's step and loss, at any rate."""
    for count, point in enumerate(islice(path(Moments.of(*data), lr, m, c), 5)):
        assert point == Point(count, m, c, loss(m, c, *data))
        m, c = step(m, c, *data, lr)


@given(with_a_line(small_fractions), rates, small_fractions, small_fractions, st.integers(0, 6))
def test_the_error_is_multiplied_by_the_same_matrix_at_each_step(data, lr, m, c, k):
    """θₖ − θ* = (I − ηH)ᵏ (θ₀ − θ*)."""
    moments, best = Moments.of(*data), fit(*data)
    (a, b), (_, d) = moments.hessian()
    u, w = m - best.m, c - best.c
    for _ in range(k):
        u, w = u - lr * (a * u + b * w), w - lr * (b * u + d * w)
    point = walked(moments, lr, k, m, c)
    assert (point.m - best.m, point.c - best.c) == (u, w)


@given(with_a_line(small_fractions), shares_of_the_trace, small_fractions, small_fractions)
def test_the_loss_goes_down_at_every_step_of_a_stable_rate(data, share, m, c):
    """Strictly, until it is L*."""
    lr = share / trace_and_determinant(data[0])[0]
    assume(is_stable(lr, data[0]))
    losses = [point.loss for point in islice(path(Moments.of(*data), lr, m, c), 5)]
    least = loss(*fit(*data), *data)
    for before, after in zip(losses, losses[1:]):
        assert after < before or after == before == least


@given(data_sets(st.integers(-9, 9)), rates)
def test_integers_beside_a_fraction_are_exact(data, lr):
    """The kind of the path is the kind that data, rate and start have in common."""
    fractions = [list(map(Fraction, column)) for column in data]
    for moments, rate in (Moments.of(*data), lr), (Moments.of(*fractions), 1):
        point = walked(moments, rate, 2)
        assert {type(value) for value in point[1:]} == {Fraction}
        assert jump(moments, rate, 2) == point


SHARES = ["1e-10", 1e-3, "best", 0.9, 1 - 1e-9]
OFFSETS = [0.0, 1.0, 1e3, 1e6]
PAIRS = list(product(enumerate(SHARES), enumerate(OFFSETS)))


@pytest.mark.long
@pytest.mark.parametrize(  # every two of the three
    ("share", "offset", "noise"), [(a, b, (i + j) % 2 / 100) for (i, a), (j, b) in PAIRS]
)
def test_ten_thousand_steps_are_within_one_unit_in_the_last_place(share, offset, noise):
    """m, c, loss, at every one of 10⁴ steps, for rates from 1e-10 to just under the bound."""
    xs, ys = line_with_noise(offset, noise)
    moments = Moments.of(xs, ys)
    bound = stable_lr(moments)
    lr = {"1e-10": min(1e-10, bound / 2), "best": best_lr(moments)}.get(share) or share * bound
    check(islice(path(moments, lr), 10_001), exact_descent(xs, ys, lr, 10_000))


@given(
    data_sets(tame_floats),
    st.floats(1e-10, 1).map(lambda share: share * (1 - 2**-50)),
    tame_floats,
    tame_floats,
)
@example(([-1.0, 0.0, 1.0], [0.0, 0.0, 0.0]), 0.5, 1.0, 1.0)  # c becomes exactly 0
def test_the_path_is_within_one_unit_from_any_start(data, share, m, c):
    """The same for 100 steps of any data, rate and start, one point and constant x among them."""
    moments = Moments.of(*data)
    lr = share * stable_lr(moments)
    check(islice(path(moments, lr, m, c), 101), exact_descent(*data, lr, 100, m, c))


@pytest.mark.parametrize("share", [1e-7, 0.9])
def test_among_the_least_floats_nothing_is_lost(share):
    """y of the order 10⁻³¹⁰, no normal floats any more: walked and jumped within one unit."""
    xs, ys = [float(i) for i in range(9)], [i * i * 1e-310 for i in range(9)]
    moments = Moments.of(xs, ys)
    lr = share * stable_lr(moments)
    exactly = exact_descent(xs, ys, lr, 5_000)
    check(islice(path(moments, lr), 5_001), exactly)
    check([jump(moments, lr, k) for k in range(0, 5_001, 500)], exactly)


@pytest.mark.parametrize(
    ("x", "y", "steps"),
    [
        *(("1", y, 200) for y in ("1", "1e-400", "1e400")),
        ("1", "1e-5000", 50),
        *((x, "1", 6) for x in ("1e-400", "1e400")),  # m* and the rate are as far from 1
    ],
)
def test_decimals_descend_at_every_size(x, y, steps):
    """Far below and above every float, to the context's digits."""
    data = [Decimal(x) * k for k in (-1, 2, 5)], [Decimal(y) * k for k in (1, 3, 4)]
    moments, lr = Moments.of(*data), min(Decimal("0.05"), Decimal(x) ** -2 / 50)
    points = list(islice(path(moments, lr), steps))
    exactly = path(Moments.of(*[list(map(Fraction, column)) for column in data]), Fraction(lr))
    for point, exact in zip(points, exactly):
        assert point[1:] == tuple(map(decimal, exact[1:]))
    assert jump(moments, lr, steps - 1) == points[-1]


def test_decimals_start_where_they_are_told_to():
    """The start is shown as it is given, however small."""
    moments = Moments.of([1, -1], [0, 0])
    start = next(path(moments, Decimal("0.1"), Decimal("1e-500"), Decimal("-7e-900")))
    assert start == (0, Decimal("1e-500"), Decimal("-7e-900"), Decimal("1e-1000"))


def test_decimals_descend_to_the_end_of_what_is_promised():
    """On a perfect line, until the distance from m* = 1 is 10⁻³⁰⁰, to the context's digits."""
    moments = Moments.of([-1, 1], [-1, 1])  # m − m* is multiplied by 1 − 2η = 0.2, c stays 0
    for point in islice(path(moments, Decimal("0.4")), 429):
        assert point.loss == +(Decimal("0.2") ** (2 * point.step))  # ½ λ (m − m*)², with λ = 2
    assert Decimal("0.2") ** 428 > Decimal("1e-300") > Decimal("0.2") ** 430


@given(data_sets(small_fractions))
def test_constant_x_has_a_valley_and_descent_goes_down_to_it(data):
    """All x the same, no unique line: the gradient still becomes 0."""
    ys = data[1]
    moments = Moments.of([Fraction(3)] * len(ys), ys)
    there = jump(moments, best_lr(moments), 1)
    assert moments.gradient(there.m, there.c) == (0, 0)
