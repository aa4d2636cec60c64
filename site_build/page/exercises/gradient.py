"""The gradient: the two derivatives of the loss."""

from slr_grader.operations.gradient import OPERATION

from .common import AT_RANDOM, DRAWN, POINTS
from .exercise import writing

EXERCISE = writing(
    OPERATION,
    yours=("dL/dm is", "dL/dc is"),
    theirs="the derivative is",
    starter='''\
def gradient(m, c, xs, ys):
    """The two derivatives of the
    loss: dL/dm and dL/dc."""
''',
    laws=[
        ("one point: dL/dm = −2 r x and dL/dc = −2 r", POINTS[:2]),
        ("dL/dm = (L(m + h, c) − L(m − h, c)) / 2h for every h ≠ 0, and so in c", POINTS[2:]),
        (
            "points twice over have the same mean",
            [(0.0, 0.0, [0.0, 1.0, 2.0] * 2, [1.0, 3.0, 8.0] * 2)],
        ),
        (AT_RANDOM, DRAWN),
    ],
)
