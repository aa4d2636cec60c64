"""Powers: the sum I + A + A² + … + Aᵏ⁻¹ of a symmetric 2×2 matrix, by repeated squaring.

Adds the one idea that makes a jump: k steps cost log₂ k products. All matrices here are sums of
powers of the same A. So they commute, and their products are symmetric too: three entries,
(a, b, d) for ((a, b), (b, d)).
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Matrix = tuple[Any, Any, Any]


def sum_of_powers(
    matrix: "Matrix", k: int, one: "Any" = 1, shorten: "Callable[[Any], Any]" = lambda entry: entry
) -> "Matrix":
    """I + A + … + Aᵏ⁻¹ for A = ((a, b), (b, d)) given as (a, b, d); the zero matrix for k = 0.

    Goes along the binary digits of k: S₂ₖ = Sₖ + Aᵏ Sₖ doubles, and Sₖ₊₁ = I + A Sₖ adds one.
    one is how 1 is written. Where the entries are integers in units of 1/one, shorten divides the
    product of two of them by one, so that it is in these units again.
    Cost: O(log k) products of matrices.

    >>> sum_of_powers((2, 0, 3), 4)
    (15, 0, 40)
    """

    def product(left: "Matrix", right: "Matrix") -> "Matrix":
        (a, b, d), (e, f, h) = left, right
        bf = b * f
        return shorten(a * e + bf), shorten(a * f + b * h), shorten(bf + d * h)

    def plus(left: "Matrix", right: "Matrix") -> "Matrix":
        return left[0] + right[0], left[1] + right[1], left[2] + right[2]

    identity = (one, 0, one)
    total, power = (0, 0, 0), identity  # S₀ and A⁰
    for digit in f"{k:b}":
        total = plus(total, product(power, total))
        power = product(power, power)
        if digit == "1":
            total = plus(identity, product(matrix, total))
            power = product(power, matrix)
    return total
