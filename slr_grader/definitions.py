"""The operations, straight from the definition: each formula, and nothing in between.

The four formulas are slr_pure.model's own; `fit` is Cramer's rule on the normal equations. All only
add, subtract, multiply and divide: so they are exact on Fractions, and numbers that know their
derivatives pass through them (judging/condition.py). The fast way to the same numbers,
`slr_pure.fit` and the six sums, has no part in this: it is among what is checked.

FORMULAS[operation] is the function, from Fractions (and steps, an integer) to a tuple of the parts
of the answer, Fractions or lists of them.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from slr_pure import model
from slr_pure.equations import solve_2x2

Column = list[Fraction]


def fit(x: Column, y: Column) -> tuple[Fraction, Fraction]:
    """m* and c*, with m sum(xx) + c sum(x) = sum(xy) and m sum(x) + c N = sum(y).

    >>> fit([Fraction(0), Fraction(1), Fraction(2)], [Fraction(1), Fraction(3), Fraction(5)])
    (Fraction(2, 1), Fraction(1, 1))
    """
    matrix = (sum_of_products(x, x), sum(x)), (sum(x), Fraction(len(x)))
    m, c = solve_2x2(matrix, (sum_of_products(x, y), sum(y)))
    return m, c


def fit_through_the_origin(x: Column, y: Column) -> tuple[Fraction]:
    """m* = sum(xy) / sum(xx), where the derivative of the loss of y = m x is 0.

    >>> fit_through_the_origin([Fraction(1), Fraction(2)], [Fraction(3), Fraction(4)])
    (Fraction(11, 5),)
    """
    return (sum_of_products(x, y) / sum_of_products(x, x),)


def forward(m: Fraction, c: Fraction, x: Column) -> tuple[Column]:
    """The list of m x[i] + c, the one part of its answer."""
    return (model.forward(m, c, x),)


def loss(m: Fraction, c: Fraction, x: Column, y: Column) -> tuple[Fraction]:
    """The mean of (y - m x - c)^2, the one part of its answer."""
    return (model.loss(m, c, x, y),)


def train(x: Column, y: Column, lr: Fraction, steps: int) -> tuple[Fraction, Fraction]:
    """(m, c) after so many steps from (0, 0).

    >>> train([Fraction(1)], [Fraction(2)], Fraction(1, 4), 1)
    (Fraction(1, 1), Fraction(1, 1))
    """
    m = c = Fraction(0)
    for _ in range(steps):
        m, c = model.step(m, c, x, y, lr)
    return m, c


def sum_of_products(a: Column, b: Column) -> Fraction:
    """a[0] b[0] + a[1] b[1] + ..."""
    return sum((u * v for u, v in zip(a, b)), Fraction(0))


FORMULAS: dict[str, Callable[..., tuple[Any, ...]]] = {
    "fit": fit,
    "fit through the origin": fit_through_the_origin,
    "forward": forward,
    "loss": loss,
    "gradient": model.gradient,
    "step": model.step,
    "train": train,
}
