"""The tests' own tools: what they accept, and that they do not accept what is wrong."""

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import Phase, find, given, settings

import slr_pure
from slr_pure import Moments, curvatures

from . import hostile
from .oracle import (
    exact_descent,
    exact_line,
    exact_residual_squares,
    is_nearest,
    is_nearest_root,
    within_one_ulp,
)
from .strategies import data_sets, is_stable, small_fractions, with_a_line


def test_is_nearest_accepts_one_float_only():
    """Not its neighbours, and of two at the same distance only the even one."""
    third = Fraction(1, 3)
    assert is_nearest(1 / 3, third)
    assert not is_nearest(math.nextafter(1 / 3, 1), third)
    assert not is_nearest(math.nextafter(1 / 3, 0), third)
    tie = Fraction(2**53 + 1)
    assert is_nearest(2.0**53, tie)
    assert not is_nearest(2.0**53 + 2, tie)
    assert is_nearest(0.0, Fraction(1, 2**1075))
    assert not is_nearest(5e-324, Fraction(1, 2**1075))
    assert is_nearest(1.7976931348623157e308, Fraction(2**1024))


def test_is_nearest_root_accepts_one_float_only():
    """Not the neighbours of √2, and of two at the same distance only the even one."""
    root = 1.4142135623730951  # √2 = 1.41421356237309504…
    assert is_nearest_root(root, 2)
    assert not is_nearest_root(math.nextafter(root, 2), 2)
    assert not is_nearest_root(math.nextafter(root, 1), 2)
    tie = (2**53 + 1) ** 2
    assert is_nearest_root(2.0**53, tie)
    assert not is_nearest_root(2.0**53 + 2, tie)
    assert is_nearest_root(0.0, Fraction(1, 2**2150))
    assert not is_nearest_root(5e-324, Fraction(1, 2**2150))
    assert is_nearest_root(1.7976931348623157e308, (2**1024 - 2**970) ** 2 - 1)
    assert not is_nearest_root(1.7976931348623157e308, (2**1024 - 2**970) ** 2)


def test_the_exact_sums_of_squares_are_right_on_an_example_by_hand():
    """(0, 1), (1, 3), (2, 8): the line 3.5 x + 0.5 leaves ½, −1, ½. Through the origin 19/5 x."""
    assert exact_residual_squares([0, 1, 2], [1, 3, 8]) == (Fraction(3, 2), 26, 2, 5)
    left = Fraction(74) - Fraction(19**2, 5)
    assert exact_residual_squares([0, 1, 2], [1, 3, 8], True) == (left, 74, 5, 5)


def test_within_one_ulp_accepts_three_floats():
    """The nearest and, around a number that is no float, the neighbour on its other side."""
    third = Decimal(1) / 3
    assert within_one_ulp(1 / 3, third)
    assert within_one_ulp(math.nextafter(1 / 3, 1), third)
    assert not within_one_ulp(math.nextafter(math.nextafter(1 / 3, 1), 1), third)
    assert not within_one_ulp(1e-300, Decimal(0))


def test_the_exact_line_is_right_on_an_example_by_hand():
    """(0, 1), (1, 3), (2, 8): x̄ = 1, ȳ = 4, Sxx = 2, Sxy = 7."""
    assert exact_line([0, 1, 2], [1, 3, 8]) == (Fraction(7, 2), Fraction(1, 2))


def test_exact_descent_is_right_on_an_example_by_hand():
    """One point (1, 2) from (0, 0) at η = 1/4: r = 2, and both derivatives are −4."""
    assert exact_descent([1], [2], 0.25, 1) == [(0, 0, 4), (1, 1, 0)]


@given(data_sets(small_fractions))
def test_is_stable_is_a_statement_about_the_larger_curvature(data):
    """η < 2/λ₂: true a little below, false a little above."""
    _, large = curvatures(Moments.of(*data))
    assert is_stable(2 / Fraction(large) * Fraction(999, 1000), data[0])
    assert not is_stable(2 / Fraction(large) * Fraction(1001, 1000), data[0])
    assert not is_stable(Fraction(0), data[0])


def test_the_strategies_reach_what_they_promise():
    """Data sets of one point and of many, with a line and, where allowed, without."""
    first = settings(phases=[Phase.generate])
    find(data_sets(small_fractions), lambda data: len(data[0]) == 1, settings=first)
    find(data_sets(small_fractions), lambda data: len(set(data[0])) == 1, settings=first)
    find(with_a_line(small_fractions), lambda data: len(data[0]) > 4, settings=first)


def test_the_hostile_data_is_of_every_family_and_size():
    """2 to 10⁴ points, 99 in 100 sets under 60, duplicates, and every number that families name."""
    sets = [hostile.data_set(seed) for seed in range(3000)]
    sizes = sorted(len(xs) for xs, _ in sets)
    assert sizes[0] == 2
    assert sizes[-1] > 2000
    assert sum(size < 60 for size in sizes) > 0.98 * len(sizes)
    numbers = {repr(x) for xs, _ in sets for x in xs}
    assert {"0.0", "-0.0", "True", "5e-324"} <= numbers
    for wanted in (
        lambda x: abs(x) > 1e299,
        lambda x: 0 < abs(x) < 1e-310,
        lambda x: 1e-301 < abs(x) < 1e-300,
        lambda x: 1e16 <= x <= 1e16 + 100,
        lambda x: 1 < x < 1 + 1e-14,
        lambda x: isinstance(x, int) and x > 2**60,
    ):
        assert any(wanted(x) for xs, _ in sets for x in xs)
    assert any(len(set(zip(xs, ys))) < len(xs) for xs, ys in sets)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda line: slr_pure.Line(math.nextafter(line.m, math.inf), line.c),
        lambda line: slr_pure.Line(line.m, math.nextafter(line.c, math.inf)),
        lambda line: slr_pure.Line(-0.0 if line.m == 0 else line.m, -0.0),
    ],
)
def test_the_hostile_data_finds_a_wrong_last_bit(monkeypatch, wrong, capsys):
    """A `fit` that is off by one unit in the last place does not pass."""
    monkeypatch.setattr(hostile, "fit", lambda *a: wrong(slr_pure.fit(*a)))
    assert any(hostile.differences(seed) for seed in range(20))
    assert hostile.main(5) == 1
    assert "differences from the exact answer rounded" in capsys.readouterr().out
