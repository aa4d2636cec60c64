"""Examples: what the library returns cannot be changed."""

import pytest

from slr_pure import Calibrated, Ellipse, Line, Point, Prediction
from slr_pure.arithmetic.records import record

RECORDS = [
    Line(2, 1),
    Point(0, 2, 1, 3.0),
    Prediction(11.5, 1.8, 2.3),
    Calibrated(4.0, 0.9),
    Ellipse(1.0, 1.0, (0.0, 2.0), (2.0, 0.0)),
]


@pytest.mark.parametrize("kept", RECORDS, ids=lambda kept: type(kept).__name__)
def test_a_record_takes_no_attribute(kept):
    """Neither one of its own nor another; nor does what MicroPython has in its place."""
    plain = record(type(kept), "micropython")(*kept)
    assert kept == plain
    assert type(kept) is not type(plain)
    for one in kept, plain:
        for name in one._fields[0], "other":
            with pytest.raises(AttributeError):
                setattr(one, name, 7)
