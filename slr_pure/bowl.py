"""The bowl: the loss over the plane of all lines, how deep it is, and its level ellipses.

Around its minimum the loss is L = L* + ½ eᵀHe with e = (m, c) − (m*, c*), and H is the same
everywhere. Along the unit eigenvectors v₁, v₂ of H, e = s v₁ + t v₂, it is L* + ½ λ₁ s² + ½ λ₂ t².
So the lines with the same loss L lie on an ellipse with the half-axes √(2 (L − L*)/λ₁) along v₁
and √(2 (L − L*)/λ₂) along v₂.
"""

import math
from collections import namedtuple

from .arithmetic.exact import ratio
from .arithmetic.kinds import FLOAT
from .arithmetic.records import record
from .arithmetic.rounding import rounded, rounded_root
from .arithmetic.values import shown
from .least_squares import line
from .moments import Moments, check_points
from .rates import curvatures

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple

    class _Ellipse(NamedTuple):
        m: float
        c: float
        first: tuple[float, float]
        second: tuple[float, float]

else:
    _Ellipse = namedtuple("Ellipse", "m c first second")


@record
class Ellipse(_Ellipse):
    """The points (m, c) + cos t · first + sin t · second, for every angle t.

    m, c: the centre, in [y]/[x] and [y]. first, second: the half-axes as pairs in these units, at
    right angles (as plain numbers), the longer one first.

    >>> m, c, first, second = Ellipse(1.0, 1.0, (0.0, 2.0), (2.0, 0.0))
    >>> m + first[0], c + first[1]  # t = 0
    (1.0, 3.0)
    """

    __slots__ = ()


def least_loss(moments: Moments) -> "Any":
    """L* = (S_yy − S_xy²/S_xx)/N, the loss of the best line, exact and rounded once.

    The S are the sums of squares and products about the means. Where x is constant L* = S_yy/N.
    Returns a number of the data's kind, a float for integers, in [y]².
    ValueError: no points. OverflowError: too large for a float. Cost: O(1).

    >>> least_loss(Moments.of([0, 1, 2], [1, 3, 8]))
    0.5
    """
    p, q = _least(moments)
    return rounded(p, q, moments.kind, "L*")


def level_ellipse(moments: Moments, loss: "Any") -> Ellipse:
    """The ellipse in the plane of all (m, c) on which the loss has this value.

    loss: a number ≥ L*, in [y]². Returns an Ellipse of floats, right but for some ten roundings,
    with the same bits on every interpreter.
    ValueError: no points, one point, constant x, where a level is a pair of lines; no line has so
    small a loss. OverflowError: a half-axis or λ₂ is too large for a float. Cost: O(1).

    >>> level_ellipse(Moments.of([-1, 1], [0, 2]), 4)
    Ellipse(m=1.0, c=1.0, first=(-0.0, 2.0), second=(2.0, 0.0))
    """
    best = line(moments)
    p, q = _least(moments)
    level, unit, _ = ratio(loss, "the loss")
    above = level * q - p * unit
    if above < 0:
        least = least_loss(moments)  # may be L* rounded down, and the loss between the two
        p, q, _ = ratio(least, "L*")
        if level * q < p * unit:
            raise ValueError(f"no line has the loss {shown(loss, str)}: the least is {least}")
        above = 0
    # The half-axes are √(2 (L − L*)/λ). λ₁ can be too small for a float, so it is taken as
    # det H/λ₂, where det H = λ₁ λ₂ = 4 (mean x² − (mean x)²) is a rational number.
    sums, unit = moments.sums, q * unit
    a, b, _ = ratio(curvatures(moments)[1], "λ₂")
    spread, square = sums.centred().xx, (sums.n * sums.dx) ** 2
    flat = rounded_root(above * a * square, 2 * unit * b * spread, FLOAT, "a half-axis")
    steep = rounded_root(2 * above * b, unit * a, FLOAT, "a half-axis")
    m, c = _steepest(moments)
    return Ellipse(float(best.m), float(best.c), (-flat * c, flat * m), (steep * m, steep * c))


def _least(moments: Moments) -> "tuple[int, int]":
    """L* = RSS/N = p/q, exactly."""
    check_points(moments)
    p, q = moments.sums.residual_squares()
    return p, q * moments.sums.n


def _steepest(moments: Moments) -> "tuple[float, float]":
    """v₂: the unit eigenvector of H = 2 [[a, b], [b, 1]] for λ₂; the other stands across.

    H/2 less half its trace is [[p, b], [b, −p]] with p = (a − 1)/2, whose eigenvalues are ±r with
    r = √(p² + b²). Both (p + r, b) and (b, r − p) solve its equations for r; of the two this takes
    the one in which nothing cancels. Roots and divisions only: their bits are the same everywhere.
    """
    n, x, _, xx, _, _, dx, _ = moments.sums
    p = rounded(xx - n * dx**2, 2 * n * dx**2, FLOAT, "mean x²")
    b = rounded(x, n * dx, FLOAT, "mean x")
    largest = max(abs(p), abs(b))
    if largest == 0:  # the levels are circles
        return 1.0, 0.0
    p, b = p / largest, b / largest
    r = math.sqrt(p * p + b * b)
    m, c = (p + r, b) if p >= 0 else (b, r - p)
    length = math.sqrt(m * m + c * c)
    return m / length, c / length
