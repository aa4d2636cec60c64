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
from .integers import common_multiple, reduced
from .kinds import DECIMAL, FLOAT, INT, check_finite, common_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple

    class _Column(NamedTuple):
        integers: list[int]
        denominator: int
        kind: str

else:
    _Column = namedtuple("Column", "integers denominator kind")


class Column(_Column):
    """valueᵢ = integersᵢ / denominator, exactly; kind is the kind of number they came as."""

    __slots__ = ()


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
        scaled = column_of_floats(values, binary_places(values))
        if scaled is not None:
            return scaled
    ratios = [ratio(value, f"{name}[{i}]") for i, value in enumerate(values, start)]
    denominator = 1
    for _, q, _ in ratios:
        denominator = common_multiple(denominator, q)
    integers = [p * (denominator // q) for p, q, _ in ratios]
    return Column(integers, denominator, common_kind(*{kind for _, _, kind in ratios}))


def binary_places(values: "list[float]") -> int:
    """2 to this power makes integers of all these floats, one or more.

    The float v of least magnitude but 0 is an integer times 2 ** (e − 53), where e = frexp(v)[1]
    and 53 is the number of a double's bits, and each larger float is a multiple of that too.

    >>> binary_places([0.0, -0.5, 2.0])
    53
    """
    least = min(values) if values[0] > 0.0 else 0.0  # twice as fast, where all are positive
    if not least > 0.0:
        least = min(map(abs, values)) or min(map(abs, filter(None, values)), default=0.0)
    return max(FORMAT.digits - math.frexp(least)[1], 0)


def column_of_floats(values: "list[float]", places: int) -> "Column | None":
    """The column of floats over 2 ** places; None where floats cannot take us there.

    Multiplying by 2 ** places is exact and makes integers of all, unless that power or a product
    with it is too large for a float. Such a product is infinite, and like a nan or an infinity in
    the data it has no integer part.
    """
    if places > FORMAT.greatest:
        return None
    scale, trunc = 2.0**places, math.trunc  # twice as fast as int on 3.11
    try:
        integers = [trunc(value * scale) for value in values]
    except (OverflowError, ValueError):
        return None
    return Column(integers, 1 << places, FLOAT)


def ratio(value: "Any", name: str) -> "tuple[int, int, str]":
    """value = numerator / denominator, exactly, and its kind; denominator > 0.

    Takes int, bool, float, Decimal, and what `foreign_ratio` takes, as Fraction. (Decimal is looked
    up among the loaded modules: a program that passes one has loaded it, and no other should wait
    for that.)
    TypeError: not a real number. ValueError: nan, or infinite.
    Cost: as many digits as the exponent has: Decimal("1e999999") is an integer of a million digits.

    >>> ratio(0.75, "x")
    (3, 4, 'float')
    """
    if isinstance(value, (int, bool)):
        return int(value), 1, INT
    if isinstance(value, float):
        check_finite(value != value, abs(value) == math.inf, name)
        mantissa, exponent = math.frexp(value)
        shift = FORMAT.digits - exponent
        significand = int(mantissa * 2.0**FORMAT.digits)
        p, q = reduced(significand << max(-shift, 0), 1 << max(shift, 0))
        return p, q, FLOAT
    decimal = sys.modules.get("decimal")
    if decimal and isinstance(value, decimal.Decimal):
        check_finite(value.is_nan(), value.is_infinite(), name)
        p, q = value.as_integer_ratio()
        return p, q, DECIMAL
    from .foreign import foreign_ratio  # only now: memory may be short

    return foreign_ratio(value, name)
