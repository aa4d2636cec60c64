"""Readings: what each looks for in a function, and passes over."""

import ast

import pytest

from slr_grader.judging.readings import SEEN
from slr_grader.operations import loops

WRITTEN = [  # the reading's name in loops.py, the body of a function, its lines that are written so
    ("EQUALS", "for a in x:\n    r = a\n    s = r * r\nreturn s", [4]),
    ("EQUALS", "for a in x:\n    dm, dc = a, a\nreturn dm, dc", [3]),
    ("EQUALS", "for a in x:\n    s = s + a\nreturn s", []),
    ("EQUALS", "for a in x:\n    s = 0\nreturn s", []),
    ("EQUALS", "while x:\n    s = x.pop()\nreturn s", [3]),
    ("EQUALS", "for a in x:\n    r = a\n    s += r\nreturn s", []),
    ("ANEW", "for a in x:\n    s = 0\n    s += a\nreturn s", [3]),
    ("ANEW", "for a in x:\n    s = t = 0\n    s = s + a\nreturn s", [3]),
    ("ANEW", "s = 0\nfor a in x:\n    s += a\nreturn s", []),
    ("ANEW", "for a in x:\n    s += a\n    k = 0\nreturn s", []),
    ("ANEW", "for b in x:\n    s = 0\n    for a in x:\n        s += a\n    t += s\nreturn t", []),
    ("ANEW", "for a in x:\n    self.m = 0\n    self.m -= a", [3]),
    ("EQUALS", "for a in x:\n    self.s = a", [3]),
    ("EQUALS", "for a in x:\n    self.s = self.s + a", []),
    ("RETURN", "for a in x:\n    return a", [3]),
    ("RETURN", "for a in x:\n    if a:\n        return a\nreturn 0", []),
    ("AT_0", "for i in x:\n    s += x[0] * x[i]\nreturn s", [3]),
    ("AT_0", "return x[1] + y[i]", []),
    ("FROM_1", "return [x[i] for i in range(1, len(x))]", [2]),
    ("FROM_1", "for i in np.arange(1, n):\n    s += x[i]", [2]),
    ("FROM_1", "for i in range(2, n), range(1), f(1, n):\n    s += x[i]", []),
    ("FROM_1", "return sum(x[1:])", [2]),
    ("FROM_1", "return [x[i] for i in range(len(x))] + x[:1]", []),
    ("TO_N", "return [x[i] for i in range(len(x) - 1)]", [2]),
    ("TO_N", "return x[:-1]", [2]),
    ("TO_N", "return x[0:len(x) - 1]", [2]),
    ("TO_N", "return np.arange(n - 1)", [2]),
    ("TO_N", "return len(x - 1)", []),
    ("TO_N", "return [x[i] for i in range(len(x))] + x[-1:]", []),
    ("TO_N", "while i < len(x) - 1:\n    i += 1", [2]),
    ("TO_N", "while i < len(x):\n    i += 1", []),
    ("PRINT", "print(x)\nreturn", [2]),
    ("PRINT", "return print(x)", [2]),
    ("PRINT", "print(x)\nreturn x", []),
    ("NO_RETURN", "pass", [1]),
    ("NO_RETURN", "if x:\n    return x", []),
    *[("INT", f"return {name}(x)", [2]) for name in ("int", "math.floor", "np.trunc")],
    *[("ROUND", f"return {name}(x)", [2]) for name in ("round", "np.rint", "np.around")],
    *[("STR", f"return {name}(x)", [2]) for name in ("str", "repr")],
    *[(reading, "return abs(x)", []) for reading in ("INT", "ROUND", "STR")],
    ("TO_N", f"return x[{'+'.join('1' * 900)}]", []),  # too deep to be written out
    ("POWER", "return x ^ 2", [2]),
    ("POWER", "return x ** 2 | x", []),
    ("DIVISION", "return x // 2", [2]),
    ("DIVISION", "return x / 2", []),
    ("ANEW", "for a in x:\n    s = 0\n    s += a\nreturn t", []),
    ("FORMAT", "return '{}'.format(x)", [2]),
    ("FORMAT", "return f'{x}'", [2]),
    ("FORMAT", "return '%.2f' % x", [2]),
    ("FORMAT", "return 2 % x, x % 2, x - 1, '2' + x", []),
]


@pytest.mark.parametrize(("reading", "body", "lines"), WRITTEN)
def test_a_reading_is_seen_where_it_is_written(reading, body, lines):
    source = "def f(x):\n" + "".join(f"    {line}\n" for line in body.split("\n"))
    found = SEEN[getattr(loops, reading)](ast.parse(source).body[0])
    assert sorted({node.lineno for node in found}) == lines


def test_every_reading_can_be_looked_for():
    """And each is one of the words of some mistake."""
    assert set(SEEN) == {reading for group in loops.GROUPS for reading in group}
    said = [value for value in vars(loops).values() if isinstance(value, str)]
    for group in loops.GROUPS:
        assert any(loops.either(*group) in text for text in said)
