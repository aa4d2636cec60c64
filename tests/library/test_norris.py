"""Examples: NIST's certified figures, of Norris from its own file, and through the origin."""

from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path

import pytest

from slr_pure import Moments, line, r_squared, residual_sd, rss, standard_errors

from ..oracle import exact_line, exact_residual_squares, is_nearest, is_nearest_root

FILE = Path(__file__).parents[2] / "data" / "Norris.dat"
LINES = FILE.read_text(encoding="ascii").splitlines()
DATA = [line.split() for line in LINES[60:96]]  # as the file says: data, lines 61 to 96


def row(*words):
    """The words of the first line that begins with these and goes on."""
    rows = [text.split() for text in LINES]
    return next(found for found in rows if found[: len(words)] == [*words] != found)


def columns(number):
    return [number(x) for _, x in DATA], [number(y) for y, _ in DATA]


def test_decimals_give_all_seven_certified_figures():
    """To every digit: B0, B1, their standard deviations, s, R² and the residual sum of squares."""
    moments = Moments.of(*columns(Decimal))
    with localcontext() as context:
        context.prec = 15
        m, c = line(moments)
        s_m, s_c = standard_errors(moments)
        found = c, s_c, m, s_m, residual_sd(moments), r_squared(moments), rss(moments)
    due = *row("B0")[1:], *row("B1")[1:], row("Standard", "Deviation")[2], row("R-Squared")[1]
    assert found == tuple(map(Decimal, (*due, row("Residual", "34")[2])))


def test_doubles_give_the_nearest_doubles_to_their_own_figures():
    """Correctly rounded for the data as doubles; within 10⁻¹² of NIST's, for the decimals.

    A double is off its decimal by 2⁻⁵³ of it at most, so with data up to 10³ and a slope near 1 a
    residual about any one line changes by δ < 2.3 · 10⁻¹³, and RSS, the least over all lines, by
    2 √(N RSS) δ < 1.5 · 10⁻¹¹: by less than 10⁻¹² of itself. Its root changes by half of that.
    """
    xs, ys = columns(float)
    moments = Moments.of(xs, ys)
    assert all(map(is_nearest, line(moments), exact_line(xs, ys)))
    assert f"{line(moments).c:.15f}" != row("B0")[1]
    least, total, sxx, xx = exact_residual_squares(xs, ys)
    assert is_nearest(rss(moments), least)
    assert is_nearest(r_squared(moments), 1 - least / total)
    assert f"{r_squared(moments):.15f}" == row("R-Squared")[1]
    roots = *standard_errors(moments), residual_sd(moments)
    squares = least / 34 / sxx, least / 34 * xx / (36 * sxx), least / 34
    assert all(map(is_nearest_root, roots, squares))
    texts = row("B1")[2], row("B0")[2], row("Standard", "Deviation")[2], row("Residual", "34")[2]
    for value, text in zip((*roots, rss(moments)), texts):
        assert abs(Fraction(value) / Fraction(text) - 1) < Fraction(1, 10**12)


# NIST's NoInt1 and NoInt2 (Statistical Reference Datasets, linear regression), through the origin:
# x, y, and the certified B1, its standard deviation, s, R² (uncentred), and RSS
@pytest.mark.parametrize(
    ("xs", "ys", "figures"),
    [
        (
            range(60, 71),
            range(130, 141),
            "2.07438016528926 .0165289256198347 3.56753034006338 .999365492298663 127.272727272727",
        ),
        (
            (4, 5, 6),
            (3, 4, 4),
            ".727272727272727 .0420827318078432 .369274472937998 .993348115299335 .272727272727273",
        ),
    ],
)
def test_through_the_origin_every_certified_digit(xs, ys, figures):
    """B1, its standard deviation, s, R² and RSS, to 15 digits; the intercept has no error."""
    moments = Moments.of([Decimal(x) for x in xs], ys)
    with localcontext() as context:
        context.prec = 15
        (m, _), (s_m, s_c) = line(moments, True), standard_errors(moments, True)
        found = m, s_m, *(figure(moments, True) for figure in (residual_sd, r_squared, rss))
    assert found == tuple(map(Decimal, figures.split()))
    assert s_c == 0
