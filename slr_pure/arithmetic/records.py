"""Records: named tuples that cannot be changed, on MicroPython neither.

There an object of a class that is derived from a named tuple takes any attribute, whatever
__slots__ says; the named tuple itself takes none, and needs less memory.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    Record = TypeVar("Record", bound=type)


def record(derived: "Record", implementation: str = sys.implementation.name) -> "Record":
    """The class itself; on MicroPython the named tuple that it is derived from.

    >>> record(bool).__name__, record(bool, "micropython").__name__
    ('bool', 'int')
    """
    base: Any = derived.__bases__[0]
    return base if implementation == "micropython" else derived
