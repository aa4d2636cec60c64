"""A program over the pipe: whatever it does has an outcome, and the next case is answered."""

import json
import os
import re
import resource
import signal
import sys
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slr_grader.program import program as process
from slr_grader.program import subprocess_pipe as child
from slr_grader.program.limits import Limits
from slr_grader.program.program import Program
from slr_grader.protocol.replies import Outcome, outcome_of

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


CRASHES = {
    "sys.exit(3)": "ended with status 3",
    "print('no such file', file=sys.stderr); sys.exit(3)": "ended with status 3: no such file",
    "raise ValueError('x')": "ended with status 1: .*ValueError: x",
    "os._exit(0)": "ended with status 0",
    "os.kill(os.getpid(), signal.SIGKILL)": "killed by signal 9",
    "sys.stdout.write('{'); sys.stdout.flush(); os._exit(0)": "ended with status 0",
    "bytearray(10**10)": "ended with status 1: .*MemoryError",
    "while True: sys.stdout.write('x' * 10**6)": "a reply of more than 1,000,000 bytes",
    "[sys.stderr.write('e' * 10**6) for _ in range(99)]; sys.exit(' end')": "ended with .* e+ end",
    "os.close(0); os.close(1); time.sleep(60)": "closed its standard input or output",
    'print(\'{"id": "other", "answer": {}}\', flush=True)': "the reply to 'bad' came for 'other'",
    "print('Hello', flush=True)": "not JSON: Hello",
    "print(flush=True)": "an empty line",
}


@pytest.mark.parametrize("bad", CRASHES)
def test_a_crash_costs_one_case(bad, monkeypatch):
    """It is told why, in words; the program is started again, and answers."""
    monkeypatch.setattr(child, "PATIENCE", 0.3 if "sleep" in bad else 30)
    with Program(with_bad(bad), SLOW) as program:
        assert program.ask(GOOD) == ANSWERED
        outcome = program.ask(BAD)
        assert outcome.kind == "crashed"
        assert re.fullmatch(CRASHES[bad], outcome.value), outcome.value
        assert program.ask(GOOD) == ANSWERED


TIME_OUTS = {
    "an endless loop": "while True: pass",
    "silence": "pass",
    "deaf to SIGTERM": "signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)",
}


@pytest.mark.parametrize("bad", TIME_OUTS.values(), ids=TIME_OUTS)
def test_a_time_out_costs_one_case(bad):
    """The program is killed and started again."""
    with Program(with_bad(bad), QUICK) as program:
        assert program.ask(BAD) == Outcome("timed out", "no reply within 0.5 s")
        program.limits = SLOW
        assert program.ask(GOOD) == ANSWERED


def test_a_program_that_does_not_read_times_out():
    """Also where the request is larger than a pipe holds."""
    program = python('print(\'{"id": "start", "cannot": ""}\', flush=True)\nwhile True: pass')
    with Program(program, QUICK) as asked:
        assert asked.ask({**GOOD, "given": {"x": ["0"] * 10**6}}).kind == "timed out"


def test_a_flood_takes_no_memory():
    """Of a reply without end no more is kept than a reply may have; nor of standard error."""
    flood = "while True: sys.stdout.write('x' * 10**7); sys.stderr.write('x' * 10**7)"
    tracemalloc.start()
    try:
        with Program(with_bad(flood), SLOW) as program:
            assert program.ask(BAD).kind == "crashed"
        assert tracemalloc.get_traced_memory()[1] < 20e6
    finally:
        tracemalloc.stop()


REPLY = '{"id": "bad", "error": ""}'
LEFT = {
    "a second reply": f"print(2 * '{REPLY}\\n', end='', flush=True)",
    "a second reply, later": f"print('{REPLY}', flush=True); os.fork() or time.sleep(0.1);"
    f" print('{REPLY}', flush=True)",
    "rubbish": f"print('{REPLY}\\nHello', flush=True)",
    "no standard input": f"print('{REPLY}', flush=True); os.close(0); time.sleep(60)",
}


@pytest.mark.parametrize("bad", LEFT.values(), ids=LEFT)
def test_what_a_request_leaves_behind_does_not_cost_the_next(bad, monkeypatch):
    """That is put to the program just started, and the report says so."""
    monkeypatch.setattr(child, "PATIENCE", 0.3)
    with Program(with_bad(bad), SLOW) as program:
        assert program.ask(BAD) == Outcome("error", "")
        time.sleep(0.3)
        assert program.ask(GOOD) == ANSWERED._replace(hint=process.LEFT_BEHIND)
        assert program.ask(GOOD) == ANSWERED


def test_a_crash_and_then_silence_is_its_own_fault(tmp_path):
    """Nothing is said of the request before."""
    once = "os._exit(3) if not os.path.exists(FILE) and open(FILE, 'w') else None"
    with Program(with_bad(once, tmp_path / "once"), Limits(seconds=1)) as program:
        assert program.ask(GOOD) == ANSWERED
        assert program.ask(BAD) == Outcome("timed out", "no reply within 1 s")


def test_a_line_without_an_end():
    """It is no reply, but not silence either."""
    begun = "print('{', end='', flush=True)"
    with Program(with_bad(begun), QUICK) as program:
        assert program.ask(BAD) == Outcome("timed out", "no end of its line within 0.5 s")


def ended(pid):
    """Whether the process ends within a minute."""
    for _ in range(600):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state in "ZX":
            return True
        time.sleep(0.1)
    return False


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
CHILD = """
    child = subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(60)"]{})
    with open(FILE, "w") as file: file.write(str(child.pid))
    {}"""


