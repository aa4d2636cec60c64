"""Readings: how each reading of a mistake (operations/loops.py) is written, as a syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Any

from ..operations.loops import (
    ANEW,
    AT_0,
    DIVISION,
    EQUALS,
    FORMAT,
    FROM_1,
    INT,
    NO_RETURN,
    POWER,
    PRINT,
    RETURN,
    ROUND,
    START,
    STR,
    TO_N,
)

Function = ast.FunctionDef
Looks = Callable[[Function], Iterator[Any]]  # the nodes of a function that are written so


def called(node: ast.AST) -> str:
    """The name of what is called, without what it belongs to; "" of what is no call."""
    function = node.func if isinstance(node, ast.Call) else None
    return getattr(function, "id", "") or getattr(function, "attr", "")


def written(node: ast.AST) -> str:
    """The node as Python; "" of one too deep for that."""
    try:
        return ast.unparse(node)
    except RecursionError:
        return ""


def _arguments(call: ast.AST) -> str:
    """What stands after its first parenthesis."""
    return written(call).partition("(")[2]


def _calls(*names: str) -> Looks:
    return lambda function: (node for node in ast.walk(function) if called(node) in names)


def _operator(kind: type) -> Looks:
    return lambda function: (
        node for node in ast.walk(function) if isinstance(getattr(node, "op", None), kind)
    )


def loops_of(function: Function) -> Iterator[ast.For | ast.While]:
    """Its loops, those within others, too."""
    return (node for node in ast.walk(function) if isinstance(node, (ast.For, ast.While)))


def _names(node: ast.AST, context: type) -> set[str]:
    """The names, and attributes, that are read in it, or written to: ast.Load or ast.Store."""
    named = (n for n in ast.walk(node) if isinstance(n, (ast.Name, ast.Attribute)))
    return {written(n) for n in named if isinstance(n.ctx, context)}


def _returns(function: Function) -> Iterator[Any]:
    """Each return that ends a loop in its first round."""
    return (n for loop in loops_of(function) for n in loop.body if isinstance(n, ast.Return))


def _gives_nothing(function: Function) -> bool:
    """No return with a value, but for what print returns."""
    returns = (n for n in ast.walk(function) if isinstance(n, ast.Return))
    return all(called(n.value) == "print" for n in returns if n.value)


def _anew(function: Function) -> Iterator[Any]:
    """Each number that a loop sets anew, and then adds to, and that is read after it."""
    for loop in loops_of(function):
        added = set().union(*(_changed(node) for node in ast.walk(loop)))
        summed = added & _read_after(loop, function)
        for node in ast.walk(loop):
            if not isinstance(node, ast.Assign) or _names(node.value, ast.Load):
                continue
            if _names(node, ast.Store) & summed:
                yield node


def _read_after(loop: ast.For | ast.While, function: Function) -> set[str]:
    """The names that are read after the loop, and all attributes, which others may read."""
    end = loop.end_lineno or loop.lineno
    after = [node for node in ast.walk(function) if getattr(node, "lineno", 0) > end]
    lasting = {name for name in _names(loop, ast.Store) if "." in name}
    return lasting.union(*(_names(node, ast.Load) for node in after))


def _changed(node: ast.AST) -> set[str]:
    """The names that the node gives a new value made from the old one."""
    if isinstance(node, ast.AugAssign):
        return _names(node.target, ast.Store)
    if isinstance(node, ast.Assign):
        return _names(node, ast.Store) & _names(node.value, ast.Load)
    return set()


def _equals(function: Function) -> Iterator[Any]:
    """Each name that a loop only sets, and that is read after it."""
    for loop in loops_of(function):
        read = _read_after(loop, function)
        for node in ast.walk(loop):
            if not isinstance(node, ast.Assign) or not _names(node.value, ast.Load):
                continue
            if _names(node, ast.Store) & read and not _changed(node):
                yield node


def _at_0(function: Function) -> Iterator[Any]:
    for node in ast.walk(function):
        if isinstance(node, ast.Subscript) and written(node.slice) == "0":
            yield node


def _from_1(function: Function) -> Iterator[Any]:
    """range(1, n), or [1:]."""
    for node in ast.walk(function):
        if called(node) in ("range", "arange") and _arguments(node).startswith("1, "):
            yield node
        if isinstance(node, ast.Subscript) and written(node.slice) == "1:":
            yield node


def _to_n(function: Function) -> Iterator[Any]:
    """range(n − 1), while i < n − 1, or [:−1]."""
    for node in ast.walk(function):
        if called(node) in ("range", "arange") and written(node).endswith("- 1)"):
            yield node
        if isinstance(node, ast.Subscript) and written(node.slice).endswith((":-1", "- 1")):
            yield node
        if isinstance(node, ast.While) and written(node.test).endswith("- 1"):
            yield node


def _formats(function: Function) -> Iterator[Any]:
    for node in ast.walk(function):
        if isinstance(node, ast.JoinedStr) or called(node) == "format" or _is_percent(node):
            yield node


def _is_percent(node: ast.AST) -> bool:
    """A text, then %, as in "%.2f" % m."""
    left = node.left if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) else None
    return isinstance(left, ast.Constant) and isinstance(left.value, str)


SEEN: dict[str, Looks] = {  # by the reading
    EQUALS: _equals,
    ANEW: _anew,
    START: _anew,
    RETURN: _returns,
    AT_0: _at_0,
    FROM_1: _from_1,
    TO_N: _to_n,
    DIVISION: _operator(ast.FloorDiv),
    INT: _calls("int", "floor", "trunc"),
    ROUND: _calls("round", "rint", "around"),
    PRINT: lambda function: _calls("print")(function) if _gives_nothing(function) else iter(()),
    NO_RETURN: lambda function: iter([function] if _gives_nothing(function) else []),
    STR: _calls("str", "repr"),
    FORMAT: _formats,
    POWER: _operator(ast.BitXor),
}
