"""Float sums: the six sums of two lists of floats, exactly, from floats that add up to them.

sumprod (threefold.py) loses something only where it adds to tiny, and at the end. Take a block of
n points whose products are all multiples of w, a power of two. Then so are hi, lo and all that is
added to tiny, together at most 2k (k + 1) u² A, A = Σ |pᵢqᵢ|. And multiples of w below 2⁵³ w are
floats, so none of these additions is rounded, if

    (n + 6)² A < 2¹⁵⁶ w:    2k (k + 1) u² · 2A < 2⁵² w, with up to 5 more pairs and 2A in all.

So only the end rounds. What it loses is found by asking again, with the result taken away; and a
result below 2⁵² w is not rounded: it is what is left. That makes two or three floats for a sum.
(The first of them may be rough, even with the watch beside it; like all, it is a multiple of w.)
"""

from math import hypot, trunc

from .exact import binary_places
from .floats import FORMAT
from .sums import Sums, sums_of_floats
from .threefold import HOLDS, WATCH, WATCHED, sumprod

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FEWEST = 16  # points; fewer are added as fast as integers
BLOCK = 256  # points: more of them have less room each, fewer cost more time between the blocks
ROOM = 2.0**78  # √2¹⁵⁶: (n + 6) √Σx² and (n + 6) √Σy² stay below this many units of x and of y
LEAST_UNIT = -400  # so that w, at least 2⁻⁸⁰⁰, is far above what underflows


def float_sums(xs: "list[Any]", ys: "list[Any]", squares_of_y: bool = True) -> "Sums | None":
    """N, Σx, Σy, Σx², Σxy, Σy² of two lists; None if not all are finite floats, or some are tiny.

    Cost: O(N), less than half of what the same sums of integers take. Where the numbers of a
    block differ too much in size, as from 1 to 10⁴ and more, they are added as integers.

    >>> float_sums([0.5, 1.5] * 8, [1.0, 3.0] * 8).in_lowest_terms()
    (16, ((16, 1), (32, 1), (20, 1), (40, 1), (80, 1)))
    """
    n = len(xs)
    if not HOLDS or n != len(ys) or n < FEWEST:
        return sums_of_floats(xs, ys, squares_of_y)
    total = None
    try:
        for start in range(0, n, BLOCK):
            end = start + BLOCK
            block = _block(xs[start:end], ys[start:end], squares_of_y)
            if block is None:
                return None
            total = total.plus(block) if total else block
    except (TypeError, ValueError, ArithmeticError, Warning):  # elements that are no floats
        return None
    return total


def _block(x: "list[Any]", y: "list[Any]", squares_of_y: bool) -> "Sums | None":
    """The sums of one block; None where not all are floats."""
    if not (type(x[0]) is float is type(y[0])):  # so that the watch sees every pair of integers
        return None
    places = binary_places(x), binary_places(y)
    return _by_floats(x, y, squares_of_y, *places) or sums_of_floats(x, y, squares_of_y, places)


def _by_floats(
    x: "list[Any]", y: "list[Any]", squares_of_y: bool, x_places: int, y_places: int
) -> "Sums | None":
    """The same, if there is room for all sums; else None."""
    i, j = -x_places, -y_places  # all x are multiples of 2ⁱ, all y of 2ʲ
    room = ROOM / (len(x) + 6)
    if min(i, j) <= LEAST_UNIT or not (hypot(*x) < room * 2.0**i and hypot(*y) < room * 2.0**j):
        return None
    sx, sy = sum(x), sum(y)
    if not (type(sx) is float is type(sy)):
        return None
    xx, yy = (sumprod([*v, *WATCH], [*v, *WATCHED]) for v in (x, y))
    if xx <= 0.0 or yy <= 0.0:  # the watch has noticed
        return None
    ones = [1.0] * len(x)
    return Sums(
        len(x),
        _total(x, ones, sx, i),
        _total(y, ones, sy, j),
        _total(x, x, xx, 2 * i),
        _total(x, y, sumprod(x, y), i + j),
        _total(y, y, yy, 2 * j) if squares_of_y else 0,
        1 << -i,
        1 << -j,
    )


def _total(p: "list[float]", q: "list[float]", part: float, exponent: int) -> int:
    """Σ pᵢqᵢ, which is roughly part, in units of 2 to that exponent, which divides all products."""
    scale, limit = 2.0**-exponent, 2.0 ** (FORMAT.digits - 1 + exponent)
    total = trunc(part * scale)
    # At most 3 rounds: part is known to N u A < 2¹¹¹ w at first, w being the unit here; and each
    # round leaves u of what it finds, some 2⁵⁸ w, then 2⁵ w.
    while True:
        p, q = [*p, -part], [*q, 1.0]
        part = sumprod(p, q)
        total += trunc(part * scale)
        if -limit < part < limit:
            return total
