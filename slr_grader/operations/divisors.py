"""Divisors: which constants the wrong answers may have been divided by in the place of N."""

from math import isfinite

from .diagnosis import outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .diagnosis import Known, Tried
    from .operation import Divisor, Formula

SOLVED = 6  # how many mistakes with N from outside a divisor is solved for
MOST_DENOMINATOR = 8  # of a divisor
MOST = 10**6  # of a divisor, too; and it is as near to a fraction as one part in so many


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


def _solved(case: "Tried", once: "Formula", half: "Formula") -> "list[Divisor]":
    """The divisors that make each number of the answer: the formula's for 1 and for 2 is known."""
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
