"""What the page's Python has in the place of Python's own modules."""

import math
import random
import statistics

import pytest

from site_build.page import more_math, more_random
from site_build.page import statistics as small

DATA = [[1.5, 2.25, -3.0, 0.1], [1, 2, 6], [0.1, 0.1, 0.1], [3, -4, 5, 6, 7.5]]


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize(
    "name", ["mean", "fmean", "median", "pvariance", "variance", "pstdev", "stdev"]
)
def test_averages_and_spreads_are_pythons(name, data):
    there, here = getattr(statistics, name)(data), getattr(small, name)(data)
    assert type(here) is type(there)
    assert here == pytest.approx(there, rel=1e-15)


@pytest.mark.parametrize(("name", "count"), [("mean", 0), ("median", 0), ("variance", 1)])
def test_too_few_data_are_refused(name, count):
    with pytest.raises(ValueError, match="at least"):
        getattr(small, name)([1.0] * count)


def test_sums_and_lengths_are_pythons():
    numbers = [1e16, 1.0, -1e16, 0.1]
    assert more_math.fsum(numbers) == math.fsum(numbers) == 1.1
    assert more_math.hypot(3, 4, 12) == math.hypot(3, 4, 12)
    assert more_math.dist([1, 2], [4, 6]) == math.dist([1, 2], [4, 6])
    assert more_math.prod([2, 3, 7]) == math.prod([2, 3, 7])
    assert more_math.sqrt is math.sqrt


def test_the_bell_curve_has_its_mean_and_its_spread():
    random.seed(17)
    drawn = [more_random.gauss(3, 2) for _ in range(20000)]
    assert statistics.fmean(drawn) == pytest.approx(3, abs=0.06)
    assert statistics.pstdev(drawn) == pytest.approx(2, abs=0.05)
    assert statistics.fmean(abs(x - 3) < 2 for x in drawn) == pytest.approx(0.6827, abs=0.012)


def test_a_sample_takes_nothing_twice():
    values = list(range(30))
    found = more_random.sample(values, 30)
    assert sorted(found) == values == list(range(30))
    assert found != values
