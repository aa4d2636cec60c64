"""`python -m tests.site.planted_errors`: slips planted in the derivations, and what the check says.

Each is one slip of the pen in the TeX of one line of one page, by itself. The check has to stop at
that line, or at the next where only the next can tell: after a first line, and after one that need
not be equal to the line above.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from site_build.derivation.__main__ import FENCE
from site_build.derivation.block import BlockError, Derivation, Line, parsed
from site_build.derivation.check import check

DOCS = Path(__file__).parents[2] / "docs"
PAIRS = ("xy", "yx", "mc", "cm", "uw", "wu", "pq", "qp")
SLIPS = {
    "a sign turned": [(r"\+", "-"), (r"(?<!\^)-", "+")],
    "1 for 2": [(r"(?<![\^_\w{])2(?!ex)", "1"), (r"(?<=\\frac\{)2|(?<=\\frac)2|(?<= )2", "1")],
    "1/N lost": [(r"\\frac1N ", "")],
    "N - 1 for N": [(r"\bN\b", "(N - 1)")],
    "another power": [(r"\^2", "^3"), (r"\^2", ""), (r"\^\{2k\}", "^{k}")],
    "another letter": [(rf"(?<![\\a-zA-Z]){a}(?![a-zA-Z])", b) for a, b in PAIRS],
    "another index": [(r"_1\b", "_2"), (r"_2\b", "_1")],
    "a bar lost": [(r"\\bar ", ""), (r"\\overline(?=\{)", "")],
    "a star lost": [(r"(?<=[mcL])\^\*", "")],
    "a sum lost": [(r"\\sum(_i)? ", "")],
    "the rate lost": [(r"\\eta ?", "")],
    "a half lost": [(r"\\frac12 ", "")],
}


class Slip(NamedTuple):
    """What was done to the line at that index of the block, in the page's line of that number."""

    place: str
    what: str
    index: int
    tex: str
    block: Derivation


def derivations() -> Iterator[tuple[str, int, Derivation]]:
    """The blocks of all pages, each with its page and the number of its first line there."""
    for page in sorted(DOCS.rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        for fence in FENCE.finditer(text):
            first = text.count("\n", 0, fence.start("block")) + 1
            yield page.relative_to(DOCS).as_posix(), first, parsed(fence["block"])


def planted() -> Iterator[Slip]:
    """Every slip, wherever it can be made."""
    for page, first, block in derivations():
        for index, line in enumerate(block.lines):
            texts = {tex: what for what, tex in _slips(line.tex) if tex != line.tex}
            for tex, what in texts.items():
                yield Slip(f"{page}:{first + line.number}", what, index, tex, block)


def _slips(tex: str) -> Iterator[tuple[str, str]]:
    for what, changes in SLIPS.items():
        for old, new in changes:
            for place in re.finditer(old, tex):
                yield what, tex[: place.start()] + new + tex[place.end() :]


def outcome(slip: Slip) -> str:
    """What the check says of it; of what it lets pass, why.

    "unread": it is no formula any more. "equal": it has the line's value, on other data too, as
    what is multiplied by zero has. "holds": it is another inequality, which holds as well.
    """
    lines = [*slip.block.lines]
    line = lines[slip.index]
    lines[slip.index] = line._replace(tex=slip.tex)
    fault = _fault(slip.block, lines)
    if fault is None:
        beside = [line._replace(relation=None, call=""), line._replace(tex=slip.tex, relation="=")]
        if _fault(slip.block, beside, range(100, 200)) is None:
            return "equal"
        relations = {around.relation for around in lines[slip.index : slip.index + 2]}
        return "holds" if relations & {"<", "<="} else "passed"
    if "is not understood" in str(fault):
        return "unread"
    if fault.line == line.number:
        return "stopped"
    is_next = fault.line == lines[slip.index + 1].number and line.relation != "="
    return "stopped at the next line" if is_next else "stopped elsewhere"


def _fault(block: Derivation, lines: list[Line], seeds: range = range(30)) -> BlockError | None:
    try:
        check(block._replace(lines=lines), seeds)
    except BlockError as fault:
        return fault
    return None


def main() -> None:
    """Every slip that did not stop the check, and the figures."""
    alarms = sum(_fault(block, block.lines) is not None for _, _, block in derivations())
    counts: Counter[str] = Counter()
    for slip in planted():
        found = outcome(slip)
        counts[found] += 1
        if found in ("equal", "holds", "passed", "stopped elsewhere"):
            print(f"{found}: {slip.place}: {slip.what}: {slip.tex}")
    unread = counts.pop("unread")
    print(
        f"\n{sum(counts.values())} slips, and {unread} that are no formula; {alarms} false alarms"
    )
    for found, count in counts.most_common():
        print(f"{count:6} {found}")


if __name__ == "__main__":
    main()
