"""The page's grader under MicroPython, as the page has it: the sentences are CPython's."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from site_build.markdown.katex import node
from site_build.markdown.page_files import mounted
from site_build.page import grading
from site_build.page.exercises import EXERCISES

CODE = """
import json
from site_build.page import grading
from site_build.page.exercises import EXERCISES
exercise = EXERCISES[{name!r}]
mistakes = list(exercise.mistakes) + list(exercise.outside(40))
print(json.dumps([grading._fault(exercise, formula) for _, formula in mistakes]))
"""


@pytest.mark.parametrize("name", EXERCISES)
def test_each_mistake_gets_the_same_sentences(name, tmp_path):
    """Its numbers, and its name; but for Python's own words for a division by zero."""
    files = tmp_path / "python.json"
    files.write_text(json.dumps(mounted()), encoding="utf-8")
    script = Path(__file__).with_name("mounted.mjs")
    command = [node()[0], script, files, CODE.format(name=name)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    exercise = EXERCISES[name]
    mistakes = [*exercise.mistakes, *exercise.outside(40)]
    for (words, formula), sentences in zip(mistakes, json.loads(done.stdout), strict=True):
        here = grading._fault(exercise, formula)
        assert sentences == re.sub("(float )?division by", "divide by", here), words
