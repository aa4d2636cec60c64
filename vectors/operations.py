"""The operations, straight from the definition: each formula on Fractions, nothing in between.

The four formulas are slr_pure.model's own, which only add, subtract, multiply and divide, so on
Fractions they are exact; `fit` is Cramer's rule on the normal equations. The fast way to the same
numbers, `slr_pure.fit` and the six sums, has no part in this: it is among what is checked.
"""

from collections import namedtuple
from fractions import Fraction

from slr_pure import model
from slr_pure.least_squares import solve_2x2


class Operation(namedtuple("Operation", "given answer formula exact")):
    """given: names of the arguments, in order; answer: names of the parts of what exact returns.

    exact: the function, from arguments in Fractions (steps is an integer) to a tuple of Fractions.
    """

    __slots__ = ()


def fit(x, y):
    """m* and c*, from m sum(xx) + c sum(x) = sum(xy) and m sum(x) + c N = sum(y).

    >>> fit([0, 1, 2], [1, 3, 5])
    (Fraction(2, 1), Fraction(1, 1))
    """
    matrix = (_sum_of_products(x, x), sum(x)), (sum(x), Fraction(len(x)))
    return solve_2x2(matrix, (_sum_of_products(x, y), sum(y)))


def fit_through_the_origin(x, y):
    """m* = sum(xy) / sum(xx), where the derivative of the loss of y = m x is 0.

    >>> fit_through_the_origin([Fraction(1), Fraction(2)], [Fraction(2), Fraction(4)])
    (Fraction(2, 1),)
    """
    return (_sum_of_products(x, y) / _sum_of_products(x, x),)


def train(x, y, lr, steps):
    """(m, c) after so many steps from (0, 0).

    >>> train([Fraction(1)], [Fraction(2)], Fraction(1, 4), 1)
    (Fraction(1, 1), Fraction(1, 1))
    """
    m = c = Fraction(0)
    for _ in range(steps):
        m, c = model.step(m, c, x, y, lr)
    return m, c


def _sum_of_products(a, b):
    return sum((u * v for u, v in zip(a, b)), Fraction(0))


OPERATIONS = {
    "fit": Operation(
        ("x", "y"),
        ("m", "c"),
        "m sum(xx) + c sum(x) = sum(xy) and m sum(x) + c N = sum(y)",
        fit,
    ),
    "fit through the origin": Operation(
        ("x", "y"), ("m",), "m = sum(xy) / sum(xx)", fit_through_the_origin
    ),
    "forward": Operation(
        ("m", "c", "x"), ("y",), "y[i] = m x[i] + c", lambda m, c, x: (model.forward(m, c, x),)
    ),
    "loss": Operation(
        ("m", "c", "x", "y"),
        ("loss",),
        "(1/N) sum((y - m x - c)^2)",
        lambda *given: (model.loss(*given),),
    ),
    "gradient": Operation(
        ("m", "c", "x", "y"),
        ("dm", "dc"),
        "dm = -(2/N) sum((y - m x - c) x) and dc = -(2/N) sum(y - m x - c)",
        model.gradient,
    ),
    "step": Operation(
        ("m", "c", "x", "y", "lr"),
        ("m", "c"),
        "m - lr dm and c - lr dc, both derivatives at the old m and c",
        model.step,
    ),
    "train": Operation(
        ("x", "y", "lr", "steps"), ("m", "c"), "so many steps, from m = c = 0", train
    ),
}
