"""Weights: the six sums of points that count more or less than once.

A point with the weight w adds w, wx, wy, wx², wxy, wy² to the sums, as if it were there w times.
All that follows from the sums follows as before: Σ w (y − m x − c)² has its least value where

    m Σwx² + c Σwx = Σwxy        m Σwx + c Σw = Σwy

Integers are counts, and N = Σw is the number of points. Where a weight is no integer, N counts
nothing. Then all six sums are over a common denominator dn, and who needs a count, as for degrees
of freedom, refuses wherever there is a dn.

So `window = window * forget + new` lets old points fade. Nothing is rounded, and so each time
the sums take as many bits more as forget has: 53 for 0.99, and 1 for 0.5. On a board forget by 0.5,
now and then.
"""

from .arithmetic.exact import column, ratio
from .arithmetic.integers import common_multiple
from .arithmetic.kinds import INT, common_kind
from .arithmetic.sums import Sums
from .arithmetic.values import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional

    Weighted = tuple[Sums, str, Optional[int]]


def weighted(xs: "list[Any]", ys: "list[Any]", weights: "list[Any]") -> "Weighted":
    """The sums of the points (xᵢ, yᵢ), each counted wᵢ times; their kind; and dn, or None.

    TypeError, ValueError: as `Moments.of`.

    >>> weighted([1, 2], [3, 5], [1, 2])
    (Sums(n=3, x=5, y=13, xx=9, xy=23, yy=59, dx=1, dy=1), 'int', None)
    """
    x, y, w = column(xs, "x"), column(ys, "y"), column(weights, "weights")
    for name, values in ("y", ys), ("weights", weights):
        if len(xs) != len(values):
            raise ValueError(f"x and {name} differ in length: {len(xs)} and {len(values)}")
    total = [0] * 6
    for i, k in enumerate(w.integers):
        _check(k, weights[i], f"weights[{i}]")
        a, b = x.integers[i], y.integers[i]
        terms = k, k * a, k * b, k * a * a, k * a * b, k * b * b
        total = [one + other for one, other in zip(total, terms)]
    n, sum_x, sum_y, xx, xy, yy = total
    sums = Sums(n, sum_x, sum_y, xx, xy, yy, x.denominator, y.denominator)
    return sums, common_kind(x.kind, y.kind, w.kind), None if w.kind == INT else w.denominator


def times(sums: Sums, kind: str, dn: "int | None", k: "Any") -> "Weighted":
    """The sums, which have that kind and dn, with each point counted k times as often.

    TypeError, ValueError: as `Moments.__mul__`.

    >>> times(Sums(n=1, x=2, y=3, xx=4, xy=6, yy=9, dx=1, dy=1), "int", None, 0.5)
    (Sums(n=1, x=2, y=3, xx=4, xy=6, yy=9, dx=1, dy=1), 'float', 2)
    """
    p, q, k_kind = ratio(k, "k")
    _check(p, k, "k")
    return _scaled(sums, p), common_kind(kind, k_kind), dn if k_kind == INT else (dn or 1) * q


def plus(ours: Sums, our_dn: int, theirs: Sums, their_dn: int, sign: int) -> "tuple[Sums, int]":
    """The sums of both together, or with sign −1 of the first without the second, and their dn.

    >>> one = Sums(n=1, x=2, y=3, xx=4, xy=6, yy=9, dx=1, dy=1)
    >>> plus(one, 1, one, 2, 1)
    (Sums(n=3, x=6, y=9, xx=12, xy=18, yy=27, dx=1, dy=1), 2)
    """
    dn = common_multiple(our_dn, their_dn)
    return _scaled(ours, dn // our_dn).plus(_scaled(theirs, dn // their_dn), sign), dn


def _scaled(sums: Sums, k: int) -> Sums:
    n, x, y, xx, xy, yy, dx, dy = sums
    return Sums(k * n, k * x, k * y, k * xx, k * xy, k * yy, dx, dy)


def _check(integer: int, weight: "Any", name: str) -> None:
    """The weight, which has that sign, is not negative, or ValueError."""
    if integer < 0:
        raise ValueError(f"{name} is {shown(weight, str)}: no point counts fewer than 0 times")
