"""A report as plain text: the score, the tables, the mistakes and the worst cases."""

import re

from slr_grader.protocol.replies import Outcome
from slr_grader.report import plain_text
from slr_pure import loss

from .grading import CASES, ORDINARY
from .reports import RIGHT, report


def lines(functions, everything=False, **options):
    """The text of such a report."""
    return list(plain_text.text_of(report(functions, **options), everything))


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


def test_why_a_program_does_not_start_is_shown_once():
    """As a hint, and as the worst case of the first operation only; a wrong answer stays."""
    why = "at its start: ended with status 1: no module named so"
    dead = Outcome("crashed", why, hint=why)
    text = lines({"loss": lambda m, c, x, y: 7.5}, fit=dead, forward=dead, train=dead)
    assert text.count(f"  {dead.value}") == 1
    start = text.index("The worst case of each operation")
    heads = [line for line in text[start:] if re.match("  [a-z]+, case ", line)]
    assert [line.split(",")[0].strip() for line in heads] == ["fit", "loss"]


def test_a_mistake_in_several_operations_is_told_once():
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
    text = lines(RIGHT, cases=ORDINARY[:1], count="exact")
    assert text[0] == "ada.py: score 100.0 % (exact), exact 100.0 %, of 1 case"
    assert "The worst case of each operation" not in text


def test_everything_that_is_not_exact():
    wrong = {"loss": lambda m, c, x, y: loss(m, c, x, y) + 1}
    text = lines(wrong, everything=True)
    count = sum(case.do == "loss" for case in ORDINARY)
    assert "Every case that is not exact" in text
    assert sum(line.startswith("  loss, case ") for line in text) == count > 1
