"""Python's own errors, with the line of the reader's code."""

import io
import sys

MISSING = "The small Python of this page has no {}: run this one with the Python of your computer"


def traceback_of(error):
    """The traceback as text."""
    text = io.StringIO()
    if hasattr(sys, "print_exception"):  # MicroPython
        sys.print_exception(error, text)
    else:
        import traceback

        traceback.print_exception(type(error), error, error.__traceback__, file=text)
    return text.getvalue()


def described(error, file):
    r"""The line of the file where it happened, and the traceback's last line.

    >>> try:
    ...     exec(compile("x = 1\ny = x / 0", "cell", "exec"))
    ... except ZeroDivisionError as error:
    ...     described(error, "cell")
    'Line 2: ZeroDivisionError: division by zero'
    """
    where = f'File "{file}", line '
    text = traceback_of(error)
    line = ""
    for part in text.split(where)[1:]:
        digits = ""
        while part[len(digits) : len(digits) + 1].isdigit():
            digits += part[len(digits)]
        line = digits
    message = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if isinstance(error, SyntaxError):
        message = f"{type(error).__name__}: {getattr(error, 'msg', None) or error}"
    name = _missing(error)
    if name:
        message += f". {MISSING.format(name)}"
    return f"Line {line}: {message}" if line else message


def _missing(error):
    """What the page's Python does not have, though Python has it; or ""."""
    if isinstance(error, ImportError) or "as_integer_ratio" in str(error):
        name = str(error).split("'")
        return name[-2] if len(name) > 1 else ""
    return ""
