"""The step: against the gradient."""

from slr_grader.operations.step import OPERATION

from .common import AT_RANDOM, DRAWN
from .exercise import writing

STEPS = [
    (0.0, 1.0, [1.0], [0.0], 0.5),
    (1.0, 0.0, [0.0, 1.0], [1.0, 3.0], 0.5),
    (1.0, 2.0, [0.0, 2.0], [3.0, 1.0], 0.25),
    (2.0, 1.0, [0.0, 1.0, 2.0], [1.0, 3.0, 8.0], 0.25),
    (1.0, -2.0, [3.0, 0.0, 1.0, 4.0], [1.0, 2.0, 0.0, 5.0], 0.125),
]

EXERCISE = writing(
    OPERATION,
    yours=("new m is", "new c is"),
    theirs="one step leads to",
    starter='''\
from slr_pure import gradient


def step(m, c, xs, ys, lr):
    """The new m and the new c,
    after one step of descent."""
''',
    laws=[
        ("both move by −lr times the gradient at the old point", STEPS),
        ("where the gradient is zero, a step stays", [(2.0, 1.0, [0.0, 1.0], [1.0, 3.0], 0.5)]),
        (AT_RANDOM, [(m, c, xs, ys, 0.125) for m, c, xs, ys in DRAWN]),
    ],
)
