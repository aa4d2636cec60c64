"""Evaluation: any of the four formulas in exact arithmetic, rounded once at the end.

The formulas of model.py round at every step if their numbers are floats. Given the same numbers
as Fractions they never round. So the definition itself is the reference for the fast ways to its
values, and for every other implementation.
"""

from .arithmetic.exact import ratio
from .arithmetic.kinds import DECIMAL, FLOAT, common_kind
from .arithmetic.lists import is_iterable, listed
from .arithmetic.rounding import rounded
from .arithmetic.values import TEXT, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

LISTS = {"xs": "x", "ys": "y"}  # parameters that are lists, and what errors call them


def exactly(formula: "Callable[..., Any]", *arguments: "Any") -> "Any":
    """`formula(*arguments)` in exact arithmetic, each number of the result rounded once.

    formula: `forward`, `loss`, `gradient`, `step`, or any function that only adds, subtracts,
    multiplies and divides. arguments: its own, each a real number or a list of them, taken exactly.
    Returns what the formula returns, a number, a tuple or a list, of the kind that all arguments
    have in common: Decimals if any is a Decimal, else floats if any is a float, else Fractions if
    any is a Fraction, else floats.
    TypeError: not real numbers, Decimals mixed with floats or Fractions, or a formula whose result
    is not exact. ValueError: nan, infinity; what the formula refuses. OverflowError: a result is
    too large for a float. ImportError: the interpreter has no fractions (MicroPython).
    Cost: the formula's, in Fractions: some hundred times as long as in floats, or more where the
    denominators have little in common.

    >>> from slr_pure import loss
    >>> loss(0.1, 0.2, [1, 2, 3], [0.3, 0.4, 0.5])
    1.0271626370065257e-33
    >>> exactly(loss, 0.1, 0.2, [1, 2, 3], [0.3, 0.4, 0.5])
    5.135813185032629e-34
    """
    names = _names(formula, len(arguments))
    taken = [_taken(value, name) for value, name in zip(arguments, names)]
    result = formula(*[value for value, _ in taken])
    kind = common_kind(*{kind for _, kinds in taken for kind in kinds})
    return _rounded(result, kind, getattr(formula, "__name__", "the result"))


def _names(formula: "Callable[..., Any]", count: int) -> "list[str]":
    """What errors call the arguments: as the formula does, where it says so."""
    code = getattr(formula, "__code__", None)
    names = list(code.co_varnames[: code.co_argcount]) if code else []
    if hasattr(formula, "__self__"):  # of a method; its self is no argument here
        names = names[1:]
    return names + [f"argument {i + 1}" for i in range(len(names), count)]


def _taken(value: "Any", name: str) -> "tuple[Any, list[str]]":
    """The number as a Fraction, or the list as Fractions, and their kinds."""
    if name not in LISTS and (isinstance(value, TEXT) or not is_iterable(value)):
        p, q, kind = ratio(value, name)
        return _fraction(p, q), [kind]
    name = LISTS.get(name, name)
    ratios = [ratio(x, f"{name}[{i}]") for i, x in enumerate(listed(value, name))]
    return [_fraction(p, q) for p, q, _ in ratios], [kind for _, _, kind in ratios]


def _fraction(p: int, q: int) -> "Any":
    """p/q. ImportError: the interpreter has no fractions."""
    try:
        from fractions import Fraction

        return Fraction(p, q)
    except ImportError:
        pass
    raise ImportError(  # out here, or Python would show the first error, too
        "this interpreter has no fractions, and exactly needs them; "
        "the loss and gradient of Moments.of(xs, ys) are exact without"
    )


def _rounded(value: "Any", kind: str, name: str) -> "Any":
    """The number, or each number of the list or tuple, rounded once to that kind."""
    if isinstance(value, (list, tuple)):
        parts = [_rounded(part, kind, f"{name}[{i}]") for i, part in enumerate(value)]
        return parts if isinstance(value, list) else tuple(parts)
    if isinstance(value, dict):
        raise TypeError(f"{name} is a dict, not a number, a tuple or a list")
    p, q, found = ratio(value, name)
    if found in (FLOAT, DECIMAL):
        raise TypeError(f"{name} is {shown(value)}: the formula is not exact on Fractions")
    return rounded(p, q, kind, name)
