"""`python -m tests.site.planted_errors`: errors planted in the derivations, and what is noticed.

Each is a slip of the pen in one line of one page's TeX, planted by itself. The check of the block
must stop, and name that line (or, for a first line, the next: that is where the two come apart).
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from site_build.derivation.__main__ import FENCE
from site_build.derivation.block import BlockError, Derivation, parsed
from site_build.derivation.check import check

DOCS = Path(__file__).parents[2] / "docs"
SLIPS = {
    "a sign flipped": [(r"\+", "-"), (r"(?<!\^)-", "+")],
    "a 2 that is 1": [(r"(?<![\^\w{])2(?!ex)", "1"), (r"(?<=\\frac)2", "1"), (r"(?<=c\{)2", "1")],
    "a mean that is a sum": [(r"\\frac1N ", "")],
    "N - 1 or one more": [(r"\bN\b", "(N - 1)")],
    "another power": [(r"\^2", "^3"), (r"\^\{2k\}", "^{3k}"), (r"\^2", "")],
    "the other letter": [
        *((rf"(?<![\\\w]){a}(?!\w)", b) for a, b in ("xy", "yx", "mc", "cm", "uw", "wu", "pq")),
        (r"_1\b", "_2"),
        (r"_2\b", "_1"),
    ],
    "a mean's bar lost": [(r"\\bar ", ""), (r"\\overline(?=\{)", "")],
    "a star lost": [(r"(?<=[mcL])\^\*", "")],
    "a sum lost": [(r"\\sum(_i)? ", "")],
    "the rate lost": [(r"\\eta ?", "")],
    "a half that is one": [(r"\\frac12 ", "")],
}


class Planted(NamedTuple):
    """The block with the error, in its line of that number; where it stands, and what is wrong."""

    page: str
    line: int
    slip: str
    tex: str
    block: Derivation
    number: int


def derivations() -> Iterator[tuple[str, int, Derivation]]:
    """The blocks of all pages, each with its page and the page's line of its first line."""
    for page in sorted(DOCS.rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        for fence in FENCE.finditer(text):
            first = text.count("\n", 0, fence.start("block")) + 1
            yield page.relative_to(DOCS).as_posix(), first, parsed(fence["block"])


def planted() -> Iterator[Planted]:
    """Every slip at every place where it can be made."""
    for page, first, block in derivations():
        for i, line in enumerate(block.lines):
            seen = {line.tex}
            for slip, changes in SLIPS.items():
                for old, new in changes:
                    for place in re.finditer(old, line.tex):
                        tex = line.tex[: place.start()] + new + line.tex[place.end() :]
                        if tex in seen:
                            continue
                        seen.add(tex)
                        lines = [*block.lines]
                        lines[i] = line._replace(tex=tex)
                        number = line.number
                        whole = block._replace(lines=lines)
                        yield Planted(page, first + number, slip, tex, whole, number)


def outcome(error: Planted) -> str:
    """What the check does: "stopped", "stopped elsewhere", "unread" or "passed"."""
    try:
        check(error.block)
    except BlockError as fault:
        if "is not understood" in str(fault) or " fails: " in str(fault):
            return "unread"
        numbers = [line.number for line in error.block.lines]
        right = {error.number, *(numbers[1:2] if error.number == numbers[0] else [])}
        return "stopped" if fault.line in right else "stopped elsewhere"
    return "passed"


def main() -> int:
    """The figures, and what passed."""
    counts: Counter[str] = Counter()
    for error in planted():
        found = outcome(error)
        counts[found] += 1
        counts[found, error.slip] += 1
        if found in ("passed", "stopped elsewhere"):
            print(f"{found}: {error.page}:{error.line}: {error.slip}: {error.tex}")
    print(counts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
