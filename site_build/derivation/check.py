"""A block's chain, checked: each line is in its relation to the line above, exactly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from site_build.page import derivations

from .block import BlockError, Derivation
from .chain import Expression, chain, evaluated
from .data_sets import DATA_SETS, data_set
from .exact_numbers import InFractions, InSymbols, symbols


def check(block: Derivation, seeds: range = range(DATA_SETS)) -> None:
    """BlockError: on the data set of some seed a line is not in its relation to the line above."""
    where, sides, _ = chain(block)
    numbers = InFractions() if block.data == "fractions" else InSymbols()
    for data in _data_sets(block, seeds):
        try:
            values = derivations.evaluated(where, sides, numbers.scope(data), evaluated)
            _check(sides, values, numbers)
        except BlockError as fault:
            at = ", ".join(f"{name} = {_shown(data[name])}" for name in data)
            raise BlockError(fault.line, f"{fault}\n    where {at}") from None


def _check(sides: list[Expression], values: list[Any], numbers: InFractions) -> None:
    for side, value in zip(sides, values):
        if not numbers.are_exact(value):
            raise BlockError(side.number, f"{side.text} is {_shown(value)}: not exact")

    def holds(i: int) -> bool:
        return numbers.holds(sides[i].relation, values[i - 1], values[i])

    for i in range(1, len(sides)):
        if not holds(i):
            # Nothing vouches for the line above if it is the first, or has a < or <= of its own.
            doubtful = sides[i - 1].relation != "="
            vouched = i + 1 < len(sides) and sides[i + 1].relation == "=" and holds(i + 1)
            raise _fault(sides[i - 1 : i + 1], values[i - 1 : i + 1], doubtful and vouched)


def _fault(sides: list[Expression], values: list[Any], is_first: bool) -> BlockError:
    """That the second side is wrong, or the first."""
    first, second = sides
    message = f"the line is not {second.relation} the line above"
    if is_first:
        message = f"the line below is not {second.relation} this line"
    if first.number == second.number:
        message = "the line says two things that are not equal"
    places = ("here", "below") if is_first else ("above", "here")
    for place, side, value in zip(places, sides, values):
        message += (
            f"\n    {place}: {side.tex}\n        says {side.text}\n        is {_shown(value)}"
        )
    return BlockError((first if is_first else second).number, message)


def _data_sets(block: Derivation, seeds: range) -> Iterator[dict[str, Any]]:
    varied, stable = block.settings.get("x") == "varied", block.settings.get("lr") != "any"
    least = max(block.least, 2 if varied else 1)
    if block.data != "symbols":
        for seed in seeds:
            yield data_set(seed, least, varied, stable)
        return
    for n in range(least, max(least, 4) + 1):
        yield symbols(n)


def _shown(value: Any) -> str:
    if isinstance(value, (tuple, list)):
        return f"({', '.join(map(_shown, value))})"
    return str(value)
