"""Looking through a student's file: names that it has, names that may be meant, arguments.

An operation is looked for under the names below; where the file has none of them, the advice is one
of the other names that students give it, or a misspelt one.
"""

import difflib
import inspect
from collections.abc import Callable, Iterable, Iterator
from types import CodeType, ModuleType
from typing import Any

from ..operations import OPERATIONS
from ..protocol.replies import NO_SUCH_NAME

SAME = {"xs": "x", "data": "x", "ys": "y", "true": "y"}  # parameters that mean these


class CannotError(Exception):
    """The file does not offer the operation; and why."""


def model_classes(module: ModuleType) -> list[type]:
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


def uses(module: ModuleType, package: str) -> bool:
    """Whether any of the module's names is the package, or comes from it."""
    values = [value for name, value in vars(module).items() if not name.startswith("__")]
    origins = [
        getattr(value, "__module__", None) or getattr(value, "__name__", "") for value in values
    ]
    return any(str(origin).split(".")[0] == package for origin in origins)


def parameters(function: Callable[..., Any]) -> list[str]:
    """The names of its parameters; none, of a builtin function that does not say them."""
    try:
        return list(inspect.signature(function).parameters)
    except ValueError:
        return []


def arranged(arguments: Iterable[str], function: Callable[..., Any]) -> list[str]:
    """The arguments in the function's own order, where its first parameters have these names.

    >>> arranged(["m", "c", "x"], lambda xs, m, c: 0), arranged(["m", "c", "x"], lambda a, b, x: 0)
    (['x', 'm', 'c'], ['m', 'c', 'x'])
    """
    arguments = list(arguments)
    own = [SAME.get(name, name) for name in parameters(function)][: len(arguments)]
    return own if sorted(own) == sorted(arguments) else arguments


def check_call(name: str, function: Callable[..., Any], *arguments: str, **named: Any) -> None:
    """CannotError, if these arguments cannot be passed to it, some of them by name."""
    try:
        signature = inspect.signature(function)
        signature.bind(*arguments, **named)
    except ValueError:  # a builtin function may not say what it takes
        pass
    except TypeError:
        call = f"{name}({', '.join([*arguments, *named])})"
        raise CannotError(f"it is called as {call}, but is {name}{signature}") from None


def knows(model: Any, names: Iterable[str]) -> bool:
    """Whether the model has all of these attributes, or methods of its class name them.

    >>> from slr_pure import NeuralSLR
    >>> knows(NeuralSLR(), ["m", "c"]), knows(NeuralSLR(), ["slope", "intercept"])
    (True, False)
    """
    methods = [f for kind in type(model).__mro__ for f in vars(kind).values()]
    named = {name for method in methods for code in codes(method) for name in code.co_names}
    return all(hasattr(model, name) or name in named for name in names)


def codes(function: Any) -> Iterator[CodeType]:
    """The code of a function, and of the functions within it; none, of what is not Python."""
    found = [getattr(inspect.unwrap(function), "__code__", None)]
    for code in found:
        if isinstance(code, CodeType):
            yield code
            found += code.co_consts


def missing(do: str, there: list[str]) -> str:
    """What is missing, and which of the names in the file may be meant.

    >>> missing("loss", ["MSE", "np"]), missing("step", [])
    ('there is no loss; if MSE is meant, rename it', 'there is no such name')
    """
    name = OPERATIONS[do].names[0]
    there = [other for other in there if not other.startswith("_")]
    lower = {other.lower(): other for other in there}
    meant = [lower[other] for other in OPERATIONS[do].also_called if other in lower]
    meant += difflib.get_close_matches(name, there, n=1, cutoff=0.7)
    return f"there is no {name}; if {meant[0]} is meant, rename it" if meant else NO_SUCH_NAME
