"""The answer is an ordinary number, but something on the way to it is above 10^308."""

from collections.abc import Iterator

from ..drafts import Draft, ask


def drafts() -> Iterator[Draft]:
    """A square, a product, a sum or a difference."""
    why = "The squares are 10^400, and the slope is between 1 and 2."
    x, y = [1e200, 2e200, 3e200], [1e200, 3e200, 4e200]
    yield from ask("fit, fit through the origin", "overflow inside", why, x=x, y=y)
    why = "The squares of x, 2^1064 and more, overflow, and the products x y do not."
    x, y = [2.0**532, 2.0**533, 2.0**534, 5 * 2.0**532], [3, 4, 7, 9]
    yield from ask("fit, fit through the origin", "overflow inside", why, x=x, y=y)
    why = "The difference of the two x overflows, before anything is squared."
    yield from ask("fit", "overflow inside", why, x=[-1.5e308, 1.5e308], y=[-1e10, 2e10])
    why = "The sums of y and of x y overflow, and their means do not."
    x, y = [1, 2, 4], [1e308, 1.25e308, 1.5e308]
    yield from ask("fit, fit through the origin", "overflow inside", why, x=x, y=y)
    why = "m x overflows and c would bring it back: a fused multiply-add has it right."
    yield from ask("forward", "overflow inside", why, x=[1e308, 1.2e308], m=2, c=-1e308)
    why = "Each squared residual is 10^308, and so is their mean; their sum overflows."
    x, y = [1, 2, 3, 4], [1e154, -1e154, 1e154, 1e154]
    yield from ask("loss", "overflow inside", why, x=x, y=y, m=1, c=0)
    why = "On the line, at 10^200, the residuals are 0; sums of y^2 and x y overflow all the same."
    x, y = [1e200, 2e200, 1], [2e200, 4e200, 5]
    yield from ask("loss, gradient", "overflow inside", why, x=x, y=y, m=2, c=0)
    why = "The sum of the products overflows, their mean does not."
    x, y = [8e157, 7e157, 9e157, 8e157], [1e150, 1e150, 1e150, 1e150]
    yield from ask("gradient", "overflow inside", why, x=x, y=y, m=0, c=1e10)
    why = "Two products add up to an infinity that the other two would have taken back."
    x, y = [1.5e158, 1.5e158, -1.5e158, -1.4e158], [1e150, 1e150, 1e150, 1e150]
    yield from ask("gradient", "overflow inside", why, x=x, y=y, m=0, c=0)
    why = "dm is 10^401, and lr brings it back to 10^201."
    x, y = [1e200, 2e200], [1e200, -3e200]
    yield from ask("step", "overflow inside", why, x=x, y=y, m=3, c=5, lr=1e-200)
    why = "sum(xx) is above 10^310, though no single step needs it."
    x, y = [1e155, 2e155, 4e155], [1e150, 2e150, 1e150]
    yield from ask("train", "overflow inside", why, x=x, y=y, lr=2e-312, steps=2)
    why = "The products r x are 10^308 each: their sum overflows, and the tiny rate comes too late."
    x, y = [1e158, 2e158, 1e158, 1e158], [1e150, 5e149, 1e150, 1e150]
    yield from ask("step, train", "overflow inside", why, x=x, y=y, m=0, c=0, lr=1e-317, steps=2)
