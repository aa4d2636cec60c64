"""step: one step of descent, against the gradient.

A step goes wrong in ways of its own, and in each of them with each slip of the derivatives.
"""

import math

from slr_pure.least_squares import fit
from slr_pure.model import gradient, loss, step

from . import gradient as gradients
from .law import Law, lines_differ
from .operation import Operation, swapped
from .slips import SIGN, TWICE_2

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Any

    from .law import Ask, Points
    from .operation import Divisor, Formula, Named


def _one_step(ask: "Ask", points: "Points", m: "Fraction", c: "Fraction", lr: "Fraction") -> str:
    found = ask("step", m, c, *points, lr)
    m, c = step(m, c, *points, lr)
    return lines_differ("the new ", found, "less lr times the derivative,", m, c)


def at_once(derivatives: "Formula", m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "Any":
    """The step, by these derivatives."""
    dm, dc = derivatives(m, c, x, y)
    return m - lr * dm, c - lr * dc


def m_then_c(derivatives: "Formula", m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "Any":
    """The step in sequence: c is changed by a derivative at the new m."""
    m = m - lr * derivatives(m, c, x, y)[0]
    return m, c - lr * derivatives(m, c, x, y)[1]


def c_then_m(derivatives: "Formula", m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "Any":
    """The step in sequence, the other way round."""
    c = c - lr * derivatives(m, c, x, y)[1]
    return m - lr * derivatives(m, c, x, y)[0], c


SEQUENCE = "the derivative for {} is taken at the new {}; take both at the old point, then move"
WAYS = [("", at_once), (SEQUENCE.format("c", "m"), m_then_c), (SEQUENCE.format("m", "c"), c_then_m)]
RATES: "Named" = [
    ("", lambda lr: lr),
    ("lr is missing", lambda lr: 1),
    ("the gradient is divided by lr", lambda lr: 1 / lr),
]


def _step(derivatives: "Formula", way: "Formula", rate: "Formula") -> "Formula":
    return lambda m, c, x, y, lr: way(derivatives, m, c, x, y, rate(lr))


def _moved(formula: "Formula") -> "Formula":
    """A step that takes the gradient once, at the old point."""
    return lambda m, c, x, y, lr: formula(m, c, lr, *gradient(m, c, x, y))


def _twice(m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "Any":
    return step(*step(m, c, x, y, lr), x, y, lr)


def _point_by_point(m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "Any":
    for a, b in zip(x, y):
        m, c = step(m, c, [a], [b], lr)
    return m, c


def _by_direction(m: "Any", c: "Any", lr: "Any", dm: "Any", dc: "Any") -> "Any":
    length = math.sqrt(dm * dm + dc * dc) or 1
    return m - lr * dm / length, c - lr * dc / length


def _by_signs(m: "Any", c: "Any", lr: "Any", dm: "Any", dc: "Any") -> "Any":
    return m - lr * ((dm > 0) - (dm < 0)), c - lr * ((dc > 0) - (dc < 0))


def _by_loss(m: "Any", c: "Any", x: "Any", y: "Any", lr: "Any") -> "Any":
    move = lr * loss(m, c, x, y)
    return m - move, c - move


IN_A_STEP = {  # what a slip of the derivatives is called in a step
    SIGN: f"{SIGN}: the step goes uphill",
    TWICE_2: f"{TWICE_2}; the gradient has its 2 already",
    gradients.FIRST: gradients.SWAPPED,
}


def _steps(derivatives: "Named", ways: "Named" = WAYS, rates: "Named" = RATES) -> "Named":
    """A step by each of these derivatives, in each way, at each rate; but not the right one."""
    found = []
    for way_name, way in ways:
        for name, formula in derivatives:
            for rate_name, rate in rates:
                parts = way_name, IN_A_STEP.get(name, name), rate_name
                said = "; and ".join(part for part in parts if part)
                if said:
                    found.append((said, _step(formula, way, rate)))
    return found


AT_ONCE = WAYS[:1], RATES[:1]  # as a step should go
RIGHT: "Named" = [("", gradient)]
SLIPPED = _steps(RIGHT + gradients.IN_BOTH)
REPEATED: "Named" = (  # mistakes of one step that many steps repeat
    SLIPPED
    + _steps(gradients.MIXED, *AT_ONCE)
    + [
        (
            "m and c stay where they were; return the new ones, or set self.m and self.c",
            lambda m, c, x, y, lr: (m, c),
        ),
        ("c stays where it was", _moved(lambda m, c, lr, a, b: (m - lr * a, c))),
        ("m stays where it was", _moved(lambda m, c, lr, a, b: (m, c - lr * b))),
    ]
)
ONCE: "Named" = [
    (
        "the old m and c are missing: this is the move, not the point it leads to",
        _moved(lambda m, c, lr, a, b: (-lr * a, -lr * b)),
    ),
    (
        "the old m and c are missing: subtract the move from them",
        _moved(lambda m, c, lr, a, b: (lr * a, lr * b)),
    ),
    ("these are two steps, not one", _twice),
    ("it moves at each point alone; the gradient is of all of them", _point_by_point),
    ("this is the best line itself, and not one step towards it", lambda m, c, x, y, lr: fit(x, y)),
    ("only the gradient's direction counts: it is divided by its length", _moved(_by_direction)),
    ("only the sign of each derivative counts", _moved(_by_signs)),
    ("the loss stands for the derivatives", _by_loss),
    ("this is the gradient, not the step", _moved(lambda m, c, lr, a, b: (a, b))),
    ("m and c are swapped; m comes first", swapped(step)),
]


def outside(divisor: "Divisor") -> "Named":
    """The mistakes of code that divides by this constant instead of N, and more wrong with it."""
    return _steps(gradients.outside(divisor))


OPERATION = Operation(
    name="step",
    given=("m", "c", "x", "y", "lr"),
    parts=("m", "c"),
    right=step,
    rounds=True,
    words="m - lr dm and c - lr dc, both derivatives at the old m and c",
    also_called=("update", "gradient_step", "descent_step"),
    returned="line",
    mistakes=REPEATED + ONCE,
    in_parts=SLIPPED + _steps(gradients.OTHERS, *AT_ONCE) + ONCE[:2],
    labels=("m", "c"),
    outside=outside,
    laws=[Law("it goes down by lr times the gradient", ("points", "m", "c", "lr"), _one_step)],
)
