"""`grade`: its options and how it is run."""

from slr_pure.command_line.parser import Commands

from .command import grade_command as run
from .parser import add_parsers, split

__all__ = ["add", "run", "split"]


def add(commands: Commands) -> None:
    """The commands grade and answer, of which grade is run here."""
    add_parsers(commands)
    commands.choices["grade"].set_defaults(run=run)
