"""Limits: what a program that is graded may use."""

from typing import NamedTuple


class Limits(NamedTuple):
    """Seconds for each request, and megabytes (10⁶ bytes) of memory."""

    seconds: float = 2.0
    megabytes: int = 1000
