"""The means of drawing: a number lands where it should."""

import math

import pytest

from site_build.figures import descent, loss, svg
from site_build.figures.data import best, least, moments
from site_build.figures.plane import Plane, levels
from site_build.figures.svg import Plot, Scale, ellipse, number, text
from slr_pure import curvatures

from .drawn import TURNS, content, numbers, on_ellipse, pairs, parsed, value


@pytest.mark.parametrize(
    ("given", "written"),
    [(1.0, "1"), (-0.001, "0"), (2.505, "2.5"), (-3.149, "-3.15"), (100.0, "100")],
)
def test_numbers_are_written_short(given, written):
    assert number(given) == written


def test_a_scale_is_linear_or_logarithmic():
    assert Scale(0, 4, 10, 50)(1) == 20
    assert Scale(1, 100, 10, 50, log=True)(10) == 30


def test_text_is_escaped_and_slanted():
    assert text((1, 2), "_m_ < 3 & c") == (
        '<text x="1" y="2"><tspan font-style="italic">m</tspan> &lt; 3 &amp; c</text>'
    )


@pytest.mark.parametrize("first", [(3, 0), (0, 2), (30, -40), (-7, 7)])
@pytest.mark.parametrize("second", [(0, 5), (1, 1), (-20, -80)])
def test_an_ellipse_passes_through_its_conjugate_vectors(first, second):
    """centre + cos t · first + sin t · second is on the drawn ellipse, for every t.

    In the frame of its half-axes a point of it is (rx cos s, ry sin s).
    """
    element = parsed(ellipse((50, 60), first, second))
    degrees, x, y = numbers(element.get("transform"))
    lean, rx, ry = math.radians(degrees), value(element, "rx"), value(element, "ry")
    assert (x, y) == (50, 60)
    for turn in TURNS:
        across, down = (math.cos(turn) * a + math.sin(turn) * b for a, b in zip(first, second))
        u = across * math.cos(lean) + down * math.sin(lean)
        v = -across * math.sin(lean) + down * math.cos(lean)
        if ry > 0.1:
            # rx and ry are off by 0.005, the lean by 0.0005 degrees
            assert math.hypot(u / rx, v / ry) == pytest.approx(1, abs=0.006 / ry + 1e-5 * rx / ry)
        else:
            assert abs(v) < 0.01


PLOT = Plot(Scale(0, 4, 20, 60), Scale(0, 10, 300, 100))  # 10 units across are 1, 20 up


@pytest.mark.parametrize(
    ("drawn", "attributes"),
    [
        (svg.dot(PLOT(1, 2), 3), {"cx": "30", "cy": "260", "r": "3"}),
        (svg.ring(PLOT(1, 2), 3), {"cx": "30", "cy": "260", "r": "3"}),
        (svg.segment(PLOT(0, 1), PLOT(2, 3)), {"x1": "20", "y1": "280", "x2": "40", "y2": "240"}),
        (svg.polyline([PLOT(0, 1), PLOT(2, 3)], "c"), {"points": "20,280 40,240"}),
        (svg.dots([PLOT(0, 1), PLOT(2, 3)], 1, "c"), {"d": "M20 280h0M40 240h0"}),
        (svg.crosses([PLOT(1, 2)], 3, "c"), {"d": "M27 257l6 6m0 -6l-6 6"}),
        (text(PLOT(1, 2), "here"), {"x": "30", "y": "260"}),
        (
            svg.tag("path", d=loss.curve(PLOT(0, 1), PLOT(1, 2), PLOT(2, 3))),
            {"d": "M20 280Q30 260 40 240"},
        ),
    ],
)
def test_a_number_lands_where_it_should(drawn, attributes):
    """1 is 10 units right of 0, and 20 above it."""
    assert attributes.items() <= parsed(drawn).attrib.items()


def test_the_tip_of_an_arrow_is_its_end():
    root = parsed(f"<g>{svg.arrow(PLOT(0, 0), PLOT(4, 0), 'c')}</g>")
    shaft, head = root
    assert (shaft.get("x1"), shaft.get("y1")) == ("20", "300")
    assert pairs(head.get("points"))[0] == (60, 300)


def test_the_axes_are_labelled_where_their_numbers_are():
    root = parsed(f"<g>{PLOT.axes([1, 3], [5], 'x', 'y')}</g>")
    labels = {content(t): (value(t, "x"), value(t, "y")) for t in root.iter("text")}
    across, up = PLOT
    assert (labels["1"][0], labels["3"][0]) == (across(1), across(3))
    assert labels["5"][1] == up(5) + 4.5


def test_on_an_ellipse_of_the_plane_the_loss_is_the_same():
    """At 24 points of each the library's loss is its level, within the rounding to 0.01 units."""
    plane = Plane.of(moments, (-4, -0.4), 2.6, (30, 28), (360, 360), "clip")
    losses = levels(moments, 3.3, 5)
    steep = curvatures(moments)[1]
    off = 0.02 / plane.unit
    ellipses = parsed(f"<g>{plane.levels(losses)}</g>").iter("ellipse")
    for level, element in zip(losses, ellipses, strict=True):
        # |∇L| ≤ √(2 λ₂ (L − L*)), and beyond that it grows by λ₂ at most
        precision = math.sqrt(2 * steep * (level - least)) * off + steep * off**2 / 2
        for turn in TURNS:
            x, y = on_ellipse(element, turn)
            m = best.m + (x - plane.plot.x(best.m)) / plane.unit
            c = best.c - (y - plane.plot.y(best.c)) / plane.unit
            assert moments.loss(m, c) == pytest.approx(level, abs=precision)
    assert losses[-1] == pytest.approx(3.3)
    sizes = [math.sqrt((level - least) / (losses[-1] - least)) for level in losses]
    assert sizes == pytest.approx([0.2, 0.4, 0.6, 0.8, 1])


def test_a_path_is_drawn_through_its_points():
    plane = Plane.of(moments, (0, 0), 4, (20, 100), (40, 80), "clip")
    run = descent.descent(0.1, 3)
    line, dots, start = parsed(f"<g>{plane.path(run)}</g>")
    places = [(20 + 10 * point.m, 180 - 10 * point.c) for point in run]
    assert pairs(line.get("points")) == [pytest.approx(place, abs=0.0051) for place in places]
    assert pairs(dots.get("d").replace("h0", "")) == pairs(line.get("points"))[1:]
    assert (value(start, "cx"), value(start, "cy")) == pytest.approx(places[0])


def test_the_bowl_is_seen_from_above_without_perspective():
    """Up is up, what is away is higher, and what is drawn of a sum is the sum."""
    view = loss.View((200, 196), 43, 24, 28, 50)
    assert view(*best, least) == (200, 196)
    assert view.vector(0, 0, 1)[0] == 0
    assert view.vector(0, 0, 1)[1] == pytest.approx(-50 * math.cos(math.radians(28)))
    a, b = view.vector(1, 2, 3), view.vector(-2, 5, 1)
    assert view.vector(-1, 7, 4) == pytest.approx((a[0] + b[0], a[1] + b[1]))
    across, down = view.vector(3, -4)
    assert math.hypot(across, down / math.sin(math.radians(28))) == pytest.approx(5 * 43)
