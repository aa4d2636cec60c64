"""The page's grader under MicroPython, as the page has it: the sentences are CPython's."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from site_build.markdown.katex import node
from site_build.markdown.page_files import mounted
from site_build.page import grading
from site_build.page.exercises import EXERCISES
from slr_grader.operations.syntax import slip
from tests.grader.test_syntax_errors import MEANT

from .submissions import submissions

CODE = """
import json
from site_build.page import grading
from site_build.page.exercises import EXERCISES
exercise = EXERCISES[{name!r}]
mistakes = list(exercise.mistakes) + list(exercise.outside(40))
print(json.dumps([grading._fault(exercise, formula) for _, formula in mistakes]))
"""


SLIPS = """
import json
from slr_grader.operations.syntax import slip
print(json.dumps([slip(code, 0, "invalid syntax") for code in json.loads({codes!r})]))
"""


GRADES = """
import json
from site_build.page import grading
told = []
for name, code in json.loads({given!r}):
    grade = grading.grade(name, code)
    told.append([grade["passed"], grade["message"].split("\\n")[0]])
print(json.dumps(told))
"""
LACKING = "The small Python of this page has no"


def ran(code, folder):
    """What the code prints under MicroPython."""
    files = folder / "python.json"
    files.write_text(json.dumps(mounted()), encoding="utf-8")
    script = Path(__file__).with_name("mounted.mjs")
    command = [node()[0], script, files, code]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return json.loads(printed.split("\n")[-2])


def test_slips_of_writing_are_named_in_the_same_words(tmp_path):
    here = [list(slip(code, 0, "invalid syntax")) for code in MEANT]
    assert ran(SLIPS.format(codes=json.dumps([*MEANT])), tmp_path) == here
    assert sum(number > 0 and "invalid" not in why for number, why in here) > len(MEANT) - 5


def test_submissions_get_the_same_answers(tmp_path, monkeypatch):
    """All right ones, and every twelfth wrong one, but for what the page's Python does not have."""
    monkeypatch.setitem(sys.modules, "numpy", None)
    every = [part for part in submissions() if part[1] == "right"]
    every += [part for part in submissions() if part[1] != "right"][::12]
    given = [(name, code) for name, _, _, code in every]
    told = ran(GRADES.format(given=json.dumps(given)), tmp_path)
    lacking = 0
    for (name, code), there in zip(given, told, strict=True):
        here = grading.grade(name, code)
        lacking += LACKING in there[1]
        # What CPython does not parse, such as sum(a, 0 for x in xs), MicroPython may run.
        if LACKING not in there[1] and "must be parenthesized" not in here["message"]:
            assert there == [here["passed"], here["message"].split("\n")[0]]
    assert lacking < 8


@pytest.mark.parametrize("name", EXERCISES)
def test_each_mistake_gets_the_same_sentences(name, tmp_path):
    """Its numbers, and its name; but for Python's own words for a division by zero."""
    told = ran(CODE.format(name=name), tmp_path)
    exercise = EXERCISES[name]
    mistakes = [*exercise.mistakes, *exercise.outside(40)]
    for (words, formula), sentences in zip(mistakes, told, strict=True):
        here = grading._fault(exercise, formula)
        assert sentences == re.sub("(float )?division by", "divide by", here), words
