"""Looking through a student's file: names that are there, names that may be meant, arguments.

An operation is looked for under the names below; where it is not there, other names that it often
goes by, and misspelt ones, make the advice.
"""

import difflib
import inspect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Any

THROUGH = "fit through the origin"
NAMES = {
    "fit": ("fit",),
    THROUGH: ("fit_through_origin", "fit"),
    "forward": ("forward",),
    "loss": ("loss",),
    "gradient": ("gradient", "grad"),
    "step": ("step",),
    "train": ("train",),
}
ALSO_CALLED = {
    "fit": ("least_squares", "closed_form", "linear_regression", "regression"),
    THROUGH: ("fit_through_the_origin", "fit_origin"),
    "forward": ("predict", "prediction", "predictions"),
    "loss": ("mse", "mean_squared_error", "cost", "error"),
    "gradient": ("gradients", "derivatives", "backward"),
    "step": ("update", "gradient_step", "descent_step"),
    "train": ("gradient_descent", "descent", "descend", "learn"),
}


class CannotError(Exception):
    """The operation is not offered, and why."""


def model_class(module: "ModuleType") -> "type | None":
    """The class NeuralSLR, or the class of the file that has most of the operations' methods."""
    known = {name for names in NAMES.values() for name in names}
    own = [
        value
        for name, value in vars(module).items()
        if isinstance(value, type) and (name == "NeuralSLR" or value.__module__ == module.__name__)
    ]
    best = max(own, key=lambda kind: (kind.__name__ == "NeuralSLR", has(kind, known)), default=None)
    return best if best and has(best, known) else None


def has(kind: type, names: "set[str]") -> int:
    """How many of the names the class has."""
    return len(names & set(dir(kind)))


def uses_numpy(module: "ModuleType") -> bool:
    """Whether any of the module's names is NumPy, or comes from it."""
    values = [value for name, value in vars(module).items() if not name.startswith("__")]
    origins = [
        getattr(value, "__module__", None) or getattr(value, "__name__", "") for value in values
    ]
    return any(str(origin).split(".")[0] == "numpy" for origin in origins)


def is_proportional(function: "Callable[..., Any]") -> bool:
    """Whether it has a parameter of this name."""
    try:
        return "proportional" in inspect.signature(function).parameters
    except ValueError:  # a builtin function may not say
        return False


def check_call(
    name: str, function: "Callable[..., Any]", arguments: "list[str]", extra: "dict[str, Any]"
) -> None:
    """CannotError, if so many arguments cannot be passed to it."""
    try:
        signature = inspect.signature(function)
    except ValueError:  # a builtin function may not say
        return
    try:
        signature.bind(*arguments, **extra)
    except TypeError:
        call = f"{name}({', '.join(arguments)})"
        raise CannotError(f"it is called as {call}, but is {name}{signature}") from None


def missing(do: str, there: "list[str]") -> str:
    """What is missing, and which of the names that are there may be meant.

    >>> missing("loss", ["MSE", "np"]), missing("step", [])
    ('there is no loss; if MSE is meant, rename it', 'there is no step')
    """
    name = NAMES[do][0]
    there = [other for other in there if not other.startswith("_")]
    lower = {other.lower(): other for other in there}
    meant = [lower[other] for other in ALSO_CALLED[do] if other in lower]
    meant += difflib.get_close_matches(name, there, n=1, cutoff=0.7)
    return f"there is no {name}" + (f"; if {meant[0]} is meant, rename it" if meant else "")
