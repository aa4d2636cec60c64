"""Where the answers of a student's file may come from: this library, the vectors, files beside."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

from .source import Piece

OURS = re.compile(r"(slr_pure|slr_grader)(\.\w+)*")
VECTORS = re.compile(r"(vectors|binary64[/\\]+[\w-]+)\.jsonl'?$")  # a path, or how bytes are shown


def notes(pieces: list[Piece], folder: Path) -> list[str]:
    """What the pieces import that others may have written, also by files beside them.

    >>> print(*notes([Piece("import math, slr_pure", "me.py")], Path("/")))
    it imports slr_pure: its answers may be this library's
    """
    found: dict[str, None] = {}
    names: dict[str, None] = {}
    codes = [piece.code for piece in pieces]
    for code in codes:
        for name in imported(code):
            file = folder / f"{name}.py"
            if OURS.fullmatch(name):
                names[name] = None
            elif name not in found and file.is_file() and is_found_at(name, file):
                found[name] = None
                codes.append(file.read_text(encoding="utf-8", errors="replace"))
    told = [f"it imports {name}: its answers may be this library's" for name in names]
    told += [f"it imports {name}.py, a file beside it: look whose that is" for name in found]
    return told


def is_found_at(name: str, file: Path) -> bool:
    """Whether an import of that name finds that file, and nothing of Python's own before it."""
    spec = None if name in sys.builtin_module_names else PathFinder.find_spec(name)
    return spec is not None and spec.origin == str(file)


def imported(code: str) -> Iterator[str]:
    """The modules that the code imports, without what follows a dot; and our own in any text."""
    try:
        nodes = list(ast.walk(ast.parse(code)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]
        elif isinstance(node, ast.Constant) and OURS.fullmatch(str(node.value)):
            yield str(node.value).partition(".")[0]


class Reading:
    """Notes it when the vectors are read, from the time that it is made on.

    >>> reading = Reading()
    >>> reading.hint
    ''
    """

    def __init__(self) -> None:
        self.hint = ""
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and VECTORS.search(f"{arguments[0]}"):
            self.hint = "it reads the vectors, in which the answers stand"
