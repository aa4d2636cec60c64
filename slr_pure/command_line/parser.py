"""Parser: what all commands share. Their own options are with each command, in its `add`."""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from .. import __version__
from .cells import NUMBER, as_written
from .reading import add_options

FILE = re.compile("-|[^-].*", re.DOTALL)  # no option
Commands = Any  # argparse's object to which commands are added: it has no public name

DESCRIPTION = """\
Simple linear regression in plain Python.
Without a command: gradient descent on the notebook's 40 points, beside the closed form."""

FILE_HELP = """\
FILE has its numbers in columns, separated by commas, semicolons, tabs, bars or spaces; it may be
packed by gzip; - is standard input. A header is detected. x and y are the first two columns with
numbers that are no row labels, if --x and --y do not name others."""


def parsed(
    words: Sequence[str],
    adders: Iterable[Callable[[Commands], None]],
    otherwise: Callable[[Namespace], int],
    program: Sequence[str] | None,
) -> Namespace:
    """The options that these words ask for, and `run`, the function to call with them.

    adders: each adds a command; otherwise: what to run without one; program: what stands after --.
    SystemExit: help or the version was asked for (0), or a command is wrong (2).
    """
    parser = ArgumentParser(
        prog=command_name(),
        description=DESCRIPTION,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"slr_pure {__version__}")
    parser.set_defaults(run=otherwise, parser=parser, more=None, sums=False, more_files=[])
    commands = parser.add_subparsers(metavar="COMMAND")
    for add in adders:
        add(commands)
    for command in commands.choices.values():
        command.allow_abbrev = False
        command.set_defaults(parser=command)
    asked, unknown = parser.parse_known_args(words, Namespace(program=program))
    numbers = as_written(unknown)
    if asked.more and all(map(NUMBER.fullmatch, numbers)):  # of several, between options
        getattr(asked, asked.more).extend(numbers)
    elif asked.sums and all(map(FILE.fullmatch, unknown)):
        asked.more_files.extend(unknown)
    elif unknown:
        asked.parser.error(f"unrecognized arguments: {' '.join(map(str.strip, unknown))}")
    return asked


def command_name() -> str:
    """What this command line is called by."""
    installed = os.path.basename(sys.argv[0]).startswith("slr-pure")
    return "slr-pure" if installed else "python3 -m slr_pure"


def add_file_command(commands: Commands, name: str, what: str, examples: str) -> ArgumentParser:
    """Add a command that reads a file, with the options that all such commands have."""
    command: ArgumentParser = commands.add_parser(
        name,
        help=what,
        description=f"{what[0].upper()}{what[1:]} of a file.\n\n{FILE_HELP}",
        epilog=examples,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_options(command)
    return command


def add_fitting_command(commands: Commands, name: str, what: str, examples: str) -> ArgumentParser:
    """Add a command that fits what it reads: points, or with --sums lines of sums."""
    command = add_file_command(commands, name, what, examples)
    command.add_argument(
        "--sums", action="store_true", help="add up lines that `sums` printed, in one FILE or more"
    )
    command.add_argument(
        "--svg", metavar="PICTURE", help="also draw points, line and residuals to this SVG file"
    )
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--plot", action="store_true", help="draw it, too, in letters")
    return command
