"""An exception in a student's code: what it says, in which line, and what it means."""

import re
import traceback
from pathlib import Path

# They tell of the code, not of the data: a name that is not there, a recursion without end.
BUGS = (AttributeError, EOFError, ImportError, NameError, OSError, RecursionError)
MOST_LETTERS = 300  # of an error's own words
EXIT = "it calls exit: return instead, or raise a ValueError"
LIST = r"\b(list|sequence)\b"
OF_ARRAYS = "T argmax argmin astype dot flatten max mean min ndim reshape shape size std sum var"
# What Python says, and what a beginner has usually written.
MEANT = [
    (r"^EOF", "it asks for input, and nobody answers: what it needs are its arguments"),
    (r"recursion", "it calls itself without an end"),
    (
        r"'(int|float|list|\w*float64)' object is not callable",
        "brackets after a number call it: a product needs *, and sum = 0 hides Python's own sum",
    ),
    (
        r"'(int|float)' object is not iterable",
        "a number stands for a list: range(n) or [a] may be meant",
    ),
    (r"indices must be integers", "for i in x gives the numbers, not their places: range(len(x))"),
    (r"'NoneType'", "None is what a function returns that has no return: it may print instead"),
]


def said(error: BaseException, file: Path) -> str:
    """The error's name and message, and in which line of the file it was raised.

    >>> said(ValueError("x is constant"), Path("me.py"))
    'ValueError: x is constant'
    """
    if isinstance(error, SystemExit):
        return EXIT + _where(error, file)
    return ": ".join(filter(None, (type(error).__name__, message(error)))) + _where(error, file)


def _where(error: BaseException, file: Path) -> str:
    """The cell and line of the file in which it was raised, in brackets; or ""."""
    frames = traceback.extract_tb(error.__traceback__)
    mine = [frame for frame in frames if f"{frame.filename}, ".startswith(f"{file}, ")]
    if not mine:
        return ""
    cell = mine[-1].filename[len(f"{file}, ") :]
    return f" ({', '.join(filter(None, (cell, f'line {mine[-1].lineno}')))})"


def meant(error: BaseException) -> str:
    """What is usually meant by code that raises this, or "".

    >>> meant(TypeError("'int' object is not iterable"))
    'a number stands for a list: range(n) or [a] may be meant'
    """
    if not isinstance(error, (EOFError, RecursionError, TypeError)):
        return ""
    return next((why for pattern, why in MEANT if re.search(pattern, message(error))), "")


def message(error: BaseException) -> str:
    """The error's own words, the first of them; none, if its class fails to say them."""
    try:
        return str(error)[:MOST_LETTERS]
    except Exception:  # noqa: BLE001 (a student's class)
        return ""


def is_of_lists(error: BaseException) -> bool:
    """The code asked something of a list that only arrays can do.

    Python keeps neither the operands nor their types: only its own message names them. (A list is
    a "sequence" where it is multiplied.)

    >>> is_of_lists(TypeError("unsupported operand type(s) for -: 'list' and 'float'"))
    True
    """
    words = message(error)
    if isinstance(error, AttributeError):
        return "'list'" in words and words.split("'")[-2] in OF_ARRAYS.split()
    others = re.search("callable|indices|unhashable|subscript", words)
    return isinstance(error, TypeError) and not others and bool(re.search(LIST, words))
