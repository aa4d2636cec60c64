"""Diagnosis: which mistake it is. A wrong answer is known by its numbers.

A mistake is a formula too: it is the one that is made if it gives all the answers, or, in a pair,
all the numbers of one part. The page and the command line both ask here, so that they find the same
mistake, in the same words.
"""

from array import array
from collections import namedtuple
from math import isfinite, nan

from . import loops

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any, Protocol, Union

    from .operation import Divisor, Formula, Named

    Outside = Callable[[], Iterator[tuple[str, Formula]]]
    Answer = Union[list[float], str]  # numbers; or a kind of answer, or of error

    class Known(Protocol):
        """What is known of an operation, or of an exercise: as operation.py says."""

        mistakes: Named
        in_parts: Named
        labels: tuple[str, ...]
        guesses: Iterable[Divisor]
        outside: Callable[[Divisor], Named]
        of_all: Callable[[list["Tried"]], str]


NO_ANSWER, TEXT, XOR = "None", "text", "^"  # in the place of an answer: which kind it is
KINDS = {NO_ANSWER: loops.NOTHING, TEXT: loops.TEXT, XOR: loops.POWER}
HALF = "it returns the first number alone, where two are due"
MOST_DECIMALS = 6  # that an answer may be rounded to

FEW = 4  # answers that are enough where a formula has no others
CLOSE = 1e-6  # a part of each number: far above what rounding does, far below other formulas
NOISE = 1e-6
SURE = 1e-3  # of what is close: so near is right
ROUNDING = 1e-9  # as NOISE, of a number that is rounded
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

    def is_right(self) -> bool:
        """Nearer to the right one than what is rounded, or computed in 32 bits."""
        near = Tried(self.given, self.right, self.answer, self.close * SURE)
        return near.gives(self.right, None)


def diagnosis(
    known: "Known", tried: "list[Tried]", likely: "Sequence[Divisor]", solved: "Sequence[Divisor]"
) -> str:
    """What is wrong, in words, or "".

    likely: constants that stand for N elsewhere, so that one of them and another slip is believed
    before any other constant; solved: what `divisors` finds here.
    Cost: each mistaken formula on one case; on more while the answers agree.
    """
    tried = [case for case in tried if case.right]  # where no number is due, none tells anything
    if all(case.is_right() for case in tried):
        return ""

    def outside() -> "Iterator[tuple[str, Formula]]":
        for divisor in likely:
            yield from known.outside(divisor)
        for same_slip in zip(*map(known.outside, solved)):  # the simplest first, for each divisor
            yield from same_slip

    return (
        _kind(tried)
        or _named(known.mistakes, outside, tried, None)
        or _in_parts(known, outside, tried)
        or _half(tried)
        or _in_32_bits(tried)
        or _rounded(tried)
        or known.of_all(tried)
    )


def _kind(tried: "list[Tried]") -> str:
    """What is wrong with answers that are no numbers, or with code that ^ stops."""
    answers = [case.answer for case in tried]
    if XOR in answers:
        return KINDS[XOR]
    return next((KINDS[kind] for kind in KINDS if answers == [kind] * len(answers)), "")


def _named(mistakes: "Named", outside: "Outside", tried: "list[Tried]", part: "int | None") -> str:
    """The first of these mistakes that fits; or the same for all data; or N from outside."""
    return _first(mistakes, tried, part) or _constant(tried, part) or _first(outside(), tried, part)


def _first(
    mistakes: "Iterable[tuple[str, Formula]]", tried: "list[Tried]", part: "int | None"
) -> str:
    """The name of the first mistake whose formula gives all the answers."""
    for name, formula in mistakes:
        if _fits(formula, tried, part):
            return name
    return ""


def _fits(formula: "Formula", tried: "list[Tried]", part: "int | None") -> bool:
    """The formula gives all the answers; but where it has none, a program may say what it likes.

    (What is a division by zero to Python is nan or infinity to NumPy.)
    """
    known = 0
    for case in tried:
        wanted = outcome(formula, case.given)
        if isinstance(wanted, str) and not isinstance(case.answer, str):
            continue
        if not case.gives(wanted, part):
            return False
        known += 1
    return known >= min(FEW, len(tried))


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


def _half(tried: "list[Tried]") -> str:
    """That only the first of two numbers is returned."""
    is_half = all(len(case.right) == 2 and len(case.answer) == 1 for case in tried)
    return HALF if is_half and all(case.gives(case.right, 0) for case in tried) else ""


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


def _rounded(tried: "list[Tried]") -> str:
    """That all numbers are the right ones, rounded to so many decimals, where these are close."""
    pairs = [
        pair
        for case in tried
        for pair in zip([nan] if isinstance(case.answer, str) else case.answer, case.right)
    ]
    is_whole = all(case.close and len(case.answer) == len(case.right) for case in tried)
    for count in range(MOST_DECIMALS + 1 if is_whole else 0):
        if all(_is_rounded(found, right, 10**count) for found, right in pairs):
            return (
                loops.WHOLE
                if count == 0
                else f"it is rounded to {count} decimal{'s' * (count > 1)}"
            )
    return ""


def _is_rounded(found: float, right: float, unit: int) -> bool:
    """Whole units, at most half a unit from the right number; but for what floats lose."""
    near = abs(found - right) * unit <= 0.5 + (unit * abs(right) + 1) * ROUNDING
    return near and abs(found * unit - round(found * unit)) <= (unit * abs(found) + 1) * ROUNDING


def is_power(said: str) -> bool:
    """Whether an error's words are those that ^ between floats raises, in any Python, or NumPy.

    >>> is_power("unsupported operand type(s) for ^: 'float' and 'int'")
    True
    """
    return "for ^" in said or "xor" in said


def outcome(formula: "Formula", given: "Sequence[Any]") -> "Answer":
    """The numbers that the formula returns, or the name of its error's type."""
    try:
        return floats(formula(*given))
    except (ArithmeticError, ValueError) as error:
        return type(error).__name__


def answered(result: "Any") -> "Answer":
    """What a function returns: floats, or which kind of answer that is none.

    >>> answered((1, 2)), answered([None]), answered("3.5")
    ([1.0, 2.0], 'None', 'text')
    """
    parts = result if isinstance(result, (list, tuple)) else [result]
    if parts and all(part is None for part in parts):
        return NO_ANSWER
    return TEXT if any(isinstance(part, str) for part in parts) else floats(result)


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
