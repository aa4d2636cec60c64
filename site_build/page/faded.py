"""Derivations whose last lines the reader writes: each is judged exactly, in whatever form it is.

A line is right if it is equal to the line above on all samples, and is not one that stands there.
"""

import slr_pure

from . import derivations
from .arrays import Array, mean
from .mathml import math
from .meaning import python, small, spelled, whole
from .samples import samples
from .session import fractions
from .shown import shown
from .signs import UnreadError
from .written import OTHERWISE, read

FAILS = (ValueError, ArithmeticError, TypeError, AttributeError)

blocks = {}


def learn(key, block):
    """Remember the block by this key.

    where, library: as in derivations.py; letters: the Python of each letter and of each call, which
    ends with (; used: the letters to name; yours: of each line to write its Python, the letters
    whose values are told, and how the sides of each line above, and of it and those below, are
    spelled.
    """
    where = [(names, compile(text, "where", "eval")) for names, text in block["where"]]
    block["where"] = where
    blocks[key] = block


def seen(key, text):
    """How the text is read: {"math": as MathML}, or {"fault": why not, "start": …, "end": …}."""
    try:
        return {"math": math(read(text, list(blocks[key]["letters"])))}
    except UnreadError as fault:
        return {"fault": fault.why, "start": fault.start, "end": fault.end}
    except RuntimeError:  # so deep does the page's Python not go
        return {"fault": "this is too long", "start": 0, "end": len(text)}


def judge(key, number, text):
    """What is to be said of the reader's line of that number, from 0 on.

    {"right": …, "message": …}, and what `seen` answers; "meant" is MathML of another reading, if
    that one is right.
    """
    block, said = blocks[key], seen(key, text)
    if "fault" in said:
        known = f" The letters here are {', '.join(block['used'])}."
        known = known if said["fault"].endswith("no meaning here") else ""
        return _answer(said, f"{said['fault'][0].upper()}{said['fault'][1:]}.{known}")
    try:
        return _judged(block, number, text, said)
    except RuntimeError:
        return _answer(said, "This is too long to be judged.")


def _judged(block, number, text, said):
    names = list(block["letters"])
    tree = read(text, names)
    told = difference(block, number, tree)
    if told is None:
        told = _stands_above(block, number, tree)
    if told is None:
        said["early"] = _is_early(block, number, tree)
        ahead = " You are ahead: the next line is done, too." * said["early"]
        told = f"Right: equal on {len(samples())} data sets, exactly.{ahead}"
        return _answer(said, told, right=True)
    for way in OTHERWISE:
        other = read(text, names, way)
        if other != tree and difference(block, number, other) is None:
            said["meant"] = math(other)
    return _answer(said, told)


def _answer(said, message, right=False):
    said.update({"message": message, "right": right})
    return said


def _stands_above(block, number, tree):
    """What is to be said if it is a line that the reader has before the eyes; else None."""
    above = block["yours"][number][2]
    typed = spelled(tree, block["letters"])
    for place, sides in enumerate(above):
        if typed in sides:
            if place == 0:
                return "Equal, but that is the line you start from."
            return "Equal, but that line stands above already: one step is still to go."
    return None


def _is_early(block, number, tree):
    """Whether it is not this line, but one below, in whatever order its parts are."""
    typed = sorted(spelled(tree, block["letters"]))
    own, *below = [[sorted(side) for side in sides] for sides in block["yours"][number][3]]
    return typed not in own and any(typed in sides for sides in below)


def difference(block, number, tree):
    """Which numbers tell the tree's value from the line's, in words; None if none do."""
    line, letters = block["yours"][number][:2]
    texts = line, python(tree, block["letters"])
    codes = [compile(text, "line", "eval") for text in texts]
    told, factors = None, []
    for sample in samples():
        known = _scope(block, sample)
        try:
            right, yours = derivations.evaluated(block["where"], codes, known)
        except FAILS as error:
            return f"For {_shown(block, letters, known)} yours has no value: {_why(error)}."
        factors.append(_factor(right, yours))
        if not told and not _same(right, yours):
            told = (
                f"Not equal. For {_shown(block, letters, known)} yours is {_told(yours)},"
                f" the line above is {_told(right)}.{_missing_sum(right, yours)}"
            )
    return told and told + _factor_told(factors)


def _why(error):
    if isinstance(error, ZeroDivisionError):
        return "it divides by 0"
    return str(error) if isinstance(error, ValueError) else "its parts do not fit together"


def _scope(block, sample):
    letters = {name: getattr(slr_pure, name) for name in block["library"]}
    letters.update(sample)
    letters.update({"mean": _mean, "small": small, "whole": whole, "Fraction": fractions.Fraction})
    return derivations.scope(letters, over)


def over(a, b):
    """a / b, exactly."""
    return a * fractions.Fraction(1) / b


def _mean(value):
    return mean(value) if isinstance(value, Array) else value


def _same(right, yours):
    """Equal, part by part; one number stands for as many as the other side has."""
    sides = [side for side in (right, yours) if isinstance(side, (list, tuple))]
    if not sides:
        return right == yours
    if len(sides) == 2 and len(right) != len(yours):
        return False
    count = len(sides[0])
    pairs = [side if isinstance(side, (list, tuple)) else [side] * count for side in (right, yours)]
    return all(_same(a, b) for a, b in zip(*pairs))


def _shown(block, letters, known):
    """The letters and their values: those that a sample has, and those of where."""
    values = [(name, eval(block["letters"][name], known)) for name in letters]
    return ", ".join([f"{name} = {_told(value)}" for name, value in values])


def _told(value):
    return shown(tuple(value) if isinstance(value, list) else value).replace("-", "−")


def _missing_sum(right, yours):
    if isinstance(right, (list, tuple)) or not isinstance(yours, list):
        return ""
    return " Yours is a number for each point: is a sum or a mean missing?"


def _factor(right, yours):
    """How many times the right number yours is; None if that says nothing."""
    several = isinstance(right, (list, tuple)) or isinstance(yours, (list, tuple))
    return None if several or right == 0 else over(yours, right)


def _factor_told(factors):
    """That yours is the same number of times the right one everywhere, or N times, or 1/N."""
    counts = [sample["n"] for sample in samples()]
    times = None
    if None in factors or factors == [0] * len(factors):
        return ""
    if len(set(factors)) == 1:
        times = shown(factors[0])
    elif factors == counts:
        times = "N"
    elif [factor * count for factor, count in zip(factors, counts)] == [1] * len(counts):
        times = "1/N"
    if times == "-1":
        return " It is always the same number with the other sign."
    return f" Yours is always {times} times the line above." if times else ""
