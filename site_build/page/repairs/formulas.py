"""Repairs of one sign, number, name or bracket of a formula."""

from .changes import depth, each_and_all, line, put
from .statements import statements
from .tokens import BOUNDARIES, expressions, is_name, is_word, partners, tokens

OTHERS = {
    "+": "-",
    "-": "+",
    "*": "/",
    "/": "*",
    "**": "*",
    "<": ">",
    ">": "<",
    "<=": "<",
    ">=": ">",
}
OTHERS.update({"+=": "-=", "-=": "+=", "*=": "+=", "/=": "-="})
OTHERS.update({"==": "!=", "!=": "==", "and": "or", "or": "and"})
MORE = {
    "*": ["+"],
    "+": ["*"],
    "-": ["*", "/"],
    "/": ["-"],
    "<": ["<=", ">="],
    ">": [">=", "<="],
    "<=": [">", ">="],
    ">=": ["<=", "<"],
}
MORE.update({"!=": [">"], "==": ["<=", ">"]})
NUMBERS = ("0", "1", "2", "4", "-1")
FUNCTIONS = ("sum", "max", "min", "len", "abs", "median", "mean", "fmean", "sorted", "fsum")
KEYWORDS = BOUNDARIES + ("def", "import", "from", "True", "False", "None", "pass", "print", "range")
MOST_NAMES = 12


def repairs(code):
    """Of all kinds, the surest first."""
    found = tokens(code)
    pairs = partners(found)
    some = [e for e in expressions(found) if not _is_header(found, e)]
    yield from _at_once(code)
    yield from _overwritten(code, found)
    yield from _signs(code, found)
    yield from _brackets(code, found, some)
    yield from _unwrapped(code, found, pairs)
    yield from _further(code, found, some)
    for expression in some:
        yield from _squares(code, found, *expression)
        yield from _terms(code, found, *expression)
    yield from _elements(code, found, pairs)
    yield from _swapped(code, found, some)
    yield from _operators(code, found)
    yield from _numbers(code, found)
    yield from _other_names(code, found)
    yield from _missing(code, found, some)
    for expression in some:
        yield from _powers(code, found, *expression)


def _is_header(found, expression):
    """It stands in a line that begins with def, import or from."""
    i = expression[0][0][0]
    while i > 0 and found[i - 1][0] != "\n":
        i -= 1
    return found[i][0] in ("def", "import", "from") or found[i][0][0] in "\"'"


def _signs(code, found):
    """+ for −, or the other way round, and a sign too many."""
    for i, (text, start, end) in enumerate(found):
        after = found[i + 1][0] if i + 1 < len(found) else ""
        if text in "+-" and OTHERS.get(text):
            words = f"the sign before {after} is the wrong one"
            yield f"{words} (line {line(code, start)})", put(code, [(start, end, OTHERS[text])])
        if text == "-" and i and not is_word(found[i - 1][0]) and found[i - 1][0] not in ")]":
            yield (
                f"the sign before {after} is too much (line {line(code, start)})",
                put(code, [(start, end, "")]),
            )


def _operators(code, found):
    """Another operator."""
    for text, start, end in found:
        for other in ([OTHERS[text]] if text in OTHERS and text not in "+-" else []) + MORE.get(
            text, []
        ):
            words = f"{text} stands for {other} (line {line(code, start)})"
            yield words, put(code, [(start, end, other)])


def _brackets(code, found, some):
    """Around each part of an expression, and around the same elsewhere."""
    spans = {}
    for operands, _ in some:
        for i in range(len(operands)):
            for j in range(len(operands) - 1, i, -1):
                if (i, j) != (0, len(operands) - 1):
                    start, end = found[operands[i][0]][1], found[operands[j][1]][2]
                    change = [(start, start, "("), (end, end, ")")]
                    spans.setdefault(code[start:end], []).append(change)
    for text in spans:
        yield from each_and_all("brackets are missing", code, spans[text])


