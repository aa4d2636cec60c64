"""Running a student's file: each statement by itself, so that one that fails costs only itself.

A file may end with exit(), ask for input, draw with a library that is not here, or go on for ever:
what it defines is there all the same, and a note tells what was passed over.
"""

from __future__ import annotations
import __future__

import ast
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, NamedTuple

from . import syntax_errors
from .exceptions import message
from .own_names import calling
from .source import Piece

SECONDS = 5.0  # for all statements that are no imports
MOST_NOTES = 3
LEAST = 0.1  # for each of them, when those are spent
AGAIN = 1.0  # between two interrupts of one that catches the first
FEATURES = sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)
NO_PYTHON = (MemoryError, OverflowError, RecursionError, SyntaxError, ValueError)  # as ast says it


class LateError(BaseException):
    """A statement does not end. (It is no Exception, which a student's code may catch.)"""


class Ran(NamedTuple):
    """What came of running a file.

    notes: what was passed over, and why. broken: why nothing could be run, or "". starred: the
    names that a star import of somebody else's module has brought, and their values.
    """

    notes: list[str]
    broken: str
    starred: dict[str, Any]


def run(module: ModuleType, pieces: list[Piece], file: Path) -> Ran:
    """Run the pieces in the module, as far as they run."""
    notes: list[str] = []
    faults: list[str] = []
    starred: dict[str, Any] = {}
    left = SECONDS
    for piece in pieces:
        at = piece.name.removeprefix(str(file)).lstrip(", ")
        try:
            tree = ast.parse(piece.code, piece.name)
            flags = compile(tree, piece.name, "exec", dont_inherit=True).co_flags & FEATURES
        except NO_PYTHON as error:
            faults.append(f"{at or file.name}, {syntax_errors.meant(error, piece.code)}")
            continue
        for statement in tree.body:
            code = compile(ast.Module([statement], []), piece.name, "exec", flags, True)
            start = time.monotonic()
            try:
                _execute(code, module, None if _imports(statement) else max(left, LEAST))
            except BaseException as error:  # noqa: BLE001 (a student's code raises anything)
                at_line = f"{at}, line {statement.lineno}".lstrip(", ")
                notes.append(f"{at_line} {_passed_over(error)}")
            if not _imports(statement):
                left -= time.monotonic() - start
            for other in _star_imports(statement, file.parent):
                names = vars(module).items()
                starred.update((n, v) for n, v in names if vars(other).get(n, names) is v)
    if len(faults) == len(pieces) == 1:
        return Ran(notes, faults[0], starred)
    notes = list(dict.fromkeys(faults + notes))
    more = len(notes) - MOST_NOTES
    return Ran(notes[:MOST_NOTES] + ([f"and {more} more"] if more > 0 else []), "", starred)


def _execute(code: Any, module: ModuleType, seconds: float | None) -> None:
    """Run the code; LateError after these seconds, on systems that have such a clock."""

    def execute() -> None:
        exec(code, vars(module))  # noqa: S102 (to run it)

    if seconds is None or not hasattr(signal, "setitimer"):
        calling(execute)
        return
    trace = sys.gettrace()
    try:
        signal.signal(signal.SIGALRM, _late)
        signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
        calling(execute)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        sys.settrace(trace)


def _late(number: int, frame: FrameType | None) -> None:
    """LateError; and once more in the next line: that may be in an except that catches all."""
    sys.settrace(_once_more)
    while frame and frame.f_code.co_filename != __file__:
        frame.f_trace = _once_more
        frame = frame.f_back
    raise LateError


def _once_more(frame: FrameType, event: str, argument: Any) -> Any:
    """LateError in the next line, which is past the try that has caught the first one."""
    if event == "line":
        raise LateError
    return _once_more


def _imports(statement: ast.stmt) -> bool:
    """Whether it imports anything: that may take long, and has the time of the start."""
    return any(isinstance(node, (ast.Import, ast.ImportFrom)) for node in ast.walk(statement))


def _star_imports(statement: ast.stmt, folder: Path) -> Iterator[ModuleType]:
    """The modules, but for those of the folder, all names of which the statement imports."""
    for node in ast.walk(statement):
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            found = sys.modules.get(node.module or "")
            if found and folder not in Path(getattr(found, "__file__", None) or "").parents:
                yield found


def _passed_over(error: BaseException) -> str:
    """What a statement did that failed, in words.

    >>> _passed_over(SystemExit()), _passed_over(ZeroDivisionError("division by zero"))
    ('calls exit: passed over', 'is passed over: ZeroDivisionError: division by zero')
    """
    if isinstance(error, SystemExit):
        return "calls exit: passed over"
    if isinstance(error, LateError):
        return (
            f"is passed over: it does not end within {SECONDS:g} s; put what runs the program under"
            " if __name__ == '__main__':"
        )
    if isinstance(error, EOFError):
        return "is passed over: it asks for input, and nobody answers"
    return f"is passed over: {type(error).__name__}: {message(error)}"
