"""A student's file, answering over the pipe: `python -m slr_grader.student.student FILE`.

The file is imported, and its class or functions (offered.py) are called for each request. What its
code prints goes nowhere, and what it reads is empty: the pipe's two ends are put aside before it
runs. An exception is a refusal of that request. A bug, which says nothing of the data (a name or
attribute that is not there, input that is not, a recursion without end), stands in the place of the
answer, so that it never passes for the error due.

This is no sandbox: the code may do whatever the one who runs it may. The limits of time, memory and
output are kept by who asks (process.py).
"""

import os
import re
import sys
import traceback
import types
from json import dumps, loads  # before a student's code can put others in their places
from pathlib import Path

from ..operations import OPERATIONS
from ..protocol.numbers import decoded
from .interface import Offer
from .lookup import CannotError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, TextIO

BUGS = (AttributeError, EOFError, ImportError, NameError, OSError, RecursionError)
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


def said(error: BaseException, file: Path) -> str:
    """The error's name and message, and in which line of the file it was.

    >>> said(ValueError("x is constant"), Path("me.py"))
    'ValueError: x is constant'
    """
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == str(file)]
    where = f" (line {lines[-1]})" if lines else ""
    return ": ".join(filter(None, (type(error).__name__, message(error)))) + where


def message(error: BaseException) -> str:
    """What the error says; nothing, if it fails at that."""
    try:
        return str(error)
    except Exception:  # noqa: BLE001 (a student's class)
        return ""


def reply(offer: Offer, file: Path, request: "dict[str, Any]") -> "dict[str, Any]":
    """The reply to a request, whatever the student's code does, but for the end of the process."""
    name, do = request["id"], request["do"]
    try:
        answer, hint = offer.answer(do, decoded(request["given"]))
    except CannotError as error:
        return {"id": name, "cannot": str(error)}
    except NotImplementedError:
        return {"id": name, "cannot": f"{do} is not implemented"}
    except BaseException as error:  # noqa: BLE001 (a student's code raises anything)
        why = said(error, file)
        if isinstance(error, MemoryError) or not isinstance(error, Exception):
            sys.exit(why)
        is_bug = isinstance(error, BUGS)
        on_lists = not offer.arrays and re.search(r"\b(list|sequence)\b", message(error))
        hint = "; ".join([why] * is_bug + [LISTS] * bool(on_lists))
        refused: dict[str, Any] = (
            {"answer": {OPERATIONS[do].parts[0]: why}} if is_bug else {"error": why}
        )
        return {"id": name, **refused, **({"hint": f"{do}: {hint}"} if hint else {})}
    return {"id": name, "answer": answer, **({"hint": hint} if hint else {})}


def pipe() -> "tuple[TextIO, TextIO]":
    """Standard input and output for us alone: others now read nothing, and write nowhere."""
    ours = os.fdopen(os.dup(0), encoding="utf-8"), os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return ours


def main(arguments: "Sequence[str] | None" = None) -> None:
    """Answer for the file until the requests end."""
    (argument,) = sys.argv[1:] if arguments is None else arguments
    file = Path(argument).absolute()
    requests, replies = pipe()
    offer = Offer(imported(file))
    for line in requests:
        print(dumps(reply(offer, file, loads(line))), file=replies, flush=True)


if __name__ == "__main__":
    main()
