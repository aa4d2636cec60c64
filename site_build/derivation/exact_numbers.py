"""The numbers in which a derivation is checked: what its expressions may use, and their relations.

Fractions are the plain kind. SymPy's numbers have roots too, and its symbols make a proof of an
equality. Neither ever rounds.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

import slr_pure
from site_build.page import derivations
from site_build.page.arrays import Array, mean

from .data_sets import data_set

DATA_SETS = 30
BUILTINS: tuple[Any, ...] = (sum, zip, range, len, min, max, abs, all, any, tuple, list)
BUILTINS += (enumerate, next, sorted, reversed)
SEVERAL = (tuple, list, Array)


class InexactError(TypeError):
    """A value that is not exact."""


class InFractions:
    """Values in Fractions and integers."""

    ratio: Any = Fraction

    def scope(self, data: dict[str, Any]) -> dict[str, Any]:
        """All the names that an expression may use."""
        names = {
            "__builtins__": {},
            **{function.__name__: function for function in BUILTINS},
            **{name: getattr(slr_pure, name) for name in slr_pure.__all__},
            "Fraction": self.ratio,
            "E": lambda f: _mean_over_tosses(f, data["h"], data["n"]),
        }
        return derivations.scope({**names, **data}, lambda a, b: a * self.ratio(1) / b)

    def is_exact(self, value: Any) -> bool:
        """True of an integer and of a Fraction."""
        return isinstance(value, (int, Fraction)) and not isinstance(value, bool)

    def check_exact(self, value: Any) -> None:
        """InexactError: a float, or no number at all, somewhere in the value."""
        if isinstance(value, SEVERAL):
            for part in value:
                self.check_exact(part)
        elif not self.is_exact(value):
            raise InexactError(f"{value!r}, of the type {type(value).__name__}: not exact")

    def holds(self, relation: str | None, above: Any, here: Any, data: dict[str, Any]) -> bool:
        """Above = here, above <= here or above < here, part by part.

        One number stands for as many as there are on the other side.
        """
        counts = {len(side) for side in (above, here) if isinstance(side, SEVERAL)}
        if not counts:
            return self.compare(relation, above, here, data)
        pairs = zip(*(s if isinstance(s, SEVERAL) else [s] * max(counts) for s in (above, here)))
        return len(counts) == 1 and all(self.holds(relation, *pair, data) for pair in pairs)

    def compare(self, relation: str | None, above: Any, here: Any, data: dict[str, Any]) -> bool:
        """As holds, for two numbers."""
        return bool({"=": above == here, "<=": above <= here, "<": above < here}[relation or "="])


class InSymbols(InFractions):
    """Values in SymPy's exact numbers and symbols, with roots."""

    def __init__(self) -> None:
        import sympy

        self.sympy = sympy
        self.number = self.ratio = sympy.sympify

    def scope(self, data: dict[str, Any]) -> dict[str, Any]:
        """As in Fractions; all numbers are SymPy's, there is sqrt, and SymPy differentiates."""
        scope = super().scope({**data, **{a: self.number(data[a]) for a in data if a not in "nk"}})
        slope = {"slope": lambda f, at, h: self.sympy.diff(f(at), at)}
        return {**scope, **slope, "Fraction": self.sympy.Rational, "sqrt": self.sympy.sqrt}

    def is_exact(self, value: Any) -> bool:
        """True of what has no float in it."""
        return not isinstance(value, (bool, float)) and not self.number(value).has(self.sympy.Float)

    def compare(self, relation: str | None, above: Any, here: Any, data: dict[str, Any]) -> bool:
        """Equality is shown; an order of symbols is tried on random numbers."""
        difference = self.number(here) - self.number(above)
        free = difference.free_symbols
        if relation == "=":
            return self.is_zero(difference)
        if not free:
            return self.has_sign(difference, zero=relation == "<=")
        symbols = [*data["xs"], *data["ys"], *(data[name] for name in ("m", "c", "lr", "h"))]
        for seed in range(DATA_SETS):
            numbers = data_set(seed, 1, data["varied"], data["stable"])
            if numbers["n"] != data["n"]:
                continue
            drawn = [*numbers["xs"], *numbers["ys"], *(numbers[a] for a in ("m", "c", "lr", "h"))]
            value = difference.subs(dict(zip(symbols, map(self.number, drawn))))
            if not self.has_sign(value, zero=relation == "<="):
                return False
        return True

    def is_zero(self, value: Any) -> bool:
        """Exactly zero: SymPy can show it. A value that is clearly not is not worth a try."""
        if self.sympy.expand(value) == 0:
            return True
        somewhere = value.subs(zip(sorted(value.free_symbols, key=str), range(2, 99)))
        if abs(self.sympy.N(somewhere, 60)) > Fraction(1, 10**40):
            return False
        return bool(self.sympy.simplify(value) == 0 or self.sympy.radsimp(value).equals(0))

    def has_sign(self, value: Any, zero: bool) -> bool:
        """Value > 0, or value ≥ 0 if zero is allowed."""
        near = self.sympy.N(value, 60)
        if abs(near) > Fraction(1, 10**40):
            return bool(near > 0)
        return zero and self.is_zero(value)

    @classmethod
    def symbols(cls, n: int, varied: bool, stable: bool) -> dict[str, Any]:
        """A data set of symbols."""
        from sympy import Symbol, symbols

        return {
            "xs": list(symbols(f"x1:{n + 1}", real=True)),
            "ys": list(symbols(f"y1:{n + 1}", real=True)),
            "n": n,
            "m": Symbol("m", real=True),
            "c": Symbol("c", real=True),
            "lr": Symbol("lr", positive=True),
            "h": Symbol("h", real=True, nonzero=True),
            "k": n,
            "varied": varied,
            "stable": stable,
        }


def _mean_over_tosses(f: Any, h: Any, n: int) -> Any:
    """The mean of f(e) over all e of n numbers that are h or -h."""
    return mean(f(Array(list(e))) for e in product((-h, h), repeat=n))
