"""The model: four formulas, written as they stand in the book.

This file is the definition. It imports nothing, so it can be copied alone, and everything else
in the library is tested against it. The observations are two lists of the same length N, xs and
ys; the line has slope m and intercept c, always in that order.

The formulas only add, subtract, multiply and divide. So every kind of number stays itself: float,
Fraction, Decimal, and symbols too. Integers follow Python: dividing two of them gives a float.
(For a type checker all arguments of a call have one type: write Fraction(2), not 2, beside
Fractions.)

Left out: checks of the numbers themselves (nan flows through, as in any arithmetic), and every
way to get the same numbers faster. Those are in the files above this one.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal
    from fractions import Fraction
    from typing import TypeVar

    Number = TypeVar("Number", float, Fraction, Decimal)


def forward(m: "Number", c: "Number", xs: "Iterable[Number]") -> "list[Number]":
    """ŷᵢ = m xᵢ + c, the prediction for each x.

    xs: N numbers, in the unit [x]; m in [y]/[x], c in [y].
    Returns a list of N numbers, in [y]; of no numbers, the empty list. No errors of its own.
    Cost: O(N).

    >>> forward(2, 1, [0, 1, 2])
    [1, 3, 5]
    """
    return [m * x + c for x in xs]


def loss(m: "Number", c: "Number", xs: "Iterable[Number]", ys: "Iterable[Number]") -> "Number":
    """L = (1/N) Σ (yᵢ − ŷᵢ)², the mean squared error.

    m, c, xs: as in `forward`; ys: N numbers, in [y]. Returns one number, in [y]².
    ValueError: no points, or lists of different lengths.
    Cost: O(N).

    >>> loss(2, 1, [0, 1, 2], [1, 3, 8])
    3.0
    """
    residuals = [y - (m * x + c) for x, y in _points(xs, ys)]
    return _sum(r * r for r in residuals) / len(residuals)


def gradient(
    m: "Number", c: "Number", xs: "Iterable[Number]", ys: "Iterable[Number]"
) -> "tuple[Number, Number]":
    """∂L/∂m = −(2/N) Σ rᵢ xᵢ and ∂L/∂c = −(2/N) Σ rᵢ, where rᵢ = yᵢ − ŷᵢ.

    By the chain rule: L is the mean of rᵢ², so its derivative is the mean of 2 rᵢ times the
    derivative of rᵢ = yᵢ − m xᵢ − c, which is −xᵢ with respect to m and −1 with respect to c.

    m, c, xs, ys: as in `loss`. Returns (∂L/∂m, ∂L/∂c), in [x][y] and [y].
    ValueError: no points, or lists of different lengths.
    Cost: O(N).

    >>> gradient(0, 0, [0, 1, 2], [1, 3, 8])
    (-12.666666666666666, -8.0)
    """
    points = _points(xs, ys)
    residuals = [y - (m * x + c) for x, y in points]
    # The product with −2 first, the division by N last, and no float in sight: so that integers,
    # Fractions and Decimals stay what they are until they must be divided.
    n = len(points)
    dm = -2 * _sum(r * x for r, (x, _) in zip(residuals, points)) / n
    dc = -2 * _sum(iter(residuals)) / n
    return dm, dc


def step(
    m: "Number", c: "Number", xs: "Iterable[Number]", ys: "Iterable[Number]", lr: "Number"
) -> "tuple[Number, Number]":
    """(m, c) − η (∂L/∂m, ∂L/∂c): one step of gradient descent at the learning rate η = lr.

    Both derivatives are taken at the old (m, c), before either of the two is changed.

    m, c, xs, ys: as in `loss`; lr: a number of the same kind, in 1/[x]² for m but in 1 for c, so
    that a good one depends on the unit of x. Returns the new (m, c), in [y]/[x] and [y].
    ValueError: no points, or lists of different lengths.
    Cost: O(N).

    >>> step(0.0, 0.0, [0, 1, 2], [1, 3, 8], 0.25)
    (3.1666666666666665, 2.0)
    """
    dm, dc = gradient(m, c, xs, ys)
    return m - lr * dm, c - lr * dc


def _points(xs: "Iterable[Number]", ys: "Iterable[Number]") -> "list[tuple[Number, Number]]":
    """[(x₁, y₁), …, (xₙ, yₙ)] with N ≥ 1, or a ValueError."""
    xs, ys = list(xs), list(ys)
    if len(xs) != len(ys):
        raise ValueError(f"x and y differ in length: {len(xs)} and {len(ys)}")
    if not xs:
        raise ValueError("no points")
    return list(zip(xs, ys))


def _sum(terms: "Iterator[Number]") -> "Number":
    """t₁ + t₂ + … + tₙ, added from left to right.

    Not the builtin sum: from Python 3.12 on that one compensates the rounding of floats, and the
    definition is to give the same bits everywhere.
    """
    total = next(terms)
    for term in terms:
        total = total + term
    return total
