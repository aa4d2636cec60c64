"""What there is to know of an operation."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, Union

    from .law import Law

    Formula = Callable[..., Any]  # of the arguments, in order; returns what the operation returns
    Named = list[tuple[str, Formula]]  # mistakes: what is wrong, in words, and the mistaken formula
    Divisor = Union[int, float]


def swapped(formula: "Formula") -> "Formula":
    """The formula's two numbers in the other order."""
    return lambda *given: tuple(reversed(formula(*given)))


def none(divisor: "Divisor") -> "Named":
    """Where no N comes from outside, no mistakes."""
    return []


class Operation:
    """An operation that can be asked for.

    name: as requests have it. given: the names of its arguments, in order. parts: those of its
    answer. right: the formula, on any kind of number; rounds: whether floats round inside it, so
    that the float nearest to the exact answer takes `slr_pure.exactly`. words: the formula, in
    words. heading: a shorter name, where a column is narrow.

    names: what a student's function may be called; switches: {such a name: the parameter that has
    to be True, for the function to be this operation}; also_called: names, in lower case, by which
    it may be meant. returned: how its result is read: "number", "numbers" (a list), "pair", "line"
    (a slope and an intercept) or "slope".

    mistakes: pairs of what is wrong, in words, and the mistaken formula, which takes what the right
    one takes, Fractions or floats. in_parts: those that can be made in one part of a pair and not
    in the other; labels: what the parts are then called. outside(divisor): the mistakes of code
    that divides by this constant instead of N; guesses: constants to try, where diagnosis.py cannot
    solve for them. laws: what must be so of right answers.
    """

    def __init__(
        self,
        name: str,
        given: "tuple[str, ...]",
        parts: "tuple[str, ...]",
        right: "Formula",
        words: str,
        names: "tuple[str, ...]",
        also_called: "tuple[str, ...]",
        returned: str,
        mistakes: "Named",
        laws: "list[Law]",
        rounds: bool = False,
        heading: str = "",
        switches: "dict[str, str] | None" = None,
        in_parts: "Named | None" = None,
        labels: "tuple[str, ...]" = (),
        outside: "Callable[[Divisor], Named]" = none,
        guesses: "Iterable[Divisor]" = (),
    ) -> None:
        """As said above; what is left out is empty."""
        self.name = name
        self.given = given
        self.parts = parts
        self.right = right
        self.words = words
        self.names = names
        self.also_called = also_called
        self.returned = returned
        self.mistakes = mistakes
        self.laws = laws
        self.rounds = rounds
        self.heading = heading or name
        self.switches = switches or {}
        self.in_parts = in_parts or []
        self.labels = labels
        self.outside = outside
        self.guesses = guesses

    def answer(self, result: "Any") -> "dict[str, Any]":
        """{part: its number, or list of numbers} of what the formula returns."""
        return dict(zip(self.parts, result if len(self.parts) > 1 else [result]))
