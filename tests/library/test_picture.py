"""Pictures: what is drawn is where it should be, in words that anybody can read."""

import math
import re
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_pure import Line, Picture, draw, fit, notebook
from slr_pure.picture import (
    BOTTOM,
    HEIGHT,
    RIGHT,
    TOP,
    WIDTH,
    Axis,
    exact_points,
    in_few_digits,
    typeset,
)

from ..strategies import finite_floats, small_fractions, with_a_line

SVG = "{http://www.w3.org/2000/svg}"


def parsed(picture):
    """Its circles, residuals and line as numbers, and its texts."""
    tree = ElementTree.fromstring(picture)
    paths = {name: [] for name in ("frame", "residual", "line")}
    for path in tree.iter(f"{SVG}path"):
        paths[path.get("class")].append([float(n) for n in re.findall(r"-?[\d.]+", path.get("d"))])
    circles = [(float(c.get("cx")), float(c.get("cy"))) for c in tree.iter(f"{SVG}circle")]
    return circles, paths["residual"], paths["line"], [t.text for t in tree.iter(f"{SVG}text")]


def test_a_whole_picture():
    """As in picture.svg, which a browser shows."""
    picture = draw([-1, 0, 4], [-2, 1, 3], Line(1, -0.5), x="hours", y="score")
    assert picture == Path(__file__).with_name("picture.svg").read_text(encoding="utf-8")


@given(with_a_line(small_fractions))
def test_points_line_and_residuals_are_where_they_should_be(data):
    """Places are linear in x and in y, to a tenth; each residual ends at the line."""
    circles, residuals, ((x1, y1, x2, y2),), _ = parsed(draw(*data))
    xs, ys = data
    m, c = fit(xs, ys)
    least, most = min(xs), max(xs)
    heights = [*ys, m * least + c, m * most + c]
    low, high = min(heights), max(heights)
    drawn = [*[y for _, y in circles], y1, y2]
    for x, y, (at_x, at_y), (from_x, from_y, to_y) in zip(xs, ys, circles, residuals):
        assert abs(at_x - (x1 + float((x - least) / (most - least)) * (x2 - x1))) < 0.2
        if low < high:
            share = float((y - low) / (high - low))
            assert abs(at_y - (max(drawn) + share * (min(drawn) - max(drawn)))) < 0.2
        assert (from_x, from_y) == (at_x, at_y)
        share = float((x - least) / (most - least))
        assert abs(to_y - (y1 + share * (y2 - y1))) < 0.2


@given(with_a_line(finite_floats))
def test_whatever_floats_there_are_all_is_inside(data):
    try:
        picture = draw(*data)
    except OverflowError:
        return  # the line is too large for a float
    circles, residuals, line, _ = parsed(picture)
    for x, y in circles:
        assert 0 < x < WIDTH - RIGHT
        assert TOP < y < HEIGHT - BOTTOM
    assert len(circles) == len(residuals) == len(data[0])
    assert len(line) == 1
    assert "nan" not in picture
    assert "inf" not in picture


def test_points_stand_above_and_beside_the_ticks_of_their_numbers():
    picture = draw([0, 1, 3], [10, 20, 40])
    circles = parsed(picture)[0]
    texts, places = re.findall(r'"middle">([\d.]+)<', picture), re.findall(r"M(\S+) \d+v4", picture)
    across = dict(zip(map(float, texts), map(float, places)))
    texts, places = re.findall(r'"end">([\d.]+)<', picture), re.findall(r"M\d+ (\S+)h-4", picture)
    up = dict(zip(map(float, texts), map(float, places)))
    assert circles == [(across[x], up[y]) for x, y in ((0, 10), (1, 20), (3, 40))]


AXES = [
    # (values, ticks)
    ([0, 1], "0 0.2 0.4 0.6 0.8 1.0"),
    ([1990, 2020], "1990 2000 2010 2020"),
    ([5e-324, 2e-323], "5e-324 1e-323 1.5e-323 2e-323"),
    ([-1.7e308, 1.7e308], "-1e308 0 1e308"),
    ([-30000, 123456], "0 50000 100000"),
    ([0, 3e7], "0 1e7 2e7 3e7"),
    ([0, 0.0005], "0 0.0001 0.0002 0.0003 0.0004 0.0005"),
    ([0, 0.0000005], "0 1e-7 2e-7 3e-7 4e-7 5e-7"),
    ([0, 0.00005], "0 0.00001 0.00002 0.00003 0.00004 0.00005"),
    ([-0.03, 0.02], "-0.03 -0.02 -0.01 0 0.01 0.02"),
    ([1e15 + 1, 1e15 + 3], "1000000000000001 1000000000000002 1000000000000003"),
    ([7, 7], "4 6 8 10"),
    ([0, 0], "-1.0 -0.5 0 0.5 1.0"),
    ([0, Fraction(50, 9)], "0 1 2 3 4 5"),  # the axis is 6 long
]


