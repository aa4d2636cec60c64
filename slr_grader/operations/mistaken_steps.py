"""Mistaken steps, and training by them, as in mistaken_formulas.py.

A step goes wrong in ways of its own, and in each of them with each slip of the derivatives.
"""

from fractions import Fraction

from slr_pure.model import gradient

from .mistaken_gradients import (
    ALONE,
    NO_X,
    SLIPS,
    gradients,
    outside_the_sum,
    right,
    scaled,
    swapped,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from .mistaken_formulas import Formula, Named

PLACES = 2**256  # Fractions in train are kept to so many parts of 1, far below 10⁻⁶ of anything


def _at_once(derivatives: "Formula", m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "Any":
    dm, dc = derivatives(m=m, c=c, x=x, y=y)
    return [m - lr * dm, c - lr * dc]


def _m_then_c(derivatives: "Formula", m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "Any":
    m = m - lr * derivatives(m=m, c=c, x=x, y=y)[0]
    return [m, c - lr * derivatives(m=m, c=c, x=x, y=y)[1]]


def _c_then_m(derivatives: "Formula", m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "Any":
    c = c - lr * derivatives(m=m, c=c, x=x, y=y)[1]
    return [m - lr * derivatives(m=m, c=c, x=x, y=y)[0], c]


SEQUENCE = "the derivative for {} is taken at the new {}; take both at the old point, then move"
WAYS = {"": _at_once, SEQUENCE.format("c", "m"): _m_then_c, SEQUENCE.format("m", "c"): _c_then_m}
RATES: "dict[str, Callable[[Any], Any]]" = {
    "": lambda lr: lr,
    "lr is missing": lambda lr: 1,
    "the gradient is divided by lr": lambda lr: 1 / lr,
}


def steps(derivatives: "Named") -> "Iterator[tuple[str, Formula]]":
    """Each of these mistaken derivatives, or the right ones, in each way that a step can go."""
    for rate_name, rate in RATES.items():
        for way_name, way in WAYS.items():
            for name, formula in [("", scaled(right)), *derivatives]:
                said = "; and ".join(filter(None, (way_name, name, rate_name)))
                if said:
                    yield said, _step(formula, way, rate)


def _step(derivatives: "Formula", way: "Any", rate: "Callable[[Any], Any]") -> "Formula":
    return lambda m, c, x, y, lr: way(derivatives, m, c, x, y, rate(lr))


def _moved(formula: "Callable[..., list[Any]]") -> "Formula":
    """A step that takes the gradient once, at the old point."""
    return lambda m, c, x, y, lr: formula(m, c, lr, *gradient(m, c, x, y))


IN_A_STEP = {
    "the sign is flipped": "the sign is flipped: the step goes uphill",
    "there is a 2 too many": "there is a 2 too many; the gradient has its 2 already",
}


STEPS: "Named" = [  # mistakes of one step that many steps repeat
    *steps([(IN_A_STEP.get(name, name), formula) for name, formula in gradients(SLIPS)]),
    *((name, _step(formula, _at_once, RATES[""])) for name, formula in ALONE),
    (NO_X, _step(outside_the_sum(lambda x: 1), _at_once, RATES[""])),
    ("m and c stay where they were; set self.m and self.c", _moved(lambda m, c, lr, a, b: [m, c])),
    ("c stays where it was", _moved(lambda m, c, lr, a, b: [m - lr * a, c])),
    ("m stays where it was", _moved(lambda m, c, lr, a, b: [m, c - lr * b])),
    ("the two derivatives are swapped", _moved(lambda m, c, lr, a, b: [m - lr * b, c - lr * a])),
]
STEP: "Named" = [
    *STEPS,
    (
        "the old m and c are missing: this is the move, not the point it leads to",
        _moved(lambda m, c, lr, a, b: [-lr * a, -lr * b]),
    ),
    ("this is the gradient, not the step", _moved(lambda m, c, lr, a, b: [a, b])),
    (
        "m and c are swapped; m comes first",
        swapped(_moved(lambda m, c, lr, a, b: [m - lr * a, c - lr * b])),
    ),
]


def trained(one: "Formula", more: int = 0) -> "Formula":
    """So many steps by the formula of one, and some more, from m = c = 0."""

    def formula(x: "Any", y: "Any", lr: "Any", steps: int) -> "list[Any]":
        m = c = Fraction(0)
        for _ in range(steps + more):
            m, c = (Fraction(round(v * PLACES), PLACES) for v in one(m=m, c=c, x=x, y=y, lr=lr))
        return [m, c]

    return formula


_right_step = _step(scaled(right), _at_once, RATES[""])
TRAIN: "Named" = [
    ("this is one step too many", trained(_right_step, 1)),
    ("this is one step too few", trained(_right_step, -1)),
    *((name, trained(one)) for name, one in STEPS),
    ("m and c are swapped; m comes first", swapped(trained(_right_step))),
]
