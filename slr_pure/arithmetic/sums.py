"""Sums: the six sums over the points, as integers.

Adds the arithmetic of the moments: what follows from N, Σx, Σy, Σx², Σxy, Σy² by adding and
multiplying alone, and so in integers, without rounding. Each value has a denominator that is
known beforehand: dx for one factor x, dy for one factor y.

Left out: what the sums look like as numbers (moments.py), and every division.
"""

import math
import sys
from collections import namedtuple

from .exact import Column, binary_places
from .floats import FORMAT
from .integers import common_multiple, reduced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple

    class _Centred(NamedTuple):
        xx: int
        xy: int
        yy: int

    class _Sums(NamedTuple):
        n: int
        x: int
        y: int
        xx: int
        xy: int
        yy: int
        dx: int
        dy: int

else:
    _Centred = namedtuple("Centred", "xx xy yy")
    _Sums = namedtuple("Sums", "n x y xx xy yy dx dy")


# From Python 3.12 on. It adds integers exactly; but Brython's fails for large ones.
sumprod: "Any" = None if sys.platform == "brython" else getattr(math, "sumprod", None)


class Centred(_Centred):
    """N Σx² − (Σx)² = xx/dx², N Σxy − Σx Σy = xy/(dx dy), N Σy² − (Σy)² = yy/dy², in integers.

    Divided by N² they are the variance of x, the covariance, and the variance of y.
    """

    __slots__ = ()


class Sums(_Sums):
    """Σx = x/dx, Σy = y/dy, Σx² = xx/dx², Σxy = xy/(dx dy), Σy² = yy/dy², all in integers."""

    __slots__ = ()

    def centred(self) -> Centred:
        """N Σx² − (Σx)² and its like; the first and the last are ≥ 0, and 0 if x, y is constant.

        Nothing is lost by taking Σx² first and (Σx)² away from it: these are integers.
        """
        n, x, y, xx, xy, yy, _, _ = self
        return Centred(n * xx - x * x, n * xy - x * y, n * yy - y * y)

    def spreads(self, proportional: bool) -> "tuple[int, int, int, int]":
        """(xx, xy, yy, n): S_xx = xx/(n dx²), S_xy = xy/(n dx dy), S_yy = yy/(n dy²).

        S_xx = Σ(x − x̄)² and its like, and n is N; for a line through the origin S_xx = Σx² and its
        like, and n is 1.
        """
        if proportional:
            return self.xx, self.xy, self.yy, 1
        xx, xy, yy = self.centred()
        return xx, xy, yy, self.n

    def residual_squares(self, proportional: bool = False) -> "tuple[int, int]":
        """RSS = S_yy − S_xy²/S_xx = p/q of the best line, for N ≥ 1.

        S_yy where x is constant, since no slope explains anything.

        >>> Sums(n=3, x=3, y=12, xx=5, xy=19, yy=74, dx=1, dy=1).residual_squares()
        (27, 18)
        """
        xx, xy, yy, n = self.spreads(proportional)
        unit = n * self.dy**2
        return (yy * xx - xy * xy, xx * unit) if xx else (yy, unit)

    def residuals(self, p: int, s: int, q: int) -> "tuple[int, int]":
        """Σr and Σrx for the line m = p/q, c = s/q, over q dx dy and q dx² dy.

        Σr = Σy − m Σx − c N, and Σrx = Σxy − m Σx² − c Σx.
        """
        n, x, y, xx, xy, _, dx, dy = self
        a, b, e = q * dx, p * dy, s * dx * dy
        return a * y - b * x - e * n, a * xy - b * xx - e * x

    def squares(self, p: int, s: int, q: int) -> int:
        """Σr² for the line m = p/q, c = s/q, over (q dx dy)².

        r = y − m x − c is (a y − b x − e) / (q dx dy). Squared and summed, the numerator is
        a² Σy² + b² Σx² + e² N − 2ab Σxy − 2ae Σy + 2be Σx.
        """
        n, x, y, xx, xy, yy, dx, dy = self
        a, b, e = q * dx, p * dy, s * dx * dy
        total: int = a * (a * yy - 2 * (b * xy + e * y)) + b * (b * xx + 2 * e * x) + e * e * n
        return total

    def plus(self, other: "Sums", sign: int = 1) -> "Sums":
        """The sums of both data sets together, or with sign −1 of the first without the second."""
        dx, dy = common_multiple(self.dx, other.dx), common_multiple(self.dy, other.dy)
        ours, theirs = self._over(dx, dy), other._over(dx, dy)
        n, x, y, xx, xy, yy = [a + sign * b for a, b in zip(ours, theirs)]
        return Sums(n, x, y, xx, xy, yy, dx, dy)

    def _over(self, dx: int, dy: int) -> "tuple[int, ...]":
        """N and the five sums as integers over dx and dy, multiples of our own denominators."""
        u, v = dx // self.dx, dy // self.dy
        n, x, y, xx, xy, yy, _, _ = self
        return n, u * x, v * y, u * u * xx, u * v * xy, v * v * yy

    def in_lowest_terms(self, dn: "int | None" = None) -> "tuple[Any, ...]":
        """N and the five sums, each as (p, q) without a common factor: the same for equal sums.

        dn: all six are over this, and then N is a (p, q), too.
        """
        n, x, y, xx, xy, yy, dx, dy = self
        fractions = (x, dx), (y, dy), (xx, dx * dx), (xy, dx * dy), (yy, dy * dy)
        count = n if dn is None else reduced(n, dn)
        return count, tuple(reduced(p, q * (dn or 1)) for p, q in fractions)


