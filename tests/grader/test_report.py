"""Runs and reports: who is asked what, who is given up, and what the tables say."""

import csv
import io
import json
import re
from fractions import Fraction

import pytest

from slr_grader.judging.judging import GRADES
from slr_grader.judging.run import run
from slr_grader.protocol.replies import Outcome
from slr_grader.report import class_table, tables
from slr_grader.report.report import percent, reported, share
from slr_grader.student.lookup import NO_SUCH_NAME
from slr_pure import fit, loss

from .grading import CASES, ORDINARY, Answering, outcome

BY_ID = {case.id: case for case in CASES}
RIGHT = {
    "fit": lambda x, y: fit(x, y),
    "loss": lambda m, c, x, y: loss(m, c, x, y),
}
NO = Outcome("cannot", NO_SUCH_NAME)


def program(functions, **outcomes):
    """Answers by these functions, by these outcomes, and offers nothing else."""
    kinds = dict.fromkeys({case.do for case in CASES}, lambda request: NO)
    for do, function in functions.items():
        kinds[do] = lambda request, f=function: outcome(f, BY_ID[request["id"]])
    for do, found in outcomes.items():
        kinds[do] = lambda request, found=found: found
    return Answering(kinds)


def report(functions, cases=ORDINARY, count="good", **outcomes):
    """The report on such a program."""
    return reported(run("ada.py", program(functions, **outcomes), cases), count)


def lines(functions, everything=False, **options):
    """The text of such a report."""
    return list(tables.text_of(report(functions, **options), everything))


def test_every_case_is_asked_once_in_order():
    """And told before; of what is not offered only the first."""
    told = []
    asked = program(RIGHT)
    ran = run("ada.py", asked, CASES, told.append)
    assert told == list(range(1, len(CASES) + 1))
    wanted = [case.id for case in CASES if case.do in RIGHT]
    assert [judgement.case.id for judgement in ran.judgements] == wanted
    assert [name for name in asked.asked if BY_ID[name].do in RIGHT] == wanted
    others = {case.do for case in CASES} - set(RIGHT)
    assert ran.cannot == dict.fromkeys(others, "there is no such name")
    assert len(asked.asked) == len(wanted) + len(others)


@pytest.mark.parametrize(("kind", "patience"), [("timed out", 3), ("crashed", 10)])
def test_who_never_answers_is_given_up(kind, patience):
    """That operation only: the rest of it counts as if it had been asked."""
    asked = program(RIGHT, loss=Outcome(kind, "at work"))
    ran = run("ada.py", asked, CASES)
    count = sum(case.do == "loss" for case in CASES)
    assert count > 10
    assert sum(BY_ID[name].do == "loss" for name in asked.asked) == patience
    assert [j.grade for j in ran.judgements if j.case.do == "loss"] == [kind] * count
    offs = [j.off for j in ran.judgements if j.case.do == "loss"]
    assert offs[patience - 1 : patience + 1] == [
        "at work",
        f"not asked, after {patience} in a row that {kind}",
    ]
    assert all(j.grade == "exact" for j in ran.judgements if j.case.do == "fit")


def test_an_answer_in_between_starts_the_count_anew():
    """Two time-outs, an answer, two time-outs: all are asked. A crash is no time-out either."""
    kinds = ["timed out", "timed out", "crashed", "timed out", "timed out", "error"]
    replies = iter(kinds * len(CASES))
    asked = Answering({"fit": lambda request: Outcome(next(replies), "so")})
    cases = [case for case in CASES if case.do == "fit"]
    ran = run("ada.py", asked, cases)
    assert len(asked.asked) == len(ran.judgements) == len(cases) > 12


def test_hints_are_said_once_each():
    """In the order they came."""
    hinted = Outcome("error", "no", "is it the name?")
    found = report({"fit": RIGHT["fit"]}, loss=hinted, step=hinted._replace(hint="or this?"))
    assert sorted(found["hints"]) == ["is it the name?", "or this?"]


def test_what_stops_being_offered_is_refused():
    """From then on, also where an error is due; what was answered before counts."""
    fits = [case for case in CASES if case.do == "fit"]
    assert fits[0].exact is not None
    replies = iter([Outcome("answer", {"m": 1, "c": 1}), *[NO] * len(fits)])
    ran = run("ada.py", Answering({"fit": lambda request: next(replies)}), fits)
    assert ran.cannot == {}
    assert [j.grade for j in ran.judgements] == ["wrong", *["refused"] * (len(fits) - 1)]
    assert ran.judgements[1].off == "it says: there is no such name"


