"""What playgrounds draw beside the points: its numbers are the library's, and it is to scale."""

import math
from fractions import Fraction

import pytest

from site_build.page import ideas
from slr_pure import Moments, gradient, loss

from .test_live import random_data

PLANT = [0.0, 1.0, 2.0], [1.0, 3.0, 8.0]
MOMENTS = Moments.of(*PLANT)


def exact(values):
    return [Fraction(value) for value in values]


def test_the_squares_add_up_to_n_times_the_loss():
    found = ideas.squares(2.0, 1.0, *PLANT)
    assert found == {"areas": [0.0, 0.0, 9.0], "total": 9.0}
    assert found["total"] == 3 * loss(2.0, 1.0, *PLANT)


@pytest.mark.parametrize("seed", range(20))
def test_the_spreads_are_sums_about_the_means(seed):
    """S_xx and S_xy, rounded once from what Fractions say."""
    xs, ys, *_ = random_data(seed)
    found = ideas.means(Moments.of(xs, ys))
    x, y = exact(xs), exact(ys)
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    assert found["s-xx"] == float(sum((a - mean_x) ** 2 for a in x))
    assert found["s-xy"] == float(sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)))
    means = pytest.approx([float(mean_x), float(mean_y)], rel=1e-15)
    assert [found["mean-x"], found["mean-y"]] == means


def test_the_curve_is_a_parabola_and_its_central_chord_has_its_slope():
    """The one-sided one is off by h times the mean of x²."""
    m, c, h, mean_of_squares = 2.0, 1.0, 0.5, 5 / 3
    found = ideas.chords(MOMENTS, m, c, h, [-1.0, 4.0])
    low, first, middle, meeting, high, last = found["curve"]
    assert (low, middle, high) == (-1.0, 1.5, 4.0)
    assert [first, last] == [MOMENTS.loss(at, c) for at in (low, high)]
    for t in (0.1, 0.5, 0.9):  # a point of the curve that is drawn by the three
        height = (1 - t) ** 2 * first + 2 * t * (1 - t) * meeting + t * t * last
        assert height == pytest.approx(MOMENTS.loss(low + t * (high - low), c))
    derivative = gradient(m, c, *PLANT)[0]
    assert found["central"] == pytest.approx(derivative)
    assert found["one-sided"] == pytest.approx(derivative + h * mean_of_squares)
    assert found["three"] == [MOMENTS.loss(at, c) for at in (1.5, 2.0, 2.5)]


def test_the_errors_of_differences():
    """One-sided h times the mean of x², until rounding is more; central rounding alone."""
    found = ideas.errors(2.0, 1.0, *PLANT)
    one_sided, central = (dict(pairs) for pairs in found["errors"])
    for k in range(6):
        assert one_sided[-k] == pytest.approx(-k + math.log10(5 / 3), abs=1e-3)
    assert max(central.get(-k, -20) for k in range(4)) < -11
    assert central[-15.0] > -2
    low, high = found["errors window"][2:]
    assert all(low < height < high for pairs in found["errors"] for _, height in pairs)


def test_the_residuals_by_themselves():
    assert ideas.residuals(2.0, 1.0, *PLANT) == {"residuals": [0.0, 0.0, 3.0], "furthest": 3.0}
    on_it = ideas.residuals(1.1, 0.1, [0.1, 0.3, 0.7], [1.1 * x + 0.1 for x in (0.1, 0.3, 0.7)])
    assert on_it["furthest"] > 1e6 * max(map(abs, on_it["residuals"]))  # noise is not magnified
    assert ideas.residuals(0.0, 0.0, [1.0], [0.0])["furthest"] == 1.0
