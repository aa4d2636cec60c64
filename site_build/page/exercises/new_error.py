"""How good is the line: the standard error of a new y at some x."""

import math

from slr_grader.operations.slips import OUTSIDE
from slr_pure import Moments, predict, rss

from .common import AT_RANDOM, DRAWN
from .exercise import Exercise


def rooted(formula, free=2):
    """The function of xs, ys and t that is s times the root of the formula of N, t − x̄ and S_xx."""

    def answer(xs, ys, t):
        mean = sum(xs) / len(xs)
        spread = sum((x - mean) ** 2 for x in xs)
        variance = rss(Moments.of(xs, ys)) / (len(xs) - free)
        return math.sqrt(variance * formula(len(xs), t - mean, spread))

    return answer


def new_error(xs, ys, t):
    """s √(1 + 1/N + (t − x̄)²/S_xx)."""
    return predict(Moments.of(xs, ys), t).se_new


def predicted(xs, ys, t):
    """The height of the line at t."""
    return predict(Moments.of(xs, ys), t).y


def right(n, u, spread):
    """The square of the error, over s²."""
    return 1 + 1 / n + u * u / spread


def about_0(xs, ys, t):
    """With t² in the place of (t − x̄)²."""
    return rooted(lambda n, u, spread: 1 + 1 / n + t * t / spread)(xs, ys, t)


def of_x(xs, t):
    """N, t − x̄ and S_xx."""
    return len(xs), t - sum(xs) / len(xs), total(xs)


def raw_squares(xs, ys, t):
    """With Σx² in the place of S_xx."""
    squares = sum(x * x for x in xs)
    return rooted(lambda n, u, spread: 1 + 1 / n + u * u / squares)(xs, ys, t)


def about_mean_y(xs, ys, t):
    """With ȳ in the place of x̄, where t counts from it."""
    return rooted(lambda n, u, s: right(n, t - sum(ys) / n, s))(xs, ys, t)


def of_y_alone(xs, ys, t):
    """With the distances of y from ȳ in the place of the residuals."""
    n, u, spread = len(xs), t - sum(xs) / len(xs), total(xs)
    return math.sqrt(total(ys) / (n - 2) * right(n, u, spread))


def total(values):
    """Σ(v − v̄)²."""
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values)


VARIANCE = "S_xx is the sum of the squares, not their mean: it has no 1/N"

BRACKETS = [
    (
        "the 1 is missing, the new measurement's own error: this is that of the mean",
        lambda n, u, spread: 1 / n + u * u / spread,
    ),
    ("the 1/N is missing, the error of the height", lambda n, u, s: 1 + u * u / s),
    ("this is the error of the slope", lambda n, u, s: 1 / s),
    ("this is s alone: the line has an error, too", lambda n, u, s: 1),
    ("the slope's error is missing", lambda n, u, s: 1 + 1 / n),
]
FREE = [
    ("RSS is divided by N; only N − 2 residuals are free", 0),
    ("RSS is divided by N − 1; the line has two parameters", 1),
]

EXERCISE = Exercise(
    function="new_error",
    names=("x", "y", "t"),
    shape="number",
    yours=("standard error is",),
    theirs="that of a new y is",
    answer=new_error,
    starter='''\
from math import sqrt
from slr_pure import fit


def new_error(xs, ys, t):
    """The standard error of
    a new y at x = t."""
''',
    laws=[
        (
            "at x̄ it is s √(1 + 1/N)",
            [([0.0, 1.0, 2.0], [1.0, 3.0, 8.0], 1.0), ([-1.0, 0.0, 1.0], [0.0, 1.0, 0.0], 0.0)],
        ),
        (
            "away from x̄ the slope's error counts, too",
            [
                ([0.0, 1.0, 2.0], [1.0, 3.0, 8.0], 4.0),
                ([0.0, 1.0, 2.0, 5.0], [5.0, 3.0, 4.0, 0.0], -3.0),
            ],
        ),
        ("it is as large to the left as to the right", [([0.0, 1.0, 2.0], [1.0, 3.0, 8.0], -2.0)]),
        ("it stays when all x and t are shifted", [([9.0, 10.0, 11.0], [1.0, 3.0, 8.0], 13.0)]),
        ("it is 0 where all points are on a line", [([0.0, 1.0, 3.0], [1.0, 3.0, 7.0], 2.0)]),
        (AT_RANDOM, [(xs, ys, c) for _, c, xs, ys in DRAWN]),
    ],
    mistakes=[(slip, rooted(formula)) for slip, formula in BRACKETS]
    + [(slip, rooted(right, free)) for slip, free in FREE]
    + [
        ("the root is missing", lambda xs, ys, t: new_error(xs, ys, t) ** 2),
        ("t counts from x̄, not from 0", about_0),
        ("the squares of x count from x̄: S_xx, not Σx²", raw_squares),
        ("t − x̄ is not squared", rooted(lambda n, u, s: 1 + 1 / n + abs(u) / s)),
        ("this is the prediction at t, not its error", predicted),
        ("t counts from x̄, not from ȳ", about_mean_y),
        ("residuals count from the line, not from ȳ", of_y_alone),
        ("RSS is not divided by N − 2", rooted(lambda n, u, s: (n - 2) * right(n, u, s))),
        ("the root is over s² alone", rooted(lambda n, u, s: right(n, u, s) ** 2)),
        ("s is missing", lambda xs, ys, t: math.sqrt(right(*of_x(xs, t)))),
        (VARIANCE, rooted(lambda n, u, s: 1 + 1 / n + u * u / (s / n))),
    ]
    + [(f"{a}; and {b}", rooted(f, free)) for a, f in BRACKETS for b, free in FREE],
    outside=lambda n: [(OUTSIDE.format(n), rooted(lambda _, u, s: right(n, u, s)))],
)