@pytest.mark.parametrize(("values", "ticks"), AXES)
def test_ticks_are_written_as_a_person_writes_them(values, ticks):
    """Round numbers; powers of ten where digits would be many."""
    axis = Axis.of(list(map(Fraction, values)), room=60)
    assert " ".join(text for _, text in axis.ticks) == ticks
    for value, text in axis.ticks:
        assert Fraction(text) == value
        assert 0 <= axis.place(value) <= 1


@pytest.mark.parametrize(
    ("room", "ticks"),
    [
        (28, "0 0.2 0.4 0.6 0.8 1.0"),  # 1 + 5 · 3 letters, and 2 beside each tick
        (27, "0 0.5 1.0"),
        (13, "0 0.5 1.0"),
        (12, "0 1"),
        (5, "0"),
        (0, "0"),
    ],
)
def test_there_are_as_many_ticks_as_there_is_room_for(room, ticks):
    """One is there even without any."""
    axis = Axis.of([Fraction(0), Fraction(1)], room=room)
    assert " ".join(text for _, text in axis.ticks) == ticks


def test_an_axis_without_room_may_have_no_tick():
    """From 1.92 to 4.08 there is no multiple of 5."""
    assert Axis.of([Fraction(2), Fraction(4)], room=0).ticks == []


@pytest.mark.parametrize(
    ("first", "places"),
    [
        (10**14, ["64.0", "255.0", "416.0"]),  # 8 letters of width 8 from the edges
        (10**15, ["255.0"]),
    ],
)
def test_long_texts_below_the_ticks_are_whole(first, places):
    """Three of 15 letters fit beside each other, of 16 one; none begins or ends outside."""
    picture = draw([first + 1, first + 2, first + 3], [0, 3, 6])
    assert re.findall(r'x="([\d.]+)" y="286" text-anchor="middle">1', picture) == places


@given(st.lists(st.fractions(), min_size=1), st.integers(5, 60))
def test_every_axis_has_the_values_inside_and_ticks_that_fit(values, room):
    """At most 7, each what its text says."""
    axis = Axis.of(values, room=room)
    assert all(0 < axis.place(value) < 1 for value in values)
    assert len(axis.ticks) <= 7
    assert all(Fraction(text) == value for value, text in axis.ticks)
    assert len(axis.ticks) <= 2 or sum(len(text) + 2 for _, text in axis.ticks) <= room


def test_numbers_in_few_digits():
    """Six, rounded, without zeros at their end."""
    for value, text in [
        (Fraction(0), "0"),
        (Fraction(-191178448276, 10**9), "-191.178"),
        (Fraction(-2, 3), "-0.666667"),
        (Fraction(9999996, 10), "1000000"),
        (Fraction(1, 3) / 10**9, "3.33333e-10"),
        (Fraction(7) * 10**400, "7e400"),
        (Fraction(12345000), "12345000"),  # as long as 1.2345e7
    ]:
        assert in_few_digits(value) == text
    assert typeset("-3.3e-10") == "−3.3 × 10⁻¹⁰"


@pytest.mark.parametrize(
    ("best", "words"),
    [
        (Line(2, -0.5), "y = 2 x − 0.5"),
        (Line(-2, 1e-9), "y = −2 x + 1 × 10⁻⁹"),
        (Line(Fraction(1, 3), 0), "y = 0.333333 x"),
        (Line(0, 4), "y = 4"),
        (Line(0, -4), "y = −4"),
    ],
)
def test_the_line_stands_above_and_in_the_title(best, words):
    picture = draw([1, 2], [1, 5], best)
    assert parsed(picture)[3].count(words) == 1
    assert f"<title>y against x: 2 points and the line {words}</title>" in picture


