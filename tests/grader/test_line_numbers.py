"""Lines: slips planted in programs as beginners write them are named, with their line."""

import pytest

from slr_grader.judging.line_numbers import MOST_LETTERS, Piece, located, pieces_of, sign_of
from slr_grader.operations.loops import FIRST, LAST, WHOLE

from .planted import PROGRAMS, planted
from .programs_in_process import right, told


@pytest.mark.parametrize(("do", "style"), PROGRAMS)
def test_the_programs_are_right(do, style):
    """So each slip is the only one."""
    assert right(PROGRAMS[do, style], do)
    assert told(PROGRAMS[do, style], do) == ""


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # NumPy's, of a division by zero
@pytest.mark.parametrize(
    "slip", list(planted()), ids=lambda slip: f"{slip.do}, {slip.style}: {slip.said}"
)
def test_a_planted_slip_is_named(slip):
    """Whatever the style."""
    assert slip.said in told(slip.source, slip.do)


LOSS = """\
def residual(m, c, a, b):
    return b - m * a - c

class Model:
    def loss(self, x, y):
        total = 0
        for a, b in zip(x, y):
            total {} residual(self.m, self.c, a, b) ** 2
        return total / len(x)
"""


def in_loss(name, code):
    """The name, as it is said of a loss in this code."""
    return located(name, "loss", [Piece(code)])


def test_which_reading_and_which_line():
    """In a method, and in a function that it calls; both where both are there, or neither is."""
    assert in_loss(LAST, LOSS.format("=")) == (
        "only the last point counts: = stands for += (line 8)"
    )
    anew = LOSS.format("+=").replace("b in zip(x, y):", "b in zip(x, y):\n            total = 0")
    assert in_loss(LAST, anew) == (
        "only the last point counts: the sum begins anew inside the loop (line 8)"
    )
    assert in_loss(LAST, LOSS.format("+=")) == LAST
    assert located(LAST, "gradient", [Piece(LOSS.format("="))]) == LAST
    whole = LOSS.format("+=").replace("b - m * a - c", "round(b) - m * a - c")
    whole = whole.replace("/ len", "// len")
    assert in_loss(WHOLE, whole) == (
        "it is rounded to a whole number: // stands for / (line 9), or"
        " round makes it a whole number (line 2)"
    )
    twice = whole.replace("total = 0", "total = 0 // 1")
    assert "// stands for / (line 6, line 9)" in in_loss(WHOLE, twice)


def test_signs_are_those_of_the_operation_s_own_function():
    """Not of one that it calls; "" where there are none."""
    helper = "def helper(m, c):\n    return 0\n"
    code = helper + "def loss(m, c, x, y):\n    return helper(m, c) + x[0]"
    assert sign_of("loss", [Piece(code)]) == "it never reads y (line 3)"
    assert sign_of("loss", [Piece(code + " + y[0]")]) == ""


def test_in_cells():
    """The last definition of a name is the one that counts, wherever it is."""
    right, wrong = LOSS.format("+="), LOSS.format("=")
    cells = [Piece("def loss(:", "cell 1, "), Piece(right, "cell 2, "), Piece(wrong, "cell 3, ")]
    assert located(LAST, "loss", cells).endswith(": = stands for += (cell 3, line 8)")
    assert located(LAST, "loss", cells[:2]) == LAST


@pytest.mark.parametrize(
    "source", ["", "def loss(:", "\0", "(" * 10_000, "x = " + "-" * 50_000 + "1", "loss = 3"]
)
def test_what_is_no_source_tells_nothing(source):
    """No error either."""
    assert in_loss(FIRST, source) == FIRST


def test_functions_that_call_each_other_are_looked_through_once():
    """And so are those that call themselves."""
    code = LOSS.format("=").replace("return b - m * a - c", "return residual(m, c, a, loss(a, b))")
    assert in_loss(LAST, code).endswith(": = stands for += (line 8)")


def test_code_that_is_too_deep_or_is_warned_of_tells_what_it_can(capfd):
    """As of any other: where the return is."""
    for deep in ("+".join("1" * 900), ".a".join("x" * 900), r"'\d'"):
        code = f"def loss(x):\n    for a in range({deep}):\n        return x[{deep}]"
        assert in_loss(FIRST, code).endswith(": return stands inside the loop (line 3)")
    assert capfd.readouterr().err == ""


def test_the_code_of_a_file(tmp_path):
    """In the encoding that it says; none of another kind of file, or of a very long one."""
    file = tmp_path / "a.py"
    file.write_bytes("# coding: latin-1\n# ü".encode("latin-1"))
    assert pieces_of(str(file)) == [("# coding: latin-1\n# ü", "")]
    file.write_bytes(b"# \xff")
    assert pieces_of(str(file)) == []
    file.write_bytes(b"#\n#\n# \xff")  # further down than an encoding is looked for
    assert pieces_of(str(file)) == []
    file.write_bytes(b"#" * MOST_LETTERS)
    assert pieces_of(str(file)) == [("#" * MOST_LETTERS, "")]
    file.write_bytes(b"#" * (MOST_LETTERS + 1))
    assert pieces_of(str(file)) == []
    other = tmp_path / "a.ipynb"
    other.write_text("{}")
    assert pieces_of(str(other)) == pieces_of(str(tmp_path)) == pieces_of("python3 no.py") == []
