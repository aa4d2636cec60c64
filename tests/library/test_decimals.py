"""A law: Decimals that come later have the digits of the context that was asked for."""

import sys
from decimal import Decimal, localcontext
from itertools import islice

from slr_pure import Moments, path


def test_a_path_keeps_the_decimal_context_that_it_was_made_in():
    """However many digits the context has that its points are read in."""
    moments = Moments.of([Decimal(1), Decimal(2), Decimal(4)], [Decimal(1), Decimal(3), Decimal(4)])
    with localcontext() as context:
        context.prec = 40
        points, due = path(moments, Decimal("0.1")), list(islice(path(moments, Decimal("0.1")), 9))
    for digits, point in zip((3, 28, 400) * 3, due):
        with localcontext() as context:
            context.prec = digits
            found = next(points)
            assert context.prec == digits
        assert found == point
    assert len(str(found.m)) > 40


def test_floats_need_no_context(monkeypatch):
    """A small device has no Decimals."""
    monkeypatch.setitem(sys.modules, "slr_pure.arithmetic.decimals", None)
    assert next(path(Moments.of([0, 1, 2], [1, 3, 8]), 0.1)).step == 0
