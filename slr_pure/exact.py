"""Numbers taken exactly: what counts as a number, and one denominator for a column of them.

A float is an integer over a power of two; a Fraction or a finite Decimal is an integer over an
integer. So a column of numbers is a list of integers over one common denominator, and a sum over
it is a sum of integers, which Python never rounds.

Left out: the way back from integers to numbers (rounding.py), and all statistics.
"""

import math
import sys
from collections import namedtuple

from .floats import FORMAT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

INT, FRACTION, FLOAT, DECIMAL = "int", "Fraction", "float", "Decimal"

TEXT = (str, bytes, bytearray)
NO_LIST = (set, frozenset, dict, str, bytes, bytearray)  # no order, or no numbers
DATES = "m", "M"  # NumPy's letters: arrays whose tolist may give bare integers, the unit lost
LONGEST_SHOWN = 80  # letters of a value in an error


class Column(namedtuple("Column", "integers denominator kind")):
    """valueᵢ = integersᵢ / denominator, exactly; kind is the kind of number they came as."""

    __slots__ = ()


def listed(values: "Iterable[Any]", name: str) -> "list[Any]":
    """The values as a list, in their order; errors call them by the name.

    Takes lists, tuples, generators (read once), arrays: whatever can be read in an order.
    TypeError: a set, a dict, text, or something that cannot be iterated over.

    >>> listed(range(3), "x")
    [0, 1, 2]
    """
    if hasattr(values, "tolist") and _dtype(values) not in DATES:
        values = values.tolist()  # an array's numbers, as Python's own
    return list(in_order(values, name, "numbers"))


def in_order(values: "Iterable[Any]", name: str, what: str) -> "Iterator[Any]":
    """The values, one after the other; errors call them by the name, and say what they should be.

    TypeError: a set, a dict, text, or something that cannot be iterated over.

    >>> list(in_order(range(3), "x", "numbers"))
    [0, 1, 2]
    """
    if isinstance(values, (set, frozenset)):
        raise TypeError(f"{name} is a set: a set has no order")
    if isinstance(values, dict):
        raise TypeError(f"{name} is a dict: pass a list of its values")
    if hasattr(values, "keys") and not hasattr(values, "tolist"):
        # A table, or another mapping: its iterator goes over the keys.
        raise TypeError(f"{name} is a {type(values).__name__}: pass one column, or one list")
    if isinstance(values, TEXT):
        raise TypeError(f"{name} is text, not a list of {what}")
    try:
        return iter(values)
    except TypeError:
        pass
    raise TypeError(f"{name} is {shown(values)}, not a list of {what}")


