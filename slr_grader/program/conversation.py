"""A conversation with a program: a request a line on its standard input, a reply a line back.

Whatever the program does, each request has an outcome, and the next one is put all the same: after
a crash or a time-out the program is started again. A crash may be the fault of the request before
(a second reply, a process left behind): so the request is put anew to the program just started, and
that outcome counts. The limits:

    time      for each request, and for all of them together. Starting has a limit of its own: the
              first request is always {"id": "start", "do": "start", "given": {}}, to be answered
              like any operation that is not offered; its reply says that the program is there.
    output    a reply has at most a million bytes. Of standard error the end is kept.
    memory    on Linux, what each process may write to (RLIMIT_DATA: a limit of address space
              would stop Node or Java at once, for they reserve far more than they use). Elsewhere
              there is none.
    others    of supervisor.py, which ends all that the program has started.

They protect the report from accidents, not the machine from malice: the program may read and write
files, use the network and start processes with the rights of the user who grades it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import Any

from ..protocol.replies import CRASHED, TIMED_OUT, Outcome, outcome_of
from .limits import Limits
from .subprocess_pipe import SubprocessPipe

START = {"id": "start", "do": "start", "given": {}}
START_SECONDS = 30
LEFT_BEHIND = (
    "a request leaves something behind (a second reply, a process) that spoils the next reply;"
    " so that request was put again, to the program just started"
)


class Program:
    """A command that answers requests; a context manager, which ends the program.

    It runs in `folder`, or here. notes: what it says of itself at its start, as the hint of that
    reply. The program is started at the first request. Not for several threads, and the thread
    that asks first must live as long: with it, on Linux, the program ends.

    >>> import sys
    >>> with Program([sys.executable, "-c", "import sys; sys.exit('no such file')"]) as program:
    ...     program.ask({"id": "fit-001", "do": "fit", "given": {"x": ["0"], "y": ["1"]}}).value
    'at its start: ended with status 1: no such file'
    """

    slow = ""  # why a reply may take so long
    silence = "; is standard output flushed after each line?"  # why the start may take so long

    def __init__(
        self,
        command: Sequence[str],
        limits: Limits = Limits(),  # noqa: B008
        folder: str | None = None,
    ) -> None:
        self.command = list(command)
        self.limits = limits
        self.folder = folder
        self.notes: list[str] = []
        self._spent = 0.0  # seconds
        self._pipe: SubprocessPipe | None = None
        self._start_failed: Outcome | None = None

    def ask(self, request: dict[str, Any]) -> Outcome:
        """The outcome of the request, within the limits.

        A program that fails at its start is not started again: every outcome is then that one.
        OSError (FileNotFoundError, PermissionError): the command cannot be run at all.
        """
        if self._spent > self.limits.total:
            spent = f"the program has used its {self.limits.total:g} s"
            return Outcome(TIMED_OUT, f"not asked: {spent}", hint=spent)
        start = time.monotonic()
        try:
            return self._asked_twice(request)
        finally:
            self._spent += time.monotonic() - start

    def _asked_twice(self, request: dict[str, Any]) -> Outcome:
        """The outcome; after a crash, that of a program just started."""
        is_fresh = self._pipe is None
        outcome = self._put(request)
        if outcome.kind != CRASHED or is_fresh:
            return outcome
        again = self._put(request)
        is_spoilt = again.kind not in (CRASHED, TIMED_OUT) and not again.hint
        return again._replace(hint=LEFT_BEHIND) if is_spoilt else again

    def _put(self, request: dict[str, Any]) -> Outcome:
        """The outcome of the request; the program is started for it if it does not run."""
        if self._start_failed:
            return self._start_failed
        if self._pipe is None:
            self._pipe = SubprocessPipe(self.command, self.limits, self.folder)
            started = self._asked(self._pipe, START, START_SECONDS)
            if started.kind in (CRASHED, TIMED_OUT):
                why = f"at its start: {started.value}"
                if started.kind == TIMED_OUT:
                    why += self.silence
                self._start_failed = started._replace(value=why, hint=why)
                return self._start_failed
            self.notes = [started.hint] if started.hint else []
        return self._asked(self._pipe, request, self.limits.seconds)

    def _asked(self, pipe: SubprocessPipe, request: dict[str, Any], seconds: float) -> Outcome:
        line = json.dumps(request, separators=(",", ":")).encode("ascii") + b"\n"
        try:
            reply, why = pipe.reply(line, seconds)
            outcome = Outcome(CRASHED, why) if why else outcome_of(reply, request["id"])
        except TimeoutError as error:
            outcome = Outcome(TIMED_OUT, f"{error}{'' if request is START else self.slow}")
        if outcome.kind in (CRASHED, TIMED_OUT):
            pipe.kill()
            self._pipe = None
        return outcome

    def stop(self) -> None:
        """End it for good; called by another thread than the one that asks, which it lets go on."""
        self._start_failed = Outcome(CRASHED, "stopped")
        pipe = self._pipe
        if pipe:
            pipe.kill()

    def __enter__(self) -> Program:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._pipe:
            if kind is None:
                self._pipe.dismiss()
            self._pipe.kill()
            self._pipe = None
