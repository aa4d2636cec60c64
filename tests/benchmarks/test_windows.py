"""Windows: running sums are added one by one, the exact ones end where they should."""

from fractions import Fraction

import numpy
import pytest

from benchmarks import windows
from slr_pure import fit


@pytest.mark.parametrize("width", ["float32", "float64"])
def test_running_sums_are_added_one_by_one(width):
    """Each new value is added, and then that of 64 steps ago taken away, with a rounding each."""
    values = numpy.random.default_rng(3).normal(1e3, 1, 300).astype(width)
    nothing, found = values.dtype.type(0), {}
    total = nothing
    for i, value in enumerate(values):
        total = total + value
        total = total - (values[i - windows.WINDOW] if i >= windows.WINDOW else nothing)
        found[i + 1] = total
    places = [1, 64, 65, 300]
    assert windows.running(values, places).tolist() == [found[place] for place in places]


def test_the_error_is_that_of_the_windows_slope():
    """Against the exact line through its 64 points; at first only roundings."""
    xs, ys = windows.readings(200)
    (slope,) = windows.slopes(xs, ys, [200])
    points = [list(map(Fraction, each[136:].tolist())) for each in (xs, ys)]
    (found,) = windows.drift(200, [200])
    assert found.bits64 == windows.error(float(slope), fit(*points).m) < 1e-10
    assert found.bits64 < found.bits32 < 1e-2
    assert windows.error(float("nan"), Fraction(1)) == float("inf")


def test_ten_thousand_steps_leave_nothing_behind():
    """The command makes ten million of them."""
    assert windows.slid(10**4)


def test_a_step_that_is_lost_is_noticed(monkeypatch):
    """Moments that forget to take a point away are not those of the window."""
    monkeypatch.setattr(windows.Moments, "__sub__", lambda self, other: self)
    assert not windows.slid(100)
