"""A subprocess and its pipe: a line to its standard input, a line back, and how it ended.

Writing and reading may both block for ever, so another thread does them, and this one waits for
that thread no longer than it wants to. What the lines say is not looked at here.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, Any

from ..protocol.replies import words

LONGEST_REPLY = 1_000_000  # bytes
TAIL = 300  # bytes of standard error that are kept
PATIENCE = 1.0  # seconds for a program that is about to end to do so


class SubprocessPipe:
    """A command that is running, each of its processes with `memory` bytes to write to.

    OSError (FileNotFoundError, PermissionError): the command cannot be run.
    """

    def __init__(self, command: list[str], memory: int) -> None:
        # In a session of its own, so that all that it starts can be killed with it.
        self.process = subprocess.Popen(  # noqa: S603 (what the user asks for)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        limit_memory(self.process.pid, memory)
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
        return f"{how}: {words(self.said.tail)}" if self.said.tail.strip() else how

    def dismiss(self) -> None:
        """Close its standard input, at which a program ends by itself, and give it time to."""
        with suppress(OSError):
            self.input.close()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE)

    def kill(self) -> None:
        """End it, and all that it has started in its group."""
        if sys.platform == "win32":
            self.process.kill()
        else:
            with suppress(ProcessLookupError, PermissionError):  # macOS: only zombies are left
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


def limit_memory(pid: int, size: int) -> None:
    """Let that process, and each that it starts, write to no more than `size` bytes of memory.

    On Linux; elsewhere nothing is done.
    """
    if sys.platform != "linux":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    if most != resource.RLIM_INFINITY:
        size = min(size, most)
    with suppress(ProcessLookupError):  # it has ended already
        resource.prlimit(pid, resource.RLIMIT_DATA, (size, size))
