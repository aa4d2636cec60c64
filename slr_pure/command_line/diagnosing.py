"""`fit --diagnostics`: the figures on how good the line is; where there is none, why not."""

from decimal import localcontext

from ..arithmetic.kinds import DECIMAL
from ..diagnostics import r_squared, residual_sd, rss, standard_errors
from ..moments import Moments
from .text import DIGITS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def diagnosed(moments: Moments, proportional: bool, exact: bool) -> "dict[str, Any]":
    """rss, r_squared, residual_sd, se_m, se_c, each a number or None, and why: the causes by name.

    exact: RSS and R² as they are in Fractions, and the roots as Decimals of 50 digits.
    """
    figures: dict[str, Any] = {}
    why: dict[str, str] = {}

    def put(names: "tuple[str, ...]", figure: "Callable[[], tuple[Any, ...]]") -> None:
        try:
            figures.update(zip(names, figure()))
        except (OverflowError, ValueError) as error:
            figures.update(dict.fromkeys(names))
            why.update(dict.fromkeys(names, str(error)))

    put(("rss",), lambda: (rss(moments, proportional),))
    put(("r_squared",), lambda: (r_squared(moments, proportional),))
    with localcontext() as context:
        context.prec = DIGITS
        roots = Moments(moments.sums, DECIMAL) if exact else moments
        put(("residual_sd",), lambda: (residual_sd(roots, proportional),))
        put(("se_m", "se_c"), lambda: standard_errors(roots, proportional))
    return {**figures, "why": why}
