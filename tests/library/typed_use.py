"""How typed programs use the library; mypy checks this file in strict mode, nothing runs it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import slr_pure as slr

if TYPE_CHECKING:
    from typing_extensions import assert_type

    assert_type(slr.forward(2.0, 1.0, [0.5, 3]), list[float])
    assert_type(slr.loss(Fraction(2), Fraction(1), [Fraction(1)], [Fraction(2)]), Fraction)
    assert_type(
        slr.gradient(Decimal(2), Decimal(1), [Decimal(1)], (Decimal(2),)), tuple[Decimal, Decimal]
    )
    assert_type(slr.step(2, 1, range(3), [1, 2, 3], 0.1), tuple[float, float])
    slr.forward(2.0, 1.0, ["3"])  # type: ignore[type-var]
    slr.loss(Fraction(2), Decimal(1), [Fraction(1)], [Fraction(2)])  # type: ignore[type-var]

    line = slr.fit([1, 2], (3.0, Fraction(5)), proportional=True)
    assert_type(line, slr.Line)
    m, c = line
    moments = slr.Moments.of(range(3), iter([1, 2, 3])) + slr.Moments.of_pairs([(1, 2.5)])
    assert_type(moments - moments, slr.Moments)
    assert_type(slr.path(moments, 0.1), Iterator[slr.Point])
    assert_type(slr.jump(moments, 0.1, 10), slr.Point)
    moments.n = 3  # type: ignore[misc]

    def show(point: slr.Point) -> None:
        """Take a report."""

    model = slr.NeuralSLR(lr=Fraction(1, 10))
    model.train([1, 2], [3, 5], 10, report=show)
    model.train([1, 2], [3, 5], 10, report=3)  # type: ignore[arg-type]
