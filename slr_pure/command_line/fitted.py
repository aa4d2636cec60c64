"""Fitted: what `fit` says of the best line of moments, as JSON and as text have it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from ..arithmetic.kinds import DECIMAL, FRACTION
from ..arithmetic.rounding import rounded
from ..calibration import calibrate, predict
from ..diagnostics import r_squared, residual_sd, rss, standard_errors
from ..least_squares import Line, exact_line, line
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
    result = {
        "proportional": proportional,
        "m": found.m,
        "c": found.c,
        "loss": _loss(moments, found),
        "predictions": [
            _predicted(moments, proportional, *number)
            for number in _numbers(table, moments, arguments, "predict")
        ],
        "calibrations": [
            _calibrated(moments, proportional, *number)
            for number in _numbers(table, moments, arguments, "calibrate")
        ],
    }
    if arguments.diagnostics:
        result["diagnostics"] = _diagnosed(moments, proportional)
    return result


def best(moments: Moments, proportional: bool) -> Line:
    """The best line in Fractions, exactly."""
    p, s, q = exact_line(moments, proportional)
    return Line(Fraction(p, q), Fraction(s, q))


def figures(result: dict[str, Any]) -> Iterator[tuple[str, Any, str | None]]:
    """(name, number or None, why None) for all that `fitted` found, in the order of its text."""
    for name in "m", "c", "loss":
        yield name, result[name], "the loss is too large for a float"
    diagnostics = result.get("diagnostics", {})
    for name, value in diagnostics.items():
        if name != "why":
            yield name, value, diagnostics["why"].get(name)
    for of, points in ("x", result["predictions"]), ("y", result["calibrations"]):
        for point in points:
            for name in point:
                if name not in (of, "why"):
                    yield f"{name}({point[of]})", point[name], point["why"]


def _numbers(
    table: Any, moments: Moments, arguments: Namespace, option: str
) -> Iterator[tuple[Any, Any]]:
    """The numbers that the option asks about, each taken as a cell of the table is, and for roots.

    Those of Fractions are Decimals: so is the number then, as exact as its text. Beside Decimals
    both are.
    """
    argument = {"predict": "X", "calibrate": "Y"}[option] if arguments.more else f"--{option}"
    for text in getattr(arguments, option):
        numbers = table.numbers([text])
        if numbers is None:
            raise InputError(f"{argument}: {what_is_wrong(text)}")
        (number,) = numbers
        for_roots = Decimal(text) if moments.kind in (FRACTION, DECIMAL) else number
        yield for_roots if moments.kind == DECIMAL else number, for_roots


def _predicted(moments: Moments, proportional: bool, x: Any, for_roots: Any) -> dict[str, Any]:
    """x, y = m x + c, se_mean and se_new, each a number or None, and why these are None."""
    m, c = best(moments, proportional)
    (y,) = forward(m, c, [Fraction(x)])
    with _rooted(moments) as roots:
        errors, why = _found(
            ("se_mean", "se_new"), lambda: predict(roots, for_roots, proportional)[1:]
        )
    found = {"x": x, "y": rounded(y.numerator, y.denominator, moments.kind, f"y({x})")}
    return {**found, **errors, "why": why}


def _calibrated(moments: Moments, proportional: bool, y: Any, for_roots: Any) -> dict[str, Any]:
    """y, x = (y − c)/m and se_x, each a number or None, and why these are None."""
    with _rooted(moments) as roots:
        found, why = _found(("x", "se_x"), lambda: calibrate(roots, for_roots, proportional))
    if not why and isinstance(y, Fraction):
        m, c = best(moments, proportional)
        found["x"] = (y - c) / m
    return {"y": y, **found, "why": why}


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
    with _rooted(moments) as roots:
        found = [
            _found(("rss",), lambda: (rss(moments, proportional),)),
            _found(("r_squared",), lambda: (r_squared(moments, proportional),)),
            _found(("residual_sd",), lambda: (residual_sd(roots, proportional),)),
            _found(("se_m", "se_c"), lambda: standard_errors(roots, proportional)),
        ]
    figures = {name: value for values, _ in found for name, value in values.items()}
    return {**figures, "why": {name: why for values, why in found if why for name in values}}


@contextmanager
def _rooted(moments: Moments) -> Iterator[Moments]:
    """The moments as roots are taken of them: those of Fractions as Decimals of 50 digits."""
    with localcontext() as context:
        context.prec = DIGITS
        yield Moments(moments.sums, DECIMAL, moments.dn) if moments.kind == FRACTION else moments


def _found(
    names: tuple[str, ...], figures: Callable[[], Iterable[Any]]
) -> tuple[dict[str, Any], str | None]:
    """The figures by their names, each None where they do not exist; then also why."""
    try:
        return dict(zip(names, figures())), None
    except (OverflowError, ValueError) as error:
        return dict.fromkeys(names), str(error)
