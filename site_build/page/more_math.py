"""Python's `math`, with what MicroPython's lacks."""

from math import *  # noqa: F403
from math import sqrt

from .fractions import Fraction


def fsum(values):
    """The sum, rounded once.

    >>> fsum([0.1] * 10)
    1.0
    """
    return float(sum(Fraction(value) for value in values))


def hypot(*sides):
    """The root of the sum of the squares."""
    return sqrt(fsum(side * side for side in sides))


def dist(p, q):
    """How far p is from q."""
    return hypot(*[a - b for a, b in zip(p, q)])


def prod(values, start=1):
    """The product."""
    for value in values:
        start = start * value
    return start
