"""Examples: six numbers, and whether they are the sums of points."""

import pytest

from slr_pure.arithmetic.faults import fault
from slr_pure.arithmetic.sums import Sums

NEGATIVE = "a variance would be negative"
LEFT_OVER = ("n", "a sum of no points would not be 0")
ONE_VARIES = ("n", "one point would have a variance")


@pytest.mark.parametrize(
    ("six", "of_counts", "of_weights"),
    [
        ((0, 0, 0, 0, 0, 0), None, None),
        ((1, 2, 3, 4, 6, 9), None, None),  # x = 2, y = 3
        ((2, 3, 4, 5, 7, 10), None, None),  # (1, 1) and (2, 3): all on a line
        ((2, 2, 2, 2, 2, 2), None, None),  # (1, 1) twice
        ((-1, 0, 0, 0, 0, 0), ("n", "N would be -1"), ("n", "N would be negative")),
        ((-2, 0, 0, 0, 0, 0), ("n", "N would be -2"), ("n", "N would be negative")),
        *(((0, *[0] * i, 1, *[0] * (4 - i)), LEFT_OVER, LEFT_OVER) for i in range(5)),
        ((2, 2, 2, 1, 2, 2), ("xx", NEGATIVE), ("xx", NEGATIVE)),
        ((2, 2, 2, 2, 2, 1), ("yy", NEGATIVE), ("yy", NEGATIVE)),
        ((2, 2, 2, 1, 2, 1), ("xx", NEGATIVE), ("xx", NEGATIVE)),
        ((1, 1, 0, 0, 0, 0), ("xx", NEGATIVE), ("xx", NEGATIVE)),
        ((1, 0, 1, 0, 0, 0), ("yy", NEGATIVE), ("yy", NEGATIVE)),
        ((1, 0, 0, 4, 1, 0), ("xy", NEGATIVE), ("xy", NEGATIVE)),  # |xy| ≤ √(xx yy)
        ((2, 3, 4, 5, 8, 10), ("xy", NEGATIVE), ("xy", NEGATIVE)),
        ((2, 3, 4, 5, 4, 10), ("xy", NEGATIVE), ("xy", NEGATIVE)),
        ((1, 2, 3, 5, 6, 9), ONE_VARIES, None),  # halves of points may weigh 1 together
        ((1, 2, 3, 4, 6, 10), ONE_VARIES, None),
    ],
)
def test_no_points_have_such_sums(six, of_counts, of_weights):
    """Which sum tells it, and why; of counted points, and of points with weights."""
    sums = Sums(*six, 1, 1)
    assert fault(sums, counted=True) == of_counts
    assert fault(sums, counted=False) == of_weights
