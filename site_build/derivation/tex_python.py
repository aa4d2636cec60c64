r"""What a line's TeX says, as a Python expression over page/arrays.py.

What is not understood is an error. What is read, from the outside in:

    line        expressions, with = between them
    expression  terms, with + or - between them, maybe a - before them
    term        factors side by side, or with / between them; \sum, \cdot and a derivative without
                an operand above its line take all that follows in the term
    factor      a base, maybe to a power, or ^{\mathsf T}
    base        a number; a name; a function of (…); \frac, a derivative among them; \sqrt; \bar and
                \overline, which are means; (…), {…} and \lvert…\rvert; pairs (…, …); a pmatrix;
                \operatorname{E}[…]

An aligned is one expression on several lines; \text{…} is skipped, and an index i is left out:
x_i and x are all the x, and what is done with them is done point by point. A derivative is a
central difference, which is exact for what stands on these pages: nothing has a power above 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

NAMES = {
    **{name: name for name in ("x", "y", "m", "c", "h", "k")},
    "N": "n",
    r"\eta": "lr",
    r"\hat y": "(m * x + c)",
    "r": "(y - m * x - c)",
    "L": "loss(m, c, xs, ys)",
    "g": "array(gradient(m, c, xs, ys))",
    "H": "array(Moments.of(xs, ys).hessian())",
    "D": "(n * total(x**2) - total(x)**2)",
    "I": "array(((1, 0), (0, 1)))",
    "S_{xx}": "total((x - mean(x))**2)",
    "S_{xy}": "total((x - mean(x)) * (y - mean(y)))",
    "S_{yy}": "total((y - mean(y))**2)",
    r"\theta": "array((m, c))",
    r"\theta^*": "array(fit(xs, ys))",
    "m^*": "fit(xs, ys)[0]",
    "c^*": "fit(xs, ys)[1]",
    "L^*": "loss(*fit(xs, ys), xs, ys)",
    r"\varepsilon": "e",
    r"\sigma": "h",
    # of what is between the brackets
    "L(": "loss(*at({}), xs, ys)",
    "g(": "array(gradient(*at({}), xs, ys))",
    r"\max(": "max({})",
    r"\operatorname{E}[": "E(lambda e: {})",
}
OF_THE_NEXT = {r"\sqrt": "sqrt", r"\bar": "mean", r"\overline": "mean"}

SYMBOL = re.compile(r"\\(?:text|operatorname|begin|end)\{[^}]*\}|\\[a-zA-Z]+|\\.|\S")
UNSEEN = {r"\,", r"\;", r"\:", r"\!", r"\ ", "~", r"\quad", r"\qquad", r"\displaystyle"}
UNSEEN |= {rf"\{size}{side}" for size in ("big", "Big", "bigg", "Bigg") for side in ("l", "r", "")}
UNSEEN |= {r"\left", r"\right", r"\begin{aligned}", r"\end{aligned}"}
CLOSING = {"(": ")", "[": "]", "{": "}", r"\lvert": r"\rvert"}
ENDS = {None, "+", "-", "=", ",", "&", r"\\", r"\end{pmatrix}", *CLOSING.values()}


class UnreadError(ValueError):
    """The TeX holds something that is not read here."""


def tex_python(tex: str, names: dict[str, str]) -> list[str]:
    r"""The expressions that the TeX has between its = signs.

    names: TeX that has a meaning of its own, and its Python; of a function with its bracket, and
    {} for what is in it. UnreadError: something is not understood.

    >>> tex_python(r"-\frac2N \sum_i s_i x_i = q(h)", {"s": "s", "q(": "q({})"})
    ['-over(2, n) * total(s * x, n)', 'q(h)']
    """
    meanings = {_symbols(name): text for name, text in {**NAMES, **names}.items()}
    reader = _Reader(list(_symbols(tex)), meanings)
    sides = reader.several("=")
    reader.end()
    return sides


def named(tex: str, names: Iterable[str]) -> list[str]:
    r"""Which of these names stand in the TeX, one after the other.

    >>> named(r"m^* + \bar x", ["x", "m", "m^*"])
    ['m^*', 'x']
    """
    symbols, known = _symbols(tex), {_symbols(name): name for name in names}
    found, at = [], 0
    while at < len(symbols):
        ends = range(len(symbols), at, -1)
        end = next((end for end in ends if symbols[at:end] in known), 0)
        if end:
            found.append(known[symbols[at:end]])
        at = end or at + 1
    return found


@cache
def _symbols(tex: str) -> tuple[str, ...]:
    """The TeX's symbols, without spaces, sizes and indices."""
    tex = re.sub(r"_i\b|\{\}", "", tex)
    tex = re.sub(r"_\{(.)\}", r"_\1", tex)
    tex = re.sub(r"(\\\\)\[\w+\]", r"\1", tex) if "pmatrix" in tex else re.sub(r"&|\\\\", "", tex)
    return tuple(symbol for symbol in SYMBOL.findall(tex) if symbol not in UNSEEN)


