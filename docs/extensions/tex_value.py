r"""What a line's TeX says, worked out by itself, where it is plain arithmetic on the data.

A derivation's line shows TeX and checks an expression. So that the two cannot come apart, the TeX
is read too: numbers, N, m, c, h, \eta, k and auxiliary names; under a \sum also x_i, y_i, r_i,
\hat y_i, or x and y alone; \bar x, \overline{…}, \frac, powers, sums and products. A line that
holds anything else (a derivative, a limit, a matrix, a function) is left to its expression.
"""

import re
from collections.abc import Callable
from typing import Any

SYMBOL = re.compile(r"\\[a-zA-Z]+|\\.|\d+|\S")
SPACES = {r"\,", r"\;", r"\:", r"\!", r"\ ", "~", r"\quad", r"\qquad", r"\displaystyle"}
SIZES = {r"\left", r"\right", r"\bigl", r"\bigr", r"\Bigl", r"\Bigr", r"\biggl", r"\biggr"}
SIZES |= {r"\big", r"\Big"}
FRACTIONS = {r"\frac", r"\dfrac", r"\tfrac"}
NAMES = {"N": "n", r"\eta": "lr"}
CLOSING = {"(": ")", "[": "]", "{": "}"}
ENDS = {"+", "-", ")", "]", "}", None}

# The value for the i-th point, or outside of every sum for None.
Value = Callable[[Any], Any]


class NotArithmetic(Exception):  # noqa: N818 (no error: the line is left to its expression)
    """The TeX holds something that is not read here."""


def tex_value(tex: str, scope: "dict[str, Any]") -> "Any":
    r"""The value of the TeX where names have the values of the scope, or NotArithmetic.

    >>> from fractions import Fraction
    >>> data = {"xs": [Fraction(1), Fraction(2)], "ys": [0, 0], "n": 2, "m": 0, "c": 0}
    >>> data["divide"] = lambda a, b: Fraction(a) / b
    >>> tex_value(r"-\frac2N \sum_i x_i^2", data)
    Fraction(-5, 1)
    """
    symbols = [symbol for symbol in SYMBOL.findall(tex) if symbol not in SPACES | SIZES]
    reader = _Reader(symbols, scope)
    value = reader.expression()
    if reader.next is not None:
        raise NotArithmetic(reader.next)
    return value(None)


