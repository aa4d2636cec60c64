"""Repairs of names and numbers: another one in the place of each, and one that is missing."""

from .statements import body
from .tokens import BOUNDARIES, HEADS, is_name

NUMBERS = ["0", "1", "2", "4", "(-1)"]
FUNCTIONS = ("sum", "max", "min", "len", "abs", "median", "mean", "fmean", "sorted", "fsum")
NO_NAMES = BOUNDARIES + HEADS + FUNCTIONS
NO_NAMES += ("True", "False", "None", "pass", "break", "continue", "print", "range", "zip")
MOST_NAMES = 12
SQUARE = "a square is missing at"
MADE_OF = "{} is made of {}, not of {}"
OVERWRITTEN = "{} is overwritten, and what it was is still needed"


def repairs(program):
    """Of all kinds, the most usual first."""
    heads = [program.line(i) for i in program.places("def")]
    places = [i for i, text in enumerate(program.texts) if _is_variable(program, i, text)]
    arguments = {program[i] for i in places if program.line(i) in heads}
    known = {program[i] for i in places} - arguments
    known = (sorted(arguments) + sorted(known))[:MOST_NAMES]
    places = [i for i in places if program.line(i) not in heads]
    yield from _numbers(program, known)
    yield from _others(program, places, known)
    for i in program.places(*FUNCTIONS):
        yield from _instead(
            program, i, ["sum", "max", "min", "len"] if program[i + 1] == "(" else []
        )
    yield from _missing(program, known)


def _is_variable(program, i, text):
    """Whether token i is a name that something may stand for."""
    named = is_name(text) and text not in NO_NAMES and program[i + 1] != "("
    return named and program[i - 1] not in (".", "import", "from")


def _instead(program, i, others):
    """Each of these in the place of token i."""
    for other in others:
        if other != program[i]:
            words = f"{program[i]} stands for {other}"
            yield program.mended(words, [program.over(i, i, other)])


def _numbers(program, known):
    for i, text in enumerate(program.texts):
        if text[0].isdigit():
            yield from _instead(program, i, NUMBERS + ([] if program[i - 1] == "**" else known))


def _others(program, places, known):
    """In one place, and in all of a line. (A power of anything may take for ever.)"""
    for i in places:
        if program[i + 1] in ("=", "in") or program[i - 1] == "**":
            continue
        yield from _instead(program, i, known + NUMBERS[1:2])
        same = [
            j for j in places if program[j] == program[i] and program.line(j) == program.line(i)
        ]
        for other in known if len(same) > 1 and same[0] == i else []:
            words = f"{program[i]} stands for {other}"
            yield program.mended(words, [program.over(j, j, other) for j in same])


def _missing(program, known):
    """Another name in a sum or a product."""
    for operands, _ in program.expressions:
        a, b = operands[0][0], operands[-1][1]
        for name in known if len(operands) > 1 else []:
            for sign in "+-*":
                change = program.over(a, b, f"({program.text(a, b)} {sign} {name})")
                square = sign == "*" and program.text(*operands[-1]) == name
                words = f"{SQUARE} {name}" if square else f"{name} is missing"
                yield program.mended(words, [change])


def overwritten(program):
    """What a name was, kept: two assignments made one, or another name from there on."""
    lines = program.code.split("\n")
    for one, two in zip(program.statements, program.statements[1:]):
        a, b = one.sets("="), two.sets("=")
        if a and b and one.margin == two.margin:
            x, y = one.text.partition("=")[2], two.text.partition("=")[2]
            row = f"{' ' * one.margin}{a}, {b} = ({x}), ({y})"
            words = f"{OVERWRITTEN.format(a)} (line {one.first + 1})"
            yield words, "\n".join(lines[: one.first] + [row] + lines[two.last :])  # noqa: RUF005
    for k, loop in enumerate(program.statements):
        inside = body(program.statements, k)
        if loop.is_loop() and loop.texts[0] == "for" and inside:
            name, rows = loop.texts[1], range(loop.first + 1, inside[-1].last + 1)
            used = [i for i in program.places(name) if program.line(i) in rows]
            changes = [program.over(i, i, f"{name}_") for i in used]
            yield program.mended(OVERWRITTEN.format(name), changes)
    for i in program.places("="):
        name, end = program[i - 1], i
        while program[end] not in ("", "\n"):
            end += 1
        if name and is_name(name) and program[i - 2] in ("", "\n", ":", ";"):
            later = [i - 1] + [j for j in program.places(name) if j > end]
            changes = [program.over(j, j, f"{name}_") for j in later]
            yield program.mended(OVERWRITTEN.format(name), changes)


def misnamed(program):
    """What is called by y and made of x, made of y; and the other way round."""
    variables = [i for i, text in enumerate(program.texts) if _is_variable(program, i, text)]
    lines = [(i, program.line(i)) for i in variables]
    for one in program.statements:
        name = one.sets("=", "+=")
        places = [i for i, line in lines if one.first < line <= one.last][1:]
        for a, b in (("x", "y"), ("y", "x")) if name else ():
            used = [i for i in places if a in program[i]]
            if b in name and a not in name and used and not [i for i in places if b in program[i]]:
                changes = [program.over(i, i, program[i].replace(a, b)) for i in used]
                yield program.mended(MADE_OF.format(name, a, b), changes)
