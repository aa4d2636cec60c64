"""A block's chain as Python expressions: what the build checks, and the page evaluates."""

from __future__ import annotations

import ast
import re
from fractions import Fraction
from types import CodeType
from typing import Any, NamedTuple

import slr_pure
from site_build.page import derivations

from .block import BlockError, Derivation, Line
from .data_sets import data_set
from .exact_numbers import InFractions
from .tex_python import UnreadError, named, tex_python

LETTER = re.compile(r"\\?[a-zA-Z]+(_\w|_\{\w+\})?")
UNTOLD = {"h": "h", "k": "k", r"\eta": "lr"}  # letters whose values no plot shows
FUNCTION = re.compile(r"(\w)\((\w)\)")
PAIR = re.compile(r"\((.+), (.+)\)")
PYTHON = re.compile("`[^`]+`")
LIBRARY = re.compile(r"\\texttt\{(?:\w+\.)?([\w\\]+)\}(?:_(\d))?")
ERRORS = (ArithmeticError, AttributeError, LookupError, NameError, TypeError, ValueError)


class Expression(NamedTuple):
    """Python of a block's line; of the chain also its TeX, and its relation to the one above."""

    number: int
    code: CodeType
    text: str
    tex: str = ""
    relation: str | None = None


class Chain(NamedTuple):
    """The names that are worked out first, and what the lines say, one below the other.

    Of a line A = B both sides are here, first A, then B; then its call.
    """

    where: list[tuple[list[str], Expression]]
    sides: list[Expression]
    meanings: dict[str, str]  # of the TeX that the wheres name

    @property
    def lines(self) -> list[str]:
        """The Python of each line; of A = B that of B."""
        return list({side.number: side.text for side in self.sides}.values())


def chain(block: Derivation) -> Chain:
    """The block as Python. BlockError: some TeX is not understood, or some Python is none."""
    reader = _Meanings()
    where = [found for setting in block.where for found in reader.learn(*setting)]
    sides = [side for line in block.lines for side in reader.sides(line)]
    return Chain(where, sides, reader.names)


def evaluated(expression: Expression, scope: dict[str, Any]) -> Any:
    """Its value where names have the values of the scope. BlockError: it fails."""
    try:
        return eval(expression.code, scope)
    except ERRORS as error:
        message = f"{expression.text} fails: {type(error).__name__}: {error}"
        raise BlockError(expression.number, message) from None


def for_the_page(block: Derivation) -> dict[str, Any] | None:
    """What page/derivations.py learns of the block; None if it has no values there.

    Symbols and roots are no floats, tosses are too many; a lemma that takes only its letters from
    the data does not speak of the reader's points.
    """
    if block.data != "fractions" or block.settings.get("live") == "no" or block.written:
        return None
    found = chain(block)
    where, lines = found.where, found.lines
    names = names_in(*(expression.text for _, expression in where), *lines)
    names -= {name for several, _ in where for name in several}
    if "E" in names or not names & {"x", "y", "xs", "ys"}:
        return None
    return {
        "where": [[several, expression.text] for several, expression in where],
        "lines": [[line.relation, text] for line, text in zip(block.lines, lines)],
        "library": sorted(names & set(slr_pure.__all__)),
        "rate": block.settings.get("lr") != "any" and "lr" in names,
        "letters": list({**_of_the_line(found), **_letters(block, found)}.items()),
    }


def _of_the_line(found: Chain) -> dict[str, str]:
    """m and c, where a line of the block depends on them."""
    bound = {name for several, _ in found.where for name in several}
    of_where = names_in(*(expression.text for _, expression in found.where)) - bound
    used = names_in(*found.lines) - bound
    used |= of_where if {"m", "c"} <= of_where else set()
    return {letter: letter for letter in "mc" if letter in used}


def _letters(block: Derivation, found: Chain) -> dict[str, str]:
    """The letters in the lines that stand for a number, and their names."""
    letters = {**UNTOLD, **found.meanings}
    used = [tex for line in block.lines for tex in named(line.tex, letters)]
    known = InFractions().scope(data_set(0, block.least, varied=True))
    derivations.evaluated(found.where, [], known, evaluated)
    numbers = {name for name, value in known.items() if isinstance(value, (int, Fraction))}
    return {tex: letters[tex] for tex in used if LETTER.fullmatch(tex) and letters[tex] in numbers}


class _Meanings:
    """What TeX means in a block: all that its wheres say."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def learn(self, number: int, tex: str, meaning: str) -> list[tuple[list[str], Expression]]:
        r"""The names that a where gives a value to; none if it has another one at each toss.

        >>> [(names, value)] = _Meanings().learn(0, "q(t)", "2 t + h")
        >>> names, value.text
        (['q'], 'lambda t: 2 * t + h')
        """
        function, pair = FUNCTION.fullmatch(tex), PAIR.fullmatch(tex)
        parts, start = list(pair.groups()) if pair else [tex], ""
        if function:
            name, of = function.groups()
            parts, start = [name], f"lambda {of}: "
            self.names.update({of: of, f"{name}(": f"{name}({{}})"})
        python = PYTHON.fullmatch(meaning)
        text, *others = [meaning[1:-1]] if python else self.read(number, meaning)
        if others:
            raise BlockError(number, f"not one meaning: {meaning}")
        expression = _compiled(number, start + text)
        if "e" in names_in(text):
            self.names[tex] = f"({text})"
            return []
        names = [re.sub(r"\W+", "_", part) for part in parts]
        self.names.update(zip(parts, names))
        return [(names, expression)]

    def sides(self, line: Line) -> list[Expression]:
        """What the line's TeX says, and its call."""
        number, tex, relation, _, call = line
        library = LIBRARY.fullmatch(tex)
        texts = [*([] if library else self.read(number, tex)), *([call] if call else [])]
        if library:
            start = f"{library[1]}(".replace("\\", "")
            end = f"[{int(library[2]) - 1}]" if library[2] else ""
            if start not in call or not call.endswith(end):
                raise BlockError(number, f"the fourth part is not {start}…){end}: {call}")
        relations = [relation, *["="] * len(texts)]
        sides = [_compiled(number, text, tex, sign) for text, sign in zip(texts, relations)]
        if call and not names_in(call) & set(slr_pure.__all__):
            raise BlockError(number, f"the fourth part does not call the library: {call}")
        return sides

    def read(self, number: int, tex: str) -> list[str]:
        """The expressions between the TeX's = signs."""
        try:
            return tex_python(tex, self.names)
        except UnreadError as error:
            raise BlockError(number, f"the TeX is not understood at {error}: {tex}") from None


def _compiled(number: int, text: str, tex: str = "", relation: str | None = None) -> Expression:
    try:
        return Expression(number, compile(text, text, "eval"), text, tex, relation)
    except SyntaxError as error:
        raise BlockError(number, f"not a Python expression, {error.msg}: {text}") from None


def names_in(*texts: str) -> set[str]:
    """The names in the expressions, but for a first point, which stands for any number there."""
    text = re.sub(r"\b[xy]s\[0\]", "0", "\n".join(texts))
    return {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
