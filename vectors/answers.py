"""The answer to a case, exactly and rounded; what is passed on the way to it; or the error due."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Union

from slr_grader.definitions import FORMULAS, sum_of_products
from slr_grader.judging.grades import is_finite
from slr_grader.operations import OPERATIONS
from slr_grader.protocol.numbers import as_fractions, flat

Given = dict[str, Any]  # numbers and lists of them
Exact = dict[str, Union[Fraction, list[Fraction]]]
ERRORS = {
    "not finite": "an argument is nan or infinite",
    "different lengths": "x and y have different lengths",
    "no points": "x and y are empty",
    "one point": "many lines pass through one point",
    "constant x": "all x are equal: every slope fits equally well",
    "zero x": "all x are 0: every slope through the origin fits equally well",
    "overflow": "a part of the answer rounds to an infinity; that infinity passes, too",
}
NAN = {"not finite", "no points", "one point", "constant x", "zero x"}  # said by nan in IEEE 754


def error_due(do: str, given: Given) -> str | None:
    """The name of the error where there is no answer, else None.

    >>> error_due("fit", {"x": [0.1, 0.1], "y": [1, 2]})
    'constant x'
    """
    x: list[Any] = given["x"]
    y: list[Any] = given.get("y", x)
    if not all(map(is_finite, flat(given.values()))):
        return "not finite"
    if len(x) != len(y):
        return "different lengths"
    if not x and do != "forward":  # forward of nothing is nothing
        return "no points"
    if do == "fit" and len(x) == 1:
        return "one point"
    if do == "fit" and len(set(x)) == 1:
        return "constant x"
    if do == "fit through the origin" and not any(x):
        return "zero x"
    return None


def answer(do: str, given: Given) -> Exact:
    """Each part of the answer, exactly.

    >>> answer("loss", {"m": 0, "c": 0, "x": [1, 2], "y": [1, 2]})
    {'loss': Fraction(5, 2)}
    """
    return dict(zip(OPERATIONS[do].parts, FORMULAS[do](*as_fractions(given).values())))


def between(do: str, given: Given, found: Exact) -> Exact:
    """What a computation may pass on its way to the answer that was found, exactly.

    The six sums, and the residuals y - m x - c: of a fit at the answer, else at the given m and c.
    For fit the determinant too; for forward the products m x alone; for train the first step.
    """
    x = [Fraction(number) for number in given["x"]]
    if do == "forward":
        return {"m x": [Fraction(given["m"]) * a for a in x]}
    y = [Fraction(number) for number in given["y"]]
    sums: Exact = {
        "n": Fraction(len(x)),
        "sum x": sum(x, Fraction(0)),
        "sum y": sum(y, Fraction(0)),
        "sum xx": sum_of_products(x, x),
        "sum xy": sum_of_products(x, y),
        "sum yy": sum_of_products(y, y),
    }
    if do == "fit":
        sums["determinant"] = len(x) * sum_of_products(x, x) - sum(x) ** 2
    if do == "train":
        first = answer("train", {**given, "steps": min(1, given["steps"])})
        return {**sums, "first m": first["m"], "first c": first["c"]}
    line: dict[str, Any] = given if "m" in given else {**found}
    m, c = Fraction(line["m"]), Fraction(line.get("c", 0))
    return {**sums, "residuals": [b - m * a - c for a, b in zip(x, y)]}
