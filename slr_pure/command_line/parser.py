"""Parser: the commands and options, from the command line's words to a namespace of values."""

import argparse
import os
import sys

from slr_grader import answer_command, grade_command

from .. import __version__
from .options import count, number, positive, rate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

DESCRIPTION = """\
Simple linear regression in plain Python.
Without a command: gradient descent on the notebook's 40 points, beside the closed form."""

FILE_HELP = """\
FILE has its numbers in columns, separated by commas, semicolons, tabs or spaces; - is standard
input. A header is detected. x and y are the first two columns with numbers, if --x and --y
do not name others."""

FIT_EXAMPLES = """\
examples:
  %(prog)s data.csv
  %(prog)s data.csv --x hours --y score --predict 7.5 8
  %(prog)s --exact --json data.csv
  %(prog)s --diagnostics data.csv
  %(prog)s --skip 60 --x 2 --y 1 Norris.dat
  %(prog)s - < data.csv"""

TRAIN_EXAMPLES = """\
examples:
  %(prog)s data.csv
  %(prog)s data.csv --lr 0.01 --steps 1000 --every 100
  %(prog)s data.csv --steps 1000000000 --json"""


def parsed(arguments: "Sequence[str]") -> argparse.Namespace:
    """What these arguments ask for. SystemExit: help, the version, or a wrong command (2)."""
    own, program = grade_command.split(arguments)
    parser = _parser()
    asked, unknown = parser.parse_known_args(own, argparse.Namespace(program=program))
    if unknown:
        getattr(asked, "parser", parser).error(f"unrecognized arguments: {' '.join(unknown)}")
    return asked


def command_name() -> str:
    """What this command line is called by."""
    installed = os.path.basename(sys.argv[0]).startswith("slr-pure")
    return "slr-pure" if installed else "python3 -m slr_pure"


def _parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    parser = argparse.ArgumentParser(
        prog=command_name(),
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"slr_pure {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    fit = _command(commands, "fit", "the least-squares line of two columns", FIT_EXAMPLES)
    fit.add_argument("--proportional", action="store_true", help="the best line through the origin")
    fit.add_argument(
        "--exact",
        action="store_true",
        help="take the decimals as they are written; print exact rationals and 50 digits",
    )
    fit.add_argument(
        "--diagnostics",
        action="store_true",
        help="also RSS, R squared, the residual standard deviation, the standard errors of m and c",
    )
    fit.add_argument(
        "--predict",
        metavar="X",
        type=number,
        nargs="+",
        action="extend",
        default=[],
        help="also y at these x; goes after FILE (and say --predict=-1e-3, with the sign =)",
    )

    train = _command(commands, "train", "gradient descent on two columns", TRAIN_EXAMPLES)
    train.add_argument(
        "--lr", metavar="RATE", type=rate, help="the learning rate (default: the best one)"
    )
    train.add_argument(
        "--steps", metavar="N", type=count, default=100, help="how many steps (default: 100)"
    )
    train.add_argument(
        "--every",
        metavar="N",
        type=positive,
        help="show every N-th step (default: a tenth of all)",
    )
    grade_command.add(commands)
    answer_command.add(commands)
    for command in commands.choices.values():
        command.allow_abbrev = False
        command.set_defaults(parser=command)
    return parser


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    what: str,
    examples: str,
) -> argparse.ArgumentParser:
    """A command that reads a file, with the options that all such commands have."""
    command = commands.add_parser(
        name,
        help=what,
        description=f"{what[0].upper()}{what[1:]} of a file.\n\n{FILE_HELP}",
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
    command.add_argument("--x", metavar="COLUMN", help="the column x: its name, or its number")
    command.add_argument("--y", metavar="COLUMN", help="the column y")
    command.add_argument(
        "--skip", metavar="LINES", type=count, default=0, help="pass over so many lines first"
    )
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--plot", action="store_true", help="draw it, too (extra: plot)")
    return command
