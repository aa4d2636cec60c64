"""Patterns of tokens: what a repair looks for, and what comes in its place.

A pattern is the tokens themselves, with blanks between, and

    {a} {b}          a name                     {t} {u}          a term: f(x), xs[i], -(a + b)
    {n} {w}          a number; any token        {x} {y}          terms, with operators between
    {s}              a text in its quotes       {p} {q}          a value, without a comma
    {o:+|-}          one of these               {e} {f} {g} {h}  anything whose brackets close
    {l}              a line's end               !+|-             none of these, before or behind
    ^ $              a statement begins, ends   << >>            an expression begins, ends
    @                a statement begins, in a loop

What they stand for is put into the new text, and into the words, by the same letters.
"""

from slr_grader.operations.syntax import CLOSING, KEYWORDS, OPENING, QUOTES

from .tokens import BINARY, is_name, is_word

DOC = '"""'
SETS = ("=", "+=", "-=", "*=", "/=", "**=", "//=", ":=")
BEGINS = ("", "\n", ":", ";")
COMPARE = ("<", ">", "<=", ">=", "==", "!=", "and", "or", "not", "is", "in", "if", "else")
STOPS = SETS + (":", ";", "\n", "return", "for", "while", "elif", "lambda", ",", "")  # noqa: RUF005
LOOKS = {  # (how far from the place, tokens)
    "^": (1, BEGINS),
    "@": (1, BEGINS),
    "$": (0, ("", "\n")),
    "<<": (1, STOPS + COMPARE + tuple(OPENING)),
    ">>": (0, STOPS + COMPARE + tuple(CLOSING)),
}


def matches(program, pattern):
    """(first token, the one after the last, {letter: text}) of each way in which it fits."""
    parts = pattern.split()
    literal = parts[0] not in LOOKS and parts[0][0] not in "{!"
    for i in program.places(parts[0]) if literal else program.inside:
        for end, found in _fitting(program, parts, 0, i, {}):
            yield i, end, found


def _fitting(program, parts, k, i, found):
    """(end, found) of each way in which the parts from k on fit the tokens from i on."""
    if k == len(parts):
        yield i, found
        return
    part = parts[k]
    letter = part[1] if part[0] == "{" and len(part) > 1 else ""
    for end in _ends(program, part, i, k == 0, found):
        now = found
        if letter:
            now = dict(found)
            now[letter] = program.text(i, end - 1) if end > i else ""
            if letter == "l":
                now[letter] = program.code[program.tokens[i][1] : program.tokens[end][1]]
        yield from _fitting(program, parts, k + 1, end, now)


def _ends(program, part, i, first, found):
    """Where what fits this part may end, if it begins at token i."""
    if part in LOOKS:
        back, texts = LOOKS[part]
        fits = program[i - back] in texts and (part != "@" or program.line(i) in program.rows)
        return [i] if fits else []
    if part[0] == "!" and part not in ("!", "!="):
        return [] if program[i - first] in part[1:].split("|") else [i]
    if part[0] != "{" or part == "{":
        return [i + 1] if program[i] == part else []
    letter, _, others = part[1:-1].partition(":")
    if letter in found:
        return [i + 1] if program[i] == found[letter] else []
    if others:
        return [i + 1] if program[i] in others.split("|") else []
    if letter in TOKENS:
        return [i + 1] if TOKENS[letter](program, i) else []
    return KINDS[letter](program, i)


def _is_name(program, i):
    named = is_name(program[i] or "=") and program[i] not in KEYWORDS
    return named and program[i - 1] != "."


def _is_text(program, i):
    return program[i][:1] in tuple(QUOTES) and program[i][:3] != DOC


def _run(program, i):
    while True:
        yield i
        if program[i] in ("", "\n") or program[i] in CLOSING:
            return
        i = program.pairs.get(i, i) + 1


def _value(program, i):
    for end in _run(program, i):
        if end > i:
            yield end
        if program[end] in STOPS:
            return


def _term(program, i):
    before, end = program[i - 1] or "=", i
    ends_value = (is_word(before) and before not in KEYWORDS) or before in ")]}."
    if program[i] in ("+", "-") and not ends_value:
        end += 1
    text = program[end] or "="
    if before == "." or text in KEYWORDS or not (is_word(text) or text in OPENING):
        return []
    if text in OPENING and end == i and ends_value:
        return []
    end = program.pairs.get(end, end) + 1
    while program[end] in ("(", "[", "."):
        end = program.pairs.get(end, end + 1) + 1
    return [end]


def _terms(program, i):
    while True:
        ends = _term(program, i)
        if not ends:
            return
        yield ends[0]
        if program[ends[0]] not in BINARY:
            return
        i = ends[0] + 1


TOKENS = {
    "a": _is_name,
    "b": _is_name,
    "s": _is_text,
    "n": lambda program, i: program[i][:1].isdigit(),
    "w": lambda program, i: program[i],
    "l": lambda program, i: program[i] == "\n" and program[i + 1],
}
KINDS = dict.fromkeys("tu", _term)
KINDS.update(dict.fromkeys("xy", _terms))
KINDS.update(dict.fromkeys("pq", _value))
KINDS.update(dict.fromkeys("efgh", _run))
