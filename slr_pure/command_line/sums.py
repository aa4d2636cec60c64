"""`sums FILE`: the six sums of two columns, as one line of JSON, which `--sums` reads."""

from __future__ import annotations

from argparse import Namespace

from .files import read
from .parser import Commands, add_file_command, command_name
from .status import DONE, InputError
from .terminal import complain

EXAMPLES = """\
examples:
  %(prog)s data.csv
  %(prog)s data.csv --x hours --y score --missing drop
  ls *.csv | xargs -P8 -n1 %(prog)s | {slr} fit --sums -"""


def add(commands: Commands) -> None:
    """The command and its options."""
    examples = EXAMPLES.format(slr=command_name())
    command = add_file_command(commands, "sums", "the six sums of two columns", examples)
    command.add_argument(
        "--exact", action="store_true", help="take the decimals as they are written"
    )
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Read the file and print the line; on standard error, how many rows were left out."""
    table, moments, _ = read(arguments)
    try:
        line = moments.to_json()
    except ValueError as error:
        raise InputError(f"{table.file}: {error}, or leave --exact away") from None
    # In one piece, so that processes can print to one pipe at the same time.
    print(line + "\n", end="")
    if table.dropped:
        complain(table.heading(moments.n))
    return DONE
