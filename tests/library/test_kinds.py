"""Examples: the kind of number that several have in common."""

import math
from decimal import localcontext

from slr_pure.arithmetic.kinds import common_kind, precision


def test_the_kind_of_a_result():
    assert common_kind() == "int"
    assert common_kind("int", "Fraction") == "Fraction"
    assert common_kind("Fraction", "float", "int") == "float"
    assert common_kind("int", "Decimal") == "Decimal"


def test_the_precision_of_decimals_is_that_of_the_context():
    """Enough bits for its digits."""
    with localcontext() as context:
        context.prec = 5
        assert precision("Decimal") >= math.log2(10**5)
