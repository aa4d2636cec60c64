"""Examples: which values of a column are looked at, and which make it one of numbers."""

import pytest

from slr_pure.command_line.sorts import NONE, is_numeric, sort, values


def test_values_are_the_cells_that_are_not_missing():
    """In rows that are long enough, the first nine; others are missing if that is said."""
    rows = [["a", "1"], ["b", "NA"], ["c"], ["d", "x"], *(["e", str(k)] for k in range(9))]
    assert values(rows, 1) == ["1", "x", *"0123456"]
    assert values(rows, 1, ["x", "3"]) == ["1", *"01245678"]


def test_what_is_said_to_be_missing_is_nothing_else():
    """Neither a number nor a text."""
    assert [sort(cell, ["9", "many"]) for cell in (" 9 ", "many")] == [NONE, NONE]


@pytest.mark.parametrize(
    ("cells", "numeric"),
    [
        *((["1", "2", "a"], True), (["a", "1", "2"], True), (["1", "a"], True)),
        *((["1%", "a", "2", "b"], True), (["a", "1"], False), (["1", "a", "b"], False)),
        *((["1%"], False), ([], False)),
    ],
)
def test_most_values_decide_and_of_halves_the_first(cells, numeric):
    """At least one is a number as Python writes it."""
    assert is_numeric(cells) is numeric
