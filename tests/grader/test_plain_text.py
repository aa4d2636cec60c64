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


def test_no_line_is_longer_than_100_columns():
    """(docs/reference/grading.md has whole reports, letter by letter.)"""
    wrong = {**RIGHT, "loss": lambda m, c, x, y: loss(m, c, x, y) * len(x)}
    assert max(map(len, lines(wrong, everything=True, cases=CASES))) <= 100


def test_why_a_program_does_not_start_is_shown_once():
    """As a hint, and as the worst case of the first operation only; a wrong answer stays."""
    why = "at its start: ended with status 1: no module named so"
    dead = Outcome("crashed", why, hint=why)
    text = lines({"loss": lambda m, c, x, y: 7.5}, fit=dead, forward=dead, train=dead)
    assert text.count(f"  {dead.value}") == 1
    start = text.index("The worst case of each operation")
    heads = [line for line in text[start:] if re.match("  [a-z]+, case ", line)]
    assert [line.split(",")[0].strip() for line in heads] == ["fit", "loss"]


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
