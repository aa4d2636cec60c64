"""Packed sums: the five sums over two lists of floats, from the sum of one integer and its square.

a and b are x and y over powers of two, in integers. In z = a + b 2ᵏ, with k so large that no sum
reaches into the next, Σz = Σa + 2ᵏ Σb and Σz² = Σa² + 2ᵏ 2Σab + 2²ᵏ Σb²: two sums in place of five.
"""

import math

from .floats import FORMAT
from .sums import Sums

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LONGEST = 300  # bits of k, from which on packing does not pay


def packed_sums(xs: "list[Any]", ys: "list[Any]") -> "Sums | None":
    """N, Σx, Σy, Σx², Σxy, Σy² of two lists; None if not all are floats, or not as many of both.

    None also where this is no way: a nan, an infinity, numbers too large or too far apart.
    Cost: O(N), in a few passes in C and one in Python.

    >>> packed_sums([0.5, -1.0], [1.0, 3.0]).in_lowest_terms()
    (2, ((-1, 2), (4, 1), (5, 4), (-5, 2), (10, 1)))
    """
    if len(xs) != len(ys) or not set(map(type, xs)) == {float} == set(map(type, ys)):
        return None
    (x_shift, x_bits), (y_shift, y_bits) = _scale(xs), _scale(ys)
    k = x_bits + max(x_bits, y_bits) + 2
    if max(x_shift, y_shift) > FORMAT.greatest or k > LONGEST:
        return None
    x_scale, y_scale, trunc = 2.0**x_shift, 2.0**y_shift, math.trunc
    zs = [trunc(x * x_scale) + (trunc(y * y_scale) << k) for x, y in zip(xs, ys)]
    y, x = _parted(sum(zs), k)
    rest, xx = _parted(sum([z * z for z in zs]), k)
    yy, xy = _parted(rest, k)
    return Sums(len(zs), x, y, xx, xy // 2, yy, 1 << x_shift, 1 << y_shift)


def _scale(values: "list[float]") -> "tuple[int, int]":
    """The power of two that makes integers of all, and how many bits their sum has at most.

    The value v of least magnitude but 0 is an integer over 2 ** (53 − e), where e = frexp(v)[1] and
    53 is the number of a double's bits, and each larger one is so too.
    """
    sizes = list(map(abs, values))
    total = sum(sizes)
    if not total < math.inf:
        return 0, LONGEST
    least = min(sizes, default=0.0) or min(filter(None, sizes), default=0.0)
    shift = max(FORMAT.digits - math.frexp(least)[1], 0)
    return shift, math.frexp(total)[1] + shift


def _parted(total: int, k: int) -> "tuple[int, int]":
    """(b, a) of the total a + b 2ᵏ, for |a| < 2ᵏ⁻¹.

    >>> _parted(5 * 2**8 - 3, 8)
    (5, -3)
    """
    b = (total + (1 << (k - 1))) >> k
    return b, total - (b << k)
