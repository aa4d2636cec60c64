"""A student's file over the pipe: whatever its code does costs only its case."""

import sys

import pytest

from slr_grader.program.conversation import Program
from slr_grader.program.limits import Limits
from slr_grader.protocol.numbers import decoded, encoded
from slr_grader.protocol.replies import Outcome
from slr_grader.student import __main__ as student
from slr_grader.student.submission import student_command

from .students import DUE, GIVEN, near


def asked(tmp_path, source, *does, seconds=60, command=student_command):
    """The outcomes of these operations, put to a file with that text."""
    file = tmp_path / "me.py"
    file.write_text(source)
    with Program(command(file), Limits(seconds)) as program:
        return [
            program.ask({"id": str(i), "do": do, "given": encoded(GIVEN[do])})
            for i, do in enumerate(does)
        ]


def test_a_file_over_the_pipe(tmp_path):
    """Each operation; a file of the same folder may be imported; main is not run; prints vanish."""
    (tmp_path / "beside.py").write_text("from slr_pure import *")
    source = """
from beside import *
import os, subprocess, sys
print("Hello", flush=True)
subprocess.run(["echo", "Hello"])
sys.__stdout__.write("Hello")
os.write(1, b"Hello")
assert sys.argv == [__file__] and __name__ != "__main__" and sys.stdin.read() == ""
def loss(m, c, xs, ys):
    print("x" * 10**6)
    return 3
"""
    outcomes = asked(tmp_path, source, *DUE)
    assert [o.kind for o in outcomes] == ["answer"] * len(DUE), outcomes
    for outcome, due in zip(outcomes, DUE.values()):
        assert decoded(outcome.value) == near(due)
    assert not list(tmp_path.glob("__pycache__/me*")), "nothing is left beside the file"


def test_json_is_ours(tmp_path):
    source = "import json\njson.loads = json.dumps = None\ndef loss(m, c, x, y): return 3"
    assert asked(tmp_path, source, "loss") == [Outcome("answer", {"loss": "3"})]


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("(x * 0.5).mean()", "loss: {}"),
        ("(x - 1).mean()", "loss: {}"),
        ("(x + 1).mean()", "loss: {}"),
        ("x.mean()", "loss: AttributeError: 'list' object has no attribute 'mean' (line 1); {}"),
        ("m[0]", ""),
        ("x[99]", ""),  # whose message says "list", too
    ],
)
def test_code_that_takes_lists_for_arrays_gets_a_hint(tmp_path, body, hint):
    """Where the file imports no NumPy; in one that does, x is an array."""
    source = f"def loss(m, c, x, y): return {body}"
    (outcome,) = asked(tmp_path, source, "loss")
    assert outcome.hint == hint.format(student.LISTS)
    if hint:
        assert asked(tmp_path, f"import numpy\n{source}", "loss")[0].hint == ""


def test_the_command_by_hand(tmp_path):
    """`python -m slr_grader.student FILE` shows the replies to requests that one types."""
    module = [sys.executable, "-m", "slr_grader.student"]
    source = "def loss(m, c, x, y): return 3.0"
    outcomes = asked(tmp_path, source, "loss", command=lambda file: [*module, str(file)])
    assert outcomes == [Outcome("answer", {"loss": "3*2^0"})]


ENDS = {
    "1 / 0": ("error", "ZeroDivisionError: division by zero"),
    "raise Exception('x is constant')": ("error", "Exception: x is constant"),
    "raise type('Odd', (Exception,), {'__str__': lambda error: 1})": ("error", "Odd"),
    "assert 0": ("error", "AssertionError"),
    "import sys; sys.exit()": ("crashed", "ended with status 1: SystemExit"),
    "raise KeyboardInterrupt": ("crashed", "ended with status 1: KeyboardInterrupt"),
    "raise GeneratorExit('bye')": ("crashed", "ended with status 1: GeneratorExit: bye"),
    "bytearray(10**10)": ("crashed", "ended with status 1: MemoryError"),
}


@pytest.mark.parametrize("body", ENDS)
def test_an_exception_costs_one_case(tmp_path, body):
    """It is a refusal, or ends the process; with the line that raised it."""
    source = f"from slr_pure.model import *\ndef loss(m, c, x, y):\n    {body}"
    outcome, forward = asked(tmp_path, source, "loss", "forward")
    assert (outcome.kind, outcome.value) == (ENDS[body][0], f"{ENDS[body][1]} (line 3)")
    assert forward.kind == "answer"


BUGS = {
    "loss": ("foo", "NameError: name 'foo' is not defined (line 1)"),
    "forward": ("x.sum()", "AttributeError: 'list' object has no attribute 'sum' (line 1)"),
    "fit": ("fit(x, y)", "RecursionError: maximum recursion depth exceeded"),
    "step": ("input('How far? ')", "EOFError: EOF when reading a line (line 1)"),
    "train": ("open('data.csv')", "FileNotFoundError: "),
}


@pytest.mark.parametrize("do", BUGS)
def test_a_bug_never_passes_for_the_error_due(tmp_path, do):
    """A name that is not there, say, tells nothing of the data."""
    code, why = BUGS[do]
    (outcome,) = asked(tmp_path, f"def {do}({', '.join(GIVEN[do])}): return {code}", do)
    assert (outcome.kind, list(outcome.value)) == ("answer", list(DUE[do])[:1])
    assert outcome.hint.startswith(f"{do}: {why}")


def test_what_is_not_written_yet_is_not_offered(tmp_path):
    source = "def gradient(m, c, x, y): raise NotImplementedError"
    wanted = Outcome("cannot", "gradient is not implemented")
    assert asked(tmp_path, source, "gradient") == [wanted]


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("import sys\nsys.exit('bye')", "SystemExit: bye (line 2)"),
        ("x = 1\nx / 0", "ZeroDivisionError: division by zero (line 2)"),
        ("def (", "SyntaxError: "),
        ("\0", ""),
        ("n = int(input('N? '))", "EOFError: EOF when reading a line (line 1)"),
    ],
)
def test_a_file_that_cannot_be_imported(tmp_path, source, why):
    outcomes = asked(tmp_path, source, "loss", "forward")
    assert [outcome.kind for outcome in outcomes] == ["crashed", "crashed"]
    start = "at its start: ended with status 1: me.py cannot be imported: "
    assert outcomes[0].value.startswith(start + why)


def test_no_file(tmp_path, monkeypatch):
    """As one that cannot be imported. (What importing changes is put back here.)"""
    for name in student.ENVIRONMENT:
        monkeypatch.setenv(name, "")
    monkeypatch.setattr(sys, "argv", ["python"])
    monkeypatch.setattr(sys, "path", sys.path[:])
    monkeypatch.setitem(sys.modules, "student_file", None)
    with pytest.raises(SystemExit, match=r"no\.py cannot be imported: FileNotFoundError"):
        student.imported(tmp_path / "no.py")
