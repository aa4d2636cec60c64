"""An exception in a student's code: what it says, in which line, and what it means."""

import re
import traceback
from pathlib import Path

# They tell of the code, not of the data: a name that is not there, a recursion without end.
BUGS = (AttributeError, EOFError, ImportError, NameError, OSError, RecursionError)
MOST_LETTERS = 300  # of an error's own words


def said(error: BaseException, file: Path) -> str:
    """The error's name and message, and in which line of the file it was raised.

    >>> said(ValueError("x is constant"), Path("me.py"))
    'ValueError: x is constant'
    """
    frames = traceback.extract_tb(error.__traceback__)
    mine = [frame for frame in frames if f"{frame.filename}, ".startswith(f"{file}, ")]
    where = ""
    if mine:
        cell = mine[-1].filename[len(f"{file}, ") :]
        where = f" ({', '.join(filter(None, (cell, f'line {mine[-1].lineno}')))})"
    return ": ".join(filter(None, (type(error).__name__, message(error)))) + where


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
    is_python_s = isinstance(error, (AttributeError, TypeError))
    return is_python_s and bool(re.search(r"\b(list|sequence)\b", message(error)))
