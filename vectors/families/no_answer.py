"""Data that have no answer, for one of four causes; and beside them data that look so and have."""

from collections.abc import Iterator
from math import inf, nan

from ..drafts import Draft, ask


def drafts() -> Iterator[Draft]:
    """Constant x, too few points, unequal lengths, what is not finite."""
    yield from constant()
    yield from too_few()
    yield from unequal()
    yield from not_finite()


def constant() -> Iterator[Draft]:
    """Every slope fits equally well, or seems to."""
    why = "All x are 2: the line could be anything."
    yield from ask("fit", "constant x", why, x=[2, 2, 2], y=[1, 2, 3])
    why = (
        "The mean of three 0.1 is not 0.1 in floats, so the variance from rounded deviations is "
        "not 0, and a slope comes out where there is none."
    )
    yield from ask("fit", "constant x", why, x=[0.1] * 3, y=[1, 2, 3])
    why = "Eleven times 1.1: N sum(xx) and sum(x)^2 round differently, and a slope of 2 appears."
    yield from ask("fit", "constant x", why, x=[1.1] * 11, y=list(range(11)))
    why = "Three times 1/3, which is no third in binary, but always the same number."
    yield from ask("fit", "constant x", why, x=[1 / 3] * 3, y=[2, 1, 4])
    why = "All x are 10^16 + 2: no mean rounds, and still there is no line."
    yield from ask("fit", "constant x, offset", why, x=[1e16 + 2] * 4, y=[1, 2, 3, 5])
    why = "All x are 10^308, and their sum overflows."
    yield from ask("fit", "constant x, overflow inside", why, x=[1e308] * 3, y=[1, 2, 3])
    why = "All x are the least positive number, and their squares are 0."
    yield from ask("fit", "constant x, subnormal", why, x=[2.0**-1074] * 2, y=[1, 2])
    why = "The integer 3 and the float 3.0 are one number, and so are 0 and -0."
    yield from ask("fit", "constant x", why, x=[3, 3.0], y=[1, 2])
    yield from ask("fit", "constant x, signed zero", why, x=[0.0, -0.0, 0], y=[1, 2, 4])
    why = "Through the origin, x = 0 says nothing about the slope."
    flags = "constant x, signed zero"
    yield from ask("fit through the origin", flags, why, x=[0, 0, 0], y=[1, 2, 3])
    yield from ask("fit through the origin", flags, why, x=[0.0, -0.0], y=[1.5, -1.5])
    why = "Constant x leaves no unique line, but everything else is as always."
    x, y = [0.1, 0.1, 0.1], [1, 2, 4]
    do = "fit through the origin, forward, loss, gradient, step, train"
    yield from ask(do, "constant x", why, x=x, y=y, m=2, c=0.75, lr=0.3, steps=4)


def too_few() -> Iterator[Draft]:
    """No points, or one."""
    why = "Of no points there is no mean."
    do = "fit, fit through the origin, loss, gradient, step, train"
    yield from ask(do, "too few points", why, x=[], y=[], m=2, c=1, lr=0.5, steps=3)
    why = "The predictions for no x are no predictions: an empty list, and no error."
    yield from ask("forward", "too few points", why, x=[], m=2, c=1)
    why = "Many lines pass through one point."
    yield from ask("fit", "too few points", why, x=[1], y=[2])
    yield from ask("fit", "too few points, signed zero", why, x=[0.0], y=[0.0])
    why = "One point is enough here: only a line with both slope and intercept needs two."
    x, y = [4], [7]
    do = "fit through the origin, loss, gradient, step, train"
    yield from ask(do, "too few points", why, x=x, y=y, m=1.5, c=0.5, lr=0.03125, steps=4)


def unequal() -> Iterator[Draft]:
    """An x without its y, or the other way round."""
    everything = "fit, fit through the origin, loss, gradient, step, train"
    rest = {"m": 2, "c": 1, "lr": 0.125, "steps": 2}
    why = "The last x has no y; pairing up to the shorter list would hide that."
    yield from ask(everything, "unequal lengths", why, x=[1, 2, 3, 5], y=[2, 3, 5], **rest)
    why = "One y for three x: arrays would repeat it, and answer a question that nobody asked."
    yield from ask(everything, "unequal lengths", why, x=[1, 2, 3], y=[4], **rest)
    why = "There are x and no y at all."
    yield from ask("fit, loss", "unequal lengths", why, x=[1, 2], y=[], m=2, c=1)


def not_finite() -> Iterator[Draft]:
    """A nan or an infinity among the data; left out are the formulas, through which they flow."""
    fits = "fit, fit through the origin, train"
    rest = {"lr": 0.125, "steps": 2}
    why = "A nan is a missing observation, and an answer of nan can pass unnoticed for long."
    yield from ask(fits, "not finite", why, x=[1, 2, nan, 4], y=[1, 2, 3, 5], **rest)
    yield from ask(fits, "not finite", why, x=[1, 2, 3], y=[nan, 2, 3], **rest)
    why = "No line comes near an infinite y."
    yield from ask(fits, "not finite", why, x=[1, 2, 3], y=[1, 2, inf], **rest)
    why = "An infinite x makes every deviation from the mean nan or infinite."
    yield from ask("fit, train", "not finite", why, x=[1, -inf, 3], y=[1, 2, 4], **rest)
    why = "An infinite x makes of the slope infinity over infinity, which is nan."
    yield from ask("fit through the origin", "not finite", why, x=[1, inf], y=[2, 3])
