"""Extrapolation: how much wider the band is at some place than in the middle."""

import math

from slr_grader.operations.slips import OUTSIDE

from .common import AT_RANDOM, DRAWN
from .exercise import Exercise


def rooted(formula):
    """The function of xs and t that is the root of the formula of N, t − x̄ and S_xx."""
    return lambda xs, t: math.sqrt(of(formula, xs, t, sum(xs) / len(xs)))


def of(formula, xs, t, mean):
    """The formula of N, t − x̄ and S_xx, for that mean."""
    return formula(len(xs), t - mean, sum([(x - mean) ** 2 for x in xs]))


def right(n, u, s):
    """The square of s_new at t, over that at x̄."""
    return 1 + n * u * u / ((n + 1) * s)


EXERCISE = Exercise(
    function="widening",
    names=("x", "t"),
    shape="number",
    yours=("widening is",),
    theirs="s_new at t, over s_new at x̄, is",
    answer=rooted(right),
    starter='''\
from math import sqrt


def widening(xs, t):
    """How many times as large s_new
    is at t as at the mean of xs."""
''',
    laws=[
        ("at x̄ it is 1", [([0.0, 1.0, 2.0], 1.0), ([-1.0, 0.0, 1.0], 0.0)]),
        ("away from x̄ it is more", [([0.0, 1.0, 2.0], 4.0), ([0.0, 1.0, 2.0, 5.0], -3.0)]),
        ("it is as much to the left as to the right", [([0.0, 1.0, 2.0], -2.0)]),
        ("it stays when all x and t are shifted", [([9.0, 10.0, 11.0], 13.0)]),
        (AT_RANDOM, [(xs, c) for _, c, xs, _ in DRAWN]),
    ],
    mistakes=[
        ("the root is missing", lambda xs, t: of(right, xs, t, sum(xs) / len(xs))),
        (
            "this is s_new at t, in units of s; divide by s_new at x̄",
            rooted(lambda n, u, s: 1 + 1 / n + u * u / s),
        ),
        (
            "this is that of s_mean: the new point's own error is missing",
            rooted(lambda n, u, s: 1 + n * u * u / s),
        ),
        (
            "the 1 and 1/N are missing: this is the distance alone, over √S_xx",
            rooted(lambda n, u, s: u * u / s),
        ),
        ("the factor N/(N + 1) is missing", rooted(lambda n, u, s: 1 + u * u / s)),
        (
            "the factor is N/(N + 1), not (N + 1)/N",
            rooted(lambda n, u, s: 1 + (n + 1) / n * u * u / s),
        ),
        (
            "t counts from x̄, not from 0",
            lambda xs, t: rooted(lambda n, u, s: right(n, t, s))(xs, t),
        ),
        (
            "the squares of x count from x̄: S_xx, not Σx²",
            lambda xs, t: rooted(lambda n, u, _: right(n, u, sum([x * x for x in xs])))(xs, t),
        ),
        (
            "the squares of x count from x̄, not from t",
            lambda xs, t: rooted(lambda n, u, s: right(n, u, s + n * u * u))(xs, t),
        ),
        ("t − x̄ is not squared", rooted(lambda n, u, s: 1 + n * abs(u) / ((n + 1) * s))),
        (
            "S_xx is the sum of the squares, not their mean: it has no 1/N",
            rooted(lambda n, u, s: right(n, u, s / n)),
        ),
    ],
    outside=lambda n: [(OUTSIDE.format(n), rooted(lambda _, u, s: right(n, u, s)))],
)