def test_it_says_what_it_shows_to_those_who_do_not_see_it():
    """A role, a title and a description; in light and in dark; and nothing from elsewhere."""
    picture = draw(notebook.xs, notebook.ys)
    assert ' role="img"' in picture.partition(">")[0]
    assert "<desc>x from −2.30407 to 1.92184, y from −12.5361 to 8.60309. A dashed" in picture
    assert "@media(prefers-color-scheme:dark)" in picture
    assert picture.count("http") == 1, "the name of SVG itself"


def contrast(one, other):
    """WCAG's contrast ratio of two colours."""

    def luminance(colour):
        parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear))

    high, low = sorted(map(luminance, (one, other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_colours_can_be_told_apart(scheme):
    """4.5 to 1 for text, 3 to 1 for what is drawn, against the paper."""
    style = re.search(r"<style>(.*)</style>", draw([1, 2], [1, 5]))[1]
    light, _, dark = style.partition("@media")
    rules = dark if scheme == "dark" else light
    colours = dict(re.findall(r"\.(\w+)\{(?:fill|stroke):(#\w+)\}", rules))
    assert len(colours) == 6
    assert contrast(colours["ink"], colours["paper"]) > 4.5
    for name in "frame", "residual", "point", "line":
        assert contrast(colours[name], colours["paper"]) > 3, name


def test_names_are_text_and_nothing_else():
    """What XML would obey is escaped, what it cannot hold left out, what is too long cut."""
    picture = draw([1, 2], [1, 5], x="<b> & \x00\udce4 c", y="größe " * 9)
    *_, x, y = parsed(picture)[3]
    assert x == "<b> &    c"
    assert y == ("größe " * 9)[:33] + "…"
    assert parsed(draw([1, 2], [1, 5], x="x" * 34))[3][-2] == "x" * 34
    assert repr(picture).startswith(f"<Picture: {y} against <b> &    c: 2 points")


def test_a_notebook_shows_it():
    picture = draw([1, 2], [1, 5])
    assert isinstance(picture, Picture)
    assert picture._repr_svg_() == picture
    assert type(picture._repr_svg_()) is str


@pytest.mark.parametrize(
    ("n", "drawn", "words", "last"),
    [
        (2000, 2000, "2000 points", 1999),
        (2001, 1001, "1001 of 2001 points", 2000),
        (5000, 1667, "1667 of 5000 points", 4998),
    ],
)
def test_of_many_points_some_are_drawn_and_it_says_so(n, drawn, words, last):
    picture = draw(range(n), range(n))
    assert picture.count("<circle") == drawn
    assert repr(picture) == f"<Picture: y against x: {words} and the line y = 1 x>"
    assert f"<desc>x from 0 to {last}, y from 0 to {last}. " in picture


@pytest.mark.parametrize(("n", "radius"), [(200, "3"), (201, "1.5")])
def test_of_more_points_each_is_smaller(n, radius):
    assert draw(range(n), range(n)).count(f' r="{radius}"/>') == n


def test_what_has_no_line_is_an_error_of_fit():
    with pytest.raises(ValueError, match=r"^x is constant: every slope fits equally well$"):
        draw([1, 1], [1, 2])
    assert draw([1, 1], [1, 2], Line(0, 1.5)).count("<circle") == 2
    with pytest.raises(ValueError, match=r"^c is nan$"):
        draw([1, 2], [1, 2], (0, math.nan))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: draw({1, 2}, [1, 2]), "^x is a set"),
        (lambda: draw([1, 2], {1, 2}), "^y is a set"),
        (lambda: draw([1, 2], [1, 2], (math.nan, 0)), "^m is nan$"),
        (lambda: exact_points([(math.nan, 0)]), "^x is nan$"),
        (lambda: exact_points([(0, math.nan)]), "^y is nan$"),
    ],
)
def test_errors_name_what_is_wrong(call, words):
    with pytest.raises((TypeError, ValueError), match=words):
        call()


@pytest.mark.parametrize(
    ("y", "equation"),
    [(0.5, "0.5"), (-0.5, "\N{MINUS SIGN}0.5"), (-3, "\N{MINUS SIGN}3"), (0, "0")],
)
def test_a_level_line_has_its_height_and_sign(y, equation):
    """And no slope."""
    assert f"the line y = {equation}>" in repr(draw([0, 1], [y, y]))
