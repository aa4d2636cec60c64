"""Threefold: what can be relied on in math.sumprod, which adds products in three floats.

From Python 3.12 on, sumprod keeps its sum as hi + lo + tiny (Ogita, Rump, Oishi 2005, algorithm
5.10 with K = 3). It splits each product into its float and what that float misses, adds the first
to hi and the second to lo, and what the addition to hi loses goes to lo, too. What the two
additions to lo lose goes to tiny. Only adding to tiny itself loses anything.

Let u = 2⁻⁵³, half the distance from 1 to the next float: one rounding changes v by at most u |v|.
For k pairs, s = Σ pᵢqᵢ, and A = Σ |pᵢqᵢ|:

    lo     gets k errors of products, together at most u A, and k errors of hi, each at most u A:
           |lo| ≤ (k + 1) u A
    tiny   gets 2k errors, each at most u |lo|; adding them up loses at most 2k u times their sum:
           2k u · 2k (k + 1) u² A = 4 k² (k + 1) u³ A
    end    hi + lo becomes a float and an error, which is added to tiny, and all that to the float:
           two more roundings, of at most u² |s| and u |result|

So, in units where no product underflows,

    |result − s| ≤ u |result| + 1.01 u² |s| + 4.01 (k + 1)³ u³ A.

A result is as good as one rounding, and the difference to it can be asked for: append
(−result, 1) and the second result is s − result, as exact as if there had been 100 bits.

All that holds for pairs of floats, or of a float and an int or bool below 2⁵³. From any other pair
on, sumprod rounds what it has and goes on in plain arithmetic, without a word. The watch notices:
two more pairs, whose products are 2W and −2W with W = 2⁶⁰⁰. Three floats keep a small sum beside
them. (It moves from hi to lo and stays there; that costs one error of u |s| in tiny, which is
rounded, so u² |s| more.) In plain arithmetic it is swallowed, and 0 remains.
"""

import math

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    SumOfProducts = Callable[[Iterable[Any], Iterable[Any]], float]

WATCH = 2.0**600, 2.0**601  # against …
WATCHED = 2.0, -1.0  # … these: 2W − 2W
NUMBERS: "set[type]" = {float, int, bool}
SPLIT = 2.0**27 + 1  # leaves the upper 26 of 53 bits


def two_sum(x: float, y: float) -> "tuple[float, float]":
    """x + y as a float, and exactly what that lost (Knuth).

    >>> two_sum(1e16, 3.0)
    (1.0000000000000004e+16, -1.0)
    """
    total = x + y
    z = total - x
    return total, (x - (total - z)) + (y - z)


def two_product(x: float, y: float) -> "tuple[float, float]":
    """The product as a float, and exactly what that lost (Dekker), for |x|, |y| < 2⁹⁰⁰.

    >>> two_product(1e8 + 1, 1e8 + 1)
    (1.00000002e+16, 1.0)
    """
    product = x * y
    a, b = SPLIT * x, SPLIT * y
    a, b = a - (a - x), b - (b - y)  # the upper halves of x and y (Veltkamp),
    c, d = x - a, y - b  # and the lower ones: products of halves are exact
    return product, c * d - (((product - a * b) - c * b) - a * d)


def sumprod_in_python(p: "Iterable[Any]", q: "Iterable[Any]") -> "Any":
    """Σ pᵢqᵢ, bit for bit as math.sumprod adds it, for |pᵢ|, |qᵢ| < 2⁹⁰⁰.

    (But where pairs of integers come first, and then others, it is less exact than that.)

    >>> sumprod_in_python([1e16, 1.0, -1e16], [1.0, 1, 1])
    1.0
    """
    total: Any = 0
    hi = lo = tiny = total
    pairs = iter(zip(p, q))
    for x, y in pairs:
        types = {type(x), type(y)}
        if float not in types or types - NUMBERS:
            total = x * y  # in plain arithmetic, like all that follows
            break
        product, lost = two_product(x, y)
        hi, rest = two_sum(hi, product)
        lo, first = two_sum(lo, lost)
        lo, second = two_sum(lo, rest)
        tiny = tiny + first + second
    hi, rest = two_sum(lo, hi)
    total = tiny + rest + hi + total
    for x, y in pairs:
        total += x * y
    return total


sumprod: "SumOfProducts" = getattr(math, "sumprod", sumprod_in_python)  # C's, from 3.12 on


def fma_by_sumprod(x: float, y: float, z: float) -> float:
    """x y + z: exact if that is a float, and else rounded nearly once; by the bound above."""
    return sumprod((x, z), (y, 1.0))


fma: "Callable[[float, float, float], float]" = getattr(math, "fma", fma_by_sumprod)  # from 3.13


def holds(sumprod: "SumOfProducts", fma: "Callable[[float, float, float], float]") -> bool:
    """Whether they add as described above: five questions to this interpreter.

    >>> holds(lambda p, q: sum(x * y for x, y in zip(p, q)), lambda x, y, z: x * y + z)
    False
    """
    a = 1.0 + 2.0**-30
    ones = 1.0, 1.0, 1.0, -1.0, -1.0
    return (
        sumprod((a, a * a), (a, -1.0)) == 2.0**-60 == fma(a, a, -a * a)  # products are exact
        and sumprod((2.0**120, 2.0**60, 1.0, 2.0**120, 2.0**60), ones) == 1.0  # hi, lo and tiny
        and sumprod((1.0, 0.5, *WATCH), (1.0, 1, *WATCHED)) == 1.5  # the watch changes nothing
        and sumprod((1.0, 1, *WATCH), (1.0, 1, *WATCHED)) == 0.0  # but after two integers it does
        and 1e16 + 2.9999 == 1e16 + 2.0  # floats are rounded once, not to 64 bits first
    )


HOLDS = holds(sumprod, fma)
