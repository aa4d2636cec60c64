"""A block's chain as Python expressions: what the build checks, and the page evaluates."""

from __future__ import annotations

import ast
import re
from types import CodeType
from typing import Any, NamedTuple

import slr_pure

from .block import BlockError, Derivation, Line
from .tex_python import UnreadError, tex_python

LIBRARY = re.compile(r"\\texttt\{(?:\w+\.)?([\w\\]+)\}(?:_(\d))?")
ERRORS = (ArithmeticError, AttributeError, LookupError, NameError, TypeError, ValueError)


class Expression(NamedTuple):
    """Python of a block's line; of the chain also its TeX, and its relation to the one above."""

    number: int
    code: CodeType
    text: str
    tex: str = ""
    relation: str | None = None


def where(block: Derivation) -> list[tuple[list[str], Expression]]:
    """The block's names, and what they stand for. BlockError: it is no expression."""
    return [(names, _compiled(number, text)) for number, names, text in block.where]


def chain(block: Derivation) -> list[Expression]:
    """What the lines say, one below the other: of A = B first A, then B; then the line's call.

    BlockError: some TeX is not understood, or a call is none.
    """
    names = [name for _, several, _ in block.where for name in several]
    meanings = {tex: name for name in names for tex in _in_tex(name)}
    meanings.update({tex: f"array({text})" for _, tex, text in block.tex})
    functions = {names[0] for _, names, text in block.where if text.startswith("lambda")}
    return [side for line in block.lines for side in _sides(line, meanings, functions)]


def evaluated(expression: Expression, scope: dict[str, Any]) -> Any:
    """Its value where names have the values of the scope. BlockError: it fails."""
    try:
        return eval(expression.code, scope)
    except ERRORS as error:
        message = f"{expression.text} fails: {type(error).__name__}: {error}"
        raise BlockError(expression.number, message) from None


def for_the_page(block: Derivation) -> dict[str, Any] | None:
    """What page/derivations.py learns of the block; None if it does not speak of all the points.

    A block about symbols or roots does not, nor does a lemma that takes its letters from the data.
    """
    if block.data != "fractions" or block.settings.get("live") == "no":
        return None
    sides = {side.number: side for side in chain(block)}  # of each line the last
    settings = [expression.text for _, expression in where(block)]
    lines = [side.text for side in sides.values()]
    names = _names([*settings, *lines])
    if not names & {"x", "y", "xs", "ys"}:
        return None
    return {
        "where": [[names, expression.text] for names, expression in where(block)],
        "lines": [[line.relation, text] for line, text in zip(block.lines, lines)],
        "library": sorted(names & set(slr_pure.__all__)),
        "rate": block.settings.get("lr") != "any" and "lr" in _names(lines),
    }


def _sides(line: Line, meanings: dict[str, str], functions: set[str]) -> list[Expression]:
    library = LIBRARY.fullmatch(line.tex)
    texts = [line.call] if line.call else []
    if library:
        call = f"{library[1]}(".replace("\\", "")
        end = f"[{int(library[2]) - 1}]" if library[2] else ""
        if call not in line.call or not line.call.endswith(end):
            raise BlockError(line.number, f"the fourth part is not {call}…){end}: {line.call}")
    else:
        try:
            texts = tex_python(line.tex, meanings, functions) + texts
        except UnreadError as error:
            message = f"the TeX is not understood at {error}: {line.tex}"
            raise BlockError(line.number, message) from None
    relations = [line.relation, *["="] * (len(texts) - 1)]
    number, tex = line.number, line.tex
    return [_compiled(number, text, tex, relation) for text, relation in zip(texts, relations)]


def _compiled(number: int, text: str, tex: str = "", relation: str | None = None) -> Expression:
    try:
        return Expression(number, compile(text, text, "eval"), text, tex, relation)
    except SyntaxError as error:
        raise BlockError(number, f"not a Python expression, {error.msg}: {text}") from None


def _in_tex(name: str) -> list[str]:
    r"""How TeX may write a name.

    >>> _in_tex("rho"), _in_tex("Sxy"), _in_tex("s_m")
    (['\\\\rho', 'r_{ho}'], ['\\\\Sxy', 'S_{xy}'], ['\\\\s_m', 's_{m}'])
    """
    return [f"\\{name}", f"{name[0]}_{{{name[1:].lstrip('_')}}}" if name[1:] else name]


def _names(texts: list[str]) -> set[str]:
    """The names in the expressions, but for a first point, which stands for any number there."""
    text = re.sub(r"\b[xy]s\[0\]", "0", "\n".join(texts))
    return {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
