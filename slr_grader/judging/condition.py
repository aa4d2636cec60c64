"""Condition: how much of the error of an answer the data bring along, whatever the method.

Change each datum d by a small part t of itself, to d (1 + t). To first order an answer f moves by
t d ∂f/∂d; and all data together, each by at most u of itself, move it by at most κ u of itself:

    κ = Σ |d ∂f/∂d| / |f|

This is the componentwise condition number. The data are all numbers that are given, but for
`steps`, which is a count. On Fractions it is exact: each number that is passed on the way knows its
value and its derivatives, and the formulas need no others (dual numbers).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from itertools import count
from typing import Any

from ..protocol.numbers import as_fractions

Moves = dict[int, Fraction]  # by the number of the datum d: d ∂f/∂d; without one it is 0


class Dual:
    """A number, and by how much it moves with each datum."""

    def __init__(self, value: Fraction, moves: Moves) -> None:
        self.value, self.moves = value, moves

    def __add__(self, other: Any) -> Dual:
        """∂(a + b) = ∂a + ∂b."""
        a, b = self, dual(other)
        return Dual(a.value + b.value, _moves((a, 1), (b, 1)))

    def __mul__(self, other: Any) -> Dual:
        """∂(a b) = b ∂a + a ∂b."""
        a, b = self, dual(other)
        return Dual(a.value * b.value, _moves((a, b.value), (b, a.value)))

    def __truediv__(self, other: Any) -> Dual:
        """∂(a/b) = (∂a - (a/b) ∂b) / b."""
        a, b = self, dual(other)
        value = a.value / b.value
        return Dual(value, _moves((a, 1 / b.value), (b, -value / b.value)))

    def __sub__(self, other: Any) -> Dual:
        return self + -1 * dual(other)

    def __rsub__(self, other: Any) -> Dual:
        return dual(other) + -1 * self

    def __eq__(self, other: object) -> bool:
        """Of their values."""
        return self.value == dual(other).value

    __radd__, __rmul__ = __add__, __mul__
    __hash__ = None  # type: ignore[assignment]  # equal ones may differ in their moves


def dual(number: Any) -> Dual:
    """A Dual as it is; any other number as one that no datum moves."""
    return number if isinstance(number, Dual) else Dual(Fraction(number), {})


def _moves(*terms: tuple[Dual, Any]) -> Moves:
    """The moves of a sum of numbers, each times a factor."""
    found: Moves = {}
    for number, factor in terms:
        for datum, move in number.moves.items():
            found[datum] = found.get(datum, 0) + factor * move
    return found


def condition(formula: Callable[..., tuple[Any, ...]], given: dict[str, Any]) -> list[Any]:
    """κ of each part of the formula's answer, a Fraction; infinity, where that part is 0.

    Of a part that is a list, the list of them. Cost: that of the formula, for each datum.

    >>> condition(lambda x, y: (sum(x),), {"x": [3, -1], "y": []})
    [Fraction(2, 1)]
    """
    numbers = count()

    def datum(value: Any) -> Any:
        if isinstance(value, list):
            return [datum(each) for each in value]
        if isinstance(value, dict):
            return {name: datum(each) for name, each in value.items()}
        return Dual(value, {next(numbers): value})

    data = as_fractions(given)
    arguments = [value if name == "steps" else datum(value) for name, value in data.items()]
    return [
        [_of(dual(each)) for each in part] if isinstance(part, list) else _of(dual(part))
        for part in formula(*arguments)
    ]


def _of(number: Dual) -> Fraction | float:
    if number.value == 0:
        return math.inf
    return sum(map(abs, number.moves.values())) / abs(number.value)
