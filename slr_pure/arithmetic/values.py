"""Values: how an error shows one, and by what an array is known."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

TEXT = (str, bytes, bytearray)
DATES = "m", "M"  # NumPy's letters: arrays whose tolist may give bare integers, the unit lost
ARRAYS = "tolist", "to_pylist", "to_list", "to_numpy"  # what arrays and columns have one of
LONGEST_SHOWN = 80  # letters of a value in an error


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
    except Exception:  # noqa: BLE001 (the repr of any class)
        text = f"a {type(value).__name__} that cannot be shown"
    return text if len(text) <= longest else text[: longest - 3] + "..."


def is_table(values: "Any") -> bool:
    """Tables, and mappings, whose iterator goes over keys or columns; pandas' Series is none.

    >>> is_table({}), is_table([])
    (True, False)
    """
    has_names = hasattr(values, "keys") or hasattr(values, "columns")
    return has_names and not hasattr(values, "tolist")


def whole(value: "Any", name: str) -> int:
    """The integer that the value says it is by __index__, as one of Python's own.

    TypeError: it has none, or gives something else.

    >>> whole(True, "steps")
    1
    """
    if isinstance(value, (int, bool)):  # MicroPython's bool is no int
        return int(value)
    index = value.__index__() if hasattr(value, "__index__") else None
    if not isinstance(index, int):
        raise TypeError(f"{name} is {shown(value)}, not a whole number")
    return int(index)


def dtype(value: "Any") -> str:
    """NumPy's letter for the kind of numbers in an array, or of a number; "" for all others."""
    kind: str = getattr(getattr(value, "dtype", None), "kind", "")
    return kind
