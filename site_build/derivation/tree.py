"""A line's TeX as the tree that page/written.py reads from what is typed."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from .tex_python import NAMES, tex_python

SIGNS = {ast.Add: "plus", ast.Sub: "less", ast.Mult: "times", ast.Div: "over", ast.Pow: "power"}
CALLS = {"mean": "mean", "over": "over", "dot": "times"}


def trees(tex: str, meanings: dict[str, str], typed: Callable[[str], str]) -> list[Any]:
    r"""The trees of the TeX's sides; without those that nobody can type on one line.

    >>> trees(r"\frac2N L = x", {}, lambda tex: tex)
    [('times', ('over', ('number', '2'), ('letter', 'N')), ('letter', 'L')), ('letter', 'x')]
    """
    texs = [*{**NAMES, **meanings}]
    names = {tex: f"_{i}" + "({})" * (tex[-1] in "([") for i, tex in enumerate(texs)}
    letters = {names[tex].removesuffix("({})"): typed(tex) for tex in texs if typed(tex)}
    found = []
    for side in tex_python(tex, names):
        try:
            found.append(_tree(ast.parse(side.strip(), mode="eval").body, letters))
        except KeyError:  # a derivative, or an expectation
            continue
    return found


def _tree(node: ast.expr, letters: dict[str, str]) -> Any:
    if isinstance(node, ast.Constant):
        return ("number", str(node.value))
    if isinstance(node, ast.Name):
        return ("letter", letters[node.id])
    if isinstance(node, ast.UnaryOp):
        return ("minus", _tree(node.operand, letters))
    if isinstance(node, ast.BinOp):
        return (SIGNS[type(node.op)], _tree(node.left, letters), _tree(node.right, letters))
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        raise KeyError(type(node))
    name = node.func.id
    if name == "array" and isinstance(node.args[0], ast.Tuple):
        return ("pair", [_tree(part, letters) for part in node.args[0].elts])
    if name == "total":
        return ("sum", _tree(node.args[0], letters))
    parts = [_tree(part, letters) for part in node.args]
    if name in letters:
        return ("call", letters[name].removesuffix("("), parts)
    return (CALLS[name], *parts)
