"""How sure is the line: the standard error of its slope."""

import math

from slr_grader.operations.slips import OUTSIDE
from slr_pure import Moments, rss, standard_errors

from .common import AT_RANDOM, DRAWN
from .exercise import Exercise
from .new_error import VARIANCE, total


def rooted(formula):
    """The function of xs and ys that is the root of the formula of RSS, N and S_xx."""

    def answer(xs, ys):
        mean = sum(xs) / len(xs)
        spread = sum((x - mean) ** 2 for x in xs)
        return math.sqrt(formula(rss(Moments.of(xs, ys)), len(xs), spread))

    return answer


def slope_error(xs, ys):
    """s / √S_xx."""
    return standard_errors(Moments.of(xs, ys))[0]


def raw_squares(xs, ys):
    """With Σx² in the place of S_xx."""
    squares = sum(x * x for x in xs)
    return rooted(lambda left, n, spread: left / (n - 2) / squares)(xs, ys)


EXERCISE = Exercise(
    function="slope_error",
    names=("x", "y"),
    shape="number",
    yours=("standard error is",),
    theirs="that of the slope is",
    answer=slope_error,
    starter='''\
from math import sqrt
from slr_pure import fit


def slope_error(xs, ys):
    """The standard error of the
    slope of the best line."""
''',
    laws=[
        ("it is 0 where all points are on a line", [([0.0, 1.0, 3.0], [1.0, 3.0, 7.0])]),
        (
            "it is s / √S_xx",
            [([0.0, 1.0, 2.0], [1.0, 3.0, 8.0]), ([0.0, 1.0, 2.0, 5.0], [5.0, 3.0, 4.0, 0.0])],
        ),
        ("with x four times as far apart it is a quarter", [([0.0, 4.0, 8.0], [1.0, 3.0, 8.0])]),
        ("it stays when all x are shifted", [([9.0, 10.0, 11.0], [1.0, 3.0, 8.0])]),
        (AT_RANDOM, [points[2:] for points in DRAWN]),
    ],
    mistakes=[
        ("the root is missing", lambda xs, ys: slope_error(xs, ys) ** 2),
        ("this is s alone; it is divided by √S_xx", rooted(lambda left, n, _: left / (n - 2))),
        (
            "RSS is divided by N; only N − 2 residuals are free",
            rooted(lambda left, n, spread: left / n / spread),
        ),
        (
            "RSS is divided by N − 1; the line has two parameters",
            rooted(lambda left, n, spread: left / (n - 1) / spread),
        ),
        (
            "S_yy stands for S_xx: the slope is sure where x is spread",
            lambda xs, ys: math.sqrt(rss(Moments.of(xs, ys)) / (len(xs) - 2) / total(ys)),
        ),
        (
            "S_xx is the sum of the squares, without N − 1",
            rooted(lambda left, n, spread: left / (n - 2) / (spread / (n - 1))),
        ),
        ("this is s/√N; it is divided by √S_xx", rooted(lambda left, n, _: left / (n - 2) / n)),
        (
            "residuals count from the line, not from ȳ",
            lambda xs, ys: math.sqrt(total(ys) / (len(xs) - 2) / total(xs)),
        ),
        ("RSS is not divided by N − 2", rooted(lambda left, n, spread: left / spread)),
        (
            "s is divided by S_xx, not by its root",
            rooted(lambda left, n, spread: left / (n - 2) / spread**2),
        ),
        ("the squares of x count from x̄: S_xx, not Σx²", raw_squares),
        (VARIANCE, rooted(lambda left, n, spread: left / (n - 2) / (spread / n))),
        (
            "this is the standard error of the intercept",
            lambda xs, ys: standard_errors(Moments.of(xs, ys))[1],
        ),
    ],
    outside=lambda n: [
        (OUTSIDE.format(n), rooted(lambda left, _, spread: left / (n - 2) / spread))
    ],
)
