"""Looking through a student's file: names that it has, names that may be meant, arguments.

An operation is looked for under the names below; where the file has none of them, the advice is one
of the other names that students give it, or a misspelt one.
"""

import difflib
import dis
import inspect
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from types import CodeType, ModuleType
from typing import Any

from ..operations import OPERATIONS
from ..protocol.replies import NO_SUCH_NAME

# What parameters mean that have other names, as plain() writes them, in four languages.
SAME = {
    name: meant
    for meant, names in {
        "x": "xs data inputs features x_data x_train werte x_werte abscisses donnees datos datos_x",
        "y": "ys true targets target labels y_true y_data y_train y_werte ordonnees datos_y",
        "m": "w weight slope k b1 w1 beta1 theta1 beta_1 theta_1 steigung pente pendiente",
        "c": "b bias intercept b0 w0 beta0 theta0 beta_0 theta_0 achsenabschnitt abschnitt ordonnee"
        " intercepto ordenada",
        "lr": "learning_rate eta alpha rate step_size lernrate taux tasa",
        "steps": "n_steps num_steps epochs n_epochs num_epochs iterations n_iter n_iterations"
        " schritte epochen pas epoques pasos epocas",
    }.items()
    for name in names.split()
}
MOST_NAMES = 5  # of a file's own functions and classes, that are told
ASSIGNED = ("fit", "forward", "loss", "gradient", "step", "train")  # what a class is asked for
INIT = ("init", "int", "inti")  # __init__, and how it is misspelt
NO_FUNCTION = "it has no function: write some, such as def forward(m, c, x): return …"


class CannotError(Exception):
    """The file does not offer the operation; and why."""


def plain(name: str) -> str:
    """The name in lower case, without accents.

    >>> plain("Ordonnée")
    'ordonnee'
    """
    parts = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def meaning(parameter: str) -> str:
    """What a parameter of this name means, such as lr; or the name, as plain() writes it."""
    return SAME.get(plain(parameter), plain(parameter))


def model_classes(names: dict[str, Any], module: str) -> list[type]:
    """NeuralSLR, then the file's own classes, first those with most of the operations' methods.

    Of two with as many, the one that is made of the other; and none that is abstract.
    """
    known = {name for operation in OPERATIONS.values() for name in operation.names}
    own = [
        value
        for name, value in names.items()
        if isinstance(value, type) and (name == "NeuralSLR" or value.__module__ == module)
        if not inspect.isabstract(value)
    ]

    def rank(kind: type) -> tuple[bool, int, int]:
        return kind.__name__ == "NeuralSLR", len(known & set(dir(kind))), len(kind.__mro__)

    return sorted(own, key=rank, reverse=True)


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


def arranged(
    arguments: Iterable[str], function: Callable[..., Any], more: Iterable[str] = ()
) -> tuple[list[str], dict[str, str]]:
    """The arguments that its parameters mean, in its own order; and those to pass by name.

    Each parameter gets the argument whose name it has, and those that are required and have other
    names get the rest, in order; or, if they ask for it by name, one of `more`. Where that does not
    come out even, the arguments stay as they are.

    >>> arranged(["m", "c", "x"], lambda xs, w, b: 0), arranged(["m", "c", "x"], lambda p, q, x: 0)
    ((['x', 'm', 'c'], {}), (['m', 'c', 'x'], {}))
    >>> arranged(["x", "lr"], lambda x, start=0, lr=0.1: 0)
    (['x'], {'lr': 'lr'})
    """
    arguments, more = list(arguments), list(more)
    takes = list(takes_of(function))
    meant: dict[str, str] = {}
    for parameter in takes:
        name = meaning(parameter.name)
        is_needed = parameter.default is parameter.empty
        if name in arguments + more * is_needed and name not in meant.values():
            meant[parameter.name] = name
    rest = [name for name in arguments if name not in meant.values()]
    others = [p.name for p in takes if p.name not in meant and p.default is p.empty]
    if len(rest) != len(others):
        return arguments, {}
    meant.update(zip(others, rest))
    ordered: list[str] = []
    named: dict[str, str] = {}
    for place, parameter in enumerate(takes):
        if parameter.name not in meant:
            continue
        if place == len(ordered) and parameter.kind is not parameter.KEYWORD_ONLY:
            ordered.append(meant[parameter.name])
        else:
            named[parameter.name] = meant[parameter.name]
    return ordered, named


