"""Signs: what the code alone tells of a wrong function, where its numbers have no name."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from .readings import Function, loops_of, written

RANDOM = "it is random, and so not the same at each call"
ANEW = "{} is overwritten, and what it was is still needed"
UNREAD = "it never reads {}"
GLOBAL = "{} is global, and keeps what an earlier call has left in it"
DEFAULT = "a list made in the line of def is one for all calls: it keeps what earlier ones left"
CHANGED = "{} is given, and changed inside the loop"
BREAK = "break ends the loop before its time"


def signs(function: Function) -> Iterator[tuple[str, int]]:
    r"""What is wrong in the function, in words, and in which line; the surest first.

    >>> code = "def train(x, y, lr, steps):\n    lr = 0.1\n    return lr * x[0], y[0]"
    >>> list(signs(ast.parse(code).body[0]))
    [('lr is overwritten, and what it was is still needed', 2), ('it never reads steps', 1)]
    """
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and "random" in written(node.func):
            yield RANDOM, node.lineno
            break
    for default in function.args.defaults:
        if isinstance(default, (ast.List, ast.Dict)):
            yield DEFAULT, function.lineno
    for node in ast.walk(function):
        if isinstance(node, ast.Global):
            kept = [name for name in node.names if not _is_set_first(name, function)]
            yield from ((GLOBAL.format(name), node.lineno) for name in kept)
    yield from _in_loops(function)
    given = _given(function)
    for node in function.body:
        if isinstance(node, ast.Assign):
            for name in given:
                if name in _names([node], ast.Store) and name not in _names([node], ast.Load):
                    yield ANEW.format(name), node.lineno
        given = [name for name in given if name not in _names([node], ast.Load)]
    read = _names(function.body, ast.Load)
    unread = [name for name in _given(function) if name not in read]
    if unread:
        yield UNREAD.format(" and ".join(unread)), function.lineno


def _in_loops(function: Function) -> Iterator[tuple[str, int]]:
    """What a loop changes that is given and not returned; and where one over points ends early.

    What while asks for is meant to change, and while True to end.
    """
    returned = _names([n for n in ast.walk(function) if isinstance(n, ast.Return)], ast.Load)
    fixed = [name for name in _given(function) if name not in returned]
    for loop in loops_of(function):
        asked = _names([loop.test], ast.Load) if isinstance(loop, ast.While) else set()
        for node in ast.walk(loop):
            if isinstance(node, (ast.Assign, ast.AugAssign)):
                stored = _names([node], ast.Store) - asked
                yield from ((CHANGED.format(name), node.lineno) for name in fixed if name in stored)
            if isinstance(node, ast.Break) and isinstance(loop, ast.For):
                yield BREAK, node.lineno


def _is_set_first(name: str, function: Function) -> bool:
    """The first statement that names it, if there is one, gives it a value."""
    for node in function.body:
        if name in _names([node], ast.Load) | _names([node], ast.Store):
            return isinstance(node, ast.Assign) and name not in _names([node], ast.Load)
    return True


def _given(function: Function) -> list[str]:
    """The parameters that must be given, but for self."""
    given = function.args.args[: len(function.args.args) - len(function.args.defaults)]
    return [parameter.arg for parameter in given if parameter.arg not in ("self", "cls")]


def _names(nodes: Iterable[ast.AST], context: type) -> set[str]:
    """The names that are read, or written to: ast.Load or ast.Store."""
    found = (name for node in nodes for name in ast.walk(node) if isinstance(name, ast.Name))
    return {name.id for name in found if isinstance(name.ctx, context)}
