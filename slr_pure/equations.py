"""Equations: the two normal equations, to be read and solved by hand, and Cramer's rule.

    m Σx² + c Σx = Σxy
    m Σx  + c N  = Σy

least_squares.py says where they come from. `fit` solves them in integers, without this file.
"""

from .moments import Moments, check_points

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


def normal_equations(
    xs: "Iterable[Any]", ys: "Iterable[Any]"
) -> "tuple[tuple[tuple[Any, Any], tuple[Any, int]], tuple[Any, Any]]":
    """((Σx², Σx), (Σx, N)) and (Σxy, Σy): m Σx² + c Σx = Σxy and m Σx + c N = Σy.

    Here to be read, printed and solved by hand. For floats each sum is rounded, and `fit` does
    not go this way, because what that rounding costs can be every digit of the answer.

    xs, ys: as in `fit`. Returns (matrix, rhs): the sums, in [x]², [x], 1 and [x][y], [y], in the
    data's own kind.
    Errors: those of `Moments.of`; ValueError: no points. Cost: O(N).

    >>> normal_equations([0, 1, 2], [1, 3, 5])
    (((5, 3), (3, 3)), (13, 9))
    """
    moments = Moments.of(xs, ys)
    check_points(moments)
    return ((moments.xx, moments.x), (moments.x, moments.n)), (moments.xy, moments.y)


def solve_2x2(matrix: "Any", rhs: "Any") -> "tuple[Any, Any]":
    """(p, q) with a p + b q = e and c p + d q = f, by Cramer's rule, over any field.

    Multiply the first equation by d, the second by b, and subtract: q is gone, and what remains
    is (a d − b c) p = e d − b f. In the same way (a d − b c) q = a f − c e.

    matrix ((a, b), (c, d)), rhs (e, f): floats, Fractions, Decimals, integers, symbols. In
    floats every product and difference rounds, so the answer is only as good as they are.
    ValueError: a d − b c, the determinant, is 0. Cost: O(1).

    >>> solve_2x2(((5, 3), (3, 3)), (13, 9))
    (2.0, 1.0)
    """
    (a, b), (c, d) = matrix
    e, f = rhs
    determinant = a * d - b * c
    if determinant == 0:
        raise ValueError("the determinant is 0: no solution, or many")
    return (e * d - b * f) / determinant, (a * f - c * e) / determinant
