"""The parser of `grade` and `answer`."""

import argparse

from slr_pure.command_line.options import megabytes, names, percent, seconds

from .program.limits import Limits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

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
    grade.add_argument("--operations", metavar="A,B", type=names, help="only these operations")
    grade.add_argument(
        "--require", metavar="A,B", type=names, default=[], help="refused where not offered"
    )
    grade.add_argument("--flags", metavar="A,B", type=names, help="only cases with such a flag")
    grade.add_argument(
        "--count",
        metavar="GRADE",
        choices=COUNT,
        default="good",
        help="the lowest grade that still counts (default: good)",
    )
    grade.add_argument(
        "--at-least", metavar="PERCENT", type=percent, help="exit status 1 if a score is below"
    )
    grade.add_argument(
        "--seconds",
        type=seconds,
        default=LIMITS.seconds,
        help=f"for a case (default: {LIMITS.seconds:g})",
    )
    grade.add_argument(
        "--megabytes",
        type=megabytes,
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
