"""The answer to a case, exactly and rounded; what is passed on the way to it; or the error due."""

import math
from fractions import Fraction

from .operations import OPERATIONS

ERRORS = {
    "not finite": "an argument is nan or infinite",
    "different lengths": "x and y have different lengths",
    "no points": "x and y are empty",
    "one point": "many lines pass through one point",
    "constant x": "all x are equal: every slope fits equally well",
    "zero x": "all x are 0: every slope through the origin fits equally well",
    "overflow": "a part of the answer rounds to an infinity; that infinity passes, too",
}


def error_due(do, given):
    """The name of the error where there is no answer, else None.

    >>> error_due("fit", {"x": [0.1, 0.1], "y": [1, 2]})
    'constant x'
    """
    x, y = given["x"], given.get("y", given["x"])
    if not all(map(math.isfinite, _flat(given))):
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


def answers(do, given):
    """{part: Fraction, or list of them}, exactly.

    >>> answers("loss", {"m": 0, "c": 0, "x": [1, 2], "y": [1, 2]})
    {'loss': Fraction(5, 2)}
    """
    operation = OPERATIONS[do]
    return dict(zip(operation.answer, operation.exact(*map(exactly, given.values()))))


def between(do, given, answer):
    """What a computation may pass on its way: a dict of names and Fractions, or lists of them.

    The six sums and the residuals y - m x - c: at the answer of a fit, else at the given m and c.
    For fit the determinant too, for forward the products m x instead, and for train the first step.
    """
    m, c = exactly(answer.get("m", 0)), exactly(answer.get("c", 0))
    if "m" in given:
        m, c = exactly(given["m"]), exactly(given["c"])
    x = exactly(given["x"])
    if do == "forward":
        return {"m x": [m * a for a in x]}
    y = exactly(given["y"])
    sums = {
        "n": len(x),
        "sum x": sum(x),
        "sum y": sum(y),
        "sum xx": sum(a * a for a in x),
        "sum xy": sum(a * b for a, b in zip(x, y)),
        "sum yy": sum(b * b for b in y),
    }
    if do == "fit":
        sums["determinant"] = sums["n"] * sums["sum xx"] - sums["sum x"] ** 2
    if do == "train":
        first = answers(do, {**given, "steps": min(1, given["steps"])})
        return {**sums, "first m": first["m"], "first c": first["c"]}
    return {**sums, "residuals": [b - m * a - c for a, b in zip(x, y)]}


def nearest(exact):
    """The binary64 nearest to the Fraction, ties to even, or the infinity; 0 is +0.

    >>> nearest(Fraction(1, 3)), nearest(Fraction(-(10**400)))
    (0.3333333333333333, -inf)
    """
    if isinstance(exact, list):
        return [nearest(part) for part in exact]
    try:
        return exact.numerator / exact.denominator
    except OverflowError:
        return math.inf if exact > 0 else -math.inf


def exactly(value):
    """The number as a Fraction, each of a list; but an int stays one, so that steps counts."""
    if isinstance(value, list):
        return [Fraction(number) for number in value]
    return value if isinstance(value, int) else Fraction(value)


def _flat(given):
    """All numbers of the arguments."""
    for value in given.values():
        yield from value if isinstance(value, list) else [value]
