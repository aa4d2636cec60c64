"""The source: which of several readings of a mistake a student's file has, and in which line.

The numbers of a wrong answer say what was computed, not how it was written. Where the words of a
mistake leave readings (operations/loops.py), the functions of the file are looked through for each.
"""

from __future__ import annotations

import ast
import tokenize

from ..operations import OPERATIONS
from ..operations.loops import GROUPS, either
from .readings import SEEN, Function, Looks, called

MOST_LETTERS = 20_000  # of a file that is looked through: the cost grows with their square


def text_of(file: str) -> str:
    """The text of a Python file; none, of what is none, or is longer than anyone reads."""
    try:
        with tokenize.open(file) as lines:
            text = lines.read(MOST_LETTERS + 1)
            return text if file.endswith(".py") and len(text) <= MOST_LETTERS else ""
    except (OSError, SyntaxError, UnicodeDecodeError):
        return ""


def located(name: str, do: str, source: str) -> str:
    r"""The name of the mistake with the reading that the source has, and its line.

    >>> from slr_grader.operations.loops import WHOLE
    >>> source = "def loss(m, c, x, y):\n    return sum(map(int, y)) // len(x)"
    >>> located(WHOLE, "loss", source)
    'it is rounded to a whole number: // stands for / (line 2)'
    """
    try:
        functions = _functions(source, OPERATIONS[do].names)
        for group in GROUPS:
            lines = {reading: _lines(functions, SEEN[reading]) for reading in group}
            seen = [f"{reading} ({_words(lines[reading])})" for reading in group if lines[reading]]
            if seen:
                name = name.replace(either(*group), either(*seen))
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # what Python does not read
        pass
    return name


def _functions(source: str, names: tuple[str, ...]) -> list[Function]:
    """The functions of these names, and those of the file that they call."""
    nodes = ast.walk(ast.parse(source))
    there = {node.name: node for node in nodes if isinstance(node, ast.FunctionDef)}
    found = {name: there[name] for name in names if name in there}
    waiting = list(found.values())
    for function in waiting:
        for name in {called(node) for node in ast.walk(function)} & (there.keys() - found):
            found[name] = there[name]
            waiting.append(there[name])
    return waiting


def _lines(functions: list[Function], looks: Looks) -> list[int]:
    return sorted({node.lineno for function in functions for node in looks(function)})


def _words(lines: list[int]) -> str:
    return f"line{'s' * (len(lines) > 1)} {', '.join(map(str, lines))}"
