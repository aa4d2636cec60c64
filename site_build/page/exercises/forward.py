"""The model: predictions on a line."""

from slr_grader.operations.forward import OPERATION

from .common import AT_RANDOM, DRAWN
from .exercise import writing

EXERCISE = writing(
    OPERATION,
    yours=("list is",),
    theirs="the predictions are",
    starter='''\
def forward(m, c, xs):
    """The predictions m x + c,
    one for each x."""
''',
    laws=[
        ("the prediction at x = 0 is c", [(0.0, 1.0, [0.0]), (2.0, 1.0, [0.0])]),
        (
            "when x grows by h, the prediction grows by m h",
            [
                (2.0, 1.0, [1.0]),
                (1.5, 0.0, [1.0]),
                (2.0, 1.0, [0.0, 1.0]),
                (3.0, -1.0, [0.0, 1.0, 2.0]),
                (-1.0, 5.0, [2.0, 0.0, 4.0, 1.0]),
            ],
        ),
        ("of no numbers, the empty list", [(2.0, 1.0, [])]),
        (AT_RANDOM, [points[:3] for points in DRAWN]),
    ],
)
