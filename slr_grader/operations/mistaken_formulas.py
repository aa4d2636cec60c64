"""Mistaken formulas: what everyone gets wrong once, by operation, each under its name.

MISTAKEN[operation] is a list of (name, formula); the formula takes what the case gives, as
Fractions, and returns the numbers of the mistaken answer in a list. On the ordinary cases any two
of them can be told apart.

The page's exercises (site_build/page/exercises) know many of these mistakes too, by the same names.
"""

import math
from fractions import Fraction

from slr_pure.model import forward, loss

from .mistaken_fits import FIT, THROUGH
from .mistaken_gradients import BRACKETS, GRADIENT, NO_C, OUTSIDE, gradients, over
from .mistaken_steps import STEP, TRAIN, steps, trained
from .operations import ORIGIN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Formula = Callable[..., list[Any]]
    Named = list[tuple[str, Formula]]


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
    ("the sign of c is flipped", lambda m, c, x: forward(m, -c, x)),
    ("c is multiplied, not added", lambda m, c, x: forward(m * c, 0, x)),
    ("it is rounded", lambda m, c, x: [round(float(p)) for p in forward(m, c, x)]),
    ("it is rounded", lambda m, c, x: [int(float(p)) for p in forward(m, c, x)]),
]

LOSS: "Named" = [
    (
        "the 1/N is missing, so this is the sum of the squares",
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
    (BRACKETS, lambda m, c, x, y: [loss(m, -c, x, y)]),
    (NO_C, lambda m, c, x, y: [loss(m, 0, x, y)]),
    ("it is divided by N twice", lambda m, c, x, y: [loss(m, c, x, y) / len(x)]),
    ("the square is missing", _of_residuals(lambda rs, n: sum(rs) / n)),
    ("the square is missing", _of_residuals(lambda rs, n: -sum(rs) / n)),
    ("the square and the 1/N are missing", _of_residuals(lambda rs, n: sum(rs))),
    ("absolute values in place of squares", _of_residuals(lambda rs, n: sum(map(abs, rs)) / n)),
    (
        "absolute values in place of squares, and the 1/N is missing",
        _of_residuals(lambda rs, n: sum(map(abs, rs))),
    ),
    (
        "this is the square of the mean, not the mean of the squares",
        _of_residuals(lambda rs, n: (sum(rs) / n) ** 2),
    ),
    ("this is the square of the sum", _of_residuals(lambda rs, n: sum(rs) ** 2)),
    ("a root is taken", lambda m, c, x, y: [math.sqrt(loss(m, c, x, y))]),
    ("the sign is flipped", lambda m, c, x, y: [-loss(m, c, x, y)]),
    (
        "the sign is flipped, and the 1/N is missing",
        lambda m, c, x, y: [-loss(m, c, x, y) * len(x)],
    ),
    (
        "it is divided by N − 1, not N",
        lambda m, c, x, y: [loss(m, c, x, y) * len(x) / (len(x) - 1)],
    ),
    ("m and c are swapped", lambda m, c, x, y: [loss(c, m, x, y)]),
    ("x and y are swapped", lambda m, c, x, y: [loss(m, c, y, x)]),
]


MISTAKEN: "dict[str, Named]" = {
    "fit": FIT,
    ORIGIN: THROUGH,
    "forward": FORWARD,
    "loss": LOSS,
    "gradient": GRADIENT,
    "step": STEP,
    "train": TRAIN,
}


def outside(do: str, divisor: Fraction) -> "Named":
    """The mistakes of whoever divides by that number for every N: alone, and with another."""
    slips = gradients(over(divisor))
    if do == "loss":
        name = OUTSIDE.format(float(divisor))
        return [(name, lambda m, c, x, y: [loss(m, c, x, y) * len(x) / divisor])]
    if do == "gradient":
        return slips
    if do == "step":
        return list(steps(slips))
    return [(name, trained(one)) for name, one in steps(slips)] if do == "train" else []
