"""The closed form: the best line."""

from slr_grader.operations.fit import ALONE, OPERATION
from slr_grader.operations.slopes import ONE

from .common import AT_RANDOM, DRAWN
from .exercise import writing

EXERCISE = writing(
    OPERATION,
    yours=("m is", "c is"),
    theirs="the best line has",
    starter='''\
def fit(xs, ys):
    """m and c of the best line:
    S_xy / S_xx and ȳ − m x̄."""
''',
    laws=[
        (
            "points on a line have that line",
            [([0.0, 1.0], [1.0, 3.0]), ([1.0, 3.0, 4.0], [9.0, 5.0, 3.0])],
        ),
        (
            "m = S_xy / S_xx, and the line goes through the means",
            [
                ([0.0, 1.0, 2.0], [1.0, 3.0, 8.0]),
                ([1.0, 2.0, 3.0, 6.0], [2.0, 4.0, 3.0, 7.0]),
                ([1.0, 2.0, 4.0, 5.0, 8.0], [2.0, 0.0, 5.0, 1.0, 7.0]),
            ],
        ),
        ("when x is shifted, m stays", [([10.0, 11.0, 12.0], [1.0, 3.0, 8.0])]),
        (AT_RANDOM, [points[2:] for points in DRAWN]),
    ],
)
EXERCISE.mistakes = ALONE + ONE  # one slip at a time: two at once are a thousand, too many here
