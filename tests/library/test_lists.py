"""Examples: what is taken for a list of numbers, or for a whole number, and how errors show it."""

import numpy

from slr_pure.arithmetic.lists import listed
from slr_pure.arithmetic.values import shown, whole


def test_what_can_be_read_in_an_order_is_a_list():
    for values in [[1, 2], (1, 2), iter([1, 2]), range(1, 3), {1: 0, 2: 0}.keys()]:
        assert listed(values, "x") == [1, 2]
    from_array = listed(numpy.array([250, 251], dtype=numpy.uint8), "x")
    assert from_array == [250, 251]
    assert {type(value) for value in from_array} == {int}


def test_a_list_is_not_copied():
    values = [1, 2]
    assert listed(values, "x") is values


def test_a_whole_number_is_one_of_pythons_own():
    for value in True, 1, numpy.int8(1):
        found = whole(value, "steps")
        assert (found, type(found)) == (1, int)


def test_an_error_shows_80_letters():
    """The last three are dots, where there are more."""
    assert shown("a" * 78) == repr("a" * 78)
    assert shown("a" * 79) == "'" + "a" * 76 + "..."
