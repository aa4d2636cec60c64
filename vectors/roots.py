"""Roots of fractions, exactly, as `sqrt(p/q)`."""

from fractions import Fraction
from math import isqrt

from slr_pure.arithmetic.floats import Format


class Root:
    """The root of a fraction that is no square."""

    def __init__(self, radicand: Fraction) -> None:
        self.radicand = radicand

    def __str__(self) -> str:
        return f"sqrt({self.radicand})"

    def like(self, form: Format) -> Fraction:
        """A fraction that is on the same side of every number of the format, and of every middle.

        The root is between two multiples of a unit that divides all of these: take their middle.
        """
        p, q = self.radicand.numerator, self.radicand.denominator
        unit = min(form.least, (p.bit_length() - q.bit_length()) // 2 - form.digits) - 4
        below = isqrt((p << -2 * unit) // q)
        return Fraction(2 * below + 1) * Fraction(2) ** (unit - 1)


def exact_root(square: Fraction) -> "Fraction | Root":
    """The root, a fraction if it is one.

    >>> exact_root(Fraction(9, 4)), str(exact_root(Fraction(1, 2)))
    (Fraction(3, 2), 'sqrt(1/2)')
    """
    p, q = isqrt(square.numerator), isqrt(square.denominator)
    return Fraction(p, q) if Fraction(p, q) ** 2 == square else Root(square)
