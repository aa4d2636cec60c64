"""Outliers: each point's leverage."""

from slr_grader.operations.slips import OUTSIDE

from ..leverage import leverages
from .common import AT_RANDOM, DRAWN
from .exercise import Exercise


def each(formula):
    """The function of xs that is the formula of N, x, x̄ and S_xx, for each x."""

    def answer(xs):
        n, mean = len(xs), sum(xs) / len(xs)
        spread = sum([(x - mean) ** 2 for x in xs])
        return [formula(n, x, mean, spread) for x in xs]

    return answer


def about(divisor):
    """The leverages, with a sum over this for the mean and the 1/N."""

    def answer(xs):
        mean = sum(xs) / divisor
        spread = sum([(x - mean) ** 2 for x in xs])
        return [1 / divisor + (x - mean) ** 2 / spread for x in xs]

    return answer


def over_squares(xs):
    """With Σx² in the place of S_xx."""
    squares = sum([x * x for x in xs])
    return each(lambda n, x, mean, _: 1 / n + (x - mean) ** 2 / squares)(xs)


EXERCISE = Exercise(
    function="leverages",
    names=("x",),
    shape="list",
    yours=("list is",),
    theirs="the leverages are",
    answer=leverages,
    starter='''\
def leverages(xs):
    """The leverage of each point:
    what share of its move the line follows."""
''',
    laws=[
        ("two points have all the leverage there is: 1 each", [([0.0, 1.0],), ([3.0, -1.0],)]),
        ("they add up to 2", [([0.0, 1.0, 2.0],), ([0.0, 1.0, 1.0, 2.0],)]),
        ("it is 1 where all the others have the same x", [([8.0, 8.0, 8.0, 19.0],)]),
        ("it stays when all x are shifted", [([10.0, 11.0, 12.0],)]),
        (AT_RANDOM, [(points[2],) for points in DRAWN]),
    ],
    mistakes=[
        (
            "the 1/N is missing, which every point has",
            each(lambda n, x, mean, s: (x - mean) ** 2 / s),
        ),
        ("this is 1/N alone; the distance from x̄ counts, too", each(lambda n, x, mean, s: 1 / n)),
        ("x counts from x̄, not from 0", each(lambda n, x, mean, s: 1 / n + x * x / s)),
        ("the squares of x count from x̄: S_xx, not Σx²", over_squares),
        ("x − x̄ is not squared", each(lambda n, x, mean, s: 1 / n + (x - mean) / s)),
        (
            "S_xx is the sum of the squares, not their mean: it has no 1/N",
            each(lambda n, x, mean, s: 1 / n + (x - mean) ** 2 / (s / n)),
        ),
        (
            "S_xx is the sum of the squares, without N − 1",
            each(lambda n, x, mean, s: 1 / n + (x - mean) ** 2 / (s / (n - 1))),
        ),
        ("1 stands for 1/N", each(lambda n, x, mean, s: 1 + (x - mean) ** 2 / s)),
        ("this is 1 − h", each(lambda n, x, mean, s: 1 - 1 / n - (x - mean) ** 2 / s)),
    ],
    outside=lambda n: [(OUTSIDE.format(n), about(n))],
)
