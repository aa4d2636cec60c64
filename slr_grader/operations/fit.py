"""fit: the least-squares line."""

import math

from slr_pure.least_squares import fit
from slr_pure.model import forward, gradient

from .law import Law, differs, lines_differ, readable
from .operation import Operation, swapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Any

    from .law import Ask, Points
    from .operation import Formula, Named


def _no_gradient(ask: "Ask", spread: "Points") -> str:
    m, c = ask("fit", *spread)
    dm, dc = gradient(m, c, *spread)
    where, why = f"at m = {readable(m)}, c = {readable(c)} ", "at the best line it is"
    return differs(f"{where}dL/dm", dm, why, 0) or differs(f"{where}dL/dc", dc, why, 0)


def _on_a_line(ask: "Ask", spread: "Points", m: "Fraction", c: "Fraction") -> str:
    found = ask("fit", spread[0], forward(m, c, spread[0]))
    return lines_differ("", found, f"but with y = {readable(m)} x + {readable(c)}", m, c)


def _shifted(ask: "Ask", spread: "Points", h: "Fraction") -> str:
    m, c = ask("fit", *spread)
    moved = ask("fit", [x + h for x in spread[0]], spread[1])
    return lines_differ(f"with x + {readable(h)} for x, ", moved, "by the first fit", m, c - m * h)


def _scaled(ask: "Ask", spread: "Points", h: "Fraction") -> str:
    m, c = ask("fit", *spread)
    found = ask("fit", spread[0], [y * h for y in spread[1]])
    return lines_differ(f"with {readable(h)} y for y, ", found, "by the first fit", m * h, c * h)


def _turned(ask: "Ask", spread: "Points") -> str:
    m, c = ask("fit", *spread)
    found = ask("fit", *(list(reversed(column)) for column in spread))
    return lines_differ("with the points in reverse ", found, "and before", m, c)


def through_origin(x: "Any", y: "Any") -> "Any":
    """Σxy / Σx², the best slope of a line through the origin."""
    return sum(a * b for a, b in zip(x, y)) / sum(a * a for a in x)


def _through_means(slope: "Formula") -> "Formula":
    """The line of that slope through (x̄, ȳ)."""

    def line(x: "Any", y: "Any") -> "Any":
        m = slope(x, y)
        return m, (sum(y) - m * sum(x)) / len(x)

    return line


def _sloped(formula: "Formula") -> "Formula":
    """As above, by a formula of the sums of (x − x̄)², (x − x̄)(y − ȳ), (y − ȳ)², and N."""

    def slope(x: "Any", y: "Any") -> "Any":
        p, q = sum(x) / len(x), sum(y) / len(y)
        xx, yy = sum((a - p) ** 2 for a in x), sum((b - q) ** 2 for b in y)
        return formula(xx, sum((a - p) * (b - q) for a, b in zip(x, y)), yy, len(x))

    return _through_means(slope)


def _raised(formula: "Formula") -> "Formula":
    """The line of the best slope m whose intercept is a formula of m, x̄ and ȳ."""

    def line(x: "Any", y: "Any") -> "Any":
        m = fit(x, y).m
        return m, formula(m, sum(x) / len(x), sum(y) / len(y))

    return line


UNEVEN = "the slope has N − 1 below one sum and N below the other"
MISTAKES: "Named" = [
    ("x and y are swapped", lambda x, y: fit(y, x)),
    ("m and c are swapped; m comes first", swapped(fit)),
    ("this is the line through the origin", lambda x, y: (through_origin(x, y), 0)),
    (
        "the means are not taken off in the slope, so this is the slope through the origin",
        _through_means(through_origin),
    ),
    (UNEVEN, _sloped(lambda xx, xy, yy, n: xy * n / (xx * (n - 1)))),
    (UNEVEN, _sloped(lambda xx, xy, yy, n: xy * (n - 1) / (xx * n))),
    ("the slope is divided by the variance of y, not of x", _sloped(lambda xx, xy, yy, n: xy / yy)),
    (
        "the slope is inverted: it is Σ(x − x̄)(y − ȳ) over Σ(x − x̄)²",
        _sloped(lambda xx, xy, yy, n: xx / xy),
    ),
    (
        "the correlation stands for the slope",
        _sloped(lambda xx, xy, yy, n: float(xy) / math.sqrt(xx * yy)),
    ),
    ("the sign of c is flipped", _raised(lambda m, p, q: m * p - q)),
    ("the sign of m x̄ in c is flipped", _raised(lambda m, p, q: q + m * p)),
    ("m x̄ is missing in c", _raised(lambda m, p, q: q)),
]

OPERATION = Operation(
    name="fit",
    given=("x", "y"),
    parts=("m", "c"),
    right=fit,
    words="m sum(xx) + c sum(x) = sum(xy) and m sum(x) + c N = sum(y)",
    also_called=("least_squares", "closed_form", "linear_regression", "regression"),
    returned="line",
    mistakes=MISTAKES,
    laws=[
        Law("there the gradient is zero", ("spread",), _no_gradient),
        Law("points on a line have that line", ("spread", "m", "c"), _on_a_line),
        Law("when x is shifted, m stays", ("spread", "h"), _shifted),
        Law("when y is scaled, so are m and c", ("spread", "h"), _scaled),
        Law("the order of the points does not matter", ("spread",), _turned),
    ],
)
