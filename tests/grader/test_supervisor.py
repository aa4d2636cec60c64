"""The supervisor: a program runs within its limits, and nothing of it is left, whatever ends it."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from slr_grader.program import supervisor
from slr_grader.program.limits import Limits
from slr_grader.program.subprocess_pipe import supervised

from ..processes import are_gone, is_there, printed_by

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for more")
LIMITS = Limits(megabytes=500, total=7)


def started(code, limits=LIMITS, **how):
    """A supervisor of this code, started by this process."""
    command = supervised([sys.executable, "-S", "-c", code], limits)
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **how)


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("raise SystemExit(7)", 7),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", -signal.SIGKILL),
        ("import os; os.abort()", -signal.SIGABRT),
        ("import os, signal; os.kill(os.getpid(), signal.SIGINT)", -signal.SIGINT),
    ],
)
def test_it_ends_as_the_program_did(code, status):
    with started(code) as process:
        assert process.wait(60) == status


def test_a_command_that_cannot_be_run(capfd):
    """Its path is known to be a program's; what is in it the kernel finds no program."""
    for command in ["/no/such"], ["/etc/passwd"]:
        arguments = [sys.executable, supervisor.__file__, str(os.getpid()), "500000000", "7"]
        assert subprocess.run([*arguments, *command], check=False).returncode == 127
        assert capfd.readouterr().err.startswith(f"{command[0]}: ")


def test_it_starts_nothing_for_a_process_that_is_gone():
    """Another one than its parent, say."""
    command = supervised([sys.executable, "-c", "print('here')"], LIMITS)
    place = command.index(str(os.getpid()))
    command[place] = "1"
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")


@LINUX
def test_the_limits():
    """No core dump, so much memory, time of the processor and file; signals as usual."""
    code = """
import resource as r, signal
print([r.getrlimit(kind) for kind in (r.RLIMIT_CORE, r.RLIMIT_CPU, r.RLIMIT_FSIZE, r.RLIMIT_DATA)])
print(r.getrlimit(r.RLIMIT_NPROC)[0] > 256, signal.pthread_sigmask(signal.SIG_BLOCK, ()))
print(signal.getsignal(signal.SIGINT) == signal.default_int_handler)
"""
    with started(code, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)) as process:
        found = process.stdout.read().splitlines()
    limits = [(limit, limit) for limit in (0, 7, supervisor.FILE, 500_000_000)]
    assert found == [str(limits), "True set()", "True"]


def test_a_limit_is_at_most_what_this_process_has(monkeypatch):
    """A limit can be lowered only; Linux alone limits memory and processes."""
    set_to = {}
    monkeypatch.setattr(resource, "setrlimit", lambda kind, limits: set_to.update({kind: limits}))
    monkeypatch.setattr(resource, "getrlimit", lambda kind: (10, 50))
    supervisor.limit(100, 40)
    assert set_to[resource.RLIMIT_CPU] == (40, 40)
    assert set_to[resource.RLIMIT_FSIZE] == (50, 50)
    assert (resource.RLIMIT_DATA in set_to) == (sys.platform == "linux")
    monkeypatch.setattr(resource, "getrlimit", lambda kind: (10, resource.RLIM_INFINITY))
    monkeypatch.setattr(supervisor, "IS_LINUX", False)
    set_to.clear()
    supervisor.limit(100, 40)
    assert set_to[resource.RLIMIT_FSIZE] == (supervisor.FILE, supervisor.FILE)
    assert resource.RLIMIT_DATA not in set_to
    supervisor.prctl(0, 0)  # there is none


def test_the_signal_that_ended_the_program_ends_it(monkeypatch):
    """Blocked and ignored until then; SIGKILL has no handler to reset."""
    sent, reset = [], []
    monkeypatch.setattr(os, "kill", lambda *sending: sent.append(sending))
    monkeypatch.setattr(signal, "signal", lambda *setting: reset.append(setting))
    monkeypatch.setattr(signal, "pthread_sigmask", lambda *mask: None)
    assert supervisor.killed(signal.SIGTERM) == 1
    assert sent == [(os.getpid(), signal.SIGTERM)]
    assert reset == [(signal.SIGTERM, signal.SIG_DFL)]


def test_it_waits_for_the_program_and_no_other_child():
    """Or until a signal tells it to end."""
    code = f"""
import os, signal, sys, threading, time
sys.path[0] = {str(Path(__file__).parents[2])!r}
from slr_grader.program import supervisor
signal.pthread_sigmask(signal.SIG_BLOCK, {{signal.SIGCHLD, signal.SIGTERM}})
first, second = os.pipe(), os.pipe()
for closed in first, second:
    if (pid := os.fork()) == 0:
        os.close(first[1]), os.close(second[1])
        os.read(closed[0], 1)
        os._exit(7)
threading.Timer(0.1, os.close, [first[1]]).start()
threading.Timer(0.5, os.close, [second[1]]).start()
print(os.WEXITSTATUS(supervisor.waited(pid)))
signal.pthread_kill(threading.get_ident(), signal.SIGTERM)
print(supervisor.waited(pid))
"""
    assert printed_by(code) == "7\n15\n"


LEAVES = """
import os, subprocess, sys, time
sleep = [sys.executable, "-S", "-c", "import time; time.sleep(600)"]
children = [subprocess.Popen(sleep, start_new_session=new) for new in (False, True)]
print(os.getpid(), *(child.pid for child in children), flush=True)
"""


@LINUX
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT])
def test_told_to_end_it_leaves_nothing(end):
    """Also no daemon."""
    with started(LEAVES + "time.sleep(600)", start_new_session=True) as process:
        pids = process.stdout.readline().split()
        process.send_signal(end)
        assert process.wait(60) == -end
        assert not any(map(is_there, pids))


@LINUX
def test_what_a_program_leaves_behind_is_ended():
    with started(LEAVES) as process:
        pids = process.stdout.readline().split()
        assert process.wait(60) == 0
        assert not any(map(is_there, pids))


@LINUX
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGKILL])
def test_it_ends_with_the_process_that_grades(end):
    """However that ends."""
    code = f"""
import subprocess, sys
sys.path[0] = {str(Path(__file__).parents[2])!r}
from slr_grader.program.limits import Limits
from slr_grader.program.subprocess_pipe import supervised
command = supervised([sys.executable, "-S", "-c", {LEAVES + "time.sleep(600)"!r}], Limits())
subprocess.run(command, start_new_session=True)
"""
    grader = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    with grader:
        pids = grader.stdout.readline().split()
        assert all(map(is_there, pids))
        grader.send_signal(end)
        grader.wait(60)
        assert are_gone(*pids)


def test_where_the_kernel_does_not_tell_the_children():
    """Only the program itself is known then, until it is waited for."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    assert ended.wait(60) == 0
    assert supervisor.children(ended.pid, "/no/such/file") == []
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]) as process:
        assert supervisor.children(process.pid, "/no/such/file") == [process.pid]
        process.kill()
        while supervisor.children(process.pid, "/no/such/file"):
            time.sleep(0.01)
        process.returncode = -signal.SIGKILL  # it was waited for


def test_all_children_are_ended_in_a_process_of_its_own():
    """Until there is none."""
    code = f"""
import subprocess, sys
sys.path[0] = {str(Path(__file__).parents[2])!r}
from slr_grader.program import supervisor
sleep = [sys.executable, "-S", "-c", "import time; time.sleep(600)"]
children = [subprocess.Popen(sleep) for _ in range(3)]
supervisor.end_all(children[0].pid)
print([child.poll() for child in children])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout
