"""A student's file over the pipe: whatever its code does costs only its case."""

import sys

import pytest

from slr_grader.program import conversation
from slr_grader.program.conversation import Program
from slr_grader.program.limits import Limits
from slr_grader.protocol.numbers import decoded, encoded
from slr_grader.protocol.replies import Outcome
from slr_grader.protocol.vectors import SMALL
from slr_grader.student import __main__ as student
from slr_grader.student.exceptions import EXIT
from slr_grader.student.submission import Submission

from .students import DUE, GIVEN, near


def asked(tmp_path, source, *does, seconds=60, command=None):
    """The outcomes of these operations, put to a file with that text."""
    file = tmp_path / "me.py"
    file.write_text(source)
    limits = Limits(seconds)
    with Program(command(file), limits) if command else Submission(file, limits) as program:
        return [
            program.ask({"id": str(i), "do": do, "given": encoded(GIVEN[do])})
            for i, do in enumerate(does)
        ]


def test_a_file_over_the_pipe(tmp_path):
    """Each operation; a file of the same folder may be imported; main is not run; prints vanish."""
    (tmp_path / "beside.py").write_text("from slr_pure import *\n__all__ = [*dir()]")
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


REPLACED = {
    "json": "import json\njson.loads = json.dumps = None",
    "print": "import builtins\nbuiltins.print = lambda *words, **how: None",
    "isinstance": "import builtins\nbuiltins.isinstance = builtins.len = lambda *given: False",
    "type": "import builtins\ndel builtins.type, builtins.BaseException, builtins.ValueError",
    "sys": "import sys\nsys.exit = sys.stdout = sys.stderr = sys.stdin = None",
}


@pytest.mark.parametrize("name", REPLACED)
@pytest.mark.parametrize("late", [False, True], ids=["at import", "in the call"])
def test_python_s_own_names_are_ours(tmp_path, name, late):
    """Whatever a student's code puts in their places, at its import or when it is called."""
    lines = REPLACED[name].split("\n")
    source = "def loss(m, c, x, y):\n    return 3"
    if late:
        source = source.replace("    ret", "".join(f"    {line}\n" for line in lines) + "    ret")
    else:
        source = "\n".join([*lines, source])
    assert asked(tmp_path, source, "loss", "loss") == [Outcome("answer", {"loss": "3"})] * 2


def test_long_words_and_long_lists_are_cut(tmp_path):
    """A reply has room for a million bytes: an error is refused, and a list wrong; none crashes."""
    source = """
def loss(m, c, x, y): raise ValueError("x" * 2_000_000)
def forward(m, c, x): return [0.1] * 10**6
def fit(x, y): return "x" * 2_000_000
def step(m, c, x, y, lr): raise NameError("x" * 2_000_000)
"""
    loss, forward, fit, step = asked(tmp_path, source, "loss", "forward", "fit", "step")
    assert (loss.kind, loss.value[:16]) == ("error", "ValueError: xxxx")
    assert (forward.kind, forward.value) == ("answer", {"y": "1000000 numbers"})
    assert (fit.kind, step.kind) == ("answer", "answer")


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


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        ("input()", "it asks for input"),
        ("loss(m, c, x, y)", "it calls itself"),
        ("m(2)", "a product needs *"),
        ("[i for i in len(x)]", "range(n) or [a] may be meant"),
        ("[x[i] for i in [0.5]]", "for i in x gives the numbers"),
        ("1 + print()", "no return"),
        ("{}[x]", ""),  # unhashable type: 'list'
        ("x(0)", "a product needs *"),
        ("x.apend(0)", ""),
    ],
)
def test_what_is_usually_meant_is_told(tmp_path, body, meant):
    """And nothing of lists that should be arrays, of which these errors speak for other reasons."""
    (outcome,) = asked(tmp_path, f"def loss(m, c, x, y): return {body}", "loss")
    assert meant in outcome.hint
    assert student.LISTS not in outcome.hint


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
    "import sys; sys.exit()": ("crashed", f"ended with status 1: {EXIT}"),
    "raise KeyboardInterrupt": ("crashed", "ended with status 1: KeyboardInterrupt"),
    "raise GeneratorExit('bye')": ("crashed", "ended with status 1: GeneratorExit: bye"),
    "bytearray(10**10)": ("crashed", "ended with status 1: MemoryError"),
    "import mmap; mmap.mmap(-1, 10**10)": ("answer", "OSError: [Errno 12] Cannot allocate memory"),
}


