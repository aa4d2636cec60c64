"""Reading: the options that say how a file is read, for all commands that read one."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from io import BytesIO, TextIOWrapper
from typing import NamedTuple

from .cells import COMMA, POINT, shortened
from .options import count

ERROR, DROP = "error", "drop"


class Reading(NamedTuple):
    """How a file is to be read; by default as most files are.

    skip: how many lines to pass over first. x, y: a column's name, or its number from 1 on; None
    for the first with numbers. header: whether there is one; None to find out. missing: ERROR or
    DROP; na: texts that are missing values too. exact: Fractions instead of floats. by: the column
    that says which group a row is of. weights: the column that says how often a row counts.
    """

    skip: int = 0
    x: str | None = None
    y: str | None = None
    header: bool | None = None
    missing: str = ERROR
    na: Sequence[str] = ()
    decimal: str = POINT
    encoding: str | None = None
    exact: bool = False
    by: str | None = None
    weights: str | None = None

    @staticmethod
    def of(arguments: Namespace) -> Reading:
        """As the arguments of a command say."""
        return Reading(**{k: v for k, v in vars(arguments).items() if k in Reading._fields})


USUAL = Reading()


def add_options(command: ArgumentParser) -> None:
    """Give the command the file and the options that say how it is read."""
    command.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
    command.add_argument(
        "--x", metavar="COLUMN", type=str.strip, help="the column x: its name, or its number"
    )
    command.add_argument("--y", metavar="COLUMN", type=str.strip, help="the column y")
    command.add_argument(
        "--weights", metavar="COLUMN", type=str.strip, help="a row counts as often as it says there"
    )
    command.add_argument(
        "--skip", metavar="LINES", type=count, default=0, help="pass over so many lines first"
    )
    header = command.add_mutually_exclusive_group()
    header.add_argument(
        "--header",
        action="store_const",
        const=True,
        help="the first row names the columns, whatever it looks like",
    )
    header.add_argument(
        "--no-header",
        dest="header",
        action="store_const",
        const=False,
        help="the first row is data",
    )
    command.add_argument(
        "--missing",
        choices=(ERROR, DROP),
        default=ERROR,
        help="drop: leave rows out that lack x or y (default: error)",
    )
    command.add_argument(
        "--na",
        metavar="TEXT",
        type=str.strip,
        action="append",
        default=[],
        help="this text or number is a missing value, too, as NA and empty cells are",
    )
    command.add_argument(
        "--decimal", choices=(POINT, COMMA), default=POINT, help="the decimal mark (default: .)"
    )
    command.add_argument(
        "--encoding", metavar="NAME", type=encoding, help="the file's encoding (default: utf-8)"
    )


def encoding(text: str) -> str:
    """The name of an encoding of text."""
    try:
        return TextIOWrapper(BytesIO(), text).encoding
    except LookupError:
        raise ArgumentTypeError(f"{shortened(text)} is no encoding that Python knows") from None