def _elements(code, found, pairs):
    """Without one of the parts between commas."""
    for i in sorted(pairs):
        j = pairs[i]
        if j < i or (i and is_name(found[i - 1][0]) and found[i - 1][0] not in BOUNDARIES):
            continue
        commas = [k for k in range(i + 1, j) if found[k][0] == "," and depth(found, i, k) == 1]
        for k in commas[:1]:
            start, end = found[i][2], found[k][2]
            words = f"'{code[start:end].strip()}' is too much (line {line(code, start)})"
            yield words, put(code, [(start, end, "")])


def _swapped(code, found, some):
    """Two expressions beside a comma, in each other's place."""
    spans = sorted((e[0][0], e[-1][1]) for e, _ in some)
    for a, b in spans:
        for c, d in spans:
            if b + 2 == c and found[b + 1][0] == ",":
                (p, q), (r, s) = (found[a][1], found[b][2]), (found[c][1], found[d][2])
                words = f"two parts beside a comma are swapped (line {line(code, p)})"
                yield words, put(code, [(p, q, code[r:s]), (r, s, code[p:q])])


def _at_once(code):
    """Two assignments, one below the other, made one."""
    lines, all_of_them = code.split("\n"), statements(code)
    for one, two in zip(all_of_them, all_of_them[1:]):
        (a, is_a, x), (b, is_b, y) = one.text.partition(" = "), two.text.partition(" = ")
        if is_a and is_b and is_name(a) and is_name(b) and one.margin == two.margin:
            row = f"{' ' * one.margin}{a}, {b} = ({x}), ({y})"
            words = f"{a} is overwritten in line {one.first + 1}, and what it was is still needed"
            yield words, "\n".join(lines[: one.first] + [row] + lines[two.last :])


def _overwritten(code, found):
    """A name that is set and still needed as it was: from there on, it is called otherwise."""
    for i in range(1, len(found) - 1):
        (before, _, _), (name, start, _), (equals, _, _) = found[i - 1 : i + 2]
        if equals != "=" or before not in "\n:;" or not is_name(name):
            continue
        later = found[i + 1 :]
        while later and later[0][0] != "\n":
            later = later[1:]
        changes = [(a, b, name + "_") for text, a, b in [found[i]] + later if text == name]
        words = (
            f"{name} is overwritten in line {line(code, start)}, and what it was is still needed"
        )
        yield words, put(code, changes)


def _squares(code, found, operands, operators):
    """** 2 of the whole, where it is of one part."""
    start, end = found[operands[0][0]][1], found[operands[-1][1]][2]
    for k, operator in enumerate(operators):
        if found[operator][0] == "**" and operator > 0:
            cut = (found[operator][1], found[operands[k + 1][1]][2])
            power = code[cut[0] : cut[1]]
            words = f"{power} is of {code[found[operands[k][0]][1] : cut[0]].strip()} alone"
            changes = [(start, start, "("), (cut[0], cut[1], ""), (end, end, f") {power}")]
            yield f"{words}: brackets are missing (line {line(code, start)})", put(code, changes)


def _unwrapped(code, found, pairs):
    """Without a pair of brackets, or with it further on."""
    for i in sorted(pairs):
        j = pairs[i]
        if (
            found[i][0] != "("
            or j < i
            or (i and is_name(found[i - 1][0]) and found[i - 1][0] not in BOUNDARIES)
        ):
            continue
        words = f"a bracket stands in the wrong place (line {line(code, found[i][1])})"
        opened, closed = found[i][1:], found[j][1:]
        yield words, put(code, [opened + ("",), closed + ("",)])


def _further(code, found, some):
    """A bracket that closes too early, or too late."""
    ends = {operands[k][1]: (operands, k) for operands, _ in some for k in range(len(operands))}
    for j in sorted(ends):
        operands, k = ends[j]
        if found[j][0] != ")":
            continue
        words = f"a bracket stands in the wrong place (line {line(code, found[j][1])})"
        for _, last in operands[k + 1 :]:
            end = found[last][2]
            yield words, put(code, [found[j][1:] + ("",), (end, end, ")")])
        for inner in [e for e, _ in some if e[-1][1] == j - 1]:
            for _, last in inner[:-1]:
                end = found[last][2]
                yield words, put(code, [found[j][1:] + ("",), (end, end, ")")])


