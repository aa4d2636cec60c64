"""Diagnosis: which mistake it is. A wrong answer is known by its numbers.

A mistake is a formula too: it is the one that is made if it gives all the answers, or, in a pair,
all the numbers of one part. The command line has Fractions and the page floats, and each says what
is alike: so both find the same mistake, in the same words.
"""

from array import array
from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any, Protocol, Union

    from .operation import Divisor, Formula, Named

    Answer = Union[list[Any], str]  # numbers; or the name of an error's type

    class Known(Protocol):
        """What is known of an operation, or of an exercise: as operation.py says."""

        mistakes: Named
        in_parts: Named
        labels: tuple[str, ...]
        guesses: Iterable[Divisor]
        outside: Callable[[Divisor], Named]


MOST_DENOMINATOR = 8  # of a divisor
MOST = 10**6  # of a divisor, too; and it is as near to a fraction as one part in so many
SINGLE = 10**4  # what 32 bits lose is less than one part in so many


class Tried(namedtuple("Tried", "given right answer alike")):
    """A case: its arguments, in order; the right answer, and this one; how to compare.

    alike(found, wanted, right): whether the numbers found are those wanted, but for rounding.
    """

    __slots__ = ()
    given: "Sequence[Any]"
    right: "list[Any]"
    answer: "Answer"
    alike: "Callable[[list[Any], list[Any], list[Any]], bool]"

    def gives(self, wanted: "Answer", part: "int | None") -> bool:
        """The answer, or that part of it, is the one wanted; or both are the same error."""
        if isinstance(self.answer, str) or isinstance(wanted, str):
            return self.answer == wanted
        found, wanted = _part(self.answer, part), _part(wanted, part)
        return len(found) == len(wanted) and self.alike(found, wanted, _part(self.right, part))

    def follows(self, formula: "Formula", part: "int | None") -> bool:
        """The answer, or that part of it, is the formula's."""
        return self.gives(outcome(formula, self.given), part)


def diagnosis(known: "Known", tried: "list[Tried]", divisors: "Iterable[Divisor]") -> str:
    """What is wrong, in words, or "". divisors: constants that may stand for N.

    Cost: each mistaken formula on one case; on more while the answers agree.
    """
    divisors = list(divisors)
    whole = _named(known, known.mistakes, tried, divisors, None)
    if whole:
        return whole
    parts = [_of_part(known, tried, divisors, i) for i in range(len(known.labels))]
    known_parts = "; ".join(name for name in parts if name)
    if known_parts:
        return known_parts
    return "computed in 32 bits: about 7 digits are right" if all(map(_is_single, tried)) else ""


def _named(
    known: "Known",
    mistakes: "Named",
    tried: "list[Tried]",
    divisors: "list[Divisor]",
    part: "int | None",
) -> str:
    """The first of these mistakes that fits; or the same for all data; or N from outside."""
    for name, formula in mistakes:
        if all(case.follows(formula, part) for case in tried):
            return name
    constant = _constant(tried, part)
    if constant:
        return f"it is {constant} whatever the data, so it does not come from them"
    for divisor in divisors:
        for name, formula in known.outside(divisor):
            if all(case.follows(formula, part) for case in tried):
                return name
    return ""


def _of_part(known: "Known", tried: "list[Tried]", divisors: "list[Divisor]", part: int) -> str:
    """What is wrong in that part of a pair, if that is known, and whether it is in that alone."""
    if all(case.gives(case.right, part) for case in tried):
        return ""
    name = _named(known, known.in_parts, tried, divisors, part)
    alone = all(case.gives(case.right, 1 - part) for case in tried)
    return name and f"in {known.labels[part]} {'alone ' if alone else ''}{name}"


def divisors(known: "Known", tried: "list[Tried]") -> "list[Divisor]":
    """Constants that may stand for N: solved for in the first case that yields any; and guesses.

    The first mistakes with N from outside have start + change/divisor for each number, so two
    divisors show what start and change are.
    """
    for case in tried:
        found = []
        for (_, once), (_, half) in zip(known.outside(1)[:2], known.outside(2)[:2]):
            found += _solved(case, once, half)
        if found:
            return found + list(known.guesses)
    return list(known.guesses)


def _solved(case: Tried, once: "Formula", half: "Formula") -> "list[Divisor]":
    answers = outcome(once, case.given), outcome(half, case.given), case.answer
    if any(isinstance(answer, str) for answer in answers):
        return []
    found = []
    for a, b, answer in zip(*answers):
        change = (a - b) * 2
        start = a - change
        if change != 0 and is_finite(answer) and answer != start:
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
    """The numbers that all answers, or that part of them, are; "" where they differ."""
    found = [_part(case.answer, part) for case in tried if not isinstance(case.answer, str)]
    if len(found) < max(2, len(tried)):
        return ""
    same = all(answer == found[0] for answer in found) and all(map(is_finite, found[0]))
    return " and ".join(f"{float(number):.10g}" for number in found[0]) if same else ""


def _is_single(case: Tried) -> bool:
    """Right, but for what 32 bits cannot hold: each number fits into such a float, and is near."""
    if isinstance(case.answer, str) or len(case.answer) != len(case.right):
        return False
    return all(
        is_finite(a) and abs(a - b) * SINGLE <= abs(b) and array("f", [a])[0] == a
        for a, b in zip(case.answer, case.right)
    )


def outcome(formula: "Formula", given: "Sequence[Any]") -> "Answer":
    """The numbers that the formula returns, or the name of its error's type."""
    try:
        return numbers(formula(*given))
    except (ArithmeticError, ValueError) as error:
        return type(error).__name__


def numbers(result: "Any") -> "list[Any]":
    """A list or tuple as a list, and a number as one of one."""
    return list(result) if isinstance(result, (list, tuple)) else [result]


def is_finite(number: "Any") -> bool:
    """Not nan, nor infinite."""
    return bool(number - number == 0)


def _part(answer: "list[Any]", part: "int | None") -> "list[Any]":
    return answer if part is None else answer[part : part + 1]
