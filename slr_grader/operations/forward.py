"""forward: the predictions m x + c."""

import math

from slr_pure.model import forward

from .law import Law, differs, readable
from .loops import FIRST, NO_FIRST, NO_LAST, WHOLE
from .operation import Operation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fractions import Fraction

    from .law import Ask
    from .operation import Named


def _at_zero(ask: "Ask", m: "Fraction", c: "Fraction") -> str:
    (y,) = ask("forward", m, c, [0])
    return differs("the prediction at x = 0", y, "c is", c)


def _linear(ask: "Ask", m: "Fraction", c: "Fraction", at: "Fraction", h: "Fraction") -> str:
    first, second = ask("forward", m, c, [at, at + h])
    growth = f"from x to x + {readable(h)} the prediction's growth"
    return differs(growth, second - first, "m h is", m * h)


def _power(m: "Fraction", c: "Fraction", x: "list[Fraction]") -> "list[float]":
    """m to the power of x, plus c; of m < 0 there is none."""
    return [math.pow(m, a) + c for a in x]


LAST = "only the last point counts: the list begins anew inside the loop"
MISTAKES: "Named" = [
    ("m and c are swapped", lambda m, c, x: forward(c, m, x)),
    (
        "c is added before multiplying by x, which makes (m + c) x",
        lambda m, c, x: forward(m + c, 0, x),
    ),
    ("c is added to x before multiplying", lambda m, c, x: forward(m, m * c, x)),
    ("c is missing", lambda m, c, x: forward(m, 0, x)),
    ("m is missing", lambda m, c, x: forward(1, c, x)),
    ("m is added, not multiplied", lambda m, c, x: forward(1, m + c, x)),
    ("x is missing", lambda m, c, x: forward(0, m + c, x)),
    ("the sign of c is flipped", lambda m, c, x: forward(m, -c, x)),
    ("this is the line solved for x: (y − c) / m", lambda m, c, x: [(a - c) / m for a in x]),
    ("x is squared", lambda m, c, x: forward(m, c, [a * a for a in x])),
    ("m is raised to the power of x: ** stands for *", _power),
    ("c is multiplied, not added", lambda m, c, x: forward(m * c, 0, x)),
    (WHOLE, lambda m, c, x: [round(float(p)) for p in forward(m, c, x)]),
    (WHOLE, lambda m, c, x: [int(float(p)) for p in forward(m, c, x)]),
    (WHOLE, lambda m, c, x: [math.floor(float(p)) for p in forward(m, c, x)]),
    (LAST, lambda m, c, x: forward(m, c, x[-1:])),
    (FIRST, lambda m, c, x: forward(m, c, x[:1])),
    (NO_FIRST, lambda m, c, x: forward(m, c, x[1:])),
    (NO_LAST, lambda m, c, x: forward(m, c, x[:-1])),
]

OPERATION = Operation(
    name="forward",
    given=("m", "c", "x"),
    parts=("y",),
    right=forward,
    rounds=True,
    words="y[i] = m x[i] + c",
    also_called=(
        "predict",
        "prediction",
        "predictions",
        "vorhersage",
        "vorhersagen",
        "predire",
        "predecir",
        "prediccion",
    ),
    returned="numbers",
    mistakes=MISTAKES,
    laws=[
        Law("the prediction at x = 0 is c", ("m", "c"), _at_zero),
        Law("when x grows by h, it grows by m h", ("m", "c", "at", "h"), _linear),
    ],
)
