"""Limits: what a program that is graded may use."""

from typing import NamedTuple


class Limits(NamedTuple):
    """Seconds for each request, megabytes (10⁶ bytes) of memory, and seconds for all requests."""

    seconds: float = 2.0
    megabytes: int = 1000
    total: float = 120.0
