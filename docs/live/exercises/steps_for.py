"""Why both agree: how many steps until the error has shrunk."""

import math

from slr_pure import Moments, path

from .common import drawn
from .exercise import Exercise

STEPS_FOR = {}  # the answers so far: each mistake asks for them again


def steps_for(rho, shrink):
    """The steps that descent takes: for one point at x = 0 the error c shrinks by rho a step."""
    if (rho, shrink) not in STEPS_FOR:
        errors = path(Moments.of([0], [0]), (1 - rho) / 2, 0, 1)
        STEPS_FOR[rho, shrink] = next(point.step for point in errors if point.c <= shrink)
    return STEPS_FOR[rho, shrink]


PAIRS = [(1 - abs(r) / 8, abs(s) / 8) for r, s in map(drawn, (2, 3, 4, 5), (2, 2, 2, 2))]

EXERCISE = Exercise(
    "steps_for",
    ("rho", "shrink"),
    "number",
    ("k is",),
    "the least k is",
    steps_for,
    '''\
def steps_for(rho, shrink):
    """The least k with rho**k <= shrink."""
''',
    [
        (
            "rho**k <= shrink, and rho**(k − 1) is not",
            [(0.5, 1.0), (0.5, 0.5), (0.5, 0.25), (0.5, 0.4), (0.75, 0.5), (0.9, 0.001)],
        ),
        ("at rho = 0 one step arrives", [(0.0, 1.0), (0.0, 0.5)]),
        ("and so for numbers drawn at random", PAIRS),
    ],
    [
        (
            "where rho**k hits the number exactly that is one step too many; stop at <=, not at <",
            lambda rho, shrink: steps_for(rho, shrink) + (rho ** steps_for(rho, shrink) == shrink),
        ),
        ("that is one step too many", lambda rho, shrink: steps_for(rho, shrink) + 1),
        ("that is one step too few", lambda rho, shrink: steps_for(rho, shrink) - 1),
        (
            "that is what is left after k steps, not k",
            lambda rho, shrink: rho ** steps_for(rho, shrink),
        ),
        (
            "the quotient of the logarithms is to be rounded up to a whole number",
            lambda rho, shrink: math.log(shrink) / math.log(rho),
        ),
        (
            "the quotient of the logarithms is to be rounded up, not down",
            lambda rho, shrink: math.floor(math.log(shrink) / math.log(rho)),
        ),
        (
            "there is no logarithm of rho = 0; multiply until it is small enough",
            lambda rho, shrink: math.ceil(math.log(shrink) / math.log(rho)),
        ),
    ],
)
