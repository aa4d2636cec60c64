"""The cases of the whole set of vectors, for the tests of them."""

import json

import pytest

from slr_grader.protocol.numbers import as_fractions, flat
from slr_grader.protocol.vectors import WHOLE, read

HEADER, CASES = read(WHOLE)
FILES = sorted(WHOLE.parent.glob("binary*/*.jsonl"))
LINES = {
    json.loads(line)["id"]: line
    for file in FILES
    for line in file.read_text(encoding="ascii").splitlines()[1:]
}
ANSWERED = [case for case in CASES if case.exact is not None]


def each(cases):
    """The cases as the parameters of a test, which are called by their ids."""
    return pytest.mark.parametrize("case", cases, ids=lambda case: case.id)


def of(*operations):
    """The answered cases of these operations, each as one of a test's parameters."""
    return each([case for case in ANSWERED if case.do in operations])


def parts(answer):
    """All numbers of an answer, those of a list too."""
    return flat(answer.values())


def fractions(case):
    """The arguments as Fractions, but for steps."""
    return as_fractions(case.given).values()
