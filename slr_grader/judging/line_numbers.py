"""Lines: where in a student's file a mistake is written, and which of its readings it is.

The numbers of a wrong answer say what was computed, not how it was written. Where the words of a
mistake leave readings (operations/loops.py), the functions of the file are looked through for each.
"""

from __future__ import annotations

import ast
import tokenize
import warnings
from collections.abc import Iterable
from typing import NamedTuple

from ..operations import OPERATIONS
from ..operations.loops import GROUPS, either
from .readings import SEEN, Function, Looks, called
from .signs import signs

MOST_LETTERS = 20_000  # of a file that is looked through: the cost grows with their square


class Piece(NamedTuple):
    """Some code, and what comes before its line numbers: "" of a file, "cell 3, " of a cell."""

    code: str
    where: str = ""


def pieces_of(file: str) -> list[Piece]:
    """The code of a Python file; none, of what is none, or is longer than anyone reads."""
    try:
        with tokenize.open(file) as lines:
            text = lines.read(MOST_LETTERS + 1)
    except (OSError, SyntaxError, UnicodeDecodeError):
        return []
    return [Piece(text)] if file.endswith(".py") and len(text) <= MOST_LETTERS else []


def located(name: str, do: str, pieces: Iterable[Piece]) -> str:
    r"""The name of the mistake with the reading that the code has, and its line.

    >>> from slr_grader.operations.loops import WHOLE
    >>> code = "def loss(m, c, x, y):\n    return sum(map(int, y)) // len(x)"
    >>> located(WHOLE, "loss", [Piece(code, "cell 3, ")])
    'it is rounded to a whole number: // stands for / (cell 3, line 2)'
    """
    functions = _functions(pieces, OPERATIONS[do].names)
    for group in GROUPS:
        lines = {reading: _lines(functions, SEEN[reading]) for reading in group}
        seen = [f"{reading} ({lines[reading]})" for reading in group if lines[reading]]
        if seen:
            name = name.replace(either(*group), either(*seen))
    return name


def sign_of(do: str, pieces: Iterable[Piece]) -> str:
    r"""What is wrong in the code of an operation, and its line; "" if nothing can be told.

    >>> sign_of("loss", [Piece("def loss(m, c, x, y):\n    return m * x[0] - y[0]")])
    'it never reads c (line 1)'
    """
    for function, where in _functions(pieces, OPERATIONS[do].names):
        if function.name in OPERATIONS[do].names:
            for said, number in signs(function):
                return f"{said} ({where}line {number})"
    return ""


def _functions(pieces: Iterable[Piece], names: tuple[str, ...]) -> list[tuple[Function, str]]:
    """The functions of these names, and those of the code that they call; where each is."""
    there = {node.name: (node, where) for code, where in pieces for node in _defined(code)}
    found = {name: there[name] for name in names if name in there}
    waiting = list(found.values())
    for function, _ in waiting:
        for name in {called(node) for node in ast.walk(function)} & (there.keys() - found):
            found[name] = there[name]
            waiting.append(there[name])
    return waiting


def _defined(code: str) -> list[Function]:
    """The functions that it defines, in classes too; none, of what Python does not read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of Python, on a "\d" of the student's
            tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _lines(functions: list[tuple[Function, str]], looks: Looks) -> str:
    """The lines that are written so, in words; "" if none is."""
    found = {(where, node.lineno) for function, where in functions for node in looks(function)}
    return ", ".join(f"{where}line {number}" for where, number in sorted(found))
