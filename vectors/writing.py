"""The files: a header and the cases, a line each, the same bytes whenever they are made."""

import json
import math
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from slr_grader.protocol.numbers import encoded, flat, nearest
from slr_grader.protocol.vectors import SMALL, WHOLE

from .answers import answer, between, error_due
from .drafts import Draft
from .families import drafts
from .header import header
from .page import PAGE, page
from .small import IDS

Line = dict[str, Any]


def files() -> dict[Path, str]:
    """{path: text} of the whole set, of the small one, and of the page with its tables."""
    whole = cases(drafts())
    small = [case for case in whole if case["id"] in IDS]
    return {WHOLE: text(whole), SMALL: text(small), PAGE: page(whole)}


def cases(drafts: Iterable[Draft]) -> list[Line]:
    """The drafts with ids and answers, as the file has them.

    An id is the operation, the first flag and a count: a new family leaves the other ids alone.
    """
    counted: Counter[str] = Counter()
    found = []
    for draft in drafts:
        family = f"{draft.do}-{draft.flags[0]}".replace(" ", "-")
        counted[family] += 1
        found.append({"id": f"{family}-{counted[family]}", **case(draft)})
    return found


def case(draft: Draft) -> Line:
    """What a line says of a draft, but for its id."""
    do, given = draft.do, draft.given
    start = {"do": do, "flags": draft.flags, "comment": draft.comment, "given": encoded(given)}
    error = error_due(do, given)
    if error:
        return {**start, "error": error}
    exact = answer(do, given)
    rounded = {part: nearest(value) for part, value in exact.items()}
    line = {
        **start,
        "exact": encoded(exact),
        "rounded": encoded(rounded),
        "between": encoded(between(do, given, exact)),
    }
    if any(map(math.isinf, flat(rounded.values()))):
        line["error"] = "overflow"
    return line


def text(cases: list[Line]) -> str:
    """The lines of a file: JSON without spaces, in ASCII, the keys in the order of the code."""
    lines = [header(cases), *cases]
    return "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
