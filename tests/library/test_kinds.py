"""Examples: the kind of number that several have in common, and its size."""

from decimal import Context, localcontext

from slr_pure.arithmetic.kinds import common_kind, greatest_exponent, kind_of_roots, precision


def test_the_kind_of_a_result():
    assert common_kind() == "int"
    assert common_kind("int", "Fraction") == "Fraction"
    assert common_kind("Fraction", "float", "int") == "float"
    assert common_kind("int", "Decimal") == "Decimal"


def test_the_kind_of_a_root():
    kinds = "int", "Fraction", "float", "Decimal"
    assert [*map(kind_of_roots, kinds)] == ["float", "float", "float", "Decimal"]


def test_the_size_of_decimals_is_that_of_the_context():
    """There is room for three digits, and for 999, but not for one digit more."""
    with localcontext(Context(prec=3, Emax=2)):
        for bits in precision("Decimal"), greatest_exponent("Decimal"):
            assert 10**3 <= 2**bits < 10**4
