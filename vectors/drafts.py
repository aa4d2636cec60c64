"""A draft: a case before its answer is known."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from .operations import OPERATIONS


class Draft(NamedTuple):
    """What to do, with what, and why; the first flag is the family that the case belongs to."""

    do: str
    flags: list[str]
    comment: str
    given: dict[str, Any]


def ask(do: str, flags: str, comment: str, **given: Any) -> Iterator[Draft]:
    """A draft for each operation that do names, with those of the given that it takes.

    do and flags are texts, separated by commas. ValueError: an argument is missing, or no
    operation takes it.

    >>> [draft.given for draft in ask("forward, fit", "ordinary", "", m=2, c=1, x=[0, 1], y=[1, 3])]
    [{'m': 2, 'c': 1, 'x': [0, 1]}, {'x': [0, 1], 'y': [1, 3]}]
    """
    operations = do.split(", ")
    taken = {name for operation in operations for name in OPERATIONS[operation].given}
    if taken != set(given):
        raise ValueError(f"{do} takes {sorted(taken)}, not {sorted(given)}")
    for operation in operations:
        names = OPERATIONS[operation].given
        yield Draft(operation, flags.split(", "), comment, {name: given[name] for name in names})
