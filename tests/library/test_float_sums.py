"""Exact sums of floats: the same integers as one by one."""

import math
import random
from fractions import Fraction

import pytest

from slr_pure import Moments
from slr_pure.arithmetic import float_sums as room
from slr_pure.arithmetic.exact import column
from slr_pure.arithmetic.float_sums import float_sums
from slr_pure.arithmetic.sums import sums_of

from .. import hard
from .test_certified import ODD


@pytest.fixture(autouse=True)
def of_any_length(monkeypatch):
    monkeypatch.setattr(room, "FEWEST", 1)


def by_integers(xs, ys):
    return sums_of(column(xs, "x"), column(ys, "y")).in_lowest_terms()


@pytest.mark.parametrize("seed", range(1500))
def test_the_sums_are_those_of_the_integers(seed, monkeypatch):
    """On hard data, in blocks of every size."""
    monkeypatch.setattr(room, "BLOCK", random.Random(seed).choice((2, 7, 33, 256)))
    xs, ys = hard.data_set(seed)
    found = float_sums(xs, ys)
    assert found is None or found.in_lowest_terms() == by_integers(xs, ys)


@pytest.mark.parametrize(
    ("spread", "scale", "by"),
    [
        (0, 0, "floats"),
        (9, 0, "floats"),
        (12, 0, None),  # at the edge
        (40, 0, "integers"),
        (330, 0, "integers"),
        (0, 60, "floats"),
        (0, 900, "integers"),
        (0, -340, "floats"),
        (0, -348, None),
        (0, -360, "integers"),  # products of such errors of products would be subnormal
        (0, -540, "integers"),
    ],
)
def test_floats_of_every_size_have_their_sums(spread, scale, by, monkeypatch):
    """Of like size by sumprod, of others by integers: numbers of 2^(scale − spread) to 2^scale."""
    integers = []
    one_by_one = room.sums_of_floats
    monkeypatch.setattr(room, "sums_of_floats", lambda *a: integers.append(1) or one_by_one(*a))
    draw = random.Random(spread)
    for n in (1, 2, 255, 256, 257, 600):
        xs, ys = (
            [draw.uniform(1, 2) * 2.0 ** (scale - draw.randint(0, spread)) for _ in range(n)]
            for _ in "xy"
        )
        assert Moments.of(xs, ys).sums.in_lowest_terms() == by_integers(xs, ys)
        found = float_sums(xs, ys)
        assert found is None or found.in_lowest_terms() == by_integers(xs, ys)
    assert by is None or bool(integers) == (by == "integers")


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: f"{type(odd).__name__} {odd!s:.9}")
@pytest.mark.parametrize("where", ["x", "y", "xy"])
def test_among_the_floats_something_else(odd, where):
    """None, or the right sums: also where a block begins with it."""
    draw = random.Random(str(odd))
    for position in (0, 1, 255, 256, 299):
        xs, ys = ([draw.gauss(0, 1) for _ in range(300)] for _ in "xy")
        for name, values in (("x", xs), ("y", ys)):
            if name in where:
                values[position] = odd
        found = float_sums(xs, ys)
        assert found is None or found.in_lowest_terms() == by_integers(xs, ys)


@pytest.mark.parametrize(
    ("xs", "ys"),
    [
        ([], []),
        ([1.0, 2.0], [1.0]),
        ([1, 2], [1.0, 2.0]),
        ([1.0, 2], [1.0, 2.0]),
        ([1.0, 2.0], [1.0, Fraction(1, 2)]),
        ([1.0, "2"], [1.0, 2.0]),
        ([1.0, math.nan], [1.0, 2.0]),
        ([1.0, 1e300, 1e-300, math.inf], [1.0, 2.0, 3.0, 4.0]),
        ([1e-300, 1], [1.0, 2.0]),
    ],
)
def test_the_ways_out(xs, ys):
    """None where not all are floats, or there are none."""
    assert float_sums(xs, ys) is None


def test_without_what_it_leans_on_they_are_added_as_integers(monkeypatch):
    """And so are few points: it is as fast."""
    blocks = []
    block = room._block
    monkeypatch.setattr(room, "_block", lambda *a: blocks.append(a) or block(*a))
    monkeypatch.setattr(room, "FEWEST", 16)
    for n, holds in (15, True), (16, False), (16, True):
        monkeypatch.setattr(room, "HOLDS", holds)
        assert not blocks
        assert float_sums([1.0] * n, [2.0] * n).in_lowest_terms()[1][3] == (2 * n, 1)
    assert blocks
