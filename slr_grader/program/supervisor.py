"""The supervisor: it starts a program, waits for it, and leaves nothing of it behind.

`python supervisor.py PARENT MEMORY SECONDS COMMAND...` runs the command with these limits:

    MEMORY      bytes that each of its processes may write to
    SECONDS     of the processor for each process
    and always  FILE bytes in a file, no core dump, PROCESSES more than there are

A program sees this process as its parent, and may kill it: nothing else ends by that. When the
program ends, or this process is told to (SIGTERM), or the process PARENT that grades is gone, then
all that the program has started is killed, also what has left its session; and this process ends
as the program did. On Linux; on other systems there are fewer limits, and what has left its group
lives on.

It imports nothing from this package, so that it starts fast.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from contextlib import suppress

FILE = 100_000_000  # bytes
PROCESSES = 256
IS_LINUX = sys.platform == "linux"
ENDS = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT}
AS_USUAL = {*ENDS, signal.SIGPIPE, signal.SIGXFSZ}  # Python, or who started it, ignores some
CHILDREN = "/proc/thread-self/children"  # where Linux tells them
PARENT_DEATH_SIGNAL, CHILD_SUBREAPER = 1, 36  # what prctl calls them


def main(arguments: list[str]) -> int:
    """Run the command; its exit status, unless a signal ended it, which then ends this process."""
    parent, memory, seconds, *command = arguments
    signal.pthread_sigmask(signal.SIG_BLOCK, {*ENDS, signal.SIGCHLD})
    prctl(PARENT_DEATH_SIGNAL, signal.SIGTERM)
    prctl(CHILD_SUBREAPER, 1)  # it gets what its children leave behind
    if os.getppid() != int(parent):  # that was gone before the kernel could tell
        return 1
    limit(int(memory), int(seconds))
    pid = os.fork()
    if pid == 0:
        return become(command)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):  # or the pipes would outlive the program
        os.dup2(nowhere, stream)
    status = waited(pid)
    end_all(pid)
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else killed(status)


def killed(status: int) -> int:
    """End this process by the signal that ended the program; 1, if it survives that."""
    with suppress(OSError):  # SIGKILL has no other meaning
        signal.signal(os.WTERMSIG(status), signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDS)
    os.kill(os.getpid(), os.WTERMSIG(status))
    return 1


def prctl(option: int, value: int) -> None:
    """Ask the kernel for it: on Linux, where ctypes is there."""
    if IS_LINUX:
        with suppress(ImportError):
            import ctypes

            ctypes.CDLL(None).prctl(option, value)


def become(command: list[str]) -> int:
    """Be the command from now on, its signals as usual; 127, if it cannot be run."""
    prctl(PARENT_DEATH_SIGNAL, signal.SIGKILL)
    for number in AS_USUAL:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    try:
        os.execvp(command[0], command)  # noqa: S606 (what the user asks for)
    except OSError as error:
        print(f"{command[0]}: {error.strerror}", file=sys.stderr)
    return 127


def limit(memory: int, seconds: int) -> None:
    """Limit this process, and so each that it starts."""
    limits = {resource.RLIMIT_CORE: 0, resource.RLIMIT_CPU: seconds, resource.RLIMIT_FSIZE: FILE}
    if IS_LINUX:
        with open("/proc/loadavg", encoding="ascii") as loads:
            running = int(loads.read().split()[3].split("/")[1])  # threads, of all users
        limits[resource.RLIMIT_NPROC] = running + PROCESSES
        limits[resource.RLIMIT_DATA] = memory
    for kind, most in limits.items():
        _, allowed = resource.getrlimit(kind)
        lower = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        resource.setrlimit(kind, (lower, lower))


def waited(pid: int) -> int:
    """How the program ended, in the words of os.wait; or the signal that told to end it."""
    while True:
        told = signal.sigwait({*ENDS, signal.SIGCHLD})
        if told != signal.SIGCHLD:
            return int(told)
        ended = -1
        while ended:
            ended, status = os.waitpid(-1, os.WNOHANG)
            if ended == pid:
                return status


def end_all(pid: int) -> None:
    """Kill the program and all that it has started, until there is nothing."""
    while found := children(pid):
        for child in found:
            os.kill(child, signal.SIGKILL)
        for _ in found:
            os.wait()


def children(pid: int, told: str = CHILDREN) -> list[int]:
    """The children of this process, dead ones too; where nothing tells them, the program."""
    try:
        with open(told, encoding="ascii") as found:
            return list(map(int, found.read().split()))
    except OSError:
        pass
    try:
        ended, _ = os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:  # waited for already
        return []
    return [] if ended else [pid]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
