"""The command `grade`: its options, and what it prints."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from slr_pure.command_line.options import count, megabytes, names, percent, positive, seconds
from slr_pure.command_line.parser import Commands
from slr_pure.command_line.status import DONE, NO_ANSWER, InputError
from slr_pure.command_line.terminal import complain

from .operations import OPERATIONS
from .program.limits import Limits

if TYPE_CHECKING:  # loading these takes longer than `slr-pure fit` should wait
    from .chosen_cases import Chosen
    from .class_grading import Graded
    from .protocol.vectors import Case
    from .report.contents import Report

LIMITS = Limits()
COUNT = ("exact", "1-unit", "stable", "good", "poor")  # grades, the best first

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
  %(prog)s handed_in --jobs 2 --html class.html --feedback for_students
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
    option("files", metavar="STUDENT.py", nargs="*", help="several, or a folder: a class table")
    option(
        "--vectors",
        metavar="FILE",
        help="the cases (default: the whole set, in the repository; else a small one)",
    )
    option("--fresh", metavar="SEED", type=count, help="cases with new numbers")
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
    option("--jobs", metavar="N", type=positive, default=1, help="files at a time (default: 1)")
    option("--all", action="store_true", help="show every case that is not exact")
    option("--hide-due", action="store_true", help="do not show the answers due")
    option("--laws", action="store_true", help="also look for counterexamples (needs hypothesis)")
    option("--html", metavar="FILE", help="also write the report as a page for the browser")
    option("--feedback", metavar="DIR", help="also write a text for each student")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--csv", action="store_true", help="print the class table as CSV")


def run(arguments: argparse.Namespace) -> int:
    """Grade each program, write and print the report or the class table; the exit status.

    Interrupted, it does so with what is graded already.
    """
    from .chosen_cases import chosen_cases
    from .class_grading import Asking, graded
    from .named_programs import named_programs
    from .report.contents import without_due
    from .report.feedback import folder_made
    from .signals import exit_status, interrupting

    if arguments.laws:
        _check_laws(arguments.files)
    chosen = chosen_cases(
        *(arguments.vectors, arguments.operations, arguments.flags, arguments.require),
        arguments.fresh,
    )
    programs = named_programs(arguments.files, arguments.program)
    if arguments.feedback:
        folder_made(arguments.feedback)
    limits = _limits(arguments)
    lowest = arguments.count.replace("-", " ")
    laws_of = _laws_of(arguments, chosen.cases)
    asking = Asking(chosen.cases, limits, lowest, arguments.require, laws_of)
    ended: dict[int, Graded] = {}
    status = DONE
    try:
        with interrupting(), closing(graded(programs, asking, arguments.jobs)) as found:
            ended.update(found)
    except KeyboardInterrupt as interrupt:
        status = exit_status(interrupt)
        left = ", ".join(each.name for i, each in enumerate(programs) if i not in ended)
        complain(f"interrupted, not graded: {left}")
    reports = []
    for _, (report, fault) in sorted(ended.items()):
        reports.append(without_due(report) if arguments.hide_due else report)
        if fault:
            complain(f"{report.name}: {report.hints[0]}")
        if fault or report.all.score * 100 < (arguments.at_least or 0):
            status = status or NO_ANSWER
    if reports:
        try:
            _write(arguments, chosen, reports)
        finally:
            _print(arguments, chosen, reports)
    return status


def _write(arguments: argparse.Namespace, chosen: Chosen, reports: Sequence[Report]) -> None:
    """The files that are asked for. InputError: one cannot be written."""
    about = chosen.in_words()
    if arguments.feedback:
        from .report.feedback import write_feedback

        write_feedback(arguments.feedback, reports, about)
    if arguments.html:
        from .report.web_page import page_of

        try:
            with open(arguments.html, "w", encoding="utf-8", newline="\n") as file:
                print(*page_of(reports, about), sep="\n", file=file)
        except OSError as error:
            raise InputError(f"--html {arguments.html}: {error.strerror}") from None


def _print(arguments: argparse.Namespace, chosen: Chosen, reports: Sequence[Report]) -> None:
    """JSON, CSV, the one report or the class table, on standard output."""
    import json

    from .report.class_table import csv_of, text_of
    from .report.contents import json_of

    if arguments.json:
        limits = _limits(arguments)._asdict()
        known = {"vectors": chosen.file, "cases": len(chosen.cases), "fresh": chosen.seed}
        found = {**known, "limits": limits, "reports": [json_of(report) for report in reports]}
        print(json.dumps(found, indent=2, allow_nan=False))
    elif arguments.csv:
        print(csv_of(reports), end="")
    else:
        print(chosen.in_words())
        print(*text_of(reports, arguments.all), sep="\n")


def _limits(arguments: argparse.Namespace) -> Limits:
    return Limits(arguments.seconds, arguments.megabytes, arguments.total)


def _laws_of(arguments: argparse.Namespace, cases: Iterable[Case]) -> Collection[str]:
    """The operations whose laws are tried: all of them, unless some were chosen."""
    if not arguments.laws:
        return ()
    narrowed = arguments.operations or arguments.flags
    return {case.do for case in cases} if narrowed else OPERATIONS


def _check_laws(files: Sequence[str]) -> None:
    """InputError: --laws without Hypothesis, or for a whole class."""
    if len(files) > 1:
        raise InputError("--laws takes one program at a time")
    try:
        import hypothesis  # noqa: F401
    except ImportError:
        raise InputError("--laws needs Hypothesis: pip install hypothesis") from None
