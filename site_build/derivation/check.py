"""A block's chain, checked: each line is in its relation to the line above, exactly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from site_build.page import derivations
from site_build.page.arrays import Array

from .block import BlockError, Derivation
from .chain import Expression, chain, evaluated
from .data_sets import data_set
from .exact_numbers import DATA_SETS, InexactError, InFractions, InSymbols


def check(block: Derivation) -> None:
    """BlockError: on some data set a line is not in its relation to the line above."""
    where, sides = chain(block)
    numbers = InFractions() if block.data == "fractions" else InSymbols()
    for data in _data_sets(block):
        try:
            values = derivations.evaluated(where, sides, numbers.scope(data), evaluated)
            _check(sides, values, numbers, data)
        except BlockError as fault:
            at = ", ".join(f"{name} = {_shown(data[name])}" for name in data)
            raise BlockError(fault.line, f"{fault}\n    where {at}") from None


def _check(
    sides: list[Expression], values: list[Any], numbers: InFractions, data: dict[str, Any]
) -> None:
    above: tuple[Expression, Any] | None = None
    for side, value in zip(sides, values):
        try:
            numbers.check_exact(value)
        except InexactError as inexact:
            raise BlockError(side.number, f"{side.text} is {inexact}") from None
        if above and not numbers.holds(side.relation, above[1], value, data):
            same = " itself:" if side.number == above[0].number else ""
            raise BlockError(
                side.number,
                f"the line is not {side.relation}{same or ' the line above'}"
                f"{_says('above', *above)}{_says('here', side, value)}",
            )
        above = side, value


def _says(place: str, side: Expression, value: Any) -> str:
    return f"\n    {place}: {side.tex}\n        says {side.text}\n        is {_shown(value)}"


def _data_sets(block: Derivation) -> Iterator[dict[str, Any]]:
    varied, stable = block.settings.get("x") == "varied", block.settings.get("lr") != "any"
    least = max(int(block.settings.get("points", "1+")[:-1]), 2 if varied else 1)
    if block.data != "symbols":
        for seed in range(DATA_SETS):
            yield data_set(seed, least, varied, stable)
        return
    for n in range(least, max(least, 4) + 1):
        yield InSymbols.symbols(n, varied, stable)


def _shown(value: Any) -> str:
    if isinstance(value, (tuple, list, Array)):
        return f"({', '.join(map(_shown, value))})"
    return str(value)
