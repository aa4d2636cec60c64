"""Limits: what a program that is graded may use."""

from collections import namedtuple


class Limits(namedtuple("Limits", "seconds megabytes")):
    """What a program may use: seconds for each request, megabytes (10⁶ bytes) of memory."""

    __slots__ = ()
    seconds: float
    megabytes: int

    def __new__(cls, seconds: float = 2.0, megabytes: int = 1000) -> "Limits":
        """Two seconds and a gigabyte, where nothing else is said."""
        return super().__new__(cls, seconds, megabytes)
