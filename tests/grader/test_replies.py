"""Replies: any line has an outcome."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slr_grader.protocol.replies import Outcome, outcome_of

REPLIES = {
    b"": "an empty line",
    b"Hello": "not JSON: Hello",
    b"{": "not JSON: {; a reply stands in one line",
    b'{"id": "a", "error": -nan}': 'not JSON: {"id": "a", "error": -nan}; write "nan", "inf"',
    b"{'id': 'a', 'answer': {}}": "not JSON: {'id': 'a', 'answer': {}}; names stand in double",
    b"[1]": "not a JSON object: [1]",
    b'"\xff"': 'not UTF-8: "\ufffd"',
    b"[" * 100_000: "nested too deeply",
    b'{"id": "a", "answer": {"m": ' + b"[" * 700 + b"]" * 700 + b"}}": "nested too deeply",
    b'{"id": "a", "error": ' + b'{"a": ' * 25 + b"1" + b"}" * 26: "nested too deeply",
    b'{"answer": {}}': "the reply to 'a' has no id",
    b'{"id": 1, "answer": {}}': "the reply to 'a' came for '1'",
    b'{"id": "a"}': "a reply has one of answer, error and cannot; this has none",
    b'{"id": "a", "answer": {}, "error": ""}': "a reply has one of answer, error and cannot;"
    " this has answer and error",
    b'{"id": "a", "answer": 1}': "the answer is not an object of named numbers: 1",
    b'{"id": "a", "answer": {"m": NaN}}': 'NaN is not JSON: write "nan", "inf" or "-inf" as text',
    b'{"id": "a", "answer": {"m": -Infinity}}': "-Infinity is not JSON: write",
    b'{"id": "a", "answer": {"m": ' + b"9" * 900_000 + b"}}": "an integer of 900,000 digits",
}


@pytest.mark.parametrize("line", REPLIES, ids=lambda line: str(line[:40]))
def test_what_is_no_reply(line):
    outcome = outcome_of(line, "a")
    assert outcome.kind == "crashed"
    assert outcome.value.startswith(REPLIES[line])
    assert len(outcome.value) < 400


def test_what_is_a_reply():
    reply = {"id": "a", "answer": {"m": 1e400, "c": "nan", "y": [10**3000]}, "hint": "rename it"}
    value = {"m": float("inf"), "c": "nan", "y": [10**3000]}
    line = json.dumps(reply).replace("Infinity", "1e400").encode()
    assert outcome_of(line, "a") == Outcome("answer", value, "rename it")
    assert outcome_of(b'{"id": "a", "cannot": "\\u001b[2J"}', "a") == Outcome("cannot", "[2J")


@settings(max_examples=50)
@given(
    st.binary()
    | st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda parts: (
            st.lists(parts)
            | st.dictionaries(
                st.sampled_from(["id", "answer", "error", "cannot", "hint", "m"]), parts
            )
        ),
    ).map(lambda value: json.dumps(value).encode())
)
def test_any_line_has_an_outcome(line):
    outcome = outcome_of(line, "a")
    assert outcome.kind in ("answer", "error", "cannot", "crashed")
    assert isinstance(outcome.value, dict if outcome.kind == "answer" else str)
