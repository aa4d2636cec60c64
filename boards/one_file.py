"""The one file: what the chosen names need of the rooms, from the ground up, as one module."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from .choice import KNOWN, PUBLIC
from .definitions import Room, defined, needed, read, room
from .folding import Answer, Folding

HEAD = """\
# slr_pure for boards: the line y = m x + c through points, exactly. MIT licence.
# Made by `python -m boards` from the rooms of the library: change those, not this.
"""


def source(
    public: Mapping[str, Sequence[str]] = PUBLIC, known: Mapping[str, Mapping[str, Answer]] = KNOWN
) -> str:
    """The module's text; other public names make another module.

    ValueError: what is known is asked nowhere, or two rooms have a name in common.
    """
    rooms = all_rooms(public, known)
    kept = needed(public, rooms)
    statements = [each for room in rooms.values() for each in room.statements if each in kept]
    for each in statements:
        if isinstance(each, ast.ClassDef):
            each.body = [part for part in each.body if part in kept]
        for node in ast.walk(each):
            if isinstance(node, ast.FunctionDef):  # all is in this file
                node.body = [line for line in node.body if not isinstance(line, ast.ImportFrom)]
    statements = plain_tuples(statements)
    (name, count), *_ = Counter(name for each in statements for name in defined(each)).most_common()
    if count > 1:
        raise ValueError(f"{name} is defined in two rooms: rename one")
    if texts_in_braces(statements):
        raise ValueError(
            "a text in an f-string's braces: not each Python can read what 3.12 writes"
        )
    names = set().union(*map(read, statements))
    outside = {name: each for room in rooms.values() for name, each in room.outside.items()}
    imports = sorted(ast.unparse(each) for name, each in outside.items() if name in names)
    return HEAD + "\n".join([*imports, ast.unparse(ast.Module(statements, []))]) + "\n"


def all_rooms(public: Iterable[str], known: Mapping[str, Mapping[str, Answer]]) -> dict[str, Room]:
    """Those rooms and the ones under them, folded, each after what it imports."""
    found: dict[str, Room] = {}
    unasked = {(name, question) for name, answers in known.items() for question in answers}

    def add(name: str) -> None:
        if name in found:
            return
        folding = Folding({**known[""], **known.get(name, {})})
        new = room(name, folding)
        unasked.difference_update((where, met) for where in ("", name) for met in folding.met)
        for other, _ in new.imported.values():
            add(other)
        found[name] = new

    for name in public:
        add(name)
    if unasked:
        raise ValueError(f"nobody asks: {sorted(unasked)}")
    return found


def texts_in_braces(statements: list[ast.stmt]) -> list[ast.Constant]:
    """Texts within f-strings' braces, whose quotes Python 3.12 writes like those around them."""
    nodes = [node for each in statements for node in ast.walk(each)]
    braces = [node.value for node in nodes if isinstance(node, ast.FormattedValue)]
    parts = [part for value in braces for part in ast.walk(value)]
    return [
        part for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]


class Renaming(ast.NodeTransformer):
    """Gives names other names."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        """The name that it has now."""
        return ast.Name(self.names.get(node.id, node.id), node.ctx)


def plain_tuples(statements: list[ast.stmt]) -> list[ast.stmt]:
    """A class that only gives a named tuple its docstring becomes that named tuple."""
    idle = {
        each.name: ast.unparse(each.bases[0])
        for each in statements
        if isinstance(each, ast.ClassDef) and each.bases and len(each.body) == 1
    }
    renaming = Renaming({base: name for name, base in idle.items()})
    return [
        renaming.visit(each)
        for each in statements
        if not (isinstance(each, ast.ClassDef) and each.name in idle)
    ]
