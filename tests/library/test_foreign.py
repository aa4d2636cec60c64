"""Numbers and columns of other libraries: small classes that are like them, and their own."""

import math
from decimal import Decimal
from fractions import Fraction

import numpy
import pytest

from slr_pure import Line, fit
from slr_pure.arithmetic.exact import ratio
from slr_pure.arithmetic.lists import listed

YS = [1, 3, 8]
THIRDS = [Fraction(1, 3), Fraction(2, 3), Fraction(5, 3)]


class Integer:
    """As gmpy2's mpz: with a length, a numerator and __index__, and not to be calculated with."""

    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    __len__ = __int__ = __index__
    denominator = 1

    @property
    def numerator(self):
        return self


class Count:
    """An integer that knows no more than that."""

    def __index__(self):
        return 5


class Rational:
    """As SymPy's: a numerator and a denominator, which are foreign integers."""

    def __init__(self, p, q):
        self.numerator, self.denominator = Integer(p), Integer(q)


class Ratio(Rational):
    """As quicktions' Fraction and gmpy2's mpq."""

    def as_integer_ratio(self):
        return self.numerator, self.denominator


class Mpf:
    """As mpmath's: mantissa and exponent, in which it has more digits than a float."""

    def __init__(self, mantissa, exponent, size=1.0):
        self.man_exp, self.size = (mantissa, exponent), size

    def __abs__(self):
        return abs(self.size)

    def __eq__(self, other):
        return self.size == self.size


class Shown:
    """What an error shows by its repr."""

    def __str__(self):
        return "its text"


class Root(Shown):
    """As SymPy's √2: a real number with a float, and no exact value."""

    def __init__(self, size=1.5):
        self.size = size

    def __float__(self):
        return self.size

    def __repr__(self):
        return "root"


class Quantity(Shown, Ratio):
    """As pint's: a number in every respect, and a unit that would be lost."""

    units = "metre"

    def __repr__(self):
        return "<1 metre>"


class Symbol(Root):
    """As SymPy's: its float is an error."""

    def __init__(self, error):
        self.error = error

    def __float__(self):
        raise self.error("not a number yet")


class Told(Shown, Ratio):
    """Its as_integer_ratio gives, or raises, this."""

    def __init__(self, told):
        self.told = told

    def as_integer_ratio(self):
        if isinstance(self.told, Exception):
            raise self.told
        return self.told

    def __repr__(self):
        return "told"


class Index(Shown, Count):
    """Its __index__ gives this."""

    def __init__(self, index):
        self.index = index

    def __index__(self):
        return self.index

    def __repr__(self):
        return "index"


class Unprintable:
    """Its repr raises."""

    def __repr__(self):
        raise KeyError("repr")


@pytest.mark.parametrize(
    ("value", "due"),
    [
        (Integer(2**70), (2**70, 1, "int")),
        (Count(), (5, 1, "int")),
        (Index(True), (1, 1, "int")),
        (Rational(2, 3), (2, 3, "Fraction")),
        (Ratio(4, 1), (4, 1, "Fraction")),
        (Mpf(2**60 + 1, -60), (2**60 + 1, 2**60, "float")),
        (Mpf(-3, 4), (-48, 1, "float")),
        (numpy.float32(0.1), (13421773, 2**27, "float")),
        (numpy.float64(0.5), (1, 2, "float")),
        (numpy.longdouble("0.5"), (1, 2, "float")),
        (numpy.int64(-7), (-7, 1, "int")),
        (numpy.int8(-5), (-5, 1, "int")),
        (numpy.True_, (1, 1, "int")),
        (numpy.False_, (0, 1, "int")),
        (True, (1, 1, "int")),
        (2.0**70, (2**70, 1, "float")),
        (5e-324, (1, 2**1074, "float")),
        (Fraction(2, 3), (2, 3, "Fraction")),
        (Decimal("-0.1"), (-1, 10, "Decimal")),
    ],
)
def test_a_number_is_taken_exactly(value, due):
    """In lowest terms, in Python's own integers, and as the kind that it is."""
    found = ratio(value, "x")
    assert found == due
    assert [type(part) for part in found[:2]] == [int, int]


def test_the_integers_in_a_fraction_may_be_foreign():
    """NumPy's, in a Fraction, would overflow without an error."""
    big = [Fraction(numpy.int64(3_037_000_500 * k), numpy.int64(3)) for k in (1, 2, 4)]
    assert type(big[0].numerator) is not int, "or nothing is tested"
    assert fit(big, YS) == fit([Fraction(3_037_000_500 * k, 3) for k in (1, 2, 4)], YS)


