"""`slr-pure answer`: requests that it cannot read."""

import io
import json
import sys

from slr_pure.__main__ import main


def test_answer_says_what_is_no_request(monkeypatch, capsys):
    deep = '{"id": "a", "do": "fit", "given": {"x": ' + "[" * 700 + "]" * 700 + "}}\n"
    for line in "{\n", "[]\n", "{}\n", deep, "[" * 100_000:
        monkeypatch.setattr(sys, "stdin", io.StringIO(line))
        assert main(["answer"]) == 2, line
        assert capsys.readouterr().err.startswith("slr-pure: standard input: not a request: ")
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["answer"]) == 2
    assert capsys.readouterr().err == "slr-pure: standard input is closed\n"


def test_answer_replies_with_an_error_to_a_request_that_it_cannot_read(monkeypatch, capsys):
    """So that a case costs only itself."""
    line = '{"id": "a", "do": "fit", "given": {"x": ["1.5"]}}\n'
    monkeypatch.setattr(sys, "stdin", io.StringIO(line))
    assert main(["answer"]) == 0
    reply = json.loads(capsys.readouterr().out)
    assert reply["id"] == "a"
    assert reply["error"].startswith("'1.5' is not a number: write ")
