"""The files: a header and the cases, a line each, the same bytes whenever they are made."""

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from slr_grader.judging.condition import condition
from slr_grader.protocol.numbers import encoded, flat
from slr_grader.protocol.vectors import SMALL, WHOLE
from slr_pure.arithmetic.floats import DOWN, NEAREST, UP

from .answers import NAN, answer, between, error_due
from .checksums import checksums
from .drafts import Draft
from .families import drafts
from .forms import FORMS, in_form
from .header import header
from .operations import OPERATIONS
from .page import PAGE, page
from .small import IDS

Line = dict[str, Any]


def files() -> dict[Path, str]:
    """{path: text} of the whole set, its checksums, the small set, and the page with its tables."""
    whole = {form: cases(drafts(form), form) for form in FORMS}
    files = {path: text for form, mine in whole.items() for path, text in by_operation(mine, form)}
    small = [case for case in whole["binary64"] if case["id"] in IDS]
    files.update(checksums(files))
    return {**files, SMALL: text(small, "binary64"), PAGE: page(whole["binary64"])}


def by_operation(cases: list[Line], form: str) -> Iterator[tuple[Path, str]]:
    """The path and the text of a file for each operation."""
    found: dict[str, list[Line]] = {}
    for case in cases:
        found.setdefault(case["do"], []).append(case)
    for do, mine in found.items():
        yield WHOLE.parent / form / f"{do.replace(' ', '-')}.jsonl", text(mine, form)


def cases(drafts: Iterable[Draft], form: str) -> list[Line]:
    """The drafts with ids and answers, as the files have them.

    An id is the operation, the first flag and a count, after a format other than binary64: a new
    family leaves the other ids alone.
    """
    counted: Counter[str] = Counter()
    before = "" if form == "binary64" else f"{form}-"
    found = []
    for draft in drafts:
        family = f"{before}{draft.do}-{draft.flags[0]}".replace(" ", "-")
        counted[family] += 1
        found.append({"id": f"{family}-{counted[family]}", **case(draft, form)})
    return found


def case(draft: Draft, form: str) -> Line:
    """What a line says of a draft, but for its id."""
    do, given = draft.do, draft.given
    start = {"do": do, "flags": draft.flags, "comment": draft.comment, "given": encoded(given)}
    error = error_due(do, given)
    if error:
        return {**start, "error": error, **({"acceptable": "nan"} if error in NAN else {})}
    exact = answer(do, given)
    rounded, down, up = (
        {part: in_form(value, FORMS[form], mode) for part, value in exact.items()}
        for mode in (NEAREST, DOWN, UP)
    )
    line = {
        **start,
        "exact": encoded(exact),
        "rounded": encoded(rounded),
        "down": encoded(down),
        "up": encoded(up),
        "condition": encoded(_condition(do, given)),
        "between": encoded(between(do, given, exact)),
    }
    if any(map(math.isinf, flat(rounded.values()))):
        line["error"] = "overflow"
    return line


def _condition(do: str, given: dict[str, Any]) -> dict[str, Any]:
    """κ of each part; of a root half of its square's."""
    operation = OPERATIONS[do]
    found = dict(zip(operation.parts, condition(operation.formula, given)))
    return {part: k / 2 if part in operation.roots else k for part, k in found.items()}


def text(cases: list[Line], form: str) -> str:
    """The lines of a file: JSON without spaces, in ASCII, the keys in the order of the code."""
    lines = [header(cases, form), *cases]
    return "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
