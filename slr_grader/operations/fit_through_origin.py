"""fit through the origin: the best slope of a line without an intercept."""

import math

from slr_pure.least_squares import fit
from slr_pure.model import gradient

from .law import Law, differs, readable
from .loops import LOOPS, WHOLE
from .operation import Operation
from .slopes import product, through_origin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .law import Ask, Points
    from .operation import Named

NAME = "fit through the origin"


def _no_slope(ask: "Ask", spread: "Points") -> str:
    m = ask(NAME, *spread)
    dm = gradient(m, 0, *spread)[0]
    return differs(f"at m = {readable(m)}, c = 0 ∂L/∂m", dm, "at the best slope it is", 0)


def _right(x: "Any", y: "Any") -> "Any":
    return fit(x, y, proportional=True).m


MISTAKES: "Named" = [
    ("this is the slope of the line with an intercept", lambda x, y: fit(x, y).m),
    ("x and y are swapped", lambda x, y: through_origin(y, x)),
    (
        "the mean of the ratios stands for Σxy / Σx²",
        lambda x, y: sum(b / a for a, b in zip(x, y)) / len(x),
    ),
    ("the ratio of the means stands for Σxy / Σx²", lambda x, y: sum(y) / sum(x)),
    ("the slope is inverted; it is Σxy / Σx²", lambda x, y: 1 / through_origin(x, y)),
    ("Σx Σy stands for Σxy", lambda x, y: sum(x) * sum(y) / product(x, x)),
    ("(Σx)², the square of the sum, stands for Σx²", lambda x, y: product(x, y) / sum(x) ** 2),
    ("it is Σxy, not divided by Σx²", product),
    ("it is Σxy / N, not divided by Σx²", lambda x, y: product(x, y) / len(x)),
    ("the sign is flipped", lambda x, y: -through_origin(x, y)),
    (WHOLE, lambda x, y: math.floor(through_origin(x, y))),
    (WHOLE, lambda x, y: round(through_origin(x, y))),
]
for name, some in LOOPS:
    MISTAKES += [
        (name, lambda x, y, some=some: through_origin(some(x), some(y))),
        (
            f"in Σxy {name}",
            lambda x, y, some=some: product(some(x), some(y)) / product(x, x),
        ),
        (
            f"in Σx² {name}",
            lambda x, y, some=some: product(x, y) / product(some(x), some(x)),
        ),
    ]

OPERATION = Operation(
    name=NAME,
    given=("x", "y"),
    parts=("m",),
    right=_right,
    words="m = sum(xy) / sum(xx)",
    heading="origin",
    names=("fit_through_origin", "fit"),
    switches={"fit": "proportional"},
    also_called=("fit_through_the_origin", "fit_origin"),
    returned="slope",
    mistakes=MISTAKES,
    laws=[Law("there ∂L/∂m is zero", ("spread",), _no_slope)],
)