def takes_of(function: Callable[..., Any]) -> Iterator[inspect.Parameter]:
    """Its parameters, but for *these and **those; none, of a builtin that does not say them."""
    try:
        found = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return
    for parameter in found:
        if parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            yield parameter


def check_call(name: str, function: Callable[..., Any], *arguments: str, **named: Any) -> None:
    """CannotError, if these arguments cannot be passed to it, some of them by name."""
    try:
        signature = inspect.signature(function)
        signature.bind(*arguments, **named)
    except ValueError:  # a builtin function may not say what it takes
        pass
    except TypeError:
        call = f"{name}({', '.join([*arguments, *named])})"
        why = f"it is called as {call}, but is {name}{signature}"
        raise CannotError(_without_self(name, function) or why) from None


def _without_self(name: str, function: Callable[..., Any]) -> str:
    """That a method's first parameter is no self, in words, or ""."""
    first = parameters(getattr(function, "__func__", None) or (lambda self: 0))[:1]
    if not {"x", "y", "m", "c"}.intersection(map(meaning, first)):
        return ""
    return f"self is missing: def {name}(self, {first[0]}, …"


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


def stored(kind: type, name: str) -> bool:
    """Whether any of its methods sets the attribute: self.m = … stands in one.

    >>> from slr_pure import NeuralSLR
    >>> stored(NeuralSLR, "m"), stored(NeuralSLR, "slope")
    (True, False)
    """
    methods = [f for part in kind.__mro__ for f in vars(part).values()]
    steps = [step for f in methods for code in codes(f) for step in dis.get_instructions(code)]
    return any(step.opname == "STORE_ATTR" and step.argval == name for step in steps)


def is_local(kind: Any, name: str) -> bool:
    """Whether __init__ has a local name, no parameter, where self.m = … may be meant."""
    code = getattr(kind.__init__, "__code__", None)
    return (
        code is not None and name in code.co_varnames[code.co_argcount + code.co_kwonlyargcount :]
    )


def missing(do: str, there: dict[str, Any]) -> str:
    """What is missing, and which of the names in the file may be meant: of no module.

    >>> missing("loss", {"MSE": max, "np": None}), missing("step", {"f": min})
    ('there is no loss; if MSE is meant, rename it', 'there is no such name')
    """
    name = OPERATIONS[do].names[0]
    public = [
        other
        for other, value in there.items()
        if not other.startswith("_") and not isinstance(value, ModuleType)
    ]
    lower = {plain(other): other for other in public}
    meant = [lower[other] for other in OPERATIONS[do].also_called if other in lower]
    meant += difflib.get_close_matches(name, public, n=1, cutoff=0.7)
    if meant:
        return f"there is no {name}; if {meant[0]} is meant, rename it"
    for other in filter(inspect.isfunction, there.values()):
        if name in [code.co_name for code in codes(other)][1:]:
            return f"{name} stands inside {other.__name__}: move it out, to the left margin"
    return NO_SUCH_NAME if any(map(callable, there.values())) else NO_FUNCTION


def unknown_names(there: dict[str, Any]) -> str:
    """That a file defines functions, but none of an operation's name, in words; else "".

    >>> unknown_names({"area": lambda r: 3 * r * r})
    'it defines area, but none of fit, forward, loss, gradient, step, train'
    """
    own = [
        name
        for name, value in there.items()
        if (inspect.isfunction(value) or inspect.isclass(value)) and not name.startswith("_")
    ]
    if not own or any(missing(do, there) != NO_SUCH_NAME for do in OPERATIONS):
        return ""
    first = ", ".join(own[:MOST_NAMES] + ["…"] * (len(own) > MOST_NAMES))
    return f"it defines {first}, but none of {', '.join(ASSIGNED)}"


def misnamed_init(kind: type) -> str:
    """That its __init__ is misspelt, so that nothing calls it, in words; else "".

    >>> misnamed_init(type("A", (), {"_init_": lambda self: None}))
    '_init_ is never called: __init__ has two underscores before it and two behind'
    """
    names = [name for name, value in vars(kind).items() if inspect.isfunction(value)]
    wrong = [name for name in names if name != "__init__" and name.strip("_") in INIT]
    if "__init__" in names or not wrong:
        return ""
    return f"{wrong[0]} is never called: __init__ has two underscores before it and two behind"
