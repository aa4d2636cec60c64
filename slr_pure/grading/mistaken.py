"""Mistaken formulas: what everyone gets wrong once, by operation, each under its name.

MISTAKEN[operation] is a list of (name, formula); the formula takes what the case gives, as
Fractions, and returns the numbers of the mistaken answer in a list. The likelier mistakes come
first: where two formulas cannot be told apart, the first one gives its name.

The page's exercises (docs/live/exercises.py) know many of these mistakes too, by the same names.
"""

import math
from fractions import Fraction

from ..model import forward, gradient, loss, step
from .mistaken_fits import FIT, ORIGIN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Formula = Callable[..., list[Any]]
    Named = list[tuple[str, Formula]]

PLACES = 2**256  # Fractions in train are kept to so many parts of 1, far below 10⁻⁶ of anything


def _residuals(m: "Any", c: "Any", x: "Any", y: "Any") -> "list[Any]":
    return [b - p for b, p in zip(y, forward(m, c, x))]


def _of_residuals(formula: "Callable[[list[Any], int], Any]") -> "Formula":
    """The loss that is the formula of the residuals and N."""
    return lambda m, c, x, y: [formula(_residuals(m, c, x, y), len(x))]


FORWARD: "Named" = [
    ("m and c are swapped", lambda m, c, x: forward(c, m, x)),
    (
        "c is added before multiplying by x, which makes (m + c) x",
        lambda m, c, x: forward(m + c, 0, x),
    ),
    ("c is missing", lambda m, c, x: forward(m, 0, x)),
    ("x is missing", lambda m, c, x: forward(0, m + c, x)),
    ("the sign of c is turned", lambda m, c, x: forward(m, -c, x)),
    ("c is multiplied, not added", lambda m, c, x: forward(m * c, 0, x)),
]

LOSS: "Named" = [
    (
        "the 1/N is missing, so that is the sum of the squares",
        lambda m, c, x, y: [loss(m, c, x, y) * len(x)],
    ),
    (
        "there is a factor ½, as in some other books",
        lambda m, c, x, y: [loss(m, c, x, y) / 2],
    ),
    (
        "the 1/N is missing, and there is a factor ½",
        lambda m, c, x, y: [loss(m, c, x, y) * len(x) / 2],
    ),
    ("it is divided by N twice", lambda m, c, x, y: [loss(m, c, x, y) / len(x)]),
    ("the square is missing", _of_residuals(lambda rs, n: sum(rs) / n)),
    ("the square is missing", _of_residuals(lambda rs, n: -sum(rs) / n)),
    ("the square and the 1/N are missing", _of_residuals(lambda rs, n: sum(rs))),
    ("absolute values in place of squares", _of_residuals(lambda rs, n: sum(map(abs, rs)) / n)),
    (
        "that is the square of the mean, not the mean of the squares",
        _of_residuals(lambda rs, n: (sum(rs) / n) ** 2),
    ),
    ("that is the square of the sum", _of_residuals(lambda rs, n: sum(rs) ** 2)),
    ("a root is taken", lambda m, c, x, y: [math.sqrt(loss(m, c, x, y))]),
    ("the sign is turned", lambda m, c, x, y: [-loss(m, c, x, y)]),
    (
        "it is divided by N − 1, not N",
        lambda m, c, x, y: [loss(m, c, x, y) * len(x) / (len(x) - 1)],
    ),
    ("m and c are swapped", lambda m, c, x, y: [loss(c, m, x, y)]),
    ("x and y are swapped", lambda m, c, x, y: [loss(m, c, y, x)]),
]


def _times(factor: Fraction, power: int) -> "Formula":
    """The gradient times the factor and N to the power."""
    return lambda m, c, x, y: [
        factor * part * Fraction(len(x)) ** power for part in gradient(m, c, x, y)
    ]


def _swapped(formula: "Formula") -> "Formula":
    """The formula's two numbers in the other order."""
    return lambda **given: formula(**given)[::-1]


def _outside(formula: "Callable[[list[Any]], Any]") -> "Formula":
    """∂L/∂m as ∂L/∂c, the mean of −2 r, times a formula of the x."""
    return lambda m, c, x, y: [gradient(m, c, x, y)[1] * formula(x), gradient(m, c, x, y)[1]]


