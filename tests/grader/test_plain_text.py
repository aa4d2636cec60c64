"""A report as plain text: the score, the tables, the mistakes and the worst cases."""

import operator
import re

from slr_grader.protocol.replies import Outcome
from slr_grader.report import plain_text
from slr_grader.report.contents import without_due
from slr_pure import loss

from .grading import CASES, ORDINARY
from .reports import RIGHT, report

WRONG = "What is wrong: the simplest case of each operation"
HOSTILE = "Hostile cases: the simplest of each operation"


def textbook(m, c, x, y):
    """Right on ordinary cases; elsewhere its floats round."""
    return sum((b - m * a - c) ** 2 for a, b in zip(x, y)) / len(x)


def lines(functions, everything=False, **options):
    """The text of such a report."""
    return list(plain_text.text_of(report(functions, **options), everything))


def test_no_line_is_longer_than_100_columns():
    """(docs/reference/grading.md has whole reports, letter by letter.)"""
    wrong = {**RIGHT, "loss": lambda m, c, x, y: loss(m, c, x, y) * len(x)}
    assert max(map(len, lines(wrong, everything=True, cases=CASES))) <= 100


def test_whose_share_it_is_where_the_data_have_one():
    """The raw sums in floats lose more than the data do; on ordinary data nobody loses any."""

    def raw(x, y):
        n, sum_x, sum_y = float(len(x)), float(sum(x)), float(sum(y))
        xy, xx = sum(map(operator.mul, x, y)), sum(map(operator.mul, x, x))
        m = (n * xy - sum_x * sum_y) / (n * xx - sum_x**2)
        return m, (sum_y - m * sum_x) / n

    offset = [case for case in CASES if "offset" in case.flags]
    found = report({"fit": raw}, cases=offset)
    data, method = found.shares
    assert data > 0 < method
    (line,) = [line for line in plain_text.text_of(found) if "No method" in line]
    count = f"off by more than 10⁻⁹: {data + method}. No method in floats could promise {data} of"
    assert count in line
    assert not any("No method" in line for line in lines({"fit": raw}))
    dead = report({}, cases=offset, fit=Outcome("crashed", "no"))
    assert dead.shares.data > 0
    assert not any("No method" in line for line in plain_text.text_of(dead))


def test_why_a_program_does_not_start_is_shown_once():
    """As a hint, and as the first case of one operation only; a wrong answer stays."""
    why = "at its start: ended with status 1: no module named so"
    dead = Outcome("crashed", why, hint=why)
    text = lines({"loss": lambda m, c, x, y: 7.5}, fit=dead, forward=dead, train=dead)
    assert text.count(f"  {dead.value}") == 1
    start = text.index(WRONG)
    heads = [line for line in text[start:] if re.match("  [a-z]+, case ", line)]
    assert [line.split(",")[0].strip() for line in heads] == ["loss", "forward"]


def test_a_report_on_nothing():
    """It says so, and nothing else but what is not offered."""
    text = lines({})
    assert text[0] == "ada.py: no case was asked; it offers none of the operations"
    assert text[1:3] == ["", "Not offered"]


def test_one_case_and_exact_only():
    text = lines(RIGHT, cases=ORDINARY[:1], count="exact")
    assert text[0] == "ada.py: score 100.0 % (exact), exact 100.0 %, of 1 ordinary case"
    assert not any(line.startswith("  fit, case") for line in text)


def test_everything_that_is_not_exact():
    wrong = {"loss": lambda m, c, x, y: loss(m, c, x, y) + 1}
    text = lines(wrong, everything=True)
    count = sum(case.do == "loss" for case in ORDINARY)
    assert "Every case that is not exact" in text
    assert sum(line.startswith("  loss, case ") for line in text) == count > 1


def test_two_scores():
    """Of all cases, and of the ordinary ones; who has these right is told so at once."""
    text = lines({"loss": textbook}, cases=CASES)
    assert text[0].startswith("ada.py: right on all 9 ordinary cases; score ")
    assert text[0].endswith(" %, of 41 cases")
    text = lines({"loss": lambda m, c, x, y: textbook(m, c, x, y) + (m == 2)}, cases=CASES)
    assert re.match(r"ada.py: score \d+\.\d % .*, of 41 cases; 88.8 % of 9 ordinary ones$", text[0])
    hostile = [case for case in CASES if "ordinary" not in case.flags]
    assert text[0].startswith("ada.py: score ")
    assert lines({"loss": textbook}, cases=hostile)[0].endswith("of 32 cases")


def test_hostile_cases_are_shown_where_the_ordinary_ones_are_right():
    text = lines({"loss": textbook}, cases=CASES)
    assert HOSTILE in text
    assert WRONG not in text
    wrong = {"fit": RIGHT["fit"], "loss": lambda *given: textbook(*given) + 1}
    text = lines(wrong, cases=CASES)
    assert HOSTILE not in text
    heads = [line for line in text[text.index(WRONG) :] if ", case " in line]
    assert heads[0].startswith("  loss, case loss-ordinary-8: loss is wrong: relative error")
    assert len(heads) == 1
    text = lines({"fit": RIGHT["fit"]}, cases=CASES)  # nothing fails
    assert not {HOSTILE, WRONG} & set(text)


def test_without_the_answers_due():
    """Neither the number, nor how far the answer is from it; what the program says stays."""
    functions = {"loss": lambda *given: 7.5}
    no = Outcome("error", "I cannot")
    for everything in (False, True):
        found = without_due(report(functions, fit=no, cases=CASES))
        text = "\n".join(plain_text.text_of(found, everything))
        assert "answered loss = 7.5\n" in text
        assert "it says: I cannot" in text
        assert not re.search(r"due |relative error", text)
