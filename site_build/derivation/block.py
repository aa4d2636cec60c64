r"""The fenced block `derivation`: a chain of equalities, each with its reason; here it is parsed.

A fenced block of the language `derivation` has one line for each line of the chain:

    TeX | relation to the line above | reason

with a space on each side of the bars. For example

    ```derivation
    @ points: 2+
    \frac{\partial L}{\partial m} | . | the first part of the gradient
    -\frac{2}{N} \sum_i r_i x_i | = | the chain rule
    \texttt{gradient}_1 | = | the library's function | gradient(m, c, xs, ys)[0]
    ```

tex_python.py says how the TeX is read; what it says must be in its relation to the line above. A
fourth part, a call of the library in Python, must have the line's value. It is the value of a
\texttt{…} alone, which is the name of the function that is called, maybe with _1 or _2 for the
first or second of its numbers.

The relation is `=`, `<=` or `<`; on the first line `.` or nothing. The reason may hold $TeX$,
`code` and *stress*. Lines that begin with `# ` are comments. Lines that begin with `@ ` are
settings:

    @ data: fractions       30 random data sets in Fractions (this is the default)
    @ data: roots           the same data sets as SymPy's exact numbers: `sqrt` is exact
    @ data: symbols         SymPy symbols, for each N from the least number of points to 4: a proof
                            for these N; all relations are =
    @ points: 2+            the least number of points; 1 if not set
    @ x: varied             x is not constant (so there are 2 points at least)
    @ lr: any               lr > 0 only; if not set, also lr < 2/λ₂
    @ where: TEX = …        what a piece of TeX means in this block, in TeX, or in Python between
                            backticks; worked out before the lines, in the order written. Also a
                            pair, (p, q) = (h, 2), and a function, q(t) = t^2
    @ live: no              in the page no values at the reader's points, as where the line is about
                            errors \varepsilon that nobody knows
    @ write: 2              the reader writes the last line, or the last two, but for calls of the
                            library; each has hints: `@ ask 1: a question`, `@ rule 1: its name`

\operatorname{E}[…] is the mean over all tosses of \varepsilon_i = ±σ, and σ is h; a where with
\varepsilon in it is worked out for each toss. Python may use what Python has, and

    xs, ys                  lists of N numbers; n is N; x and y the same as arrays
    m, c                    the line to stand at, random
    lr, h, k                a learning rate; some h ≠ 0; a number of steps from 0 to 8
    loss, gradient, fit, …  all public names of slr_pure (Moments, jump, fit take no symbols)
    mean(…), total(…)       exact, of lists, arrays or generators
    Fraction, sqrt          sqrt only with roots or symbols
    u, s_m, …               what the wheres above name, if Python can name it, too

A value is a number, or a tuple or list of values, compared part by part; one number stands for as
many as the other side has. A float is refused, for it is not exact: a third is Fraction(1, 3).
"""

from __future__ import annotations

import re
from typing import NamedTuple

RELATIONS = {".": None, "": None, "=": "=", "<=": "<=", "<": "<"}
SETTINGS = {
    "data": ("fractions", "roots", "symbols"),
    "x": ("varied",),
    "lr": ("any",),
    "live": ("no",),
    "write": ("1", "2"),
}
HINT = re.compile(r"(ask|rule) [12]")


class BlockError(ValueError):
    """What is wrong with a block, and in which of its lines (from 0 on)."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class Line(NamedTuple):
    """A line of the chain: its place in the block, and its parts; relation is None on the first."""

    number: int
    tex: str
    relation: str | None
    reason: str
    call: str = ""


class Derivation(NamedTuple):
    """A block: its settings; each where's place, TeX and meaning; its lines."""

    settings: dict[str, str]
    where: list[tuple[int, str, str]]
    lines: list[Line]

    @property
    def data(self) -> str:
        """The kind of numbers: fractions, roots or symbols."""
        return self.settings.get("data", "fractions")

    @property
    def least(self) -> int:
        """The least number of points."""
        return int(self.settings.get("points", "1+")[:-1])

    @property
    def written(self) -> list[Line]:
        """The lines that the reader writes."""
        count = int(self.settings.get("write", "0"))
        return [line for line in self.lines if not line.call][-count:] if count else []

    def hints(self, number: int) -> tuple[str, str]:
        """For the written line of that number, from 0 on: a question, and the rule's name."""
        return self.settings[f"ask {number + 1}"], self.settings[f"rule {number + 1}"]


def parsed(block: str) -> Derivation:
    """The block's parts. BlockError: a line that is none of those above."""
    derivation = Derivation({}, [], [])
    for number, text in enumerate(block.splitlines()):
        text = text.strip()
        if text.startswith("@ "):
            _set(derivation, number, text[2:])
        elif text and not text.startswith("# "):
            derivation.lines.append(_line(number, text, first=not derivation.lines))
    if not derivation.lines:
        raise BlockError(0, "a derivation without a line")
    for line in derivation.lines:
        if derivation.data == "symbols" and line.relation not in (None, "="):
            raise BlockError(line.number, f"symbols are not {line.relation}: take roots")
    _check_written(derivation)
    return derivation


def _check_written(block: Derivation) -> None:
    hints = {name for name in block.settings if HINT.fullmatch(name)}
    wanted = {f"{kind} {i + 1}" for i, _ in enumerate(block.written) for kind in ("ask", "rule")}
    if hints != wanted:
        raise BlockError(0, f"the hints are not those of the lines to write: {hints ^ wanted}")
    for line in block.written:
        if line.relation != "=" or block.data != "fractions":
            raise BlockError(line.number, "the reader cannot write this line: not = in fractions")


def _set(derivation: Derivation, number: int, text: str) -> None:
    name, _, value = (part.strip() for part in text.partition(":"))
    if name == "where":
        tex, _, meaning = (part.strip() for part in value.partition(" = "))
        if not tex or not meaning:
            raise BlockError(number, f"not TEX = meaning: {value}")
        derivation.where.append((number, tex, meaning))
    elif (
        (HINT.fullmatch(name) and value)
        or value in SETTINGS.get(name, ())
        or (name == "points" and re.fullmatch(r"\d+\+", value))
    ):
        derivation.settings[name] = value
    else:
        raise BlockError(number, f"no such setting: @ {text}")


def _line(number: int, text: str, first: bool) -> Line:
    parts = [part.strip() for part in text.split(" | ", 3)]
    if len(parts) < 3:
        raise BlockError(number, f"not TeX | relation | reason: {text}")
    tex, sign, *others = parts
    if sign not in RELATIONS:
        raise BlockError(number, f"the relation is =, <= or <, not {sign}")
    relation = RELATIONS[sign]
    if first != (relation is None):
        raise BlockError(number, "the first line has no relation, and every other line has one")
    return Line(number, tex, relation, *others)
