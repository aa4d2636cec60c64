"""Planting: an error put into a room that is already imported, without importing it again.

A function gets the code of the changed source; whoever holds the function then runs that. A
statement of the module is executed again, what it names is put into the rooms that imported it,
and what the module made of it is made again. What cannot be done so is Unplanted.
"""

from __future__ import annotations

import ast
import functools
import gc
import sys
from types import CodeType, FunctionType, ModuleType
from typing import Any

from .errors import Error


class Unplanted(Exception):  # noqa: N818 (no error: another way is taken)
    """The room has to be imported anew."""


class Room:
    """An imported module, its tree, and the functions made of it; no cache holds their results."""

    def __init__(self, module: ModuleType, tree: ast.Module) -> None:
        self.module, self.tree = module, tree
        self.file = str(module.__file__)
        whole = compile(tree, self.file, "exec", dont_inherit=True)
        self.future = whole.co_flags & annotations.compiler_flag
        self.stored = [_names(statement, ast.Store) for statement in tree.body]
        self.functions: dict[Any, list[FunctionType]] = {}
        for thing in gc.get_objects():
            if isinstance(thing, FunctionType) and thing.__code__.co_filename == self.file:
                self.functions.setdefault(_known(thing.__code__), []).append(thing)
            elif isinstance(thing, functools._lru_cache_wrapper):
                thing.cache_clear()

    def plant(self, error: Error) -> None:
        """Make the room as if it had been written with the error."""
        if error.inside:
            old = self._code(error.top)
            error.plant()
            self._exchange(old, self._code(error.top))
        else:
            error.plant()
            self._execute(error.top)

    def _code(self, top: int) -> CodeType:
        """What that statement is compiled to, with what the module has from __future__."""
        statement = ast.Module([self.tree.body[top]], [])
        return compile(statement, self.file, "exec", self.future, dont_inherit=True)

    def _exchange(self, old: CodeType, new: CodeType) -> None:
        """Each function of the old code gets the new one."""
        for function in self.functions.get(_known(old), ()):
            function.__code__ = new
        for pair in zip(_inner(old), _inner(new)):
            self._exchange(*pair)

    def _execute(self, top: int) -> None:
        """The statement of the module again, and those that read or write what it names."""
        statement = self.tree.body[top]
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            self._define(statement)
            return
        changed = set(self.stored[top])
        before = dict(vars(self.module))
        for one in self.tree.body:
            if isinstance(one, (ast.FunctionDef, ast.ClassDef)):
                continue
            if one is statement or changed & _names(one, ast.Load, ast.Store):
                exec(compile(ast.Module([one], []), self.file, "exec"), vars(self.module))
                changed |= _names(one, ast.Store)
        for other in list(sys.modules.values()):
            names = vars(other) if isinstance(other, ModuleType) else {}
            for name in changed & names.keys() & before.keys():
                if names[name] is before[name]:
                    names[name] = vars(self.module)[name]

    def _define(self, statement: ast.FunctionDef | ast.ClassDef) -> None:
        """The defaults of a function, and the attributes of a class, are exchanged."""
        names = dict(vars(self.module))
        exec(compile(ast.Module([statement], []), self.file, "exec"), names)
        old, new = vars(self.module)[statement.name], names[statement.name]
        if isinstance(statement, ast.FunctionDef):
            _defaults(old, new)
            return
        if not isinstance(old, type) or old.__bases__ != new.__bases__:
            raise Unplanted
        if isinstance(old.__new__, FunctionType):  # a NamedTuple's
            _defaults(old.__new__, new.__new__)
        for name, value in list(vars(new).items()):
            if isinstance(value, FunctionType) and isinstance(vars(old)[name], FunctionType):
                if value.__code__.co_filename == self.file:
                    _defaults(vars(old)[name], value)
            elif isinstance(value, (int, float, str, tuple, list, dict)) and name[:2] != "__":
                setattr(old, name, value)


def _defaults(old: Any, new: Any) -> None:
    if not isinstance(old, FunctionType) or not isinstance(new, FunctionType):
        raise Unplanted
    old.__defaults__, old.__kwdefaults__ = new.__defaults__, new.__kwdefaults__


def _known(code: CodeType) -> Any:
    """What tells it from the others of its file; for codes of one source may differ otherwise."""
    plain = tuple(one for one in code.co_consts if not isinstance(one, CodeType))
    return code.co_name, code.co_firstlineno, code.co_names, code.co_varnames, plain


def _inner(code: CodeType) -> list[CodeType]:
    return [one for one in code.co_consts if isinstance(one, CodeType)]


def _names(statement: ast.AST, *contexts: type) -> set[str]:
    """The names that are read, or written, in it."""
    return {
        node.id
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, contexts)
    }