class _Reader:
    """Reads by recursive descent: an expression of terms, a term of factors."""

    def __init__(self, symbols: "list[str]", scope: "dict[str, Any]") -> None:
        self.symbols = symbols
        self.scope = scope
        self.divide = scope["divide"]

    @property
    def next(self) -> "str | None":
        """The symbol that stands next; None at the end."""
        return self.symbols[0] if self.symbols else None

    def take(self, *wanted: str) -> str:
        """Remove the next symbol, which is one of those wanted, if any are named."""
        if not self.symbols or (wanted and self.symbols[0] not in wanted):
            raise NotArithmetic(self.next)
        return self.symbols.pop(0)

    def expression(self) -> Value:
        """Terms with + or − between them."""
        value = self.term()
        while self.next in ("+", "-"):
            value = _combined(self.take(), value, self.term())
        return value

    def term(self) -> Value:
        r"""Factors side by side, with \cdot or / between them, maybe with a sign before them."""
        if self.next in ("+", "-"):
            return _combined(self.take(), lambda i: 0, self.term())
        value: Value = lambda i: 1  # noqa: E731
        while self.next not in ENDS:
            if self.next in (r"\cdot", r"\times"):
                self.take()
            elif self.next == "/":
                self.take()
                value = self.quotient(value, self.factor())
            elif self.next == r"\sum":
                value = _combined("*", value, self.sum())
            else:
                value = _combined("*", value, self.factor())
        return value

    def quotient(self, above: Value, below: Value) -> Value:
        """Above / below, exactly."""
        return lambda i: self.divide(above(i), below(i))

    def sum(self) -> Value:
        r"""\sum, maybe with its index, and the product after it."""
        self.take(r"\sum")
        while self.next in ("_", "^"):
            self.take()
            self.argument()
        summand = self.term()
        return lambda i: sum(map(summand, range(len(self.scope["xs"]))), 0 * self.scope["xs"][0])

    def factor(self) -> Value:
        """A base, maybe to a power."""
        value = self.base()
        if self.next != "^":
            return value
        self.take()
        power = "".join(self.argument())
        if not power.isdigit():
            raise NotArithmetic(power)
        return lambda i: value(i) ** int(power)

    def argument(self) -> "list[str]":
        """The symbols of one argument: one symbol, or those between braces."""
        symbol = self.take()
        if symbol != "{":
            return [symbol]
        depth = 1
        symbols: list[str] = []
        while True:
            symbol = self.take()
            depth += {"{": 1, "}": -1}.get(symbol, 0)
            if not depth:
                return symbols
            symbols.append(symbol)

    def inner(self) -> Value:
        """The value of one argument."""
        reader = _Reader(self.argument(), self.scope)
        value = reader.expression()
        if reader.next is not None:
            raise NotArithmetic(reader.next)
        return value

    def base(self) -> Value:
        """A number, a name, a fraction, a mean, or what stands in brackets."""
        symbol = self.take()
        if symbol.isdigit():
            return lambda i: int(symbol)
        if symbol in FRACTIONS:
            self.split_digits()
            above = self.inner()
            self.split_digits()
            return self.quotient(above, self.inner())
        if symbol in CLOSING:
            value = self.expression()
            self.take(CLOSING[symbol])
            return value
        if symbol == r"\overline":
            return self.mean(self.inner())
        if symbol == r"\bar":
            return self.mean(self.column("".join(self.argument())))
        if symbol == r"\hat" and "".join(self.argument()) == "y":
            return self.subscripted(self.predicted)
        if symbol in ("x", "y"):
            # under a sum the index may be left out
            return (
                self.subscripted(self.column(symbol)) if self.next == "_" else self.column(symbol)
            )
        if symbol == "r" and self.next == "_":
            ys = self.column("y")
            return self.subscripted(lambda i: ys(i) - self.predicted(i))
        return self.named(symbol)

    def split_digits(self) -> None:
        r"""In \frac12 the digits are two arguments."""
        if self.symbols and self.symbols[0].isdigit():
            self.symbols[0:1] = list(self.symbols[0])

    def named(self, symbol: str) -> Value:
        """A name that stands for one number."""
        name = NAMES.get(symbol, symbol)
        value = self.scope.get(name)
        known = name in ("n", "m", "c", "lr", "h", "k") or name in self.scope.get("auxiliary", ())
        if not known or self.next == "_" or isinstance(value, (tuple, list)) or callable(value):
            raise NotArithmetic(symbol)
        return lambda i: value

    def column(self, letter: str) -> Value:
        """The i-th x or y."""
        if letter not in ("x", "y"):
            raise NotArithmetic(letter)
        numbers = self.scope[letter + "s"]

        def value(i: "Any") -> "Any":
            if i is None:
                raise NotArithmetic(letter)
            return numbers[i]

        return value

    def predicted(self, i: "Any") -> "Any":
        """The i-th prediction."""
        return self.scope["m"] * self.column("x")(i) + self.scope["c"]

    def subscripted(self, value: Value) -> Value:
        """The value, if the subscript i follows."""
        self.take("_")
        if self.argument() != ["i"]:
            raise NotArithmetic("_")
        return value

    def mean(self, value: Value) -> Value:
        """The mean of the values over all points."""
        n = len(self.scope["xs"])
        return lambda _: self.divide(sum(map(value, range(n)), 0 * self.scope["xs"][0]), n)


def _combined(sign: str, left: Value, right: Value) -> Value:
    return {
        "+": lambda i: left(i) + right(i),
        "-": lambda i: left(i) - right(i),
        "*": lambda i: left(i) * right(i),
    }[sign]
