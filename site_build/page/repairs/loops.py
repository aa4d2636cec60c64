"""Repairs of what stands inside a loop, or outside it, and of sums."""

from slr_grader.operations.loops import ANEW, EQUALS, RETURN

from .statements import body, moved, written
from .tokens import is_name

INSIDE, AFTER = "'{}' stands inside the loop", "'{}' stands after the loop, not in it"
BREAK = "{} ends the loop before its last point"
ONE = "a loop repeats what is asked for once"
WHILE = "while goes on and on, and one round is asked for"
LAST = f"only the last point counts: {EQUALS}"
ALONE = "{0} alone changes nothing; {0}= does"
AGAIN = "{} still holds what it was: set it anew before this loop"
NO_START = "{} has no value before the loop: begin with {}"
FORGOTTEN = "the line computes and forgets: write {} = {}"


def repairs(program):
    """Of both kinds."""
    for i, loop in enumerate(program.statements):
        inside = body(program.statements, i) if loop.is_loop() else []
        if inside:
            after = program.statements[i + 1 + len(inside) :]
            yield from _moves(program.code, loop, inside, after)
    yield from _sums(program)
    yield from _starts(program)
    yield from _again(program)
    yield from _forgotten(program)


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


def _names_set(texts):
    """The names behind the last = of a statement."""
    while "=" in texts:
        texts = texts[texts.index("=") + 1 :]
    return [text for text in texts if is_name(text)]


def _said(words, statement):
    return f"{words.format(statement.text)} (line {statement.first + 1})"


def _sums(program):
    """+= for = in a loop; and for =+."""
    rows = set()
    for i, loop in enumerate(program.statements):
        if loop.is_loop():
            rows |= {one.first + 1 for one in body(program.statements, i)}
            for one in body(program.statements, i):
                if len(one.texts) > 2 and one.texts[1] in "+-" and "=" not in one.text:
                    sign = one.texts[1]
                    new = f"{one.texts[0]} {sign}= {one.text[one.text.find(sign) + 1 :]}"
                    yield _said(ALONE.format(sign), one), written(program.code, one, one.text, new)
    equals, signed = [], {"+": [], "-": []}
    for i in program.places("="):
        if not is_name(program[i - 1] or "=") or program[i - 2] not in ("", "\n", ":", ";"):
            continue
        (_, _, end), (sign, start, _) = program.tokens[i : i + 2]
        if sign in signed and start == end:
            signed[sign].append([program.over(i, i + 1, sign + "=")])
        elif program.line(i) in rows:
            equals.append([program.over(i, i, "+=")])
    for sign in signed:
        yield from program.each_and_all(f"={sign} stands for {sign}=", signed[sign])
    yield from program.each_and_all(LAST, equals)
    times = [[(start, end, "*=")] for [(start, end, _)] in equals]
    yield from program.each_and_all("= stands for *=", times)


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


def _forgotten(program):
    """The name that begins an expression, set to it; where several stand alone, all are."""
    found = [one for one in program.statements if is_forgotten(one)]
    if found:
        lines = program.code.split("\n")
        for one in found:
            name, row = one.texts[0], lines[one.first]
            lines[one.first] = f"{row[: one.margin]}{name} = {row[one.margin :]}"
        one = found[0]
        yield _said(FORGOTTEN.format(one.texts[0], one.text), one), "\n".join(lines)


def is_forgotten(statement):
    """Whether it is a name and what is reckoned with it, and nothing is done with that."""
    name, sign = (statement.texts + ["", ""])[:2]  # noqa: RUF005 (MicroPython has no (*a, b))
    alone = sign in ("+", "-", "*", "/") and "=" not in statement.text
    return alone and is_name(name) and name not in ("return", "yield", "lambda", "print")
