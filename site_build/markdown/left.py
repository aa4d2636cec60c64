"""No fence of ours is left as code, as SuperFences leaves those that raise an exception."""

import re

from markdown.preprocessors import Preprocessor

from .places import page_error

OURS = re.compile(r"^[ >]*```(derivation|exercise|figure|live|predict|shipped)$")


class LeftPreprocessor(Preprocessor):
    """Runs after SuperFences, and stops the build."""

    def run(self, lines: list[str]) -> list[str]:
        """The same lines. PageError: a fence's first line is among them."""
        for i, line in enumerate(lines):
            if fence := OURS.match(line):
                inside = "\n".join(lines[i : i + 2])
                raise page_error(f"{fence[1]}: what makes it raised an exception", inside)
        return lines
