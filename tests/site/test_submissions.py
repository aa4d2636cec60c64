"""Submissions to the exercises: right ones pass, and wrong ones are told their cause."""

import sys
from collections import Counter

import pytest

from site_build.page import grading, repaired

from .submissions import submissions

ALL = list(submissions())
NAMED = 0.9  # of the wrong ones, at least, of each kind


@pytest.fixture(autouse=True)
def no_numpy(monkeypatch):
    """As in the page."""
    monkeypatch.setitem(sys.modules, "numpy", None)


@pytest.mark.filterwarnings("ignore::SyntaxWarning")  # of 4(b): the page's Python has none
@pytest.mark.parametrize(
    ("name", "kind", "words", "code"), ALL, ids=lambda part: part if len(part) < 60 else ""
)
def test_a_submission_gets_its_answer(name, kind, words, code):
    result = grading.grade(name, code)
    assert result["passed"] == (kind == "right"), result["message"]
    if kind in ("formula", "program"):
        assert words in result["message"]
    else:
        assert "What is wrong" not in result["message"]


@pytest.mark.parametrize("kind", ["formula", "program"])
def test_nearly_all_causes_are_found(kind):
    count = Counter(kind for _, kind, _, _ in ALL)
    assert count["right"] > 80
    assert count[kind] > 150
    assert count[kind] >= NAMED * (count[kind] + count[f"{kind}, unnamed"])


def test_no_more_is_tried_after_its_time(monkeypatch):
    """The numbers are told, before the page stops the reader's code."""
    code = next(code for _, _, words, code in ALL if "turns the order round" in words)
    monkeypatch.setattr(repaired, "SECONDS", -1)
    message = grading.grade("forward", code)["message"]
    assert "What is wrong" not in message
    assert message.startswith("Your list is")
