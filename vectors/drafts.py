"""A draft: a case before its answer is known."""

from collections import namedtuple

from .operations import OPERATIONS


class Draft(namedtuple("Draft", "do flags comment given")):
    """What to do, with what, and why; the first flag is the family that it belongs to."""

    __slots__ = ()


def draft(do, flags, comment, *given):
    """The draft; flags is a text, separated by commas, and given are the arguments in their order.

    >>> draft("forward", "ordinary, tie", "A line.", 2, 1, [0, 1]).given
    {'m': 2, 'c': 1, 'x': [0, 1]}
    """
    names = OPERATIONS[do].given
    if len(names) != len(given):
        raise ValueError(f"{do} is given {', '.join(names)}")
    return Draft(do, flags.split(", "), comment, dict(zip(names, given)))
