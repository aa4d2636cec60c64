"""Submissions to the exercises: right ones pass, and wrong ones are told their cause."""

import sys
from collections import Counter

import pytest

from site_build.page import grading

from .submissions import submissions

ALL = list(submissions())
NAMED = 0.9  # of the wrong ones, at least, of each kind


@pytest.fixture(autouse=True)
def no_numpy(monkeypatch):
    """As in the page."""
    monkeypatch.setitem(sys.modules, "numpy", None)


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
