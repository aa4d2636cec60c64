"""Laws: a jump lands on the path, exactly on Fractions, and within a unit on floats."""

import math
from decimal import Decimal, localcontext
from fractions import Fraction

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_pure import Moments, best_lr, fit, jump, jumps, stable_lr

from ..oracle import exact_descent, within_one_ulp
from ..strategies import data_sets, rates, small_fractions, tame_floats
from .walks import check, line_with_noise, walked


@given(data_sets(small_fractions), rates, small_fractions, small_fractions, st.integers(0, 40))
def test_a_jump_lands_on_the_path(data, lr, m, c, k):
    moments = Moments.of(*data)
    assert jump(moments, lr, k, m, c) == walked(moments, lr, k, m, c)


@given(data_sets(tame_floats), st.floats(1e-6, 0.999), tame_floats, st.integers(0, 1000))
def test_a_jump_is_within_one_unit_of_the_path(data, share, m, k):
    """Both are that near to exact descent, so they are at most that far apart."""
    moments = Moments.of(*data)
    lr = share * stable_lr(moments)
    for there, here in zip(jump(moments, lr, k, m), walked(moments, lr, k, m)):
        assert abs(there - here) <= math.ulp(here)


@pytest.mark.parametrize("offset", [0.0, 1e6])
@pytest.mark.parametrize("noise", [0, 0.01])
def test_a_jump_of_every_length_lands_on_the_path(offset, noise):
    """For each k up to 1,000, within the unit that is promised of exact descent's point."""
    xs, ys = line_with_noise(offset, noise)
    moments = Moments.of(xs, ys)
    lr = 0.3 * stable_lr(moments)
    check((jump(moments, lr, k) for k in range(1001)), exact_descent(xs, ys, lr, 1000))


def test_a_jump_of_a_billion_steps_is_at_the_line():
    """When (1 − ηλ₁)ᵏ is nothing, what is left is m*, c*."""
    xs, ys = line_with_noise(0.0, 0.01)
    moments = Moments.of(xs, ys)
    assert jump(moments, best_lr(moments), 10**9)[1:3] == fit(xs, ys)


def test_where_m_does_not_pull_at_first_c_moves_it():
    """∂L/∂m = 0 at the start, since Σxy = 0; but m and c are coupled, since Σx is not."""
    moments = Moments.of([1, 3], [3, -1])
    there = jump(moments, Fraction(1, 100), 50)
    assert there == walked(moments, Fraction(1, 100), 50)
    assert round(there.m, 3) == Fraction(-265, 1000)
    assert jump(moments, 0.01, 50).m == pytest.approx(float(there.m), rel=1e-14)  # η is rounded


def test_what_does_not_move_does_not_diverge():
    """x = ±0.1 and y = ±1: c is 0 and stays, though a step would multiply any other c by −99."""
    there = jump(Moments.of([-0.1, 0.1], [-1.0, 1.0]), 50.0, 10**6)
    assert there == (10**6, 10.0, 0.0, 0.0)


def test_the_kind_of_every_argument_counts():
    """A float anywhere makes the point one of floats; the numbers are the same."""
    moments = Moments.of([Fraction(1), Fraction(2)], [Fraction(1), Fraction(4)])
    half, lr = Fraction(1, 2), Fraction(1, 10)
    due = jump(moments, lr, 2, half, half)
    assert [type(part) for part in due[1:]] == [Fraction] * 3
    for m, c, rate in (0.5, half, lr), (half, 0.5, lr), (half, half, 0.1):
        there = jump(moments, rate, 2, m, c)
        assert [type(part) for part in there[1:]] == [float] * 3
        assert there[1:] == pytest.approx(tuple(map(float, due[1:])), rel=1e-14)


@pytest.mark.parametrize("k", [1, 10**3, 10**6, 10**12, 10**18, 10**30, 10**36])
def test_a_jump_of_a_trillion_steps_towards_zero(k):
    """x = ±1 and y = 0: cₖ = (1 − 2η)ᵏ c₀, here e⁻⁷¹⁴ = 10⁻³¹⁰ or so, within one unit."""
    moments = Moments.of([-1.0, 1.0], [0.0, 0.0])
    lr = 714 / (2 * k) if k > 1000 else 0.125
    there = jump(moments, lr, k, 0.0, 1.0)
    with localcontext() as context:
        context.prec = 420
        assert within_one_ulp(there.c, (1 - 2 * Decimal(lr)) ** k)
    assert there.m == 0


@pytest.mark.parametrize("steps", [numpy.int64(1), numpy.uint8(1), True])
def test_steps_are_counted_by_any_integer(steps):
    moments = Moments.of([1.0, 2.0], [3.0, 5.0])
    assert jump(moments, 0.1, steps) == jump(moments, 0.1, 1)


def test_the_most_steps_on_fractions(monkeypatch):
    """So many, and not one more."""
    monkeypatch.setattr(jumps, "MOST_EXACT_STEPS", 3)
    moments, lr = Moments.of([1, 2], [Fraction(1), 3]), Fraction(1, 10)
    assert jump(moments, lr, 3).step == 3
    with pytest.raises(ValueError, match=r"^steps is 4: .* so 3 is the most;"):
        jump(moments, lr, 4)
    with pytest.raises(ValueError, match=r"^steps is a number of very many digits: "):
        jump(moments, lr, 10**5000)
