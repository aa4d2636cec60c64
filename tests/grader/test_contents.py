"""The contents of a report: every case is counted once."""

import itertools
import json
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from slr_grader.judging.grades import GRADES
from slr_grader.judging.run import run
from slr_grader.laws.answers import Finding
from slr_grader.operations import OPERATIONS
from slr_grader.protocol.replies import Outcome
from slr_grader.report import class_table
from slr_grader.report.contents import counts, json_of, reported, without_due

from .grading import CASES, ORDINARY, Answering
from .reports import RIGHT, program, report


def test_shares():
    """Of no case, 0. (The example of `percent` shows how it rounds.)"""
    assert counts([], "good") == (0, 0, 0, dict.fromkeys(GRADES, 0))
    found = run("ada.py", program(RIGHT), ORDINARY).judgements
    for count, grades in (("exact", 1), ("1 unit", 3), ("stable", 4), ("good", 5), ("poor", 6)):
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


def test_a_law_without_what_is_due():
    """The data that break it alone."""
    law = Finding("fit", "it is so", "broken", "for x = [0], y = [0]: m is 1; it should be: 0")
    asked = run("ada.py", program(RIGHT), ORDINARY)
    (found,) = without_due(reported(asked, "good", [law])).laws
    assert found == law._replace(counterexample="for x = [0], y = [0]")


def test_the_report_as_json():
    """Nothing but JSON's types; shares in percent; no laws where none were tried."""
    found = json_of(report(RIGHT, ORDINARY))
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert found["score"] == found["operations"][0]["score"] == 100.0
    assert found["ordinary"]["asked"] == found["asked"]
    assert found["operations"][0]["worst"] is found["operations"][0]["first"] is None
    assert "relative error" in found["cases"][0]
    assert "laws" not in found


NUMBERS = (
    st.floats()
    | st.integers()
    | st.sampled_from([5e-324, 1e-320, -1e308, 10**400, "1/3", "inf", "nan", f"1/{10**400}", "'3'"])
)
VALUES = st.recursive(
    NUMBERS | st.none() | st.booleans() | st.text(), lambda part: st.lists(part, max_size=4)
)
OUTCOMES = st.one_of(
    st.dictionaries(st.sampled_from(["m", "c", "loss", "y", "dm", "dc", "r_squared"]), VALUES).map(
        lambda answer: Outcome("answer", answer)
    ),
    st.text().map(lambda said: Outcome("error", said)),
)


@settings(max_examples=30)
@given(st.lists(OUTCOMES, min_size=1, max_size=8), st.booleans())
def test_nothing_that_a_program_answers_ends_the_report(outcomes, same):
    """The report on it, as text, JSON, and a row of the class table."""
    turns = itertools.cycle(outcomes[:1] if same else outcomes)
    asked = Answering(dict.fromkeys(OPERATIONS, lambda request: next(turns)))
    for cases in (ORDINARY, CASES[::7]):
        found = reported(run("ada.py", asked, cases), "good")
        for shown in (found, without_due(found)):
            assert json.loads(json.dumps(json_of(shown), allow_nan=False))["asked"] == len(cases)
            assert "ada.py" in "".join(class_table.text_of([shown, shown], everything=True))
            assert class_table.csv_of([shown]).count("\n") >= 2