def column(values: "list[Any]", name: str, start: int = 0) -> Column:
    """valueᵢ = integersᵢ / denominator, exactly, for a list of numbers.

    start is the position of the first one, for the errors. TypeError, ValueError: as `ratio`.
    Cost: O(N), a few passes in C for lists of floats or integers alone.

    >>> column([0.5, 3], "x")
    Column(integers=[1, 6], denominator=2, kind='float')
    """
    types = set(map(type, values))
    if types <= {int, bool}:
        return Column(values, 1, INT)
    if types == {float}:
        scaled = _over_power_of_two(values)
        if scaled is not None:
            return scaled
    ratios = [ratio(value, f"{name}[{i}]") for i, value in enumerate(values, start)]
    denominator = 1
    for _, q, _ in ratios:
        denominator = common_multiple(denominator, q)
    integers = [p * (denominator // q) for p, q, _ in ratios]
    return Column(integers, denominator, common_kind(*{kind for _, _, kind in ratios}))


def _over_power_of_two(values: "list[float]") -> "Column | None":
    """The column of floats over one power of two; None where floats cannot take us there.

    The float v of least magnitude but 0 is an integer times 2 ** (e − 53), where e = frexp(v)[1]
    and 53 is the number of a double's bits, and each larger float is a multiple of that too. So
    multiplying by 2 ** (53 − e) is exact and makes all of them integers, unless that power or a
    product with it is too large for a float. Such a product is infinite, and like a nan or an
    infinity in the data it has no integer part.
    """
    least = min(map(abs, filter(None, values)), default=0.0)
    shift = max(FORMAT.digits - math.frexp(least)[1], 0)
    if shift > FORMAT.greatest:
        return None
    scale = 2.0**shift
    try:
        integers = [math.trunc(value * scale) for value in values]  # twice as fast as int on 3.11
    except (OverflowError, ValueError):
        return None
    return Column(integers, 1 << shift, FLOAT)


def ratio(value: "Any", name: str) -> "tuple[int, int, str]":
    """value = numerator / denominator, exactly, and its kind; denominator > 0.

    Takes int, bool, float, Fraction, Decimal, and by their own methods NumPy's scalars and others
    that know their as_integer_ratio or __index__. (Fraction and Decimal are looked up among the
    loaded modules: whoever passes one has loaded it, and nobody else should wait for it.)
    TypeError: not a real number. ValueError: nan, or infinite.
    Cost: as many digits as the exponent has: Decimal("1e999999") is an integer of a million digits.

    >>> ratio(0.75, "x")
    (3, 4, 'float')
    """
    if isinstance(value, (int, bool)):
        return int(value), 1, INT
    if isinstance(value, float):
        _check_finite(value != value, abs(value) == math.inf, name)
        mantissa, exponent = math.frexp(value)
        shift = FORMAT.digits - exponent
        significand = int(mantissa * 2.0**FORMAT.digits)
        p, q = reduced(significand << max(-shift, 0), 1 << max(shift, 0))
        return p, q, FLOAT
    fractions, decimal = sys.modules.get("fractions"), sys.modules.get("decimal")
    if fractions and isinstance(value, fractions.Fraction):
        return value.numerator, value.denominator, FRACTION
    if decimal and isinstance(value, decimal.Decimal):
        _check_finite(value.is_nan(), value.is_infinite(), name)
        p, q = value.as_integer_ratio()
        return p, q, DECIMAL
    if hasattr(value, "as_integer_ratio"):
        _check_finite(value != value, abs(value) == math.inf, name)
        p, q = value.as_integer_ratio()
        return p, q, FLOAT
    several = isinstance(value, (list, tuple)) or hasattr(value, "__len__")
    if several and not isinstance(value, TEXT):
        why = "one feature only" if name.endswith("]") else "pass one number"
        raise TypeError(f"{name} is a {type(value).__name__}: {why}")
    if _dtype(value) == "b":  # NumPy's own True and False
        return int(bool(value)), 1, INT
    if hasattr(value, "__index__"):
        return value.__index__(), 1, INT
    raise TypeError(f"{name} is {shown(value)}, not a real number")


def common_kind(*kinds: str) -> str:
    """Decimal if any kind is Decimal, else float if any is, else Fraction if any is, else int.

    TypeError: Decimal together with float or Fraction, as in Python's own arithmetic.

    >>> common_kind(INT, FRACTION)
    'Fraction'
    """
    for other in (FLOAT, FRACTION):
        if DECIMAL in kinds and other in kinds:
            raise TypeError(f"Decimal and {other} do not mix: convert one of them")
    for kind in (DECIMAL, FLOAT, FRACTION):
        if kind in kinds:
            return kind
    return INT


def shown(value: "Any", as_text: "Callable[[Any], str]" = repr) -> str:
    """The value as an error shows it, not too long.

    >>> shown("abc")
    "'abc'"
    """
    try:
        text = as_text(value).replace("\n", " ")
    except ValueError:  # Python refuses to print integers of thousands of digits
        text = "a number of very many digits"
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 3] + "..."


def _dtype(value: "Any") -> str:
    """NumPy's letter for the kind of numbers in an array, or of a number; "" for all others."""
    return str(getattr(getattr(value, "dtype", None), "kind", ""))


def _check_finite(is_nan: bool, is_infinite: bool, name: str) -> None:
    if is_nan:
        raise ValueError(f"{name} is nan")
    if is_infinite:
        raise ValueError(f"{name} is infinite")


def euclid(a: int, b: int) -> int:
    """The greatest common divisor of a and b, by Euclid's algorithm, for b ≥ 0.

    >>> euclid(12, 18)
    6
    """
    while b:
        a, b = b, a % b
    return abs(a)


gcd: "Callable[[int, int], int]" = getattr(math, "gcd", euclid)  # MicroPython's math has none


def common_multiple(a: int, b: int) -> int:
    """The least common multiple of two positive integers.

    >>> common_multiple(4, 6)
    12
    """
    return a // gcd(a, b) * b


def reduced(p: int, q: int) -> "tuple[int, int]":
    """p / q in lowest terms, for q > 0.

    >>> reduced(6, 4)
    (3, 2)
    """
    divisor = gcd(p, q)
    return p // divisor, q // divisor
