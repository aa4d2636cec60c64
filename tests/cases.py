"""The cases of the whole set of vectors, for the tests of them."""

from fractions import Fraction

import pytest

from slr_pure.grading.vectors import WHOLE, read

HEADER, CASES = read(WHOLE)
ANSWERED = [case for case in CASES if case.exact is not None]


def of(*operations):
    """The answered cases of these operations, each as one of a test's parameters."""
    cases = [case for case in ANSWERED if case.do in operations]
    return pytest.mark.parametrize("case", cases, ids=[case.id for case in cases])


def parts(answer):
    """All numbers of an answer, those of a list too."""
    listed = [part if isinstance(part, list) else [part] for part in answer.values()]
    return [number for part in listed for number in part]


def fractions(case):
    """The arguments as Fractions, but for steps."""
    return [
        list(map(Fraction, value))
        if isinstance(value, list)
        else value
        if name == "steps"
        else Fraction(value)
        for name, value in case.given.items()
    ]