@pytest.mark.parametrize("body", ENDS)
def test_an_exception_costs_one_case(tmp_path, body):
    """It is a refusal, or ends the process; with the line that raised it."""
    source = f"from slr_pure import forward\ndef loss(m, c, x, y):\n    {body}"
    outcome, forward = asked(tmp_path, source, "loss", "forward")
    value = outcome.value["loss"] if outcome.kind == "answer" else outcome.value
    assert (outcome.kind, value) == (ENDS[body][0], f"{ENDS[body][1]} (line 3)")
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
        (b"def forward(m, c, x)\n    return x", "me.py, line 1: a colon is missing at the end of "),
        (b"\0", "me.py, "),
        (b"# coding: no-such\n", "me.py cannot be read: unknown encoding: no-such"),
    ],
)
def test_a_file_that_is_no_python_offers_nothing(tmp_path, source, why):
    """In one line, with the place."""
    file = tmp_path / "me.py"
    file.write_bytes(source)
    with Submission(file) as program:
        for do in "loss", "forward":
            outcome = program.ask({"id": do, "do": do, "given": encoded(GIVEN[do])})
            assert (outcome.kind, outcome.value[: len(why)]) == ("cannot", why)
        assert program.notes == []


def test_what_was_passed_over_is_told_at_the_start(tmp_path):
    file = tmp_path / "me.py"
    file.write_text(
        "import no_such_module\ndef loss(m, c, x, y): return 3\nimport slr_pure\nexit()"
    )
    with Submission(file) as program:
        outcome = program.ask({"id": "a", "do": "loss", "given": encoded(GIVEN["loss"])})
    assert outcome == Outcome("answer", {"loss": "3"})
    assert program.notes == [
        "it imports slr_pure: its answers may be this library's;"
        " line 1 is passed over: ModuleNotFoundError: No module named 'no_such_module';"
        " line 4 calls exit: passed over"
    ]


def test_where_no_memory_is_limited_no_addresses_are(monkeypatch):
    """By hand, say; and on other systems."""
    resource = pytest.importorskip("resource")
    set_to = []
    monkeypatch.setattr(resource, "setrlimit", lambda kind, limits: set_to.append(limits))
    for memory, platform in (resource.RLIM_INFINITY, "linux"), (7, "linux"), (7, "darwin"):
        monkeypatch.setattr(resource, "getrlimit", lambda kind, memory=memory: (memory, memory))
        monkeypatch.setattr(sys, "platform", platform)
        student.limit_addresses()
    assert set_to == [(7 + student.ADDRESSES,) * 2]


def test_the_vectors_are_not_read_unseen(tmp_path):
    source = f"""
def loss(m, c, x, y):
    parts = {str(SMALL.parent)!r}, "vec" + "tors.jsonl"
    return len(open("/".join(parts)).read()) * 0
"""
    before, after = asked(tmp_path, source, "forward", "loss")
    assert "hint" not in before._asdict() or before.hint == ""
    assert after.hint == "it reads the vectors, in which the answers stand"


def test_a_start_without_end_is_not_asked_about_flushing(tmp_path, monkeypatch):
    monkeypatch.setattr(conversation, "START_SECONDS", 1)
    (outcome,) = asked(tmp_path, "sum(range(10**13))", "loss")
    assert outcome.value.startswith("at its start: no reply within 1 s; what takes so long belongs")


def test_a_call_without_end_is_asked_about_its_loops(tmp_path):
    source = "def loss(m, c, x, y):\n    while True: pass"
    (outcome,) = asked(tmp_path, source, "loss", seconds=0.5)
    assert outcome == ("timed out", "no reply within 0.5 s; does a loop in it ever end?", "")
