"""Definitions: what each room defines and imports, and which of it the chosen names need."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from .folding import Folding

PACKAGE = Path(__file__).parents[1] / "slr_pure"
Import = (ast.Import, ast.ImportFrom)


class Room(NamedTuple):
    """A file of the library: its statements but imports; where its imported names are defined."""

    statements: list[ast.stmt]
    imported: dict[str, tuple[str, str]]
    outside: dict[str, ast.stmt]


def room(name: str, folding: Folding) -> Room:
    """The room of that name, folded."""
    file = PACKAGE / f"{name.replace('.', '/')}.py"
    body = folding.block(ast.parse(file.read_text(encoding="utf-8")).body)
    statements: list[ast.stmt] = []
    imported: dict[str, tuple[str, str]] = {}
    outside: dict[str, ast.stmt] = {}
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.ImportFrom) and node.level:
                source = source_of(node, name)
                for each in node.names:
                    imported[each.asname or each.name] = source, each.name
        if not isinstance(statement, Import):
            statements.append(statement)
        elif not getattr(statement, "level", 0):
            outside.update((each.name, statement) for each in statement.names)
    return Room(statements, imported, outside)


def source_of(node: ast.ImportFrom, name: str) -> str:
    """The room that the import in the room of that name is from."""
    above = name.split(".")[: -node.level]
    return ".".join([*above, node.module or ""])


def defined(statement: ast.stmt) -> list[str]:
    """The names that a statement of a room binds."""
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return [statement.name]
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return [
        each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)
    ]


def read(node: ast.AST) -> set[str]:
    """The names that are read in it and not bound there; attributes with a dot before them."""
    names, own = set(), set()
    for each in ast.walk(node):
        if isinstance(each, ast.Attribute):
            names.add(f".{each.attr}")
        elif isinstance(each, ast.arg):
            own.add(each.arg)
        elif isinstance(each, ast.Name):
            (names if isinstance(each.ctx, ast.Load) else own).add(each.id)
    return names - own


def place(rooms: Mapping[str, Room], room: str, name: str) -> tuple[str, ast.stmt | None]:
    """The room that defines the name which that room uses, and the statement, if any does."""
    while name in rooms[room].imported:
        room, name = rooms[room].imported[name]
    found = [each for each in rooms[room].statements if name in defined(each)]
    return room, found[0] if found else None


def needed(public: Mapping[str, Sequence[str]], rooms: Mapping[str, Room]) -> dict[ast.AST, str]:
    """The statements, and the methods in them, that the public names need; and the room of each.

    Of a class, its methods that are public ("Moments.of") or that any of these calls: by name,
    whoever's it is.
    """
    kept: dict[ast.AST, str] = {}
    wanted = [(room, name.partition(".")[0]) for room, names in public.items() for name in names]
    attributes = {f".{name.partition('.')[2]}" for names in public.values() for name in names}

    def keep(node: ast.AST, room: str) -> None:
        kept[node] = room
        parts: list[ast.AST] = [*node.bases] if isinstance(node, ast.ClassDef) else [node]
        for part in parts:
            names = read(part)
            attributes.update(names)
            wanted.extend((room, name) for name in names)

    while wanted:
        while wanted:
            room, statement = place(rooms, *wanted.pop())
            if statement and statement not in kept:
                keep(statement, room)
        for owner, room in list(kept.items()):
            for part in owner.body if isinstance(owner, ast.ClassDef) else []:
                if part not in kept and any(
                    name in ("__init__", "__slots__") or f".{name}" in attributes
                    for name in defined(part)
                ):
                    keep(part, room)
    return kept
