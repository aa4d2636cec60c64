"""For the tests of programs: some that answer, but for one request."""

import sys
from pathlib import Path

from slr_grader.program.limits import Limits
from slr_grader.protocol.replies import Outcome

HERE = f"import sys; sys.path[0] = {str(Path(__file__).parents[2])!r}"  # it finds this library
LIBRARY = f"{HERE}; import slr_pure.__main__ as s; s.main(['answer'])"
ANSWER = [sys.executable, "-c", LIBRARY]
PROGRAM = """
import json, os, signal, subprocess, sys, time
FILE = {file!r}
def bad():
    {bad}
for line in sys.stdin:
    request = json.loads(line)
    if request["id"] == "bad":
        bad()
    else:
        print(json.dumps({{"id": request["id"], "answer": {{"loss": 1}}}}), flush=True)
"""
ANSWERED = Outcome("answer", {"loss": 1})
GOOD = {"id": "good", "do": "loss", "given": {}}
BAD = {"id": "bad", "do": "loss", "given": {}}
QUICK = Limits(seconds=0.5, megabytes=500)
SLOW = Limits(seconds=60, megabytes=500)  # where the program ends by itself


def python(code):
    """The command that runs it, starting as fast as Python can."""
    return [sys.executable, "-S", "-c", code]


def with_bad(bad, file=""):
    """A program that answers everything, but for the request "bad"."""
    return python(PROGRAM.format(bad=bad, file=str(file)))
