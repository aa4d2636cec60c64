"""Repairs of slips of Python: its signs, its calls, its lists."""

from slr_grader.operations.loops import DIVISION, INT, NO_RETURN, POWER, PRINT, ROUND

from .changes import depth, each_and_all, line, put
from .statements import statements, without
from .tokens import is_name, partners, tokens

APPENDED = "append changes the list and returns None: write it without = before it"
MADE_OF = {"sqrt": "math", "fsum": "math", "log": "math", "ceil": "math", "Fraction": "fractions"}
MADE_OF.update(dict.fromkeys(("gradient", "fit", "loss", "forward", "step"), "slr_pure"))
GIVEN = {"gradient": "m, c, xs, ys", "loss": "m, c, xs, ys", "forward": "m, c, xs"}
GIVEN.update({"fit": "xs, ys", "step": "m, c, xs, ys, lr"})
ROUNDED = "it is rounded, by {}(…), which nobody asks for"
CALLS = {
    "round": ROUNDED,
    "round()": ROUND,
    "int": f"{{}} rounds: {INT}",
    "floor": ROUNDED,
    "ceil": ROUNDED,
}
CALLS.update(
    {"abs": "abs(…) loses the sign", "str": "str(…) makes a text", "repr": "repr(…) makes a text"}
)
CALLS.update(
    {"sorted": "sorted(…) takes the points apart", "set": "a set forgets what is in it twice"}
)
CALLS.update({"float": "float(…) comes too early"})
TOO_MUCH = "is too much"
NO_VALUE = (
    "return",
    "print",
    "for",
    "while",
    "if",
    "elif",
    "else",
    "def",
    "import",
    "from",
    "pass",
)
SET = "curly brackets make a set, which has no order"
TUPLE = "a list is never equal to a tuple, nor to a number"
ORDER = "the arguments are asked for as ({})"
IS = "is asks whether both are one object; == compares"
ONE_NAME = (
    "sum",
    "max",
    "min",
    "len",
    "list",
    "zip",
    "range",
    "abs",
    "round",
    "map",
    "fit",
    "gradient",
)


def repairs(code, starter):
    """Of all kinds; starter: what the reader began with."""
    found = tokens(code)
    pairs = partners(found)
    yield from _signs(code, found)
    yield from _commas(code, found)
    yield from _calls(code, found, pairs)
    yield from _lists(code, found, pairs)
    yield from _arguments(code, found, pairs, starter)
    yield from _returns(code)
    yield from _names(code, found, pairs)


def _signs(code, found):
    for sign, wanted, words in (
        ("^", "**", POWER),
        ("//", "/", DIVISION),
        ("is", "==", IS),
        ("true", "True", "true is written True"),
        ("false", "False", "false is written False"),
    ):
        yield from each_and_all(
            words, code, [[(a, b, wanted)] for text, a, b in found if text == sign]
        )
    doubled = [
        [(found[i - 1][1], found[i - 1][2], "**")]
        for i in range(1, len(found))
        if found[i][0] == "2" and found[i - 1][0] == "*"
    ]
    yield from each_and_all("* 2 doubles; ** 2 squares", code, doubled)


def _commas(code, found):
    """A comma at the end of a line, which makes a tuple."""
    for (text, start, end), (after, _, _) in zip(found, found[1:]):
        if text == "," and after == "\n":
            yield f"a comma makes a tuple (line {line(code, start)})", put(code, [(start, end, "")])
        if text == "insert":
            words = f"insert(0, …) turns the order round; append (line {line(code, start)})"
            first = found[[t for t, _, _ in found].index(",", found.index((text, start, end)))]
            yield words, put(code, [(start, first[2], "append(")])


