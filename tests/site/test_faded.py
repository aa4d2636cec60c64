"""Faded derivations: what readers write is judged as CPython's exact fractions judge it."""

import json
from fractions import Fraction
from itertools import islice

import pytest

from site_build.derivation.data_sets import data_set
from site_build.derivation.faded import for_the_reader
from site_build.page import faded

from .planted_errors import derivations
from .readers_lines import LINES
from .test_micropython import ran

CHAPTERS = {}
for page, _, found in derivations():
    if found.written:
        CHAPTERS.setdefault(page.removeprefix("learn/").removesuffix(".md"), []).append(found)
DATA = [data_set(seed, points=3, varied=True) for seed in (100, 103, 104)]
CENTRED = {
    "X": "M('x')",
    "Y": "M('y')",
    "Sxx": "S('(x - X)**2')",
    "Sxy": "S('(x - X) * (y - Y)')",
    "Syy": "S('(y - Y)**2')",
    "bm": "Sxy / Sxx",
    "bc": "Y - bm * X",
}
SAID = """
import json
from site_build.page import faded
for key, block in json.loads({blocks!r}).items():
    faded.learn(key, block)
print(json.dumps([faded.judge(*case) for case in json.loads({cases!r})]))
"""


class Meaning:
    """A line of readers_lines.py on one data set, in Python's own fractions."""

    def __init__(self, data, where):
        self.points = []
        for x, y in zip(data["xs"], data["ys"]):
            point = {**data, "x": x, "y": y, "N": data["n"], "eta": data["lr"]}
            point["r"] = y - data["m"] * x - data["c"]
            point.update(S=self.sum, M=self.mean, EACH=self.each, Fraction=Fraction)
            self.points.append(point)
        for name, text in [*CENTRED.items(), *where.items()]:
            for point, value in zip(self.points, self.each(text)):
                point[name] = value

    def of(self, text):
        return eval(text, self.points[0])

    def each(self, text):
        code = compile(text, text, "eval")
        return [eval(code, point) for point in self.points]

    def sum(self, text):
        return sum(self.each(text))

    def mean(self, text):
        return self.sum(text) / Fraction(len(self.points))


def same(a, b):
    """Equal; one number stands for as many as there are on the other side."""
    if isinstance(a, list) == isinstance(b, list):
        return a == b
    several, one = (a, b) if isinstance(a, list) else (b, a)
    return all(part == one for part in several)


def changed(typed, means, way):
    """The line in other signs, about nothing, or made into something else; and what it means."""
    body = typed.removeprefix("=")
    return [
        (f" {{ {body} }} ", means),
        (body.replace("-", "−").replace(" ", "\u00a0"), means),
        (f"2 ({body})/2", means),
        (f"-({body})", f"-Fraction({means})"),
        (f"({body})/N", f"Fraction({means}) / N"),
    ][way]


@pytest.fixture(scope="module")
def blocks():
    """{key: what the page learns of a block}."""
    return {
        f"{chapter} {i}": for_the_reader(block)
        for chapter, found in CHAPTERS.items()
        for i, block in enumerate(found)
    }


@pytest.fixture(scope="module")
def cases(blocks):
    """[(key, number of the line, what is typed, whether it is right)]."""
    places = [
        (chapter, f"{chapter} {i}", number)
        for chapter, found in CHAPTERS.items()
        for i, block in enumerate(found)
        for number in range(len(block.written))
    ]
    lines = {chapter: iter(LINES[chapter]) for chapter in CHAPTERS}
    cases = []
    for chapter, key, number in places:
        line = next(lines[chapter])
        values = [Meaning(data, line.get("where", {})) for data in DATA]
        for typed, means in line["typed"].items():
            is_number = isinstance(values[0].of(means), (int, Fraction))
            way = len(cases) // 2 % (5 if is_number else 3)
            for text, meaning in ((typed, means), changed(typed, means, way)):
                right = all(same(value.of(line["means"]), value.of(meaning)) for value in values)
                cases.append((key, number, text, right))
    assert [*map(next, lines.values(), [None] * len(lines))] == [None] * len(lines)
    return cases


def learned(block, key="key"):
    """The page has learned the block, as JSON brings it."""
    faded.learn(key, json.loads(json.dumps(block)))


@pytest.fixture(scope="module")
def answers(blocks, cases):
    for key, block in blocks.items():
        learned(block, key)
    return [faded.judge(key, number, text) for key, number, text, _ in cases]


def test_no_line_is_misjudged(cases, answers):
    """Equal is right, or is what stands above already; what is not equal is told so."""
    assert sum(right for *_, right in cases) > 300
    assert sum(not right for *_, right in cases) > 300
    for (*case, right), answer in zip(cases, answers, strict=True):
        assert "fault" not in answer, case
        assert right == (answer["right"] or answer["message"].startswith("Equal, but")), case
        assert right != answer["message"].startswith("Not equal"), case


def test_the_pages_python_says_the_same(blocks, cases, answers, tmp_path):
    """MicroPython, of one line in ten."""
    some = [case[:3] for case in islice(cases, 0, None, 10)]
    code = SAID.format(blocks=json.dumps(blocks), cases=json.dumps(some))
    assert ran(code, tmp_path) == answers[::10]
