"""Which mistake it is: as the command line's grader finds it, in floats."""

from slr_grader.operations.diagnosis import CLOSE, XOR, Tried, answered, diagnosis, floats, is_power
from slr_grader.operations.divisors import divisors
from slr_pure import notebook

from .answers import Raised


def mistake(exercise, cases, answers, rights):
    """What is wrong with these answers, or "". rights: the right ones."""
    close = CLOSE if exercise.close else 0
    found = list(map(_answered, answers))
    tried = [Tried(case, floats(due), own, close) for case, due, own in zip(cases, rights, found)]
    return diagnosis(exercise, tried, [len(notebook.xs)], divisors(exercise, tried))


def _answered(found):
    """The numbers, or which kind of answer or error it is."""
    if not isinstance(found, Raised):
        return answered(found)
    return XOR if is_power(str(found.error)) else found.kind