@dataclass
class _Reader:
    """Reads by recursive descent."""

    symbols: list[str]
    meanings: dict[tuple[str, ...], str]

    @property
    def next(self) -> str | None:
        """The symbol that stands next; None at the end."""
        return self.symbols[0] if self.symbols else None

    def take(self, wanted: str | None = None) -> str:
        """Remove the next symbol, which is the one wanted, if one is."""
        if not self.symbols or wanted not in (None, self.next):
            raise UnreadError(self.next or "its end")
        return self.symbols.pop(0)

    def end(self) -> None:
        if self.symbols:
            raise UnreadError(self.next)

    def expression(self) -> str:
        """Terms, with + or - between them."""
        text = self.take() if self.next == "-" else ""
        text += self.term()
        while self.next in ("+", "-"):
            text += f" {self.take()} {self.term()}"
        return text

    def term(self, dot: str = "dot({}, {})") -> str:
        r"""Factors side by side. dot: what \cdot is; under a \sum, a product for each point."""
        text = ""
        while self.next not in ENDS:
            if self.next == "/":
                self.take()
                text = f"over({text}, {self.factor()})"
            elif self.next == r"\cdot":
                self.take()
                return dot.format(text, self.term(dot))
            elif str(self.next).startswith(r"\text{") and (self.next,) not in self.meanings:
                self.take()
            else:
                text += f"{' * ' if text else ''}{self.factor()}"
        if not text:
            raise UnreadError(self.next or "its end")
        return text

    def factor(self) -> str:
        """A base, maybe to a power."""
        text = self.base()
        if self.next != "^":
            return text
        self.take()
        power = self.argument()
        if power.symbols == [r"\mathsf", "T"]:
            return f"transposed({text})"
        return f"{text}**({power.whole()})"

    def base(self) -> str:
        """What the first symbol says, and what belongs to it."""
        named = self.named()
        if named:
            return named
        symbol = self.take()
        if symbol.isdigit():
            while (self.next or "").isdigit():
                symbol += self.take()
            return symbol
        if symbol == r"\sum":
            return f"total({self.term('{} * {}')}, n)"
        if symbol == r"\frac":
            return self.fraction()
        if symbol in OF_THE_NEXT:
            return f"{OF_THE_NEXT[symbol]}({self.argument().whole()})"
        if symbol in ("(", "{"):
            parts = self.parts(symbol)
            return f"({parts[0]})" if len(parts) == 1 else f"array(({', '.join(parts)}))"
        if symbol == r"\lvert":
            inside = ", ".join(self.parts(symbol))
            if self.symbols[:2] != ["^", "2"]:
                return f"abs({inside})"
            del self.symbols[:2]
            return f"dot({inside}, {inside})"
        if symbol == r"\begin{pmatrix}":
            return self.matrix()
        raise UnreadError(symbol)

    def named(self) -> str:
        """The longest name that stands here, with what is in its brackets; or nothing."""
        for length in range(len(self.symbols), 0, -1):
            name = tuple(self.symbols[:length])
            if name in self.meanings:
                del self.symbols[:length]
                meaning = self.meanings[name]
                if name[-1] in CLOSING:
                    return meaning.format(", ".join(self.parts(name[-1])))
                return meaning
        return ""

    def several(self, sign: str) -> list[str]:
        """Expressions with that sign between them."""
        texts = [self.expression()]
        while self.next == sign:
            self.take()
            texts.append(self.expression())
        return texts

    def parts(self, opening: str) -> list[str]:
        """The expressions up to the closing bracket, with commas between them."""
        parts = self.several(",")
        self.take(CLOSING[opening])
        return parts

    def matrix(self) -> str:
        """The rows of a pmatrix; one with a single column is a pair."""
        rows = [self.several("&")]
        while self.next == r"\\":
            self.take()
            rows.append(self.several("&"))
        self.take(r"\end{pmatrix}")
        texts = [f"({', '.join(row)})" if len(row) > 1 else row[0] for row in rows]
        return f"array(({', '.join(texts)}))"

    def fraction(self) -> str:
        """A quotient, or a derivative of what stands above its line or follows."""
        above, below = self.argument(), self.argument()
        if above.next != r"\partial":
            return f"over({above.whole()}, {below.whole()})"
        above.take()
        below.take(r"\partial")
        variable = below.whole()
        operand = above.whole() if above.next else self.term()
        return f"slope(lambda {variable}: {operand}, {variable}, h)"

    def whole(self) -> str:
        """The expression that all symbols make up. UnreadError: something is left."""
        text = self.expression()
        self.end()
        return text

    def argument(self) -> _Reader:
        """Of one argument: of one symbol, or of those between braces."""
        symbols = [self.take()]
        if symbols == ["{"]:
            depth = 1
            while depth:
                symbols.append(self.take())
                depth += {"{": 1, "}": -1}.get(symbols[-1], 0)
            symbols = symbols[1:-1]
        return _Reader(symbols, self.meanings)
