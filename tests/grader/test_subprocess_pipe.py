"""A subprocess and its pipe: it is never waited for in vain, and nothing of it is left."""

import os
import signal
import sys

import pytest

from slr_grader.program import subprocess_pipe
from slr_grader.program.conversation import Program
from slr_grader.program.limits import Limits

from ..processes import are_gone
from .programs import ANSWERED, BAD, GOOD, QUICK, SLOW, python, with_bad


def test_a_flood_takes_no_memory(peak):
    """Of a reply without end no more is kept than a reply may have; nor of standard error."""
    flood = "while True: sys.stdout.write('x' * 10**7); sys.stderr.write('x' * 10**7)"

    def flooded():
        with Program(with_bad(flood), SLOW) as program:
            assert program.ask(BAD).kind == "crashed"

    assert peak(flooded) < 20e6


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
CHILD = """
    child = subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(60)"]{})
    with open(FILE, "w") as file: file.write(str(child.pid))
    {}"""


@LINUX
@pytest.mark.parametrize(
    ("then", "outcome"), [("time.sleep(60)", "timed out"), ("os._exit(0)", "crashed")]
)
@pytest.mark.parametrize("leaving", ["", ", start_new_session=True"], ids=["", "a daemon"])
def test_what_it_has_started_ends_with_it(tmp_path, then, outcome, leaving):
    """A child that holds the pipe keeps nobody waiting, also one that has left the session."""
    file = tmp_path / "pid"
    with Program(with_bad(CHILD.format(leaving, then), file), Limits(seconds=1)) as program:
        assert program.ask(BAD).kind == outcome
        assert are_gone(int(file.read_text()))
        assert program.ask(GOOD) == ANSWERED


@LINUX
def test_a_daemon_of_a_program_that_killed_its_parent_keeps_nobody_waiting(tmp_path, monkeypatch):
    """It lives on, and holds both pipes: the case times out, and the next one is answered."""
    monkeypatch.setattr(subprocess_pipe, "PATIENCE", 0.3)
    file = tmp_path / "pid"
    daemon = CHILD.format(", start_new_session=True", "os.kill(os.getppid(), signal.SIGKILL)")
    with Program(with_bad(daemon, file), Limits(seconds=1)) as program:
        program.ask(GOOD)
        first = program._pipe
        assert program.ask(BAD).kind == "timed out"
        assert program.ask(GOOD) == ANSWERED
    os.kill(int(file.read_text()), signal.SIGKILL)
    monkeypatch.setattr(subprocess_pipe, "PATIENCE", 30)
    first.kill()  # now the pipes close
    assert first.output.closed


def test_nothing_is_left_at_the_end():
    """It ends by itself, at the end of its input; or is killed, if it does not."""
    with Program(with_bad("pass"), SLOW) as program:
        program.ask(GOOD)
        first = program._pipe
    assert first.process.returncode == 0
    assert first.output.closed


def test_a_program_that_stays_at_the_end_of_its_input_is_killed(monkeypatch):
    monkeypatch.setattr(subprocess_pipe, "PATIENCE", 0.3)
    code = 'print(\'{"id": "start", "cannot": ""}\', flush=True)\nwhile True: pass'
    with Program(python(code), QUICK) as program:
        program.ask(GOOD)
        assert program._pipe is None
    with Program(with_bad("pass"), SLOW) as program:
        program.ask(GOOD)
        first = program._pipe
        first.process.send_signal(signal.SIGSTOP)  # the supervisor, which SIGCONT then wakes
        os.waitpid(first.process.pid, os.WUNTRACED)  # it has stopped, before the program ends
    assert first.process.returncode == -signal.SIGTERM


def test_where_there_are_no_process_groups(monkeypatch):
    with Program(with_bad("pass"), SLOW) as program:
        program.ask(GOOD)
        first = program._pipe
        monkeypatch.setattr(sys, "platform", "win32")
        first.kill()
        monkeypatch.undo()
        program._pipe = None
    assert first.process.returncode == -signal.SIGKILL


def test_where_there_is_no_supervisor(monkeypatch):
    """On Windows the command itself is started."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(subprocess_pipe, "which", lambda name: name)
    assert subprocess_pipe.supervised(["node", "slr.js"], QUICK) == ["node", "slr.js"]
