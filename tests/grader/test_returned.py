"""What a student's code returns, as text: every number keeps its value, all else is shown."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from slr_grader.protocol.numbers import decoded
from slr_grader.student import returned


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((2, "2"), (True, "1"), (0.1, "3602879701896397*2^-55"), (-0.0, "-0")),
        *((np.float64(0.5), "1*2^-1"), (np.float32(0.5), "1/2"), (np.int8(-3), "-3")),
        *((np.array([[0.5]]), "1*2^-1"), (np.longdouble(0.5), "1/2")),
        *((np.longdouble("inf"), "inf"), (Fraction(1, 3), "1/3"), (Decimal("0.1"), "1/10")),
        *((Decimal("nan"), "nan"), (float("-inf"), "-inf")),
        *((Fraction(10**5000 + 1, 10**5000), "1*2^0"), (10**5000, "inf"), (-(10**5000), "-inf")),
        *((None, "None"), ("1", "'1'"), ([1], "[1]"), (1j, "1j")),
        (np.array([1, 2]), "array([1, 2])"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_number_keeps_its_value(value, text):
    """What is none is shown, and reads like none."""
    found = returned.number(value)
    assert found == text or (isinstance(value, np.generic) and decoded(found) == decoded(text))


def test_what_is_no_list_or_no_pair_is_shown():
    assert returned.numbers(None) == "None"
    assert returned.numbers(np.array([1, 2])) == ["1", "2"]
    assert returned.numbers(np.array([[1], [2]])) == ["1", "2"]
    assert returned.pair([1, 2, 3], "dm", "dc") == {"dm": "[1, 2, 3]"}
    assert returned.pair(0.5, "dm", "dc") == {"dm": "1*2^-1"}
    assert returned.line(None) == {"m": "None"}
    assert returned.line({"m": 1}) == {"m": "{'m': 1}"}
    assert returned.slope(None) == {"m": "None"}


def test_more_than_a_line():
    """The first two numbers of a longer tuple; but not of a list, nor of a pair that is due."""
    line = {"m": "2", "c": "1"}
    for more in ((2, 1), [9]), ([2, 1], [9, 4], 3), (np.array([[2], [1]]), np.array([]), 2):
        assert returned.line(more) == line
    for more in (2, 1, [9, 4]), (2, 1, 0.5), ([9, 4], 2, 1), (2, 1, np.array([9, 4]), "done"):
        assert returned.line(more) == line
    assert returned.line([2, 1, 3]) == {"m": "[2, 1, 3]"}
    assert returned.pair((2, 1, 3), "dm", "dc") == {"dm": "(2, 1, 3)"}
    assert returned.line(([2], [1], 3)) == {"m": "[2]"}
    assert returned.line(("ab", 1)) == {"m": "'ab'"}
    assert returned.line(()) == {"m": "()"}


def test_a_line_in_another_form():
    """A dict, and the matrix that numpy.linalg.lstsq returns for a y of one column."""
    line = {"m": "2", "c": "1"}
    assert returned.line({"m": 2, "c": 1}) == returned.line({"intercept": 1, "slope": 2}) == line
    assert returned.line({"anstieg": 2, "abschnitt": 1}) == line
    assert returned.line(type("Line", (), {"w": 2, "b": 1})) == line
    matrix, *_ = np.linalg.lstsq(
        np.array([[0.0, 1.0], [1.0, 1.0]]), np.array([[1.0], [3.0]]), rcond=None
    )
    assert matrix.shape == (2, 1)
    assert decoded(returned.line(matrix)) == {
        name: pytest.approx(int(v)) for name, v in line.items()
    }
