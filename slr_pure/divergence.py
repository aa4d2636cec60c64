"""Divergence: the error of a descent that runs away: why it does, and what would work."""

from .arithmetic.kinds import DECIMAL
from .arithmetic.values import shown
from .moments import Moments
from .rates import best_lr, stable_lr

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class DivergenceError(ArithmeticError):
    """m, c or the loss is too large for a float (or Decimal): at lr > 2/λ₂ descent runs away.

    step: the first step with such a number. lr: the learning rate. bound: `stable_lr`, below which
    every rate converges (unless the numbers were too large to begin with; the message says so).

    >>> from slr_pure import jump
    >>> try:
    ...     jump(Moments.of([-1, 1], [0, 2]), 2, 9999)
    ... except DivergenceError as error:
    ...     error.step, error.lr, error.bound
    (323, 2, 1.0)
    """

    def __init__(self, message: str, step: int, lr: "Any", bound: "Any") -> None:
        super().__init__(message, step, lr, bound)
        self.step = step
        self.lr = lr
        self.bound = bound

    def __str__(self) -> str:
        return str(self.args[0])


def divergence(moments: Moments, lr: "Any", step: int, kind: str) -> DivergenceError:
    """The error for a number that is too large for its kind, at that step."""
    rate, bound, best = shown(lr, str), stable_lr(moments), best_lr(moments)
    x, spread = moments.sums.x, moments.sums.centred().xx
    converges = lr < bound
    if step == 0 or converges:
        name = "Decimal" if kind == DECIMAL else "float"
        message = f"the numbers at step {step} are too large for a {name}"
        if converges:
            message += f", though lr = {rate} is below the bound 2/λ₂ = {bound}"
        return DivergenceError(f"{message}: scale y down, or start nearer", step, lr, bound)
    message = f"diverged at step {step}: lr = {rate} is not below the bound 2/λ₂ = {bound}"
    if best:
        message += f"; lr = {best} would converge"
    # Far from the origin: the mean of x is over ten times its standard deviation.
    if x * x > 100 * spread > 0:
        message += "; x is far from 0: centre it (subtract its mean) and far larger rates converge"
    return DivergenceError(message, step, lr, bound)
