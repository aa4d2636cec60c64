"""Rounding once: from an integer over an integer, or a root of one, to the nearest number.

Everything is computed in integers until the end. The end is here: one division, rounded as the
kind of number asks. For a float that is to nearest, ties to even; for a Decimal, the current
context; a Fraction needs no rounding. Where a bound must hold, it is down or up instead.
"""

from .floats import DOWN, NEAREST, UP, divided_in_integers, nearest
from .integers import root_between
from .kinds import DECIMAL, FRACTION, kind_of_roots

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def rounded(p: int, q: int, kind: str, name: str, mode: str = NEAREST) -> "Any":
    """The number of that kind nearest to p / q, ties to even, for q > 0; a Fraction is exact.

    With the mode "down" the largest one that is at most p / q, with "up" the least one that is
    at least p / q. Integers give a float. A Decimal has the digits of the current context, which
    says how it is rounded to the nearest. An exact zero is +0.0.
    OverflowError: too large for the kind of number; it says what is, by the name. Inexact and
    its like, by name too: the current context traps them.

    >>> rounded(1, 3, "float", "m"), rounded(1, 3, "float", "m", "up")
    (0.3333333333333333, 0.33333333333333337)
    """
    if kind == FRACTION:
        from fractions import Fraction

        return Fraction(p, q)
    if kind == DECIMAL:
        from decimal import ROUND_CEILING, ROUND_FLOOR, DecimalException, Overflow, getcontext

        context = getcontext()
        if mode != NEAREST:
            context = context.copy()
            context.rounding = {DOWN: ROUND_FLOOR, UP: ROUND_CEILING}[mode]
        trapped = None
        try:
            value = context.divide(p, q)
            if value.is_finite():
                return value
        except Overflow:
            pass
        except DecimalException as signal:
            trapped = type(signal)
        if trapped:
            raise trapped(f"{name}: the Decimal context traps {trapped.__name__}")
    else:
        try:
            return nearest(p, q) if mode == NEAREST else divided_in_integers(p, q, mode)
        except OverflowError:
            pass
    # Raised out here, or Python would show the first error, too.
    raise OverflowError(f"{name} is too large for a {'Decimal' if kind == DECIMAL else 'float'}")


def squeezed(
    bracket: "Callable[[int], tuple[tuple[int, int], tuple[int, int]]]",
    rounding: "Callable[[int, int], Any]",
) -> "Any":
    """The rounded value of a number that is known only between two fractions, such as a root.

    bracket(bits) gives (p, q) below and (p, q) above it, nearer to each other the more bits. As
    soon as both round alike, so does all that lies between. An irrational number is never where
    the rounding jumps, so that moment comes; for a rational one both fractions must meet.

    When: let the number be (p ± √n)/q, or 2q/(p + √n) ≤ 1, with √n known to 2^−bits, and let the
    rounding jump at multiples of 1/t: t = 2¹⁰⁷⁵ for a double, for a Decimal 10 to the digits after
    its point, and one more. The number is k/t where √n is s/t, or s/k for a k ≤ t, s an integer.
    n t² is an integer, but no square: |√n − s/t| = |n t² − s²|/(t² (√n + s/t)) ≥ 1/(3 t² √n), where
    s/t ≤ 2√n; elsewhere it is more. So 2 log₂ t + ½ log₂ n + 2 bits are enough.
    OverflowError: as the rounding says, where even the fraction below is too large.
    """
    extra = 64
    # At most log₂ of the bits that are enough, by 64, and 2 rounds.
    while True:
        below, above = bracket(extra)
        value = rounding(*below)
        try:
            if value == rounding(*above):
                return value
        except OverflowError:  # only the one above: come nearer
            pass
        extra *= 2


def rounded_root(p: int, q: int, kind: str, name: str) -> "Any":
    """The number nearest to √(p/q), for p ≥ 0 and q > 0, of the kind that roots have.

    OverflowError: too large for the kind of number; it says what is, by the name.

    >>> rounded_root(9, 4, "int", "s"), rounded_root(2, 1, "float", "s")
    (1.5, 1.4142135623730951)
    """
    # √(p/q) = √(p q)/q, so that there is one root to take, of an integer.

    def bracket(extra: int) -> "tuple[tuple[int, int], tuple[int, int]]":
        below, above = root_between(p * q, extra)
        return (below, q << extra), (above, q << extra)

    return squeezed(bracket, lambda a, b: rounded(a, b, kind_of_roots(kind), name))
