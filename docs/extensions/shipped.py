"""The source of a shipped function or class: shown, never copied."""

import ast
import importlib
import inspect
import textwrap
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


def shipped(name: str, docstring: bool = True) -> "tuple[str, str]":
    """The file's name and the source of slr_pure.….name; LookupError if there is no such thing.

    >>> shipped("slr_pure.model.forward", docstring=False)[1].splitlines()[1]
    '    return [m * x + c for x in xs]'
    """
    found = _found(name)
    source = textwrap.dedent(inspect.getsource(found))
    file = Path(inspect.getsourcefile(found) or "").resolve().relative_to(ROOT).as_posix()
    return file, (source if docstring else _without_docstring(source)).rstrip()


def _found(name: str) -> "Any":
    package, *rest = name.split(".")
    if package != "slr_pure":
        raise LookupError(f"{name} is not of slr_pure")
    found: Any = importlib.import_module(package)
    for part in rest:
        try:
            found = importlib.import_module(f"{found.__name__}.{part}")
        except (ImportError, AttributeError):
            found = getattr(found, part, None)
        if found is None:
            raise LookupError(f"there is no {name}: no {part}")
    if isinstance(found, property):
        found = found.fget
    if not (inspect.isfunction(found) or inspect.isclass(found)):
        raise LookupError(f"{name} is not a function or class")
    return found


def _without_docstring(source: str) -> str:
    node = ast.parse(source).body[0]
    assert isinstance(node, (ast.FunctionDef, ast.ClassDef))
    if ast.get_docstring(node) is None:
        return source
    lines = source.splitlines()
    first, last = node.body[0].lineno, node.body[0].end_lineno or 0
    return "\n".join(lines[: first - 1] + lines[last:])
