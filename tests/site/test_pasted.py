"""Points that a reader pastes: what is read, and what is said of the rest."""

import json
from random import Random

import pytest

from site_build.page import pasted
from site_build.page.bridge import encoded

from .test_micropython import ran

PROGRAM = """
import json
from site_build.page import bridge, pasted
print(json.dumps([bridge.encoded(pasted.points(text)) for text in json.loads({!r})]))
"""
READ = {
    "1\t2\n3\t4": ([1.0, 3.0], [2.0, 4.0], ["x", "y"]),
    "\ufeffweek,height\r\n0,1\r\n1,3\r\n": ([0.0, 1.0], [1.0, 3.0], ["week", "height"]),
    '"x1";"y1"\n"1,5";"2"\n\n2;3;\n': ([1.5, 2.0], [2.0, 3.0], ["x1", "y1"]),
    "  1   −2 \n .5   +3.\n": ([1.0, 0.5], [-2.0, 3.0], ["x", "y"]),
    "1e3,2E-2\n1,1": ([1000.0, 1.0], [0.02, 1.0], ["x", "y"]),
    "0.0001234,1\n1,234": ([0.0001234, 1.0], [1.0, 234.0], ["x", "y"]),
}
REFUSED = {
    "": "two points or more are needed",
    "1,2": "two points or more are needed",
    "1,2\n3": "line 2 has one number",
    "1,2\n\n3,4,5": "line 3 has 3 columns",
    "1,2\n3,\n": "line 2 has one number",
    "1,2\n,3": "line 2: a number is missing",
    "x,y\n1,2\n3,four": "line 3: “four” is not a number",
    "1,2\n3,nan": "line 2: “nan” is not a number",
    "1,2\n3,²": "line 2: “²” is not a number",
    "1,2\n3,--4": "line 2: “--4” is not a number",
    "1,2\n3,1e": "line 2: “1e” is not a number",
    "1,2\n3,1e300": "line 2: “1e300” is too large or too small",
    "1,2\n3,1e999999999": "line 2: “1e999999999” is too large or too small",
    "1,2\n3,1e-71": "line 2: “1e-71” is too large or too small",
    "1\t1,234\n2\t2": "line 1: is “1,234” with thousands, or with a decimal comma?",
    "1,2\n" * 501: "these are 501 points, and this page moves at most 500",
}


@pytest.mark.parametrize("text", READ)
def test_two_columns_are_read(text):
    found = pasted.points(text)
    assert (found["xs"], found["ys"], found["axes"]) == READ[text]


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_read_is_named_with_its_line(text):
    assert pasted.points(text)["why"].startswith(REFUSED[text])


def test_the_page_reads_the_same_to_the_last_bit(tmp_path):
    """Under MicroPython, all of the above and 400 random decimals, whose floats are Python's."""
    random = Random(1)
    decimals = [f"{random.uniform(-9, 9):.{random.randint(0, 17)}f}" for _ in range(400)]
    numbers = [f"{decimal}e{random.randint(-60, 60)}" for decimal in decimals]
    texts = [*READ, *REFUSED, "\n".join(f"{number} 1" for number in numbers)]
    here = [pasted.points(text) for text in texts]
    assert here[-1]["xs"] == [float(number) for number in numbers]
    assert ran(PROGRAM.format(json.dumps(texts)), tmp_path) == [encoded(one) for one in here]
