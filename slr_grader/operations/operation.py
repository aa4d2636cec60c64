"""What there is to know of an operation."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, Union

    from .diagnosis import Tried
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


def nothing(tried: "list[Tried]") -> str:
    """Where no answers together show a mistake."""
    return ""


class Operation:
    """An operation that can be asked for: its facts, passed by name."""

    name: str  # as requests have it
    given: "tuple[str, ...]"  # the names of its arguments, in order
    parts: "tuple[str, ...]"  # those of its answer
    right: "Formula"  # the formula, on any kind of number
    rounds: bool  # whether floats round inside it: the nearest float then takes `slr_pure.exactly`
    words: str  # the formula, in words
    heading: str  # a shorter name, where a column is narrow

    names: "tuple[str, ...]"  # what a student's function may be called
    switches: "dict[str, str]"  # {such a name: the parameter that must be True to mean this}
    also_called: "tuple[str, ...]"  # names, in lower case, by which it may be meant
    returned: str  # how its result is read: "number", "numbers" (a list), "pair", "slope" or
    # "line" (a slope and an intercept)

    mistakes: "Named"  # each formula takes what the right one takes, Fractions or floats
    in_parts: "Named"  # those that can be made in one part of a pair and not in the other
    labels: "tuple[str, ...]"  # what the parts are then called
    outside: "Callable[[Divisor], Named]"  # those of code that divides by this constant, not N
    guesses: "Iterable[Divisor]"  # constants to try, where diagnosis.py cannot solve for them
    of_all: "Callable[[list[Tried]], str]"  # a mistake that all answers together show, or ""
    laws: "list[Law]"  # what must be so of right answers

    def __init__(self, name: str, **facts: "Any") -> None:
        """What is left out is empty; a heading, and what a function may be called, the name."""
        self.name = self.heading = name
        self.names = (name,)
        self.rounds = False
        self.switches, self.in_parts, self.labels = {}, [], ()
        self.outside, self.guesses, self.of_all = none, (), nothing
        for fact in facts:
            setattr(self, fact, facts[fact])

    def answer(self, result: "Any") -> "dict[str, Any]":
        """{part: its number, or list of numbers} of what the formula returns."""
        return dict(zip(self.parts, result if len(self.parts) > 1 else [result]))
