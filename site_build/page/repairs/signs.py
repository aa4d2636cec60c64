"""Repairs of a formula's signs, numbers and terms."""

from .tokens import is_word
from .writing import TOO_MUCH

OTHERS = {
    "+": "-",
    "-": "+",
    "*": "/ + -",
    "/": "* -",
    "**": "*",
    "<": "> <= >=",
    ">": "< >= <=",
    "<=": "< > >=",
    ">=": "> <= <",
    "==": "!= <= >",
    "!=": "== >",
    "+=": "-=",
    "-=": "+=",
    "*=": "+=",
    "/=": "-=",
    "and": "or",
    "or": "and",
}
LATE = {"+": "*", "-": "* /"}
MORE = [  # of an expression, or of a part of it
    ("a square is missing at {}", "({}) ** 2"),
    ("the sign of {} is flipped", "(-({}))"),
    ("a factor 2 is missing before {}", "2 * ({})"),
    ("a factor 4 is missing before {}", "4 * ({})"),
    ("{} is twice too large", "({}) / 2"),
    ("a root is missing at {}", "({}) ** 0.5"),
    ("{} is to be taken from 1", "(1 - ({}))"),
    ("1 is missing beside {}", "(1 + ({}))"),
    ("it is not divided by N, at {}", "({}) / len(xs)"),
    ("a factor N is missing before {}", "len(xs) * ({})"),
    ("a factor x is missing beside {}", "({}) * x"),
    ("{} has its reciprocal in its place", "(1 / ({}))"),
]
SHORT = 40  # letters that are repeated


def signs(program):
    """+ for −, or − for +, or a sign too many."""
    for i in program.places("+", "-"):
        words = f"the sign before {program[i + 1]} is the wrong one"
        yield program.mended(words, [program.over(i, i, OTHERS[program[i]])])
        if not is_word(program[i - 1] or "=") and program[i - 1] not in ")]":
            words = f"the sign before {program[i + 1]} {TOO_MUCH}"
            yield program.mended(words, [program.over(i, i, "")])


def operators(program):
    """Another operator."""
    for i in program.places(*OTHERS):
        text = program[i]
        for other in (LATE if text in LATE else OTHERS)[text].split():
            yield program.mended(f"{text} stands for {other}", [program.over(i, i, other)])


def terms(program):
    """Without one part of an expression, or without its beginning or its end."""
    for operands, signs_between in program.expressions:
        begins, ends = operands[0][0], operands[-1][1]
        for (first, _), (second, last), sign in zip(operands, operands[1:], signs_between):
            parts = [(begins, sign), (sign, ends)] if program[sign] in "+-" else []
            parts.append((sign, last))
            if program[sign] in "+-*":
                parts.append((first, second - 1))
            for a, b in parts:
                words = f"'{program.text(a, b)}' {TOO_MUCH}"
                yield program.mended(words, [program.over(a, b, "")])


def more(program):
    """With a square, a root, a sign or a factor more."""
    for operands, signs_between in program.expressions:
        for (a, b), (c, d), sign in zip(operands, operands[1:], signs_between):
            if program[sign] == "/":
                text = f"{program.text(c, d)} / {program.text(a, b)}"
                words = f"{program.text(a, d)} is upside down"
                yield program.mended(words, [program.over(a, d, text)])
        spans = [tuple(ends) for ends in operands if not program[ends[0]][0].isdigit()]
        for a, b in spans + [(operands[0][0], operands[-1][1])] * (len(operands) > 1):
            text = program.text(a, b)
            whole = f"{program[a - 2]} = …" if program[a - 1] == "=" else "the expression"
            shown = text if len(text) < SHORT else whole
            for words, new in MORE:
                yield program.mended(words.format(shown), [program.over(a, b, new.format(text))])
