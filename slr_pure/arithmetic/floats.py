"""Floats: their format, and the one that is nearest to an integer over an integer.

CPython and PyPy divide integers of any size and round the quotient correctly. Other interpreters
do not (MicroPython gives a wrong last bit, inf or nan), so there the quotient is rounded here, in
integers, and the float is put together from pieces that are exact.
"""

import math
import sys
from collections import namedtuple

from .integers import bits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NamedTuple

    class _Format(NamedTuple):
        digits: int
        least: int
        greatest: int

else:
    _Format = namedtuple("Format", "digits least greatest")

POWERS = [1 << k for k in range(14, -1, -1)]  # exponents of floats are below 2 ** 15
NEAREST, DOWN, UP = "nearest", "down", "up"  # modes of rounding
PIECE = 20  # bits of an integer that every interpreter turns into a float exactly


class Format(_Format):
    """A float has so many bits; 2 ** least is the least positive one, 2 ** greatest is finite.

    A double is Format(digits=53, least=-1074, greatest=1023).
    """

    __slots__ = ()


def measured_format() -> Format:
    """The format of this interpreter's floats, found by halving and by trying exponents.

    >>> measured_format()
    Format(digits=53, least=-1074, greatest=1023)
    """
    digits, half = 1, 0.5
    # At most one round for each bit of a float: then the sum is rounded to 1.
    while 1.0 + half > 1.0:
        digits, half = digits + 1, half / 2
    least = greatest = 0
    for power in POWERS:  # from large to small, as long as a float remains
        if math.ldexp(1.0, least - power) > 0:
            least -= power
        if _is_finite_power(greatest + power):
            greatest += power
    return Format(digits, least, greatest)


def _is_finite_power(exponent: int) -> bool:
    """2 ** exponent is a finite float. (Too large a one is an error here, infinite there.)"""
    try:
        return math.ldexp(1.0, exponent) < math.inf
    except OverflowError:
        return False


FORMAT = measured_format()


def rounded_quotient(p: int, q: int, form: Format, mode: str = NEAREST) -> "tuple[int, int]":
    """(significand, exponent) of the number nearest to p / q in that format; ties to even.

    With the mode DOWN the largest that is at most p / q, with UP the least that is at least p / q.
    p ≥ 0, q > 0. The exponent may be too large for the format: it has no largest number here.

    >>> form = Format(digits=4, least=-10, greatest=9)
    >>> rounded_quotient(1, 3, form), rounded_quotient(1, 3, form, DOWN)
    ((11, -5), (10, -5))
    """
    # 2 ** (d − 1) < p/q < 2 ** (d + 1), so in units of 2 ** (d − digits) the quotient has as many
    # bits as the format has, or one more: then the unit is doubled.
    exponent = max(bits(p) - bits(q) - form.digits, form.least)
    quotient, remainder, divisor = _in_units(p, q, exponent)
    if bits(quotient) > form.digits:
        exponent += 1
        quotient, remainder, divisor = _in_units(p, q, exponent)
    # To the nearest: up by more than half a unit, and by half a one above an odd number.
    is_up = {NEAREST: 2 * remainder + quotient % 2 > divisor, DOWN: False, UP: remainder > 0}
    return quotient + is_up[mode], exponent


def _in_units(p: int, q: int, exponent: int) -> "tuple[int, int, int]":
    """quotient and remainder of p / q in units of 2 ** exponent, and the divisor there."""
    p, q = p << max(-exponent, 0), q << max(exponent, 0)
    return p // q, p % q, q


def divided_in_integers(p: int, q: int, mode: str = NEAREST) -> float:
    """The float nearest to p / q, ties to even, for q > 0, by the arithmetic of integers alone.

    Or the next one DOWN or UP, by the mode. OverflowError: above the largest float.

    >>> divided_in_integers(1, 3) == 1 / 3, divided_in_integers(-1, 3, DOWN) < -1 / 3
    (True, True)
    """
    if p < 0:
        mode = {NEAREST: NEAREST, DOWN: UP, UP: DOWN}[mode]
    significand, exponent = rounded_quotient(abs(p), q, FORMAT, mode)
    if bits(significand) + exponent > FORMAT.greatest + 1:
        raise OverflowError("integer division result too large for a float")
    value = 0.0
    for shift in range(bits(significand) // PIECE * PIECE, -1, -PIECE):
        piece = (significand >> shift) & ((1 << PIECE) - 1)
        value = value * 2.0**PIECE + piece  # exact: these are the leading bits of the significand
    value = math.ldexp(value, exponent)  # exact: a float with that exponent has all these bits
    return -value if p < 0 else value


def divided(p: int, q: int) -> float:
    """p / q by the interpreter's own division.

    >>> divided(1, 4)
    0.25
    """
    return p / q


def rounds_once(divide: "Callable[[int, int], float]") -> bool:
    """Whether that division rounds once: not to the 64 bits of an x87 first, and then to 53.

    After 64 bits 12143/31517 is a tie of 53 bits, and the even neighbour is the wrong one.

    >>> rounds_once(divided)
    True
    """
    return divide(12143, 31517) == 6940661899947321 * 2.0**-54  # both exact


def is_native(interpreter: str, divide: "Callable[[int, int], float]") -> bool:
    """Whether that interpreter divides integers of any size, by its name, and rounds once.

    >>> is_native("micropython", divided)
    False
    """
    return interpreter in ("cpython", "pypy") and rounds_once(divide)


NATIVE = is_native(sys.implementation.name, divided)
nearest: "Callable[[int, int], float]" = divided if NATIVE else divided_in_integers
