"""Grading a class: the cases that are asked, the programs, and the report on each."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Collection, Generator
from pathlib import Path
from typing import NamedTuple

from slr_pure.command_line.status import InputError
from slr_pure.command_line.terminal import Progress, printable

from .judging.lines import pieces_of
from .judging.run import Run, run
from .program.conversation import Program
from .program.limits import Limits
from .protocol.replies import words
from .protocol.vectors import SMALL, WHOLE, Case, read, vectors_file
from .report.contents import Report, reported
from .side_by_side import side_by_side

ROOT = Path(__file__).parents[1]  # where this slr_grader and this slr_pure are imported from
SUFFIXES = (".py", ".ipynb")  # what of a folder is taken
# What the grader may fail with at what a program answers; a fault of ours, and of one row.
FAULTS = (
    *(ArithmeticError, AttributeError, LookupError, MemoryError, OSError),
    *(RecursionError, TypeError, ValueError),
)


class Stopping(Exception):  # noqa: N818 (nothing is wrong)
    """Nobody waits for this report any more."""


class Chosen(NamedTuple):
    """The file of vectors, how many cases it has, and those that are asked."""

    file: str
    size: int
    cases: list[Case]

    def in_words(self, seed: int | None = None) -> str:
        """The first line of a report."""
        names = {str(WHOLE): "the whole set", str(SMALL): "the small set"}
        drawn = "" if seed is None else f", with new numbers from the seed {seed}"
        name = names.get(self.file, printable(self.file))
        return f"{len(self.cases)} of the {self.size} cases of {name}{drawn}"


def chosen_cases(
    file: str | None,
    operations: Collection[str] | None,
    flags: Collection[str] | None,
    required: Collection[str],
) -> Chosen:
    """Those cases of the file with such an operation and flag.

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
    return Chosen(file, header.cases, cases)


class Named(NamedTuple):
    """A program: its name, as it can be printed; its command; the student's file, or ""."""

    name: str
    command: list[str]
    file: str = ""


def named_programs(files: list[str], command: list[str] | None) -> list[Named]:
    """The programs to grade; of a folder, all students' files in it.

    InputError: a file is missing, or there is no program.
    """
    if command:
        if files:
            raise InputError("either files or -- COMMAND, not both")
        return [Named(printable(" ".join(command)), command)]
    if not files:
        raise InputError("what to grade? a STUDENT.py, or -- COMMAND")
    found = [path for file in files for path in _students(file)]
    return [Named(printable(path), student_command(path), path) for path in found]


def _students(file: str) -> list[str]:
    """The file; of a folder, the files of Python and the notebooks below it, sorted."""
    if os.path.isdir(file):
        found = sorted(
            os.path.join(folder, name)
            for folder, _, names in os.walk(file)
            for name in names
            if name.endswith(SUFFIXES) and not _is_hidden(os.path.relpath(folder, file), name)
        )
        if not found:
            raise InputError(f"{file}: no {' or '.join(SUFFIXES)} file is in it")
        return found
    if not os.path.isfile(file):
        raise InputError(f"{file}: {'not a file' if os.path.exists(file) else 'no such file'}")
    return [file]


def _is_hidden(folder: str, name: str) -> bool:
    """Whether it is no student's: .ipynb_checkpoints, __pycache__, __MACOSX, ._solution.py."""
    parts = [*Path(folder).parts, name]
    return any(part.startswith((".", "__")) for part in parts)


def student_command(file: str | Path) -> list[str]:
    """The command that answers for a student's file: this Python, with these packages."""
    # Not python -m, which would look for modules in the working folder first: that may be the
    # students', with a random.py or statistics.py of theirs in it.
    start = f"import sys; sys.path[0] = {str(ROOT)!r}; from slr_grader.student.__main__ import main"
    return [sys.executable, "-c", f"{start}; main()", str(file)]


class Graded(NamedTuple):
    """The report on a program; and, where the grader itself failed at it, why: else ""."""

    report: Report
    fault: str


class Asking(NamedTuple):
    """What is put to each program, within which limits, and the lowest grade that counts.

    required: operations that count as refused where they are not offered; laws_of: those whose laws
    are tried, too.
    """

    cases: list[Case]
    limits: Limits
    lowest: str
    required: Collection[str] = ()
    laws_of: Collection[str] = ()


def graded(
    programs: list[Named], asking: Asking, jobs: int = 1
) -> Generator[tuple[int, Graded], None, None]:
    """The place of each program and what came of it, as they end; progress on a terminal.

    A failure of the grader at one program costs that one. Whoever leaves early ends them all.
    InputError: the only program cannot be run.
    """
    progress, at_work, stopping = Progress(sys.stderr), set[Program](), threading.Event()

    def task(place: int, named: Named) -> Callable[[], Graded]:
        def tell(text: str) -> None:
            if stopping.is_set():
                raise Stopping
            progress.show(f"{place} of {len(programs)}, {named.name}: {text}")

        def grade() -> Graded:
            program = Program(named.command, asking.limits)
            at_work.add(program)
            try:
                return Graded(_report(named, program, asking, tell), "")
            except FAULTS as error:
                if isinstance(error, OSError) and len(programs) == 1:
                    raise InputError(f"{named.command[0]}: {error.strerror}") from None
                return _not_graded(named.name, asking.lowest, error)
            finally:
                at_work.discard(program)

        return grade

    def stop() -> None:
        stopping.set()
        for program in list(at_work):
            program.stop()

    tasks = [task(place, named) for place, named in enumerate(programs, 1)]
    try:
        yield from side_by_side(tasks, jobs, stop)
    finally:
        progress.clear()


def _report(named: Named, program: Program, asking: Asking, tell: Callable[[str], None]) -> Report:
    with program:
        ran = run(named.name, program, asking.cases, tell, asking.required)
        laws = None
        if asking.laws_of:
            from .laws.counterexamples import hunted  # only here is Hypothesis needed

            laws = hunted(program, set(asking.laws_of) - set(ran.cannot), tell)
    return reported(ran, asking.lowest, laws, pieces_of(named.file) if named.file else [])


def _not_graded(name: str, lowest: str, error: Exception) -> Graded:
    """A row without a case, whose hint says why."""
    why = words(f"{type(error).__name__}: {error}")
    hint = f"not graded, by a fault of the grader's own: {why}"
    return Graded(reported(Run(name, [], {}, [hint]), lowest), why)
