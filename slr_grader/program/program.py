"""A program, asked over a pipe: a request a line on its standard input, a reply a line back.

Whatever the program does, each request has an outcome, and the next one is asked all the same:
after a crash or a time-out the program is started again. A crash may be the fault of the request
before (a second reply, a process left behind): so the request is put to the program anew, just
started, and what comes of that counts. Its limits:

    time      for each request. Starting has a limit of its own: the first request is always
              {"id": "start", "do": "start", "given": {}}, to be answered like any operation that
              is not offered; its reply says that the program is there.
    output    a reply has at most a million bytes. Of standard error the end is kept.
    memory    on Linux, what each process may write to (RLIMIT_DATA: a limit of address space
              would stop Node or Java at once, for they reserve far more than they use). Elsewhere
              there is none.

They protect the report from accidents, not the machine from malice: the program may read and write
files, use the network, start processes, as the one who grades it may.
"""

import json
import sys
from pathlib import Path

from ..protocol.replies import CRASHED, TIMED_OUT, Outcome, outcome_of
from .limits import Limits
from .subprocess_pipe import Child

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Optional

START = {"id": "start", "do": "start", "given": {}}
START_SECONDS = 30
LEFT_BEHIND = (
    "a request leaves something behind (a second reply, a process) that spoils the next reply;"
    " so that request was put again, to the program just started"
)


class Program:
    """A command that answers requests; a context manager, at whose end nothing of it runs.

    (But a process that leaves its group, as daemons do, lives on.)
    It is started when it is first asked. Not for several threads.

    >>> with Program([sys.executable, "-c", "import sys; sys.exit('no such file')"]) as program:
    ...     program.ask({"id": "fit-001", "do": "fit", "given": {"x": ["0"], "y": ["1"]}}).value
    'at its start: ended with status 1: no such file'
    """

    def __init__(self, command: "Sequence[str]", limits: "Limits" = Limits()) -> None:  # noqa: B008
        self.command = list(command)
        self.limits = limits
        self._child: Optional[Child] = None
        self._start_failed: Optional[Outcome] = None

    def ask(self, request: "dict[str, Any]") -> Outcome:
        """What comes of the request, within the limits.

        A program that fails at its start is not started again: every outcome is then that one.
        OSError (FileNotFoundError, PermissionError): the command cannot be run at all.
        """
        is_fresh = self._child is None
        outcome = self._put(request)
        if outcome.kind != CRASHED or is_fresh:
            return outcome
        again = self._put(request)
        is_spoilt = again.kind not in (CRASHED, TIMED_OUT) and not again.hint
        return again._replace(hint=LEFT_BEHIND) if is_spoilt else again

    def _put(self, request: "dict[str, Any]") -> Outcome:
        """What comes of the request, the program being started for it if it does not run."""
        if self._start_failed:
            return self._start_failed
        if self._child is None:
            self._child = Child(self.command, int(self.limits.megabytes * 10**6))
            started = self._asked(self._child, START, START_SECONDS)
            if started.kind in (CRASHED, TIMED_OUT):
                why = f"at its start: {started.value}"
                if started.kind == TIMED_OUT:
                    why += "; is standard output flushed after each line?"
                self._start_failed = started._replace(value=why, hint=why)
                return self._start_failed
        return self._asked(self._child, request, self.limits.seconds)

    def _asked(self, child: Child, request: "dict[str, Any]", seconds: float) -> Outcome:
        line = json.dumps(request, separators=(",", ":")).encode("ascii") + b"\n"
        try:
            reply, why = child.reply(line, seconds)
            outcome = Outcome(CRASHED, why) if why else outcome_of(reply, request["id"])
        except TimeoutError as error:
            outcome = Outcome(TIMED_OUT, str(error))
        if outcome.kind in (CRASHED, TIMED_OUT):
            child.kill()
            self._child = None
        return outcome

    def __enter__(self) -> "Program":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._child:
            if kind is None:
                self._child.dismiss()
            self._child.kill()
            self._child = None


def student_command(file: "str | Path") -> "list[str]":
    """The command that answers for a student's file: this interpreter, and this slr_pure."""
    # Not python -m, which would look for modules in the working folder first: that may be the
    # students', with a random.py or statistics.py of theirs in it.
    home = str(Path(__file__).parents[2])
    start = f"import sys; sys.path[0] = {home!r}; from slr_grader.student import student"
    return [sys.executable, "-c", f"{start}; student.main()", str(file)]
