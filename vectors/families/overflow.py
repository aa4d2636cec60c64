"""Answers beyond the greatest binary64: the exact answer exists, and no float is near it."""

from collections.abc import Iterator

from ..drafts import Draft, ask

FLAG = "answer overflows"


def drafts() -> Iterator[Draft]:
    """One flag: an error passes, and so do the infinities of the right sign."""
    why = "The slope is about 10^600, and so no float at all."
    yield from ask("fit", FLAG, why, x=[1e-300, 2e-300], y=[1e300, 2.5e300])
    why = "Only the intercept overflows: the slope is -2, and c is 2 * 10^308."
    yield from ask("fit", FLAG, why, x=[0.5e308, 1e308], y=[1e308, 0])
    why = "Only the slope overflows, to minus infinity; the intercept is 10^160."
    yield from ask("fit", FLAG, why, x=[-1e-160, 1e-160], y=[3e160, -1e160])
    why = "The slope through the origin is about 10^310."
    yield from ask("fit through the origin", FLAG, why, x=[1e-155, 2e-155], y=[1e155, 3e155])
    why = "Subnormal x make the slope overflow though y is 1."
    x = [-(2.0**-1074), -(2.0**-1073)]
    yield from ask("fit through the origin", FLAG, why, x=x, y=[1, 2])
    why = "Of three predictions the second overflows, and the others are as always."
    yield from ask("forward", FLAG, why, x=[1, 1e200, -3], m=1e150, c=7)
    why = "The product is finite, and the sum with c is not."
    yield from ask("forward", FLAG, why, x=[1.5, -1.5], m=-1e308, c=-1e308)
    why = "The greatest float and a quarter more."
    yield from ask("forward", FLAG, why, x=[1.25], m=(2 - 2.0**-52) * 2.0**1023, c=0)
    why = "The residuals are 10^200, their squares 10^400."
    yield from ask("loss", FLAG, why, x=[1, 2], y=[1e200, 3e200], m=1, c=1)
    why = "One residual of three is too large to be squared."
    yield from ask("loss", FLAG, why, x=[1, 2, 3], y=[5, -1e170, 5], m=2, c=1)
    why = "dm overflows and dc does not: x is 10^200."
    yield from ask("gradient", FLAG, why, x=[1e200, 3e200], y=[1e200, 2e200], m=0.25, c=3)
    why = "Both derivatives overflow, to infinities of different signs."
    yield from ask("gradient", FLAG, why, x=[-2, -3], y=[1.5e308, 1.25e308], m=0, c=0)
    why = "dm overflows, and the rate is 1: so does the new m."
    yield from ask("step", FLAG, why, x=[1e200, 3e200], y=[1e200, 2e200], m=0, c=3, lr=1)
    why = "The derivatives are ordinary, and the rate of 10^308 is not."
    yield from ask("step", FLAG, why, x=[1, 2], y=[3, 5], m=1, c=4, lr=1e308)
    why = "Far above the bound four steps lead beyond every float."
    yield from ask("train", FLAG, why, x=[1, 2], y=[3, 5], lr=1e100, steps=4)
    why = "The very first step overflows."
    yield from ask("train", FLAG, why, x=[1e160, 2e160], y=[1e160, 3e160], lr=1, steps=1)
