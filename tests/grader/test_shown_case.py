"""A case as the report shows it: in short, with nothing in it that moves a cursor."""

import pytest

from slr_grader.protocol.replies import Outcome
from slr_grader.report.shown_case import without_due

from .grading import CASES, ORDINARY
from .reports import report


@pytest.mark.parametrize(
    ("found", "answered", "due"),
    [
        (Outcome("error", "no \x1b[2J idea"), "an error: no [2J idea", "m = 3.5, c = 0.5"),
        (Outcome("crashed", "status 3"), "nothing: it crashed", "m = 3.5, c = 0.5"),
        (Outcome("timed out", "2 seconds"), "nothing: it timed out", "m = 3.5, c = 0.5"),
        (Outcome("answer", {"m": 3.5, "c": 2}), "c = 2", "c = 0.5"),
        (Outcome("answer", {"m": "7/3", "c": 0.5}), "m = 7/3", "m = 3.5"),
        (Outcome("answer", {"m": "x" * 999, "c": 0.5}), f"m = {'x' * 89}…", "m = 3.5"),
        (Outcome("answer", {"m": 3.5}), "m = 3.5", "c = 0.5"),
        (Outcome("answer", {}), "nothing", "m = 3.5"),
        (Outcome("answer", {"m": [1] * 9, "c": 0.5}), "m = [1, 1, 1, 1, … (9 numbers)]", "m = 3.5"),
    ],
)
def test_what_was_answered_and_what_is_due(found, answered, due):
    first = next(case for case in ORDINARY if case.do == "fit")
    assert first.rounded == {"m": 3.5, "c": 0.5}
    row = report({}, [first], fit=found).cases[0]
    assert (row.answered, row.due) == (answered, due)


def test_a_number_of_a_list():
    """Of forward, the number that is worst."""
    case = next(case for case in ORDINARY if case.do == "forward" and len(case.given["x"]) > 1)
    y = [case.rounded["y"][0], 77.25, *case.rounded["y"][2:]]
    row = report({}, [case], forward=Outcome("answer", {"y": y})).cases[0]
    assert (row.part, row.answered) == ("y[1]", "y[1] = 77.25")
    assert row.due.startswith("y[1] = ")


def test_an_error_that_is_due():
    """And the infinity that may stand in its place."""
    case = next(case for case in CASES if case.error and case.exact is None and case.do == "fit")
    row = report({}, [case], fit=Outcome("answer", {"m": 0, "c": "nan"})).cases[0]
    assert (row.answered, row.due) == ("m = 0, c = nan", f"an error: {case.error}")
    case = next(case for case in CASES if case.error == "overflow" and case.do == "fit")
    row = report({}, [case], fit=Outcome("answer", {"m": 0, "c": 0})).cases[0]
    assert row.due.endswith(", or an error")


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Outcome("error", "0 is due"), "it says: 0 is due"),
        (Outcome("answer", {"slope": 3.5}), "the answer has no m; it has slope"),
        (
            Outcome("answer", {"m": "3.5", "c": 0.5}),
            "'3.5', a text in quotes, where a number is due",
        ),
        (Outcome("answer", {"m": 3.6, "c": 0.5}), ""),
        (Outcome("answer", {"m": "inf", "c": 0.5}), "it is inf"),
    ],
)
def test_what_came_in_the_place_of_a_number_is_told_where_the_due_is_hidden(found, told):
    first = next(case for case in ORDINARY if case.do == "fit")
    hidden = without_due(report({}, [first], fit=found).cases[0])
    assert (hidden.off, hidden.due, hidden.relative_error) == (told, None, None)


def test_nothing_tells_an_error_or_a_zero_that_is_hidden():
    fits = [case for case in CASES if case.do == "fit"]
    for case in fits:
        is_zero = case.rounded and 0 in case.rounded.values()
        if case.exact is None or is_zero:
            row = report({}, [case], fit=Outcome("answer", {"m": 7, "c": 7})).cases[0]
            assert row.off
            assert without_due(row).off == ""
