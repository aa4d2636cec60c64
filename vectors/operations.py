"""The operations of the vectors: those that the grader asks, and more that it does not.

FORMULAS gives what is computed; of a part in `roots` it gives the square. So all formulas only add,
subtract, multiply and divide, and condition numbers are exact.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, NamedTuple

from slr_grader.definitions import FORMULAS, Column, sum_of_products
from slr_grader.operations import OPERATIONS as GRADED
from slr_pure.equations import solve_2x2


class Operation(NamedTuple):
    """Its arguments, the parts of its answer, the formula in words and as a function, and roots."""

    given: tuple[str, ...]
    parts: tuple[str, ...]
    words: str
    formula: Callable[..., tuple[Any, ...]]
    roots: tuple[str, ...] = ()


def diagnostics(x: Column, y: Column) -> tuple[Fraction, ...]:
    """RSS, R², s², s_m², s_c² of the best line.

    >>> x, y = [Fraction(0), Fraction(1), Fraction(2)], [Fraction(1), Fraction(3), Fraction(8)]
    >>> [str(part) for part in diagnostics(x, y)]
    ['3/2', '49/52', '3/2', '3/4', '5/4']
    """
    n = len(x)
    xs, ys = ([a - sum(column, Fraction(0)) / n for a in column] for column in (x, y))
    return _diagnosed(xs, ys, n - 2, sum_of_products(x, x) / n)


def diagnostics_through_the_origin(x: Column, y: Column) -> tuple[Fraction, ...]:
    """RSS, R², s², s_m² of the best line through the origin, R² uncentred."""
    return _diagnosed(x, y, len(x) - 1, Fraction(0))[:4]


def _diagnosed(x: Column, y: Column, free: int, square: Fraction) -> tuple[Fraction, ...]:
    """With S_xx = Σx², S_xy and S_yy of these x and y; square: the mean of x² as given."""
    xx, xy, yy = sum_of_products(x, x), sum_of_products(x, y), sum_of_products(y, y)
    rss = sum_of_products(*[[b - xy / xx * a for a, b in zip(x, y)]] * 2)
    s = rss / free
    return rss, xy * xy / (xx * yy), s, s / xx, s * square / xx


def prediction(x: Column, y: Column, at: Fraction) -> tuple[Fraction, Fraction, Fraction]:
    """m x + c of the best line there, and the squares of its standard error and of a new y's.

    >>> x, y = [Fraction(0), Fraction(1), Fraction(2)], [Fraction(1), Fraction(3), Fraction(8)]
    >>> [str(part) for part in prediction(x, y, Fraction(3))]
    ['11', '7/2', '5']
    """
    m, c = FORMULAS["fit"](x, y)
    mean = sum(x, Fraction(0)) / len(x)
    h = Fraction(1, len(x)) + (at - mean) * (at - mean) / sum_of_products(
        *[[a - mean for a in x]] * 2
    )
    variance = diagnostics(x, y)[2]
    return m * at + c, variance * h, variance * (1 + h)


def updates(changes: list[dict[str, dict[str, Column]]]) -> tuple[Fraction, Fraction]:
    """The line of what is left after all changes, by the sums: a removal subtracts.

    >>> one, two = [Fraction(1)], [Fraction(0), Fraction(1), Fraction(2)]
    >>> updates([{"add": {"x": two, "y": two}}, {"remove": {"x": one, "y": one}}])
    (Fraction(1, 1), Fraction(0, 1))
    """
    n, x, y, xx, xy = 0, Fraction(0), Fraction(0), Fraction(0), Fraction(0)
    for change in changes:
        for kind, points in change.items():
            sign, xs, ys = -1 if kind == "remove" else 1, points["x"], points["y"]
            n += sign * len(xs)
            x, y = x + sign * sum(xs), y + sign * sum(ys)
            xx += sign * sum_of_products(xs, xs)
            xy += sign * sum_of_products(xs, ys)
    m, c = solve_2x2(((xx, x), (x, Fraction(n))), (xy, y))
    return m, c


RSS = "RSS = sum((y - m x - c)^2)"
R_SQUARED = "r_squared = 1 - RSS / sum((y - mean y)^2)"
UNCENTRED = "r_squared = 1 - RSS / sum(y^2)"
ERRORS = "s_m = s / sqrt(S_xx), s_c = s sqrt(sum(xx) / (N S_xx))"
OPERATIONS = {
    **{
        name: Operation(GRADED[name].given, GRADED[name].parts, GRADED[name].words, formula)
        for name, formula in FORMULAS.items()
    },
    "diagnostics": Operation(
        ("x", "y"),
        ("rss", "r_squared", "s", "s_m", "s_c"),
        f"{RSS} of the best line, {R_SQUARED}, s = sqrt(RSS / (N - 2)), {ERRORS}",
        diagnostics,
        ("s", "s_m", "s_c"),
    ),
    "diagnostics through the origin": Operation(
        ("x", "y"),
        ("rss", "r_squared", "s", "s_m"),
        f"{RSS} of the best line with c = 0, {UNCENTRED}, s = sqrt(RSS / (N - 1)), "
        "s_m = s / sqrt(sum(xx))",
        diagnostics_through_the_origin,
        ("s", "s_m"),
    ),
    "prediction": Operation(
        ("x", "y", "at"),
        ("y", "se_mean", "se_new"),
        "y = m at + c of the best line, se_mean = s sqrt(h) and se_new = s sqrt(1 + h), "
        "where h = 1/N + (at - mean x)^2 / S_xx",
        prediction,
        ("se_mean", "se_new"),
    ),
    "updates": Operation(
        ("changes",),
        ("m", "c"),
        "fit of the points that are left: add and merge put points in, remove takes them out",
        updates,
    ),
}
