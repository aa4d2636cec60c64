"""A conversation: whatever the program does has an outcome, and the next case is answered."""

import re
import signal
import time

import pytest

from slr_grader.program import conversation, subprocess_pipe
from slr_grader.program.conversation import Program
from slr_grader.program.limits import Limits
from slr_grader.protocol.replies import Outcome

from .programs import ANSWERED, BAD, GOOD, PROGRAM, QUICK, SLOW, python, with_bad

CRASHES = {
    "sys.exit(3)": "ended with status 3",
    "print('no such file', file=sys.stderr); sys.exit(3)": "ended with status 3: no such file",
    "raise ValueError('x')": "ended with status 1: .*ValueError: x",
    "os._exit(0)": "ended with status 0: it ends before its input does",
    "os.kill(os.getpid(), signal.SIGKILL)": "killed by signal 9",
    "sys.stdout.write('{'); sys.stdout.flush(); os._exit(0)": "ended with status 0: it ends .*",
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
    """The outcome says why, in words; the program is started again, and answers."""
    monkeypatch.setattr(subprocess_pipe, "PATIENCE", 0.3 if "sleep" in bad else 30)
    with Program(with_bad(bad), SLOW) as program:
        assert program.ask(GOOD) == ANSWERED
        outcome = program.ask(BAD)
        assert outcome.kind == "crashed"
        assert re.fullmatch(CRASHES[bad], outcome.value), outcome.value
        assert program.ask(GOOD) == ANSWERED


TIME_OUTS = {
    "while True: pass": "no reply within 0.5 s",
    "pass": "no reply within 0.5 s",
    "signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)": "no reply within 0.5 s",
    "print('{', end='', flush=True)": "no end of its line within 0.5 s",
}


@pytest.mark.parametrize("bad", TIME_OUTS)
def test_a_time_out_costs_one_case(bad):
    with Program(with_bad(bad), QUICK) as program:
        assert program.ask(BAD) == Outcome("timed out", TIME_OUTS[bad])
        program.limits = SLOW
        assert program.ask(GOOD) == ANSWERED


def test_a_program_that_does_not_read_times_out():
    """Also where the request is larger than a pipe holds."""
    program = python('print(\'{"id": "start", "cannot": ""}\', flush=True)\nwhile True: pass')
    with Program(program, QUICK) as asked:
        assert asked.ask({**GOOD, "given": {"x": ["0"] * 10**6}}).kind == "timed out"


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
    monkeypatch.setattr(subprocess_pipe, "PATIENCE", 0.3)
    with Program(with_bad(bad), SLOW) as program:
        assert program.ask(BAD) == Outcome("error", "")
        time.sleep(0.3)
        assert program.ask(GOOD) == ANSWERED._replace(hint=conversation.LEFT_BEHIND)
        assert program.ask(GOOD) == ANSWERED


def test_a_crash_and_then_silence_is_its_own_fault(tmp_path):
    once = "os._exit(3) if not os.path.exists(FILE) and open(FILE, 'w') else None"
    with Program(with_bad(once, tmp_path / "once"), Limits(seconds=1)) as program:
        assert program.ask(GOOD) == ANSWERED
        assert program.ask(BAD) == Outcome("timed out", "no reply within 1 s")


def test_an_interrupt_leaves_nothing():
    """Control-C reaches this process; the program has a session of its own, and is killed."""
    program = Program(with_bad("pass"), SLOW)
    program.ask(GOOD)
    first = program._pipe
    with pytest.raises(KeyboardInterrupt), program:
        raise KeyboardInterrupt
    assert first.process.returncode == -signal.SIGTERM


def test_a_program_never_asked_is_never_started():
    with Program(["/no/such/program"]) as program:
        program.stop()
        assert program.ask(conversation.START).value == "stopped"


def test_no_such_command(tmp_path):
    """The command line reports it: it is no crash."""
    with Program(["/no/such/program"]) as program, pytest.raises(FileNotFoundError):
        program.ask(GOOD)
    file = tmp_path / "file"
    file.write_text("")
    with Program([str(file)]) as program, pytest.raises(PermissionError):
        program.ask(GOOD)
    file.chmod(0o700)
    file.write_bytes(b"\x7fELF")
    with Program([str(file)]) as program:
        why = f"at its start: ended with status 127: {file}: Exec format error"
        assert program.ask(GOOD) == Outcome("crashed", why, why)


def test_a_program_that_fails_at_its_start_is_not_started_again(tmp_path, monkeypatch):
    """By a crash or in silence: every case has that outcome, at once."""
    file = tmp_path / "starts"
    code = f"open({str(file)!r}, 'a').write('x'); import sys; sys.exit('no data')"
    with Program(python(code)) as program:
        why = "at its start: ended with status 1: no data"
        outcome = Outcome("crashed", why, hint=why)
        assert [program.ask(GOOD) for _ in range(3)] == [outcome] * 3
    assert file.read_text() == "x"
    monkeypatch.setattr(conversation, "START_SECONDS", 0.5)
    with Program(python("while True: pass")) as program:
        why = "at its start: no reply within 0.5 s; is standard output flushed after each line?"
        outcome = Outcome("timed out", why, hint=why)
        assert [program.ask(GOOD) for _ in range(3)] == [outcome] * 3


def test_a_program_that_has_used_its_time_is_not_asked_any_more():
    """All requests together have a limit, too; it ends what is asked, and not what was answered."""
    with Program(with_bad("time.sleep(0.5)"), Limits(seconds=0.2, total=0.4)) as program:
        program.limits = Limits(total=60)
        assert program.ask(GOOD) == ANSWERED
        program.limits = Limits(seconds=0.2, total=program._spent + 0.1)
        assert program.ask(BAD).value == "no reply within 0.2 s"
        spent = f"the program has used its {program.limits.total:g} s"
        assert program.ask(GOOD) == Outcome("timed out", f"not asked: {spent}", spent)


def test_what_a_program_says_of_itself_at_its_start():
    """As the hint of its first reply."""
    code = 'print(\'{"id": "start", "cannot": "", "hint": "I am old"}\', flush=True)\ninput()'
    with Program(python(code), QUICK) as program:
        program.ask(GOOD)
        assert program.notes == ["I am old"]


def test_starting_is_not_charged_to_the_first_case():
    """A program may take longer to start than to answer."""
    code = "import time; time.sleep(0.7)" + PROGRAM.format(bad="pass", file="")
    with Program(python(code), QUICK) as program:
        assert program.ask(GOOD) == ANSWERED
