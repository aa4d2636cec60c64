"""The interface of a student's file: its class or its functions, and how they are called.

Of a class (NeuralSLR, or one with its methods) lr, m and c are set, and read. A fit through the
origin is fit_through_origin(x, y), or a fit with a parameter proportional. Where the file uses
NumPy, x and y are arrays, else lists. Of all that have the name, the first is called that takes the
arguments, and is written yet. Where none does, the reason is advice: the name that may be meant,
the arguments that are passed.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType, ModuleType
from typing import Any

from slr_pure import notebook

from ..operations import OPERATIONS
from ..protocol.replies import NO_SUCH_OPERATION
from .global_names import data_read, fill
from .lookup import (
    CannotError,
    arranged,
    check_call,
    is_local,
    knows,
    meaning,
    misnamed_init,
    missing,
    model_classes,
    parameters,
    stored,
    takes_of,
    unknown_names,
    uses,
)
from .own_names import calling
from .returned import LINES, line, number, numbers, pair, slope

Call = tuple[Any, partial[Any]]  # the model whose method it is, or None; and the call
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
    """What of a module answers the operations.

    starred: names that do not count, since a star import brought them, and their values. broken:
    why the module offers nothing, or "".
    """

    def __init__(
        self,
        module: ModuleType,
        starred: Mapping[str, Any] = MappingProxyType({}),
        broken: str = "",
    ) -> None:
        self.module = module
        self.broken = broken
        self.names = {
            name: value
            for name, value in vars(module).items()
            if not name.startswith("__") and (name not in starred or starred[name] is not value)
        }
        self.kinds = model_classes(self.names, module.__name__)
        self.lacking: dict[type | None, str] = {}  # what a new object of the class has not
        self.arrays = uses(module, "numpy")
        self.filled = fill(module, [module, *self.kinds], self._array)

    def answer(self, do: str, given: dict[str, Any]) -> tuple[dict[str, Any], str]:
        """({part: number as text}, advice or ""), or whatever the student's code raises.

        CannotError: it is not offered, or not with these arguments.
        """
        if do not in OPERATIONS:
            raise CannotError(NO_SUCH_OPERATION)
        if self.broken:
            raise CannotError(self.broken)
        operation, reasons = OPERATIONS[do], []
        for kind, name in self._places(do):
            try:
                model, call = self._call(do, given, kind, name)
                result = calling(call)
                if inspect.iscoroutine(result):
                    result.close()
                    raise CannotError(
                        f"{name} is async, so a call only prepares it: leave async out"
                    )
            except CannotError as error:
                reasons.append(error)
            except NotImplementedError:
                reasons.append(CannotError(f"{do} is not implemented"))
            else:
                if model is not None and (do in STEPS or (do == "fit" and result is None)):
                    result = model
                advice = self._advice(name, call.func, kind)
                return RETURNED[operation.returned](result, *operation.parts), advice
        if reasons:
            raise reasons[0]
        raise CannotError(missing(do, self._there()))

    def notes(self) -> list[str]:
        """What is to be said of the file as a whole."""
        said = [misnamed_init(kind) for kind in self.kinds]
        if not any(place for do in OPERATIONS for place in self._places(do)):
            said.append(unknown_names(self._there()))
        return list(filter(None, said))

    def _there(self) -> dict[str, Any]:
        """All names of the file, and of its classes."""
        of_kinds = {name: getattr(kind, name) for kind in self.kinds for name in dir(kind)}
        return {**of_kinds, **self.names}

    def _array(self, values: list[Any]) -> Any:
        """The values as the file takes them: an array, or a list."""
        return sys.modules["numpy"].array(values) if self.arrays else list(values)

    def _taken(self, value: Any) -> Any:
        """A list as the file takes it; anything else as it is."""
        return self._array(value) if isinstance(value, list) else value

    def _places(self, do: str) -> Iterator[tuple[type | None, str]]:
        """Each class, and for the module None, that has a name of the operation; and the name."""
        for kind in (*self.kinds, None):
            for name in OPERATIONS[do].names:
                found = getattr(kind, name, None) if kind else self.names.get(name)
                switch = OPERATIONS[do].switches.get(name)
                if callable(found) and (switch is None or switch in parameters(found)):
                    yield kind, name

    def _call(self, do: str, given: dict[str, Any], kind: type | None, name: str) -> Call:
        """The call of the operation there. CannotError: it does not take the arguments."""
        model = self._model(kind, do, given, name) if kind else None
        function = getattr(model, name) if kind else self.names[name]
        held = {*OF_A_MODEL, *_data_held(kind, function)} if kind else ()
        wanted = [key for key in OPERATIONS[do].given if key not in held]
        start = _start(given)
        more = OF_A_MODEL if kind else OF_A_MODEL[:2] if do == "train" else ()
        arguments, by_name = arranged(wanted, function, more)
        switch = OPERATIONS[do].switches.get(name)
        switched = {switch: True} if switch else {}
        check_call(name, function, *arguments, **by_name, **switched)
        values = {key: self._taken(value) for key, value in start.items()}
        named = {parameter: values[key] for parameter, key in by_name.items()}
        positional = [values[key] for key in arguments]
        return model, partial(function, *positional, **named, **switched)

    def _model(self, kind: Any, do: str, given: dict[str, Any], name: str) -> Any:
        """A model of the student's class, with lr, m and c as given, or the notebook's and 0.

        name: of the method to call, which may take lr itself.
        """
        start = _start(given)
        asked = _asked(kind)
        named = {parameter: self._taken(start[key]) for parameter, key in asked.items()}
        check_call(kind.__name__, kind, **named)
        model = calling(partial(kind, **named))
        has_rate = "lr" in asked.values()
        if not has_rate and knows(model, ["lr"]):
            model.lr = start["lr"]
        elif not has_rate and "lr" in given and not _has_rate(getattr(kind, name)):
            raise CannotError(f"{kind.__name__} takes no lr, and has no attribute lr")
        for names in LINES:
            if knows(model, names):
                self._note_lacking(model, names)
                for name, key in zip(names, "mc"):
                    setattr(model, name, given.get(key, 0.0))
                return model
        if "m" in given or do == "train":
            has = ", ".join(getattr(model, "__dict__", ())) or "none"
            raise CannotError(f"{kind.__name__} needs the attributes m and c; it has {has}")
        return model

    def _note_lacking(self, model: Any, names: Sequence[str]) -> None:
        """Note what of m and c the class forgets to set, so that the grader does."""
        kind = type(model)
        lacks = [
            name
            for name in names
            if not hasattr(model, name) and (is_local(kind, name) or not stored(kind, name))
        ]
        if lacks:
            set_in = " ".join(f"self.{name} = 0.0;" for name in lacks).rstrip(";")
            self.lacking[kind] = (
                f"a new {kind.__name__} has no {' and no '.join(lacks)}: write {set_in} in __init__"
            )

    def _advice(self, name: str, function: Callable[..., Any], kind: type | None) -> str:
        """On global data that the function reads, and on what a new model lacks."""
        advice = [self.lacking[kind]] if kind in self.lacking else []
        read = data_read(function)
        if read:
            advice.append(f"{name} reads the global {' and '.join(read)} instead of its own")
        if set(read) & set(self.filled):
            advice.append("there is none, so it was given the notebook's 40 points")
        return "; ".join(advice)


def _start(given: dict[str, Any]) -> dict[str, Any]:
    """What is given; and where a call or a class asks for what is not: m = c = 0, y = 0."""
    y = [0.0] * len(given["x"])
    return {"m": 0.0, "c": 0.0, "lr": notebook.lr, "y": y, **given}


def _asked(kind: type) -> dict[str, str]:
    """{parameter: what it means} of what a class is made of: the rate; m, c, x, y if it must be."""
    found = {}
    for parameter in takes_of(kind):
        meant = meaning(parameter.name)
        is_needed = parameter.default is parameter.empty
        if meant == "lr" or (meant in ("m", "c", "x", "y") and is_needed):
            found[parameter.name] = meant
    return found


def _data_held(kind: type, function: Callable[..., Any]) -> set[str]:
    """What of x and y the class is made of, where its method does not ask for it again."""
    needed = [p.name for p in takes_of(function) if p.default is p.empty]
    if not set(map(meaning, needed)) <= set(OPERATIONS["train"].given):
        return set()
    return {"x", "y"}.intersection(_asked(kind).values()).difference(map(meaning, needed))


def _has_rate(function: Callable[..., Any]) -> bool:
    """Whether a parameter is the rate."""
    return "lr" in map(meaning, parameters(function))