HALF, ONE = Fraction(1, 2), Fraction(1)
SLIPS: "Named" = [
    ("the 2 of the square is missing", _times(HALF, 0)),
    ("the 1/N is missing", _times(ONE, 1)),
    ("the sign is turned", _times(-ONE, 0)),
    ("the 2 of the square and the 1/N are missing", _times(HALF, 1)),
    ("the 2 of the square is missing, and the sign is turned", _times(-HALF, 0)),
    ("the 1/N is missing, and the sign is turned", _times(-ONE, 1)),
    ("the 2 and the 1/N are missing, and the sign is turned", _times(-HALF, 1)),
    ("it is divided by N twice", _times(ONE, -1)),
    ("there is a 2 too many", _times(2 * ONE, 0)),
]
GRADIENT: "Named" = [
    *SLIPS,
    ("the two derivatives are swapped; dL/dm comes first", _swapped(_times(ONE, 0))),
    *((f"the two derivatives are swapped, and {name}", _swapped(slip)) for name, slip in SLIPS),
    ("x stands outside the sum", _outside(lambda x: x[-1])),
    ("x stands outside the sum", _outside(lambda x: x[0])),
    ("x stands outside the sum", _outside(sum)),
    ("x stands outside the sum", _outside(lambda x: sum(x) / len(x))),
    ("the factor x of dL/dm is missing", _outside(lambda x: 1)),
    ("m and c are swapped in the residual", lambda m, c, x, y: list(gradient(c, m, x, y))),
]


def _moved(formula: "Callable[..., list[Any]]") -> "Formula":
    """A step that takes the gradient once, at the old point."""
    return lambda m, c, x, y, lr: formula(m, c, lr, *gradient(m, c, x, y))


def stepping(slip: "Formula") -> "Formula":
    """A step by the mistaken gradient."""

    def formula(m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "list[Any]":
        dm, dc = slip(m=m, c=c, x=x, y=y)
        return [m - lr * dm, c - lr * dc]

    return formula


def _m_then_c(slip: "Formula") -> "Formula":
    """A step in sequence: c is changed by a derivative at the new m."""

    def formula(m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "list[Any]":
        m = m - lr * slip(m=m, c=c, x=x, y=y)[0]
        return [m, c - lr * slip(m=m, c=c, x=x, y=y)[1]]

    return formula


def _c_then_m(m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "list[Any]":
    c = c - lr * gradient(m, c, x, y)[1]
    return [m - lr * gradient(m, c, x, y)[0], c]


SEQUENCE = "the derivative for {} is taken at the new {}; take both at the old point, then move"
STEPS: "Named" = [  # mistakes of one step that many steps repeat
    ("the sign is turned, so that goes up", stepping(_times(-ONE, 0))),
    (SEQUENCE.format("c", "m"), _m_then_c(_times(ONE, 0))),
    (SEQUENCE.format("m", "c"), _c_then_m),
    ("lr is missing", _moved(lambda m, c, lr, a, b: [m - a, c - b])),
    ("c stays where it was", _moved(lambda m, c, lr, a, b: [m - lr * a, c])),
    ("m stays where it was", _moved(lambda m, c, lr, a, b: [m, c - lr * b])),
    ("the two derivatives are swapped", _moved(lambda m, c, lr, a, b: [m - lr * b, c - lr * a])),
    ("the gradient is divided by lr", _moved(lambda m, c, lr, a, b: [m - a / lr, c - b / lr])),
    ("there is a 2 too many; the gradient has its 2 already", stepping(_times(2 * ONE, 0))),
    *((f"in the gradient {name}", stepping(slip)) for name, slip in SLIPS[:2] + SLIPS[3:8]),
    *(
        (f"in the gradient {name}; and {SEQUENCE.format('c', 'm')}", _m_then_c(slip))
        for name, slip in SLIPS[:4]
    ),
    ("in the gradient the factor x of dL/dm is missing", stepping(_outside(lambda x: 1))),
]
STEP: "Named" = [
    *STEPS,
    (
        "the old m and c are missing, so that is the way and not where it leads",
        _moved(lambda m, c, lr, a, b: [-lr * a, -lr * b]),
    ),
    ("that is the gradient, not the step", _moved(lambda m, c, lr, a, b: [a, b])),
    (
        "m and c are swapped; m comes first",
        _swapped(_moved(lambda m, c, lr, a, b: [m - lr * a, c - lr * b])),
    ),
]


def trained(one: "Formula", more: int = 0) -> "Formula":
    """So many steps by the formula of one, and some more, from m = c = 0."""

    def formula(x: "Any", y: "Any", lr: "Any", steps: int) -> "list[Any]":
        m = c = Fraction(0)
        for _ in range(steps + more):
            m, c = (Fraction(round(v * PLACES), PLACES) for v in one(m=m, c=c, x=x, y=y, lr=lr))
        return [m, c]

    return formula


def _right(m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "list[Any]":
    return list(step(m, c, x, y, lr))


TRAIN: "Named" = [
    ("that is one step too many", trained(_right, 1)),
    ("that is one step too few", trained(_right, -1)),
    *((name, trained(one)) for name, one in STEPS),
    ("m and c are swapped; m comes first", _swapped(trained(_right))),
]


MISTAKEN: "dict[str, Named]" = {
    "fit": FIT,
    "fit through the origin": ORIGIN,
    "forward": FORWARD,
    "loss": LOSS,
    "gradient": GRADIENT,
    "step": STEP,
    "train": TRAIN,
}
