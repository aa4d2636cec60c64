"""The numbers in which a derivation is checked: what its expressions may use, and their relations.

Fractions are the plain kind. SymPy's numbers have roots too, and its symbols make a proof of an
equality. Neither ever rounds.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

import sympy

import slr_pure
from site_build.page import derivations
from site_build.page.arrays import Array, mean

SEVERAL = (tuple, list)


class InFractions:
    """Values in Fractions and integers."""

    ratio: Any = Fraction

    def scope(self, data: dict[str, Any]) -> dict[str, Any]:
        """All the names that an expression may use."""
        names = {name: getattr(slr_pure, name) for name in slr_pure.__all__}
        names.update(derivations.scope(data, lambda a, b: a * self.ratio(1) / b))
        h, n = data["h"], data["n"]
        names["E"] = lambda f: mean(f(Array(tosses)) for tosses in product((-h, h), repeat=n))
        names["Fraction"] = self.ratio
        return names

    def are_exact(self, value: Any) -> bool:
        """True if all the numbers in the value are exact."""
        if isinstance(value, SEVERAL):
            return all(map(self.are_exact, value))
        return self.is_exact(value)

    def is_exact(self, number: Any) -> bool:
        """True of an integer and of a Fraction."""
        return isinstance(number, (int, Fraction)) and not isinstance(number, bool)

    def holds(self, relation: str | None, above: Any, here: Any) -> bool:
        """Above = here, above <= here or above < here, part by part.

        One number stands for as many as there are on the other side.
        """
        counts = {len(side) for side in (above, here) if isinstance(side, SEVERAL)}
        if not counts:
            return self.compare(relation, above, here)
        pairs = zip(*(s if isinstance(s, SEVERAL) else [s] * max(counts) for s in (above, here)))
        return len(counts) == 1 and all(self.holds(relation, a, b) for a, b in pairs)

    def compare(self, relation: str | None, above: Any, here: Any) -> bool:
        """As holds, for two numbers."""
        return bool({"=": above == here, "<=": above <= here, "<": above < here}[relation or "="])


class InSymbols(InFractions):
    """Values in SymPy's exact numbers and symbols, with roots."""

    ratio = number = staticmethod(sympy.sympify)

    def scope(self, data: dict[str, Any]) -> dict[str, Any]:
        """As in Fractions; all numbers are SymPy's, there is sqrt, and SymPy differentiates."""
        scope = super().scope({**data, **{a: self.number(data[a]) for a in data if a not in "nk"}})
        slope = {"slope": lambda f, at, h: sympy.diff(f(at), at)}
        return {**scope, **slope, "Fraction": sympy.Rational, "sqrt": sympy.sqrt}

    def is_exact(self, number: Any) -> bool:
        """True of what has no float in it."""
        exact = not isinstance(number, (bool, float))
        return exact and not self.number(number).has(sympy.Float)

    def compare(self, relation: str | None, above: Any, here: Any) -> bool:
        """Equality is shown, also of symbols; an order only of numbers."""
        difference = self.number(here) - self.number(above)
        if relation == "=":
            return self.is_zero(difference)
        return self.has_sign(difference, zero=relation == "<=")

    def is_zero(self, value: Any) -> bool:
        """Exactly zero: SymPy can show it. A value that is clearly not is not worth a try."""
        if sympy.expand(value) == 0:
            return True
        somewhere = value.subs(zip(sorted(value.free_symbols, key=str), range(2, 99)))
        if abs(sympy.N(somewhere, 60)) > Fraction(1, 10**40):
            return False
        return bool(sympy.simplify(value) == 0 or sympy.radsimp(value).equals(0))

    def has_sign(self, value: Any, zero: bool) -> bool:
        """Value > 0, or value ≥ 0 if zero is allowed."""
        near = sympy.N(value, 60)
        if abs(near) > Fraction(1, 10**40):
            return bool(near > 0)
        return zero and self.is_zero(value)


def symbols(n: int) -> dict[str, Any]:
    """A data set of symbols; k is n."""
    *points, m, c = sympy.symbols(f"x1:{n + 1} y1:{n + 1} m c", real=True)
    h, lr = sympy.Symbol("h", real=True, nonzero=True), sympy.Symbol("lr", positive=True)
    return {"xs": points[:n], "ys": points[n:], "n": n, "m": m, "c": c, "lr": lr, "h": h, "k": n}
