"""What a student's code returns, as the parts of an answer: numbers as text, exactly.

Python's numbers, NumPy's, Fractions and Decimals; lists, tuples, arrays of them; pairs, and objects
with a slope and an intercept. Anything else is put into the answer as Python
shows it ("None"), which is no number's text: so it is judged wrong, and the report shows it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from slr_pure.arithmetic.exact import ratio
from slr_pure.arithmetic.lists import listed
from slr_pure.arithmetic.values import shown

from ..protocol.numbers import text

LINES = (  # a slope and an intercept: ours, SciPy's, sklearn's, and those of other books
    ("m", "c"),
    ("slope", "intercept"),
    ("coef_", "intercept_"),
    ("w", "b"),
    ("weight", "bias"),
    ("m", "b"),
    ("theta1", "theta0"),
    ("beta1", "beta0"),
    ("steigung", "achsenabschnitt"),
    ("pente", "ordonnee"),
    ("pendiente", "intercepto"),
)
MOST_NUMBERS = 20_000  # of a list; beyond, a reply would be too long, and none is due
MOST_BITS = 12_000  # of an integer, as text; beyond, the nearest float is as good


def number(value: Any) -> str:
    """The number as text (numbers.py), exactly; an array of one number is that number.

    >>> from decimal import Decimal
    >>> number(0.5), number(Decimal("0.1")), number(None)
    ('1*2^-1', '1/10', 'None')
    """
    if hasattr(value, "item") and getattr(value, "size", 1) == 1:
        value = value.item()  # NumPy's, as Python's own
    if isinstance(value, float):
        return text(float(value))
    try:
        p, q, _ = ratio(value, "it")
    except TypeError:
        return shown(value)
    except ValueError:  # nan or infinite
        return text(float(value))
    if max(p.bit_length(), q.bit_length()) <= MOST_BITS:
        return text(Fraction(p, q))
    try:
        return text(p / q)
    except OverflowError:
        return "inf" if p > 0 else "-inf"


def numbers(value: Any) -> list[str] | str:
    """Each number of a list, tuple, generator or array, of a column, too.

    >>> numbers((1, 0.5)), numbers(3)
    (['1', '1*2^-1'], '3')
    """
    try:
        parts = listed(_flat(value), "it")
    except TypeError:
        return number(value)
    if len(parts) > MOST_NUMBERS:
        return f"{len(parts)} numbers"
    return [number(part) for part in parts]


def _flat(value: Any) -> Any:
    """An array in one dimension; anything else as it is."""
    return value.reshape(-1) if hasattr(value, "reshape") else value


def pair(value: Any, first: str, second: str) -> dict[str, str]:
    """Two numbers by these names, also of a matrix, or of a dict; of anything else, how it looks.

    >>> pair((1, 2), "dm", "dc"), pair(None, "dm", "dc"), pair({"dc": 2, "dm": 1}, "dm", "dc")
    ({'dm': '1', 'dc': '2'}, {'dm': 'None'}, {'dm': '1', 'dc': '2'})
    """
    found = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict) and {first, second} <= value.keys():
        found = value[first], value[second]
    try:
        parts = listed(_flat(found), "it")
    except TypeError:
        parts = []
    if len(parts) != 2:
        return {first: number(value)}
    return {first: number(parts[0]), second: number(parts[1])}


def line(value: Any) -> dict[str, str]:
    """Slope and intercept, of a pair, or of a dict or an object that has them.

    Of a longer tuple, such as (m, c, losses) or ((m, c), losses), the first two numbers.

    >>> line((2, 1)), line({"slope": 2, "intercept": 1}), line((2, 1, [9, 4]))
    ({'m': '2', 'c': '1'}, {'m': '2', 'c': '1'}, {'m': '2', 'c': '1'})
    """
    for slope, intercept in LINES:
        if isinstance(value, dict) and slope in value and intercept in value:
            return pair((value[slope], value[intercept]), "m", "c")
        if hasattr(value, slope) and hasattr(value, intercept):
            return pair((getattr(value, slope), getattr(value, intercept)), "m", "c")
    if isinstance(value, tuple):
        scalars = [part for part in value if not hasattr(part, "__len__")]
        if len(scalars) > 2 or len(scalars) == 2 < len(value):
            value = scalars[:2]
        elif len(scalars) < 2 and value and hasattr(value[0], "__len__"):
            value = value[0]
    return pair(value, "m", "c")


def slope(value: Any) -> dict[str, str]:
    """The slope alone: of a line as above, or a number by itself.

    >>> slope((2, 0)), slope(2)
    ({'m': '2'}, {'m': '2'})
    """
    found = line(value)
    return {"m": found["m"] if len(found) == 2 else number(value)}
