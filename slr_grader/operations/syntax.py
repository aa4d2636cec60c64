"""Slips of writing: what is usually meant where a file is no Python yet.

It reads the code alone, so that the page, whose Python says little more than "invalid syntax", and
the command line say the same.
"""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING, CLOSING, QUOTES = "([{", ")]}", "'\""
SIGNS = "−–—×·÷√²³≤≥≠“”„‘’…\u00a0"  # they come from books and word processors
BLOCKS = ("def", "class", "if", "elif", "else", "for", "while", "with", "try", "except", "finally")
KEYWORDS = {"False", "None", "True", "and", "as", "assert", "async", "await", "break", "continue"}
KEYWORDS |= {"del", "from", "global", "import", "in", "is", "lambda", "nonlocal", "not", "or"}
KEYWORDS |= {"pass", "raise", "return", "yield"} | set(BLOCKS)
# What a line at fault looks like, its texts and comments aside; and what is usually meant.
LINES = [
    (r"^[%!]", "only a notebook understands this line: leave it out"),
    (r"(^|\W)else\s+if(\W|$)", "else if is written elif"),
    (r"^\s*print\s+[\w'\"]", "print needs brackets: print(m)"),
    (r"&&|\|\|", "&& is written and, || is written or"),
    (r"\w\+\+|--\s*$", "i++ is written i += 1"),
    (r"\.[\^*/]", "no dot stands before an operator, and ^ is written **"),
    (r"^\s*\w+\s*<-", "= assigns, not <-"),
    (r"\)\s*\{\s*$", "a colon begins a block, not {"),
    (r"^\s*function\s", "a function begins with def"),
    (r"^(fit|forward|loss|grad|gradient|step|train)\s*\(.*:\s*$", "def is missing before it"),
    (r"(^|\W)0,0\d*", "decimals stand behind a point, as in 0.01, not behind a comma"),
    (r"^\s*(lambda|class|in|is|from|not|pass)\s*=", "this word is Python's own, and no name"),
    (r"^\s*(if|elif|while)\W[^=!<>]*[^=!<>:]=[^=]", "== compares, = assigns"),
]
WORD = re.compile(r"\w+")
PRODUCT = re.compile(r"^\d+[A-Za-z_]")
NUMBER = re.compile(r"^(\d+[eE]\d*|\d+[jJ]|0[xXbBoO]\w*)$")


def slip(code: str, number: int, said: str) -> "tuple[int, str]":
    r"""The line at fault, and what is usually meant; or what Python says, if that is not known.

    number: the line that Python names, 0 if it names none. What begins further up comes first.

    >>> slip("def forward(m, c, x)\n    return m * x + c", 2, "invalid syntax")
    (1, "a colon is missing at the end of 'def forward(m, c, x)'")
    """
    shown = [line.strip() for line in code.split("\n")]
    number = min(number, len(shown))
    for at, why in _slips(code, number or len(shown), said):
        return at, f"{why} {quoted(shown[at - 1])}"
    line = shown[number - 1] if number else ""
    return number, f"{said}: {quoted(line)}" if line else said


def quoted(text: str) -> str:
    """The text in quotes, its letters as they are.

    >>> quoted("x′")
    "'x′'"
    """
    quote = '"' if "'" in text and '"' not in text else "'"
    return quote + text + quote


def _slips(code: str, number: int, said: str) -> "Iterator[tuple[int, str]]":
    """(line, what is meant) of each slip, the surest first."""
    lines, starts, opened, closed, unended = scanned(code)
    for at in starts:
        if lines[at - 1].strip().startswith(">>>"):
            yield at, ">>> is Python's prompt and no part of the code: leave it out:"
    if unended:
        yield unended, "a quote is missing, which ends the text:"
    for at in starts:
        if at <= number and lacks_colon(lines[at - 1]):
            yield at, "a colon is missing at the end of"
    if opened:
        yield opened, "a bracket that is opened here is never closed:"
    if closed:
        yield closed, "a bracket is closed here that was not opened:"
    for at in range(max(number - 1, 1), number + 1):
        for sign in lines[at - 1]:
            if sign in SIGNS:
                yield at, f"{quoted(sign)} is not Python's sign: type it anew:"
    yield from _indentation(lines, starts, number)
    if "outside function" in said:
        yield number, "the line stands outside the function: indent it, and all that belong to it:"
    if "unicodeescape" in said:
        yield number, "a backslash in a text has a meaning of its own: write / instead:"
    for at in (number, number - 1):
        if at in starts:
            yield from [(at, f"{why}:") for why in _in_line(lines[at - 1])]
    if starts and _last(lines, starts[-1], len(lines) + 1).endswith(":"):
        yield starts[-1], "nothing stands below this line, and it asks for a block:"


