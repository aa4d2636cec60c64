"""The runners print the same counts, in four languages and as our own grader; and see one bit."""

import json
import math
import subprocess
from collections import Counter

import pytest

from slr_grader.judging.grades import judged
from slr_grader.protocol.numbers import nearest
from slr_grader.protocol.replies import ANSWER, ERROR, Outcome
from slr_grader.protocol.vectors import read

from ...processes import lacking, tool
from .tools import VECTORS, changed, compiled

RUNNERS = VECTORS / "runners"
NAMES = "fit", "fit-through-the-origin", "forward", "loss"
FILES = [VECTORS / "binary64" / f"{name}.jsonl" for name in NAMES]
GRADES = "exact", "acceptable", "1 unit", "stable", "good", "wrong"


def in_c(folder):
    return [compiled(RUNNERS / "grade.c", folder, "jansson", "m")]


def in_javascript(folder):
    return [tool("node"), RUNNERS / "grade.js"]


def in_r(folder):
    program = tool("Rscript")
    if subprocess.run(
        [program, "-e", "library(jsonlite)"], capture_output=True, check=False
    ).returncode:
        lacking("R's package jsonlite")
    return [program, RUNNERS / "grade.R"]


def in_go(folder):
    subprocess.run([tool("go"), "build", "-o", folder, RUNNERS / "grade.go"], check=True)
    return [folder / "grade"]


@pytest.fixture(
    scope="module", params=[in_c, in_javascript, in_r, in_go], ids=lambda make: make.__name__
)
def run(request, tmp_path_factory):
    """Run it on files: what it prints."""
    command = request.param(tmp_path_factory.mktemp("runner"))

    def ran(*files):
        return subprocess.check_output(
            [*command, *files], text=True, stderr=subprocess.STDOUT, timeout=60
        )

    return ran


def test_every_runner_counts_as_the_grader_does(run):
    """Which judges the same method in Python, exactly; its `poor` is wrong to the runners."""
    expected = ""
    for file in FILES:
        grades = Counter(judged(case, answered(case)).grade for case in read(file)[1])
        assert set(grades) <= {*GRADES, "poor"}
        grades["wrong"] += grades["poor"]
        expected += f"{file}: {', '.join(f'{grade} {grades[grade]}' for grade in GRADES)}\n"
    assert run(*FILES) == expected


def answered(case):
    """What the runners answer, in Python."""
    x, y = ([as_float(a) for a in case.given.get(name, [])] for name in "xy")
    if case.do == "forward":
        m, c = as_float(case.given["m"]), as_float(case.given["c"])
        return Outcome(ANSWER, {"y": [m * a + c for a in x]})
    if len(x) != len(y):
        return Outcome(ERROR, "different lengths")
    if case.do == "loss":
        m, c = as_float(case.given["m"]), as_float(case.given["c"])
        squares = [(b - (m * a + c)) * (b - (m * a + c)) for a, b in zip(x, y)]
        return Outcome(ANSWER, {"loss": quotient(added(squares), len(x))})
    mx, my = (quotient(added(column), len(x)) for column in (x, y))
    if case.do != "fit":
        mx = my = 0.0
    xx = added([(a - mx) * (a - mx) for a in x])
    m = quotient(added([(a - mx) * (b - my) for a, b in zip(x, y)]), xx)
    return Outcome(ANSWER, {"m": m, "c": my - m * mx} if case.do == "fit" else {"m": m})


def as_float(number):
    """The nearest double, beyond the greatest an infinity."""
    return number if isinstance(number, float) else nearest(number)


def added(numbers):
    """One after the other, each rounded, which `sum` no longer does since Python 3.12."""
    total = 0.0
    for number in numbers:
        total += number
    return total


def quotient(a, b):
    """As IEEE 754 has it, by 0 too."""
    if b:
        return a / b
    return math.nan if a == 0 or math.isnan(a) else math.copysign(math.inf, a)


def test_one_bit_of_an_answer_changes_the_counts(run, tmp_path):
    """What was exact is off by it."""
    file = FILES[0]
    exact = int(run(file).split("exact ")[1].split(",")[0])
    line = file.read_text(encoding="ascii").splitlines()[1]
    case = json.loads(line)
    assert case["rounded"]["m"] == "7*2^-1"
    case["rounded"]["m"] = "7881299347898369*2^-51"
    copy = changed(file, tmp_path, line, json.dumps(case, separators=(",", ":")))
    assert f": exact {exact - 1}," in run(copy)


def test_another_arithmetic_is_refused(run):
    with pytest.raises(subprocess.CalledProcessError) as error:
        run(VECTORS / "binary32" / "fit.jsonl")
    assert "fit.jsonl: no vectors of schema 2 in binary64" in error.value.stdout


def test_the_page_shows_what_a_runner_prints(run, monkeypatch):
    """Each of the four."""
    page = (VECTORS.parent / "docs" / "reference" / "vectors.md").read_text(encoding="utf-8")
    monkeypatch.chdir(FILES[0].parent)
    assert page.count(f"\n{run(FILES[0].name)}") == 4
