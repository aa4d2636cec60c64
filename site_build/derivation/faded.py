"""What page/faded.py learns of a block whose last lines the reader writes."""

from __future__ import annotations

import re
from typing import Any

import slr_pure
from site_build.page.meaning import spelled
from site_build.page.signs import GREEK

from .block import Derivation
from .chain import LIBRARY, Chain, chain, names_in
from .tex_python import NAMES, named, tex_python
from .tree import trees

DERIVATIVES = {rf"\frac{{\partial L}}{{\partial {letter}}}": f"∂L/∂{letter}" for letter in "mc"}
COMMON = ("N", "x", "y", "m", "c", "r", r"\hat y", "L", "L(", "S_{xx}", "S_{xy}", "S_{yy}")
HARD = re.compile(r"[^\x00-\x7f][\w/∂]*|\w+_\w+|\w+\*")  # to type
TYPED = re.compile(r"∂L/∂[mc]|[^\W\d_]+\u0302?(_\w+)?(\*|²|')?\(?")


def typed(tex: str) -> str:
    r"""The name of a letter, or of a call, as a reader types it; nothing if nobody would.

    >>> typed(r"\lambda_1"), typed(r"S_{xx}"), typed("m^*"), typed(r"\sum s_i")
    ('λ_1', 'S_xx', 'm*', '')
    """
    text = (
        DERIVATIVES.get(tex.removesuffix(" (m, c)"), tex)
        .replace(r"\hat y", "ŷ")
        .replace(r"\text", "")
    )
    text = text.replace("^*", "*").replace("^2", "²")
    text = re.sub(r"\\([a-z]+)", lambda word: GREEK.get(word[1], word[0]), text)
    text = re.sub(r"_i\b|[{}]", "", text)
    return text if TYPED.fullmatch(text) else ""


def for_the_reader(block: Derivation) -> dict[str, Any] | None:
    """The block as `learn` of page/faded.py takes it; None if no line is the reader's."""
    if not block.written:
        return None
    found = chain(block)
    meanings = _meanings(found)
    texs = [line.tex for line in block.lines if r"\texttt" not in line.tex]
    used = dict.fromkeys(name for tex in texs for name in named(tex, meanings))
    of_points = [meaning for _, _, meaning in block.where if "`" not in meaning]
    used.update(
        dict.fromkeys(name for name in named(" ".join(of_points), meanings) if name in ("x", "y"))
    )
    of_where = {name for _, *sides in block.where for name in named("=".join(sides), meanings)}
    letters = {
        typed(tex): python
        for tex, python in meanings.items()
        if typed(tex) and tex in {*used, *of_where, *COMMON, *DERIVATIVES}
    }
    for tex, letter in DERIVATIVES.items():
        letters[f"{letter}("] = f"(lambda m, c: {meanings[tex]})({{}})"
    if "r²" in letters:  # of the correlation, not of the residuals
        del letters["r"]
    for plain in {*letters} - {typed(tex) for tex in used}:
        if f"{plain}*" in letters:  # so that m*x is m* times x
            del letters[plain]
    where, needed = _needed(found, [found.lines[place] for place in _places(block)], letters)
    names = {typed(tex) for tex in meanings}
    lines = [[spelled(side, names) for side in sides] for sides in lines_as_trees(block)]
    places = _places(block)
    return {
        "where": where,
        "letters": letters,
        "used": [_name(typed(tex)) for tex in used if typed(tex) in letters],
        "library": sorted(needed & {*slr_pure.__all__}),
        "yours": [
            [
                found.lines[place],
                _told(found.lines, place, letters),
                lines[:place],
                lines[place : places[-1] + 1],
            ]
            for place in places
        ],
    }


def _name(letter: str) -> str:
    return "L(m, c)" if letter == "L(" else letter


def lines_as_trees(block: Derivation) -> list[list[Any]]:
    """Of each line its sides, but for calls of the library."""
    meanings = _meanings(chain(block))
    return [
        [] if LIBRARY.fullmatch(line.tex) else trees(line.tex, meanings, typed)
        for line in block.lines
    ]


def _meanings(found: Chain) -> dict[str, str]:
    """All TeX that has a meaning in the block, and its Python."""
    derivatives = {tex: tex_python(tex, {})[0] for tex in DERIVATIVES}
    return {**NAMES, **derivatives, **found.meanings}


def _places(block: Derivation) -> list[int]:
    return [block.lines.index(line) for line in block.written]


def _needed(
    found: Chain, texts: list[str], letters: dict[str, str]
) -> tuple[list[tuple[list[str], str]], set[str]]:
    """The wheres that lines and letters depend on, and all the names in what is left.

    Letters that have another value at each toss are left out, with what only they need.
    """
    known = {name for several, _ in found.where for name in several}
    for letter, python in list(letters.items()):
        if names_in(python.format(0)) & {"e", "E"} - known:
            del letters[letter]
    needed = names_in(*texts, *(python.format(0) for python in letters.values()))
    where = []
    for several, expression in reversed(found.where):
        if needed & {*several}:
            needed |= names_in(expression.text)
            where.append((several, expression.text))
    return where[::-1], needed


def _told(lines: list[str], place: int, letters: dict[str, str]) -> list[str]:
    """The letters whose values the line of that place depends on."""
    names = names_in(*lines[place - 1 : place + 1])
    names |= {name[0] for name in names & {"xs", "ys"}}
    told = [letter for letter, python in letters.items() if python in names and python != "n"]
    return sorted(told, key=lambda letter: (letter not in ("x", "y"), letter))


def signs_to_tap(block: Derivation) -> list[str]:
    """What stands in the block and is hard to type, or hard to find on a phone."""
    texs = " ".join(line.tex for line in block.lines[1:])
    found = ["Σ"] if r"\sum" in texs else []
    found += ["mean("] if r"\overline" in texs else []
    found += [f"{letter}\u0304" for letter in "xy" if rf"\bar {letter}" in texs]
    letters = (for_the_reader(block) or {})["letters"]
    names = map(typed, named(texs, {**NAMES, **DERIVATIVES, **chain(block).meanings}))
    hard = [name for name in dict.fromkeys(names) if name in letters and HARD.fullmatch(name)]
    return [*found, *hard, "(", ")", "/", "−", "²"]
