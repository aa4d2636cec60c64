"""Fitted: what `fit` says of the best line of moments, as JSON and as text have it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from decimal import localcontext
from fractions import Fraction
from typing import Any

from ..arithmetic.kinds import DECIMAL, FLOAT, FRACTION
from ..arithmetic.rounding import rounded
from ..diagnostics import r_squared, residual_sd, rss, standard_errors
from ..least_squares import Line, line
from ..model import forward
from ..moments import Moments
from .advice import what_is_wrong
from .status import InputError

DIGITS = 50  # of an exact rational, and of a root of one


def fitted(table: Any, moments: Moments, arguments: Namespace) -> dict[str, Any]:
    """The line, its loss, the predictions that are asked for, and how good it is, if that is.

    table: what the moments came from, a Table or its like. ValueError: as `line`. InputError: a
    prediction at what is no number. OverflowError: a number is too large for a float.
    """
    proportional = arguments.proportional
    found = line(moments, proportional)
    argument = "X" if arguments.more else "--predict"
    result = {
        "proportional": proportional,
        "m": found.m,
        "c": found.c,
        "loss": _loss(moments, found),
        "predictions": list(
            _predicted(table, best(moments, proportional), arguments.predict, argument)
        ),
    }
    if arguments.diagnostics:
        result["diagnostics"] = _diagnosed(moments, proportional)
    return result


def best(moments: Moments, proportional: bool) -> Line:
    """The best line in Fractions, exactly."""
    return line(Moments(moments.sums, FRACTION), proportional)


def figures(result: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """(name, number or None) for all that `fitted` found, in the order of its text."""
    for name in "m", "c", "loss":
        yield name, result[name]
    for name, value in result.get("diagnostics", {}).items():
        if name != "why":
            yield name, value
    for point in result["predictions"]:
        yield f"y({point['x']})", point["y"]


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


def _diagnosed(moments: Moments, proportional: bool) -> dict[str, Any]:
    """rss, r_squared, residual_sd, se_m, se_c, each a number or None, and why: the causes by name.

    Of Fractions RSS and R² are Fractions, and the roots Decimals of 50 digits.
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
        roots = Moments(moments.sums, DECIMAL) if moments.kind == FRACTION else moments
        put(("residual_sd",), lambda: (residual_sd(roots, proportional),))
        put(("se_m", "se_c"), lambda: standard_errors(roots, proportional))
    return {**figures, "why": why}
