"""Which mistake it is: a wrong answer is known by its numbers."""

from .answers import alike, answer, near
from .shown import is_number, shown

MOST_N = 200  # the largest number of points that N from outside is looked for
HINTS = {
    "ZeroDivisionError": "What you divide by is 0 there.",
    "NameError": "Is it a name from outside the function? It knows its arguments only.",
    "RecursionError": "Your function calls itself without end.",
    "RuntimeError": "Does your function call itself without end?",
}


def mistake(exercise, cases, answers, part):
    """The name of the mistaken formula that gives the same answers, or "".

    First of whole answers, then, in a pair, of the part that is wrong.
    """
    places = [None] if part < 0 else [None, part]
    for place in places:
        for name, formula in exercise.mistakes:
            if _agrees(exercise, cases, answers, formula, place):
                return name
    numbers = [_part(found, max(part, 0)) for found in answers]
    if all(is_number(a) and near(exercise, a, numbers[0]) for a in numbers):
        return f"it is {shown(numbers[0])} whatever the data, so it does not come from them"
    for place in places:
        for n in range(2, MOST_N + 1):
            for more, formula in exercise.by_n:
                if _agrees(exercise, cases, answers, _with(n, formula), place):
                    return f"N is {n} for every data set: it comes from outside the function{more}"
    return ""


def _agrees(exercise, cases, answers, formula, place):
    """The formula gives the same answers, at that place."""
    return all(
        alike(exercise, _part(found, place), _part(answer(formula, case), place))
        for found, case in zip(answers, cases)
    )


def _with(n, formula):
    return lambda *case: formula(n, *case)


def _part(found, place):
    """The number at that place of a pair; the whole answer for None, or where there is no part."""
    if place is None or not isinstance(found, (list, tuple)) or len(found) <= place:
        return found
    return found[place]


def hint(error):
    """What an error often means."""
    return HINTS.get(type(error).__name__, "")
