"""A slip of notebooks: a function that reads its data from a global name.

In a notebook the cells above define x and y, and a function that says `len(x)` instead of
`len(data)` works there and nowhere else. The grader finds the name in the function's bytecode, and
gives a file that lacks it the notebook's 40 points, so that the rest can be judged.
"""

import dis
import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any

from slr_pure import notebook

from .lookup import codes

DATA = {
    **dict.fromkeys(("x", "xs", "data"), notebook.xs),
    **dict.fromkeys(("y", "ys", "true"), notebook.ys),
}
NAMES = (*DATA, "m", "c")


def data_read(function: Callable[..., Any]) -> list[str]:
    """The names of data, and m and c, that a function reads as globals.

    >>> data_read(lambda m, c: m * x + len(ys))
    ['x', 'ys']
    """
    steps = [step for code in codes(function) for step in dis.get_instructions(code)]
    read = {step.argval for step in steps if step.opname == "LOAD_GLOBAL"}
    return [name for name in NAMES if name in read]


def fill(module: ModuleType, places: list[Any], wrap: Callable[[Any], Any]) -> list[str]:
    """Give the module the data that its functions read and it lacks; returns their names."""
    functions = [f for place in places for f in vars(place).values() if inspect.isroutine(f)]
    read = {name for function in functions for name in data_read(function)}
    missing = [name for name in DATA if name in read and not hasattr(module, name)]
    for name in missing:
        setattr(module, name, wrap(DATA[name]))
    return missing
