"""train: so many steps of descent, from m = c = 0."""

from slr_pure.model import step
from slr_pure.neural_slr import NeuralSLR

from . import step as steps_of
from .law import Law, lines_differ
from .loops import ONE_STEP
from .operation import Operation, swapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Any

    from .law import Ask, Points
    from .operation import Divisor, Formula, Named


def _many_steps(ask: "Ask", points: "Points", lr: "Fraction", steps: int) -> str:
    found = ask("train", *points, lr, steps)
    m = c = lr * 0
    for _ in range(steps):
        m, c = step(m, c, *points, lr)
    return lines_differ("", found, "after so many single steps", m, c)


def trained(x: "Any", y: "Any", lr: "Any", steps: int) -> "tuple[Any, Any]":
    """m and c after so many steps, each within 1 unit in the last place."""
    model = NeuralSLR(lr)
    model.train(x, y, steps)
    return model.m, model.c


def _repeated(
    one: "Formula", count: "Formula" = lambda steps: steps, start: float = 0.0
) -> "Formula":
    """So many steps by the formula of one: in floats, for Fractions would grow."""

    def formula(x: "Any", y: "Any", lr: "Any", steps: int) -> "Any":
        x, y = list(map(float, x)), list(map(float, y))
        m = c = start
        for _ in range(count(steps)):
            m, c = one(m, c, x, y, float(lr))
        return m, c

    return formula


def _at_each_point(m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "tuple[Any, Any]":
    """A step for each point alone."""
    for a, b in zip(x, y):
        m, c = step(m, c, [a], [b], lr)
    return m, c


MISTAKES: "Named" = (
    [
        ("this is one step too many", _repeated(step, lambda steps: steps + 1)),
        ("this is one step too few", _repeated(step, lambda steps: steps - 1)),
        ("descent starts at m = c = 1; here it is to start at 0", _repeated(step, start=1.0)),
        ("m and c are changed after each point, not after all of them", _repeated(_at_each_point)),
        (ONE_STEP, _repeated(step, lambda steps: 1)),
    ]
    + [(name, _repeated(one)) for name, one in steps_of.REPEATED]
    + [("m and c are swapped; m comes first", swapped(_repeated(step)))]
)


def outside(divisor: "Divisor") -> "Named":
    """The mistakes of code that divides by this constant instead of N, and more wrong with it."""
    return [(name, _repeated(one)) for name, one in steps_of.outside(divisor)]


OPERATION = Operation(
    name="train",
    given=("x", "y", "lr", "steps"),
    parts=("m", "c"),
    right=trained,
    words="so many steps, from m = c = 0",
    also_called=(
        "gradient_descent",
        "descent",
        "descend",
        "learn",
        "trainieren",
        "gradientenabstieg",
        "entrainer",
        "descente",
        "entrenar",
        "descenso",
    ),
    returned="line",
    mistakes=MISTAKES,
    outside=outside,
    laws=[Law("it is so many single steps", ("points", "lr", "steps"), _many_steps)],
)
