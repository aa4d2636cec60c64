"""Looking through a student's file: names that are there, names that may be meant, arguments.

An operation is looked for under the names below; where it is not there, other names that it often
goes by, and misspelt ones, make the advice.
"""

import difflib
import inspect
from types import CodeType

from ..operations import OPERATIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType
    from typing import Any

NO_SUCH_NAME = "there is no such name"
SAME = {"xs": "x", "data": "x", "ys": "y", "true": "y"}  # parameters that mean these


class CannotError(Exception):
    """The operation is not offered, and why."""


def model_classes(module: "ModuleType") -> "list[type]":
    """NeuralSLR, then the file's own classes, first those with most of the operations' methods."""
    known = {name for operation in OPERATIONS.values() for name in operation.names}
    own = [
        value
        for name, value in vars(module).items()
        if isinstance(value, type) and (name == "NeuralSLR" or value.__module__ == module.__name__)
    ]
    return sorted(
        own, key=lambda k: (k.__name__ == "NeuralSLR", len(known & set(dir(k)))), reverse=True
    )


def uses(module: "ModuleType", package: str) -> bool:
    """Whether any of the module's names is the package, or comes from it."""
    values = [value for name, value in vars(module).items() if not name.startswith("__")]
    origins = [
        getattr(value, "__module__", None) or getattr(value, "__name__", "") for value in values
    ]
    return any(str(origin).split(".")[0] == package for origin in origins)


def parameters(function: "Callable[..., Any]") -> "list[str]":
    """The names of its parameters; none, where a builtin function does not say."""
    try:
        return list(inspect.signature(function).parameters)
    except ValueError:
        return []


def arranged(arguments: "Iterable[str]", function: "Callable[..., Any]") -> "list[str]":
    """The arguments in the function's own order, where its first parameters have these names.

    >>> arranged(["m", "c", "x"], lambda xs, m, c: 0), arranged(["m", "c", "x"], lambda a, b, x: 0)
    (['x', 'm', 'c'], ['m', 'c', 'x'])
    """
    arguments = list(arguments)
    own = [SAME.get(name, name) for name in parameters(function)][: len(arguments)]
    return own if sorted(own) == sorted(arguments) else arguments


def check_call(name: str, function: "Callable[..., Any]", *arguments: str, **named: "Any") -> None:
    """CannotError, if these arguments cannot be passed to it, some of them by name."""
    try:
        signature = inspect.signature(function)
    except ValueError:  # a builtin function may not say
        return
    try:
        signature.bind(*arguments, **named)
    except TypeError:
        call = f"{name}({', '.join([*arguments, *named])})"
        raise CannotError(f"it is called as {call}, but is {name}{signature}") from None


def knows(model: "Any", names: "Iterable[str]") -> bool:
    """The model has all of these attributes, or its class's methods speak of them.

    >>> from slr_pure import NeuralSLR
    >>> knows(NeuralSLR(), ["m", "c"]), knows(NeuralSLR(), ["slope", "intercept"])
    (True, False)
    """
    methods = [f for kind in type(model).__mro__ for f in vars(kind).values()]
    codes = [f.__code__ for f in map(inspect.unwrap, methods) if inspect.isfunction(f)]
    spoken_of = {name for code in codes for name in names_in(code)}
    return all(hasattr(model, name) or name in spoken_of for name in names)


def names_in(code: CodeType) -> "Iterator[str]":
    """The names of attributes and globals in a function, and in the functions within it."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from names_in(constant)


def missing(do: str, there: "list[str]") -> str:
    """What is missing, and which of the names that are there may be meant.

    >>> missing("loss", ["MSE", "np"]), missing("step", [])
    ('there is no loss; if MSE is meant, rename it', 'there is no such name')
    """
    name = OPERATIONS[do].names[0]
    there = [other for other in there if not other.startswith("_")]
    lower = {other.lower(): other for other in there}
    meant = [lower[other] for other in OPERATIONS[do].also_called if other in lower]
    meant += difflib.get_close_matches(name, there, n=1, cutoff=0.7)
    return f"there is no {name}; if {meant[0]} is meant, rename it" if meant else NO_SUCH_NAME
