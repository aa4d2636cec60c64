"""Repairs of loops: what stands inside one, or outside, and over what it goes."""

from slr_grader.operations.loops import ANEW, EQUALS, NO_FIRST, NO_LAST, RETURN

from .changes import each_and_all, line, put
from .statements import body, moved, statements
from .tokens import is_name, partners, tokens

INSIDE, AFTER = "'{}' stands inside the loop", "'{}' stands after the loop, not in it"
NESTED = "each x meets every y: one loop stands in another, where one over zip(xs, ys) is meant"
ZIP = "zip is missing: for x, y in zip(xs, ys)"
TO_END = "the last number of a list is at n − 1, so range(n) goes far enough"
USED_UP = (
    "what {} makes is no list: it has no len, and after one round it is used up; make one of it"
)
PLACE = "{0} is the place in the list; the number there is {1}[{0}]"
APPENDED = "append changes the list and returns None: return the list itself, after it"
NOTHING_CHANGES = "the loop never ends: nothing in it changes {}"
NEVER_FALSE = "the loop never ends: what it asks never becomes false"
WHILE = "while goes on and on, and one round is asked for"
WORDS = ("and", "or", "not", "in", "len", "True", "abs")
LAST = f"only the last point counts: {EQUALS}"
VALUE = "{0} is the number itself, not its place: {0}, not {1}[{0}]"
NO_START = "{} has no value before the loop"
ONCE = ("zip", "map", "filter", "enumerate", "reversed", "iter")


def repairs(code):
    """Of all kinds, the most usual first."""
    found = tokens(code)
    pairs = partners(found)
    yield from _moves(code)
    yield from _sums(code, found)
    yield from _ranges(code, found, pairs)
    yield from _used_up(code, found, pairs)
    yield from _nested(code, found, pairs)
    yield from _places(code, found, pairs)
    yield from _values(code, found, pairs)
    yield from _starts(code, found)


def readings(code):
    """What is surely wrong, though no small repair makes it right; or ""."""
    all_of_them = statements(code)
    found = [text for text, _, _ in tokens(code)]
    for i, text in enumerate(found[:-2]):
        if text == "append" and "return" in found[max(0, i - 3) : i]:
            return APPENDED
    for i, loop in enumerate(all_of_them):
        inside = body(all_of_them, i) if loop.is_loop() else []
        after = " ".join(s.text for s in all_of_them[i + 1 + len(inside) :])
        later = [text for text, _, _ in tokens(after)]
        for one in inside:
            texts = [text for text, _, _ in tokens(one.text)]
            if texts[0] == "return" and one.margin == inside[0].margin:
                return f"{RETURN} (line {one.first + 1})"
            alone = len(texts) > 2 and texts[1] == "=" and texts[0] not in texts[2:]
            if alone and texts[0] in later and loop.text.startswith("for "):
                others = [s.text for s in inside if s is not one and s.text.startswith(texts[0])]
                if not others:
                    return f"{LAST} (line {one.first + 1})"
    return ""


def endless(code):
    """Of the first while, that nothing in it changes what it asks; or what to look at."""
    all_of_them = statements(code)
    for i, loop in enumerate(all_of_them):
        if loop.text.startswith("while"):
            asked = {t for t, _, _ in tokens(loop.text[5:]) if is_name(t) and t not in WORDS}
            inside = [[t for t, _, _ in tokens(s.text)] for s in body(all_of_them, i)]
            changed = {
                texts[k - 1]
                for texts in inside
                for k in range(1, len(texts))
                if texts[k][-1] == "="
            }
            if asked and not asked & changed:
                return NOTHING_CHANGES.format(" or ".join(sorted(asked)))
    return NEVER_FALSE


