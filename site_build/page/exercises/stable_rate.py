"""Learning rates: the bound below which descent converges."""

import math

from slr_grader.operations.slips import OUTSIDE
from slr_pure import Moments, curvatures, stable_lr

from .common import AT_RANDOM, DRAWN
from .exercise import Exercise


def of_curvatures(formula):
    """The function of xs that is the formula of λ₁ and λ₂."""
    return lambda xs: formula(*curvatures(Moments.of(xs, xs)))


def of_means(formula):
    """The function of xs that is the formula of mean x² and mean x."""
    return lambda xs: formula(sum(x * x for x in xs) / len(xs), sum(xs) / len(xs))


def root_bound(a, b):
    """2/λ₂, for any numbers in the places of mean x² and mean x."""
    return bound(a + 1, (a - 1) ** 2 + 4 * b * b)


def bound(half, square):
    """2 over the sum of half the trace and the root of the square."""
    return 2 / (half + math.sqrt(square))


FLAT = "this is 2/λ₁, of the flat direction; take the plus before the root"
TRACE = "this is 2/(λ₁ + λ₂), 2 over the trace, the best rate and not the bound"
NO_2 = "this is 4/λ₂; the 2 before the matrix H is missing"
SQUARE = "the square of the mean stands for the mean of the squares"
SUMS = "the 1/N is missing; take means, not sums"
ROWS = "the determinant of H is 4 (mean x² − (mean x)²): both its rows have the factor 2"

EXERCISE = Exercise(
    function="stable_rate",
    names=("x",),
    shape="number",
    yours=("bound is",),
    theirs="2/λ₂ is",
    answer=lambda xs: stable_lr(Moments.of(xs, xs)),
    starter='''\
from math import sqrt


def stable_rate(xs):
    """2/λ₂: descent converges at
    every rate below it."""
''',
    laws=[
        ("λ₂ is a root of λ² − trace λ + determinant = 0", [([0.0],), ([1.0],), ([-1.0, 1.0],)]),
        ("and the larger one", [([0.0, 2.0],), ([0.0, 1.0, 2.0],), ([1.0, 2.0, 3.0, 6.0],)]),
        ("the order of the points does not matter", [([2.0, 0.0, 1.0],)]),
        ("the bound is the same for −x", [([-1.0, -2.0, -3.0, -6.0],)]),
        (AT_RANDOM, [(points[2],) for points in DRAWN]),
    ],
    mistakes=[
        ("this is 1/λ₂, half the bound", of_curvatures(lambda flat, steep: 1 / steep)),
        (FLAT, of_curvatures(lambda flat, steep: 2 / flat)),
        ("this is 1/λ₁, of the flat direction", of_curvatures(lambda flat, steep: 1 / flat)),
        (TRACE, of_curvatures(lambda flat, steep: 2 / (flat + steep))),
        ("this is 1 over the trace", of_curvatures(lambda flat, steep: 1 / (flat + steep))),
        (NO_2, of_curvatures(lambda flat, steep: 4 / steep)),
        ("this is λ₂ itself", of_curvatures(lambda flat, steep: steep)),
        ("this is λ₂/2; the bound is 2/λ₂", of_curvatures(lambda flat, steep: steep / 2)),
        (SQUARE, of_means(lambda a, b: root_bound(b * b, b))),
        (SUMS, lambda xs: root_bound(sum(x * x for x in xs), sum(xs))),
        (SUMS, lambda xs: stable_lr(Moments.of(xs, xs)) / len(xs)),
        (ROWS, of_means(lambda a, b: 2 / (a + 1 + math.sqrt((a + 1) ** 2 - 2 * (a - b * b))))),
        ("the 4 before (mean x)² is missing", of_means(lambda a, b: root_bound(a, b / 2))),
        ("mean x is not squared", of_means(lambda a, b: bound(a + 1, (a - 1) ** 2 + 4 * b))),
        ("mean x² − 1 is not squared", of_means(lambda a, b: bound(a + 1, a - 1 + 4 * b * b))),
        (
            "the 1 beside mean x² is missing",
            of_means(lambda a, b: bound(a, (a - 1) ** 2 + 4 * b * b)),
        ),
        ("the root is missing", of_means(lambda a, b: 2 / (a + 1 + (a - 1) ** 2 + 4 * b * b))),
    ],
    outside=lambda n: [
        (OUTSIDE.format(n), lambda xs: root_bound(sum(x * x for x in xs) / n, sum(xs) / n))
    ],
)