def scanned(code: str) -> "tuple[list[str], list[int], int, int, int]":
    r"""(lines, starts, opened, closed, quoted) of the code.

    lines: without comments, and nothing in the quotes; starts: the numbers of those that begin a
    statement; then the lines of the last bracket never closed, of the first closed in vain, and of
    the first text without an end; or 0.

    >>> scanned("a = ('b',  # one\n  2)")
    (["a = ('',  ", '  2)'], [1], 0, 0, 0)
    """
    lines, starts, closed, quoted, i = [""], [], 0, 0, 0
    stack: list[tuple[str, int]] = []
    goes_on = False  # from the line before, by its last sign, or in a text
    while i < len(code):
        sign = code[i]
        if not lines[-1].strip() and not sign.isspace() and sign != "#" and not (stack or goes_on):
            starts.append(len(lines))
        if sign == "#":
            i = _found(code, "\n", i)
        elif sign in QUOTES:
            quotes = sign * (3 if code[i : i + 3] == sign * 3 else 1)
            end = text_end(code, quotes, i + len(quotes))
            text = code[i : end if end > 0 else -end]
            if end < 0 and not quoted:
                quoted = len(lines)
            lines[-1] += sign * 2
            lines.extend([""] * text.count("\n"))
            goes_on = goes_on or "\n" in text
            i += len(text)
        else:
            if sign == "\n":
                goes_on = lines[-1].endswith("\\")
                lines.append("")
            else:
                lines[-1] += sign
            if sign in OPENING:
                stack.append((sign, len(lines)))
            elif sign in CLOSING and not closed:
                if stack and OPENING.find(stack[-1][0]) == CLOSING.find(sign):
                    stack.pop()
                else:
                    closed = len(lines)
            i += 1
    return lines, starts, stack[-1][1] if stack and not closed else 0, closed, quoted


def _found(code: str, text: str, start: int) -> int:
    place = code.find(text, start)
    return len(code) if place < 0 else place


def text_end(code: str, quotes: str, i: int) -> int:
    """Where the text ends; less than 0, where it should, if it does not."""
    while i < len(code):
        if code[i] == "\\":
            i += 1
        elif code[i : i + len(quotes)] == quotes:
            return i + len(quotes)
        elif code[i] == "\n" and len(quotes) == 1:
            break
        i += 1
    return -min(i, len(code))


def lacks_colon(line: str) -> bool:
    """Whether the line begins a block, and its brackets are closed, and there is no colon.

    >>> lacks_colon("for i in range(3)"), lacks_colon("for i in x: print(i)"), lacks_colon("if (a")
    (True, False, False)
    """
    line, word, depth = line.strip(), WORD.match(line.strip()), 0
    if not word or word.group(0) not in BLOCKS:
        return False
    for sign in line:
        depth += (sign in OPENING) - (sign in CLOSING)
        if sign == ":" and depth == 0:
            return False
    return depth == 0 and not line.endswith("\\")


def _indentation(
    lines: "list[str]", starts: "list[int]", number: int
) -> "Iterator[tuple[int, str]]":
    """The first line that is not indented as the one above asks for."""
    margins, before = [0], 0
    for at in starts:
        line = lines[at - 1]
        margin = len(line) - len(line.lstrip())
        opens = before > 0 and _last(lines, before, at).endswith(":")
        before, inside = at, margins[-1]
        while margin < margins[-1] and not opens:
            margins.pop()
        why = ""
        if opens and margin <= margins[-1]:
            why = "what belongs below the line before is to be indented:"
        elif not opens and margin > margins[-1]:
            why = "the line is indented, and the one above asks for no block:"
            if margin < inside:
                why = "the indentation fits no line above:"
        if why and at <= number + 1:
            begins = "".join(line[:1] for line in lines)
            mixed = " " in begins and "\t" in begins
            yield at, "tabs and spaces are mixed: indent with spaces alone:" if mixed else why
        if margin > margins[-1]:
            margins.append(margin)


def _last(lines: "list[str]", start: int, end: int) -> str:
    """The last line, not empty, of the statement that begins at start, before the next at end."""
    return [line.strip() for line in lines[start - 1 : end - 1] if line.strip()][-1]


def _in_line(line: str) -> "Iterator[str]":
    """What is wrong in the line itself."""
    for pattern, why in LINES:
        if re.search(pattern, line):
            yield why
    missing, word, end = [], "", 0
    found = WORD.search(line)
    while found:
        before, word, start = word, found.group(0), line.find(found.group(0), end)
        if PRODUCT.match(word) and not NUMBER.match(word):
            digits = len(word) - len(word.lstrip("0123456789"))
            yield f"a product needs its sign: {word[:digits]}*{word[digits:]}, not {word}"
        between = line[end:start].strip()
        beside = before if between == "" else between[-1]  # what the word stands beside
        is_value = beside in CLOSING if between else beside not in KEYWORDS
        if before and is_value and word not in KEYWORDS:
            missing.append(f"{before}{line[end:start]}{word}")
        end = start + len(word)
        found = WORD.search(line[end:])
    for pair in missing:
        yield f"an operator or a comma is missing in {quoted(pair)}"
