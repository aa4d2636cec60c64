"""The boards' calibrations: the steps in 32 bits are those, and the page has the numbers."""

import math
from fractions import Fraction
from pathlib import Path

import pytest

from benchmarks import boards
from slr_pure import fit

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "boards.md"


def test_the_steps_are_least_squares():
    """Where 24 bits hold every number, they give the line exactly."""
    assert boards.polyfit([0, 1, 2, 3], [1, 3, 5, 7]) == (2.0, 1.0)


def test_the_steps_round_to_24_bits():
    """A sum of squares above 2²⁴ loses its last digit, and a pivot that is lost is refused."""
    row = [boards.Float(2**12), boards.Float(1)]
    assert boards.dot(row, row) == 2**24
    with pytest.raises(ValueError, match="could not invert"):
        boards.polyfit([10**6, 10**6 + 1], [0, 1])
    with pytest.raises(ValueError, match="could not invert"):
        boards.polyfit([], [])


@pytest.mark.parametrize("recipe", boards.RECIPES, ids=lambda recipe: recipe.name)
def test_rounded_once_is_the_nearest_of_24_bits(recipe):
    """Of the exact line through what a board takes, and no neighbour is nearer."""
    taken = [
        [x if isinstance(x, int) else Fraction(float(boards.Float(x))) for x in values]
        for values in (recipe.xs, recipe.ys)
    ]
    exact = fit(*([Fraction(x) for x in values] for values in taken))
    for found, true in zip(boards.rounded(recipe.xs, recipe.ys), exact):
        unit = 2.0 ** (math.frexp(found)[1] - 24)
        assert boards.Float(found) == found
        assert abs(Fraction(found) - true) <= Fraction(unit) / 2


@pytest.mark.parametrize("recipe", boards.RECIPES, ids=lambda recipe: recipe.name)
def test_the_exact_way_is_never_the_worse(recipe):
    """By a digit or more, but where both are as good as a float of 32 bits."""
    _, theirs, ours = boards.row(recipe)
    assert min(ours) >= 6.9  # 7.2, and what rounding the numbers themselves costs
    assert theirs is None or all(a < b for a, b in zip(theirs, ours))


def test_digits_are_counted():
    assert boards.digits(1.001, Fraction(1)) == pytest.approx(3)
    assert boards.digits(3.0, Fraction(1)) == 0
    assert boards.digits(0.5, Fraction(1, 2)) == math.inf


def test_the_page_has_the_table_and_the_numbers():
    """As they come out here."""
    page = PAGE.read_text(encoding="utf-8")
    assert boards.table() in page
    for name in "GRAMS", "COUNTS", "OHMS", "CELSIUS", "MICROSECONDS":
        assert f"= {getattr(boards, name)}\n" in page
    assert list(range(1000000, 1000601, 60)) == boards.SECONDS
    assert "seconds = [1000000 + 60 * i for i in range(11)]\n" in page
