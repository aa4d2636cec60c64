"""The class table: a row for each program, as text and as CSV."""

import csv
import io

from slr_grader.judging.run import run
from slr_grader.protocol.replies import NO_SUCH_NAME, NO_SUCH_OPERATION, Outcome
from slr_grader.report import class_table
from slr_grader.report.contents import reported
from slr_pure import loss

from .grading import HEADER, ORDINARY
from .reports import NO, RIGHT, program, report


def class_of_three():
    """Ada is right, Ben misses 1/N, Cleo has nothing and a long name."""
    ben = {**RIGHT, "loss": lambda m, c, x, y: loss(m, c, x, y) * len(x)}
    cleo = Outcome("cannot", "no", "is it the name?")
    return [report(RIGHT), report(ben, name="ben.py"), report({}, name="c" * 50, fit=cleo)]


def test_the_class_table():
    """A row each: counts, a dash where nothing is offered, how many mistakes; then what is said."""
    text = list(class_table.table_of(class_of_three()))
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


def test_a_reason_that_a_dash_does_not_say_is_shown():
    """Though it ends like the one that a dash says."""
    found = report(RIGHT, step=Outcome("cannot", f"today {NO.value}"))
    table = list(class_table.table_of([found]))
    assert table[-1] == "  not offered: step: today there is no such name"
    assert len(table) == 5


def test_a_reason_is_said_once():
    """Of what is required, and of the rest."""
    broken = Outcome("cannot", "line 1: a colon is missing")
    found = run("ada.py", program({}, **dict.fromkeys(RIGHT, broken)), ORDINARY, required=["loss"])
    said = "\n".join(class_table.table_of([reported(found, "good")]))
    assert said.count("a colon is missing") == 1


def test_what_came_in_the_place_of_an_answer():
    """It is said where nothing else is: one number for a list has a name, a text has none."""
    one = report({**RIGHT, "forward": lambda m, c, x: [m * x[0] + c]})
    text = report(RIGHT, forward=Outcome("answer", {"y": "none"}))
    for found, said in (one, "only the first point counts"), (text, "none where 2 numbers are due"):
        _, _, _, _, note = class_table.table_of([found])
        assert note.startswith(f"  forward: {said}")


def test_a_reason_that_a_dash_says():
    """No more is said of what a program, or a file, does not have."""
    for reason in (NO_SUCH_NAME, NO_SUCH_OPERATION):
        table = list(class_table.table_of([report(RIGHT, step=Outcome("cannot", reason))]))
        assert len(table) == 2


def test_the_class_table_as_csv():
    reports = class_of_three()
    header, ada, ben, cleo = csv.reader(io.StringIO(class_table.csv_of(reports)))
    counts, said = ["asked", "score", "ordinary", "exact"], ["mistakes", "hints", "not offered"]
    assert header == ["name", *counts, *HEADER.operations, *said]
    assert dict(zip(header, ada))["fit"] == "100.0"
    assert dict(zip(header, ada))["train"] == ""
    assert dict(zip(header, ben))["mistakes"].startswith("loss: the 1/N is missing")
    assert dict(zip(header, cleo))["hints"] == "is it the name?"
    assert dict(zip(header, cleo))["not offered"].startswith("fit: no; fit through the origin, ")


def test_no_cell_is_a_formula():
    """A student's words stay words in a spreadsheet."""
    hint = Outcome("error", "no", '=HYPERLINK("http://example.org")')
    found = report({}, name="-1.py", fit=hint)
    _, row = csv.reader(io.StringIO(class_table.csv_of([found])))
    hint = '\'=HYPERLINK("http://example.org"); fit: it says: no'
    assert (row[0], row[-2]) == ("'-1.py", hint)


def test_what_came_in_the_place_of_an_answer_is_said():
    """Where nothing of an operation counts, and no number came; a wrong number's is its mistake."""
    found = report({}, name="ada.py", fit=Outcome("error", "no idea"))
    assert "  fit: it says: no idea" in list(class_table.table_of([found, found]))


def test_a_class_of_nobody():
    assert class_table.csv_of([]) == "name,asked,score,ordinary,exact,mistakes,hints,not offered\n"
    assert len(list(class_table.table_of([]))) == 1
