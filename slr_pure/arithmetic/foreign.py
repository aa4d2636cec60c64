"""Foreign numbers: those of other libraries, taken exactly, and their arrays and columns.

They are known by their attributes, so that no other library is imported. An integer that they give
becomes one of Python's own, since a foreign one can overflow, or divide in its own way.
"""

import math

from .kinds import FLOAT, FRACTION, INT, check_finite
from .values import ARRAYS, DATES, TEXT, dtype, is_table, shown, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def foreign_ratio(value: "Any", name: str) -> "tuple[int, int, str]":
    """value = numerator / denominator, exactly, and its kind: for a number of another library.

    An integer: whatever has a numerator and __index__, or __index__ alone; NumPy's bool. A
    Fraction: whatever else has a numerator, as the rationals of gmpy2, SymPy, quicktions have.
    A float: whatever else has as_integer_ratio, as NumPy's scalars, or man_exp, as mpmath's.
    TypeError: not a real number, a number with a unit, or one that does not tell its exact value.
    ValueError: nan, or infinite.

    >>> foreign_ratio("1", "x[0]")
    Traceback (most recent call last):
        ...
    TypeError: x[0] is '1', not a real number
    """
    if dtype(value) in DATES or hasattr(value, "unit") or hasattr(value, "units"):
        raise TypeError(f"{name} is {shown(value)}, not a real number")
    if hasattr(value, "numerator"):
        if hasattr(value, "__index__"):
            return whole(value, name), 1, INT
        p, q = _ratio_told(value, name)
        return p, q, FRACTION
    if hasattr(value, "as_integer_ratio"):
        p, q = _ratio_told(value, name)
        return p, q, FLOAT
    if hasattr(value, "man_exp"):  # mpmath: mantissa · 2 ** exponent
        check_finite(value != value, abs(value) == math.inf, name)
        mantissa, exponent = value.man_exp
        return int(mantissa) << max(exponent, 0), 1 << max(-exponent, 0), FLOAT
    # (MicroPython's lists have a length without an attribute __len__.)
    several = isinstance(value, (list, tuple)) or hasattr(value, "__len__")
    if several and not isinstance(value, TEXT):
        why = "one feature only" if name.endswith("]") else "pass one number"
        raise TypeError(f"{name} is a {type(value).__name__}: {why}")
    if dtype(value) == "b":  # NumPy's own True and False
        return int(value), 1, INT
    if hasattr(value, "__index__"):
        return whole(value, name), 1, INT
    if not isinstance(value, TEXT) and _is_real(value):
        why = "which does not tell its exact value: pass its float"
        raise TypeError(f"{name} is {shown(value)}, {why}")
    raise TypeError(f"{name} is {shown(value)}, not a real number")


def _ratio_told(value: "Any", name: str) -> "tuple[int, int]":
    """p and q > 0, as the value tells them."""
    try:
        if hasattr(value, "as_integer_ratio"):
            p, q = value.as_integer_ratio()
        else:
            p, q = value.numerator, value.denominator
        p, q = whole(p, "its numerator"), whole(q, "its denominator")
        if q > 0:
            return p, q
        why, infinite = f"its denominator is {q}", False
    except (OverflowError, TypeError, ValueError) as error:
        why, infinite = shown(error, str), isinstance(error, OverflowError)
    check_finite(value != value, infinite, name)
    raise TypeError(f"{name} is {shown(value)}, and no number: {why}")


def _is_real(value: "Any") -> bool:
    """The value has a float, which is finite."""
    try:
        return abs(float(value)) < math.inf
    except (TypeError, ValueError, OverflowError):
        return False


def plain(values: "Any", name: str) -> "Any":
    """An array or a column as a list of Python's own numbers; tables and dates as they are.

    NumPy's, pandas' and their like have tolist, Arrow's to_pylist, Polars' to_list, and xarray's
    only to_numpy.
    TypeError: it refuses to be a list, as arrays with units may.

    >>> plain(memoryview(b"ab"), "x")
    [97, 98]
    """
    if is_table(values) or dtype(values) in DATES:
        return values
    for method in ARRAYS[:-1]:
        if hasattr(values, method):
            try:
                return getattr(values, method)()
            except (RuntimeError, TypeError, ValueError) as error:
                why = shown(error, str)
            raise TypeError(
                f"{name} is a {type(values).__name__} that is no list of numbers: {why}"
            )
    return values.to_numpy().tolist()
