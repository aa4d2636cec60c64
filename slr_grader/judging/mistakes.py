"""Mistakes: the classic ones, known by the wrong answers that they give.

A mistake is a formula too (mistaken_formulas.py). It has its name if all answers to the ordinary
cases of an operation agree with that formula within 10⁻⁶ of each number, and not all with the
right one. The bound is far from both sides: on the ordinary cases plain float arithmetic is within
10⁻⁹ of its formula, and on some case any two of the formulas are further apart than 10⁻³ (tests
see to both). So a mistake is named whatever the order of its sums, and none by accident.
"""

from collections import namedtuple
from fractions import Fraction
from itertools import chain

from slr_pure import notebook

from ..operations.mistaken_formulas import MISTAKEN, outside
from ..protocol.numbers import as_fractions, flat
from ..protocol.replies import ANSWER
from .grades import GOOD, POOR_ERROR, is_finite, rank, replied

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ..operations.mistaken_formulas import Formula
    from .grades import Judgement

CLOSE = Fraction(1, 10**6)  # of each number
NOISE = Fraction(1, 10**12)  # of the largest, the right ones too: what a sum leaves that cancels
MOST_DENOMINATOR = 8  # of a divisor
ORDINARY = "ordinary"


class Mistake(namedtuple("Mistake", "do name")):
    """The operation, and what is wrong in it, in words."""

    __slots__ = ()
    do: str
    name: str


class Tried(namedtuple("Tried", "given right answer")):
    """A case: what is given, as Fractions; the numbers of the right answer, and those replied."""

    __slots__ = ()
    given: "dict[str, Any]"
    right: "list[Any]"
    answer: "list[Any]"


def mistakes(judgements: "Iterable[Judgement]") -> "list[Mistake]":
    """At most one mistake for each operation, in the order of MISTAKEN."""
    judgements = list(judgements)
    found, divisors = [], [Fraction(len(notebook.xs))]
    for do in MISTAKEN:
        mine = [j for j in judgements if j.case.do == do and ORDINARY in j.case.flags]
        answered = [j for j in mine if j.outcome.kind == ANSWER and j.case.exact is not None]
        if all(rank(j.grade) <= rank(GOOD) for j in answered):
            continue
        tried = [_tried(j) for j in answered]
        divisors += _divisors(do, tried)
        name = _name(do, tried, divisors)
        if name:
            found.append(Mistake(do, name))
    return found


def _tried(judgement: "Judgement") -> Tried:
    case = judgement.case
    try:
        answer = [replied(n) for n in flat(judgement.outcome.value.get(n) for n in case.exact)]
    except ValueError:
        answer = []
    return Tried(as_fractions(case.given), flat(case.exact.values()), answer)


def _name(do: str, tried: "list[Tried]", divisors: "list[Fraction]") -> str:
    """The name of the first mistake that fits, or ""."""
    from_outside = (pair for divisor in dict.fromkeys(divisors) for pair in outside(do, divisor))
    for name, formula in chain(MISTAKEN[do], from_outside):
        if all(_follows(case, formula) for case in tried):
            return name
    if _constant(tried):
        return "it is the same for all data"
    if all(map(_single, tried)):
        return "computed in 32 bits: about 7 digits are right"
    return ""


def _follows(case: Tried, formula: "Formula") -> bool:
    """The answer agrees with the mistaken formula."""
    try:
        mistaken = formula(**case.given)
    except (ValueError, ZeroDivisionError):  # no answer; so it cannot be where this one is from
        return False
    return len(mistaken) == len(case.answer) and _close(case, mistaken)


def _close(case: Tried, wanted: "list[Any]") -> bool:
    """|a − b| ≤ 10⁻⁶ |b| for each number of the answer, with a little room where b is cancelled."""
    wanted = [Fraction(number) for number in wanted]
    noise = NOISE * max(map(abs, [*wanted, *case.right]), default=Fraction(0))
    return all(
        is_finite(a) and abs(Fraction(a) - b) <= CLOSE * abs(b) + noise
        for a, b in zip(case.answer, wanted)
    )


def _divisors(do: str, tried: "list[Tried]") -> "list[Fraction]":
    """What the first answer was divided by in place of N, if it is right but for that, or a sign.

    answer = start + (right − start) N / divisor, where a step starts from (m, c).
    """
    for case in tried if outside(do, Fraction(1)) else ():
        if case.given.get("steps", 1) != 1:
            continue
        starts = [case.given["m"], case.given["c"]] if do == "step" else [0, 0]
        for right, answer, start in zip(case.right, case.answer, starts):
            if is_finite(answer) and answer != start and right != start:
                n = len(case.given["x"])
                divisor = abs((right - start) * n / (Fraction(answer) - start))
                return [Fraction(divisor).limit_denominator(MOST_DENOMINATOR)]
    return []


def _constant(tried: "list[Tried]") -> bool:
    """All answers are one and the same, and no nan."""
    first = tried[0].answer
    is_answer = first and all(map(is_finite, first))
    return bool(is_answer) and len(tried) > 1 and all(case.answer == first for case in tried)


def _single(case: Tried) -> bool:
    """Right, but for what 32 bits cannot hold: each number fits into such a float, and is near."""
    return len(case.answer) == len(case.right) and all(
        is_finite(a) and _has_24_bits(a) and abs(Fraction(a) - b) <= POOR_ERROR * abs(b)
        for a, b in zip(case.answer, case.right)
    )


def _has_24_bits(value: "int | float | Fraction") -> bool:
    """The number has a significand of 24 bits, as a float of 32 bits has, or of fewer."""
    p, q = Fraction(value).numerator, Fraction(value).denominator
    is_binary = q & (q - 1) == 0
    return is_binary and (p == 0 or (abs(p) // (p & -p)).bit_length() <= 24)
