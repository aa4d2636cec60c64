"""What is wrong with the reader's program: by its numbers, its error, and what mends it.

Numbers say which formula was computed, repairs where the program goes another way than was meant.
"""

from time import time

from slr_grader.operations.loops import GROUPS, NO_RETURN, PRINT, either

from . import session
from .answers import answer, near, wrong_part
from .meant import CALLED, DIVIDED, ENDLESS_LOOP, LISTED, NO_LIST, OUTSIDE, PRODUCT, VAGUE
from .repairs import loops, of_formula, of_program
from .repairs.calls import returned
from .repairs.formulas import CHANGED, OPERATORS
from .repairs.guard import NAME, Guard, guarded
from .repairs.program import Program
from .repairs.readings import (
    EARLY,
    NOTHING,
    counted,
    endless,
    nested,
    pair,
    shadowed,
    surely,
    unchanged,
    unreached,
)
from .repairs.slips import IN_LOOPS, TOO_MUCH

SURE = (
    "] stands for ",
    "// stands for",
    "is made of",
    "computes and forgets",
)  # where numbers may have a formula by chance
SEEN = {NO_LIST: counted, DIVIDED: unchanged, CALLED: shadowed, LISTED: pair}
ROUNDS = 500  # of all loops of a repaired program in one call
SECONDS = 2.5  # in which repairs are tried: the page stops after 5


def cause(exercise, code, tried, function_of, known, meaning):
    """What is wrong, in words, or "".

    tried: (arguments, right answer) of each case, the one that fails first; function_of: what finds
    the function in the names that the code makes; known: what the numbers say; meaning: the error.
    """

    def mends(repairs):
        return _first(exercise, code, repairs, tried, function_of, end)

    end = time() + SECONDS
    program = Program(code)
    if meaning == ENDLESS_LOOP and NOTHING in endless(program):  # others only fill the memory
        slip = mends(loops.repairs(program)) or mends(program.rewritten(IN_LOOPS))
        return slip or endless(program)
    if nested(program) or unreached(program):
        return nested(program) or unreached(program)
    other = mends(returned(program))
    slip = other or mends(of_program(program, exercise.starter))
    sure = slip.startswith("=") or any(words in slip for words in SURE)
    sure = sure or ("∂" in known and exercise.function == "step" and program.calls("gradient"))
    if known and not (is_vague(known) or sure) and (not other or exercise.shape == "pair"):
        return known if TOO_MUCH in slip else known + _line(slip)
    if slip:
        return _located(known, slip)
    for reading, other in ((NO_RETURN, "print"), (PRINT, "return")):
        if other not in program.texts:
            known = known.replace(either(PRINT, NO_RETURN), reading)
    if meaning == ENDLESS_LOOP:
        return mends(program.rewritten(OPERATORS + CHANGED, False)) or endless(program)
    if PRODUCT in meaning:
        name, new = meaning.split(" ")[0], meaning.split("sign, ")[1]
        mean = OUTSIDE if name in ("mx", "my") else meaning  # which may be that of x, or of y
        return mends(program.rewritten([(meaning, name, new)])) or mean
    if meaning and meaning not in VAGUE and EARLY[2:] not in meaning:
        return (SEEN[meaning](program) if meaning in SEEN else "") or meaning
    seen = "" if meaning else surely(program)
    if meaning in SEEN:
        seen = SEEN[meaning](program)
    return (meaning and seen) or mends(of_formula(program)) or seen or known or meaning


def is_vague(known):
    """Whether the numbers leave several readings, or say only that they come from nowhere."""
    return ", or " in known or "whatever" in known or "by 1 however" in known


def _line(words):
    """Where it is, of these words, if they say it."""
    place = words.find(" (line")
    return words[place : words.find(")", place) + 1] if place > 0 else ""


def _located(known, slip):
    """What the numbers say with the reading that the slip is; or the slip."""
    for group in GROUPS:
        for reading in group:
            if reading in slip and either(*group) in known:
                return known.replace(either(*group), reading + _line(slip))
    return slip


def _first(exercise, code, repairs, tried, function_of, end):
    """What the first repair mends after which all answers are right; or one for each of a pair.

    end: the time at which no more is tried.
    """
    parts, seen = ["", ""], {code}
    for words, code in repairs:
        if code in seen:
            continue
        seen.add(code)
        if time() > end:
            break
        right = _right_parts(exercise, code, tried, function_of, parts)
        if right is True:
            return words
        for i in right:
            parts[i] = parts[i] or words
    if all(parts) and _kind(parts[0]) == _kind(parts[1]):
        return parts[0] if parts[0] == parts[1] else f"{parts[0]}; and {parts[1]}"
    return ""


def _kind(words):
    """What is wrong, without its line and its names."""
    return words.split(" (line")[0].split()[-2:]


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
