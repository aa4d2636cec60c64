"""fit: the least-squares line."""

import math

from slr_pure.least_squares import fit
from slr_pure.model import forward, gradient

from .law import Law, differs, lines_differ, readable
from .loops import WHOLE
from .operation import Operation, swapped
from .slopes import ONE, TWO, X_FOR_Y, both, through_origin
from .too_few_steps import too_few_steps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fractions import Fraction

    from .law import Ask, Points
    from .operation import Formula, Named


def _no_gradient(ask: "Ask", spread: "Points") -> str:
    m, c = ask("fit", *spread)
    dm, dc = gradient(m, c, *spread)
    where, why = f"at m = {readable(m)}, c = {readable(c)} ", "at the best line it is"
    return differs(f"{where}∂L/∂m", dm, why, 0) or differs(f"{where}∂L/∂c", dc, why, 0)


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


def _exchanged(formula: "Formula") -> "Formula":
    """The formula with x and y in each other's place."""
    return lambda x, y: formula(y, x)


def _of(change: "Formula") -> "Formula":
    """The line of changed x and changed y."""
    return lambda x, y: fit(change(x), change(y))


SWAPPED = "m and c are swapped; m comes first"
ALONE: "Named" = [
    (X_FOR_Y, _exchanged(fit)),
    (SWAPPED, swapped(fit)),
    ("sorted(…) takes the points apart", _of(sorted)),
    (f"in x and y {WHOLE}", _of(lambda values: list(map(math.trunc, values)))),
    (f"in x and y {WHOLE}", _of(lambda values: [round(float(a)) for a in values])),
    ("this is the line through the origin", lambda x, y: (through_origin(x, y), 0)),
]
MISTAKES: "Named" = (
    ALONE
    + ONE
    + [(f"{SWAPPED}; and {name}", swapped(formula)) for name, formula in ONE]
    + [(both(X_FOR_Y, name), _exchanged(formula)) for name, formula in ONE]
    + [(f"{X_FOR_Y}; and {SWAPPED}", _exchanged(swapped(fit)))]
    + TWO
)

OPERATION = Operation(
    name="fit",
    given=("x", "y"),
    parts=("m", "c"),
    right=fit,
    words="m sum(xx) + c sum(x) = sum(xy) and m sum(x) + c N = sum(y)",
    also_called=(
        "least_squares",
        "closed_form",
        "linear_regression",
        "linearregression",
        "regression",
        "anpassen",
        "anpassung",
        "ausgleichsgerade",
        "ajuster",
        "ajustement",
        "ajustar",
        "ajuste",
    ),
    returned="line",
    mistakes=MISTAKES,
    of_all=too_few_steps,
    laws=[
        Law("there the gradient is zero", ("spread",), _no_gradient),
        Law("points on a line have that line", ("spread", "m", "c"), _on_a_line),
        Law("when x is shifted, m stays", ("spread", "h"), _shifted),
        Law("when y is scaled, so are m and c", ("spread", "h"), _scaled),
        Law("the order of the points does not matter", ("spread",), _turned),
    ],
)
