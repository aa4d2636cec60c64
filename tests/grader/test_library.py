"""Our own library over the pipe: every case exact."""

import json
import sys

import pytest

from slr_grader.program.conversation import Program
from slr_grader.protocol.library import answer_lines, reply
from slr_grader.protocol.numbers import decoded, encoded
from slr_grader.protocol.replies import Outcome
from slr_grader.protocol.vectors import read, vectors_file

from .programs import ANSWER


@pytest.mark.parametrize("case", read(vectors_file())[1], ids=lambda case: case.id)
def test_each_case(case):
    """The exact answer, rounded once: also of train, whose promise is one unit less."""
    answered = reply({"id": case.id, "do": case.do, "given": encoded(case.given)})
    assert answered["id"] == case.id
    if "error" in answered:
        assert case.error
    else:
        assert (decoded(answered["answer"]), case.error) == (case.rounded, None)


def test_over_the_pipe(monkeypatch):
    """A reply to each request, at once; also to what it does not offer."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)  # that would hide a missing flush
    with Program(ANSWER) as program:
        given = {"m": "2", "c": "1", "x": ["3"]}
        outcome = program.ask({"id": "a", "do": "forward", "given": given})
        assert outcome == Outcome("answer", {"y": ["7*2^0"]})
        assert program.ask({"id": "b", "do": "dance", "given": {}}).kind == "cannot"


def test_a_line_that_is_no_request_is_an_error():
    """So that a request typed by hand says what is wrong."""
    with pytest.raises(json.JSONDecodeError):
        answer_lines(["fit"], sys.stdout)