def test_who_fails_at_everything_earns_nothing():
    """An error that is due counts where another answer of the operation is near, or none is due."""
    fits = [case for case in CASES if case.do == "fit"]
    due = [case for case in fits if case.exact is None]
    grades = {}
    for m in 0, 3.5:  # the first case has m = 3.5, c = 0.5
        replies = iter([Outcome("answer", {"m": m, "c": 0.5}), *[Outcome("error", "")] * 999])
        asked = Answering({"fit": lambda request, replies=replies: next(replies)})
        grades[m] = [j.grade for j in run("ada.py", asked, fits).judgements]
    assert grades[0] == ["wrong", *["refused"] * (len(fits) - 1)]
    assert grades[3.5].count("exact") >= 1 + len(due)
    asked = Answering({"fit": lambda request: Outcome("error", "")})
    assert {j.grade for j in run("ada.py", asked, due).judgements} == {"exact"}


def test_shares():
    """In percent, rounded down to a tenth, so that 100 means all; of no case, 0."""
    assert percent(Fraction(2999, 3000)) == 99.9
    assert percent(Fraction(1, 1)) == 100.0
    assert share([], "good") == 0
    found = run("ada.py", program(RIGHT), ORDINARY).judgements
    for count, grades in (("exact", 1), ("1 unit", 2), ("good", 3), ("poor", 4)):
        wanted = sum(GRADES.index(j.grade) < grades for j in found)
        assert share(found, count) == Fraction(wanted, len(found))


def test_the_report_counts_each_case_once():
    """By operation, by grade, by flag; and the worst of each operation is the worst."""
    found = report(RIGHT, CASES)
    assert found["asked"] == len(found["cases"]) == sum(found["grades"].values())
    assert found["asked"] == sum(row["asked"] for row in found["operations"])
    for row in found["operations"]:
        mine = [case for case in found["cases"] if case["do"] == row["do"]]
        assert row["asked"] == len(mine) == sum(row["grades"].values())
        worst = max(GRADES.index(case["grade"]) for case in mine)
        assert (row["worst"] is None) == (worst == 0)
        assert row["worst"] is None or GRADES.index(row["worst"]["grade"]) == worst
    for row in found["flags"]:
        assert row["asked"] == sum(row["flag"] in case["flags"] for case in found["cases"])
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_the_text_of_a_report():
    """Score, tables, mistakes, what is not offered, the worst cases; in 100 columns."""
    text = lines({**RIGHT, "loss": lambda m, c, x, y: loss(m, c, x, y) * len(x)}, cases=CASES)
    assert text[0].startswith("ada.py: score ")
    assert text[0].endswith(f" of {sum(case.do in RIGHT for case in CASES)} cases")
    assert max(map(len, text)) <= 100
    assert "  loss: the 1/N is missing, so this is the sum of the squares" in text
    others = ", ".join(dict.fromkeys(case.do for case in CASES if case.do not in RIGHT))
    assert text[text.index("Not offered") + 1] == f"  {others}: there is no such name"
    start = text.index("The worst case of each operation")
    assert text[start + 1].startswith("  loss, case loss-")
    comment = next(case.comment for case in CASES if case.id == text[start + 1].split()[2][:-1])
    assert text[start + 2].startswith(f"    {comment}"[:90])
    assert any(line.startswith("    given x = ") for line in text[start:])
    assert any(line.startswith("    answered loss = ") for line in text[start:])


def test_a_program_that_does_not_start_is_told_so_once():
    """As a hint, and as the worst case of the first operation only; a wrong answer stays."""
    why = "at its start: ended with status 1: no module named so"
    dead = Outcome("crashed", why, hint=why)
    text = lines({"loss": lambda m, c, x, y: 7.5}, fit=dead, forward=dead, train=dead)
    assert text.count(f"  {dead.value}") == 1
    start = text.index("The worst case of each operation")
    heads = [line for line in text[start:] if re.match("  [a-z]+, case ", line)]
    assert [line.split(",")[0].strip() for line in heads] == ["fit", "loss"]


def test_a_mistake_in_several_operations_is_told_once():
    """After all of them."""
    swapped = {
        "forward": lambda m, c, x: [c * a + m for a in x],
        "loss": lambda m, c, x, y: loss(c, m, x, y),
    }
    assert "  forward, loss: m and c are swapped" in lines(swapped)


def test_the_counts_in_the_text_are_under_their_grades():
    """A row's cells end where the header's words do."""
    text = lines({"fit": RIGHT["fit"]})
    header = next(line for line in text if line.startswith("operation"))
    row = next(line for line in text if line.startswith("fit "))
    count = sum(case.do == "fit" for case in ORDINARY)
    for word, cell in ("asked", str(count)), (" exact", str(count)), ("wrong", "-"):
        end = header.index(word) + len(word)
        assert row[:end].endswith(f" {cell}")


def test_a_report_on_nothing():
    """It says so, and nothing else but what is not offered."""
    text = lines({})
    assert text[0] == "ada.py: no case was asked; it offers none of the operations"
    assert text[1:3] == ["", "Not offered"]


def test_one_case_and_exact_only():
    """In words that fit."""
    text = lines(RIGHT, cases=ORDINARY[:1], count="exact")
    assert text[0] == "ada.py: score 100.0 % (exact), exact 100.0 %, of 1 case"
    assert "The worst case of each operation" not in text


