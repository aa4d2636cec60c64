"""Why both agree: how many steps until the error has shrunk."""

import math

from slr_pure import Moments, path

from .common import drawn
from .exercise import Exercise

STEPS_FOR = {}  # the answers so far: each mistake asks for them again


def quotient(rho, shrink):
    """log shrink / log rho, a real number that k is not below."""
    return math.log(shrink) / math.log(rho)


def rounding(whole):
    """k by logarithms, made whole so; at rho = 0 as it should be."""
    return lambda rho, shrink: whole(quotient(rho, shrink)) if rho else steps_for(rho, shrink)


def steps_for(rho, shrink):
    """The steps that descent takes: for one point at x = 0 the error c shrinks by rho a step."""
    if (rho, shrink) not in STEPS_FOR:
        errors = path(Moments.of([0], [0]), (1 - rho) / 2, 0, 1)
        STEPS_FOR[rho, shrink] = next(point.step for point in errors if point.c <= shrink)
    return STEPS_FOR[rho, shrink]


def squared_each_round(rho, shrink):
    """With rho² in the place of rho, then rho⁴, and so on."""
    k = 0
    while rho > shrink:
        rho, k = rho * rho, k + 1
    return k


def taken_off(rho, shrink):
    """By k times 1 − rho taken off, and not by a power."""
    return max(math.ceil((1 - shrink) / (1 - rho)), 0)


PAIRS = [(1 - abs(r) / 8, abs(s) / 8) for r, s in [drawn(seed, 2) for seed in range(2, 6)]]

LEFT = "this is what is left after k steps, not k"
ROUND_UP = "the quotient of the logarithms is to be rounded up"
FROM_0 = "begin at k = 0: where shrink is 1 no step is needed"
TWICE = "the exponent is k, not 2k, which is that of the loss"
NO_LOG = "there is no logarithm of rho = 0; multiply until it is small enough"

EXERCISE = Exercise(
    function="steps_for",
    names=("rho", "shrink"),
    shape="number",
    yours=("k is",),
    theirs="the least k is",
    answer=steps_for,
    starter='''\
def steps_for(rho, shrink):
    """The least k with
    rho**k <= shrink."""
''',
    laws=[
        (
            "rho**k <= shrink, and rho**(k − 1) is not",
            [
                (0.5, 1.0),
                (0.5, 0.5),
                (0.5, 0.25),
                (0.5, 0.4),
                (0.75, 0.5),
                (0.9, 0.001),
                (0.933, 0.001),
            ],
        ),
        ("at rho = 0 one step arrives", [(0.0, 0.5)]),
        ("where shrink is 1 no step is needed, at rho = 0 neither", [(0.0, 1.0)]),
        ("and so for numbers drawn at random", PAIRS),
    ],
    mistakes=[
        (
            "where rho**k hits the number exactly this is one step too many; stop at <=, not at <",
            lambda rho, shrink: steps_for(rho, shrink) + (rho ** steps_for(rho, shrink) == shrink),
        ),
        ("this is one step too many", lambda rho, shrink: steps_for(rho, shrink) + 1),
        ("this is one step too few", lambda rho, shrink: steps_for(rho, shrink) - 1),
        (LEFT, lambda rho, shrink: rho ** steps_for(rho, shrink)),
        (f"{ROUND_UP} to a whole number", quotient),
        (f"{ROUND_UP}, not down", lambda rho, shrink: math.floor(quotient(rho, shrink))),
        (f"{ROUND_UP}, not down", rounding(math.floor)),
        (f"{ROUND_UP}, not to the nearest", rounding(round)),
        (f"{ROUND_UP}, not to the nearest", lambda rho, shrink: round(quotient(rho, shrink))),
        (f"{ROUND_UP} to a whole number", lambda rho, shrink: quotient(rho, shrink) if rho else 1),
        ("rho is squared in each round, not multiplied once more", squared_each_round),
        ("each step multiplies by rho; here each takes 1 − rho off", taken_off),
        (FROM_0, lambda rho, shrink: max(steps_for(rho, shrink), 1)),
        (FROM_0, lambda rho, shrink: steps_for(rho, shrink) + (rho == 0 and shrink == 1)),
        (TWICE, lambda rho, shrink: steps_for(rho * rho, shrink)),
        (NO_LOG, lambda rho, shrink: math.ceil(quotient(rho, shrink))),
    ],
)
