"""What several exercises share: points to be tried on, and ways to be wrong."""

from slr_pure import forward

POINTS = [
    (0.0, 1.0, [1.0], [0.0]),
    (1.0, 0.0, [2.0], [0.0]),
    (0.0, 0.0, [0.0, 1.0], [1.0, 3.0]),
    (1.0, 1.0, [0.0, 2.0], [2.0, 1.0]),
    (2.0, 1.0, [0.0, 1.0, 2.0], [1.0, 3.0, 8.0]),
    (1.0, -2.0, [3.0, 0.0, 1.0, 4.0], [1.0, 2.0, 0.0, 5.0]),
    (-1.0, 3.0, [1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 0.0, 5.0, 1.0, 1.0]),
]


def residuals(m, c, xs, ys):
    """yᵢ − ŷᵢ."""
    return [y - p for y, p in zip(ys, forward(m, c, xs))]


def of_residuals(formula):
    """The function of (m, c, xs, ys) that is the formula of the residuals and N."""
    return lambda m, c, xs, ys: formula(residuals(m, c, xs, ys), len(xs))


def swapped(formula):
    """The formula's two numbers in the other order."""
    return lambda *arguments: tuple(reversed(formula(*arguments)))
