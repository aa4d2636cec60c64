"""The programs that are graded: students' files, those of a folder, or any command."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from slr_pure.command_line.status import InputError
from slr_pure.command_line.terminal import printable

from .program.conversation import Program
from .program.limits import Limits
from .student.submission import Submission, beside

SUFFIXES = (".py", ".ipynb")  # what of a folder is taken


class Named(NamedTuple):
    """A program: its name, as it can be printed; what opens it; the student's file, or None."""

    name: str
    opened: Callable[[Limits], Program]
    file: str | None = None


def named_programs(files: list[str], command: list[str] | None) -> list[Named]:
    """The programs to grade: the command, or each file, and each in a folder and below.

    InputError: a file is missing, a folder has none, or there is no program.
    """
    if command:
        if files:
            raise InputError("either files or -- COMMAND, not both")
        return [Named(printable(" ".join(command)), partial(Program, command))]
    if not files:
        raise InputError("what to grade? a STUDENT.py, or -- COMMAND")
    found = [path for file in files for path in _students(file)]
    return [Named(printable(path), partial(Submission, path), path) for path in found]


def _students(file: str) -> list[str]:
    if os.path.isdir(file):
        found = [str(path) for path in beside(Path(file)) if path.suffix in SUFFIXES]
        if not found:
            raise InputError(f"{file}: no {' or '.join(SUFFIXES)} file is in it")
        return found
    if not os.path.isfile(file):
        raise InputError(f"{file}: {'not a file' if os.path.exists(file) else 'no such file'}")
    return [file]
