"""The contents of a report: every case is counted once."""

import json
from fractions import Fraction

from slr_grader.judging.grades import GRADES
from slr_grader.judging.run import run
from slr_grader.report.contents import counts, json_of

from .grading import CASES, ORDINARY
from .reports import RIGHT, program, report


def test_shares():
    """Of no case, 0. (The example of `percent` shows how it rounds.)"""
    assert counts([], "good") == (0, 0, 0, dict.fromkeys(GRADES, 0))
    found = run("ada.py", program(RIGHT), ORDINARY).judgements
    for count, grades in (("exact", 1), ("1 unit", 2), ("good", 3), ("poor", 4)):
        wanted = sum(GRADES.index(j.grade) < grades for j in found)
        assert counts(found, count).score == Fraction(wanted, len(found))


def test_the_report_counts_each_case_once():
    """By operation, by grade, by flag; and the worst of each operation is the worst."""
    found = report(RIGHT, CASES)
    assert found.ordinary == found.flags["ordinary"]
    assert found.all.asked == len(found.cases) == sum(found.all.grades.values())
    assert found.all.asked == sum(counts.asked for counts in found.operations.values())
    for do, row in found.operations.items():
        mine = [case for case in found.cases if case.do == do]
        assert row.asked == len(mine) == sum(row.grades.values())
        worst = max(GRADES.index(case.grade) for case in mine)
        case = found.worst[do]
        assert (case is None) == (worst == 0)
        assert case is None or GRADES.index(case.grade) == worst
    for flag, row in found.flags.items():
        assert row.asked == sum(flag in case.flags for case in found.cases)


def test_the_first_of_each_operation_is_the_simplest_that_does_not_count():
    """Those of all operations in that order; none where all count."""
    wrong = {**RIGHT, "loss": lambda m, c, x, y: 7.5, "fit": lambda x, y: (1, 2)}
    found = report(wrong, CASES)
    assert [(do, case.id) for do, case in found.first.items()] == [
        ("loss", "loss-ordinary-8"),
        ("fit", "fit-ordinary-6"),
    ]
    assert report(RIGHT, ORDINARY).first == {}
    assert set(report(RIGHT, ORDINARY, "exact").first) <= {"loss"}


def test_the_report_as_json():
    """Nothing but JSON's types; shares in percent; no laws where none were tried."""
    found = json_of(report(RIGHT, ORDINARY))
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert found["score"] == found["operations"][0]["score"] == 100.0
    assert found["ordinary"]["asked"] == found["asked"]
    assert found["operations"][0]["worst"] is found["operations"][0]["first"] is None
    assert "relative error" in found["cases"][0]
    assert "laws" not in found