def _terms(code, found, operands, operators):
    """Without one of its parts, or without its beginning or its end."""
    for k, operator in enumerate(operators):
        (a, b), (c, d) = operands[k], operands[k + 1]
        right = (found[operator][1], found[d][2])
        left = (found[a][1], found[c][1])
        where = line(code, right[0])
        ends = (
            (found[operands[0][0]][1], found[c][1]),
            (found[operator][1], found[operands[-1][1]][2]),
        )
        for start, end in ends:
            if found[operator][0] in "+-" and (start, end) not in (left, right):
                shown = code[start:end].strip()
                yield f"'{shown}' is too much (line {where})", put(code, [(start, end, "")])
        yield (
            f"'{code[right[0] : right[1]]}' is too much (line {where})",
            put(code, [right + ("",)]),
        )
        if found[operator][0] in "+-*":
            yield (
                f"'{code[left[0] : left[1]].strip()}' is too much (line {where})",
                put(code, [left + ("",)]),
            )


def _numbers(code, found):
    names = {text for text, _, _ in found if is_name(text) and text not in KEYWORDS}
    names = sorted(names - set(FUNCTIONS))[:MOST_NAMES]
    for i, (text, start, end) in enumerate(found):
        if text[0].isdigit() and i:
            for other in list(NUMBERS) + ([] if found[i - 1][0] == "**" else names):
                if other != text:
                    yield (
                        f"{text} stands for {other} (line {line(code, start)})",
                        put(code, [(start, end, f"({other})" if "-" in other else other)]),
                    )


def _other_names(code, found):
    """Another name of the program in the place of each, in one place, a line, and all."""
    names, heads = [], [line(code, start) for text, start, _ in found if text == "def"]
    for i, (text, start, _) in enumerate(found):
        after = found[i + 1][0] if i + 1 < len(found) else ""
        before = found[i - 1][0] if i else ""
        if (
            is_name(text)
            and text not in KEYWORDS
            and after != "("
            and before not in (".", "import", "from")
            and line(code, start) not in heads
        ):
            names.append((i, text))
    first = [text for text, start, _ in found if line(code, start) in heads]  # arguments
    known = sorted({text for _, text in names}, key=lambda name: (name not in first, name))
    for i, text in names:
        _, start, end = found[i]
        if (found[i + 1 : i + 2] and found[i + 1][0] in ("=", "in")) or found[i - 1][0] == "**":
            continue
        where = line(code, start)
        same = [
            found[j][1:] for j, other in names if other == text and line(code, found[j][1]) == where
        ]
        for other in known[:MOST_NAMES] + ["1"]:
            if other == text:
                continue
            words = f"{text} stands for {other} (line {where})"
            yield words, put(code, [(start, end, other)])
            if len(same) > 1 and same[0][0] == start:
                yield words, put(code, [(a, b, other) for a, b in same])
    for i, (text, start, end) in enumerate(found[:-1]):
        if text in FUNCTIONS and found[i + 1][0] == "(":
            for other in ("sum", "max", "min", "len"):
                if other != text:
                    yield (
                        f"{text} stands for {other} (line {line(code, start)})",
                        put(code, [(start, end, other)]),
                    )


def _missing(code, found, some):
    """Another name in a sum or a product."""
    names = sorted({t for t, _, _ in found if is_name(t) and t not in KEYWORDS + FUNCTIONS})
    for operands, _ in some:
        start, end = found[operands[0][0]][1], found[operands[-1][1]][2]
        if len(operands) > 1:
            for name in names[:MOST_NAMES]:
                for sign in "+-*":
                    new = f"({code[start:end]} {sign} {name})"
                    yield (
                        f"{name} is missing (line {line(code, start)})",
                        put(code, [(start, end, new)]),
                    )


def _powers(code, found, operands, operators):
    """With a square, a root, a sign or a factor more."""
    spans = [(a, b) for a, b in operands if not found[a][0][0].isdigit()]
    if len(operands) > 1:
        spans.append((operands[0][0], operands[-1][1]))
    for a, b in spans:
        start, end = found[a][1], found[b][2]
        text, where = code[start:end], line(code, start)
        for words, new in (
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
        ):
            shown = text if len(text) < 40 else "the expression"
            yield (
                f"{words.format(shown)} (line {where})",
                put(code, [(start, end, new.format(text))]),
            )
