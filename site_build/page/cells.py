"""The cells of a page: the reader's code, run as Python's prompt runs it.

All cells of a page share their names. The value of each expression at the margin is shown, and an
error stops a cell, except that of a mere expression, after which the next line has all it needs.
"""

from . import session
from .meant import meant
from .tracebacks import described

CONTINUES = ("else", "elif", "except", "finally", ")", "]", "}", "#")

names = session.names()


def run(code, file):
    r"""Run the code and print what it shows; "" or the error that ended it.

    >>> run("x = 2\nx + 1\nfor i in range(x):\n    print(i)", "cell")
    3
    0
    1
    ''
    >>> run("x = 2\n\ny = x / 0\nx", "cell")
    'Line 3: ZeroDivisionError: division by zero'
    """
    names["_show_"] = _show
    try:
        compile(code, file, "exec")
    except SyntaxError as error:
        return described(error, file, code)
    for line, statement in statements(code, file):
        program, is_expression = _compiled(line, statement, file)
        try:
            exec(program, names)  # noqa: S102 (the reader's own code, in a worker)
        except session.ENDS as error:
            if not is_expression:
                return _told(error, file)
            print(_told(error, file))  # noqa: T201
    return ""


def statements(code, file):
    r"""(line, text) of each statement at the margin, for code that compiles.

    >>> list(statements("if 1:\n    2\nelse:\n    3\n(4,\n5)", "cell"))
    [(0, 'if 1:\n    2\nelse:\n    3'), (4, '(4,\n5)')]
    """
    start, kept = 0, []
    for number, text in enumerate(code.split("\n")):
        begins = text and not text[0].isspace() and not text.startswith(CONTINUES)
        if begins and _says(kept) and _compiles("\n".join(kept), file):
            yield start, "\n".join(kept)
            start, kept = number, []
        kept.append(text)
    if _says(kept):
        yield start, "\n".join(kept)


def _told(error, file):
    """The error, and what it means of a product or a power, which Python says in riddles."""
    why = meant(error, ()) if isinstance(error, TypeError) else ""
    return ". ".join(filter(None, [described(error, file), why]))


def _says(lines):
    """True if there is more than comments in them."""
    return any(line.strip() and line.strip()[0] != "#" for line in lines)


def _compiles(text, file):
    try:
        compile(text, file, "exec")
    except SyntaxError:
        return False
    return True


def _compiled(line, statement, file):
    """The program, on its own line, and whether it is an expression, whose value it shows."""
    above = "\n" * line
    if _compiles(f"({statement}\n)", file):
        return compile(f"{above}_show_(({statement}\n))", file, "exec"), True
    return compile(above + statement, file, "exec"), False


def _show(value):
    if value is not None:
        print(repr(value))  # noqa: T201
