"""Diagnosis: which mistake it is. A wrong answer is known by its numbers.

A mistake is a formula too: it is the one that is made if it gives all the answers, or, in a pair,
all the numbers of one part. The page and the command line both ask here, so that they find the same
mistake, in the same words.
"""

from array import array
from collections import namedtuple
from math import isfinite

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any, Protocol, Union

    from .operation import Divisor, Formula, Named

    Answer = Union[list[float], str]  # numbers; or the name of an error's type

    class Known(Protocol):
        """What is known of an operation, or of an exercise: as operation.py says."""

        mistakes: Named
        in_parts: Named
        labels: tuple[str, ...]
        guesses: Iterable[Divisor]
        outside: Callable[[Divisor], Named]


CLOSE = 1e-6  # a part of each number: far above what rounding does, far below other formulas
NOISE = 1e-6
SOLVED = 6  # how many mistakes with N from outside a divisor is solved for
MOST_DENOMINATOR = 8  # of a divisor
MOST = 10**6  # of a divisor, too; and it is as near to a fraction as one part in so many
SINGLE = 10**4  # what 32 bits lose is less than one part in so many


class Tried(namedtuple("Tried", "given right answer close")):
    """A case: its arguments, in order; the right answer, and this one; how close counts as equal.

    close: a part of each number; and there is a little room, 10⁻⁶ of that part of the largest,
    where a sum has cancelled.
    """

    __slots__ = ()
    given: "Sequence[Any]"
    right: "list[float]"
    answer: "Answer"
    close: float

    def gives(self, wanted: "Answer", part: "int | None") -> bool:
        """The answer, or that part of it, is the one wanted; or both are the same error."""
        if isinstance(self.answer, str) or isinstance(wanted, str):
            return self.answer == wanted
        found, wanted, right = (_part(n, part) for n in (self.answer, wanted, self.right))
        if len(found) != len(wanted) or not all(map(isfinite, wanted)):
            return False
        room = self.close * NOISE * max([0.0] + [abs(number) for number in wanted + right])
        return all(abs(a - b) <= self.close * abs(b) + room for a, b in zip(found, wanted))

    def follows(self, formula: "Formula", part: "int | None") -> bool:
        """The answer, or that part of it, is the formula's."""
        return self.gives(outcome(formula, self.given), part)


def diagnosis(
    known: "Known",
    tried: "list[Tried]",
    likely: "Iterable[Divisor]",
    solved: "Iterable[Divisor]",
) -> str:
    """What is wrong, in words, or "".

    likely: constants that stand for N elsewhere, so that one of them and another slip is believed
    before any other constant; solved: what `divisors` finds here.
    Cost: each mistaken formula on one case; on more while the answers agree.
    """

    def outside() -> "Iterator[tuple[str, Formula]]":
        for divisor in likely:
            yield from known.outside(divisor)
        for same_slip in zip(*map(known.outside, solved)):  # the simplest first, for each divisor
            yield from same_slip

    whole = _named(known.mistakes, outside, tried, None)
    if whole:
        return whole
    parts = [_of_part(known, outside, tried, i) for i in range(len(known.labels))]
    known_parts = "; ".join(name for name in parts if name)
    if known_parts:
        return known_parts
    return "computed in 32 bits: about 7 digits are right" if all(map(_is_single, tried)) else ""


def _named(
    mistakes: "Named",
    outside: "Callable[[], Iterable[tuple[str, Formula]]]",
    tried: "list[Tried]",
    part: "int | None",
) -> str:
    """The first of these mistakes that fits; or the same for all data; or N from outside."""
    return _first(mistakes, tried, part) or _constant(tried, part) or _first(outside(), tried, part)


def _first(
    mistakes: "Iterable[tuple[str, Formula]]", tried: "list[Tried]", part: "int | None"
) -> str:
    """The name of the first mistake whose formula gives all the answers."""
    for name, formula in mistakes:
        if all(case.follows(formula, part) for case in tried):
            return name
    return ""


def _of_part(
    known: "Known",
    outside: "Callable[[], Iterable[tuple[str, Formula]]]",
    tried: "list[Tried]",
    part: int,
) -> str:
    """What is wrong in that part of a pair, if that is known, and whether it is in that alone.

    An error says nothing of one part.
    """
    tried = [case for case in tried if not isinstance(case.answer, str)]
    if all(case.gives(case.right, part) for case in tried):
        return ""
    name = _named(known.in_parts, outside, tried, part)
    alone = all(case.gives(case.right, 1 - part) for case in tried)
    return name and f"in {known.labels[part]} {'alone ' if alone else ''}{name}"


def divisors(known: "Known", tried: "list[Tried]") -> "list[Divisor]":
    """Constants that may stand for N: solved for in the first case that yields any; and guesses.

    The first mistakes with N from outside, each derivative in its place or swapped and each rate,
    have start + change/divisor for each number: so two divisors show what start and change are.
    """
    for case in tried:
        found = []
        for (_, once), (_, half) in zip(known.outside(1)[:SOLVED], known.outside(2)[:SOLVED]):
            found += _solved(case, once, half)
        if found:
            return found + list(known.guesses)
    return list(known.guesses)


def _solved(case: Tried, once: "Formula", half: "Formula") -> "list[Divisor]":
    one, two, answers = outcome(once, case.given), outcome(half, case.given), case.answer
    if isinstance(one, str) or isinstance(two, str) or isinstance(answers, str):
        return []
    found = []
    for a, b, answer in zip(one, two, answers):
        change = (a - b) * 2
        start = a - change
        if change != 0 and isfinite(answer) and answer != start:
            found += _simple(abs(change / (answer - start)))
    return found


def _simple(number: "Any") -> "list[Divisor]":
    """The fraction that the number is, but for rounding, if it has a small denominator."""
    for q in range(1, MOST_DENOMINATOR + 1):
        p = round(number * q) if number < MOST else 0
        if p and abs(number * q - p) * MOST <= p:
            return [p if q == 1 else p / q]
    return []


def _constant(tried: "list[Tried]", part: "int | None") -> str:
    """That all answers, or that part of them, are the same; "" where they differ."""
    found = [_part(case.answer, part) for case in tried if not isinstance(case.answer, str)]
    if len(found) < max(2, len(tried)):
        return ""
    same = all(answer == found[0] for answer in found) and all(map(isfinite, found[0]))
    constant = " and ".join(f"{number:.10g}" for number in found[0]) if same else ""
    return constant and f"it is {constant} whatever the data, so it does not come from them"


def _is_single(case: Tried) -> bool:
    """Right, but for what 32 bits cannot hold: each number fits into such a float, and is near."""
    if isinstance(case.answer, str) or len(case.answer) != len(case.right):
        return False
    return all(
        isfinite(a) and abs(a - b) * SINGLE <= abs(b) and array("f", [a])[0] == a
        for a, b in zip(case.answer, case.right)
    )


def outcome(formula: "Formula", given: "Sequence[Any]") -> "Answer":
    """The numbers that the formula returns, or the name of its error's type."""
    try:
        return floats(formula(*given))
    except (ArithmeticError, ValueError) as error:
        return type(error).__name__


def floats(result: "Any") -> "list[float]":
    """The list or tuple of numbers as floats, or the one number; what is none becomes nan."""
    return list(map(_float, result if isinstance(result, (list, tuple)) else [result]))


def _float(number: "Any") -> float:
    try:
        return float(number)
    except (OverflowError, TypeError, ValueError):
        return float("nan")


def _part(answer: "list[float]", part: "int | None") -> "list[float]":
    return answer if part is None else answer[part : part + 1]
