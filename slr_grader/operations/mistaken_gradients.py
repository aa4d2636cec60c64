"""Mistaken derivatives, as in mistaken_formulas.py.

A slip is a name and what the derivatives are multiplied by, a function of N.
"""

from fractions import Fraction

from slr_pure.model import gradient

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .mistaken_formulas import Formula, Named

    Slips = list[tuple[str, Callable[[int], Any]]]

HALF = Fraction(1, 2)
SLIPS: "Slips" = [
    ("the 2 of the square is missing", lambda n: HALF),
    ("the 1/N is missing", lambda n: n),
    ("the sign is flipped", lambda n: -1),
    ("the 2 of the square and the 1/N are missing", lambda n: HALF * n),
    ("the 2 of the square is missing, and the sign is flipped", lambda n: -HALF),
    ("the 1/N is missing, and the sign is flipped", lambda n: -n),
    ("the 2 and the 1/N are missing, and the sign is flipped", lambda n: -HALF * n),
    ("it is divided by N twice", lambda n: Fraction(1, n)),
    ("it is divided by N − 1, not N", lambda n: Fraction(n, n - 1)),
    ("there is a 2 too many", lambda n: 2),
]
OUTSIDE = "it divides by {:g} however many points there are: N comes from outside the function"


def over(divisor: Fraction) -> "Slips":
    """Those of whoever divides by that number for every N."""
    outside = OUTSIDE.format(float(divisor))
    return [
        (outside, lambda n: n / divisor),
        (f"{outside}; and the sign is flipped", lambda n: -n / divisor),
        (f"{outside}; and the 2 of the square is missing", lambda n: HALF * n / divisor),
        (f"{outside}; the 2 is missing, and the sign is flipped", lambda n: -HALF * n / divisor),
    ]


def right(n: int) -> int:
    """What a derivative is multiplied by that has no slip."""
    return 1


def scaled(in_m: "Callable[[int], Any]", in_c: "Callable[[int], Any]" = right) -> "Formula":
    """The gradient, each derivative times its own function of N."""

    def formula(m: "Any", c: "Any", x: "Any", y: "Any") -> "list[Any]":
        dm, dc = gradient(m, c, x, y)
        return [dm * in_m(len(x)), dc * in_c(len(x))]

    return formula


def gradients(slips: "Slips") -> "Named":
    """The slips, each in both derivatives."""
    return [(name, scaled(slip, slip)) for name, slip in slips]


def swapped(formula: "Formula") -> "Formula":
    """The formula's two numbers in the other order."""
    return lambda **given: formula(**given)[::-1]


def outside_the_sum(formula: "Callable[[list[Any]], Any]") -> "Formula":
    """∂L/∂m as ∂L/∂c, the mean of −2 r, times a formula of the x."""
    return lambda m, c, x, y: [gradient(m, c, x, y)[1] * formula(x), gradient(m, c, x, y)[1]]


ALONE: "Named" = [
    *((f"in dL/dm alone {name}", scaled(slip)) for name, slip in SLIPS),
    *((f"in dL/dc alone {name}", scaled(right, slip)) for name, slip in SLIPS),
]
NO_X = "the factor x of dL/dm is missing"
BRACKETS = "y − m x + c stands for y − (m x + c): the brackets are missing"
NO_C = "c is missing in the residual"
LAST = "only the last point counts; add up what all of them give"
GRADIENT: "Named" = [
    *gradients(SLIPS),
    ("the two derivatives are swapped; dL/dm comes first", swapped(scaled(right))),
    *(
        (f"the two derivatives are swapped, and {name}", swapped(slip))
        for name, slip in gradients(SLIPS)
    ),
    *ALONE,
    (NO_X, outside_the_sum(lambda x: 1)),
    ("x stands outside the sum", outside_the_sum(lambda x: x[-1])),
    ("x stands outside the sum", outside_the_sum(lambda x: x[0])),
    ("x stands outside the sum", outside_the_sum(sum)),
    ("x stands outside the sum", outside_the_sum(lambda x: sum(x) / len(x))),
    (BRACKETS, lambda m, c, x, y: list(gradient(m, -c, x, y))),
    (NO_C, lambda m, c, x, y: list(gradient(m, 0, x, y))),
    (LAST, lambda m, c, x, y: list(gradient(m, c, x[-1:], y[-1:]))),
    (LAST, lambda m, c, x, y: [part / len(x) for part in gradient(m, c, x[-1:], y[-1:])]),
    ("m and c are swapped in the residual", lambda m, c, x, y: list(gradient(c, m, x, y))),
]