def sums_of(xs: Column, ys: Column, squares_of_y: bool = True) -> Sums:
    """N, Σx, Σy, Σx², Σxy, Σy² of two columns of the same length. Cost: O(N).

    The best line does not depend on Σy²: without squares_of_y it is left out, as 0.
    """
    x, y = xs.integers, ys.integers
    xx = xy = yy = 0
    if sumprod:
        xx, xy = sumprod(x, x), sumprod(x, y)
    else:
        for a, b in zip(x, y):
            xx += a * a
            xy += a * b
    if squares_of_y:
        yy = sumprod(y, y) if sumprod else sum([b * b for b in y])
    return Sums(len(x), sum(x), sum(y), xx, xy, yy, xs.denominator, ys.denominator)


def sums_of_floats(
    xs: "list[Any]",
    ys: "list[Any]",
    squares_of_y: bool = True,
    places: "tuple[int, int] | None" = None,
) -> "Sums | None":
    """N, Σx, Σy, Σx², Σxy, Σy² of two lists of floats, in one loop, without lists of integers.

    places: the binary places of both, if they are known. None where this is no way: not all are
    floats, not as many of both, a nan, an infinity, too many places. Cost: O(N).

    >>> sums_of_floats([0.5, -1.0], [1.0, 3.0]).in_lowest_terms()
    (2, ((-1, 2), (4, 1), (5, 4), (-5, 2), (10, 1)))
    """
    n = len(xs)
    if not 0 < n == len(ys) == list(map(type, xs)).count(float) == list(map(type, ys)).count(float):
        return None
    i, j = places or (binary_places(xs), binary_places(ys))
    if max(i, j) > FORMAT.greatest:
        return None
    x_scale, y_scale, trunc = 2.0**i, 2.0**j, math.trunc
    x = y = xx = xy = yy = 0
    try:
        for u, v in zip(xs, ys):
            a, b = trunc(u * x_scale), trunc(v * y_scale)
            x += a
            y += b
            xx += a * a
            xy += a * b
            if squares_of_y:
                yy += b * b
    except (OverflowError, ValueError):  # infinity and nan have no integer part
        return None
    return Sums(n, x, y, xx, xy, yy, 1 << i, 1 << j)
