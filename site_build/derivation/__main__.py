"""`python -m site_build.derivation PAGE.md …`: which line of which page is wrong."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from site_build.markdown.fences import checked

from .block import BlockError

FENCE = re.compile(r"^ *```derivation *\n(?P<block>.*?)^ *``` *$", re.M | re.S)


def main(pages: list[str]) -> int:
    """Check the derivations of the pages and print each one's fault; 1 if there is any."""
    faults = blocks = 0
    for page in pages:
        text = Path(page).read_text(encoding="utf-8")
        for fence in FENCE.finditer(text):
            blocks += 1
            try:
                checked(fence["block"])
            except BlockError as fault:
                faults += 1
                line = text.count("\n", 0, fence.start("block")) + 1 + fault.line
                print(f"{page}:{line}: {fault}")
    print(f"{blocks} derivations, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
