"""Numbers side by side, for what TeX writes with one letter: all x, a pair, or a matrix.

Sums, multiples, products and powers are taken part by part, but those of a matrix are a matrix's.
The numbers stay what they are: NumPy only does the bookkeeping.
"""

from typing import Any

import numpy as np


class Array(np.ndarray):
    """An array of exact numbers."""

    def __mul__(self, other: "Any") -> "Any":
        """Part by part; a matrix times a matrix or a pair, by rows."""
        if self.ndim < 2 or not isinstance(other, Array):
            return super().__mul__(other)
        product = self @ other
        return product[0] if product.shape == (1,) else product

    def __pow__(self, power: "Any", _: None = None) -> "Any":
        """Part by part; of a matrix, the product of so many."""
        return np.linalg.matrix_power(self, power) if self.ndim == 2 else super().__pow__(power)


def array(value: "Any") -> "Any":
    """The numbers of lists and tuples as an array; any other value as it is.

    >>> array(((1, 2), (3, 4))) * array((1, 1))
    Array([3, 7], dtype=object)
    """
    if isinstance(value, (list, tuple)):
        return np.array(value, dtype=object).view(Array)
    return value


def transposed(value: Array) -> "Any":
    """The rows as columns; a pair as a row, so that times a pair it is a number.

    >>> transposed(array((1, 2))) * array(((0, 1), (1, 0))) * array((3, 4))
    10
    """
    return value.T if value.ndim == 2 else value.reshape(1, -1)


def dot(left: "Any", right: "Any") -> "Any":
    """The product of two numbers, or of a number and an array; of two pairs, the scalar product.

    >>> dot(array((1, 2)), array((3, 4)))
    11
    """
    both = isinstance(left, Array) and isinstance(right, Array)
    return sum(left * right) if both else left * right
