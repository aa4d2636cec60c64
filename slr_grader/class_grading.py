"""Grading a class: the cases that are asked, the programs, and the report on each."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from slr_pure.command_line.status import InputError
from slr_pure.command_line.terminal import Progress

from .judging.line_numbers import pieces_of
from .judging.run import run
from .program.conversation import Program
from .program.limits import Limits
from .protocol.vectors import SMALL, WHOLE, Case, read, vectors_file
from .report.contents import Report, reported

ROOT = Path(__file__).parents[1]  # where this slr_grader and this slr_pure are imported from


def chosen_cases(
    file: str | None,
    operations: Collection[str] | None,
    flags: Collection[str] | None,
    required: Collection[str],
) -> tuple[str, int, list[Case]]:
    """The file of vectors, how many cases it has, and those with such an operation and flag.

    InputError: it is no such file, or has no such cases.
    """
    file = file or str(vectors_file())

    def wanted(do: str, its_flags: Collection[str]) -> bool:
        return (operations is None or do in operations) and (
            flags is None or not set(flags).isdisjoint(its_flags)
        )

    try:
        header, cases = read(file, wanted)
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None
    except ValueError as error:
        raise InputError(str(error)) from None
    for names, known in (
        (operations, header.operations),
        (required, header.operations),
        (flags, header.flags),
    ):
        for name in names or ():
            if name not in known:
                raise InputError(f"{file} has no {name!r}; it has: {', '.join(known)}")
    if not cases:
        raise InputError(f"{file} has no such case")
    for name in required:
        if all(case.do != name for case in cases):
            raise InputError(f"--require {name}: none of its cases is asked for")
    return file, header.cases, cases


def in_words(file: str) -> str:
    """The name of a file of vectors, for a report."""
    return {str(WHOLE): "the whole set", str(SMALL): "the small set"}.get(file, file)


def named_programs(files: list[str], command: list[str] | None) -> list[tuple[str, list[str]]]:
    """The name and the command of each program. InputError: a file is missing, or no program."""
    if command:
        if files:
            raise InputError("either files or -- COMMAND, not both")
        return [(" ".join(command), command)]
    if not files:
        raise InputError("what to grade? a STUDENT.py, or -- COMMAND")
    for file in files:
        if not os.path.isfile(file):
            raise InputError(f"{file}: {'not a file' if os.path.exists(file) else 'no such file'}")
    return [(file, student_command(file)) for file in files]


def student_command(file: str | Path) -> list[str]:
    """The command that answers for a student's file: this Python, with these packages."""
    # Not python -m, which would look for modules in the working folder first: that may be the
    # students', with a random.py or statistics.py of theirs in it.
    start = f"import sys; sys.path[0] = {str(ROOT)!r}; from slr_grader.student.__main__ import main"
    return [sys.executable, "-c", f"{start}; main()", str(file)]


def graded(
    programs: list[tuple[str, list[str]]],
    cases: list[Case],
    limits: Limits,
    count: str,
    required: Collection[str],
    laws_of: Collection[str],
) -> Iterator[Report]:
    """The report on each program, with progress on a terminal. InputError: one cannot be run."""
    progress = Progress(sys.stderr)

    def show_at(at: str) -> Callable[[str], None]:
        return lambda text: progress.show(f"{at}: {text}")

    try:
        for place, (name, command) in enumerate(programs, 1):
            show = show_at(f"{place} of {len(programs)}, {name}")
            with Program(command, limits) as program:
                ran = run(name, program, cases, show, required)
                laws = None
                if laws_of:
                    from .laws.counterexamples import hunted  # only here is Hypothesis needed

                    laws = hunted(program, set(laws_of) - set(ran.cannot), show)
            yield reported(ran, count, laws, pieces_of(name))
    except OSError as error:
        raise InputError(f"{command[0]}: {error.strerror}") from None
    finally:
        progress.clear()
