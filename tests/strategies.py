"""Data sets for the laws: exact ones that are small enough to read, and hostile floats."""

from fractions import Fraction

from hypothesis import strategies as st

small_fractions = st.builds(Fraction, st.integers(-60, 60), st.integers(1, 12))
nonzero_fractions = small_fractions.filter(bool)
rates = st.builds(Fraction, st.integers(1, 100), st.integers(1, 1000))
finite_floats = st.floats(allow_nan=False, allow_infinity=False)
tame_floats = st.floats(min_value=-1e3, max_value=1e3).filter(lambda x: x == 0 or abs(x) > 1e-3)


def data_sets(numbers, min_size=1, max_size=8):
    """(xs, ys): two lists of the same length."""
    points = st.lists(st.tuples(numbers, numbers), min_size=min_size, max_size=max_size)
    return points.map(lambda pairs: ([x for x, _ in pairs], [y for _, y in pairs]))


def with_a_line(numbers, min_size=2, max_size=8):
    """(xs, ys) with exactly one best line: x is not constant."""
    return data_sets(numbers, min_size, max_size).filter(lambda data: len(set(data[0])) > 1)


# A stable rate is below 2/λ₂, and λ₂ is between trace/2 and trace: so some of these, over the
# trace, are stable and some are not.
shares_of_the_trace = st.builds(Fraction, st.integers(1, 400), st.just(100))


def trace_and_determinant(xs):
    """Of H = 2 [[mean x², mean x], [mean x, 1]], in Fractions."""
    n = len(xs)
    mean, square = sum(map(Fraction, xs)) / n, sum(Fraction(x) ** 2 for x in xs) / n
    return 2 * (square + 1), 4 * (square - mean**2)


def is_stable(lr, xs):
    """0 < η < 2/λ₂, without a root: 1 − η trace/2 + η² det/4 > 0 and η trace < 4.

    The eigenvalues of ηH/2 are both below 1 exactly when (1 − ηλ₁/2)(1 − ηλ₂/2) > 0 and their sum
    is below 2.
    """
    trace, determinant = trace_and_determinant(xs)
    return lr > 0 and 1 - lr * trace / 2 + lr**2 * determinant / 4 > 0 and lr * trace < 4
