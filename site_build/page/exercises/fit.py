"""The closed form: the best line."""

from slr_grader.operations.diagnosis import outcome
from slr_grader.operations.fit import ALONE, OPERATION
from slr_grader.operations.slopes import INTERCEPTS, ONE, SLOPES, both, line
from slr_grader.operations.too_few_steps import too_few_steps

from .common import AT_RANDOM, DRAWN
from .exercise import writing


def two_slips(tried):
    """One in the slope, and one in the intercept for the slope as it is: too many for a list."""
    numbers = [case for case in tried if not isinstance(case.answer, str)]
    for slip, slope in SLOPES if numbers else ():
        if all(_has_slope(case, slope) for case in numbers):
            for other, intercept in INTERCEPTS:
                if all(_has_intercept(case, intercept) for case in numbers):
                    return both(slip, other)
    return too_few_steps(tried)


def _has_slope(case, slope):
    return case.gives(outcome(line(slope), case.given), 0)


def _has_intercept(case, intercept):
    m = case.answer[0]
    return case.gives(outcome(lambda x, y: (m, intercept(m, x, y)), case.given), None)


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
EXERCISE.mistakes = ALONE + ONE
EXERCISE.of_all = two_slips
