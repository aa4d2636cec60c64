"""Lists: what is taken for a list of numbers."""

from .values import ARRAYS, TEXT, is_table, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

NO_LIST = (set, frozenset, dict, str, bytes, bytearray)  # no order, or no numbers


def listed(values: "Iterable[Any]", name: str) -> "list[Any]":
    """The values as a list, in their order; errors call them by the name.

    Takes lists, which are not copied, tuples, generators (read once), arrays: whatever can be read
    in an order.
    TypeError: a set, a dict, text, or something that cannot be iterated over.

    >>> listed(range(3), "x")
    [0, 1, 2]
    """
    if type(values) is list:
        return values
    if any(hasattr(values, method) for method in ARRAYS):
        from .foreign import plain

        values = plain(values, name)
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
    if is_table(values):
        raise TypeError(f"{name} is a {type(values).__name__}: pass one column, or one list")
    if isinstance(values, TEXT):
        raise TypeError(f"{name} is text, not a list of {what}")
    if not is_iterable(values):
        raise TypeError(f"{name} is {shown(values)}, not a list of {what}")
    return iter(values)


def is_iterable(value: "Any") -> bool:
    """It has elements. (On MicroPython a list has them without an attribute __iter__.)

    >>> is_iterable([3]), is_iterable(3)
    (True, False)
    """
    try:
        iter(value)
    except TypeError:
        return False
    return True
