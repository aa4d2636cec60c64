"""Kinds of number: which one several have in common, and how long and how large each may be."""

from .floats import FORMAT

INT, FRACTION, FLOAT, DECIMAL = "int", "Fraction", "float", "Decimal"


def common_kind(*kinds: str) -> str:
    """Decimal if any kind is Decimal, else float if any is, else Fraction if any is, else int.

    TypeError: Decimal together with float or Fraction, as in Python's own arithmetic.

    >>> common_kind(INT, FRACTION)
    'Fraction'
    """
    for other in (FLOAT, FRACTION):
        if DECIMAL in kinds and other in kinds:
            raise TypeError(f"Decimal and {other} do not mix: convert one of them")
    for kind in (DECIMAL, FLOAT, FRACTION):
        if kind in kinds:
            return kind
    return INT


def kind_of_roots(kind: str) -> str:
    """Decimal for Decimal, else float: the root of a Fraction is seldom one.

    >>> kind_of_roots("Fraction")
    'float'
    """
    return DECIMAL if kind == DECIMAL else FLOAT


def precision(kind: str) -> int:
    """How many bits (or a few more) a number of that kind has: 53 for a float.

    >>> precision("float")
    53
    """
    if kind == DECIMAL:
        from decimal import getcontext

        return 4 * getcontext().prec
    return FORMAT.digits


def greatest_exponent(kind: str) -> int:
    """Every number of that kind is below 2 to this power: 1024 for a float.

    >>> greatest_exponent("float")
    1024
    """
    if kind == DECIMAL:
        from decimal import getcontext

        return 4 * (getcontext().Emax + 1)
    return FORMAT.greatest + 1


def check_finite(is_nan: bool, is_infinite: bool, name: str) -> None:
    """ValueError: the number of that name is nan, or infinite.

    >>> check_finite(False, False, "x[0]")
    """
    if is_nan:
        raise ValueError(f"{name} is nan")
    if is_infinite:
        raise ValueError(f"{name} is infinite")
