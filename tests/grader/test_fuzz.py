"""Fuzz: whatever a program replies, it is judged and reported in every form.

`python -m tests.grader.test_fuzz 100000` tries so many replies, and says which took longest.
"""

import csv
import io
import json
import random
import re
import sys
import time

import pytest

from slr_grader.judging.run import run
from slr_grader.operations import OPERATIONS
from slr_grader.protocol.replies import outcome_of
from slr_grader.report import class_table
from slr_grader.report.contents import json_of, reported, without_due
from slr_grader.report.web_page import page_of

from .grading import CASES, R_SQUARED, Answering

NUMBERS = [0, 1, -1, 2.5, 5e-324, -1e-320, 1e308, 10**400, -(10**3999), 2**53 + 1, 0.1]
TEXTS = [
    "1/3",
    "3*2^-1",
    "1*2^-1074",
    "nan",
    "inf",
    "-0",
    "-inf",
    "1/0",
    "1e5",
    "9" * 5000,
    "x",
    "",
]
TEXTS += ["None", "'3.5'", "\x1b[2J", "=1+1", "</td><script>", "\ud800", "\u202e", "1" * 999 + "/7"]
OTHERS = [None, True, [], {}, [[]], [None], {"m": 1}]
SOURCES = ["", "\0", "def loss(m, c, x, y):\n    return " + "(" * 150, "x = " + "-" * 9999]
DEEP = [10, 400, 600, 900, 980]
EVERY = [*CASES, *R_SQUARED]
BY_ID = {case.id: case for case in EVERY}
ASKED = 50  # cases of a program


def value(draw):
    """A number, a text or something else, or a list of them, or a deep one."""
    kind = draw.random()
    if kind < 0.5:
        return draw.choice(NUMBERS + TEXTS)
    if kind < 0.7:
        return draw.uniform(-1, 1) * 10.0 ** draw.randint(-330, 300)
    if kind < 0.8:
        return draw.choice(OTHERS)
    if kind < 0.97:
        return [value(draw) for _ in range(draw.choice([0, 1, 2, 3, 5, 7]))]
    return f"deep {draw.choice(DEEP)}"


def nested(match):
    """The number 1 in so many lists; json.dumps would not go so deep."""
    depth = int(match[1])
    return b"[" * depth + b"1" + b"]" * depth


def line_of(draw, case):
    """A line in reply to the case: mostly with the parts that are due, now and then cut off."""
    kind = draw.choice(["answer"] * 8 + ["error", "cannot"])
    parts = OPERATIONS[case.do].parts
    said = {part: value(draw) for part in parts} if kind == "answer" else value(draw)
    found = {"id": case.id, kind: said}
    if draw.random() < 0.1:
        found["hint"] = value(draw)
    line = re.sub(rb'"deep (\d+)"', nested, json.dumps(found).encode())
    return line if draw.random() < 0.97 else line[: draw.randint(0, len(line))]


def faults(seed):
    """What is wrong with the reports on a program that replies so: hopefully nothing.

    Every second one replies the same to all cases of an operation.
    """

    def ask(request):
        case = BY_ID[request["id"]]
        drawn = random.Random(f"{seed} {case.do}") if seed % 2 else draw
        return outcome_of(line_of(drawn, case), case.id)

    draw = random.Random(seed)
    cases = draw.sample(EVERY, ASKED)
    source = draw.choice(
        ["", "def loss(m, c, x, y):\n    return " + "(" * 150, "\0", "x = " + "-" * 9999]
    )
    ran = run("a.py", Answering(dict.fromkeys(OPERATIONS, ask)), cases)
    found = reported(ran, "good", None, source)
    for report in found, without_due(found):
        json.dumps(json_of(report), allow_nan=False)
        rows = list(csv.reader(io.StringIO(class_table.csv_of([report, report]))))
        page = "\n".join(page_of([report, report], "")).encode()
        lines = [*class_table.text_of([report] * 2), *class_table.text_of([report], True)]
        if len({len(row) for row in rows}) > 1:
            yield f"seed {seed}: rows of CSV differ in length"
        if b"<td><script" in page or not all(line.isprintable() for line in lines):
            yield f"seed {seed}: markup or terminal codes"


@pytest.mark.parametrize("seed", range(40))
def test_every_reply_is_reported(seed):
    assert list(faults(seed)) == []


def main(count):
    """Try so many replies; whatever is wrong, and the longest time."""
    longest = (0.0, 0)
    for seed in range(count // ASKED):
        start = time.perf_counter()
        for fault in faults(seed):
            print(fault)
        longest = max(longest, (time.perf_counter() - start, seed))
    print(
        f"{count // ASKED * ASKED:,} replies; {ASKED} took {longest[0]:.2f} s at most, seed {longest[1]}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
