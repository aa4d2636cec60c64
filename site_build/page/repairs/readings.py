"""Readings: what is surely wrong with a program, though no small repair makes it right."""

from slr_grader.operations.loops import RETURN
from slr_grader.operations.syntax import QUOTES

from .calls import SETS
from .loops import NO_START
from .patterns import matches
from .slips import LAST, NO_RANGE
from .statements import body
from .tokens import BINARY, is_name

APPENDED = "append changes the list and returns None: return the list itself, after it"
NOTHING = "nothing in it changes "
NOTHING_CHANGES = f"the loop never ends: {NOTHING}{{}}"
GROWS = "{0} grows while the loop goes through it: append to another list"
NEVER_FALSE = "the loop never ends: what it asks never becomes false"
UNUSED = "{} is worked out, and nothing is done with it"
REACHED = "return ends the function: what stands below it is never reached"
VARIABLE = "{0} = … gives {0} another number, and leaves the list as it was"
OUTSIDE = "these lines stand outside the function: indent them"
EARLY = "{} is used before it has a value: set it further up"
PAIR = "{0} returns two numbers, and each needs a name: {1} = {0}(…)"
PAIRS = {"gradient": "dm, dc", "fit": "m, c", "step": "m, c"}
NESTED = "each x meets every y: one loop stands in another, where one over zip(xs, ys) is meant"
BOTH = "for {a} in range ( {e} ) : {l} for {b} in range ( {f} ) : {l} {g} xs [ {a} ] {h} ys [ {b} ]"
STAYS = "{0} is 0, and nothing adds to it"
BUILTIN = ("sum", "len", "min", "max", "abs", "list", "range", "zip", "float", "sqrt", "fit")
SHADOWED = "{0} is set to something else, and no function any more: choose another name"
LAST_ONE = "only the last number is kept, in {}: append each to a list"
ADDED = "the numbers are added up in {}: append each to a list"
NO_NAMES = ("and", "or", "not", "in", "len", "True", "abs")


def surely(program):
    """What is wrong, or ""."""
    for name, _, _ in program.calls("append"):
        if program[name - 3] == "return":
            return APPENDED
    for i, loop in enumerate(program.statements):
        inside = body(program.statements, i) if loop.is_loop() else []
        after = program.statements[i + 1 + len(inside) :]
        later = {text for statement in after for text in statement.texts}
        for one in inside:
            itself = loop.texts[0] == "for" and one.sets("=") == loop.texts[1]
            if itself and "append" not in " ".join(later):
                return f"{VARIABLE.format(one.texts[0])} (line {one.first + 1})"
            if one.margin > inside[0].margin:
                continue
            if one.texts[0] == "return":
                return f"{RETURN} (line {one.first + 1})"
            alone = [other.texts[0] for other in inside].count(one.texts[0]) == 1
            alone = alone and "sum" not in one.texts
            if loop.texts[0] == "for" and alone and one.sets("=") in later - set(one.texts[2:]):
                return f"{LAST} (line {one.first + 1})"
    for i, _, found in matches(program, "^ {a} ="):
        quoted = [text for text in program.texts if text[0] in QUOTES and found["a"] in text]
        if len(program.places(found["a"])) == 1 and "return" in program.texts and not quoted:
            return f"{UNUSED.format(found['a'])} (line {program.line(i)})"
    return ""


def unreached(program):
    """That one return stands below another; or ""."""
    for one, two in zip(program.statements, program.statements[1:]):
        later = [n.texts[0] for n in program.statements if n.first >= two.first]
        if one.texts[0] == "return" and two.margin == one.margin and "return" in later:
            return f"{REACHED} (line {one.first + 1})"
    return ""


