"""`fit FILE`: the least-squares line of two columns, its loss, how good it is, predictions."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from ..least_squares import check_line
from .added import read
from .fitted import DIGITS, best, figures, fitted
from .groups import run_by_group
from .integers import integers_of_any_length
from .options import number_text
from .parser import Commands, add_fitting_command
from .plot import names, plot_line
from .status import DONE, InputError
from .svg import check_svg, write_svg

EXAMPLES = """\
examples:
  %(prog)s data.csv
  %(prog)s data.csv --x hours --y score --predict 7.5 8
  %(prog)s --exact --json data.csv
  %(prog)s --diagnostics data.csv
  %(prog)s groups.csv --by town
  %(prog)s --skip 60 --x 2 --y 1 Norris.dat
  %(prog)s - < data.csv
  %(prog)s --sums sums.jsonl"""


def add(commands: Commands) -> None:
    """The command and its options."""
    fit = add_fitting_command(commands, "fit", "the least-squares line of two columns", EXAMPLES)
    add_options(fit)
    for option, letter, what in (
        ("--predict", "X", "also y at this x, or at several: --predict 7.5 -8"),
        ("--calibrate", "Y", "also x for this y, or for several"),
    ):
        fit.add_argument(
            option, metavar=letter, type=number_text, action="append", default=[], help=what
        )


def add_options(command: ArgumentParser) -> None:
    """What `fit`, `predict` and `calibrate` have in common: how to fit, and `run`."""
    command.set_defaults(run=run)
    command.add_argument(
        "--proportional", action="store_true", help="the best line through the origin"
    )
    command.add_argument(
        "--exact",
        action="store_true",
        help="take the decimals as they are written; print exact rationals and 50 digits",
    )
    command.add_argument(
        "--diagnostics",
        action="store_true",
        help="also RSS, R squared, the residual standard deviation, the standard errors of m and c",
    )
    command.add_argument(
        "--by", metavar="COLUMN", help="a line for each group: rows with the same text there"
    )


@integers_of_any_length()
def run(arguments: Namespace) -> int:
    """Read the file, fit, and print the line as text or JSON."""
    if arguments.by is not None:
        return run_by_group(arguments)
    check_svg(arguments)
    proportional = arguments.proportional
    table, moments, sample = read(arguments)
    try:
        check_line(moments, proportional)
    except ValueError as error:
        way = table.another("x") if moments.n > 1 else ""
        raise InputError(f"{table.file}, {table.x}: {error}{way}") from None
    result = fitted(table, moments, arguments)
    if arguments.svg:
        write_svg(arguments.svg, table, sample.points, best(moments, proportional), moments.n)
    if arguments.json:
        found = {**table.source(moments.n), **result}
        print(json.dumps(found, indent=2, default=str))
    else:
        print(table.heading(moments.n))
        print(*_lines(result), sep="\n")
    if arguments.plot:
        print(plot_line(sample.points, best(moments, proportional), *names(table)))
    return DONE


def _lines(result: dict[str, Any]) -> Iterator[str]:
    """The numbers of the result as text: each with its name, a rational with 50 digits below it."""
    for name, value, why in figures(result):
        yield f"{name} = {value}" if value is not None else f"{name}: none ({why})"
        if isinstance(value, Fraction) and value.denominator != 1:
            with localcontext() as context:
                context.prec = DIGITS
                digits = Decimal(value.numerator) / Decimal(value.denominator)
            yield f"{'':>{len(name)}} = {digits}"
