"""Python's own errors, with the line of the reader's code."""

import io
import sys

from slr_grader.operations.syntax import slip

MISSING = "The small Python of this page has no {}: if Python has it, run this on your computer"

INSTEAD = {  # in the words of who would rather go on here
    "collections.Counter": "a dict, and counts.get(x, 0) + 1",
    "Decimal": 'Fraction("0.1")',
    "dataclass": "a class with __init__",
    "dataclasses": "a class with __init__",
    "decimal": 'Fraction("0.1")',
    "numpy": "lists: [m * x for x in xs]",
    "as_integer_ratio": "Fraction(x).numerator, and .denominator",
    "match": "if and elif",
    "[*a]": "list(a)",
}
DEEPEST = 150  # calls of a function by itself, or a few more


def traceback_of(error):
    """The traceback as text."""
    text = io.StringIO()
    if hasattr(sys, "print_exception"):  # MicroPython
        sys.print_exception(error, text)
    else:
        import traceback

        traceback.print_exception(type(error), error, error.__traceback__, file=text)
    return text.getvalue()


def line_of(error, file):
    """The number of the file's line where it happened, or 0."""
    places = traceback_of(error).split(f'File "{file}", line ')[1:]
    return int(places[-1].split("\n")[0].split(",")[0]) if places else 0


def described(error, file, code=""):
    r"""The line of the file where it happened, and the traceback's last line.

    code: what is in the file, to tell what is meant, or what this Python does not have.

    >>> try:
    ...     exec(compile("x = 1\ny = x / 0", "cell", "exec"))
    ... except ZeroDivisionError as error:
    ...     described(error, "cell")
    'Line 2: ZeroDivisionError: division by zero'
    """
    message = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    number = line_of(error, file)
    name = _missing(error, "".join(code.split("\n")[number - 1 : number]))
    if isinstance(error, SyntaxError) and not name:
        number, message = slip(code, number, getattr(error, "msg", None) or str(error))
    if name:
        message += f". {MISSING.format(name)}"
        if name in INSTEAD:
            message += f"; here take {INSTEAD[name]}"
    if type(error).__name__ == "RuntimeError" and "recursion" in str(error):  # MicroPython
        message += f". Here a function can call itself some {DEEPEST} times"
    return f"Line {number}: {message}" if number else message


def _missing(error, line):
    """What the page's Python does not have, though Python may; or "".

    >>> _missing(ImportError("can't import name fsum"), "")
    'fsum'
    >>> _missing(AttributeError("module 'math' has no attribute 'dist'"), "")
    'dist'
    """
    text = str(error)
    if isinstance(error, SyntaxError):
        return "match" if line.startswith("match ") else "[*a]" if "[*" in line else ""
    if "take keyword arguments" in text:
        return "keyword arguments here"
    if "can't import name" in text:
        return text.split()[-1]
    if isinstance(error, ImportError) or text.startswith("module") or "as_integer_ratio" in text:
        quoted = text.split("'")
        return quoted[-2] if len(quoted) > 1 else ""
    return ""
