"""Examples: integers of any length, on any Python."""

import sys

import pytest

from slr_pure.command_line.integers import integers_of_any_length


def test_long_integers_are_printed_and_the_limit_is_as_before():
    """Even where an error ends the block."""
    limit = getattr(sys, "get_int_max_str_digits", int)()
    with integers_of_any_length():
        assert len(str(10**9999)) == 10_000
    with pytest.raises(ValueError, match="invalid literal"), integers_of_any_length():
        int("many")
    assert getattr(sys, "get_int_max_str_digits", int)() == limit


def test_where_python_has_no_limit_there_is_nothing_to_do(monkeypatch):
    """As before Python 3.9.14."""
    monkeypatch.delattr(sys, "set_int_max_str_digits", raising=False)
    with integers_of_any_length():
        pass