def endless(program):
    """Of the first such loop: that nothing in it changes what it asks, or that its list grows."""
    for i, loop in enumerate(program.statements):
        over = loop.texts[-2] if loop.is_loop() and loop.texts[0] == "for" else ""
        for one in body(program.statements, i) if over else []:
            if one.texts[:3] == [over, ".", "append"] or one.sets("+=") == over:
                return GROWS.format(over)
        if loop.texts[0] == "while":
            asked = {t for t in loop.texts[1:] if is_name(t) and t not in NO_NAMES}
            texts = [text for one in body(program.statements, i) for text in one.texts]
            changed = {name for name, sign in zip(texts, texts[1:]) if sign[-1] == "="}
            returned = {program[k + 1] for k in program.places("return")} & asked
            for names in (asked, returned):
                if names and not names & changed:
                    return NOTHING_CHANGES.format(" or ".join(sorted(names)))
    return NEVER_FALSE


def outside(program, name, line):
    """That this line stands behind a function that has the name, and not in it; or ""."""
    known = False
    for i, one in enumerate(program.statements):
        if one.texts[0] == "def" and one.first < line:
            inside = body(program.statements, i)
            if (inside or [one])[-1].last >= line:
                return ""
            known = known or name in one.texts or name in [other.sets("=") for other in inside]
    return OUTSIDE if known else ""


def early(program, line):
    """Of what this line uses, what has no value yet, and is set there or further down; or ""."""
    above, used, later = set(), [], set()
    for one in program.statements:
        texts = one.texts
        targets = texts[: texts.index("=")] if "=" in texts else []
        if texts[0] in ("def", "for"):
            targets = texts
        if one.last < line:
            above |= set(targets)
            continue
        later |= set(targets) | {one.sets("+=", "-=")}
        if one.first < line:
            if one.sets("+=", "-=") in later - above - {""}:
                return NO_START.format(texts[0], f"{texts[0]} = 0")
            used = texts[len(targets) :]
    names = [name for name in used if is_name(name) and name in later - above]
    return EARLY.format(names[0]) if names else ""


def counted(program):
    """That a loop goes over a number; or ""."""
    for name, _, _ in program.calls("len"):
        if program[name - 1] == "in":
            return f"{NO_RANGE} (line {program.line(name)})"
    return ""


def pair(program):
    """That two numbers are taken for one, where the program reckons with them; or ""."""
    for name, _, j in program.calls(*PAIRS):
        given = [(name, j)]
        if program[name - 1] == "=" and program[name - 3] in ("\n", ":", ";"):
            given = [(k, k) for k in program.places(program[name - 2]) if k > j]
        for first, last in given:
            signs = (program[first - 1], program[last + 1])
            if (signs[0] in BINARY or signs[1] in BINARY) and signs[1] not in ("[", "."):
                return PAIR.format(program[name], PAIRS[program[name]])
    return ""


def nested(program):
    """That one loop over the points stands in another; or ""."""
    for pattern in ("for {e} in xs : {l} for {f} in ys", "for {e} in xs for {f} in ys", BOTH):
        for i, _, _ in matches(program, pattern):
            return f"{NESTED} (line {program.line(i)})"
    return ""


def unchanged(program):
    """What is 0 at first, and nothing adds to it; or ""."""
    for i, _, found in matches(program, "^ {a} = 0 $"):
        used = list(matches(program, f"/ {found['a']}"))
        if used and len(list(matches(program, f"{found['a']} {SETS}"))) == 1:
            return f"{STAYS.format(found['a'])} (line {program.line(i)})"
    return ""


def shadowed(program):
    """That a function's name is set to something else, and called; or ""."""
    for i, _, found in matches(program, "^ {a} ="):
        if found["a"] in BUILTIN and program.calls(found["a"]):
            return f"{SHADOWED.format(found['a'])} (line {program.line(i)})"
    return ""


def one_number(program):
    """Why one number is returned, and not a list; or ""."""
    returned = {program[k + 1] for k in program.places("return")}
    for i, loop in enumerate(program.statements):
        for one in body(program.statements, i) if loop.is_loop() else []:
            for sign, words in (("=", LAST_ONE), ("+=", ADDED)):
                if one.sets(sign) in returned:
                    return f"{words.format(one.texts[0])} (line {one.first + 1})"
    return ""
