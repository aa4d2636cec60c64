"""The files: a header and the cases, a line each, the same bytes whenever they are made."""

import json
import math
from collections import Counter

from slr_pure.grading.numbers import encoded
from slr_pure.grading.vectors import SMALL, WHOLE

from .answers import answers, between, error_due, nearest
from .families import drafts
from .header import header
from .small import IDS


def files():
    """{path: text} of the whole set and of the small one."""
    whole = cases(drafts())
    small = [case for case in whole if case["id"] in IDS]
    return {WHOLE: _text(whole), SMALL: _text(small)}


def cases(drafts):
    """The drafts with their ids and answers, as the file has them."""
    counted = Counter()
    found = []
    for draft in drafts:
        family = f"{draft.do}-{draft.flags[0]}".replace(" ", "-")
        counted[family] += 1
        found.append({"id": f"{family}-{counted[family]}", **_case(draft)})
    return found


def _case(draft):
    do, given = draft.do, draft.given
    start = {"do": do, "flags": draft.flags, "comment": draft.comment, "given": encoded(given)}
    error = error_due(do, given)
    if error:
        return {**start, "error": error}
    exact = answers(do, given)
    rounded = {part: nearest(value) for part, value in exact.items()}
    case = {
        **start,
        "exact": encoded(exact),
        "rounded": encoded(rounded),
        "between": encoded(between(do, given, exact)),
    }
    if any(math.isinf(number) for part in rounded.values() for number in _listed(part)):
        case["error"] = "overflow"
    return case


def _listed(part):
    return part if isinstance(part, list) else [part]


def _text(cases):
    lines = [header(len(cases)), *cases]
    return "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
