"""Examples: what is taken for a list of numbers."""

import numpy

from slr_pure.arithmetic.lists import listed


def test_what_can_be_read_in_an_order_is_a_list():
    for values in [[1, 2], (1, 2), iter([1, 2]), range(1, 3), {1: 0, 2: 0}.keys()]:
        assert listed(values, "x") == [1, 2]
    from_array = listed(numpy.array([250, 251], dtype=numpy.uint8), "x")
    assert from_array == [250, 251]
    assert {type(value) for value in from_array} == {int}
