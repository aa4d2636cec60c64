"""Measured again: how far the slope scatters."""

import math

from slr_grader.operations.slips import OUTSIDE

from .common import AT_RANDOM, DRAWN
from .exercise import Exercise


def of_spread(formula):
    """The function of xs and sigma that is the formula of σ, S_xx and N."""
    return lambda xs, sigma: formula(sigma, spread(xs, sum(xs) / len(xs)), len(xs))


def spread(xs, about):
    """Σ(x − x₀)²."""
    return sum([(x - about) ** 2 for x in xs])


EXERCISE = Exercise(
    function="slope_spread",
    names=("x", "sigma"),
    shape="number",
    yours=("spread of the slope is",),
    theirs="σ/√S_xx is",
    answer=of_spread(lambda sigma, s, n: sigma / math.sqrt(s)),
    starter='''\
from math import sqrt


def slope_spread(xs, sigma):
    """How far the slope scatters
    when each y has an error of sigma."""
''',
    laws=[
        ("it is σ/√S_xx", [([0.0, 1.0, 2.0], 1.0), ([0.0, 2.0], 1.0), ([0.0, 1.0, 2.0, 5.0], 0.5)]),
        ("twice the errors, twice the scatter", [([0.0, 1.0, 2.0], 2.0)]),
        ("it stays when all x are shifted", [([9.0, 10.0, 11.0], 1.0)]),
        ("it is 0 where there are no errors", [([0.0, 1.0, 3.0], 0.0)]),
        (AT_RANDOM, [(xs, abs(c) + 1) for _, c, xs, _ in DRAWN]),
    ],
    mistakes=[
        ("this is the variance; take its root", of_spread(lambda sigma, s, n: sigma**2 / s)),
        ("the root is missing: σ is over √S_xx", of_spread(lambda sigma, s, n: sigma / s)),
        ("σ stands in the root, without its square", of_spread(lambda g, s, n: math.sqrt(g / s))),
        ("this is σ √S_xx; divide", of_spread(lambda sigma, s, n: sigma * math.sqrt(s))),
        (
            "the squares of x count from x̄: S_xx, not Σx²",
            lambda xs, sigma: sigma / math.sqrt(spread(xs, 0)),
        ),
        (
            "S_xx is the sum of the squares, not their mean: it has no 1/N",
            of_spread(lambda sigma, s, n: sigma / math.sqrt(s / n)),
        ),
        (
            "S_xx is the sum of the squares, without N − 1",
            of_spread(lambda sigma, s, n: sigma / math.sqrt(s / (n - 1))),
        ),
        ("this is σ/√N, of the mean height", of_spread(lambda sigma, s, n: sigma / math.sqrt(n))),
        (
            "this is σ over the range of x; the root of S_xx counts each x",
            lambda xs, sigma: sigma / (max(xs) - min(xs)),
        ),
        (
            "this is the spread of the intercept",
            lambda xs, sigma: (
                sigma * math.sqrt(spread(xs, 0) / len(xs) / spread(xs, sum(xs) / len(xs)))
            ),
        ),
        ("σ is divided by √N, too", of_spread(lambda sigma, s, n: sigma / math.sqrt(n * s))),
    ],
    outside=lambda n: [
        (OUTSIDE.format(n), lambda xs, sigma: sigma / math.sqrt(spread(xs, sum(xs) / n)))
    ],
)
