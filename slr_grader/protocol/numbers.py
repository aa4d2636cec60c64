"""Numbers as text, exactly, in a grammar that every language can parse.

    12  -3  0                   an integer
    19/3                        a rational, in lowest terms
    3*2^-1                      a binary64: an odd integer (or 0) times a power of two; here 1.5
    0*2^0  -0  inf  -inf  nan   the binary64 zero, minus zero, the infinities, and not a number

No decimal point, so nothing depends on how a language reads decimals; no hexadecimal floats, which
many cannot read.
"""

import math
import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, Union

from slr_pure.arithmetic.values import shown

Number = Union[int, float, Fraction]

INTEGER = re.compile(r"-?[0-9]+")
RATIONAL = re.compile(r"(-?[0-9]+)/([0-9]+)")
BINARY64 = re.compile(r"(-?[0-9]+)\*2\^(-?[0-9]+)")
SPECIAL = {"-0": -0.0, "inf": math.inf, "-inf": -math.inf, "nan": math.nan}
LEAST, GREATEST = -1074, 1023  # the exponents of the least binary64 and of the greatest's first bit
LONGEST = 4000  # digits of an integer; Python itself stops at 4300


def number(text: str) -> Number:
    """The number that the text stands for, exactly: an int, a Fraction or a float.

    An integer or numerator may have leading zeros, and a rational or binary64 need not be in
    lowest terms. ValueError: not such a text; a denominator of 0; no binary64 has that value; an
    integer of more than 4000 digits. TypeError: not a text. Cost: quadratic in the digits.

    >>> number("12"), number("19/3"), number("3*2^-1"), number("-0")
    (12, Fraction(19, 3), 1.5, -0.0)
    """
    if not isinstance(text, str):
        raise TypeError(f"{shown(text)} is not a text")
    if text in SPECIAL:
        return SPECIAL[text]
    if INTEGER.fullmatch(text):
        return _integer(text)
    parts = RATIONAL.fullmatch(text)
    if parts:
        p, q = map(_integer, parts.groups())
        if q == 0:
            raise ValueError(f"{shown(text)} has the denominator 0")
        return Fraction(p, q)
    parts = BINARY64.fullmatch(text)
    if parts:
        return _binary64(*map(_integer, parts.groups()))
    raise ValueError(f"{shown(text)} is not a number: write 12, 19/3, 3*2^-1, -0, inf or nan")


def text(value: Number) -> str:
    """The text that stands for the number: number(text(value)) is the value, its kind included.

    (But a whole Fraction comes back as an int, and so does a bool.) Cost: quadratic in the digits.

    >>> text(12), text(Fraction(19, 3)), text(1.5), text(-0.0), text(1e300)
    ('12', '19/3', '3*2^-1', '-0', '1681218273811815*2^946')
    """
    if isinstance(value, int):
        return str(int(value))
    if not isinstance(value, float) or not math.isfinite(value):
        return str(value)
    if value == 0:
        return "0*2^0" if math.copysign(1.0, value) > 0 else "-0"
    # value = p / q in lowest terms, and q is a power of two. Where q = 1, p may be even.
    p, q = value.as_integer_ratio()
    twos = (p & -p).bit_length() - 1
    return f"{p >> twos}*2^{twos - q.bit_length() + 1}"


def decoded(part: Any) -> Any:
    """The same lists and dicts with `number(text)` for each text.

    >>> decoded({"x": ["1", "1*2^-1"]})
    {'x': [1, 0.5]}
    """
    return _each(number, part)


def encoded(part: Any) -> Any:
    """The same lists and dicts with `text(value)` for each number.

    >>> encoded({"x": [1, 0.5]})
    {'x': ['1', '1*2^-1']}
    """
    return _each(text, part)


def as_fractions(given: dict[str, Any]) -> dict[str, Any]:
    """The arguments as Fractions, lists of them too, except steps, which is a count.

    >>> as_fractions({"x": [0.5], "steps": 3})
    {'x': [Fraction(1, 2)], 'steps': 3}
    """
    return {
        name: value if name == "steps" else _each(Fraction, value) for name, value in given.items()
    }


def flat(parts: Iterable[Any]) -> list[Any]:
    """All numbers of the parts, those of a list too.

    >>> flat([1, [2, 3]])
    [1, 2, 3]
    """
    return [n for part in parts for n in (part if isinstance(part, list) else [part])]


def nearest(exact: Any) -> Any:
    """The binary64 nearest to the Fraction, ties to even, or the infinity; of a list, each.

    >>> nearest(Fraction(1, 3)), nearest(Fraction(-(10**400)))
    (0.3333333333333333, -inf)
    """
    if isinstance(exact, list):
        return [nearest(part) for part in exact]
    try:
        return exact.numerator / exact.denominator  # Python rounds this once, to nearest even
    except OverflowError:
        return math.inf if exact > 0 else -math.inf


def _each(change: Callable[[Any], Any], part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _each(change, value) for key, value in part.items()}
    if isinstance(part, (list, tuple)):
        return [_each(change, value) for value in part]
    return change(part)


def _integer(digits: str) -> int:
    if len(digits) > LONGEST:
        raise ValueError(f"{shown(digits)} has more than {LONGEST} digits")
    return int(digits)


def _binary64(p: int, e: int) -> float:
    """p · 2ᵉ, where a binary64 has that value."""
    if LEAST <= e <= GREATEST:
        try:
            value = math.ldexp(p, e)
        except OverflowError:
            value = math.inf
        if math.isfinite(value) and Fraction(value) == p * Fraction(2) ** e:
            return value
    raise ValueError(f"{shown(f'{p}*2^{e}')} is no binary64")