def _moves(code):
    all_of_them = statements(code)
    for i, loop in enumerate(all_of_them):
        inside = body(all_of_them, i)
        if not loop.is_loop() or not inside:
            continue
        if loop.text.startswith("while"):
            lines = code.split("\n")
            lines[loop.first] = lines[loop.first].replace("while", "if", 1)
            yield f"{WHILE} (line {loop.first + 1})", "\n".join(lines)
        starts = [s for s in inside if _is_start(s)]
        for one in [s for s in inside if s.text.startswith("return")]:
            yield f"{RETURN} (line {one.first + 1})", moved(code, [one], loop.margin)
        for some in [starts] + [[s] for s in starts] if starts else []:
            yield f"{ANEW} (line {some[0].first + 1})", moved(code, some, loop.margin, loop)
        for k in range(len(inside) - 1, 0, -1):
            words = INSIDE.format(inside[k].text)
            yield f"{words} (line {inside[k].first + 1})", moved(code, inside[k:], loop.margin)
        after = all_of_them[i + 1 + len(inside) :]
        for k in range(1, len(after)):
            words = AFTER.format(after[k - 1].text)
            yield f"{words} (line {after[0].first + 1})", moved(code, after[:k], inside[0].margin)


def _is_start(statement):
    """It sets a name to a constant, or to an empty list."""
    found = [text for text, _, _ in tokens(statement.text)]
    return "=" in found and not [t for t in found[found.index("=") :] if is_name(t)]


def _sums(code, found):
    lines = set()
    all_of_them = statements(code)
    for i, loop in enumerate(all_of_them):
        if loop.is_loop():
            lines |= {s.first for s in body(all_of_them, i)}
    equals, signed = [], {"+": [], "-": []}
    for i in range(1, len(found) - 1):
        (name, _, _), (text, start, end), (sign, at, after) = found[i - 1 : i + 2]
        begins = i == 1 or found[i - 2][0] in "\n:;"
        if text != "=" or not begins or not is_name(name):
            continue
        if sign in signed and at == end:
            signed[sign].append([(start, after, sign + "=")])
        elif line(code, start) - 1 in lines:
            equals.append([(start, end, "+=")])
    for sign in signed:
        yield from each_and_all(f"={sign} stands for {sign}=", code, signed[sign])
    yield from each_and_all(LAST, code, equals)


def _ranges(code, found, pairs):
    from_1, to_n, too_far = [], [], []
    for i, (text, start, _) in enumerate(found[:-4]):
        texts = [t for t, _, _ in found[i : i + 5]]
        if text == "range" and texts[1:4] == ["(", "1", ","]:
            from_1.append([(found[i + 2][1], found[i + 3][2], "")])
        if text == "range" and texts[1] == "(" and i + 1 in pairs:
            last = pairs[i + 1]
            sign, one = found[last - 2][0], found[last - 1][0]
            change = [(found[last - 2][1], found[last - 1][2], "")]
            if one in ("1", "2") and sign in ("+", "-"):
                (to_n if sign == "-" else too_far).append(change)
        if text == "range" and texts[1] == "(" and texts[2].isdigit() and texts[3] == ")":
            _, start, end = found[i + 2]
            words = f"range({texts[2]}) ends too soon (line {line(code, start)})"
            yield words, put(code, [(start, end, "3000")])
        if texts[:4] == ["[", "1", ":", "]"]:
            from_1.append([(start, found[i + 3][2], "")])
        if texts == ["[", ":", "-", "1", "]"]:
            to_n.append([(start, found[i + 4][2], "")])
    yield from each_and_all(NO_FIRST, code, from_1)
    yield from each_and_all(NO_LAST, code, to_n)
    yield from each_and_all(TO_END, code, too_far)


