"""The numbers in which a derivation is checked: what its expressions may use, and their relations.

Fractions are the plain kind. SymPy's numbers have roots too, and its symbols make a proof of an
equality. Neither ever rounds.
"""

from fractions import Fraction
from typing import Any, Optional

import slr_pure

from .data_sets import data_set

DATA_SETS = 30
BUILTINS: "tuple[Any, ...]" = (sum, zip, range, len, min, max, abs, all, any, tuple, list)
BUILTINS += (enumerate, next, sorted, reversed)


class InexactError(TypeError):
    """A value that is not exact."""


class InFractions:
    """Values in Fractions and integers."""

    def scope(self, data: "dict[str, Any]") -> "dict[str, Any]":
        """All the names that an expression may use."""
        return _scope(data, self.number, Fraction)

    def number(self, value: "Any") -> "Any":
        """The value, as a number whose arithmetic is exact."""
        return Fraction(value) if isinstance(value, int) else value

    def check_exact(self, value: "Any") -> None:
        """InexactError: a float, or no number at all, somewhere in the value."""
        if isinstance(value, (tuple, list)):
            for part in value:
                self.check_exact(part)
        elif isinstance(value, bool) or not isinstance(value, (int, Fraction)):
            raise InexactError(f"{value!r}, of the type {type(value).__name__}: not exact")

    def holds(self, relation: "Optional[str]", above: "Any", here: "Any", data: "Any") -> bool:
        """Above = here, above <= here or above < here, part by part."""
        if isinstance(above, (tuple, list)) and isinstance(here, (tuple, list)):
            pairs = list(zip(above, here))
            return len(above) == len(here) and all(self.holds(relation, *p, data) for p in pairs)
        if isinstance(above, (tuple, list)) or isinstance(here, (tuple, list)):
            return False
        return self.compare(relation, above, here, data)

    def compare(self, relation: "Optional[str]", above: "Any", here: "Any", data: "Any") -> bool:
        """As holds, for two numbers."""
        return bool({"=": above == here, "<=": above <= here, "<": above < here}[relation or "="])


class InSymbols(InFractions):
    """Values in SymPy's exact numbers and symbols, with roots."""

    def __init__(self) -> None:
        import sympy

        self.sympy = sympy

    def scope(self, data: "dict[str, Any]") -> "dict[str, Any]":
        """As in Fractions; all numbers are SymPy's, and there is sqrt."""
        exact = {name: self._all(value) for name, value in data.items() if name not in ("n", "k")}
        scope = _scope({**data, **exact}, self.number, self.sympy.Rational)
        return {**scope, "sqrt": self.sympy.sqrt}

    def _all(self, value: "Any") -> "Any":
        return [self.number(x) for x in value] if isinstance(value, list) else self.number(value)

    def number(self, value: "Any") -> "Any":
        """The value as SymPy's."""
        return self.sympy.sympify(value)

    def check_exact(self, value: "Any") -> None:
        """InexactError: a float somewhere in the value."""
        if isinstance(value, (tuple, list)):
            for part in value:
                self.check_exact(part)
        elif isinstance(value, (bool, float)) or self.number(value).has(self.sympy.Float):
            raise InexactError(f"{value!r}: not exact")

    def compare(self, relation: "Optional[str]", above: "Any", here: "Any", data: "Any") -> bool:
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

    def is_zero(self, value: "Any") -> bool:
        """Exactly zero: SymPy can show it. A value that is clearly not is not worth a try."""
        if self.sympy.expand(value) == 0:
            return True
        somewhere = value.subs(zip(sorted(value.free_symbols, key=str), range(2, 99)))
        if abs(self.sympy.N(somewhere, 60)) > Fraction(1, 10**40):
            return False
        return bool(self.sympy.simplify(value) == 0 or self.sympy.radsimp(value).equals(0))

    def has_sign(self, value: "Any", zero: bool) -> bool:
        """Value > 0, or value ≥ 0 if zero is allowed."""
        near = self.sympy.N(value, 60)
        if abs(near) > Fraction(1, 10**40):
            return bool(near > 0)
        return zero and self.is_zero(value)

    @classmethod
    def symbols(cls, n: int, varied: bool, stable: bool) -> "dict[str, Any]":
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


def _scope(data: "dict[str, Any]", number: "Any", fraction: "Any") -> "dict[str, Any]":
    def total(values: "Any") -> "Any":
        return sum(values, number(0))

    def mean(values: "Any") -> "Any":
        values = list(values)
        return total(values) / len(values)

    return {
        "__builtins__": {},
        **{function.__name__: function for function in BUILTINS},
        **{name: getattr(slr_pure, name) for name in slr_pure.__all__},
        **data,
        "Fraction": fraction,
        "divide": lambda a, b: number(a) / number(b),
        "mean": mean,
        "total": total,
    }
