"""`fit FILE`: the least-squares line of two columns, its loss, and predictions."""

import json
from contextlib import nullcontext
from fractions import Fraction

from ..arithmetic.kinds import FLOAT, FRACTION
from ..arithmetic.rounding import rounded
from ..least_squares import line
from ..model import forward
from ..moments import Moments
from .cells import what_is_wrong
from .diagnosing import diagnosed
from .errors import InputError
from .files import read
from .text import exact_text, heading, integers_of_any_length, source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from typing import Any

    from .reading import Table


def fit_command(arguments: "Namespace") -> None:
    """Read the file, fit, and print the line as text or JSON."""
    with integers_of_any_length() if arguments.exact else nullcontext():
        _fit(arguments)


def _fit(arguments: "Namespace") -> None:
    table, moments, sample = read(arguments, arguments.exact)
    try:
        found = line(moments, arguments.proportional)
    except ValueError as error:
        raise InputError(f"{table.file}, {table.x}: {error}") from None
    exact = line(Moments(moments.sums, FRACTION), arguments.proportional)
    xs = [_number(text, table) for text in arguments.predict]
    kind = FRACTION if arguments.exact else FLOAT
    ys = [
        rounded(y.numerator, y.denominator, kind, f"y({x})")
        for x, y in zip(xs, forward(exact.m, exact.c, [Fraction(x) for x in xs]))
    ]
    result = {
        **source(table, moments),
        "proportional": arguments.proportional,
        "m": found.m,
        "c": found.c,
        "loss": moments.loss(*found),
        "predictions": [{"x": x, "y": y} for x, y in zip(xs, ys)],
    }
    if arguments.diagnostics:
        result["diagnostics"] = diagnosed(moments, arguments.proportional, arguments.exact)
    if arguments.json:
        print(json.dumps(result, indent=2, allow_nan=False, default=str))
    else:
        print(heading(table, moments))
        print(*_lines(result), sep="\n")
    if arguments.plot:
        from .plotting import plot_line

        print(plot_line(sample.points, exact))


def _number(text: str, table: "Table") -> "Any":
    """The number that the text stands for, as a cell of the table would be taken."""
    numbers = table.numbers([text])
    if numbers is None:
        raise InputError(f"--predict: {what_is_wrong(text)}")
    return numbers[0]


def _lines(result: "dict[str, Any]") -> "Iterator[str]":
    figures = dict(result.get("diagnostics", {}))
    missing = figures.pop("why", {})
    values = [(name, result[name]) for name in ("m", "c", "loss")]
    values += figures.items()
    values += [(f"y({point['x']})", point["y"]) for point in result["predictions"]]
    for name, value in values:
        if isinstance(value, Fraction):
            yield from exact_text(name, value)
        elif value is None:
            yield f"{name}: none ({missing[name]})"
        else:
            yield f"{name} = {value}"
