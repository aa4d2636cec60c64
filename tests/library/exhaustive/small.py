"""Small formats of floats, all of whose numbers can be tried; and the exact answers there.

A number k of a format stands for k · 2 ** least, so that all of this is arithmetic of integers.

    pypy3 -m tests.library.exhaustive.small PART PARTS

fits a part (0, 1, …) of all pairs of points of 8 bits. They are 4 · 10⁸, an hour or so on PyPy.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from functools import lru_cache
from itertools import combinations, product
from typing import Any

from slr_pure import fit, least_squares, moments
from slr_pure.arithmetic import exact, floats, rounding, sums
from slr_pure.arithmetic.floats import Format
from slr_pure.arithmetic.integers import reduced

from ...runtimes import rationals

Points = tuple[int, ...]  # one coordinate of each
# A sign, some bits of exponent, the rest of the significand; as IEEE 754 would have them.
EIGHT = Format(digits=4, least=-9, greatest=7)  # 1-4-3: up to 240
SEVEN = Format(digits=4, least=-5, greatest=3)  # 1-3-3: up to 15
SIX = Format(digits=4, least=-3, greatest=1)  # 1-2-3: up to 3.75


def numbers(form: Format) -> list[int]:
    """All of the format, from the least to the greatest; minus zero left out.

    >>> len(numbers(SIX)), max(numbers(SIX)) * 2.0**SIX.least
    (47, 3.75)
    """
    last = form.greatest - form.digits + 1 - form.least
    positive = {s << e for s in range(1, 1 << form.digits) for e in range(last + 1)}
    return sorted({0, *positive, *(-k for k in positive)})


@lru_cache(maxsize=2**18)
def due(p: int, q: int, form: Format) -> float:
    """The number of the format nearest to p / q, ties to even, by fractions; or an infinity.

    >>> due(1, 3, SIX), due(-1000, 1, SIX)
    (0.375, -inf)
    """
    significand, exponent = rationals.nearest(p, q, form.digits, form.least)
    size = math.ldexp(significand, exponent)
    return math.copysign(size if size < 2.0 ** (form.greatest + 1) else math.inf, p)


def line_due(xs: Points, ys: Points, form: Format) -> tuple[float, ...]:
    """m and c of these points, by the normal equations."""
    n, x, y = len(xs), sum(xs), sum(ys)
    xx, xy = sum(a * a for a in xs), sum(a * b for a, b in zip(xs, ys))
    d = n * xx - x * x
    # c counts in units of the format, m is a plain number.
    quotients = (n * xy - x * y, d), (xx * y - x * xy, d << -form.least)
    return tuple(due(*reduced(p, q), form) for p, q in quotients)


def only(patch: Callable[[Any, str, Any], object], form: Format) -> None:
    """The library as on an interpreter that has no other floats than these."""
    for room in exact, floats, rounding, sums:
        if hasattr(room, "FORMAT"):
            patch(room, "FORMAT", form)
    patch(least_squares, "certified", None)
    patch(moments, "sums_of_floats", sums.sums_of_floats)
    patch(rounding, "nearest", floats.divided_in_integers)


def is_right(xs: Points, ys: Points, form: Format) -> bool:
    """`fit` answers what is due, or says of the first that is infinite that it is too large."""
    unit = 2.0**form.least
    expected = line_due(xs, ys, form)
    try:
        return tuple(fit([k * unit for k in xs], [k * unit for k in ys])) == expected
    except OverflowError as error:
        name = next((name for name, v in zip("mc", expected) if math.isinf(v)), "neither")
        return str(error) == f"{name} is too large for a float"


def pairs(form: Format) -> tuple[list[Points], list[Points]]:
    """Two x and two y: of those that are each other's mirror images one.

    The order of the points makes no difference, and so do the signs of all x and of all y: sums
    have no order, and p / q is rounded as −(−p / q).
    """
    every = numbers(form)
    xs = [(a, b) for a, b in combinations(every, 2) if (a, b) >= (-b, -a)]
    ys = [(a, b) for a, b in product(every, repeat=2) if (a, b) >= (-a, -b)]
    return xs, ys


def main(part: int, parts: int) -> int:
    """Fit a part of all pairs of points of 8 bits; how many answers are wrong."""
    only(setattr, EIGHT)
    xs, ys = pairs(EIGHT)
    xs = xs[part::parts]
    wrong = sum(not is_right(x, y, EIGHT) for x in xs for y in ys)
    print(f"part {part} of {parts}: {len(xs) * len(ys):,} fits of two points, {wrong} wrong")
    return wrong


if __name__ == "__main__":
    sys.exit(1 if main(*map(int, sys.argv[1:])) else 0)
