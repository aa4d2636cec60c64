"""A student's file, answering over the pipe: `python -m slr_grader.student FILE`.

The file is imported, and its class or functions (interface.py) are called for each request. What
its code prints goes nowhere, and what it reads is empty: the two ends of the pipe are put aside
before it runs. An exception refuses that request. A bug, which says nothing of the data (a name or
attribute that is not there, input that is not, a recursion without end), is replied in the place of
the answer, so that it never passes for the error due.

This is no sandbox: the code may do whatever its user may. The limits of time, memory and output are
kept by the process that asks (program/).
"""

from __future__ import annotations

import os
import sys
import types
from collections.abc import Sequence
from json import dumps, loads  # before a student's code can put others in their places
from pathlib import Path
from typing import Any, TextIO

from ..operations import OPERATIONS
from ..protocol.numbers import decoded
from .exceptions import BUGS, is_of_lists, said
from .interface import Interface
from .lookup import CannotError

LISTS = "x and y are lists, since the file imports no NumPy at its top"
# Arrays of some thousand numbers gain nothing from threads; and there is no window to draw in.
ENVIRONMENT = {"OMP_NUM_THREADS": "1", "MPLBACKEND": "Agg"}


def imported(file: Path) -> types.ModuleType:
    """The file as a module, which is not __main__, with its folder to import from.

    SystemExit: it cannot be imported; with the reason.
    """
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    sys.argv[:] = [str(file)]
    sys.path.insert(0, str(file.parent))
    module = types.ModuleType("student_file")
    module.__file__ = str(file)
    sys.modules["student_file"] = module
    try:
        exec(compile(file.read_bytes(), str(file), "exec"), vars(module))  # noqa: S102 (to run it)
    except (Exception, SystemExit) as error:  # noqa: BLE001 (a student's code raises anything)
        sys.exit(f"{file.name} cannot be imported: {said(error, file)}")
    return module


def reply(interface: Interface, file: Path, request: dict[str, Any]) -> dict[str, Any]:
    """The reply to a request, whatever the student's code does, except end the process."""
    name, do = request["id"], request["do"]
    found: dict[str, Any]
    try:
        answer, hint = interface.answer(do, decoded(request["given"]))
        found = {"answer": answer}
    except CannotError as error:
        found, hint = {"cannot": str(error)}, ""
    except NotImplementedError:
        found, hint = {"cannot": f"{do} is not implemented"}, ""
    except BaseException as error:  # noqa: BLE001 (a student's code raises anything)
        why = said(error, file)
        if isinstance(error, MemoryError) or not isinstance(error, Exception):
            sys.exit(why)
        hints = [why] if isinstance(error, BUGS) else []
        found = {"answer": {OPERATIONS[do].parts[0]: why}} if hints else {"error": why}
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
    """Answer for the file until the requests end."""
    (argument,) = sys.argv[1:] if arguments is None else arguments
    file = Path(argument).absolute()
    requests, replies = pipe()
    interface = Interface(imported(file))
    for line in requests:
        print(dumps(reply(interface, file, loads(line))), file=replies, flush=True)


if __name__ == "__main__":
    main()
