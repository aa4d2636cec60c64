"""Which small repair makes the reader's program right, so that what it mends is what was wrong."""

from . import session
from .answers import answer, near, wrong_part
from .repairs import formulas, loops, programs
from .repairs.guard import NAME, Guard, guarded

ROUNDS = 5000  # of all loops of a repaired program in one call
MOST = 2500  # repairs that are tried


def slip(exercise, code, tried, function_of):
    """What is wrong in the program, not in its formula; or ""."""
    return _first(exercise, loops.repairs(code), tried, function_of) or _first(
        exercise, programs.repairs(code, exercise.starter), tried, function_of
    )


def sign(exercise, code, tried, function_of):
    """The sign, number, name or bracket of a formula that is wrong; or ""."""
    return _first(exercise, formulas.repairs(code), tried, function_of)


def _first(exercise, repairs, tried, function_of):
    """What the first repair mends after which all answers are right; or one for each of a pair.

    tried: (arguments, right answer) of each case, the one that fails first.
    """
    parts = ["", ""]
    for count, (words, code) in enumerate(repairs):
        if count == MOST:
            break
        right = _right_parts(exercise, code, tried, function_of, parts)
        if right is True:
            return words
        for i in right:
            parts[i] = parts[i] or words
    if all(parts) and parts[0].split()[-4:-2] == parts[1].split()[-4:-2]:  # of one kind
        return parts[0] if parts[0] == parts[1] else f"{parts[0]}; and {parts[1]}"
    return ""


def _right_parts(exercise, code, tried, function_of, parts):
    """True if all answers of this code are right; else the parts of a pair that are."""
    guard, names = Guard(ROUNDS), session.names()
    names.update({NAME: guard, "print": lambda *_, **__: None})
    try:
        exec(compile(guarded(code, ("while", "for")), "repair", "exec"), names)  # noqa: S102
        function = function_of(exercise, names, code)
    except session.ENDS:
        return []
    open_parts = [i for i in range(2) if exercise.shape == "pair" and not parts[i]]
    whole = True
    for case, right in tried:
        guard.afresh()
        try:
            found = answer(function, case)
            part = wrong_part(exercise, found, right)
        except session.ENDS:  # of answers that do not compare, too
            return []
        if part is None:
            continue
        whole = False
        if part < 0:
            return []
        open_parts = [i for i in open_parts if near(exercise, found[i], right[i])]
        if not open_parts:
            return []
    return True if whole else open_parts
