"""Row labels: first columns that number or name the rows, and so are neither x nor y."""

from __future__ import annotations

import re
from collections.abc import Sequence

NUMBERED = re.compile(
    r"(?:.*[ _.-])?id|index|row(?:[_ ]?num(?:ber)?)?|nr\.?|no\.|s[rl]?\.? ?no\.?|#", re.IGNORECASE
)
NAMES = re.compile(r"|row[._ ]?names?|unnamed: 0(\.\d+)*", re.IGNORECASE)  # "", too


def label_columns(names: Sequence[str]) -> int:
    """How many of the first columns hold row labels, as the names in a header say, or their lack.

    >>> label_columns(["", "x", "y"]), label_columns(["x", "", "y"]), label_columns(["", ""])
    (1, 0, 2)
    """
    count = 0
    while count < len(names) and NAMES.fullmatch(names[count]):
        count += 1
    return count
