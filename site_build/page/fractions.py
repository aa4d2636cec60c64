"""Fraction, for MicroPython, which has none: as much of Python's own as the pages use.

session.py puts it in the place of the module `fractions`.
"""

from math import isfinite

from slr_pure.arithmetic.exact import ratio
from slr_pure.arithmetic.floats import nearest
from slr_pure.arithmetic.integers import reduced


def _by_difference(holds):
    """The method that compares by the sign of the difference."""
    return lambda self, other: holds((self - Fraction(other)).numerator)


class Fraction:
    """p/q, exactly, in lowest terms.

    >>> Fraction(1, 3) + Fraction(0.5)
    Fraction(5, 6)
    """

    def __init__(self, numerator=0, denominator=1):
        (p, q), (r, s) = _ratio(numerator), _ratio(denominator)
        if r == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        p, q = p * s, q * r
        self.numerator, self.denominator = reduced(-p, -q) if q < 0 else reduced(p, q)

    def __repr__(self):
        return f"Fraction({self.numerator}, {self.denominator})"

    def __str__(self):
        p, q = self.numerator, self.denominator
        return str(p) if q == 1 else f"{p}/{q}"

    def __float__(self):
        return nearest(self.numerator, self.denominator)

    def __bool__(self):
        return self.numerator != 0

    def __hash__(self):
        return hash((self.numerator, self.denominator))

    def __neg__(self):
        return Fraction(-self.numerator, self.denominator)

    def __pos__(self):
        return self

    def __abs__(self):
        return Fraction(abs(self.numerator), self.denominator)

    def __add__(self, other):
        return _combined(self, other, lambda p, q, r, s: (p * s + r * q, q * s), lambda a, b: a + b)

    def __sub__(self, other):
        return _combined(self, other, lambda p, q, r, s: (p * s - r * q, q * s), lambda a, b: a - b)

    def __mul__(self, other):
        return _combined(self, other, lambda p, q, r, s: (p * r, q * s), lambda a, b: a * b)

    def __truediv__(self, other):
        return _combined(self, other, lambda p, q, r, s: (p * s, q * r), lambda a, b: a / b)

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __rsub__(self, other):
        return -self + other

    def __rtruediv__(self, other):
        return other / float(self) if isinstance(other, float) else Fraction(other) / self

    def __pow__(self, power):
        if not isinstance(power, int):
            return float(self) ** power
        p, q = self.numerator, self.denominator
        return Fraction(p**power, q**power) if power >= 0 else Fraction(q**-power, p**-power)

    def __eq__(self, other):
        if not isinstance(other, (int, float, Fraction)):
            return False
        if isinstance(other, float) and not isfinite(other):
            return False
        return _ratio(other) == (self.numerator, self.denominator)

    __lt__ = _by_difference(lambda p: p < 0)
    __le__ = _by_difference(lambda p: p <= 0)
    __gt__ = _by_difference(lambda p: p > 0)
    __ge__ = _by_difference(lambda p: p >= 0)


def _ratio(value):
    """The numerator and the denominator of an int, a float or a Fraction."""
    if isinstance(value, Fraction):
        return value.numerator, value.denominator
    return ratio(value, "value")[:2]


def _combined(a, b, exact, rounded):
    """A Fraction, or a float beside a float."""
    if isinstance(b, float):
        return rounded(float(a), b)
    return Fraction(*exact(a.numerator, a.denominator, *_ratio(b)))
