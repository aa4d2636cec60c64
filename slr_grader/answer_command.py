"""The command `answer`: our own library in the place of a program that is graded."""

from __future__ import annotations

import argparse
import sys

from slr_pure.command_line.parser import Commands
from slr_pure.command_line.status import DONE, InputError


def add(commands: Commands) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser(
        "answer",
        help="answer such requests with this library",
        description="Answer the grader's requests on standard input with this library, exactly"
        " and rounded once: the program to compare with.",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer requests until standard input ends. InputError: a line that is no request."""
    from .protocol.library import answer_lines

    if sys.stdin is None:
        raise InputError("standard input is closed")
    try:
        answer_lines(sys.stdin, sys.stdout)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"standard input: not a request: {error!r}") from None
    return DONE
