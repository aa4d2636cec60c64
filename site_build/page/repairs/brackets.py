"""Repairs of brackets: missing, too many, or in the wrong place; and of commas."""

from .tokens import BOUNDARIES, is_name
from .writing import TOO_MUCH

MISSING, MISPLACED = "brackets are missing", "a bracket stands in the wrong place"
ALONE = "{} is of {} alone: brackets are missing"
SWAPPED = "two parts beside a comma are swapped"


def repairs(program):
    """Of all kinds, the most usual first."""
    yield from _missing(program)
    yield from _unwrapped(program)
    yield from _further(program)
    yield from _of_one(program)
    yield from _commas(program)


def _missing(program):
    """Around each part of an expression, and around the same elsewhere."""
    spans = {}
    for operands, _ in program.expressions:
        for i, (first, _) in enumerate(operands):
            for j in range(len(operands) - 1, i, -1):
                last = operands[j][1]
                if (i, j) != (0, len(operands) - 1):
                    around = program.around(first, last)
                    spans.setdefault(program.text(first, last), []).append(around)
    for text in spans:
        yield from program.each_and_all(MISSING, spans[text])


def is_call(program, i):
    """Whether bracket i is that of a call."""
    return is_name(program[i - 1] or "(") and program[i - 1] not in BOUNDARIES


def _unwrapped(program):
    """Without a pair of brackets."""
    for i in program.places("("):
        if i in program.pairs and not is_call(program, i):
            yield program.mended(MISPLACED, program.brackets(i, "", ""))


def _further(program):
    """A bracket that closes too early, or too late."""
    inner = {operands[-1][1] + 1: operands for operands, _ in program.expressions}
    for operands, _ in program.expressions:
        for k, (_, j) in enumerate(operands):
            ends = operands[k + 1 :] + inner.get(j, [[0, 0]])[:-1]
            for _, last in ends if program[j] == ")" else []:
                change = [program.over(j, j, ""), program.after(last, ")")]
                yield program.mended(MISPLACED, change)


def _of_one(program):
    """** 2 of the whole, where it is of one part."""
    for operands, operators in program.expressions:
        for (first, last), (_, two), sign in zip(operands, operands[1:], operators):
            if program[sign] == "**":
                power = program.text(sign, two)
                changes = program.around(operands[0][0], operands[-1][1], "(", f") {power}")
                changes.append(program.over(sign, two, ""))
                yield program.mended(ALONE.format(power, program.text(first, last)), changes)


def _commas(program):
    """Without what stands before a comma; and with both sides of it swapped."""
    for i in sorted(program.pairs):
        if program.pairs[i] > i and not is_call(program, i):
            for comma in program.commas(i)[:1]:
                words = f"'{program.text(i + 1, comma)}' {TOO_MUCH}"
                yield program.mended(words, [program.over(i + 1, comma, "")])
    spans = [(operands[0][0], operands[-1][1]) for operands, _ in program.expressions]
    for a, b in spans:
        for c, d in spans:
            if program[b + 1] == "," and c == b + 2:
                parts = f"{program.text(c, d)}, {program.text(a, b)}"
                yield program.mended(SWAPPED, [program.over(a, d, parts)])
