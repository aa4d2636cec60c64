"""`fit FILE`: the least-squares line of two columns, its loss, how good it is, predictions."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from ..arithmetic.kinds import DECIMAL, FLOAT, FRACTION
from ..arithmetic.rounding import rounded
from ..diagnostics import r_squared, residual_sd, rss, standard_errors
from ..least_squares import Line, line
from ..model import forward
from ..moments import Moments
from .added import read
from .advice import what_is_wrong
from .integers import integers_of_any_length
from .options import number_text
from .parser import Commands, add_fitting_command
from .plot import names, plot_line
from .status import DONE, InputError
from .svg import check_svg, write_svg

DIGITS = 50  # of an exact rational, and of a root of one

EXAMPLES = """\
examples:
  %(prog)s data.csv
  %(prog)s data.csv --x hours --y score --predict 7.5 8
  %(prog)s --exact --json data.csv
  %(prog)s --diagnostics data.csv
  %(prog)s --skip 60 --x 2 --y 1 Norris.dat
  %(prog)s - < data.csv
  %(prog)s --sums sums.jsonl"""


def add(commands: Commands) -> None:
    """The command and its options."""
    fit = add_fitting_command(commands, "fit", "the least-squares line of two columns", EXAMPLES)
    add_options(fit)
    fit.add_argument(
        "--predict",
        metavar="X",
        type=number_text,
        action="append",
        default=[],
        help="also y at this x, or at several: --predict 7.5 -8",
    )


def add_options(command: ArgumentParser) -> None:
    """What `fit` and `predict` have in common: how to fit, and `run`."""
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


@integers_of_any_length()
def run(arguments: Namespace) -> int:
    """Read the file, fit, and print the line as text or JSON."""
    check_svg(arguments)
    proportional = arguments.proportional
    table, moments, sample = read(arguments)
    exact = moments.kind == FRACTION
    try:
        found = line(moments, proportional)
    except ValueError as error:
        way = table.another("x") if moments.n > 1 else ""
        raise InputError(f"{table.file}, {table.x}: {error}{way}") from None
    best = line(Moments(moments.sums, FRACTION), proportional)
    result = {
        **table.source(moments.n),
        "proportional": proportional,
        "m": found.m,
        "c": found.c,
        "loss": _loss(moments, found),
        "predictions": list(
            _predicted(table, best, arguments.predict, "X" if arguments.more else "--predict")
        ),
    }
    if arguments.diagnostics:
        result["diagnostics"] = _diagnosed(moments, proportional, exact)
    if arguments.svg:
        write_svg(arguments.svg, table, sample.points, best, moments.n)
    if arguments.json:
        print(json.dumps(result, indent=2, allow_nan=False, default=str))
    else:
        print(table.heading(moments.n))
        print(*_lines(result), sep="\n")
    if arguments.plot:
        print(plot_line(sample.points, best, *names(table)))
    return DONE


def _predicted(table: Any, best: Line, texts: list[str], argument: str) -> Iterator[dict[str, Any]]:
    """x and y = m x + c, rounded once, for each x, which is taken as a cell of the table is."""
    for text in texts:
        numbers = table.numbers([text])
        if numbers is None:
            raise InputError(f"{argument}: {what_is_wrong(text)}")
        (x,) = numbers
        (y,) = forward(best.m, best.c, [Fraction(x)])
        kind = FRACTION if isinstance(x, Fraction) else FLOAT
        yield {"x": x, "y": rounded(y.numerator, y.denominator, kind, f"y({x})")}


def _loss(moments: Moments, found: Line) -> Any:
    """The loss of the line; None where it is too large for a float."""
    try:
        return moments.loss(*found)
    except OverflowError:
        return None


def _diagnosed(moments: Moments, proportional: bool, exact: bool) -> dict[str, Any]:
    """rss, r_squared, residual_sd, se_m, se_c, each a number or None, and why: the causes by name.

    exact: RSS and R² as they are in Fractions, and the roots as Decimals of 50 digits.
    """
    figures: dict[str, Any] = {}
    why: dict[str, str] = {}

    def put(names: tuple[str, ...], figure: Callable[[], tuple[Any, ...]]) -> None:
        try:
            figures.update(zip(names, figure()))
        except (OverflowError, ValueError) as error:
            figures.update(dict.fromkeys(names))
            why.update(dict.fromkeys(names, str(error)))

    put(("rss",), lambda: (rss(moments, proportional),))
    put(("r_squared",), lambda: (r_squared(moments, proportional),))
    with localcontext() as context:
        context.prec = DIGITS
        roots = Moments(moments.sums, DECIMAL) if exact else moments
        put(("residual_sd",), lambda: (residual_sd(roots, proportional),))
        put(("se_m", "se_c"), lambda: standard_errors(roots, proportional))
    return {**figures, "why": why}


def _lines(result: dict[str, Any]) -> Iterator[str]:
    """The numbers of the result as text: each with its name, a rational with 50 digits below it."""
    figures = dict(result.get("diagnostics", {}))
    missing = {"loss": "the loss is too large for a float", **figures.pop("why", {})}
    values = [(name, result[name]) for name in ("m", "c", "loss")]
    values += figures.items()
    values += [(f"y({point['x']})", point["y"]) for point in result["predictions"]]
    for name, value in values:
        yield f"{name} = {value}" if value is not None else f"{name}: none ({missing[name]})"
        if isinstance(value, Fraction) and value.denominator != 1:
            with localcontext() as context:
                context.prec = DIGITS
                digits = Decimal(value.numerator) / Decimal(value.denominator)
            yield f"{'':>{len(name)}} = {digits}"
