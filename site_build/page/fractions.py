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

    >>> Fraction(1, 3) + Fraction(0.5), Fraction("0.1")
    (Fraction(5, 6), Fraction(1, 10))
    """

    def __init__(self, numerator=0, denominator=1):
        (p, q), (r, s) = _ratio(numerator), _ratio(denominator)
        if r == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        p, q = p * s, q * r
        self.numerator, self.denominator = reduced(-p, -q) if q < 0 else reduced(p, q)

    @staticmethod
    def from_float(number):
        """The float, exactly."""
        return Fraction(number)

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is at most so large.

        The partial quotients of p/q give the nearest ones, as long as the denominators allow.

        >>> Fraction(3.141592653589793).limit_denominator(1000)
        Fraction(355, 113)
        """
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self.denominator <= max_denominator:
            return self
        (p, q), (r, s) = (0, 1), (1, 0)
        n, d = self.numerator, self.denominator
        while s * (n // d) + q <= max_denominator:
            (p, q), (r, s) = (r, s), (p + n // d * r, q + n // d * s)
            n, d = d, n % d
        k = (max_denominator - q) // s
        below, nearest = Fraction(p + k * r, q + k * s), Fraction(r, s)
        return nearest if abs(nearest - self) <= abs(below - self) else below

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
    """The numerator and the denominator of an int, a float, a Fraction or a text."""
    if isinstance(value, Fraction):
        return value.numerator, value.denominator
    if isinstance(value, str):
        return _read(value)
    return ratio(value, "value")[:2]


def _read(text):
    """The numerator and the denominator of a text: 3, 1/3, 0.1, 1e-3."""
    plain = text.strip().replace("_", "").lower()
    sign = -1 if plain.startswith("-") else 1
    plain = plain[1:] if plain[:1] in ("-", "+") else plain
    try:
        if "/" in plain:
            p, q = map(_digits, plain.split("/"))
        else:
            digits, e, power = plain.partition("e")
            whole, _, decimals = digits.partition(".")
            p, power = _digits(whole + decimals), (int(power) if e else 0) - len(decimals)
            p, q = (p * 10**power, 1) if power > 0 else (p, 10**-power)
    except ValueError:
        raise ValueError(f"Invalid literal for Fraction: {text!r}") from None
    if q == 0:
        raise ZeroDivisionError(f"Fraction({sign * p}, 0)")
    return sign * p, q


def _digits(text):
    if not text.isdigit():
        raise ValueError
    return int(text)


def _combined(a, b, exact, rounded):
    """A Fraction, or a float beside a float; an Array of them is that one's to make."""
    if isinstance(b, list):
        return NotImplemented
    if isinstance(b, float):
        return rounded(float(a), b)
    return Fraction(*exact(a.numerator, a.denominator, *_ratio(b)))
