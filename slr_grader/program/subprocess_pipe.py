"""A subprocess and its pipe: a line to its standard input, a line back, and how it ended.

Writing and reading may both block for ever, so another thread does them, and this one waits for
that thread no longer than it wants to. What the lines say is not looked at here.
"""

from __future__ import annotations

import errno
import math
import os
import queue
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from shutil import which
from typing import IO, Any

from ..protocol.replies import words
from .limits import Limits

LONGEST_REPLY = 1_000_000  # bytes
TAIL = 300  # bytes of standard error that are kept
EARLY = "it ends before its input does"
PATIENCE = 1.0  # seconds for a program that is about to end to do so
SUPERVISOR = Path(__file__).with_name("supervisor.py")


class SubprocessPipe:
    """A command that is running within the limits, and the pipe to it; in `folder`, or here.

    OSError (FileNotFoundError, PermissionError): the command cannot be run.
    """

    def __init__(self, command: list[str], limits: Limits, folder: str | None = None) -> None:
        # In a session of its own, so that all that it starts can be killed with it.
        self.process = subprocess.Popen(  # noqa: S603 (what the user asks for)
            supervised(command, limits),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            cwd=folder,
        )
        self.input: Any = self.process.stdin
        self.output: Any = self.process.stdout
        self.said = Tail(self.process.stderr)
        self.said.start()
        self.talk = threading.Thread()

    def reply(self, line: bytes, seconds: float) -> tuple[bytes, str]:
        r"""Its reply to the line, ending with \n, and ""; or what it has written, and why no more.

        TimeoutError: no whole line came within these seconds; the program is killed.
        """
        replies: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self.talk = threading.Thread(target=self._talk, args=(line, replies), daemon=True)
        self.talk.start()
        try:
            reply = replies.get(timeout=seconds)
        except queue.Empty:
            self.kill()  # now what it has begun to write comes, too
            begun = not replies.empty() and replies.get()
            what = "end of its line" if begun else "reply"
            raise TimeoutError(f"no {what} within {seconds:g} s") from None
        if reply.endswith(b"\n"):
            return reply, ""
        if len(reply) > LONGEST_REPLY:
            return reply, f"a reply of more than {LONGEST_REPLY:,} bytes"
        return reply, self._end()

    def _talk(self, line: bytes, replies: queue.SimpleQueue[bytes]) -> None:
        try:
            self.input.write(line)
            self.input.flush()
            replies.put(self.output.readline(LONGEST_REPLY + 1))
        except OSError:  # it reads no more
            replies.put(b"")

    def _end(self) -> str:
        """How it ended, and its last words."""
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            return "closed its standard input or output"
        how = f"ended with status {status}" if status >= 0 else f"killed by signal {-status}"
        self.said.join(PATIENCE)
        last = words(self.said.tail) if self.said.tail.strip() else EARLY if status == 0 else ""
        return f"{how}: {last}" if last else how

    def dismiss(self) -> None:
        """Close its standard input, at which a program ends by itself, and give it time to."""
        with suppress(OSError):
            self.input.close()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE)

    def kill(self) -> None:
        """End it, and all that it has started."""
        if sys.platform == "win32":
            self.process.kill()
        else:
            with suppress(ProcessLookupError, PermissionError):  # macOS: only zombies are left
                os.kill(self.process.pid, signal.SIGTERM)  # the supervisor then ends all
                os.kill(self.process.pid, signal.SIGCONT)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(PATIENCE)
            with suppress(ProcessLookupError, PermissionError):  # if that was stopped, or killed
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.talk.join(PATIENCE)
        self.said.join(PATIENCE)
        if not self.talk.is_alive() and not self.said.is_alive():  # or else closing may block
            for stream in (self.input, self.output, self.said.stream):
                with suppress(OSError):  # what was still to be written
                    stream.close()


class Tail(threading.Thread):
    """Reads a stream to its end and keeps the last bytes."""

    def __init__(self, stream: IO[bytes] | None) -> None:
        super().__init__(daemon=True)
        self.stream: Any = stream
        self.tail = b""

    def run(self) -> None:
        """Read until the end."""
        while True:
            chunk = os.read(self.stream.fileno(), 1 << 16)
            if not chunk:
                break
            self.tail = (self.tail + chunk)[-TAIL:]


def supervised(command: list[str], limits: Limits) -> list[str]:
    """The command that starts this one within its limits (supervisor.py); on Windows, itself.

    OSError: there is no such command, or it may not be run.
    """
    if which(command[0]) is None:
        number = errno.EACCES if os.path.exists(command[0]) else errno.ENOENT
        raise OSError(number, os.strerror(number), command[0])
    if sys.platform == "win32":
        return command
    memory, seconds = int(limits.megabytes * 10**6), math.ceil(limits.total)
    numbers = map(str, (os.getpid(), memory, seconds))
    return [sys.executable, "-I", str(SUPERVISOR), *numbers, *command]
