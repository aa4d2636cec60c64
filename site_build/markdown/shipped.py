"""The source of a function or class, of a whole file or of a theorem, as it is: never copied."""

from __future__ import annotations

import ast
import re
import textwrap
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("slr_pure", "benchmarks", "tests")


def shipped(name: str, docstring: bool = True) -> tuple[str, str]:
    """The file's name and the source of slr_pure.….name; LookupError if there is no such thing.

    Of a file it is all that stands below its docstring; of proofs.FILE.NAME what is claimed or
    defined there, without its proof.

    >>> shipped("slr_pure.model.forward", docstring=False)[1].splitlines()[1]
    '    return [m * x + c for x in xs]'
    """
    if name.startswith("proofs."):
        return _claim(name)
    file, inside = _file(name)
    source = (ROOT / file).read_text(encoding="utf-8")
    tree, lines = ast.parse(source), source.splitlines()
    if not inside:
        return file, "\n".join(lines[tree.body[0].end_lineno :]).strip()
    node = _definition(tree, inside, name)
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    shown = [
        line
        for number, line in enumerate(lines[first - 1 : node.end_lineno], first)
        if docstring or number not in _lines_of_docstring(node)
    ]
    return file, textwrap.dedent("\n".join(shown)).rstrip()


def _claim(name: str) -> tuple[str, str]:
    """The file of proofs/, and from the name's own line on what ends with a full stop."""
    _, stem, *inside = name.split(".")
    file = f"proofs/{stem}.v"
    text = (ROOT / file).read_text(encoding="utf-8") if (ROOT / file).is_file() else ""
    found = re.search(rf"^[A-Z]\w+ {re.escape('.'.join(inside))}\b.*?\.$", text, re.M | re.S)
    if found is None:
        raise LookupError(f"there is no {name}")
    return file, found[0]


def _file(name: str) -> tuple[str, list[str]]:
    """The file that the name begins with, and the names within it."""
    parts = name.split(".")
    for length in range(2, len(parts) + 1):
        file = "/".join(parts[:length]) + ".py"
        if parts[0] in PACKAGES and (ROOT / file).is_file():
            return file, parts[length:]
    raise LookupError(f"{name} is in no file of {' or '.join(PACKAGES)}")


def _definition(tree: ast.AST, inside: list[str], name: str) -> ast.FunctionDef | ast.ClassDef:
    """The function or class that these names lead to, from the tree inwards."""
    nodes = [
        node
        for node in ast.iter_child_nodes(tree)
        if isinstance(node, (ast.FunctionDef, ast.ClassDef))
    ]
    named = {node.name: node for node in nodes}
    part, *rest = inside
    if part not in named:
        raise LookupError(f"there is no {name}: no {part}")
    return _definition(named[part], rest, name) if rest else named[part]


def _lines_of_docstring(node: ast.FunctionDef | ast.ClassDef) -> range:
    if ast.get_docstring(node) is None:
        return range(0)
    return range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)
