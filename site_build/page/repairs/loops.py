"""Repairs of what stands inside a loop, or outside it, and of sums."""

from slr_grader.operations.loops import ANEW, RETURN

from .patterns import matches
from .slips import KEPT
from .statements import body, moved, without, written
from .tokens import is_name

INSIDE, AFTER = "'{}' stands inside the loop", "'{}' stands after the loop, not in it"
BEFORE = "'{}' stands before the loop, not in it: it is to be done for each point"
BREAK = "{} ends the loop before its last point"
ONE = "a loop repeats what is asked for once"
WHILE = "while goes on and on, and one round is asked for"
AGAIN = "{} still holds what it was: set it anew before this loop"
NO_START = "{} has no value before the loop: begin with {}"
GROWING = "{} is used while it grows: it needs a loop of its own, before this one"
OVERWRITTEN = "{} is overwritten, and what it was is still needed"
MADE_OF = "{} is made of {}, not of {}"


def repairs(program):
    """What may be moved into a loop or out of it, and starts of sums that may be missing."""
    for i, loop in enumerate(program.statements):
        inside = body(program.statements, i) if loop.is_loop() else []
        if inside:
            after = program.statements[i + 1 + len(inside) :]
            yield from _moves(program.code, loop, inside, after)
            yield from _into(program.code, program.statements[:i], loop, inside[0])
    yield from _starts(program)
    yield from _again(program)


def _moves(code, loop, inside, after):
    """Statements of the loop moved before or behind it, and those behind moved into it."""
    if loop.texts[0] == "while":
        yield _said(WHILE, loop), written(code, loop, "while", "if")
    used = {text for one in inside for text in one.texts}
    if loop.texts[0] == "for" and loop.texts[1] not in used:
        yield _said(ONE, loop), written(code, loop, loop.text, "if True:")
    for one in inside:
        if one.texts[0] == "return":
            yield _said(RETURN, one), moved(code, [one], loop.margin)
        if one.texts[0] == "break":
            yield _said(BREAK, one), written(code, one, "break", "pass")
    starts = [one for one in inside if "=" in one.texts and not _names_set(one.texts)]
    for some in [starts] + [[one] for one in starts] if starts else []:
        yield _said(ANEW, some[0]), moved(code, some, loop.margin, loop)
    for k in range(len(inside) - 1, 0, -1):
        yield _said(INSIDE, inside[k]), moved(code, inside[k:], loop.margin)
    for k in range(1, len(after)):
        yield _said(AFTER, after[k - 1]), moved(code, after[:k], inside[0].margin)
    for one in inside:
        name = one.sets("+=")
        if name and [other for other in inside if other != one and name in other.texts]:
            yield _before(code, loop, one, name)


def _into(code, before, loop, first):
    """A statement before the loop moved into it, where it is of each point and not of the first."""
    for one in before:
        of_one = "[0]" in one.text or loop.texts[1] in one.texts
        if "=" in one.texts and one.margin == loop.margin and of_one:
            new = code.replace(one.text, one.text.replace("[0]", f"[{loop.texts[1]}]"))
            yield _said(BEFORE, one), moved(new, [one], first.margin, first)


def _names_set(texts):
    """The names behind the last = of a statement."""
    while "=" in texts:
        texts = texts[texts.index("=") + 1 :]
    return [text for text in texts if is_name(text)]


def _said(words, statement):
    return f"{words.format(statement.text)} (line {statement.first + 1})"


def _starts(program):
    """Names that += changes and nothing has set."""
    added = {program[i - 1] for i in program.places("+=", "-=")}
    unset = sorted(added - {program[i - 1] for i in program.places("=", ",")})
    loops = [one for one in program.statements if one.is_loop()]
    if unset and loops:
        lines = program.code.split("\n")
        starts = "; ".join(f"{name} = 0" for name in unset)
        lines.insert(loops[0].first, " " * loops[0].margin + starts)
        yield NO_START.format(" and ".join(unset), starts), "\n".join(lines)


def _again(program):
    """A start once more, before a later loop that adds to the same name."""
    for one in program.statements:
        if one.sets("=") and len(one.texts) == 3 and one.texts[2][0].isdigit():
            for i, loop in enumerate(program.statements):
                inside = body(program.statements, i) if loop.is_loop() else []
                if loop.first > one.first and one.texts[0] in [n.sets("+=", "-=") for n in inside]:
                    lines = program.code.split("\n")
                    lines.insert(loop.first, " " * loop.margin + one.text)
                    yield _said(AGAIN.format(one.texts[0]), loop), "\n".join(lines)


def _before(code, loop, one, name):
    """A statement of the loop, in a loop of its own before it."""
    lines = without(code, [one]).split("\n")
    own = code.split("\n")
    rows = own[loop.first : loop.last] + own[one.first : one.last]
    lines[loop.first : loop.first] = rows
    return f"{GROWING.format(name)} (line {one.first + 1})", "\n".join(lines)


def overwritten(program):
    """What a name was, kept: by another name in the loop, or from there on."""
    for k, loop in enumerate(program.statements):
        inside = body(program.statements, k)
        if loop.is_loop() and loop.texts[0] == "for" and inside:
            rows = range(loop.first + 1, inside[-1].last + 1)
            for name in loop.texts[1 : loop.texts.index("in")]:
                used = [i for i in program.places(name) if program.line(i) in rows]
                if is_name(name):
                    yield program.renamed(OVERWRITTEN.format(name), used, name, f"{name}_")
    yield from program.rewritten(KEPT)
    for i, _, found in matches(program, "^ {a} ="):
        name, end = found["a"], program.end(i)
        later = [j for j in program.places(name) if j > end]
        some = [later] + [[j for j in later if j <= last] for last in later]
        some += [[j for j in later if j != one] for one in later]
        some += [
            [j for j in later if program[j - 2] == beside] for beside in _beside(program, later)
        ]
        for uses in some:
            yield program.renamed(OVERWRITTEN.format(name), [i] + uses, name, f"{name}_")  # noqa: RUF005


def _beside(program, places):
    """What stands two tokens before these."""
    return sorted({program[j - 2] for j in places})


def misnamed(program):
    """What is called by y and made of x, made of y; and the other way round."""
    names = [i for i, _, _ in matches(program, "{a} !(")]
    for one in program.statements:
        name = one.sets("=", "+=")
        places = [i for i in names if one.first < program.line(i) <= one.last][1:]
        for a, b in (("x", "y"), ("y", "x")) if name else ():
            used = [i for i in places if a in program[i]]
            if b in name and a not in name and used and not [i for i in places if b in program[i]]:
                yield program.renamed(MADE_OF.format(name, a, b), used, a, b)
