"""Slips: how a derivative of the loss goes wrong, wherever it is needed.

A slip is what is wrong, in words, and the mistaken derivative, a function of the right one and N.
"""

from .loops import LOOPS, over

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .operation import Divisor

    Slip = Callable[[Any, int], Any]
    Slips = list[tuple[str, Slip]]

SIGN = "the sign is flipped"
NO_2 = "the 2 of the square is missing"
NO_N = "the 1/N is missing"
NEITHER = "the 2 of the square and the 1/N are missing"
TWICE_2 = "there is a 2 too many"
SLIPS: "Slips" = [
    (NO_2, lambda d, n: d / 2),
    (NO_N, lambda d, n: d * n),
    (SIGN, lambda d, n: -d),
    (NEITHER, lambda d, n: d * n / 2),
    ("the 2 of the square is missing, and the sign is flipped", lambda d, n: -d / 2),
    ("the 1/N is missing, and the sign is flipped", lambda d, n: -d * n),
    ("the 2 and the 1/N are missing, and the sign is flipped", lambda d, n: -d * n / 2),
    ("it is divided by N twice", lambda d, n: d / n),
    ("it is divided by N − 1, not N", lambda d, n: d * n / (n - 1)),
    (TWICE_2, lambda d, n: d * 2),
]

# of the loss, too: what a residual is of, in place of m, c, x and y
BRACKETS = "y − m x + c stands for y − (m x + c): the brackets are missing"
TIMES_N = "it is multiplied by N, not divided"
PLUS = "y + m x + c stands for y − (m x + c)"
NO_C = "c is missing in the residual"
M_FOR_C = "m and c are swapped in the residual"
RESIDUALS: "list[tuple[str, Callable[..., Any]]]" = [
    (BRACKETS, lambda m, c, x, y: (m, -c, x, y)),
    (NO_C, lambda m, c, x, y: (m, 0, x, y)),
    (M_FOR_C, lambda m, c, x, y: (c, m, x, y)),
]


def plus(m: "Any", c: "Any", x: "Any", y: "Any") -> "Any":
    """What y + m x + c is the residual of."""
    return -m, -c, x, y


RESIDUALS += [(name, lambda *given, some=some: over(some, *given)) for name, some in LOOPS]
OUTSIDE = "it divides by {:g} however many points there are: N comes from outside the function"


def outside(divisor: "Divisor") -> "Slips":
    """The slips of code that divides by this constant instead of N."""
    name = OUTSIDE.format(divisor)
    return [
        (name, lambda d, n: d * n / divisor),
        (f"{name}; and {SIGN}", lambda d, n: -d * n / divisor),
        (f"{name}; and {NO_2}", lambda d, n: d * n / divisor / 2),
        (f"{name}; the 2 is missing, and {SIGN}", lambda d, n: -d * n / divisor / 2),
    ]