@LINUX
@pytest.mark.parametrize("then", ["time.sleep(60)", "os._exit(0)"])
def test_what_it_has_started_ends_with_it(tmp_path, then):
    """A child that holds the pipe keeps nobody waiting for longer than the limit."""
    file = tmp_path / "pid"
    with Program(with_bad(CHILD.format("", then), file), Limits(seconds=1)) as program:
        assert program.ask(BAD).kind == "timed out"
        assert ended(int(file.read_text()))
        assert program.ask(GOOD) == ANSWERED


@LINUX
def test_who_leaves_the_group_lives_on_and_keeps_nobody_waiting(tmp_path, monkeypatch):
    """A daemon that holds both pipes: the case times out, and the next one is answered."""
    monkeypatch.setattr(child, "PATIENCE", 0.3)
    file = tmp_path / "pid"
    daemon = with_bad(CHILD.format(", start_new_session=True", "time.sleep(60)"), file)
    with Program(daemon, Limits(seconds=1)) as program:
        program.ask(GOOD)
        first = program._child
        assert program.ask(BAD).kind == "timed out"
        assert program.ask(GOOD) == ANSWERED
    os.kill(int(file.read_text()), signal.SIGKILL)
    monkeypatch.setattr(child, "PATIENCE", 30)
    first.kill()  # now the pipes close
    assert first.output.closed


def test_nothing_is_left_at_the_end():
    """It ends by itself, at the end of its input; or is killed, if it does not."""
    with Program(with_bad("pass"), SLOW) as program:
        program.ask(GOOD)
        first = program._child
    assert first.process.returncode == 0
    assert first.output.closed


def test_an_interrupt_leaves_nothing():
    """Control-C goes to who asks; the program has a session of its own and is killed."""
    program = Program(with_bad("pass"), SLOW)
    program.ask(GOOD)
    first = program._child
    with pytest.raises(KeyboardInterrupt), program:
        raise KeyboardInterrupt
    assert first.process.returncode == -signal.SIGKILL


def test_who_stays_at_the_end_of_its_input_is_killed(monkeypatch):
    monkeypatch.setattr(child, "PATIENCE", 0.3)
    code = 'print(\'{"id": "start", "cannot": ""}\', flush=True)\nwhile True: pass'
    with Program(python(code), QUICK) as program:
        program.ask(GOOD)
        assert program._child is None
    with Program(with_bad("pass"), SLOW) as program:
        program.ask(GOOD)
        first = program._child
        first.process.send_signal(signal.SIGSTOP)
    assert first.process.returncode == -signal.SIGKILL


def test_a_program_never_asked_is_never_started():
    with Program(["/no/such/program"]):
        pass


def test_no_such_command(tmp_path):
    """The command line reports it: it is no crash."""
    with Program(["/no/such/program"]) as program, pytest.raises(FileNotFoundError):
        program.ask(GOOD)
    file = tmp_path / "file"
    file.write_text("")
    with Program([str(file)]) as program, pytest.raises(PermissionError):
        program.ask(GOOD)


def test_who_fails_at_the_start_is_not_started_again(tmp_path, monkeypatch):
    """By a crash or in silence: every case has that outcome, at once."""
    file = tmp_path / "starts"
    code = f"open({str(file)!r}, 'a').write('x'); import sys; sys.exit('no data')"
    with Program(python(code)) as program:
        why = "at its start: ended with status 1: no data"
        outcome = Outcome("crashed", why, hint=why)
        assert [program.ask(GOOD) for _ in range(3)] == [outcome] * 3
    assert file.read_text() == "x"
    monkeypatch.setattr(process, "START_SECONDS", 0.5)
    with Program(python("while True: pass")) as program:
        why = "at its start: no reply within 0.5 s; is standard output flushed after each line?"
        outcome = Outcome("timed out", why, hint=why)
        assert [program.ask(GOOD) for _ in range(3)] == [outcome] * 3


def test_starting_is_not_charged_to_the_first_case():
    """A program may take longer to start than to answer."""
    code = "import time; time.sleep(0.7)" + PROGRAM.format(bad="pass", file="")
    with Program(python(code), QUICK) as program:
        assert program.ask(GOOD) == ANSWERED


def test_the_memory_limit_is_at_most_what_this_process_has(monkeypatch):
    """A limit can be lowered only; and where there is none to set, nothing happens."""
    set_to = []
    monkeypatch.setattr(resource, "prlimit", lambda pid, kind, limits: set_to.append(limits))
    monkeypatch.setattr(resource, "getrlimit", lambda kind: (10, 50))
    child.limit_memory(1, 100)
    monkeypatch.setattr(resource, "getrlimit", lambda kind: (10, resource.RLIM_INFINITY))
    child.limit_memory(1, 100)
    monkeypatch.setattr(sys, "platform", "darwin")
    child.limit_memory(1, 100)
    assert set_to == [(50, 50), (100, 100)]


def test_where_there_are_no_process_groups(monkeypatch):
    """The process is killed by itself."""
    with Program(with_bad("pass"), SLOW) as program:
        program.ask(GOOD)
        first = program._child
        monkeypatch.setattr(sys, "platform", "win32")
        first.kill()
        monkeypatch.undo()
        program._child = None
    assert first.process.returncode == -signal.SIGKILL


REPLIES = {
    b"": "an empty line",
    b"Hello": "not JSON: Hello",
    b"{": "not JSON: {",
    b"[1]": "not a JSON object: [1]",
    b'"\xff"': 'not UTF-8: "\ufffd"',
    b"[" * 100_000: "nested too deeply",
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
    """Told in words, not too long."""
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
    """Whatever it says."""
    outcome = outcome_of(line, "a")
    assert outcome.kind in ("answer", "error", "cannot", "crashed")
    assert isinstance(outcome.value, dict if outcome.kind == "answer" else str)
