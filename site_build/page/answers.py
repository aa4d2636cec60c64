"""Answers to an exercise: asked for, and compared."""

from . import session
from .shown import is_number, kind


class WrongAnswer(Exception):  # noqa: N818 (it is not an error of the program)
    """What to tell the reader, before any number is compared."""


class Raised:
    """What a function did that gave no answer."""

    def __init__(self, error):
        self.error = error
        self.kind = type(error).__name__


def answer(function, case):
    """What the function answers, or a Raised; a WrongAnswer if it changes its arguments."""
    given = _copy(case)
    try:
        found = function(*given)
    except session.ENDS as error:
        return Raised(error)
    if given != _copy(case):
        raise WrongAnswer(
            "Your function changes the lists that it is given: leave them as they are."
        )
    return found


def _copy(case):
    return tuple(list(part) if isinstance(part, list) else part for part in case)


def wrong_part(exercise, found, right):
    """None if the answer is right, the place of the first wrong number of a pair, else −1."""
    if isinstance(found, Raised) or wrong_shape(exercise, found, right):
        return -1
    if exercise.shape == "pair":
        for i in range(2):
            if not near(exercise, found[i], right[i]):
                return i
        return None
    return None if alike(exercise, found, right) else -1


def wrong_shape(exercise, found, right):
    """What the answer is, if it is not of the kind that was asked for; else ""."""
    if found is None:
        return "None"
    if exercise.shape == "number":
        return "" if is_number(found) else f"{kind(found)}, not one number,"
    if exercise.shape == "truth":
        return "" if isinstance(found, bool) else f"{kind(found)}, neither True nor False,"
    if not isinstance(found, (list, tuple)):
        wanted = "two numbers" if exercise.shape == "pair" else "a list"
        return f"{kind(found)}, not {wanted},"
    if len(found) != len(right):
        numbers = "1 number" if len(found) == 1 else f"{len(found)} numbers"
        return f"{numbers}, not {len(right)},"
    for part in found:
        if not is_number(part):
            return f"{kind(part)} among the numbers"
    return ""


def alike(exercise, a, b):
    """The same answers, whatever they are."""
    if isinstance(a, Raised) or isinstance(b, Raised):
        return isinstance(a, Raised) and isinstance(b, Raised) and a.kind == b.kind
    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        return len(a) == len(b) and all(near(exercise, p, q) for p, q in zip(a, b))
    return near(exercise, a, b)


def is_exact(exercise, answer):
    """A Fraction, though a float is asked for; one that no float is equal to."""
    return not exercise.close and isinstance(answer, session.fractions.Fraction)


def near(exercise, a, b):
    """Equal numbers, but for rounding."""
    if not is_number(a) or not is_number(b):
        return False
    if a == b:
        return True
    if is_exact(exercise, a):
        return False
    try:
        return abs(a - b) <= exercise.close * max(1.0, abs(float(b)))
    except OverflowError:  # an integer that is too large for a float
        return False
