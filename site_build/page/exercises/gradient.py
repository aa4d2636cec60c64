"""The gradient: the two derivatives of the loss."""

from slr_grader.operations.gradient import OPERATION

from .common import AT_RANDOM, DRAWN, POINTS
from .exercise import writing

EXERCISE = writing(
    OPERATION,
    yours=("∂L/∂m is", "∂L/∂c is"),
    theirs="the derivative is",
    starter='''\
def gradient(m, c, xs, ys):
    """The two derivatives of the
    loss: ∂L/∂m and ∂L/∂c."""
''',
    laws=[
        ("one point: ∂L/∂m = −2 r x and ∂L/∂c = −2 r", POINTS[:2]),
        ("∂L/∂m = (L(m + h, c) − L(m − h, c)) / 2h for every h ≠ 0, and so in c", POINTS[2:]),
        (
            "points twice over have the same mean",
            [(0.0, 0.0, [0.0, 1.0, 2.0] * 2, [1.0, 3.0, 8.0] * 2)],
        ),
        (AT_RANDOM, DRAWN),
    ],
)
