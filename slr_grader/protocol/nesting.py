"""Lines of JSON, nested no deeper than what reads them can follow."""

from __future__ import annotations

import json
from typing import Any

DEEPEST = 20  # lists and objects in each other


def content(line: str | bytes, **how: Any) -> Any:
    """What the line holds; `how` as json.loads has it.

    ValueError: it is not JSON, or nested too deeply. Cost: O(length).

    >>> content('{"x": [1]}')
    {'x': [1]}
    """
    try:
        found = json.loads(line, **how)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    level = [found]
    for _ in range(DEEPEST + 1):
        level = [part for whole in level for part in _parts(whole)]
        if not level:
            return found
    raise ValueError("nested too deeply")


def _parts(whole: Any) -> list[Any]:
    if isinstance(whole, dict):
        return list(whole.values())
    return whole if isinstance(whole, list) else []
