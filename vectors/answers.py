"""The answer to a case, exactly and rounded; what is passed on the way to it; or the error due."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Union

from slr_grader.definitions import sum_of_products
from slr_grader.judging.grades import is_finite
from slr_grader.protocol.numbers import as_fractions, flat

from .operations import OPERATIONS
from .roots import Root, exact_root

Given = dict[str, Any]  # numbers and lists of them
Exact = dict[str, Union[Fraction, Root, list[Fraction]]]
ERRORS = {
    "not finite": "an argument is nan or infinite",
    "different lengths": "x and y have different lengths",
    "no points": "x and y are empty",
    "one point": "many lines pass through one point",
    "constant x": "all x are equal: every slope fits equally well",
    "zero x": "all x are 0: every slope through the origin fits equally well",
    "constant y": "all y are equal (through the origin: 0), so that R^2 would be 0/0",
    "no freedom": "as many points as parameters: the line misses nothing, and s would be 0/0",
    "overflow": "a part of the answer rounds to an infinity; that infinity passes, too",
}
LINES = ("fit", "diagnostics", "prediction")  # that have an intercept
NAN = set(ERRORS) - {"different lengths", "overflow"}  # in IEEE 754 nan says so


def error_due(do: str, given: Given) -> str | None:
    """The name of the error where there is no answer, else None.

    >>> error_due("fit", {"x": [0.1, 0.1], "y": [1, 2]})
    'constant x'
    """
    if do == "updates":
        return error_due("fit", left(given))
    x: list[Any] = given["x"]
    y: list[Any] = given.get("y", x)
    if not all(map(is_finite, flat(given.values()))):
        return "not finite"
    if len(x) != len(y):
        return "different lengths"
    if not x and do != "forward":  # forward of nothing is nothing
        return "no points"
    if do in LINES and len(x) == 1:
        return "one point"
    if do in LINES and len(set(x)) == 1:
        return "constant x"
    if do.endswith("through the origin") and not any(x):
        return "zero x"
    if do.startswith("diagnostics"):
        through = do.endswith("through the origin")
        if not (any(y) if through else len(set(y)) > 1):
            return "constant y"
        if len(x) == 2 - through:
            return "no freedom"
    return "no freedom" if do == "prediction" and len(x) == 2 else None


def left(given: Given) -> Given:
    """The points that are left after all changes, as x and y. ValueError: one is not there.

    >>> left({"changes": [{"add": {"x": [1, 2], "y": [3, 4]}}, {"remove": {"x": [1], "y": [3]}}]})
    {'x': [2], 'y': [4]}
    """
    points: list[Any] = []
    for change in given["changes"]:
        for kind, some in change.items():
            for point in zip(some["x"], some["y"]):
                if kind == "remove":
                    points.remove(point)
                else:
                    points.append(point)
    return {"x": [x for x, _ in points], "y": [y for _, y in points]}


def answer(do: str, given: Given) -> Exact:
    """Each part of the answer, exactly.

    >>> answer("loss", {"m": 0, "c": 0, "x": [1, 2], "y": [1, 2]})
    {'loss': Fraction(5, 2)}
    """
    operation = OPERATIONS[do]
    found = dict(zip(operation.parts, operation.formula(*as_fractions(given).values())))
    return {
        part: exact_root(value) if part in operation.roots else value
        for part, value in found.items()
    }


def between(do: str, given: Given, found: Exact) -> Exact:
    """What a computation may pass on its way to the answer that was found, exactly.

    The six sums, and the residuals y - m x - c: of the best line, or at the m and c that are given.
    For fit the determinant too; for forward the products m x alone; for train the first step; for
    updates what a fit of the points that are left passes, for diagnostics what their fit does.
    """
    if do == "updates":
        return between("fit", left(given), found)
    if do.startswith("diagnostics") or do == "prediction":
        fit = "fit through the origin" if do.endswith("through the origin") else "fit"
        points = {"x": given["x"], "y": given["y"]}
        return between(fit, points, answer(fit, points))
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
