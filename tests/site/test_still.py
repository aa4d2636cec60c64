"""The drawing in a playground's place: it is the playground's first picture."""

from itertools import islice

import pytest

from site_build.figures.still import BOTTOM, LEFT, RIGHT, TOP, stills
from site_build.page import playground
from slr_pure import Moments, fit, forward, path, stable_lr

from .drawn import numbers, pairs, parsed, value

XS, YS = [0, 1, 2], [1, 3, 8]


def drawn(kind, name, equal=False):
    """The plot, by the class of each mark; and where (x, y) is in it."""
    inside = stills(kind, "plant", 0.5, 3, [name], equal)[name]
    marks = {}
    for element in parsed(f"<g>{inside}</g>").iter():
        marks.setdefault(element.get("class"), []).append(element)
    return marks


def at(window, x, y):
    """Where (x, y) is drawn, if the plot shows that window."""
    x0, x1, y0, y1 = window
    right, up = (x - x0) / (x1 - x0), (y - y0) / (y1 - y0)
    return pytest.approx((LEFT + right * (RIGHT - LEFT), BOTTOM - up * (BOTTOM - TOP)), abs=0.02)


@pytest.mark.parametrize(("kind", "line"), [("own", (2, 1)), ("best", (3.5, 0.5))])
def test_the_points_the_line_and_its_residuals(kind, line):
    marks, window = drawn(kind, "data"), playground.window(kind, XS, YS, *line)
    assert [(value(e, "cx"), value(e, "cy")) for e in marks["dot"]] == [
        at(window, x, y) for x, y in zip(XS, YS)
    ]
    shown = {f"{kind} line": line} | ({"target line": (3.5, 0.5)} if kind == "own" else {})
    assert {name for name in marks if name and name.endswith("line")} == set(shown)
    for name, (m, c) in shown.items():
        (element,) = marks[name]
        for end, x in (("1", window[0]), ("2", window[1])):
            place = value(element, f"x{end}"), value(element, f"y{end}")
            assert place == at(window, x, m * x + c)
    feet = [float(part.split("V")[1]) for part in marks["residuals"][0].get("d").split("M")[1:]]
    wanted = [at(window, x, y).expected[1] for x, y in zip(XS, forward(*line, XS))]
    assert feet == pytest.approx(wanted, abs=0.02)


def test_what_lies_beneath_the_points():
    """The squares are as wide as the residuals are long; the areas with their signs are S_xy."""
    kinds = (("own", "squares"), ("best", "means"))
    squares, means = (
        parsed(f"<g>{stills(kind, 'plant', 0.5, 3, [part], False)['data']}</g>").iter("rect")
        for kind, part in kinds
    )
    x0, x1, y0, y1 = playground.window("own", XS, YS, 2, 1)
    sizes = [(value(e, "width"), value(e, "height")) for e in squares if not e.get("class")]
    unit = (BOTTOM - TOP) / (y1 - y0)
    due = [(BOTTOM - TOP)] + [unit * (y - p) for y, p in zip(YS, forward(2, 1, XS))]
    assert [high for _, high in sizes] == pytest.approx(due, abs=0.02)
    assert [wide for wide, _ in sizes][1:] == [high for _, high in sizes][1:]
    x0, x1, y0, y1 = playground.window("best", XS, YS, 3.5, 0.5)
    unit = (BOTTOM - TOP) / (y1 - y0) * (RIGHT - LEFT) / (x1 - x0)
    signs = {"plus": 1, "minus": -1, None: 0}
    areas = [signs[e.get("class")] * value(e, "width") * value(e, "height") for e in means]
    assert sum(areas) / unit == pytest.approx(7, rel=1e-3)


def moved(element):
    """Where a mark is moved to."""
    return tuple(numbers(element.get("transform")))


def test_the_plane_of_a_descent():
    """The way of the library's own steps; the best line's place and the start's."""
    marks, window = drawn("descent", "plane"), playground.plane(XS, YS, 0, 0)["view"]
    sums = Moments.of(XS, YS)
    way = islice(path(sums, 0.5 * stable_lr(sums)), 4)
    assert pairs(marks["trace"][0].get("points")) == [at(window, p.m, p.c) for p in way]
    places = [moved(e) for e in marks[None] if "translate" in e.get("transform", "")]
    assert places == [at(window, *fit(XS, YS)), at(window, 0, 0)]


def test_equal_scales():
    """Then 1 is as long across as up, which else it is not."""
    x0, x1, y0, y1 = playground.plane(XS, YS, 2, 1)["view"]
    marks = drawn("own", "plane", equal=True)
    places = [moved(e) for e in marks[None] if "translate" in e.get("transform", "")]
    (best_x, best_y), (x, y) = places
    assert (x - best_x) / (2 - 3.5) == pytest.approx((best_y - y) / (1 - 0.5), rel=1e-2)
    assert (x1 - x0) / (RIGHT - LEFT) != pytest.approx((y1 - y0) / (BOTTOM - TOP), rel=1e-2)
