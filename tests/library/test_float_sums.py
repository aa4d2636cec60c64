"""Exact sums of floats: the same integers as one by one."""

import math
import random
from fractions import Fraction
from itertools import product

import pytest

from slr_pure import Moments
from slr_pure.arithmetic import float_sums as room
from slr_pure.arithmetic.exact import binary_places, column
from slr_pure.arithmetic.float_sums import float_sums
from slr_pure.arithmetic.sums import sums_of

from .. import hard
from .test_certified import ODD, Exact


@pytest.fixture(autouse=True)
def of_any_length(monkeypatch):
    monkeypatch.setattr(room, "FEWEST", 1)


def by_integers(xs, ys, *more):
    return sums_of(column(xs, "x"), column(ys, "y"), *more).in_lowest_terms()


@pytest.mark.parametrize("first", range(0, 1500, 100))
def test_the_sums_are_those_of_the_integers(first, monkeypatch):
    """On hard data, in blocks of every size."""
    for seed in range(first, first + 100):
        monkeypatch.setattr(room, "BLOCK", random.Random(seed).choice((2, 7, 33, 256)))
        xs, ys = hard.data_set(seed)
        found = float_sums(xs, ys)
        assert found is None or found.in_lowest_terms() == by_integers(xs, ys), seed


@pytest.fixture
def as_integers(monkeypatch):
    """What is added as integers, because there is no room for floats: x, y, and all else."""
    asked = []
    one_by_one = room.sums_of_floats
    monkeypatch.setattr(room, "sums_of_floats", lambda *a: asked.append(a) or one_by_one(*a))
    return asked


@pytest.mark.parametrize(
    ("numbers", "fits"),
    [
        ([1.0, 3.0], True),
        ([0.0, 0.0], False),  # the watch takes them for a sum that is lost
        ([2.0**-348, 2.0**-348], False),  # in units of 2⁻⁴⁰⁰
        ([2.0**-347, 2.0**-347], True),
        ([2.0**600, 2.0**600], False),  # beside the watch
        # (n + 6) √Σx² is to be below 2⁷⁸ units, of 2⁻⁵² here: √Σx² below 2²³.
        ([2.0**23 - 2.0**-23, 1.0], True),
        ([2.0**23 - 2.0**-24, 1.0], False),  # as a float it is 2²³
        ([2.0**23, 1.0], False),
    ],
)
def test_floats_are_added_as_floats_where_there_is_room(numbers, fits, as_integers):
    """For x and for y; else their places are known by then."""
    for xs, ys in (numbers, [1.0, 1.5]), ([1.0, 1.5], numbers):
        for squares_of_y in True, False:
            found = float_sums(xs, ys, squares_of_y)
            assert found.in_lowest_terms() == by_integers(xs, ys, squares_of_y)
            places = binary_places(xs), binary_places(ys)
            assert as_integers == ([] if fits else [(xs, ys, squares_of_y, places)])
            as_integers.clear()


@pytest.mark.parametrize(
    ("x", "y", "tried"),
    [
        ([1.0, 2.0], [1.0, 2.0], True),
        ([1.0, 2], [1.0, 2.0], True),
        ([1.0, 2.0], [1.0, 2], True),
        ([1, 2.0], [1.0, 2.0], False),
        ([1.0, 2.0], [1, 2.0], False),
    ],
)
def test_a_block_that_begins_with_an_integer_is_none_of_floats(x, y, tried, monkeypatch):
    """C's sumprod adds integers that come first to floats, unseen by the watch."""
    asked = []
    by_floats = room._by_floats
    monkeypatch.setattr(room, "_by_floats", lambda *a: asked.append(a) or by_floats(*a))
    float_sums(x, y)
    assert bool(asked) == tried


@pytest.mark.parametrize("where", [0, 1])
def test_numbers_of_more_bits_are_no_floats(where):
    """Nothing is lost beside the watch, so that it does not notice them."""
    columns = [[1.0, 2.0], [1.0, 2.0]]
    columns[where][1] = Exact(3)
    assert float_sums(*columns) is None


@pytest.mark.parametrize("error", [TypeError, ValueError, OverflowError, RuntimeWarning])
def test_what_cannot_be_calculated_with_is_no_float(error):
    """Whatever it raises; warnings may be errors."""

    class Odd:
        def __abs__(self):
            raise error

        __gt__ = __lt__ = lambda self, other: abs(self)

    assert float_sums([1.0, Odd()], [1.0, 2.0]) is None


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
def test_floats_of_every_size_have_their_sums(spread, scale, by, as_integers):
    """Of like size by sumprod, of others by integers: numbers of 2^(scale − spread) to 2^scale."""
    draw = random.Random(spread)
    for n in (1, 2, 255, 256, 257, 600):
        xs, ys = (
            [draw.uniform(1, 2) * 2.0 ** (scale - draw.randint(0, spread)) for _ in range(n)]
            for _ in "xy"
        )
        assert Moments.of(xs, ys).sums.in_lowest_terms() == by_integers(xs, ys)
        found = float_sums(xs, ys)
        assert found is None or found.in_lowest_terms() == by_integers(xs, ys)
    assert by is None or bool(as_integers) == (by == "integers")


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: f"{type(odd).__name__} {odd!s:.9}")
def test_among_the_floats_something_else(odd):
    """None, or the right sums: also where a block begins with it."""
    draw = random.Random(str(odd))
    for where, position in product(("x", "y", "xy"), (0, 1, 255, 256, 299)):
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
        for squares_of_y in True, False:
            data = [0.5] * n, [2.0] * n
            found = float_sums(*data, squares_of_y)
            assert found.in_lowest_terms() == by_integers(*data, squares_of_y)
    assert blocks