def _calls(code, found, pairs):
    """Calls that are too much, and append with a = before it."""
    changes = {}
    for i, (text, start, _) in enumerate(found[:-1]):
        if i + 1 not in pairs:
            continue
        if text in CALLS:
            change = [(start, found[i + 1][1], "")]
            last = pairs[i + 1]
            commas = [
                j for j in range(i + 2, last) if found[j][0] == "," and depth(found, i + 1, j) == 1
            ]
            change += [(found[commas[0]][1], found[last][1], "")] if commas else []
            key = "round()" if text == "round" and not commas else text
            changes.setdefault(key, []).append(change)
        if text == "append" and i > 3 and found[i - 3][0] == "=":
            yield (
                f"{APPENDED} (line {line(code, start)})",
                put(code, [(found[i - 4][1], found[i - 2][1], "")]),
            )
    for name in changes:
        yield from each_and_all(CALLS[name].format(name), code, changes[name])
    for i, (text, start, _) in enumerate(found[:-2]):
        if text == "." and found[i + 2][0] == "(" and i + 2 in pairs:
            words = f".{found[i + 1][0]}(…) {TOO_MUCH} (line {line(code, start)})"
            yield words, put(code, [(start, found[pairs[i + 2]][2], "")])


def _lists(code, found, pairs):
    compared, braces, nested = [], [], []
    compares = [text for text, _, _ in found]
    for i, (text, start, end) in enumerate(found):
        if i not in pairs or pairs[i] < i:
            continue
        last = found[pairs[i]]
        before = found[i - 1][0] if i else ""
        after = found[pairs[i] + 1][0] if pairs[i] + 1 < len(found) else ""
        if text == "[" and before in ("=", "return") and "==" in compares:
            compared.append([(start, end, "("), (last[1], last[2], ")")])
        if text == "[" and ("==" in (before, after) or "!=" in (before, after)):
            compared.append([(start, end, "("), (last[1], last[2], ")")])
        if text == "{":
            braces.append([(start, end, "["), (last[1], last[2], "]")])
        texts = [t for t, _, _ in found[i + 1 : pairs[i]]]
        commas = [k for k in range(i, pairs[i]) if found[k][0] == "," and depth(found, i, k) == 1]
        alone = not commas and ("for" not in texts or texts[0] == "[")
        if text == "[" and before in ("(", ",", "[", "=", "return") and texts and alone:
            nested.append([(start, end, "("), (last[1], last[2], ")")])
        if text == "(" and before == "sum" and "for" in texts:
            one = f"sum makes one number, and a list is asked for (line {line(code, start)})"
            yield one, put(code, [(found[i - 1][1], end, "["), (last[1], last[2], "]")])
    yield from each_and_all("square brackets make a list of one number", code, nested)
    yield from each_and_all(TUPLE, code, compared)
    yield from each_and_all(SET, code, braces)


def _arguments(code, found, pairs, starter):
    head = tokens(starter[starter.find("def ") :])
    wanted = _between(starter[starter.find("def ") :], head, 2, partners(head).get(2, 2))
    for i, (text, start, end) in enumerate(found[:-2]):
        if text == "def" and found[i + 1][0] == head[1][0] and i + 2 in pairs:
            given = _between(code, found, i + 2, pairs[i + 2])
            if given != wanted:
                change = [(found[i + 2][2], found[pairs[i + 2]][1], wanted)]
                yield ORDER.format(wanted), put(code, change)
        before = found[i - 1][0] if i else ""
        if text in GIVEN and before not in (".", "import", "def", ",") and text != head[1][0]:
            if found[i + 1][0] == "(" and i + 1 in pairs:
                given = _between(code, found, i + 1, pairs[i + 1])
                change = [(found[i + 1][2], found[pairs[i + 1]][1], GIVEN[text])]
                if _differ(given, GIVEN[text]):
                    yield (
                        f"{text} takes ({GIVEN[text]}) (line {line(code, start)})",
                        put(code, change),
                    )
            else:
                words = f"{text} is not called: {text}({GIVEN[text]})"
                yield (
                    f"{words} (line {line(code, start)})",
                    put(code, [(end, end, f"({GIVEN[text]})")]),
                )
    used = {text for text, _, _ in found if text in MADE_OF and text not in wanted.split(", ")}
    imports = " ".join([row for row in code.split("\n") if "import" in row])
    missing = sorted(n for n in used if n not in imports and f"def {n}(" not in code)
    if missing:
        rows = [f"from {MADE_OF[name]} import {name}" for name in missing]
        words = [f"{name} is not imported from {MADE_OF[name]}" for name in missing]
        yield "; and ".join(words), "\n".join([code] + rows)


def _differ(given, wanted):
    """Whether the arguments are the wanted ones in another order, or too few, or too many."""
    given, wanted = given.split(", "), wanted.split(", ")
    return given != wanted and (len(given) != len(wanted) or sorted(given) == sorted(wanted))


