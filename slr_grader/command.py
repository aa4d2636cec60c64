"""`grade`: students' files or any program, case by case; `answer`: our own library, so graded."""

import json
import os
import sys

from slr_pure.command_line.status import InputError
from slr_pure.command_line.terminal import Progress, complain

from .parser import COUNT
from .program.limits import Limits

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator
    from fractions import Fraction
    from typing import Any

    from .protocol.vectors import Case

DONE, BELOW, INTERRUPTED = 0, 1, 130


def grade_command(arguments: "argparse.Namespace") -> int:
    """Grade each program, print the report or the class table; the exit status.

    Interrupted, it prints what is graded already.
    """
    _check_laws(arguments)
    file, size, cases = _cases(arguments)
    programs = _programs(arguments)
    reports, status = [], DONE
    try:
        for report, score in _graded(programs, cases, arguments):
            reports.append(report)
            if score * 100 < (arguments.at_least or 0):
                status = BELOW
    except KeyboardInterrupt:
        status = INTERRUPTED
    if reports:
        limits = {"seconds": arguments.seconds, "megabytes": arguments.megabytes}
        result = {"vectors": file, "cases": len(cases), "limits": limits, "reports": reports}
        print(*_lines(result, size, arguments), sep="\n")
    if status == INTERRUPTED:
        left = ", ".join(name for name, _ in programs[len(reports) :])
        complain(f"interrupted, not graded: {left}")
    return status


def _lines(result: "dict[str, Any]", size: int, arguments: "argparse.Namespace") -> "Iterator[str]":
    """The result in the form that is asked for; size: how many cases the file of vectors has."""
    from .protocol.vectors import SMALL, WHOLE
    from .report import class_table, tables

    if arguments.json:
        yield json.dumps(result, indent=2, allow_nan=False)
        return
    reports, file = result["reports"], result["vectors"]
    rows = class_table.table_of(reports)
    if arguments.csv:
        yield class_table.csv_of(rows).rstrip("\n")
        return
    which = {str(WHOLE): "the whole set", str(SMALL): "the small set"}.get(file, file)
    yield f"{result['cases']} of the {size} cases of {which}"
    if len(reports) == 1 or arguments.all:
        for report in reports:
            yield from ("", *tables.text_of(report, arguments.all))
    if len(reports) > 1:
        yield from ("", *class_table.text_of(rows))


def answer_command() -> int:
    """Answer requests until standard input ends. InputError: a line that is no request."""
    from .protocol.library import answer_lines

    if sys.stdin is None:
        raise InputError("standard input is closed")
    try:
        answer_lines(sys.stdin, sys.stdout)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"standard input: not a request: {error!r}") from None
    return DONE


def _check_laws(arguments: "argparse.Namespace") -> None:
    """InputError: --laws without Hypothesis, or for a whole class."""
    if arguments.laws:
        if len(arguments.files) > 1:
            raise InputError("--laws takes one program at a time")
        try:
            import hypothesis  # noqa: F401
        except ImportError:
            raise InputError("--laws needs Hypothesis: pip install hypothesis") from None


def _cases(arguments: "argparse.Namespace") -> "tuple[str, int, list[Case]]":
    """The file of vectors, how many cases it has, and those asked for. InputError: none."""
    from .protocol.vectors import read, vectors_file

    file = arguments.vectors or str(vectors_file())
    try:
        header, cases = read(file)
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None
    except ValueError as error:
        raise InputError(str(error)) from None
    for wanted, known in (
        (arguments.operations, header.operations),
        (arguments.require, header.operations),
        (arguments.flags, header.flags),
    ):
        for name in wanted or ():
            if name not in known:
                raise InputError(f"{file} has no {name!r}; it has: {', '.join(known)}")
    cases = [
        case
        for case in cases
        if (arguments.operations is None or case.do in arguments.operations)
        and (arguments.flags is None or set(case.flags) & set(arguments.flags))
    ]
    if not cases:
        raise InputError(f"{file} has no such case")
    for name in arguments.require:
        if all(case.do != name for case in cases):
            raise InputError(f"--require {name}: none of its cases is asked for")
    return file, header.cases, cases


def _programs(arguments: "argparse.Namespace") -> "list[tuple[str, list[str]]]":
    """The name and the command of each program. InputError: a file is missing, or no program."""
    from .program.program import student_command

    if arguments.program:
        if arguments.files:
            raise InputError("either files or -- COMMAND, not both")
        return [(" ".join(arguments.program), arguments.program)]
    if not arguments.files:
        raise InputError("what to grade? a STUDENT.py, or -- COMMAND")
    for file in arguments.files:
        if not os.path.isfile(file):
            raise InputError(f"{file}: {'not a file' if os.path.exists(file) else 'no such file'}")
    return [(file, student_command(file)) for file in arguments.files]


def _graded(
    programs: "list[tuple[str, list[str]]]", cases: "list[Case]", arguments: "argparse.Namespace"
) -> "Iterator[tuple[dict[str, Any], Fraction]]":
    """The report and the score of each program, with progress on a terminal."""
    progress = Progress(sys.stderr)
    try:
        for place, (name, command) in enumerate(programs, 1):

            def show(text: str, at: str = f"{place} of {len(programs)}, {name}") -> None:
                progress.show(f"{at}: {text}")

            yield _grade(name, command, cases, arguments, show)
    except OSError as error:
        raise InputError(f"{command[0]}: {error.strerror}") from None
    finally:
        progress.clear()


def _grade(
    name: str,
    command: "list[str]",
    cases: "list[Case]",
    arguments: "argparse.Namespace",
    show: "Callable[[str], None]",
) -> "tuple[dict[str, Any], Fraction]":
    """The report and the score of a program. OSError: it cannot be started."""
    from .judging.run import run
    from .program.program import Program
    from .report.report import reported, share

    def tell(k: int) -> None:
        show(f"case {k} of {len(cases)}")

    count = COUNT[arguments.count]
    with Program(command, Limits(arguments.seconds, arguments.megabytes)) as program:
        ran = run(name, program, cases, tell, arguments.require)
        report = reported(ran, count)
        if arguments.laws:
            from .laws.counterexamples import hunted
            from .operations import OPERATIONS

            chosen = arguments.operations or arguments.flags
            operations = {case.do for case in cases} if chosen else set(OPERATIONS)
            found = hunted(program, operations - set(ran.cannot), show)
            report["laws"] = [finding._asdict() for finding in found]
    return report, share(ran.judgements, count)
