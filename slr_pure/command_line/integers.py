"""Integers: let Python read and print long ones."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def integers_of_any_length() -> Iterator[None]:
    """Let Python read and print integers of more than 4,300 digits, which it otherwise refuses."""
    if not hasattr(sys, "set_int_max_str_digits"):
        yield
        return
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(limit)
