"""Syntax errors: what is usually meant, whatever this Python says of it."""

from __future__ import annotations

import io
import re
import tokenize
from keyword import iskeyword

OPENING, CLOSING = "([{", ")]}"
TEXT = re.compile(r"(['\"]).*?\1")
INNERMOST = re.compile(r"\([^()\[\]{}]*\)|\[[^()\[\]{}]*\]|\{[^()\[\]{}]*\}")  # brackets
BLOCK = re.compile(r"\s*(def|class|if|elif|else|for|while|with|try|except|finally)\b")
# What a line at fault looks like, its texts and keywords aside; and what is usually meant.
LINES = [
    (r"^[%!]", "only a notebook understands this line: leave it out"),
    (r"\belse\s+if\b", "else if is written elif"),
    (r"^\s*print\s+[\w'\"]", "print needs brackets: print(m)"),
    (r"^\s*(if|elif|while)\b[^=!<>]*[^=!<>]=[^=]", "== compares, = assigns"),
    (r"(?<![\w.])\d+(\.\d+)?[A-Za-z_]", "a product needs its sign: 2*m, not 2m"),
]
TWO_NAMES = re.compile(r"[A-Za-z_]\w*[ \t]+[A-Za-z_]\w*")


def meant(error: Exception, code: str) -> str:
    r"""The line at fault and what is usually meant; or what Python says of it.

    >>> code = "def forward(m, c, x)\n    return m * x + c"
    >>> try:
    ...     compile(code, "me.py", "exec")
    ... except SyntaxError as error:
    ...     meant(error, code)
    "line 1: a colon is missing at the end of 'def forward(m, c, x)'"
    """
    if not isinstance(error, SyntaxError):  # bytes of 0, or nested too deeply
        return str(error) or type(error).__name__
    number, why = _meant(error, code)
    return f"line {number}: {why}" if number else why


def _meant(error: SyntaxError, code: str) -> tuple[int, str]:
    lines = code.split("\n")
    number = min(error.lineno or 0, len(lines))
    line = lines[number - 1].strip() if number else ""
    message = error.msg or "this is no Python"
    if isinstance(error, TabError):
        return number, "tabs and spaces are mixed: indent with spaces alone"
    if isinstance(error, IndentationError):
        return number, _indentation(message, line)
    for bare in range(max(number - 1, 1), number + 1) if number else ():
        if lacks_colon(lines[bare - 1]):
            return bare, f"a colon is missing at the end of {lines[bare - 1].strip()!r}"
    strange = [c for c in line if not c.isascii() and not c.isidentifier() and not c.isspace()]
    if "invalid character" in message and strange:
        return number, f"{strange[0]!r} is not Python's sign: type it anew"
    if "string literal" in message:
        return number, f"a quote is missing, which ends the text: {line!r}"
    opened, closed = brackets(code)
    if opened:
        return opened, f"a bracket that is opened here is never closed: {_line(lines, opened)}"
    if closed:
        return closed, f"a bracket is closed here that was not opened: {_line(lines, closed)}"
    if "outside function" in message:
        return number, f"{message}: is the line indented as the function is? {line!r}"
    for pattern, meant in LINES:
        if re.search(pattern, line):
            return number, f"{meant}: {line!r}"
    names = TWO_NAMES.search(TEXT.sub("0", line))
    if names and not any(map(iskeyword, names.group().split())):
        return number, f"an operator or a comma is missing in {names.group()!r}: {line!r}"
    return number, f"{message}: {line!r}" if line else message


def _line(lines: list[str], number: int) -> str:
    return repr(lines[number - 1].strip())


def _indentation(message: str, line: str) -> str:
    if "expected an indented block" in message:
        return f"what belongs below the line before is to be indented: {line!r}"
    if "unindent" in message:
        return f"the indentation fits no line above: {line!r}"
    return f"the line is indented, and the one above asks for no block: {line!r}"


def lacks_colon(line: str) -> bool:
    """Whether the line begins a block, and its brackets are closed, and there is no colon.

    >>> lacks_colon("for i in range(3)"), lacks_colon("for i in x: print(i)"), lacks_colon("if (a")
    (True, False, False)
    """
    if not BLOCK.match(line):
        return False
    plain = TEXT.sub("0", line).split("#")[0].rstrip()
    fewer = INNERMOST.sub("0", plain)
    while fewer != plain:
        plain, fewer = fewer, INNERMOST.sub("0", fewer)
    is_whole = not any(bracket in plain for bracket in OPENING)
    return is_whole and ":" not in plain and not plain.endswith("\\")


def brackets(code: str) -> tuple[int, int]:
    r"""The lines of the last bracket that is never closed, and of the first closed in vain; or 0.

    >>> brackets("a = (1\nb = 2"), brackets("a = 1)")
    ((1, 0), (0, 1))
    """
    opened: list[tuple[str, int]] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.type == tokenize.OP and token.string in OPENING:
                opened.append((token.string, token.start[0]))
            elif token.type == tokenize.OP and token.string in CLOSING:
                if not opened or OPENING.index(opened[-1][0]) != CLOSING.index(token.string):
                    return 0, token.start[0]
                opened.pop()
    except (tokenize.TokenError, SyntaxError):
        pass  # what ends in the middle of something
    return (opened[-1][1] if opened else 0), 0
