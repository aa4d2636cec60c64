"""How good is the line: the share that it explains."""

import math

from slr_pure import Moments, line, r_squared, residual_sd, rss

from .common import AT_RANDOM, DRAWN
from .exercise import Exercise


def of_data(formula):
    """The function of (xs, ys) that is the formula of the moments and their R²."""

    def formula_of_lists(xs, ys):
        moments = Moments.of(xs, ys)
        return formula(moments, r_squared(moments))

    return formula_of_lists


def total_squares(moments):
    """Σ(y − ȳ)²."""
    return moments.yy - moments.y * moments.y / moments.n


def slope_of(moments):
    """m*."""
    return line(moments).m


EXERCISE = Exercise(
    "r_squared",
    ("x", "y"),
    "number",
    ("R² is",),
    "the share that the line explains is",
    of_data(lambda moments, share: share),
    '''\
from slr_pure import fit


def r_squared(xs, ys):
    """The share of the variation of y that the best line explains."""
''',
    [
        (
            "R² is 1 exactly where every point is on the line",
            [([0.0, 1.0], [1.0, 3.0]), ([0.0, 1.0, 2.0], [3.0, 2.0, 1.0])],
        ),
        ("R² is 0 where the best line is level", [([0.0, 1.0, 2.0], [1.0, 4.0, 1.0])]),
        (
            "R² = 1 − RSS/TSS = S_xy²/(S_xx S_yy)",
            [
                ([0.0, 1.0, 2.0], [1.0, 3.0, 8.0]),
                ([0.0, 1.0, 2.0, 3.0], [5.0, 3.0, 4.0, 0.0]),
                ([1.0, 2.0, 4.0, 5.0, 8.0], [2.0, 0.0, 5.0, 1.0, 7.0]),
            ],
        ),
        ("R² stays when y is shifted", [([0.0, 1.0, 2.0], [101.0, 103.0, 108.0])]),
        (AT_RANDOM, [points[2:] for points in DRAWN]),
    ],
    [
        (
            "that is RSS/TSS, the share that is left; subtract it from 1",
            of_data(lambda moments, share: 1 - share),
        ),
        (
            "the total is about 0; subtract the mean of y before you square",
            of_data(lambda moments, share: 1 - rss(moments) / moments.yy),
        ),
        (
            "that is the square root of R²",
            of_data(lambda moments, share: math.sqrt(share)),
        ),
        (
            "that is the correlation, whose square is R²",
            of_data(lambda moments, share: math.copysign(math.sqrt(share), slope_of(moments))),
        ),
        ("that is RSS, not a share", of_data(lambda moments, share: rss(moments))),
        ("that is TSS, not a share", of_data(lambda moments, share: total_squares(moments))),
        (
            "that is the explained sum of squares, TSS − RSS; divide it by TSS",
            of_data(lambda moments, share: share * total_squares(moments)),
        ),
        (
            "RSS is divided by N, and the total is not",
            of_data(lambda moments, share: 1 - (1 - share) / moments.n),
        ),
        (
            "the total is divided by N, and RSS is not",
            of_data(lambda moments, share: 1 - (1 - share) * moments.n),
        ),
        (
            "RSS is divided by N − 2 and the total by N − 1, which makes the adjusted R²",
            of_data(lambda moments, share: 1 - (1 - share) * (moments.n - 1) / (moments.n - 2)),
        ),
        ("that is the slope", of_data(lambda moments, share: slope_of(moments))),
        (
            "that is the residual variance s²",
            of_data(lambda moments, share: residual_sd(moments) ** 2),
        ),
        (
            "the residuals are not squared",
            of_data(lambda moments, share: 1.0),
        ),
    ],
)
