"""Answers half way between two floats, where rounding has to choose, and a little beside it."""

from collections.abc import Iterator

from ..drafts import Draft, ask

UNIT = 2.0**-52  # the last place of 1.0
LEAST = 2.0**-1074
BORDER = 2**1024 - 2**970  # half way between the greatest binary64 and 2^1024


def drafts() -> Iterator[Draft]:
    """Ties, and near ties."""
    yield from ties_of_fits()
    yield from ties_of_formulas()
    yield from nearly_ties()


def ties_of_fits() -> Iterator[Draft]:
    """Fits whose answer is half way between two floats."""
    down = "m = 2^53 + 1 is half way between two floats; the even significand is the one below."
    up = "m = 2^53 + 3 is half way between two floats; the even significand is the one above."
    yield from ask("fit", "tie", down, x=[0.0, 1.0], y=[1.0, 2.0**53 + 2])
    yield from ask("fit", "tie", up, x=[0.0, 1.0], y=[-1.0, 2.0**53 + 2])
    down = "c = 1 + 2^-53, the mean of 1 and the next float, is half way: to even is down."
    up = "c = 1 + 3/2^53, the mean of two neighbouring floats, is half way: to even is up."
    yield from ask("fit", "tie", down, x=[-1, 1], y=[1, 1 + UNIT])
    yield from ask("fit", "tie", up, x=[-1, 1], y=[1 + UNIT, 1 + 2 * UNIT])
    down = "m = c = 2^-1075 are half way between 0 and the least number: to even is 0."
    up = "c = 3/2^1075 is half way between one and two least numbers: to even is two."
    yield from ask("fit", "tie, subnormal", down, x=[-1, 1], y=[0.0, LEAST])
    yield from ask("fit", "tie, subnormal", up, x=[-1, 1], y=[LEAST, 2 * LEAST])
    down = "The slope is the mean of 2^53 and 2^53 + 2, half way between them: to even is down."
    up = "The slope is the mean of 2^53 + 2 and 2^53 + 4, half way between them: to even is up."
    x = [1.0, -1.0]
    yield from ask("fit through the origin", "tie", down, x=x, y=[2.0**53, -(2.0**53) - 2])
    yield from ask("fit through the origin", "tie", up, x=x, y=[2.0**53 + 2, -(2.0**53) - 4])
    border = "The slope is half way between the greatest float and 2^1024: to even is infinity."
    flags = "tie, answer overflows, integers above 2^53"
    yield from ask("fit through the origin", flags, border, x=[1], y=[BORDER])


def ties_of_formulas() -> Iterator[Draft]:
    """Predictions, losses, derivatives and steps that are half way between two floats."""
    why = "2^53 + 1, 2^53 + 3 and the like are half way between two floats: down, up, down, up."
    x = [2.0**53, 2.0**53 + 2, 2.0**53 + 4, -(2.0**53) - 4]
    yield from ask("forward", "tie", why, x=x, m=1, c=1)
    down = "The square of this odd integer has 54 bits: half way between two floats."
    yield from ask("loss", "tie", down, x=[1], y=[94906267.0], m=0, c=0)
    up = "The mean of four odd squares is half way between two floats, the even one above."
    y = [94906267.0, 94906269.0, 94906273.0, 94906269.0]
    yield from ask("loss", "tie", up, x=[1, 2, 3, 4], y=y, m=0, c=0)
    down = "The residual is 2^53 + 1, half way between two floats, and -2 times it is, too: down."
    up = "The residual is 2^53 + 3, half way between two floats, and -2 times it is, too: up."
    yield from ask("gradient", "tie", down, x=[1], y=[2.0**53], m=0, c=-1)
    yield from ask("gradient", "tie", up, x=[1], y=[2.0**53 + 2], m=0, c=-1)
    down = "The new m is 1 + 2^-53, half way between two floats: to even is down."
    up = "The new m is 1 + 3/2^53, half way between two floats: to even is up."
    yield from ask("step", "tie", down, x=[1], y=[1 + UNIT], m=1, c=0, lr=0.25)
    yield from ask("step", "tie", up, x=[1], y=[1 + 2 * UNIT], m=1 + UNIT, c=0, lr=0.25)
    down = "After one step m = c = 1.5 (1 + 2^-52), half way between two floats: to even is up."
    up = "After one step m = c = 1.5 (1 + 3/2^52), half way between two floats: to even is down."
    yield from ask("train", "tie", down, x=[1], y=[1 + UNIT], lr=0.75, steps=1)
    yield from ask("train", "tie", up, x=[1], y=[1 + 3 * UNIT], lr=0.75, steps=1)


def nearly_ties() -> Iterator[Draft]:
    """Answers a little beside the middle: rounding twice goes to the wrong side."""
    above = "m is 2^53 + 1 and 2^-60 more: rounded to 80 or 110 bits first, the more is lost."
    below = "m is 2^53 + 3 less 2^-60: rounded to 80 or 110 bits first, the less is lost."
    flags = "nearly a tie, integers above 2^53"
    x, y = 2**60, (2**53 + 1) * 2**60 + 1
    yield from ask("fit", flags, above, x=[0, x], y=[1, y + 1])
    yield from ask("fit through the origin", flags, above, x=[x], y=[y])
    yield from ask("fit through the origin", flags, below, x=[x], y=[(2**53 + 3) * 2**60 - 1])
    below = "c is a little below the middle between 1 and the next float."
    above = "c is a little above the middle between 1 and the next float."
    yield from ask("fit", "nearly a tie", below, x=[-1, 1 + UNIT], y=[1, 1 + UNIT])
    yield from ask("fit", "nearly a tie", above, x=[-1 - UNIT, 1], y=[1, 1 + UNIT])
    why = "The product loses a bit that would have decided where the sum rounds."
    yield from ask("forward", "nearly a tie", why, x=[1 + 2.0**-40], m=1 + 2.0**-40, c=2.0**-53)
    border = "A little less than half way between the greatest float and 2^1024: no overflow."
    flags = "nearly a tie, integers above 2^53"
    yield from ask("fit through the origin", flags, border, x=[1], y=[BORDER - 1])
