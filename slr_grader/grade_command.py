"""The command `grade`: its options, and what it prints."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Sequence

from slr_pure.command_line.options import megabytes, names, percent, seconds
from slr_pure.command_line.parser import Commands
from slr_pure.command_line.status import DONE, INTERRUPTED, NO_ANSWER, InputError
from slr_pure.command_line.terminal import complain

from .operations import OPERATIONS
from .program.limits import Limits

LIMITS = Limits()
COUNT = ("exact", "1-unit", "good", "poor")  # grades, the best first

HELP = """\
Grade students' files, or any program: in which digit, and why, theirs is wrong.

STUDENT is a Python file with the notebook's class, or with functions such as fit, forward, loss,
gradient, step, train. COMMAND, after --, is any program that reads requests on its standard input
and writes replies, a line of JSON each. It runs within limits of time, memory and output, but
with your rights: the limits are no protection from a file that means harm."""

EXAMPLES = """\
examples:
  %(prog)s student.py
  %(prog)s student.py --at-least 80 --all
  %(prog)s ada.py ben.py --csv
  %(prog)s --json --operations fit,loss -- python3 -m slr_pure answer"""


def split(arguments: Sequence[str]) -> tuple[list[str], list[str] | None]:
    """The arguments, and the program of `grade` that follows the first --, if there is one.

    >>> split(["grade", "--json", "--", "node", "slr.js"])
    (['grade', '--json'], ['node', 'slr.js'])
    """
    own = list(arguments)
    if own[:1] != ["grade"] or "--" not in own:
        return own, None
    place = own.index("--")
    return own[:place], own[place + 1 :]


def add(commands: Commands) -> None:
    """Add the command and its options to the parser's commands."""
    parser = commands.add_parser(
        "grade",
        help="a student's file, or any program, case by case",
        usage="%(prog)s [options] STUDENT.py...\n       %(prog)s [options] -- COMMAND...",
        description=HELP,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    option = parser.add_argument
    option("files", metavar="STUDENT.py", nargs="*", help="several make a class table")
    option(
        "--vectors",
        metavar="FILE",
        help="the cases (default: the whole set, in the repository; else a small one)",
    )
    option("--operations", metavar="A,B", type=names, help="only these operations")
    option(
        "--require",
        metavar="A,B",
        type=names,
        default=[],
        help="count these as refused if the file lacks them",
    )
    option("--flags", metavar="A,B", type=names, help="only cases with one of these flags")
    option(
        "--count",
        metavar="GRADE",
        choices=COUNT,
        default="good",
        help="the lowest grade that still counts (default: good)",
    )
    option("--at-least", metavar="PERCENT", type=percent, help="exit status 1 if a score is below")
    option(
        "--seconds",
        type=seconds,
        default=LIMITS.seconds,
        help=f"for each case (default: {LIMITS.seconds:g})",
    )
    option(
        "--megabytes",
        type=megabytes,
        default=LIMITS.megabytes,
        help=f"of memory (default: {LIMITS.megabytes})",
    )
    option(
        "--total",
        metavar="SECONDS",
        type=seconds,
        default=LIMITS.total,
        help=f"for all cases of a file together (default: {LIMITS.total:g})",
    )
    option("--all", action="store_true", help="show every case that is not exact")
    option("--laws", action="store_true", help="also look for counterexamples (needs hypothesis)")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--csv", action="store_true", help="print the class table as CSV")


def run(arguments: argparse.Namespace) -> int:
    """Grade each program and print the report or the class table; the exit status.

    Interrupted, it prints what is graded already.
    """
    import json

    from .class_grading import chosen_cases, graded, in_words, named_programs
    from .report.class_table import csv_of, text_of
    from .report.contents import json_of

    laws_of: Collection[str] = ()
    if arguments.laws:
        _check_laws(arguments.files)
    file, size, cases = chosen_cases(
        arguments.vectors, arguments.operations, arguments.flags, arguments.require
    )
    if arguments.laws:  # of all operations, unless some were chosen
        chosen = arguments.operations or arguments.flags
        laws_of = {case.do for case in cases} if chosen else OPERATIONS
    programs = named_programs(arguments.files, arguments.program)
    limits = Limits(arguments.seconds, arguments.megabytes, arguments.total)
    count = arguments.count.replace("-", " ")
    reports, status = [], DONE
    try:
        for report in graded(programs, cases, limits, count, arguments.require, laws_of):
            reports.append(report)
            if report.all.score * 100 < (arguments.at_least or 0):
                status = NO_ANSWER
    except KeyboardInterrupt:
        status = INTERRUPTED
    if reports and arguments.json:
        known = {"vectors": file, "cases": len(cases), "limits": limits._asdict()}
        found = {**known, "reports": [json_of(report) for report in reports]}
        print(json.dumps(found, indent=2, allow_nan=False))
    elif reports and arguments.csv:
        print(csv_of(reports), end="")
    elif reports:
        print(f"{len(cases)} of the {size} cases of {in_words(file)}")
        print(*text_of(reports, arguments.all), sep="\n")
    if status == INTERRUPTED:
        left = ", ".join(name for name, _ in programs[len(reports) :])
        complain(f"interrupted, not graded: {left}")
    return status


def _check_laws(files: Sequence[str]) -> None:
    """InputError: --laws without Hypothesis, or for a whole class."""
    if len(files) > 1:
        raise InputError("--laws takes one program at a time")
    try:
        import hypothesis  # noqa: F401
    except ImportError:
        raise InputError("--laws needs Hypothesis: pip install hypothesis") from None
