"""A student's file, answering over the pipe: `python -m slr_grader.student FILE`.

The file is run (running.py), and its class or functions (interface.py) are called for each request.
What its code prints goes nowhere, and what it reads is empty: the two ends of the pipe are put
aside before it runs. An exception refuses that request. A bug, which says nothing of the data (a
name or attribute that is not there, input that is not, a recursion without end), is replied in the
place of the answer, so that it never passes for the error due.

This is no sandbox: the code may do whatever its user may. The limits of time, memory and output are
kept by the process that asks (program/).
"""

from __future__ import annotations

import json
import os
import sys
import types
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from ..operations import OPERATIONS
from ..protocol.numbers import decoded
from . import origins, running
from .exceptions import BUGS, is_of_lists, meant, message, said
from .interface import Interface
from .lookup import CannotError
from .source import pieces

LISTS = "x and y are lists, since the file imports no NumPy at its top"
# Arrays of some thousand numbers gain nothing from threads; and there is no window to draw in.
ENVIRONMENT = {"OMP_NUM_THREADS": "1", "MPLBACKEND": "Agg"}
ADDRESSES = 3 * 10**9  # bytes beside the memory's limit: libraries, and memory that is shared
loads, dumps = json.loads, json.dumps  # before a student's code can put others in their places


def opened(file: Path) -> tuple[Interface, list[str]]:
    """The interface of the file, which is run as a module that is not __main__; and notes on it.

    Its folder is the last to import from: a statistics.py in there is not the library's.
    """
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    sys.argv[:] = [str(file)]
    sys.path[:] = [*sys.path[1:], str(file.parent)]  # without the place that this was found in
    module = types.ModuleType("student_file")
    module.__file__ = str(file)
    sys.modules["student_file"] = module
    try:
        found = pieces(file)
    except (OSError, RecursionError, SyntaxError, ValueError) as error:
        why = message(error) or type(error).__name__
        return Interface(module, broken=f"{file.name} cannot be read: {why}"), []
    ran = running.run(module, found, file)
    interface = Interface(module, ran.starred, ran.broken)
    return interface, [*origins.notes(found, file.parent), *ran.notes, *interface.notes()]


def limit_addresses() -> None:
    """Limit what this process may address, on Linux: of shared memory there is no other limit."""
    if sys.platform == "linux":
        import resource

        memory, _ = resource.getrlimit(resource.RLIMIT_DATA)
        if memory != resource.RLIM_INFINITY:
            most = memory + ADDRESSES
            resource.setrlimit(resource.RLIMIT_AS, (most, most))


def reply(interface: Interface, file: Path, request: dict[str, Any]) -> dict[str, Any]:
    """The reply to a request, whatever the student's code does, except end the process."""
    name, do = request["id"], request["do"]
    found: dict[str, Any]
    try:
        answer, hint = interface.answer(do, decoded(request["given"]))
        found = {"answer": answer}
    except CannotError as error:
        found, hint = {"cannot": str(error)}, ""
    except BaseException as error:  # noqa: BLE001 (a student's code raises anything)
        why = said(error, file)
        if isinstance(error, MemoryError) or not isinstance(error, Exception):
            raise SystemExit(why) from None
        is_bug, advice = isinstance(error, BUGS), meant(error)
        found = {"answer": {OPERATIONS[do].parts[0]: why}} if is_bug else {"error": why}
        hints = [why] if is_bug or advice else []
        if advice:
            hints.append(advice)
        if not interface.arrays and is_of_lists(error):
            hints.append(LISTS)
        hint = f"{do}: {'; '.join(hints)}" if hints else ""
    return {"id": name, **found, **({"hint": hint} if hint else {})}


def pipe() -> tuple[TextIO, TextIO]:
    """Standard input and output for us alone: other code now reads nothing, and writes nowhere."""
    ours = os.fdopen(os.dup(0), encoding="utf-8"), os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return ours


def main(arguments: Sequence[str] | None = None) -> None:
    """Answer for the file until the requests end; the notes on it go with the first reply."""
    (argument,) = sys.argv[1:] if arguments is None else arguments
    file = Path(argument).absolute()
    requests, replies = pipe()
    limit_addresses()
    reading = origins.Reading()
    interface, notes = opened(file)
    for line in requests:
        found = reply(interface, file, loads(line))
        hints = [*notes, *([reading.hint] if reading.hint else []), found.get("hint", "")]
        hint = "; ".join(filter(None, hints))
        replies.write(dumps({**found, "hint": hint} if hint else found) + "\n")
        replies.flush()
        notes = []


if __name__ == "__main__":
    main()
