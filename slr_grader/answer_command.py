"""`answer`: how it is run."""

from argparse import Namespace

from slr_pure.command_line.parser import Commands

from .command import answer_command


def add(commands: Commands) -> None:
    """Run it where the parser of `grade` has put it."""
    commands.choices["answer"].set_defaults(run=run)


def run(_: Namespace) -> int:
    """Answer requests until standard input ends."""
    return answer_command()
