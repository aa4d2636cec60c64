"""Correlation: r, with its sign."""

import math

from slr_grader.operations.slips import OUTSIDE
from slr_pure import Moments, line, r_squared

from ..correlation import correlation
from .common import AT_RANDOM, DRAWN
from .exercise import Exercise


def of_sums(formula):
    """The function of xs and ys that is the formula of S_xx, S_xy, S_yy and N."""

    def answer(xs, ys):
        return formula(*about(sum(xs) / len(xs), sum(ys) / len(ys), xs, ys), len(xs))

    return answer


def about(x0, y0, xs, ys):
    """Σ(x − x₀)², Σ(x − x₀)(y − y₀) and Σ(y − y₀)²."""
    us, vs = [x - x0 for x in xs], [y - y0 for y in ys]
    return dot(us, us), dot(us, vs), dot(vs, vs)


def dot(us, vs):
    """Σuv."""
    return sum([u * v for u, v in zip(us, vs)])


def share(xs, ys):
    """R²."""
    return r_squared(Moments.of(xs, ys))


def of_means(divisor):
    """r, with the means a sum over this."""

    def answer(xs, ys):
        xx, xy, yy = about(sum(xs) / divisor, sum(ys) / divisor, xs, ys)
        return xy / math.sqrt(xx * yy)

    return answer


def of_raw_sums(xs, ys):
    """With Σx², Σxy and Σy² in the places of S_xx, S_xy and S_yy."""
    xx, xy, yy = about(0, 0, xs, ys)
    return xy / math.sqrt(xx * yy)


EXERCISE = Exercise(
    function="correlation",
    names=("x", "y"),
    shape="number",
    yours=("r is",),
    theirs="the correlation is",
    answer=correlation,
    starter='''\
from math import sqrt


def correlation(xs, ys):
    """r, from -1 to 1: how closely
    y follows x, along a line."""
''',
    laws=[
        (
            "r is 1 where all points are on a rising line, and −1 on a falling one",
            [([0.0, 1.0], [1.0, 3.0]), ([0.0, 1.0, 2.0], [3.0, 2.0, 1.0])],
        ),
        ("r is 0 where the best line is level", [([0.0, 1.0, 2.0], [1.0, 4.0, 1.0])]),
        (
            "r = S_xy/√(S_xx S_yy)",
            [
                ([0.0, 1.0, 2.0], [1.0, 3.0, 8.0]),
                ([0.0, 1.0, 2.0, 3.0], [5.0, 3.0, 4.0, 0.0]),
                ([1.0, 2.0, 4.0, 5.0, 8.0], [2.0, 0.0, 5.0, 1.0, 7.0]),
            ],
        ),
        ("r has no unit: days for weeks leave it", [([0.0, 7.0, 14.0], [1.0, 3.0, 8.0])]),
        ("r stays when x and y are swapped", [([1.0, 3.0, 8.0], [0.0, 1.0, 2.0])]),
        (AT_RANDOM, [points[2:] for points in DRAWN]),
    ],
    mistakes=[
        ("this is R², the square; take the root, and the slope's sign", share),
        ("the sign is lost: r is negative where the line falls", lambda *of: math.sqrt(share(*of))),
        (
            "this is the slope; divide by the root of both spreads",
            lambda *of: line(Moments.of(*of)).m,
        ),
        ("this is the slope of x by y", lambda x, y: line(Moments.of(y, x)).m),
        ("this is S_xy alone, which has units", of_sums(lambda xx, xy, yy, n: xy)),
        ("this is the covariance: divide it by both", of_sums(lambda xx, xy, yy, n: xy / (n - 1))),
        ("this is the covariance: divide it by both", of_sums(lambda xx, xy, yy, n: xy / n)),
        ("S_yy is missing in the root", of_sums(lambda xx, xy, yy, n: xy / math.sqrt(xx))),
        ("S_xx is missing in the root", of_sums(lambda xx, xy, yy, n: xy / math.sqrt(yy))),
        ("the root is missing", of_sums(lambda xx, xy, yy, n: xy / (xx * yy))),
        ("the squares count from the means, not from 0", of_raw_sums),
        (
            "S_xy is divided by N − 1, and the spreads are not",
            of_sums(lambda xx, xy, yy, n: xy / (n - 1) / math.sqrt(xx * yy)),
        ),
        (
            "S_xy is divided by N, and the spreads are not",
            of_sums(lambda xx, xy, yy, n: xy / n / math.sqrt(xx * yy)),
        ),
        (
            "S_xy is not divided by N, and the spreads are",
            of_sums(lambda xx, xy, yy, n: xy * n / math.sqrt(xx * yy)),
        ),
        (
            "S_xy is divided by N, and the spreads by N − 1; take the same for all",
            of_sums(lambda xx, xy, yy, n: xy * (n - 1) / n / math.sqrt(xx * yy)),
        ),
        ("r is turned: this is −r", lambda *of: -correlation(*of)),
        ("this is in percent; r is at most 1", lambda *of: 100 * correlation(*of)),
    ],
    outside=lambda n: [(OUTSIDE.format(n), of_means(n))],
)
