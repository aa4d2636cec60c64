"""The simplest case: ordinary, then few points, numbers near 1, a wrong answer before none."""

from fractions import Fraction

import pytest

from slr_grader.judging.grades import Judgement, rank
from slr_grader.judging.simplest import simplicity
from slr_grader.protocol.replies import Outcome
from slr_grader.protocol.vectors import Case


def of(x, flag="ordinary", grade="wrong"):
    """A judgement on such a case."""
    case = Case("a", "fit", [flag], "", {"x": x, "y": [1] * len(x)})
    return Judgement(case, Outcome("answer", {}), grade, "m", 1, "")


@pytest.mark.parametrize(
    ("simpler", "other"),
    [
        (of([1, 2, 3] * 9), of([], "offset")),
        (of([1e9]), of([1, 2])),
        (of([1, 9]), of([1, 10])),
        (of([1, -20]), of([1, 365])),
        (of([0, 0.5]), of([0, 0.05])),
        (of([1e-300]), of([10**400])),
        (of([10**400]), of([float("inf")])),
        (of([10**400]), of([float("nan")])),
        (of([1, 2]), of([3, 4], grade="refused")),
        (of([1, 2], grade="refused"), of([1, 2], grade="timed out")),
        (of([3, 4], grade="refused"), of([1, 2, 5])),
    ],
)
def test_which_of_two_is_simpler(simpler, other):
    assert simplicity(simpler) < simplicity(other)


def test_what_has_no_numbers_is_simple():
    assert simplicity(of([])) == (False, 0, 0, rank("wrong"))
    assert simplicity(of([Fraction(1, 3)]))[2] == 1


@pytest.mark.parametrize(
    ("x", "size"),
    [([0], 0), ([7], 0), ([0.05], 2), ([float("inf")], 10**4), ([float("-inf")], 10**4)],
)
def test_the_size_is_in_powers_of_ten(x, size):
    """From 1; an infinity is further than any number."""
    assert simplicity(of(x))[2] == size


def test_a_case_without_lists_has_no_points():
    """Nor any number."""
    bare = of([])._replace(case=Case("a", "fit", ["ordinary"], "", {}))
    assert simplicity(bare) == (False, 0, 0, rank("wrong"))
    below = of([])._replace(case=Case("a", "fit", ["ordinary"], "", {"m": 0, "c": 0}))
    assert simplicity(below)[2] == 0
    one = of([])._replace(case=Case("a", "fit", ["ordinary"], "", {"m": 200}))
    assert simplicity(one) == (False, 0, 2, rank("wrong"))
