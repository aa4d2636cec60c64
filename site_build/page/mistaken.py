"""Which mistake it is: as the command line's grader finds it, in floats."""

from slr_grader.operations.diagnosis import CLOSE, Tried, diagnosis, floats
from slr_grader.operations.divisors import divisors
from slr_pure import notebook

from .answers import Raised

HINTS = {  # what an error often means
    "ZeroDivisionError": "What you divide by is 0 there.",
    "NameError": "Is it a name from outside the function? It knows its arguments only.",
    "RecursionError": "Your function calls itself without end.",
    "RuntimeError": "Does your function call itself without end?",
}


def mistake(exercise, cases, answers, rights):
    """What is wrong with these answers, or "". rights: the right ones."""
    close = CLOSE if exercise.close else 0
    found = [answer.kind if isinstance(answer, Raised) else floats(answer) for answer in answers]
    tried = [Tried(case, floats(due), own, close) for case, due, own in zip(cases, rights, found)]
    return diagnosis(exercise, tried, [len(notebook.xs)], divisors(exercise, tried))
