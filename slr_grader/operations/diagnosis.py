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

    Outside = Callable[[], Iterator[tuple[str, Formula]]]
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
    known: "Known", tried: "list[Tried]", likely: "Sequence[Divisor]", solved: "Sequence[Divisor]"
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

    return (
        _named(known.mistakes, outside, tried, None)
        or _in_parts(known, outside, tried)
        or _in_32_bits(tried)
    )


def _named(mistakes: "Named", outside: "Outside", tried: "list[Tried]", part: "int | None") -> str:
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


def _in_parts(known: "Known", outside: "Outside", tried: "list[Tried]") -> str:
    """What is wrong in each part of a pair, where that is known. An error says nothing of one."""
    tried = [case for case in tried if not isinstance(case.answer, str)]
    right = [all(case.gives(case.right, i) for case in tried) for i in range(len(known.labels))]
    found = []
    for i, label in enumerate(known.labels):
        name = "" if right[i] else _named(known.in_parts, outside, tried, i)
        if name:
            found.append(f"in {label} {'alone ' if any(right) else ''}{name}")
    return "; ".join(found)


def _constant(tried: "list[Tried]", part: "int | None") -> str:
    """That all answers, or that part of them, are the same; "" where they differ."""
    found = [_part(case.answer, part) for case in tried if not isinstance(case.answer, str)]
    if len(found) < max(2, len(tried)):
        return ""
    same = all(answer == found[0] for answer in found) and all(map(isfinite, found[0]))
    constant = " and ".join(f"{number:.10g}" for number in found[0]) if same else ""
    return constant and f"it is {constant} whatever the data, so it does not come from them"


def _in_32_bits(tried: "list[Tried]") -> str:
    return "computed in 32 bits: about 7 digits are right" if all(map(_is_single, tried)) else ""


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
