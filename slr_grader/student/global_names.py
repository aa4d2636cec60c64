"""The classic slip of a notebook: a function that reads its data from a global name.

In a notebook the data stands in cells above, in x and y, and a function that says `len(x)` instead
of `len(data)` works there and nowhere else. Here it is found in the function's bytecode, and where
there is no such global, it gets the notebook's 40 points, so that the rest can be judged.
"""

import dis
import inspect
from types import CodeType

from slr_pure import notebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType
    from typing import Any

DATA = {
    **dict.fromkeys(("x", "xs", "data"), notebook.xs),
    **dict.fromkeys(("y", "ys", "true"), notebook.ys),
}
NAMES = (*DATA, "m", "c")


def names_read(code: CodeType) -> "Iterator[str]":
    """The global names that a function reads, and the functions within it.

    >>> sorted(set(names_read((lambda m, c: m * x + len(ys)).__code__)))
    ['len', 'x', 'ys']
    """
    for instruction in dis.get_instructions(code):
        if instruction.opname == "LOAD_GLOBAL":
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from names_read(constant)


def data_read(function: "Callable[..., Any]") -> "list[str]":
    """The names of data, and m and c, that a function reads as globals."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    read = set(names_read(code)) if code else set()
    return [name for name in NAMES if name in read]


def fill(module: "ModuleType", places: "list[Any]", wrap: "Callable[[Any], Any]") -> "list[str]":
    """Give the module the data that functions there read and it lacks; the names of these."""
    functions = [f for place in places for f in vars(place).values() if inspect.isroutine(f)]
    read = {name for function in functions for name in data_read(function)}
    missing = [name for name in DATA if name in read and not hasattr(module, name)]
    for name in missing:
        setattr(module, name, wrap(DATA[name]))
    return missing
