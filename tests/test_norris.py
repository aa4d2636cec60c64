"""NIST's Norris data: certified values, read from NIST's own file."""

from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path

from slr_pure import Moments, fit

from .oracle import exact_line, is_nearest

FILE = Path(__file__).parent / "data" / "Norris.dat"
LINES = FILE.read_text(encoding="ascii").splitlines()
DATA = [line.split() for line in LINES[60:96]]  # as the file says: data, lines 61 to 96


def certified(symbol):
    """The estimate that NIST certifies for B0 (the intercept) or B1 (the slope), as printed."""
    return next(line.split()[1] for line in LINES if line.split()[:1] == [symbol])


def columns(number):
    return [number(x) for _, x in DATA], [number(y) for y, _ in DATA]


def test_the_file_is_whole():
    """36 observations, and the certified values that everyone quotes."""
    assert len(DATA) == 36
    assert (certified("B0"), certified("B1")) == ("-0.262323073774029", "1.00211681802045")


def test_decimals_give_every_certified_digit():
    """Read as the decimals that they are, and rounded to as many digits as NIST prints."""
    with localcontext() as context:
        context.prec = 15
        m, c = fit(*columns(Decimal))
    assert (str(m), str(c)) == (certified("B1"), certified("B0"))


def test_doubles_give_the_nearest_doubles():
    """The correctly rounded answer for the data as doubles, which are not quite the decimals."""
    xs, ys = columns(float)
    assert all(map(is_nearest, fit(xs, ys), exact_line(xs, ys)))
    assert f"{fit(xs, ys).c:.15f}" != certified("B0")


def test_fractions_give_the_exact_rationals():
    """The same line, with no rounding at all."""
    answer = fit(*columns(Fraction))
    assert answer == exact_line(*columns(Fraction))
    assert Moments.of(*columns(Fraction)).gradient(*answer) == (0, 0)
