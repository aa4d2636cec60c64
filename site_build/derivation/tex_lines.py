"""What the TeX of a block's lines says, ready to be evaluated beside their expressions."""

import re
from types import CodeType
from typing import Any

from .arrays import Array, array, dot, transposed
from .block import BlockError, Derivation, Line
from .expressions import compiled
from .tex_python import UnreadError, tex_python

LIBRARY = re.compile(r"\\texttt\{(?:\w+\.)?([\w\\]+)\}(?:_(\d))?")


def said(block: Derivation) -> "list[list[CodeType]]":
    """What each line's TeX says: one expression, more with = signs, none for a shipped function.

    BlockError: it is not understood.
    """
    names, functions = _names(block)
    return [_said(line, names, functions) for line in block.lines]


def _said(line: Line, names: "dict[str, str]", functions: "set[str]") -> "list[CodeType]":
    library = LIBRARY.fullmatch(line.tex)
    if library:
        name, place = library[1].replace("\\", ""), library[2]
        end = f"[{int(place) - 1}]" if place else ""
        if f"{name}(" not in line.expression or not line.expression.endswith(end):
            raise BlockError(line.number, f"the expression is not {name}(…){end}")
        return []
    try:
        texts = tex_python(line.tex, names, functions)
    except UnreadError as error:
        raise BlockError(line.number, f"the TeX is not understood at {error}: {line.tex}") from None
    return [compiled(line.number, text) for text in texts]


def _names(block: Derivation) -> "tuple[dict[str, str], set[str]]":
    r"""The block's own TeX and its Python; and which names of one letter take arguments.

    The auxiliary names rho, Sxy and s_m are \rho, S_{xy} and s_m.
    """
    names = {name: name for name in block.names if len(name) == 1}
    names.update(
        {f"{name[0]}_{{{name[1:].lstrip('_')}}}": name for name in block.names if name[1:]}
    )
    names.update({f"\\{name}": name for name in block.names})
    names.update({tex: f"array({expression})" for _, tex, expression in block.tex})
    return names, {name for _, name, text in block.where if text.startswith("lambda")}


def tex_scope(block: Derivation, scope: "dict[str, Any]") -> "dict[str, Any]":
    """What the TeX speaks of: all that the expressions do, the points and lists as arrays."""
    n, h, divide, total = (scope[name] for name in ("n", "h", "divide", "total"))
    return {
        **scope,
        **{name: array(scope[name]) for name in block.names},
        "x": array(scope["xs"]),
        "y": array(scope["ys"]),
        "array": array,
        "at": lambda *line: line if len(line) == 2 else line[0],
        "divide": lambda a, b: a * divide(1, b),
        "dot": dot,
        "transposed": transposed,
        "total": lambda values: total(values) if hasattr(values, "__iter__") else n * values,
        "slope": lambda f, at: divide(1, 2 * h) * (f(at + h) - f(at - h)),
    }


def in_the_form_of(value: "Any", shown: "Any") -> "Any":
    """What is shown, in lists if it is an array; one number stands for all those of the value."""
    if isinstance(shown, Array):
        return shown.tolist()
    if isinstance(value, (tuple, list)):
        return [in_the_form_of(part, shown) for part in value]
    return shown
