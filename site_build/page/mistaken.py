"""Which mistake it is: as the command line's grader finds it, in floats."""

from slr_grader.operations.diagnosis import Tried, diagnosis, divisors, numbers
from slr_pure import notebook

from .answers import Raised, near

HINTS = {
    "ZeroDivisionError": "What you divide by is 0 there.",
    "NameError": "Is it a name from outside the function? It knows its arguments only.",
    "RecursionError": "Your function calls itself without end.",
    "RuntimeError": "Does your function call itself without end?",
}


def mistake(exercise, cases, answers, rights):
    """What is wrong with these answers, or "". rights: the right ones."""

    def alike(found, wanted, right):
        return all(near(exercise, a, b) for a, b in zip(found, wanted))

    tried = [
        Tried(case, numbers(right), _numbers(found), alike)
        for case, found, right in zip(cases, answers, rights)
    ]
    constants = [len(notebook.xs)] + divisors(exercise, tried)  # noqa: RUF005 (MicroPython)
    return diagnosis(exercise, tried, constants)


def _numbers(found):
    """The answer as the grader has it, in floats, but for what is none."""
    if isinstance(found, Raised):
        return found.kind
    return [_float(number) for number in numbers(found)]


def _float(number):
    try:
        return float(number)
    except (OverflowError, TypeError, ValueError):
        return float("nan")


def hint(error):
    """What an error often means."""
    return HINTS.get(type(error).__name__, "")
