"""`grade`: students' files or any program, case by case; `answer`: our own library, so graded."""

import argparse
import json
import os
import sys
from fractions import Fraction

from ..grading.limits import Limits
from .cells import NUMBER, too_large_an_exponent, what_is_wrong
from .errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from ..grading.vectors import Case

DONE, BELOW, INTERRUPTED = 0, 1, 130
LIMITS = Limits()
COUNT = {"exact": "exact", "1-unit": "1 unit", "good": "good", "poor": "poor"}

GRADE_HELP = """\
Grade students' files, or any program: in which digit, and why, theirs is wrong.

STUDENT is a Python file with the notebook's class, or with functions such as fit, forward, loss,
gradient, step, train. COMMAND, after --, is any program that reads requests on its standard input
and writes replies, a line of JSON each. It runs within limits of time, memory and output, but
with your rights: the limits are no protection from a file that means harm."""

GRADE_EXAMPLES = """\
examples:
  %(prog)s student.py
  %(prog)s student.py --at-least 80 --all
  %(prog)s ada.py ben.py --csv
  %(prog)s --json --operations fit,loss -- python3 -m slr_pure answer"""


def split(arguments: "Sequence[str]") -> "tuple[list[str], list[str] | None]":
    """The arguments, and the command of `grade` that stands after the first --, if there is one.

    >>> split(["grade", "--json", "--", "node", "slr.js"])
    (['grade', '--json'], ['node', 'slr.js'])
    """
    own = list(arguments)
    if own[:1] != ["grade"] or "--" not in own:
        return own, None
    place = own.index("--")
    return own[:place], own[place + 1 :]


def add_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The commands grade and answer, and their options."""
    grade = commands.add_parser(
        "grade",
        help="a student's file, or any program, case by case",
        usage="%(prog)s [options] STUDENT.py...\n       %(prog)s [options] -- COMMAND...",
        description=GRADE_HELP,
        epilog=GRADE_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    grade.add_argument("files", metavar="STUDENT.py", nargs="*", help="several make a class table")
    grade.add_argument(
        "--vectors",
        metavar="FILE",
        help="the cases (default: the whole set, in the repository; else a small one)",
    )
    grade.add_argument("--operations", metavar="A,B", type=_names, help="only these operations")
    grade.add_argument(
        "--require", metavar="A,B", type=_names, default=[], help="refused where not offered"
    )
    grade.add_argument("--flags", metavar="A,B", type=_names, help="only cases with such a flag")
    grade.add_argument(
        "--count",
        metavar="GRADE",
        choices=COUNT,
        default="good",
        help="the lowest grade that still counts (default: good)",
    )
    grade.add_argument(
        "--at-least", metavar="PERCENT", type=_percent, help="exit status 1 if a score is below"
    )
    grade.add_argument(
        "--seconds",
        type=_seconds,
        default=LIMITS.seconds,
        help=f"for a case (default: {LIMITS.seconds:g})",
    )
    grade.add_argument(
        "--megabytes",
        type=_megabytes,
        default=LIMITS.megabytes,
        help=f"of memory (default: {LIMITS.megabytes})",
    )
    grade.add_argument("--all", action="store_true", help="show every case that is not exact")
    grade.add_argument(
        "--laws", action="store_true", help="also hunt for counterexamples (needs hypothesis)"
    )
    form = grade.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--csv", action="store_true", help="print the class table as CSV")
    commands.add_parser(
        "answer",
        help="answer such requests with this library",
        description="Answer the grader's requests on standard input with this library, exactly"
        " and rounded once: the program to compare with.",
    )


def grade_command(arguments: "argparse.Namespace") -> int:
    """Grade each program, print the report or the class table; the exit status.

    Interrupted, it prints what is graded already.
    """
    _check_laws(arguments)
    file, known, cases = _cases(arguments)
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
        print(*_lines(reports, file, known, len(cases), arguments), sep="\n")
    if status == INTERRUPTED:
        left = ", ".join(name for name, _ in programs[len(reports) :])
        print(f"slr-pure: interrupted, not graded: {left}", file=sys.stderr)
    return status


def _lines(
    reports: "list[dict[str, Any]]",
    file: str,
    known: int,
    asked: int,
    arguments: "argparse.Namespace",
) -> "Iterator[str]":
    """The reports in the form that is asked for."""
    from ..grading import class_table, tables
    from ..grading.vectors import SMALL, WHOLE

    if arguments.json:
        limits = {"seconds": arguments.seconds, "megabytes": arguments.megabytes}
        result = {"vectors": file, "cases": asked, "limits": limits, "reports": reports}
        yield json.dumps(result, indent=2, allow_nan=False)
        return
    rows = class_table.table_of(reports)
    if arguments.csv:
        yield class_table.csv_of(rows).rstrip("\n")
        return
    which = {str(WHOLE): "the whole set", str(SMALL): "the small set"}.get(file, file)
    yield f"{asked} of the {known} cases of {which}"
    if len(reports) == 1 or arguments.all:
        for report in reports:
            yield from ("", *tables.text_of(report, arguments.all))
    if len(reports) > 1:
        yield from ("", *class_table.text_of(rows))


def answer_command() -> int:
    """Answer requests until standard input ends. InputError: a line that is no request."""
    from ..grading.answers import answer_lines

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
    from ..grading.vectors import read, vectors_file

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
    return file, header.cases, cases


def _programs(arguments: "argparse.Namespace") -> "list[tuple[str, list[str]]]":
    """The name and the command of each program. InputError: a file is missing, or no program."""
    from ..grading.process import student_command

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
    from ..grading.process import Program
    from ..grading.report import reported, share
    from ..grading.run import run
    from .files import Progress

    limits, count = Limits(arguments.seconds, arguments.megabytes), COUNT[arguments.count]
    progress = Progress(sys.stderr)
    try:
        for place, (name, command) in enumerate(programs, 1):

            def tell(what: object, place: int = place, name: str = name) -> None:
                progress.show(place, f"of {len(programs)} {name:<40}")

            with Program(command, limits) as program:
                ran = run(name, program, cases, tell, arguments.require)
                report = reported(ran, count)
                if arguments.laws:
                    from ..grading.hunting import hunted

                    operations = {case.do for case in cases} - set(ran.cannot)
                    found = hunted(program, operations, tell)
                    report["laws"] = [finding._asdict() for finding in found]
            yield report, share(ran.judgements, count)
    except OSError as error:
        raise InputError(f"{command[0]}: {error.strerror}") from None
    finally:
        progress.clear()


def _names(text: str) -> "list[str]":
    return [name.strip() for name in text.split(",") if name.strip()]


def _percent(text: str) -> Fraction:
    is_number = NUMBER.fullmatch(text) and not too_large_an_exponent(text)
    if not is_number or not 0 <= Fraction(text) <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a percentage from 0 to 100")
    return Fraction(text)


def _seconds(text: str) -> float:
    if not NUMBER.fullmatch(text):
        raise argparse.ArgumentTypeError(what_is_wrong(text))
    if not 0 < float(text) <= 3600:
        raise argparse.ArgumentTypeError(f"{text} is not above 0, or it is above 3600")
    return float(text)


def _megabytes(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not 0 < len(text) < 9 or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 on")
    return int(text)
