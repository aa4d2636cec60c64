"""Lists: what is taken for a list of numbers, and how an error shows a value."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

TEXT = (str, bytes, bytearray)
NO_LIST = (set, frozenset, dict, str, bytes, bytearray)  # no order, or no numbers
DATES = "m", "M"  # NumPy's letters: arrays whose tolist may give bare integers, the unit lost
ARRAYS = "tolist", "to_pylist", "to_list", "to_numpy"  # what arrays and columns have one of
LONGEST_SHOWN = 80  # letters of a value in an error


def listed(values: "Iterable[Any]", name: str) -> "list[Any]":
    """The values as a list, in their order; errors call them by the name.

    Takes lists, tuples, generators (read once), arrays: whatever can be read in an order.
    TypeError: a set, a dict, text, or something that cannot be iterated over.

    >>> listed(range(3), "x")
    [0, 1, 2]
    """
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
    if (hasattr(values, "keys") or hasattr(values, "columns")) and not hasattr(values, "tolist"):
        # A table, or another mapping: its iterator goes over the keys, or over columns.
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


def shown(
    value: "Any", as_text: "Callable[[Any], str]" = repr, longest: int = LONGEST_SHOWN
) -> str:
    """The value as an error shows it: one line, and not too long.

    >>> shown("abc")
    "'abc'"
    """
    try:
        text = as_text(value).replace("\n", " ")
    except ValueError:  # Python refuses to print integers of thousands of digits
        text = "a number of very many digits"
    return text if len(text) <= longest else text[: longest - 3] + "..."


def dtype(value: "Any") -> str:
    """NumPy's letter for the kind of numbers in an array, or of a number; "" for all others."""
    return str(getattr(getattr(value, "dtype", None), "kind", ""))
