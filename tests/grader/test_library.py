"""Our own library over the pipe: every case exact."""

import json
import sys

import pytest

from slr_grader.program.conversation import Program
from slr_grader.protocol.library import answer_lines, reply
from slr_grader.protocol.numbers import decoded, encoded
from slr_grader.protocol.vectors import SMALL, read, vectors_file

COMMAND = [
    sys.executable,
    "-c",
    "import sys; from slr_grader.protocol.library import answer_lines;"
    " answer_lines(sys.stdin, sys.stdout)",
]


def as_due(case, answer, error):
    """Whether the answer is the one of the case, rounded once; or an error is due, and there."""
    return bool(case.error) if error else answer == case.rounded and not case.error


def asked(case):
    return {"id": case.id, "do": case.do, "given": encoded(case.given)}


@pytest.mark.parametrize("case", read(vectors_file())[1], ids=lambda case: case.id)
def test_each_case(case):
    """The exact answer, rounded once: also of train, whose promise is one unit less."""
    answered = reply(asked(case))
    assert answered["id"] == case.id
    assert as_due(
        case,
        decoded(answered.get("answer")) if "answer" in answered else None,
        answered.get("error"),
    )


def test_over_the_pipe(monkeypatch):
    """A reply to each request, at once; and to what it does not offer."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)  # that would hide a missing flush
    with Program(COMMAND) as program:
        for case in read(SMALL)[1]:
            outcome = program.ask(asked(case))
            answer = decoded(outcome.value) if outcome.kind == "answer" else None
            assert as_due(case, answer, outcome.kind == "error"), (case, outcome)
        assert program.ask({"id": "a", "do": "dance", "given": {}}).kind == "cannot"


def test_a_line_that_is_no_request_is_an_error():
    """So that a request typed by hand says what is wrong."""
    with pytest.raises(json.JSONDecodeError):
        answer_lines(["fit"], sys.stdout)