TOLD = "x is told, and no number:"


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        (Root(), TypeError, "x is root, which does not tell its exact value: pass its float"),
        (Root(math.nan), TypeError, "x is root, not a real number"),
        (Root(math.inf), TypeError, "x is root, not a real number"),
        (Root(-math.inf), TypeError, "x is root, not a real number"),
        (Symbol(TypeError), TypeError, "x is root, not a real number"),
        (Symbol(ValueError), TypeError, "x is root, not a real number"),
        (Symbol(OverflowError), TypeError, "x is root, not a real number"),
        (Quantity(1, 1), TypeError, "x is <1 metre>, not a real number"),
        (numpy.timedelta64(1, "s"), TypeError, "x is np.timedelta64(1,'s'), not a real number"),
        (numpy.str_("1"), TypeError, f"x is {numpy.str_('1')!r}, not a real number"),
        (numpy.float32("-inf"), ValueError, "x is infinite"),
        (numpy.float32("nan"), ValueError, "x is nan"),
        (Told((1, 0)), TypeError, f"{TOLD} its denominator is 0"),
        (Told((1, -2)), TypeError, f"{TOLD} its denominator is -2"),
        (Told((1.5, 2)), TypeError, f"{TOLD} its numerator is 1.5, not a whole number"),
        (Told((1, 2.5)), TypeError, f"{TOLD} its denominator is 2.5, not a whole number"),
        (Told(ValueError("not yet")), TypeError, f"{TOLD} not yet"),
        (Told(OverflowError("infinite")), ValueError, "x is infinite"),
        (Index(2.5), TypeError, "x is index, not a whole number"),
        (Index(None), TypeError, "x is index, not a whole number"),
        (Unprintable(), TypeError, "x is a Unprintable that cannot be shown, not a real number"),
        (Mpf(0, -456, math.nan), ValueError, "x is nan"),
        (Mpf(0, -456, math.inf), ValueError, "x is infinite"),
    ],
)
def test_what_is_no_exact_number_is_an_error(value, error, message):
    with pytest.raises(error) as info:
        ratio(value, "x")
    assert str(info.value).replace("numpy.", "np.") == message


class Series:
    """A column of another library: a method makes a list of it, and its own elements are none."""

    def __init__(self, method, result):
        setattr(self, method, lambda: result)

    def __iter__(self):
        raise AssertionError("it has a method for that")


def test_columns_of_other_libraries_are_lists():
    """By tolist, as NumPy's; to_pylist, as Arrow's; to_list, as Polars'; to_numpy, as xarray's."""
    for method in "tolist", "to_pylist", "to_list":
        assert listed(Series(method, [1, 2]), "x") == [1, 2]
    found = listed(Series("to_numpy", numpy.array([1, 2])), "x")
    assert (found, *map(type, found)) == ([1, 2], int, int)


@pytest.mark.parametrize("error", [NotImplementedError, TypeError, ValueError])
def test_what_refuses_to_be_a_list_is_named(error):
    """As astropy's arrays with a unit do."""
    refusing = Series("tolist", [])

    def refuse():
        raise error("cannot make a list of quantities")

    refusing.tolist = refuse
    with pytest.raises(TypeError) as info:
        fit([1, 2], refusing)
    assert str(info.value) == (
        "y is a Series that is no list of numbers: cannot make a list of quantities"
    )
    assert info.value.__context__ is None


def test_tables_are_no_columns():
    """Those of Arrow and Polars."""
    table = Series("to_pylist", [])
    table.columns = [[1], [2]]
    with pytest.raises(TypeError, match=r"^x is a Series: pass one column, or one list$"):
        fit(table, [1])


# (module, the column x of it): what is installed is tried; the extra `test` has only SymPy of these
INSTALLED = [
    ("sympy", lambda sympy: [sympy.Rational(x.numerator, x.denominator) for x in THIRDS]),
    ("quicktions", lambda quicktions: list(map(quicktions.Fraction, THIRDS))),
    ("cfractions", lambda it: [it.Fraction(x.numerator, x.denominator) for x in THIRDS]),
    ("gmpy2", lambda gmpy2: list(map(gmpy2.mpq, THIRDS))),
    ("gmpy2", lambda gmpy2: list(map(gmpy2.mpz, (1, 2, 5)))),
    ("mpmath", lambda mpmath: list(map(mpmath.mpf, (1, 2, 5)))),
    ("xarray", lambda xarray: xarray.DataArray([1.0, 2.0, 5.0])),
    ("pyarrow", lambda pyarrow: pyarrow.chunked_array([[1.0, 2.0], [5.0]])),
    ("polars", lambda polars: polars.Series([1, 2, 5])),
]


@pytest.mark.parametrize(("module", "column"), INSTALLED)
def test_libraries_that_are_installed(module, column):
    """Exactly, where it has thirds; Python's own floats otherwise."""
    xs = column(pytest.importorskip(module))
    due = Line(Fraction(135, 26), Fraction(-8, 13)) if fit(xs, YS).m > 5 else fit([1, 2, 5], YS)
    found = fit(xs, YS)
    assert (found, type(found.m)) == (due, type(due.m))


def test_units_are_refused():
    metre = pytest.importorskip("astropy.units").m
    for xs in ([1 * metre, 2 * metre, 5 * metre], numpy.array([1, 2, 5]) * metre):
        with pytest.raises(
            TypeError, match=r"^x\[0\] is <.*>, not a real number$|^x is a Quantity "
        ):
            fit(xs, YS)