def _used_up(code, found, pairs):
    for i in range(1, len(found) - 1):
        (before, _, _), (text, start, end), (after, _, _) = found[i - 1 : i + 2]
        if before == "=" and text in ONCE and after == "(" and i + 1 in pairs:
            stop = found[pairs[i + 1]][2]
            for wrap in ("list(", "set("):
                yield (
                    f"{USED_UP.format(text)} (line {line(code, start)})",
                    put(code, [(start, start, wrap), (stop, stop, ")")]),
                )
        if before == "=" and text == "(" and i in pairs:
            stop = found[pairs[i]]
            if "for" in [t for t, _, _ in found[i : pairs[i]]]:
                words = USED_UP.format("(… for …)")
                yield (
                    f"{words} (line {line(code, start)})",
                    put(code, [(start, end, "["), (stop[1], stop[2], "]")]),
                )


def _fors(found, pairs):
    """(for, in, end) of each, as tokens: its end is what follows what it goes over."""
    for i, (text, _, _) in enumerate(found):
        if text != "for":
            continue
        j, over = i + 1, 0
        while j < len(found) and (not over or found[j][0] not in (":", "for", "if", ")", "]", "}")):
            if found[j][0] == "in":
                over = j
            j = pairs[j] + 1 if pairs.get(j, 0) > j else j + 1
        if over and j < len(found):
            yield i, over, j


def _nested(code, found, pairs):
    fors = list(_fors(found, pairs))
    for (a, a_in, a_end), (b, b_in, b_end) in zip(fors, fors[1:]):
        between = [t for t, _, _ in found[a_end:b] if t != "\n"]
        if between not in ([":"], []):
            continue
        x, xs = _text(code, found, a + 1, a_in), _text(code, found, a_in + 1, a_end)
        y, ys = _text(code, found, b + 1, b_in), _text(code, found, b_in + 1, b_end)
        changes = [(found[a][1], found[a_end - 1][2], f"for {x}, {y} in zip({xs}, {ys})")]
        changes += [(found[b][1], found[b_end - 1][2], "if True" if between else "")]
        yield NESTED, put(code, changes)
    for _, over, end in fors:
        text = _text(code, found, over + 1, end)
        if "," in [t for t, _, _ in found[over:end]] and found[over + 2][0] == ",":
            yield ZIP, put(code, [(found[over + 1][1], found[end - 1][2], f"zip({text})")])


def _text(code, found, i, j):
    return code[found[i][1] : found[j - 1][2]]


def _places(code, found, pairs):
    for a, over, _ in _fors(found, pairs):
        if found[over + 1][0] != "range":
            continue
        name = found[a + 1][0]
        for values in ("xs", "ys"):
            changes = [
                [(start, end, f"{values}[{name}]")]
                for i, (text, start, end) in enumerate(found)
                if text == name and i > 0 and found[i - 1][0] not in ("[", "for")
            ]
            if changes:
                yield from each_and_all(PLACE.format(name, values), code, changes)


def _values(code, found, pairs):
    """xs[x], where x is the number and not its place."""
    for i in range(len(found) - 3):
        if is_name(found[i][0]) and found[i + 1][0] == "[" and pairs.get(i + 1) == i + 3:
            name = found[i + 2][0]
            words = VALUE.format(name, found[i][0])
            if is_name(name):
                yield (
                    f"{words} (line {line(code, found[i][1])})",
                    put(code, [(found[i][1], found[i + 3][2], name)]),
                )


def _starts(code, found):
    """Names that += changes and nothing has set."""
    added = [found[i - 1] for i in range(1, len(found)) if found[i][0] in ("+=", "-=")]
    names = {text for text, start, _ in added if is_name(text)}
    unset = [
        n
        for n in names
        if n not in [found[i - 1][0] for i in range(1, len(found)) if found[i][0] in ("=", ",")]
    ]
    all_of_them = statements(code)
    for loop in [s for s in all_of_them if s.is_loop()][:1] if unset else []:
        lines = code.split("\n")
        starts = "".join(f"{name} = 0; " for name in sorted(unset))
        lines.insert(loop.first, " " * loop.margin + starts)
        yield NO_START.format(" and ".join(sorted(unset))), "\n".join(lines)
