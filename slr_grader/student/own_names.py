"""Python's own names, as they were before a student's code put others in their places."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from typing import Any

NAMES = vars(builtins)
OWN = dict(NAMES)


def calling(function: Callable[[], Any]) -> Any:
    """What the student's function returns; then print, len and isinstance are Python's again.

    >>> import builtins
    >>> calling(lambda: setattr(builtins, "len", None))
    >>> len("abc")
    3
    """
    try:
        return function()
    finally:
        NAMES.update(OWN)