def test_everything_that_is_not_exact():
    """--all: each, not only the worst."""
    wrong = {"loss": lambda m, c, x, y: loss(m, c, x, y) + 1}
    text = lines(wrong, everything=True)
    count = sum(case.do == "loss" for case in ORDINARY)
    assert "Every case that is not exact" in text
    assert sum(line.startswith("  loss, case ") for line in text) == count > 1


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
    """In short, and with nothing that moves a cursor."""
    first = next(case for case in ORDINARY if case.do == "fit")
    assert first.rounded == {"m": 3.5, "c": 0.5}
    row = report({}, [first], fit=found)["cases"][0]
    assert (row["answered"], row["due"]) == (answered, due)


def test_a_number_of_a_list():
    """Of forward, the number that is worst."""
    case = next(case for case in ORDINARY if case.do == "forward" and len(case.given["x"]) > 1)
    y = [case.rounded["y"][0], 77.25, *case.rounded["y"][2:]]
    row = report({}, [case], forward=Outcome("answer", {"y": y}))["cases"][0]
    assert (row["part"], row["answered"]) == ("y[1]", "y[1] = 77.25")
    assert row["due"].startswith("y[1] = ")


def test_an_error_that_is_due():
    """And the infinity that may stand in its place."""
    case = next(case for case in CASES if case.error and case.exact is None and case.do == "fit")
    row = report({}, [case], fit=Outcome("answer", {"m": 0, "c": "nan"}))["cases"][0]
    assert (row["answered"], row["due"]) == ("m = 0, c = nan", f"an error: {case.error}")
    case = next(case for case in CASES if case.error == "overflow" and case.do == "fit")
    row = report({}, [case], fit=Outcome("answer", {"m": 0, "c": 0}))["cases"][0]
    assert row["due"].endswith(", or an error")


def class_of_three():
    """Ada is right, Ben misses 1/N, Cleo has nothing and a long name."""
    ben = {**RIGHT, "loss": lambda m, c, x, y: loss(m, c, x, y) * len(x)}
    cleo = Outcome("cannot", "no")._replace(hint="is it the name?")
    asked = [
        ("ada.py", program(RIGHT)),
        ("ben.py", program(ben)),
        ("c" * 50, program({}, fit=cleo)),
    ]
    return [reported(run(name, one, ORDINARY), "good") for name, one in asked]


def test_the_class_table():
    """A row each: counts, a dash where nothing is offered, how many mistakes; then what is said."""
    text = list(class_table.text_of(class_table.table_of(class_of_three())))
    assert max(map(len, text)) <= 100
    heading, ada, ben, cleo = [line.split() for line in text[:4]]
    assert heading[:4] == ["asked", "score", "exact", "fit"]
    assert heading[-1] == "mistakes"
    asked = str(sum(case.do in RIGHT for case in ORDINARY))
    assert (ada[0], ada[1], ada[-1], ada.count("-")) == ("ada.py", asked, "-", 6)
    assert (ben[0], ben[-1], ben.count("-")) == ("ben.py", "1", 5)
    assert (cleo[0], cleo[1:3], len(cleo[0])) == ("…" + "c" * 16, ["0", "0.0"], 17)
    notes = "\n".join(text[4:])
    assert notes.startswith("\nben.py\n"), "the dashes say that ada.py has not all"
    assert "\n  loss: the 1/N is missing, so this is the sum of the squares\n" in notes
    assert "\n  is it the name?\n  not offered: fit: no\n  not offered: fit through" in notes


def test_the_class_table_as_csv():
    """A header, a row each, empty where nothing is offered."""
    rows = class_table.table_of(class_of_three())
    header, ada, ben, cleo = csv.reader(io.StringIO(class_table.csv_of(rows)))
    counts, said = ["asked", "score", "exact"], ["mistakes", "hints", "not offered"]
    assert header == ["name", *counts, *rows[0]["operations"], *said]
    assert dict(zip(header, ada))["fit"] == "100.0"
    assert dict(zip(header, ada))["train"] == ""
    assert dict(zip(header, ben))["mistakes"].startswith("loss: the 1/N is missing")
    assert dict(zip(header, cleo))["hints"] == "is it the name?"
    assert dict(zip(header, cleo))["not offered"].startswith("fit: no; fit through the origin, ")


def test_no_cell_is_a_formula():
    """A student's words stay words in a spreadsheet."""
    hint = Outcome("error", "no", '=HYPERLINK("http://example.org")')
    found = reported(run("-1.py", program({}, fit=hint), ORDINARY), "good")
    _, row = csv.reader(io.StringIO(class_table.csv_of(class_table.table_of([found]))))
    assert (row[0], row[-2]) == ("'-1.py", '\'=HYPERLINK("http://example.org")')


def test_a_class_of_nobody():
    """No row, and no error."""
    assert class_table.csv_of([]) == "name,asked,score,exact,mistakes,hints,not offered\n"
    assert len(list(class_table.text_of([]))) == 1
