"""Predict, then see: the answer is worked out at build, and told when the reader has guessed."""

import re

import pytest

from site_build.figures import guesses, svg
from site_build.markdown.fences import predict
from site_build.markdown.places import PageError
from site_build.markdown.prediction import block_of
from site_build.notebooks import notebook
from site_build.page.predict import guessed
from slr_pure import fit, loss

from .drawn import parsed, value

NUMBER = """number some-name
@ xs, ys = [0, 1, 2], [1, 3, 8]
@ answer, within = loss(2, 1, xs, ys), 0
How much is it for `m` = 2?

Or $c$?
---
It is {{ answer }}.
"""
CHOICE = """choice some-name
What becomes of it?
- [2 > 3] Less | Too little.
- [2 / 3 < 1] {{ 2 / 3 }} | Right.
---
So it is.
"""


def test_the_answer_is_worked_out_and_stands_in_the_fold_alone():
    html = predict(NUMBER)
    assert 'data-answer="3.0" data-within="0.0"' in html
    question, answer = html.split("<details>")
    assert "<p>How much is it for <code>m</code> = 2?</p><p>Or <span" in question
    assert "<p>It is 3.</p>" in answer
    assert "3" not in re.sub("<.*?>", "", question)


def test_one_choice_is_right():
    assert [option.right for option in block_of(CHOICE).options] == [False, True]
    assert '<li><b>Less</b>: Too little.</li><li class="right"><b>0.6667</b>' in predict(CHOICE)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("number some", "nomber some", "not a kind"),
        ("number some-name", "number", "not a kind"),
        ("answer, within", "answer, without", "no within"),
        ("loss(2", "lost(2", "'lost' is not defined"),
        ("loss(2", "loss((2", "never closed"),
        ("{{ answer }}", "{{ answer / 0 }}", "division by zero"),
        ("{{ answer }}", "{{ answer", "between {{"),
        ("---\n", "", "no answer"),
        ("$c$", r"$\nothing$", "nothing"),
        ("2 > 3", "2 < 3", "one condition"),
        ("2 / 3 < 1", "2 / 3 > 1", "one condition"),
    ],
)
def test_a_fault_is_named(old, new, fault):
    block = next(block for block in (NUMBER, CHOICE) if old in block)
    with pytest.raises(PageError, match=fault):
        predict(block.replace(old, new))


def test_a_drawn_line_has_the_librarys_loss():
    """Through the two heights; and what is drawn as the best line is the fit."""
    xs, ys, window = [0.0, 1.0, 2.0], [1.0, 3.0, 8.0], [-0.5, 2.5, 0.0, 10.0]
    m, c, found = guessed(xs, ys, window[:2], [0.0, 6.0])
    assert (m, c, found) == (2.0, 1.0, loss(2, 1, xs, ys))
    root = parsed(guesses.line_to_draw("name", xs, ys, window, ("x", "y")))
    (truth,) = (group for group in root.iter("g") if group.get("class") == "truth")
    across, up = guesses.RIGHT - guesses.LEFT, guesses.BOTTOM - guesses.TOP
    rise = (value(truth[0], "y1") - value(truth[0], "y2")) / up * 10
    assert value(truth[0], "x2") - value(truth[0], "x1") == across
    assert rise / 3 == pytest.approx(fit(xs, ys).m, abs=0.001)
    assert value(truth[0], "y1") == pytest.approx(guesses.BOTTOM - up / 10 * (0.5 - 3.5 * 0.5))


def test_the_mark_of_the_answer_is_at_its_place():
    root = parsed(guesses.place_to_mark("name", 1, 3, 1.5, "_x_"))
    (truth,) = (line for line in root.iter("line") if line.get("class") == "truth")
    assert value(truth, "x1") == guesses.LEFT + (guesses.RIGHT - guesses.LEFT) / 4


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [(0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]), (-0.5, 2.5, [0, 1, 2]), (30, 95, [40, 60, 80])],
)
def test_ticks_are_round(low, high, found):
    assert svg.ticks(low, high) == found


def test_a_notebook_has_the_question_and_the_folded_answer():
    cells = notebook(f"Text.\n\n```predict\n{NUMBER}```\n\n```predict\n{CHOICE}```\n").cells
    number, choice = (cell.source for cell in cells[2:])
    assert number.startswith("**Predict, then see.** How much is it for `m` = 2?\n\nOr $c$?")
    assert "<summary>Show me</summary>\n\nIt is 3.\n\n</details>" in number
    assert "\n\n- Less\n- 0.6667\n\n<details>" in choice
    assert "- **0.6667**: Right." in choice
