"""Syntax errors: each says the line, and what is usually meant, in every Python."""

import pytest

from slr_grader.student.syntax_errors import meant

MEANT = {
    "m = 1\ndef f(x)\n    return x": "line 2: a colon is missing at the end of 'def f(x)'",
    "if m == (1, 2)  # two\n    c = 1": "line 1: a colon is missing at the end of",
    "for i in x[1:]\n    c = 1": "line 1: a colon is missing at the end of",
    "if 1:\n    m = 2\nelse\n    m = 3": "line 3: a colon is missing at the end of 'else'",
    "m = (1 + 2\nc = 3": "line 1: a bracket that is opened here is never closed: 'm = (1 + 2'",
    "def f(x):\n    return sum([a for a in x\n\ndef g(): 1": "line 2: a bracket that is opened",
    "m = 1 + 2)": "line 1: a bracket is closed here that was not opened: 'm = 1 + 2)'",
    "m = (1 + 2]": "line 1: a bracket is closed here that was not opened",
    "def f(x):\nreturn x": "line 2: what belongs below the line before is to be indented",
    "m = 1\n  c = 2": "line 2: the line is indented, and the one above asks for no block: 'c = 2'",
    "if m:\n        m = 1\n    c = 2": "line 3: the indentation fits no line above: 'c = 2'",
    "def f(x):": "line 1: nothing stands below this line, and it asks for a block: 'def f(x):'",
    ">>> m = 1": "line 1: >>> is Python's prompt and no part of the code: leave it out:",
    "def f(m, x):\n    return m x + 1": "line 2: an operator or a comma is missing in 'm x'",
    "m = 1e5 x": "line 1: an operator or a comma is missing in '1e5 x'",
    "m = x[0] c": "line 1: an operator or a comma is missing in '0] c'",
    "m = x 2": "line 1: an operator or a comma is missing in 'x 2'",
    "m = '''text\n": "line 1: a quote is missing, which ends the text:",
    "m = ('\\'', 1": "line 1: a bracket that is opened here is never closed",
    "def f(x,\n      y):\nreturn x": "line 3: what belongs below the line before is to be",
    "def f(x):\n    '''one\n  two'''\n    # three\n  return x": "line 5: the indentation fits",
    "m = 1 + \\\n    2\nif m\n    m": "line 3: a colon is missing",
    "if m:\n    m = 1\n\tc = 2": "line 3: tabs and spaces are mixed: indent with spaces alone",
    "y = 2m + c": "line 1: a product needs its sign: 2*m, not 2m: 'y = 2m + c'",
    "y = m x + c": "line 1: an operator or a comma is missing in 'm x': 'y = m x + c'",
    "m = 'text": 'line 1: a quote is missing, which ends the text: "m = \'text"',
    "m = 'text\nc = 1": "line 1: a quote is missing, which ends the text:",
    "def f(x):\n    return x\nm = 1\n  c = 2": "line 4: the line is indented, and the one above",
    "print m": "line 1: print needs brackets: print(m): 'print m'",
    "print 'm'": "line 1: print needs brackets: print(m)",
    "if m = 1:\n    c = 1": "line 1: == compares, = assigns: 'if m = 1:'",
    "if 1:\n    m\nelse if 2:\n    c": "line 3: else if is written elif: 'else if 2:'",
    "lr = 0,01": "line 1: decimals stand behind a point, as in 0.01, not behind a comma",
    "if 1 && 2:\n    m": "line 1: && is written and, || is written or",
    "while 1:\n    i++": "line 2: i++ is written i += 1",
    "m = x.^2": "line 1: no dot stands before an operator, and ^ is written **",
    "def f(x) {\n}": "line 1: a colon begins a block, not {",
    "fit <- function(x, y) {\n}": "line 1: = assigns, not <-",
    "function f(x):\n    m": "line 1: a function begins with def",
    "fit(x, y):\n    return 1, 2": "line 1: def is missing before it",
    "m = 1 − 2": "line 1: '−' is not Python's sign: type it anew",
    "m = “text”": "line 1: '“' is not Python's sign: type it anew",
    "return m": "line 1: the line stands outside the function: indent it",
    "m = 1\n%matplotlib inline": "line 2: only a notebook understands this line: leave it out",
    "m = = 1": "line 1: invalid syntax: 'm = = 1'",
    "def f(m, m): pass": "line 1: duplicate argument 'm' in function definition: ",
}


@pytest.mark.parametrize("code", MEANT)
def test_what_is_meant(code):
    with pytest.raises(SyntaxError) as info:
        compile(code, "me.py", "exec")
    assert meant(info.value, code).startswith(MEANT[code])


def test_other_faults():
    """Without a line, and those that are no syntax errors."""
    assert meant(SyntaxError("odd"), "") == "odd"
    assert meant(SyntaxError(), "") == "this is no Python"
    assert meant(MemoryError(), "") == "MemoryError"
    assert meant(SyntaxError("odd", ("me.py", 9, 1, "")), "a\n") == "line 2: odd"


def test_a_backslash_in_a_text():
    """Of which only Python's own words tell."""
    code = "m = 'C:\\Users'"
    with pytest.raises(SyntaxError) as info:
        compile(code, "me.py", "exec")
    assert meant(info.value, code).startswith("line 1: a backslash in a text has a meaning of its")
