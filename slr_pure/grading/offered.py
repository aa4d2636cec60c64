"""What a student's file offers: the notebook's class or the four functions, and how to call them.

    a class     NeuralSLR, or one with its methods, made with lr; its m and c are set, and read;
                forward(x)  loss(x, y)  grad(x, y)  step(x, y)  train(x, y, steps)  fit(x, y)
    functions   forward(m, c, x)  loss(m, c, x, y)  gradient(m, c, x, y)  step(m, c, x, y, lr)
                train(x, y, lr, steps)  fit(x, y)

gradient may be called grad, too. A fit through the origin is fit_through_origin(x, y), or a fit
with a parameter proportional. Where the file uses NumPy, x and y are arrays, else lists. What is
not there gets advice: the name that may be meant, the arguments that are passed.
"""

import sys

from .global_names import data_read, fill
from .lookup import (
    NAMES,
    THROUGH,
    CannotError,
    check_call,
    is_proportional,
    missing,
    model_class,
    uses_numpy,
)
from .returned import line, number, numbers, pair, slope

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Any

ARGUMENTS = {  # of a function, and of a method
    "fit": ("x y", "x y"),
    THROUGH: ("x y", "x y"),
    "forward": ("m c x", "x"),
    "loss": ("m c x y", "x y"),
    "gradient": ("m c x y", "x y"),
    "step": ("m c x y lr", "x y"),
    "train": ("x y lr steps", "x y steps"),
}
PARTS: "dict[str, Callable[[Any], dict[str, Any]]]" = {
    "fit": line,
    THROUGH: slope,
    "forward": lambda value: {"y": numbers(value)},
    "loss": lambda value: {"loss": number(value)},
    "gradient": lambda value: pair(value, "dm", "dc"),
    "step": line,
    "train": line,
}
NO_RATE = 0.1  # the notebook's, for a model whose rate is not asked for


class Offer:
    """What a module offers."""

    def __init__(self, module: "ModuleType") -> None:
        self.module = module
        self.kind = model_class(module)
        self.arrays = uses_numpy(module)
        places = [module, self.kind] if self.kind else [module]
        self.filled = fill(module, places, self._array)

    def answer(self, do: str, given: "dict[str, Any]") -> "tuple[dict[str, Any], str]":
        """({part: number as text}, advice or ""), or whatever the student's code raises.

        CannotError: it is not offered, or not with these arguments.
        """
        if do not in NAMES:
            raise CannotError("no such operation")
        model = self._model(given) if self.kind else None
        name, function, is_method = self._found(do, model)
        arguments = ARGUMENTS[do][is_method].split()
        extra = {"proportional": True} if (do, name) == (THROUGH, "fit") else {}
        check_call(name, function, arguments, extra)
        result = function(*[self._passed(given[key]) for key in arguments], **extra)
        if is_method and (do in ("step", "train") or (do == "fit" and result is None)):
            result = model
        return PARTS[do](result), self._advice(name, function)

    def _passed(self, value: "Any") -> "Any":
        return self._array(value) if isinstance(value, list) else value

    def _array(self, values: "list[Any]") -> "Any":
        """The values as the file takes them: an array, or a list."""
        return sys.modules["numpy"].array(values) if self.arrays else list(values)

    def _model(self, given: "dict[str, Any]") -> "Any":
        """A model of the student's class, with m and c as given, or 0."""
        kind: Any = self.kind
        check_call(kind.__name__, kind, ["lr"], {})
        model = kind(given.get("lr", NO_RATE))
        if not (hasattr(model, "m") and hasattr(model, "c")):
            has = ", ".join(vars(model)) or "none"
            raise CannotError(f"{kind.__name__} needs the attributes m and c; it has {has}")
        model.m, model.c = given.get("m", 0.0), given.get("c", 0.0)
        return model

    def _found(self, do: str, model: "Any") -> "tuple[str, Callable[..., Any], bool]":
        """The name of the operation's function, itself, and whether it is the model's method."""
        for place in [self.module] if model is None else [model, self.module]:
            for name in NAMES[do]:
                found = getattr(place, name, None)
                if callable(found) and (do != THROUGH or name != "fit" or is_proportional(found)):
                    return name, found, place is model
        raise CannotError(missing(do, [*vars(self.module), *dir(model)]))

    def _advice(self, name: str, function: "Callable[..., Any]") -> str:
        """What to say of the global data that the function reads."""
        read = data_read(function)
        if not read:
            return ""
        advice = f"{name} reads the global {' and '.join(read)} instead of its arguments"
        if set(read) & set(self.filled):
            advice += "; there is none, so it was given the notebook's 40 points"
        return advice
