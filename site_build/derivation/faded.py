"""What page/faded.py learns of a block whose last lines the reader writes."""

from __future__ import annotations

import re
from typing import Any

import slr_pure
from site_build.page.signs import GREEK

from .block import Derivation
from .chain import chain, names_in
from .tex_python import NAMES, named, tex_python

DERIVATIVES = {rf"\frac{{\partial L}}{{\partial {letter}}}": f"∂L/∂{letter}" for letter in "mc"}
HATS = {r"\hat y": "ŷ", r"\hat x": "x̂"}
COMMON = ("N", "x", "y", "m", "c", "r", r"\hat y", "L", "L(", "S_{xx}", "S_{xy}", "S_{yy}")
HARD = re.compile(r"[^\x00-\x7f]\w*|\w+_\w+|\w+\*")  # to type
TYPED = re.compile(r"∂L/∂[mc]|[^\W\d_][^\W\d_]*\u0302?(_\w+)?\*?\(?")


def typed(tex: str) -> str:
    r"""The name of a letter, or of a call, as a reader types it; nothing if nobody would.

    >>> typed(r"\lambda_1"), typed(r"S_{xx}"), typed("m^*"), typed(r"\sum s_i")
    ('λ_1', 'S_xx', 'm*', '')
    """
    text = {**DERIVATIVES, **HATS}.get(tex, tex).replace(r"\text", "").replace("^*", "*")
    text = re.sub(r"\\(\w+)", lambda word: GREEK.get(word[1], word[0]), text)
    text = re.sub(r"[{}]", "", text)
    return text if TYPED.fullmatch(text) else ""


def for_the_reader(block: Derivation) -> dict[str, Any] | None:
    """The block as `learn` of page/faded.py takes it; None if no line is the reader's."""
    if not block.written:
        return None
    found = chain(block)
    derivatives = {tex: tex_python(tex, {})[0] for tex in DERIVATIVES}
    meanings = {**NAMES, **derivatives, **found.meanings}
    lines = [line.tex for line in block.lines if r"\texttt" not in line.tex]
    used = dict.fromkeys(name for tex in lines for name in named(tex, meanings))
    letters = {
        typed(tex): python
        for tex, python in meanings.items()
        if tex in used or tex in COMMON or tex in derivatives
    }
    letters.pop("", None)
    where = [[several, expression.text] for several, expression in found.where]
    texts = [*letters.values(), *found.lines, *(expression.text for _, expression in found.where)]
    return {
        "where": where,
        "lines": found.lines,
        "letters": letters,
        "used": [typed(tex) for tex in used if typed(tex)],
        "library": sorted(names_in(*(text.format(0) for text in texts)) & set(slr_pure.__all__)),
        "yours": [_yours(found.lines, block.lines.index(line), letters) for line in block.written],
    }


def _yours(lines: list[str], place: int, letters: dict[str, str]) -> list[Any]:
    """The line's place, and the letters whose values it depends on."""
    names = {name.removesuffix("s") for name in names_in(*lines[place - 1 : place + 1])}
    told = [letter for letter, python in letters.items() if python in names and python != "n"]
    return [place, sorted(told, key=lambda letter: (letter not in ("x", "y"), letter))]


def signs_to_tap(block: Derivation) -> list[str]:
    """What stands in the block and is hard to type, or hard to find on a phone."""
    texs = " ".join(line.tex for line in block.lines)
    found = ["Σ"] if r"\sum" in texs else []
    found += ["mean("] if r"\overline" in texs else []
    found += [f"{letter}\u0304" for letter in "xy" if rf"\bar {letter}" in texs]
    found += [name for name in (for_the_reader(block) or {})["used"] if HARD.fullmatch(name)]
    return [*found, "(", ")", "/", "−", "²"]
