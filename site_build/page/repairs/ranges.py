"""Repairs of what a loop goes over: ranges, places, and what can be gone through once."""

from slr_grader.operations.loops import NO_FIRST, NO_LAST

from .tokens import is_name

NESTED = "each x meets every y: one loop stands in another, where one over zip(xs, ys) is meant"
ZIP = "zip is missing: for x, y in zip(xs, ys)"
TOGETHER = "x and y go together: for x, y in zip(xs, ys)"
TO_END = "the last number of a list is at n − 1, so range(n) goes far enough"
TOO_SOON = "range({}) ends too soon"
USED_UP = "what {} makes is no list: it has no len, and after one round it is used up"
COUNT = "the places of a list are range(len(xs))"
NO_RANGE = f"range is missing: {COUNT}"
PLACE = "{0} is the place in the list; the number there is {1}[{0}]"
VALUE = "{0} is the number itself, not its place: {0}, not {1}[{0}]"
ONCE = ("zip", "map", "filter", "enumerate", "reversed", "iter")
ENDS = (":", "for", "if", ")", "]", "}")
MANY = "1000"  # numbers, in the place of too few


def repairs(program):
    """Of all kinds, the most usual first."""
    yield from _ranges(program)
    yield from _used_up(program)
    yield from _counted(program)
    fors = list(_fors(program))
    yield from _nested(program, fors)
    yield from _places(program, fors)


def _ranges(program):
    """Ranges, and parts of lists, that begin at 1, or end at n − 1 or n + 1."""
    from_1, to_n, too_far = [], [], []
    for _, i, j in program.calls("range"):
        if program.texts[i + 1 : i + 3] == ["1", ","]:
            from_1.append([program.over(i + 1, i + 2, "")])
        if program[j - 1] in ("1", "2") and program[j - 2] in ("+", "-"):
            some = to_n if program[j - 2] == "-" else too_far
            some.append([program.over(j - 2, j - 1, "")])
        if j == i + 2 and program[i + 1].isdigit():
            words = TOO_SOON.format(program[i + 1])
            yield program.mended(words, [program.over(i + 1, i + 1, MANY)])
    for i in program.places("["):
        if program.texts[i + 1 : i + 4] == ["1", ":", "]"]:
            from_1.append([program.over(i, i + 3, "")])
        if program.texts[i + 1 : i + 5] == [":", "-", "1", "]"]:
            to_n.append([program.over(i, i + 4, "")])
    yield from program.each_and_all(NO_FIRST, from_1)
    yield from program.each_and_all(NO_LAST, to_n)
    yield from program.each_and_all(TO_END, too_far)


def _counted(program):
    """range(len(xs)) in the place of range(xs), or of len(xs) alone."""
    for _, i, j in program.calls("range"):
        if j == i + 2 and is_name(program[i + 1]):
            yield program.mended(COUNT, program.around(i + 1, i + 1, "len("))
    for name, _, j in program.calls("len"):
        if program[name - 1] == "in":
            yield program.mended(NO_RANGE, program.around(name, j, "range("))


def _used_up(program):
    """A list of what is set to something that can be gone through once."""
    for name, _, j in program.calls(*ONCE):
        if program[name - 1] == "=":
            changes = program.around(name, j, "list(")
            yield program.mended(USED_UP.format(program[name]), changes)
    for i in program.places("("):
        if program[i - 1] == "=" and "for" in program.texts[i : program.pairs.get(i, i)]:
            yield program.mended(USED_UP.format("(… for …)"), program.brackets(i, "[", "]"))


def _fors(program):
    """(for, in, last) of each: the last token of what it goes over."""
    for i in program.places("for"):
        j, over = i + 1, 0
        while program[j] and (not over or program[j] not in ENDS):
            over = j if program[j] == "in" else over
            j = max(program.pairs.get(j, j), j) + 1
        if over and program[j]:
            yield i, over, j - 1


def _nested(program, fors):
    """One loop, over zip, in the place of two; and zip around two lists."""
    for (a, a_in, a_end), (b, b_in, b_end) in zip(fors, fors[1:]):
        between = [text for text in program.texts[a_end + 1 : b] if text != "\n"]
        if between in ([":"], []):
            names = f"{program.text(a + 1, a_in - 1)}, {program.text(b + 1, b_in - 1)}"
            values = f"{program.text(a_in + 1, a_end)}, {program.text(b_in + 1, b_end)}"
            yield program.mended(
                NESTED,
                [
                    program.over(a, a_end, f"for {names} in zip({values})"),
                    program.over(b, b_end, "if True" if between else ""),
                ],
            )
    for i, over, end in fors:
        if over == i + 2 and program.text(over + 1, end) in ("xs", "ys"):
            one, other = ("x", program[i + 1]), (program[i + 1], "y")
            names = ", ".join(one if program[end] == "ys" else other)
            change = program.over(i + 1, end, f"{names} in zip(xs, ys)")
            yield program.mended(TOGETHER, [change])
        if program[over + 2] == ",":
            yield program.mended(ZIP, program.around(over + 1, end, "zip("))


def _places(program, fors):
    """The number at a place, in the place of the place; and the other way round."""
    for a, over, _ in fors:
        name = program[a + 1]
        for values in ("xs", "ys") if program[over + 1] == "range" else ():
            used = [i for i in program.places(name) if program[i - 1] not in ("[", "for")]
            changes = [[program.over(i, i, f"{values}[{name}]")] for i in used]
            yield from program.each_and_all(PLACE.format(name, values), changes)
    for i in program.places("["):
        if is_name(program[i - 1] or "[") and is_name(program[i + 1]) and program[i + 2] == "]":
            words = VALUE.format(program[i + 1], program[i - 1])
            yield program.mended(words, [program.over(i - 1, i + 2, program[i + 1])])
