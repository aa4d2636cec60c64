"""The interface of a student's file: its class or its functions, and how they are called.

Of a class (NeuralSLR, or one with its methods) lr, m and c are set, and read. A fit through the
origin is fit_through_origin(x, y), or a fit with a parameter proportional. Where the file uses
NumPy, x and y are arrays, else lists. Of all that have the name, the first is called that takes the
arguments. Where none does, the reason is advice: the name that may be meant, the arguments that are
passed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType
from typing import Any

from slr_pure import notebook

from ..operations import OPERATIONS
from ..protocol.replies import NO_SUCH_OPERATION
from .global_names import data_read, fill
from .lookup import (
    CannotError,
    arranged,
    check_call,
    knows,
    missing,
    model_classes,
    parameters,
    uses,
)
from .returned import LINES, line, number, numbers, pair, slope

Call = tuple[str, Any, partial[Any]]  # a name; the model whose method it is, or None; the call
OF_A_MODEL = ("m", "c", "lr")  # what a function is given and a method has
STEPS = ("step", "train")  # of a model: their result is its new m and c
RETURNED: dict[str, Callable[..., dict[str, Any]]] = {  # of the result and the parts' names
    "line": lambda value, m, c: line(value),
    "slope": lambda value, m: slope(value),
    "number": lambda value, name: {name: number(value)},
    "numbers": lambda value, name: {name: numbers(value)},
    "pair": pair,
}


class Interface:
    """What of a module answers the operations."""

    def __init__(self, module: ModuleType) -> None:
        self.module = module
        self.kinds = model_classes(module)
        self.arrays = uses(module, "numpy")
        self.filled = fill(module, [module, *self.kinds], self._array)

    def answer(self, do: str, given: dict[str, Any]) -> tuple[dict[str, Any], str]:
        """({part: number as text}, advice or ""), or whatever the student's code raises.

        CannotError: it is not offered, or not with these arguments.
        """
        if do not in OPERATIONS:
            raise CannotError(NO_SUCH_OPERATION)
        name, model, call = self._found(do, given)
        result = call()
        if model is not None and (do in STEPS or (do == "fit" and result is None)):
            result = model
        operation = OPERATIONS[do]
        return RETURNED[operation.returned](result, *operation.parts), self._advice(name, call.func)

    def _array(self, values: list[Any]) -> Any:
        """The values as the file takes them: an array, or a list."""
        return sys.modules["numpy"].array(values) if self.arrays else list(values)

    def _found(self, do: str, given: dict[str, Any]) -> Call:
        """The first call that takes the arguments. CannotError: none does."""
        reasons = []
        for kind, name in self._places(do):
            try:
                return self._call(do, given, kind, name)
            except CannotError as error:
                reasons.append(error)
        if reasons:
            raise reasons[0]
        there = [name for place in (self.module, *self.kinds) for name in dir(place)]
        raise CannotError(missing(do, there))

    def _places(self, do: str) -> Iterator[tuple[type | None, str]]:
        """Each class, and for the module None, that has a name of the operation; and the name."""
        for kind in (*self.kinds, None):
            for name in OPERATIONS[do].names:
                found = getattr(kind or self.module, name, None)
                switch = OPERATIONS[do].switches.get(name)
                if callable(found) and (switch is None or switch in parameters(found)):
                    yield kind, name

    def _call(self, do: str, given: dict[str, Any], kind: type | None, name: str) -> Call:
        """The call of the operation there. CannotError: it does not take the arguments."""
        model = self._model(kind, do, given) if kind else None
        function = getattr(model if kind else self.module, name)
        wanted = [key for key in OPERATIONS[do].given if not (kind and key in OF_A_MODEL)]
        arguments = arranged(wanted, function)
        switch = OPERATIONS[do].switches.get(name)
        named = {switch: True} if switch else {}
        check_call(name, function, *arguments, **named)
        values = [given[key] for key in arguments]
        values = [self._array(v) if isinstance(v, list) else v for v in values]
        return name, model, partial(function, *values, **named)

    def _model(self, kind: Any, do: str, given: dict[str, Any]) -> Any:
        """A model of the student's class, with lr, m and c as given, or the notebook's and 0."""
        lr = given.get("lr", notebook.lr)
        named = {"lr": lr} if "lr" in parameters(kind) else {}
        check_call(kind.__name__, kind, **named)
        model = kind(**named)
        if not named and knows(model, ["lr"]):
            model.lr = lr
        elif not named and "lr" in given:
            raise CannotError(f"{kind.__name__} takes no lr, and has no attribute lr")
        for names in LINES:
            if knows(model, names):
                for name, key in zip(names, "mc"):
                    setattr(model, name, given.get(key, 0.0))
                return model
        if "m" in given or do == "train":
            has = ", ".join(getattr(model, "__dict__", ())) or "none"
            raise CannotError(f"{kind.__name__} needs the attributes m and c; it has {has}")
        return model

    def _advice(self, name: str, function: Callable[..., Any]) -> str:
        """On global data that the function reads, and on a file that imports slr_pure."""
        advice = []
        read = data_read(function)
        if read:
            advice.append(f"{name} reads the global {' and '.join(read)} instead of its own")
        if set(read) & set(self.filled):
            advice.append("there is none, so it was given the notebook's 40 points")
        if uses(self.module, "slr_pure"):
            advice.append("the file imports slr_pure: its answers may be this library's")
        return "; ".join(advice)
