"""Syntax errors: what is usually meant, whatever this Python says of it."""

from __future__ import annotations

from ..operations.syntax import slip


def meant(error: Exception, code: str) -> str:
    r"""The line at fault and what is usually meant; or what Python says of it.

    >>> code = "def forward(m, c, x)\n    return m * x + c"
    >>> try:
    ...     compile(code, "me.py", "exec")
    ... except SyntaxError as error:
    ...     meant(error, code)
    "line 1: a colon is missing at the end of 'def forward(m, c, x)'"
    """
    if not isinstance(error, SyntaxError):  # bytes of 0, or nested too deeply
        return str(error) or type(error).__name__
    number, why = slip(code, error.lineno or 0, error.msg or "this is no Python")
    return f"line {number}: {why}" if number else why
