"""r_squared: an operation that the shipped vectors do not ask for, and what is there for it.

An operation is one file of slr_grader/operations, a test such as this, and an exercise's page.
"""

import json

import pytest

from slr_grader.operations import OPERATIONS
from slr_grader.protocol.library import reply
from slr_grader.protocol.numbers import encoded
from slr_grader.protocol.vectors import NUMBERS, SMALL
from slr_pure.__main__ import main

from .grading import R_SQUARED

ADJUSTED = """
def r2(x, y):
    mx, my, n = sum(x) / len(x), sum(y) / len(y), len(x)
    m = sum((a - mx) * (b - my) for a, b in zip(x, y)) / sum((a - mx) ** 2 for a in x)
    rss = sum((b - my - m * (a - mx)) ** 2 for a, b in zip(x, y))
    return 1 - (rss / (n - 2)) / (sum((b - my) ** 2 for b in y) / (n - 1))
"""


@pytest.fixture
def printed(tmp_path, capsys):
    """printed(code, *options): what grade prints of student.py with that code."""

    def printed(code, *options):
        file = tmp_path / "student.py"
        file.write_text(code, encoding="utf-8")
        assert main(["grade", str(file), *options]) == 0
        return capsys.readouterr().out

    return printed


@pytest.fixture
def vectors(tmp_path):
    """A file of vectors with cases of r_squared only."""
    header = json.loads(SMALL.read_text(encoding="ascii").splitlines()[0])
    operation = OPERATIONS["r_squared"]
    kept = {"given": operation.given, "answer": operation.parts, "formula": operation.words}
    header["operations"]["r_squared"] = kept
    cases = [
        {**case._asdict(), **{name: encoded(getattr(case, name)) for name in NUMBERS}}
        for case in R_SQUARED
    ]
    file = tmp_path / "vectors.jsonl"
    lines = [{**header, "cases": len(cases)}, *cases]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="ascii")
    return str(file)


def test_our_own_library_answers_it():
    """Rounded once; and why there is no answer."""
    for case in R_SQUARED:
        request = {"id": "a", "do": "r_squared", "given": encoded(case.given)}
        assert reply(request) == {"id": "a", "answer": encoded(case.rounded)}
    level = {"x": ["0", "1"], "y": ["1", "1"]}
    why = reply({"id": "a", "do": "r_squared", "given": level})["error"]
    assert why == "y is constant: there is no variation to explain"
    why = reply({"id": "a", "do": "r_squared", "given": {"x": ["0", "1"]}})["error"]
    assert why == "r_squared takes x, y"


def test_a_file_of_vectors_that_asks_for_it_is_graded(printed, vectors):
    """By the names that students use, and with the mistake's name."""
    out = printed(ADJUSTED, "--vectors", vectors)
    assert "r_squared: RSS is divided by N − 2 and the total by N − 1" in out
    out = printed("def r2_score(x, y): return 1", "--vectors", vectors)
    assert "there is no r_squared; if r2_score is meant, rename it" in out


FORWARD = "def forward(m, c, x): return [m * a + c for a in x]\n"


def test_the_shipped_vectors_do_not_ask_for_it(printed, tmp_path):
    for options in [], ["--json"], [str(tmp_path / "student.py"), "--csv"]:
        assert "r_squared" not in printed(FORWARD + ADJUSTED, *options)


def test_its_laws_are_hunted_where_no_case_asks_for_it(printed, few_examples):
    """Unless some operations are chosen; and it is said where the file has none."""
    law = "r_squared: it is S_xy²/(S_xx S_yy)\n"
    small = "--vectors", str(SMALL), "--laws"
    out = printed(FORWARD, *small)
    assert f"  not offered  {law}" in out
    assert "loss: it is" not in out
    assert "r_squared" not in printed(FORWARD, *small, "--operations", "forward")
    assert f"  broken       {law}" in printed(FORWARD + ADJUSTED, *small)
