"""How good is the line: the share that it explains."""

import math

from slr_pure import Moments, fit, forward, line, loss, r_squared, residual_sd, rss

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


def total(xs, ys):
    """Σ(y − ȳ)², of lists."""
    return total_squares(Moments.of(xs, ys))


def of_sizes(xs, ys):
    """1 − Σ|r| / Σ|y − ȳ|."""
    mean = sum(ys) / len(ys)
    rs = [y - p for y, p in zip(ys, forward(*fit(xs, ys), xs))]
    return 1 - sum(map(abs, rs)) / sum(abs(y - mean) for y in ys)


def with_mean(n, xs, ys):
    """1 − RSS / Σ(y − Σy/n)²."""
    mean = sum(ys) / n
    return 1 - rss(Moments.of(xs, ys)) / sum((y - mean) ** 2 for y in ys)


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
    """The share of the variation of
    y that the best line explains."""
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
            "this is RSS/TSS, the share that is left; subtract it from 1",
            of_data(lambda moments, share: 1 - share),
        ),
        (
            "the total is about 0; subtract the mean of y before you square",
            of_data(lambda moments, share: 1 - rss(moments) / moments.yy),
        ),
        (
            "this is the square root of R²",
            of_data(lambda moments, share: math.sqrt(share)),
        ),
        (
            "this is the correlation, whose square is R²",
            of_data(lambda moments, share: math.copysign(math.sqrt(share), slope_of(moments))),
        ),
        ("this is RSS, not a share", of_data(lambda moments, share: rss(moments))),
        ("this is TSS, not a share", of_data(lambda moments, share: total_squares(moments))),
        (
            "this is the explained sum of squares, TSS − RSS; divide it by TSS",
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
        ("this is the slope", of_data(lambda moments, share: slope_of(moments))),
        (
            "this is the residual variance s²",
            of_data(lambda moments, share: residual_sd(moments) ** 2),
        ),
        (
            "the residuals are not squared",
            of_data(lambda moments, share: 1.0),
        ),
        ("absolute values stand for squares", of_sizes),
        (
            "m and c are swapped; fit gives m first",
            lambda xs, ys: 1 - len(xs) * loss(*reversed(fit(xs, ys)), xs, ys) / total(xs, ys),
        ),
        ("this is in percent; a share of all is 1", of_data(lambda moments, share: 100 * share)),
        (
            "1 − RSS is divided by TSS; only RSS is to be",
            lambda xs, ys: (1 - rss(Moments.of(xs, ys))) / total(xs, ys),
        ),
    ],
    by_n=[("", with_mean)],
)
