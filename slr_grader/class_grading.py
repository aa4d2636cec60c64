"""Grading a class: the same cases are put to each program, and each is a try of its own."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Collection, Generator, Sequence
from typing import NamedTuple

from slr_pure.command_line.status import InputError
from slr_pure.command_line.terminal import Progress

from .judging.line_numbers import pieces_of
from .judging.run import Run, run
from .named_programs import Named
from .program.conversation import Program
from .program.limits import Limits
from .protocol.replies import words
from .protocol.vectors import Case
from .report.contents import Report, reported
from .side_by_side import side_by_side

# What the grader may fail with at what a program answers: a fault of ours, which costs one row.
FAULTS = (
    *(ArithmeticError, AttributeError, LookupError, MemoryError, OSError),
    *(RecursionError, TypeError, ValueError),
)


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


class Graded(NamedTuple):
    """The report on a program; and, where the grader itself failed at it, why: else ""."""

    report: Report
    fault: str


class Stopping(Exception):  # noqa: N818 (nothing is wrong)
    """Nobody waits for this report any more."""


def graded(
    programs: Sequence[Named], asking: Asking, jobs: int = 1
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
            program = named.opened(asking.limits)
            at_work.add(program)
            try:
                return Graded(_report(named, program, asking, tell), "")
            except FAULTS as error:
                if isinstance(error, OSError) and len(programs) == 1:
                    at = error.filename or named.name
                    raise InputError(f"{at}: {error.strerror}") from None
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
    return reported(ran, asking.lowest, laws, pieces_of(named.file) if named.file else ())


def _not_graded(name: str, lowest: str, error: Exception) -> Graded:
    """A row without a case, whose hint says why."""
    why = words(f"{type(error).__name__}: {error}")
    hint = f"not graded, by a fault of the grader's own: {why}"
    return Graded(reported(Run(name, [], {}, [hint]), lowest), why)