def _between(code, found, i, j):
    return code[found[i][2] : found[j][1]]


def _returns(code):
    """print for return; and an expression that a return is missing before."""
    for statement in reversed(statements(code)):
        text = statement.text
        found = [t for t, _, _ in tokens(text)]
        if found[0] not in NO_VALUE and not [t for t in found if t[-1] == "="] and statement.margin:
            lines = code.split("\n")
            row = lines[statement.first]
            lines[statement.first] = row[: statement.margin] + "return " + row[statement.margin :]
            yield f"{NO_RETURN} (line {statement.first + 1})", "\n".join(lines)
        if text.startswith("print("):
            lines = code.split("\n")
            at = lines[statement.first].find("print")
            row = lines[statement.first]
            lines[statement.first] = row[:at] + "return " + row[at + 5 :]
            yield f"it returns nothing: {PRINT} (line {statement.first + 1})", "\n".join(lines)


def returned(code):
    """Another name, or two, of those that are set, in the place of those that are returned."""
    found = tokens(code)
    names = [found[i][0] for i in range(len(found) - 1) if found[i + 1][0] in ("=", "+=", "-=")]
    names += [found[i][0] for i in range(len(found) - 3) if found[i + 3][0] == "="]
    for i in range(len(found) - 1):
        if found[i][0] != "return":
            continue
        last = i + 1
        while last < len(found) - 1 and found[last + 1][0] != "\n":
            last += 1
        start, end = found[i + 1][1], found[last][2]
        given = code[start:end]
        others = sorted(set(names)) + [f"{a}, {b}" for a, b in zip(names, names[1:])]
        for other in others if i + 1 < len(found) else []:
            if other != given:
                words = f"{given} is returned, not {other} (line {line(code, start)})"
                yield words, put(code, [(start, end, other)])
    for i in range(len(found) - 3):
        (a, start, end), (one, _, _), (b, _, _), (other, _, _) = found[i : i + 4]
        if is_name(a) and is_name(b) and one == other == "=" and a != b:
            words = f"{a} and {b} are one and the same list"
            made = code[found[i + 4][1] : found[i + 5][2]] if i + 5 < len(found) else ""
            yield words, put(code, [(start, found[i + 3][2], f"{a}, {b} = {made},")])


def _names(code, found, pairs):
    """A pair taken apart the other way round; functions that are not called; lines too many."""
    for i in range(1, len(found) - 3):
        (a, a0, a1), (comma, _, _), (b, b0, b1), (equals, _, _) = found[i : i + 4]
        begins = found[i - 1][0] in "\n:;"
        if begins and comma == "," and equals == "=" and is_name(a) and is_name(b):
            words = f"{a} and {b} are swapped (line {line(code, a0)})"
            yield words, put(code, [(a0, a1, b), (b0, b1, a)])
    own = {
        found[i + 1][0]
        for i in range(len(found) - 3)
        if found[i][0] == "def" and found[i + 3][0] == ")"
    }
    for name in sorted(own):
        uncalled = [
            [(end, end, "()")]
            for i, (text, _, end) in enumerate(found[:-1])
            if text == name and found[i + 1][0] != "("
        ]
        yield from each_and_all(f"{name} is not called: {name}()", code, uncalled)
    all_of_them = statements(code)
    heads = " ".join([s.text for s in all_of_them if s.text.startswith("def ")])
    anew = [s for s in all_of_them if s.text.split(" ")[0] + ", " in heads and _is_constant(s)]
    for statement in anew:
        words = (
            f"{statement.text.split(' ')[0]} is given, and set anew (line {statement.first + 1})"
        )
        yield words, without(code, [statement])
    if len(anew) > 1:
        yield "arguments are given, and set anew", without(code, anew)
    for statement in all_of_them:
        texts = [text for text, _, _ in tokens(statement.text)]
        if len(texts) > 2 and texts[1] in ("=", "+=", "-=", "*=", "/="):
            words = f"'{statement.text}' {TOO_MUCH} (line {statement.first + 1})"
            yield words, without(code, [statement])


def _is_constant(statement):
    """It sets a name to a number."""
    texts = [text for text, _, _ in tokens(statement.text)]
    return len(texts) == 3 and texts[1] == "=" and texts[2][0].isdigit()
