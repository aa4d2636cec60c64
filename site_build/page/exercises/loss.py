"""The loss: the mean of the squared residuals."""

from slr_grader.operations.loss import OPERATION

from .common import AT_RANDOM, DRAWN, POINTS
from .exercise import writing

EXERCISE = writing(
    OPERATION,
    yours=("loss is",),
    theirs="the mean squared error is",
    starter='''\
def loss(m, c, xs, ys):
    """The mean of the squared
    residuals."""
''',
    laws=[
        ("one point: the loss is the square of its residual", POINTS[:2]),
        ("the loss is the mean of the squares of the residuals", POINTS[2:]),
        (
            "points twice over have the same mean",
            [(2.0, 1.0, [0.0, 1.0, 2.0] * 2, [1.0, 3.0, 8.0] * 2)],
        ),
        (AT_RANDOM, DRAWN),
    ],
)
