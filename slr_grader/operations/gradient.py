"""gradient: the two derivatives of the loss."""

import math

from slr_pure.model import gradient, loss

from . import slips
from .law import Law, differs
from .loops import WHOLE
from .operation import Operation, swapped
from .slips import PLUS, RESIDUALS, SLIPS, TIMES_N, plus

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction
    from typing import Any

    from .law import Ask, Points
    from .operation import Divisor, Formula, Named
    from .slips import Slip


def _difference(ask: "Ask", points: "Points", m: "Fraction", c: "Fraction", h: "Fraction") -> str:
    dm, dc = ask("gradient", m, c, *points)
    in_m = (loss(m + h, c, *points) - loss(m - h, c, *points)) / (2 * h)
    in_c = (loss(m, c + h, *points) - loss(m, c - h, *points)) / (2 * h)
    return differs("∂L/∂m", dm, "(L(m + h, c) − L(m − h, c)) / 2h is", in_m) or differs(
        "∂L/∂c", dc, "(L(m, c + h) − L(m, c − h)) / 2h is", in_c
    )


def _right(derivative: "Any", n: int) -> "Any":
    return derivative


def slipped(in_m: "Slip", in_c: "Slip", residual: "Formula" = lambda *given: given) -> "Formula":
    """The gradient with a slip in each derivative, and with other residuals."""

    def formula(m: "Any", c: "Any", x: "Any", y: "Any") -> "Any":
        n, given = len(x), residual(m, c, x, y)
        if not given[2]:
            return 0, 0
        dm, dc = (part * len(given[2]) / n for part in gradient(*given))
        return in_m(dm, n), in_c(dc, n)

    return formula


def _outside_the_sum(formula: "Callable[[Any], Any]") -> "Formula":
    """∂L/∂m as ∂L/∂c, the mean of −2 r, times a formula of the x."""

    def gradient_outside(m: "Any", c: "Any", x: "Any", y: "Any") -> "Any":
        dc = gradient(m, c, x, y)[1]
        return dc * formula(x), dc

    return gradient_outside


def _without_x(slip: "Slip") -> "Formula":
    """∂L/∂c twice, with a slip."""

    def gradient_without_x(m: "Any", c: "Any", x: "Any", y: "Any") -> "Any":
        d = slip(gradient(m, c, x, y)[1], len(x))
        return d, d

    return gradient_without_x


def _with_x_twice(m: "Any", c: "Any", x: "Any", y: "Any") -> "Any":
    dm, _ = gradient(m, c, x, y)
    return dm, dm


def _differences(step: str) -> "Formula":
    """(L(m + h, c) − L(m, c)) / h, and the same for c."""
    h = float(step)

    def quotients(m: "Any", c: "Any", x: "Any", y: "Any") -> "Any":
        here = loss(m, c, x, y)
        return (loss(m + h, c, x, y) - here) / h, (loss(m, c + h, x, y) - here) / h

    return quotients


def _each(change: "Callable[[Any], Any]") -> "Formula":
    """The gradient with this done to each derivative."""
    return slipped(lambda d, n: change(d), lambda d, n: change(d))


NO_X = "the factor x of ∂L/∂m is missing"
SWAPPED = "the two derivatives are swapped"
FIRST = f"{SWAPPED}; ∂L/∂m comes first"
IN_BOTH: "Named" = [(name, slipped(slip, slip)) for name, slip in SLIPS]
OTHERS: "Named" = [(name, slipped(_right, _right, residual)) for name, residual in RESIDUALS]
OTHERS += [
    (f"this is a difference quotient with h = {h}, not the derivative", _differences(h))
    for h in ("0.1", "0.01", "0.001")
]
OTHERS += [
    (PLUS, slipped(_right, _right, plus)),
    (TIMES_N, slipped(*[lambda d, n: d * n * n] * 2)),
    ("it is divided by 2N, and the 2 of the square is missing", _each(lambda d: d / 4)),
    ("∂L/∂c has the factor x, too", _with_x_twice),
    (NO_X, _outside_the_sum(lambda x: 1)),
    ("x stands outside the sum", _outside_the_sum(lambda x: x[-1])),
    ("x stands outside the sum", _outside_the_sum(lambda x: x[0])),
    ("x stands outside the sum", _outside_the_sum(sum)),
    ("x stands outside the sum", _outside_the_sum(lambda x: sum(x) / len(x))),
    (WHOLE, _each(math.floor)),
    (WHOLE, _each(math.ceil)),
    (WHOLE, _each(round)),
    (WHOLE, _each(lambda d: 2 * math.floor(d / 2))),
]
TWO: "Named" = [  # slips at once, the second in both derivatives
    (f"{residual_name}; and {name}", slipped(slip, slip, residual))
    for residual_name, residual in RESIDUALS
    for name, slip in SLIPS
]
TWO += [(f"{NO_X}; and {name}", _without_x(slip)) for name, slip in SLIPS]
MIXED: "Named" = (  # all but a slip in both derivatives
    [(FIRST, swapped(gradient))]
    + [(f"{SWAPPED}, and {name}", swapped(slip)) for name, slip in IN_BOTH]
    + [(f"in ∂L/∂m alone {name}", slipped(slip, _right)) for name, slip in SLIPS]
    + [(f"in ∂L/∂c alone {name}", slipped(_right, slip)) for name, slip in SLIPS]
    + OTHERS
    + TWO
)

IN_FRONT: "Named" = [  # 0 for most N, so that a step stays where it was
    (f"in the factor before the sum {WHOLE}", slipped(slip, slip))
    for slip in (lambda d, n: d * n / 2 * (2 // n), lambda d, n: d * n * (1 // n))
]


def outside(divisor: "Divisor") -> "Named":
    """The mistakes of code that divides by this constant instead of N, and more wrong with it."""
    found = []
    for name, slip in slips.outside(divisor):
        formula = slipped(slip, slip)
        found += [(name, formula), (f"{name}; and {SWAPPED}", swapped(formula))]
    return found


OPERATION = Operation(
    name="gradient",
    given=("m", "c", "x", "y"),
    parts=("dm", "dc"),
    right=gradient,
    rounds=True,
    words="dm = -(2/N) sum((y - m x - c) x) and dc = -(2/N) sum(y - m x - c)",
    heading="grad",
    names=("gradient", "grad"),
    also_called=("gradients", "derivatives", "backward"),
    returned="pair",
    mistakes=IN_BOTH + MIXED + IN_FRONT,
    in_parts=IN_BOTH + OTHERS,
    labels=("∂L/∂m", "∂L/∂c"),
    outside=outside,
    laws=[Law("it is the loss's derivative", ("points", "m", "c", "h"), _difference)],
)
