"""How good is the line: the share that it explains."""

from slr_grader.operations.r_squared import OPERATION

from .common import AT_RANDOM, DRAWN
from .exercise import writing

EXERCISE = writing(
    OPERATION,
    yours=("R² is",),
    theirs="the share that the line explains is",
    starter='''\
from slr_pure import fit


def r_squared(xs, ys):
    """The share of the variation of
    y that the best line explains."""
''',
    laws=[
        (
            "R² is 1 exactly where every point is on the line",
            [([0.0, 1.0], [1.0, 3.0]), ([0.0, 1.0, 2.0], [3.0, 2.0, 1.0])],
        ),
        ("R² is 0 where the best line is level", [([0.0, 1.0, 2.0], [1.0, 4.0, 1.0])]),
        (
            "R² = 1 − RSS/TSS = S_xy²/(S_xx S_yy)",
            [
                ([0.0, 1.0, 2.0], [1.0, 3.0, 8.0]),
                ([0.0, 1.0, 2.0, 3.0], [5.0, 3.0, 4.0, 0.0]),
                ([1.0, 2.0, 4.0, 5.0, 8.0], [2.0, 0.0, 5.0, 1.0, 7.0]),
            ],
        ),
        ("R² stays when y is shifted", [([0.0, 1.0, 2.0], [101.0, 103.0, 108.0])]),
        (AT_RANDOM, [points[2:] for points in DRAWN]),
    ],
)
