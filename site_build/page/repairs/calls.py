"""Repairs of calls and names: what is asked for, given, imported, returned, or set in vain."""

from .statements import without
from .tokens import HEADS, is_name
from .writing import TOO_MUCH

GIVEN = {
    "gradient": "m, c, xs, ys",
    "loss": "m, c, xs, ys",
    "forward": "m, c, xs",
    "fit": "xs, ys",
    "step": "m, c, xs, ys, lr",
}
MADE_OF = {"Fraction": "fractions"}
MADE_OF.update(dict.fromkeys(("sqrt", "fsum", "hypot", "log", "ceil", "floor"), "math"))
MADE_OF.update(dict.fromkeys(("mean", "fmean", "median", "pvariance"), "statistics"))
NOT_IMPORTED = "{0} is not imported from {1}: the line 'from {1} import {0}' is missing"
ORDER = "the arguments are asked for as ({})"
NO_CALLS = HEADS + (".", ",")  # noqa: RUF005 (MicroPython has no (*a, b)); before a mere name
SETS = ("=", "+=", "-=", "*=", "/=")


def repairs(program, starter):
    """Of all kinds; starter: what the reader began with."""
    head = starter[starter.find("def ") :]
    own, wanted = head[4 : head.find("(")], head[head.find("(") + 1 : head.find(")")]
    yield from _arguments(program, own, wanted)
    yield from _imports(program, wanted)
    yield from _uncalled(program)
    yield from _swapped(program)
    yield from _in_vain(program, wanted)


def _arguments(program, own, wanted):
    """As they are asked for, in the order that is meant."""
    for name, i, j in program.calls(own):
        if program[name - 1] == "def" and program.text(i, j) != f"({wanted})":
            yield ORDER.format(wanted), program.mended("", [program.over(i, j, f"({wanted})")])[1]
    for name, i, j in program.calls(*[name for name in GIVEN if name != own]):
        right = f"({GIVEN[program[name]]})"
        if program[name - 1] != "def" and _differ(program.text(i, j), right):
            yield program.mended(f"{program[name]} takes {right}", [program.over(i, j, right)])
    for i in program.places(*GIVEN):
        if program[i + 1] != "(" and program[i - 1] not in NO_CALLS:
            called = f"{program[i]}({GIVEN[program[i]]})"
            words = f"{program[i]} is not called: {called}"
            yield program.mended(words, [program.over(i, i, called)])


def _differ(given, wanted):
    """Whether the arguments are the wanted ones in another order, or too few, or too many."""
    given, wanted = given[1:-1].split(", "), wanted[1:-1].split(", ")
    return given != wanted and (len(given) != len(wanted) or sorted(given) == sorted(wanted))


def _imports(program, wanted):
    """At the end, which is early enough for what a function does."""
    code = program.code
    imported = " ".join([row for row in code.split("\n") if "import" in row])
    rows, words = [code], []
    for name in sorted(set(program.texts)):
        home = home_of(name)
        own = name in wanted or f"def {name}(" in code
        own = own or "=" in [program[k + 1] for k in program.places(name)]
        if home and not own and name not in imported:
            rows.append(f"from {home} import {name}")
            words.append(NOT_IMPORTED.format(name, home))
    if words:
        yield "; and ".join(words), "\n".join(rows)


def home_of(name):
    """The module that the name is imported from, or ""."""
    return MADE_OF.get(name, "slr_pure" if name in GIVEN else "")


def _uncalled(program):
    """The brackets behind the reader's own functions that take nothing."""
    for i in program.places("def"):
        name = program[i + 1]
        if program[i + 3] == ")":
            bare = [k for k in program.places(name) if program[k + 1] != "("]
            changes = [[program.after(k, "()")] for k in bare]
            yield from program.each_and_all(f"{name} is not called: {name}()", changes)


def _swapped(program):
    """A pair taken apart the other way round; and two lists for a = b = []."""
    for i in program.places("="):
        a, between, b = program[i - 3], program[i - 2], program[i - 1]
        if program[i - 4] in ("", "\n", ":", ";") and between == "," and is_name(a):
            change = program.over(i - 3, i - 1, f"{b}, {a}")
            yield program.mended(f"{a} and {b} are swapped", [change])
        if program[i + 1] in GIVEN:
            for k in program.places(b):
                if program[k + 1] == "[" and program[k + 2] in ("0", "1") and k > i:
                    right = 1 - int(program[k + 2])
                    words = f"{b}[{program[k + 2]}] stands for {b}[{right}]"
                    yield program.mended(words, [program.over(k + 2, k + 2, str(right))])
        if between == "=" and is_name(a) and program.texts[i + 1 : i + 3] == ["[", "]"]:
            words = f"{a} and {b} are one and the same list"
            yield program.mended(words, [program.over(i - 3, i + 2, f"{a}, {b} = [], []")])


def _in_vain(program, wanted):
    """Nothing in the place of a statement; first of those that set an argument to a number."""
    given = wanted.split(", ")
    numbers = [
        one
        for one in program.statements
        if one.sets("=") in given and one.texts[2][0].isdigit() and len(one.texts) == 3
    ]
    for one in numbers:
        words = f"{one.texts[0]} is given, and set anew (line {one.first + 1})"
        yield words, without(program.code, [one])
    if len(numbers) > 1:
        yield "arguments are given, and set anew", without(program.code, numbers)
    for one in program.statements:
        if one.sets(*SETS):
            words = f"'{one.text}' {TOO_MUCH} (line {one.first + 1})"
            yield words, without(program.code, [one])


def returned(program):
    """Another name that is set, or two, in the place of what is returned."""
    names = [program[i - 1] for i in program.places(*SETS)]
    names += [program[i - 3] for i in program.places("=")]
    names = [name for name in names if name and is_name(name)]
    others = sorted(set(names)) + [f"{a}, {b}" for a, b in zip(names, names[1:])]
    for i in program.places("return"):
        last = i
        while program[last + 1] not in ("", "\n"):
            last += 1
        given = program.text(i + 1, last) if last > i else ""
        for other in others + [f"len({given})", f"sum({given})"] if given else []:  # noqa: RUF005
            if other != given:
                words = f"{given} is returned, not {other}"
                yield program.mended(words, [program.over(i + 1, last, other)])
