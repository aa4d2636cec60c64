"""Examples: cells that hold no value, in whichever way they say so."""

import pytest

from slr_pure.command_line.missing import is_missing


@pytest.mark.parametrize(
    "cell", ["", " \t", "NA", "n/a", "#N/A", "<NA>", "NaN", "-nan", "null", "None", " - ", ".", "?"]
)
def test_a_cell_may_say_that_it_has_no_value(cell):
    """In any case, with white space around it."""
    assert is_missing(cell)


@pytest.mark.parametrize("cell", ["0", "--", "n.a.", "nano", "-9"])
def test_other_cells_have_one_if_they_are_not_said_to_have_none(cell):
    """As with --na, to the letter."""
    assert not is_missing(cell)
    assert is_missing(f" {cell} ", ["x", cell])
    assert not is_missing(cell, [f"{cell}."])
