"""The figures: well formed, described, themable, small; and what they draw is what is so.

The content is checked as a reader checks it: places are turned back into numbers by the labels of
the axes, and those numbers are put to the library. Coordinates are written to 0.01 units, so a
place is wrong by 0.005 across and up, and a reading of it by as much again for either label used.
"""

import hashlib
import math
import os
import re
import subprocess
import sys
from itertools import islice
from pathlib import Path
from statistics import fmean
from xml.etree import ElementTree

import pytest

if sys.version_info < (3, 10):
    pytest.skip("statistics.linear_regression needs Python 3.10", allow_module_level=True)

from site_build.figures import FIGURES, descent, quartet, rounding
from site_build.figures.data import best, least, moments, xs, ys
from site_build.figures.svg import BLUE, GREEN, ORANGE, Scale, ellipse, number, text
from slr_pure import Moments, curvatures, fit, forward, gradient, path, r_squared, step

NAMES = [
    *("model-line", "residuals", "residual-squares", "bowl", "ellipses", "secants", "step"),
    *("paths", "divergence", "rates-loss", "centring", "closed-form", "convergence"),
    "convergence-loss",
    *("quartet", "digits", "law"),
]
ROOT = Path(__file__).parents[2]
NUMBER = r"-?\d+(?:\.\d+)?"
PLACE = 0.02  # how far a place that is read by two labels can be off, in units of the view box


def read(name):
    """The figure's root element, its tags without the namespace."""
    root = ElementTree.fromstring(FIGURES[name]())
    for element in root.iter():
        element.tag = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
    return root


def value(element, name):
    return float(element.get(name))


def numbers(written):
    return [float(found) for found in re.findall(NUMBER, written)]


def pairs(written):
    found = numbers(written)
    return list(zip(found[::2], found[1::2]))


def centre(circle):
    return value(circle, "cx"), value(circle, "cy")


def ends(line):
    return (value(line, "x1"), value(line, "y1")), (value(line, "x2"), value(line, "y2"))


def content(element):
    return "".join(element.itertext())


def drawn(root, tag, **attributes):
    """The elements with that tag and those attributes, their own or their group's."""
    found = []

    def visit(element, inherited):
        now = {**inherited, **element.attrib}
        wanted = all(now.get(key.replace("_", "-")) == want for key, want in attributes.items())
        if element.tag == tag and wanted:
            found.append(element)
        for child in element:
            visit(child, now)

    visit(root, {})
    return found


RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def labelled(root, anchor, shift, axis):
    """{number: place} of the labels of one axis, by how its labels are anchored and shifted.

    Of a power of ten the number is the exponent.
    """
    labels = {}
    for element in drawn(root, "text", text_anchor=anchor, fill=descent.MUTED):
        power = re.fullmatch("10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", content(element))
        label = power[1].translate(RAISED) if power else content(element).replace("−", "-")
        if re.fullmatch(NUMBER, label):
            labels[float(label)] = value(element, axis) - shift
    return labels


def scale(labels):
    """From a place to a number (on a logarithmic axis its exponent), by the outermost labels."""
    low, high = min(labels), max(labels)
    return lambda at: low + (at - labels[low]) * (high - low) / (labels[high] - labels[low])


def reading(root):
    """From a place in the figure to the numbers that the labels of its axes give it."""
    across = scale(labelled(root, "middle", 0, "x"))
    up = scale(labelled(root, "end", 4.5, "y"))
    return lambda place: (across(place[0]), up(place[1]))


def unit(root):
    """How many units of the view box 1 is, across and up."""
    x, y = labelled(root, "middle", 0, "x"), labelled(root, "end", 4.5, "y")
    return (
        (x[max(x)] - x[min(x)]) / (max(x) - min(x)),
        (y[min(y)] - y[max(y)]) / (max(y) - min(y)),
    )


def bezier(curve, t):
    (a, b), (p, q), (c, d) = curve
    u = 1 - t
    return u * u * a + 2 * u * t * p + t * t * c, u * u * b + 2 * u * t * q + t * t * d


def on_ellipse(element, turn):
    """The point of a drawn ellipse at that angle from its first half-axis."""
    degrees, x, y = numbers(element.get("transform"))
    lean = math.radians(degrees)
    u = value(element, "rx") * math.cos(turn)
    v = value(element, "ry") * math.sin(turn)
    return x + u * math.cos(lean) - v * math.sin(lean), y + u * math.sin(lean) + v * math.cos(lean)


TURNS = [k * math.pi / 12 for k in range(24)]


# ---------------------------------------------------------------------------------- every figure


def test_the_names_are_the_sites():
    """The pages ask for these figures, and there are no others."""
    assert sorted(FIGURES) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_image_has_a_title_and_a_description(name):
    """role=img, named by a title and a desc with text, and a view box 400 units wide."""
    root = read(name)
    title, desc = root.find("title"), root.find("desc")
    assert root.tag == "svg"
    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == [title.get("id"), desc.get("id")]
    assert len(content(title)) > 10
    assert len(content(desc)) > 100
    assert re.fullmatch(r"0 0 400 \d+", root.get("viewBox"))


def test_ids_are_unique_over_all_figures():
    """All figures can stand on one page."""
    ids = [element.get("id") for name in NAMES for element in read(name).iter()]
    ids = [found for found in ids if found is not None]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_references_stay_in_the_figure(name):
    """No script, no link, no image; each clip path that is used is there."""
    root = read(name)
    tags = "svg title desc g line polyline polygon circle ellipse rect path text tspan clipPath"
    assert {element.tag for element in root.iter()} <= set(tags.split())
    ids = {element.get("id") for element in root.iter()}
    svg = FIGURES[name]()
    assert set(re.findall(r"url\((.*?)\)", svg)) <= {f"#{found}" for found in ids}
    assert "href" not in svg
    assert svg.count("//") == 1  # the namespace


@pytest.mark.parametrize("name", NAMES)
def test_colours_are_the_sites(name):
    """Every colour is a custom property of the site, or none."""
    for element in read(name).iter():
        for paint in (element.get("fill"), element.get("stroke")):
            assert paint in (None, "none") or re.match(r"var\(--(figure|md-default-bg)-", paint)


@pytest.mark.parametrize("name", NAMES)
def test_text_can_be_read_on_a_phone(name):
    """At 340 px a unit is 0.85 px; the text of 13 units is 11 px, and none is smaller."""
    root = read(name)
    sizes = [element.get("font-size") for element in root.iter() if element.get("font-size")]
    assert sizes == ["13"]


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_is_small(name):
    """Under 15 kB."""
    assert len(FIGURES[name]().encode()) < 15_000


def digest():
    drawn_all = "".join(FIGURES[name]() for name in NAMES)
    return hashlib.sha256(drawn_all.encode()).hexdigest()


def test_the_same_every_time():
    """In this process and in another, whatever the seed of its hashes."""
    code = "from tests.site.test_figures import digest; print(digest())"
    other = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "1"},
        text=True,
    )
    assert digest() == digest() == other.stdout.strip()


def extent(element):
    """The corners of what an element draws; letters are 0.6 of their size wide, raised ones 0.4."""
    if element.tag == "line":
        return list(ends(element))
    if element.tag in ("polyline", "polygon"):
        return pairs(element.get("points"))
    if element.tag == "circle":
        (x, y), r = centre(element), value(element, "r")
        return [(x - r, y - r), (x + r, y + r)]
    if element.tag == "rect":
        x, y = value(element, "x"), value(element, "y")
        return [(x, y), (x + value(element, "width"), y + value(element, "height"))]
    if element.tag == "ellipse":
        return [on_ellipse(element, turn) for turn in TURNS]
    if element.tag == "path":
        return [
            (float(x), float(y))
            for x, y in re.findall(rf"M({NUMBER}) ({NUMBER})", element.get("d"))
        ]
    if element.tag == "text":
        raised = len(re.findall("[⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂*]", content(element)))
        width = 7.8 * len(content(element)) - 2.6 * raised
        x, y = value(element, "x"), value(element, "y")
        left = {"middle": x - width / 2, "end": x - width}.get(element.get("text-anchor"), x)
        return [(left, y - 11), (left + width, y + 3)]
    return []


@pytest.mark.parametrize("name", NAMES)
def test_all_is_inside_the_view_box(name):
    """Every place that is drawn, and the room of every label; but for what a clip path cuts."""
    root = read(name)
    width, height = numbers(root.get("viewBox"))[2:]
    clipped = [below for group in root if group.get("clip-path") for below in group.iter()]
    for element in root.iter():
        if element not in clipped:
            for x, y in extent(element):
                assert -0.01 <= x <= width + 0.01, (name, content(element), element.attrib)
                assert -0.01 <= y <= height + 0.01, (name, content(element), element.attrib)


# -------------------------------------------------------------------------- the means of drawing


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
    element = ElementTree.fromstring(ellipse((50, 60), first, second))
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


# -------------------------------------------------------------------------- the points, the line


@pytest.mark.parametrize("name", ["model-line", "residuals", "residual-squares", "closed-form"])
def test_the_points_and_the_line_are_the_datas(name):
    """The dots are the ten points, and the line through the axes' numbers is the fit."""
    root = read(name)
    at, (across, up) = reading(root), unit(root)
    dots = [at(centre(dot)) for dot in drawn(root, "circle", fill=descent.INK)]
    assert len(dots) == len(xs)
    for (x, y), true_x, true_y in zip(dots, xs, ys):
        assert x == pytest.approx(true_x, abs=PLACE / across)
        assert y == pytest.approx(true_y, abs=PLACE / up)
    (line,) = drawn(root, "line", stroke=BLUE)
    for x, y in map(at, ends(line)):
        assert y == pytest.approx(forward(*best, [x])[0], abs=2 * PLACE / up)


def test_the_quartet_has_four_data_sets_and_one_line():
    """Each panel's dots are its data, its line is the fit, and the labels of all four are alike."""
    root = read("quartet")
    dots, lines = drawn(root, "circle"), drawn(root, "line", stroke=BLUE)
    for k, (plot, data) in enumerate(zip(quartet.PANELS, quartet.SETS)):
        for dot, x, y in zip(dots[11 * k : 11 * k + 11], *data):
            assert centre(dot) == pytest.approx(plot(x, y), abs=0.01)
        for place, x in zip(ends(lines[k]), quartet.ENDS):
            assert place == pytest.approx(plot(x, forward(*fit(*data), [x])[0]), abs=0.01)
        assert f"{r_squared(Moments.of(*data)):.2f}" == "0.67"
    assert (len(dots), len(lines)) == (44, 4)
    labels = [content(label) for label in drawn(root, "text") if "R" in content(label)]
    assert labels == ["R² = 0.67, s = 1.2"] * 4


def test_the_prediction_is_on_the_line():
    """The ring is at x = 1.5 and at the model's ŷ there, which the label says too."""
    root = read("model-line")
    (ring,) = drawn(root, "circle", stroke=ORANGE)
    x, y = reading(root)(centre(ring))
    (predicted,) = forward(*best, [1.5])
    assert (x, y) == pytest.approx((1.5, predicted), abs=PLACE / min(unit(root)))
    assert f"prediction ŷ = {predicted:.2f}" in map(content, root.iter("text"))


def test_residuals_are_vertical_from_point_to_line():
    """Ten segments, each from (xᵢ, yᵢ) straight to (xᵢ, ŷᵢ)."""
    root = read("residuals")
    at, precision = reading(root), PLACE / min(unit(root))
    segments = drawn(root, "line", stroke=ORANGE)
    assert len(segments) == len(xs)
    for segment, x, y, predicted in zip(segments, xs, ys, forward(*best, xs)):
        assert at(ends(segment)[0]) == pytest.approx((x, y), abs=precision)
        assert at(ends(segment)[1]) == pytest.approx((x, predicted), abs=precision)


def test_the_mean_square_has_the_mean_area():
    """The squares are squares on the residuals; the last is as large as their mean: L."""
    root = read("residual-squares")
    across, up = unit(root)
    assert across == pytest.approx(up, abs=PLACE)
    *squares, mean = [(value(r, "width"), value(r, "height")) for r in root.iter("rect")]
    assert all(width == height for width, height in (*squares, mean))
    sides = [abs(y - predicted) for y, predicted in zip(ys, forward(*best, xs))]
    assert [side / up for side, _ in squares] == pytest.approx(sides, abs=PLACE / up)
    # a side is off by 0.005, its area by 0.01 sides; the largest side is below 45
    assert mean[0] ** 2 == pytest.approx(fmean(side**2 for side, _ in squares), abs=0.45)
    assert mean[0] ** 2 / up**2 == pytest.approx(moments.loss(*best), abs=0.45 / up**2)


def test_the_closed_form_is_rise_over_run():
    """The ring is the mean point, and the triangle goes 1 across and m* up, to the line."""
    root = read("closed-form")
    at, precision = reading(root), PLACE / min(unit(root))
    mean = moments.x / moments.n, moments.y / moments.n
    (ring,) = drawn(root, "circle", stroke=BLUE)
    run, rise = (ends(line) for line in drawn(root, "line", stroke=ORANGE))
    assert at(centre(ring)) == pytest.approx(mean, abs=precision)
    assert at(run[0]) == pytest.approx(mean, abs=precision)
    assert at(run[1]) == pytest.approx((mean[0] + 1, mean[1]), abs=precision)
    assert at(rise[1]) == pytest.approx((mean[0] + 1, mean[1] + best.m), abs=precision)
    labels = [content(element) for element in root.iter("text")]
    quotient = next(label for label in labels if re.match("= .* / ", label))
    s_xy, s_xx = numbers(quotient.replace("−", "-"))
    # both are rounded to 2 decimals; Sxx is above 6
    assert s_xy / s_xx == pytest.approx(best.m, abs=2 * 0.005 / 6)


# ------------------------------------------------------------------------------------- the plane


def loss_precision(level, length):
    """How far the loss can be off at a place that is off by that length.

    |∇L| ≤ √(2 λ₂ (L − L*)), and beyond that it grows by λ₂ at most.
    """
    steep = curvatures(moments)[1]
    return math.sqrt(2 * steep * (level - least)) * length + steep * length**2 / 2


@pytest.mark.parametrize("name", ["ellipses", "step", "divergence"])
def test_on_an_ellipse_the_loss_is_the_same(name):
    """At 24 points of each ellipse the library's loss is one number, within the rounding."""
    root = read(name)
    at = reading(root)
    # centre, half-axes and lean: 0.005 each, in both coordinates; the lean turns a far point
    off = 2 * PLACE / min(unit(root))
    for element in root.iter("ellipse"):
        assert at(numbers(element.get("transform"))[1:]) == pytest.approx(best, abs=off)
        losses = [moments.loss(*at(on_ellipse(element, turn))) for turn in TURNS]
        level = fmean(losses)
        assert losses == pytest.approx([level] * len(TURNS), abs=loss_precision(level, off))


def test_the_ellipses_are_labelled_with_their_loss():
    """The outermost is the loss that its label says, and their sizes go up evenly to it."""
    root = read("ellipses")
    at, off = reading(root), 2 * PLACE / min(unit(root))
    (label,) = (content(t) for t in root.iter("text") if content(t).startswith("L ="))
    level = numbers(label)[0]
    elements = list(root.iter("ellipse"))
    assert moments.loss(*at(on_ellipse(elements[-1], 0))) == pytest.approx(
        level, abs=loss_precision(level, off)
    )
    sizes = [value(element, "rx") / value(elements[-1], "rx") for element in elements]
    assert sizes == pytest.approx(
        [k / len(elements) for k in range(1, len(elements) + 1)], abs=1e-4
    )


def test_the_axes_of_the_ellipses_are_the_eigenvectors():
    """Each arrow goes from the centre along v with H v = λ v, and its label says λ."""
    root = read("ellipses")
    at = reading(root)
    (a, b), (_, d) = moments.hessian()
    labels = [content(element) for element in root.iter("text")]
    for colour, name, curvature in zip((BLUE, ORANGE), "₁₂", curvatures(moments)):
        (shaft,) = drawn(root, "line", stroke=colour)
        (m, c), (end_m, end_c) = map(at, ends(shaft))
        assert (m, c) == pytest.approx(best, abs=PLACE / min(unit(root)))
        u, v = end_m - m, end_c - c
        # the arrow is at least 1 long, so its direction is off by 2 places over the unit
        off = 2 * (a + d) * 2 * PLACE / min(unit(root))
        assert (a * u + b * v, b * u + d * v) == pytest.approx(
            (curvature * u, curvature * v), abs=off
        )
        assert f"v{name}: λ{name} = {curvature:.2f}" in labels


def test_the_ribs_of_the_bowl_end_on_its_rim():
    """Each rib is a parabola from the rim through the lowest point to the rim."""
    root = read("bowl")
    (ribs,) = root.iter("path")
    rim = list(root.iter("ellipse"))[-1]
    bottom = centre(list(root.iter("circle"))[-1])
    degrees, x, y = numbers(rim.get("transform"))
    lean, rx, ry = math.radians(degrees), value(rim, "rx"), value(rim, "ry")
    places = pairs(ribs.get("d"))
    curves = [places[k : k + 3] for k in range(0, len(places), 3)]
    assert len(curves) == 4
    for curve in curves:
        assert bezier(curve, 0.5) == pytest.approx(bottom, abs=PLACE)
        for across, down in (curve[0], curve[2]):
            u = (across - x) * math.cos(lean) + (down - y) * math.sin(lean)
            v = -(across - x) * math.sin(lean) + (down - y) * math.cos(lean)
            assert math.hypot(u / rx, v / ry) == pytest.approx(1, abs=PLACE / ry)


def test_the_bowl_widens_like_a_parabola():
    """Its rings are as high above the lowest point as the square of their size."""
    root = read("bowl")
    rings = drawn(root, "ellipse", stroke=BLUE)
    bottom = centre(list(root.iter("circle"))[-1])
    sizes = [value(ring, "rx") / value(rings[-1], "rx") for ring in rings]
    heights = [bottom[1] - value(ring, "cy") for ring in rings]
    assert len(rings) == 6
    for size, height in zip(sizes, heights):
        assert height == pytest.approx(size**2 * heights[-1], abs=2 * PLACE)


# ------------------------------------------------------------------------------------- the slope


def test_the_central_secant_is_parallel_to_the_tangent():
    """Of the three lines two have one slope, ∂L/∂m at the middle point; the third is steeper."""
    root = read("secants")
    at, (across, up) = reading(root), unit(root)
    lines = {
        colour: [at(end) for end in ends(drawn(root, "line", stroke=colour)[0])]
        for colour in (BLUE, GREEN, ORANGE)
    }
    slopes = {colour: (b - y) / (a - x) for colour, ((x, y), (a, b)) in lines.items()}
    left, middle, right = (at(centre(dot)) for dot in root.iter("circle"))
    slope, _ = gradient(middle[0], best.c, xs, ys)
    # the lines are over 1 long in m; their ends are off by PLACE across and up
    off = 2 * PLACE / up + 2 * abs(slope) * PLACE / across
    assert slopes[BLUE] == pytest.approx(slope, abs=off)
    assert slopes[GREEN] == pytest.approx(slopes[BLUE], abs=off)
    assert slopes[ORANGE] > slopes[BLUE] + 1

    def passes(colour, place):
        (x, y), _ = lines[colour]
        assert place[1] == pytest.approx(y + slopes[colour] * (place[0] - x), abs=3 * off)

    passes(BLUE, middle)
    passes(GREEN, left)
    passes(GREEN, right)
    passes(ORANGE, middle)
    passes(ORANGE, right)
    for m, level in (left, middle, right):
        assert level == pytest.approx(moments.loss(m, best.c), abs=off)
    assert middle[0] - left[0] == pytest.approx(right[0] - middle[0], abs=2 * PLACE / across)


def test_the_parabola_is_the_loss():
    """All along the Bézier curve the height is the loss at that m and c*."""
    root = read("secants")
    at, (across, up) = reading(root), unit(root)
    curve = pairs(root.find("path").get("d"))
    steepest = abs(gradient(at(curve[2])[0], best.c, xs, ys)[0])
    for k in range(11):
        m, level = at(bezier(curve, k / 10))
        off = PLACE / up + 1.1 * steepest * PLACE / across
        assert level == pytest.approx(moments.loss(m, best.c), abs=off)


# ------------------------------------------------------------------------------------ the descent


def test_the_step_is_the_models():
    """From the ring against the gradient: the end is step(m, c), the dashed arrow's end beyond."""
    root = read("step")
    at, off = reading(root), PLACE / min(unit(root))
    (ring,) = drawn(root, "circle", stroke=descent.INK)
    m, c = at(centre(ring))
    tips = {head.get("fill"): at(pairs(head.get("points"))[0]) for head in root.iter("polygon")}
    lr = float(re.search(rf"η = ({NUMBER})", content(root.find("desc")))[1])
    after = step(m, c, xs, ys, lr)
    # an error of the start grows by 1 + η λ₂ at most
    off *= 2 + lr * curvatures(moments)[1]
    assert tips[ORANGE] == pytest.approx(after, abs=off)
    assert tips[descent.MUTED] == pytest.approx((2 * m - after[0], 2 * c - after[1]), abs=off)


def test_the_step_leaves_its_ellipse_at_a_right_angle():
    """The start is on a drawn ellipse, and the arrow is across the way along it."""
    root = read("step")
    (ring,) = drawn(root, "circle", stroke=descent.INK)
    start = centre(ring)
    tip = next(
        pairs(head.get("points"))[0] for head in root.iter("polygon") if head.get("fill") == ORANGE
    )
    turns = [k * math.pi / 50_000 for k in range(100_000)]
    distance, turn, element = min(
        (math.dist(on_ellipse(element, turn), start), turn, index)
        for index, element in enumerate(root.iter("ellipse"))
        for turn in turns
    )
    element = list(root.iter("ellipse"))[element]
    assert distance < PLACE
    before, after = on_ellipse(element, turn - 1e-4), on_ellipse(element, turn + 1e-4)
    along = after[0] - before[0], after[1] - before[1]
    arrow = tip[0] - start[0], tip[1] - start[1]
    cosine = (along[0] * arrow[0] + along[1] * arrow[1]) / math.hypot(*along) / math.hypot(*arrow)
    # the arrow is over 60 units long, its ends off by 0.01
    assert abs(cosine) < 0.001


def test_the_paths_are_the_librarys():
    """Each window's line goes through the points of path(moments, η) from m = c = 0."""
    root = read("paths")
    lines = list(root.iter("polyline"))
    assert len(lines) == len(descent.RATES) == 4
    for k, (line, rate) in enumerate(zip(lines, descent.RATES)):
        points = list(islice(path(moments, rate.lr), 26))
        plot = descent.window(k, "paths").plot
        places = [plot(point.m, point.c) for point in points]
        for drawn_at, place in zip(pairs(line.get("points")), places, strict=True):
            assert drawn_at == pytest.approx(place, abs=0.0051)
        assert any(f"η = {rate.lr:.3f}" in content(element) for element in root.iter("text"))


def test_the_windows_of_the_paths_are_labelled_right():
    """The labels of the axes stand where the windows' scales have those numbers."""
    root = read("paths")
    x, y = labelled(root, "middle", 0, "x"), labelled(root, "end", 4.5, "y")
    # of equal labels the last one is kept: that of the last window with an axis there
    assert all(
        descent.window(3, "paths").plot.x(m) == pytest.approx(at, abs=0.01) for m, at in x.items()
    )
    assert all(
        descent.window(2, "paths").plot.y(c) == pytest.approx(at, abs=0.01) for c, at in y.items()
    )


def test_the_diverging_path_leaves_the_picture():
    """Its points are the library's, above the bound; the arrow goes on to the edge."""
    root = read("divergence")
    at, (across, up) = reading(root), unit(root)
    (line,) = root.iter("polyline")
    places = pairs(line.get("points"))
    points = list(islice(path(moments, descent.ABOVE.lr), len(places) + 1))
    for place, point in zip(places, points):
        assert at(place) == pytest.approx((point.m, point.c), abs=2 * PLACE / min(across, up))
    losses = [point.loss for point in points]
    assert losses[1:] == sorted(losses[1:])
    (tip,) = (pairs(head.get("points"))[0] for head in root.iter("polygon"))
    here, there, tip = points[-2], points[-1], at(tip)
    share = (tip[0] - here.m) / (there.m - here.m)
    assert 0 < share < 1
    assert tip[1] == pytest.approx(here.c + share * (there.c - here.c), abs=2 * PLACE / up)
    window = root.find("clipPath/rect")
    edge = at((value(window, "x") + value(window, "width"), value(window, "y")))
    assert tip[0] == pytest.approx(edge[0], abs=0.001) or tip[1] == pytest.approx(
        edge[1], abs=0.001
    )


def test_the_curves_of_the_rates_are_the_losses():
    """Each place of each curve is at its step, and as high as log₁₀ of L − L* there."""
    root = read("rates-loss")
    at, (across, up) = reading(root), unit(root)
    rates = (*descent.RATES, descent.ABOVE)
    for line, rate in zip(root.iter("polyline"), rates, strict=True):
        points = list(path_of(rate.lr, 40))
        places = [at(place) for place in pairs(line.get("points"))]
        assert len(places) == 41 or (rate is descent.ABOVE and 5 < len(places) < 41)
        for k, (steps, exponent) in enumerate(places):
            assert steps == pytest.approx(k, abs=PLACE / across)
            above = points[k].loss - moments.loss(*best)
            assert exponent == pytest.approx(math.log10(above), abs=PLACE / up)


def path_of(lr, steps, start=(0, 0)):
    return islice(path(moments, lr, *start), steps + 1)


def test_centring_rounds_the_ellipses():
    """Half-axes in the ratio √(λ₂/λ₁), before and after; after, they lie along m and c."""
    root = read("centring")
    before, after = (list(group.iter("ellipse"))[-1] for group in root if group.get("clip-path"))
    centred = Moments.of([x - fmean(xs) for x in xs], ys)
    for element, of in ((before, moments), (after, centred)):
        flat, steep = curvatures(of)
        assert value(element, "rx") / value(element, "ry") == pytest.approx(
            math.sqrt(steep / flat), abs=0.001
        )
        assert f"λ₂/λ₁ = {steep / flat:.1f}" in map(content, root.iter("text"))
    assert numbers(after.get("transform"))[0] % 90 == pytest.approx(0, abs=0.001)
    steps = [len(pairs(line.get("points"))) - 1 for line in root.iter("polyline")]
    assert steps[0] > 5 * steps[1]
    assert [f"{count} steps" for count in steps] == [
        content(element) for element in root.iter("text") if "steps" in content(element)
    ]


def error(point):
    return math.hypot(point.m - best.m, point.c - best.c)


def height(point):
    return point.loss - moments.loss(*best)


@pytest.mark.parametrize(
    ("name", "measure", "power"), [("convergence", error, 1), ("convergence-loss", height, 2)]
)
def test_the_run_stays_under_its_bound(name, measure, power):
    """No dot is above its line; at the best rate each is on it. The dots are the library's."""
    root = read(name)
    at, (_, up) = reading(root), unit(root)
    for line, dots, rate in zip(
        root.iter("polyline"), root.iter("path"), descent.RATES[1:3], strict=True
    ):
        (_, first), (last_step, last) = map(at, pairs(line.get("points")))
        flat, steep = curvatures(moments)
        rho = max(abs(1 - rate.lr * flat), abs(1 - rate.lr * steep))
        fall = power * math.log10(rho)
        assert (last - first) / last_step == pytest.approx(fall, abs=PLACE / up / 20)
        assert f"ρ = {rho:.3f}" in map(content, root.iter("text"))
        places = re.findall(rf"M({NUMBER}) ({NUMBER})h0", dots.get("d"))
        points = path_of(rate.lr, 40, (1, 4))
        for (x, y), point in zip(places, points, strict=True):
            steps, exponent = at((float(x), float(y)))
            assert steps == pytest.approx(point.step, abs=0.01)
            assert exponent == pytest.approx(math.log10(measure(point)), abs=PLACE / up)
            bound = first + point.step * fall
            assert exponent <= bound + 2 * PLACE / up
            if rate.name == "best":
                assert exponent == pytest.approx(bound, abs=2 * PLACE / up)


# ----------------------------------------------------------------------------------- the numbers


@pytest.mark.parametrize(
    ("slope", "digits"),
    [(2.0, 16), (2.002, 3), (1.998, 3), (2.2, 1), (0.0, 0), (-50.0, 0), (2 + 2**-51, 15.65)],
)
def test_correct_digits_are_those_of_the_relative_error(slope, digits):
    """−log₁₀ |slope/2 − 1| where the exact slope is 2, between 0 and 16."""

    def answer(xs, ys):
        return slope

    found = rounding.correct_digits(answer, [0.0, 1.0, 2.0], [1.0, 3.0, 5.0])
    assert found == pytest.approx(digits, abs=0.01)


def test_no_answer_has_no_correct_digit():
    """In floats the determinant of the raw sums can become 0."""
    xs = [1e9 + i for i in range(10)]
    with pytest.raises(ValueError, match="determinant"):
        rounding.raw_sums(xs, xs)
    assert rounding.correct_digits(rounding.raw_sums, xs, xs) == 0


def test_this_library_keeps_every_digit():
    """Its line stays at 15.95 digits, half a unit in the last place, or more; others fall to 0."""
    root = read("digits")
    at, (_, up) = reading(root), unit(root)
    *peers, ours = (
        [at(place) for place in pairs(line.get("points"))] for line in root.iter("polyline")
    )
    assert len(peers) == 3
    assert [round(p) for p, _ in ours] == list(range(17))
    assert min(digits for _, digits in ours) >= -math.log10(2**-53) - PLACE / up
    for _, digits in (*ours, *(place for peer in peers for place in peer)):
        assert 0 - PLACE / up <= digits <= 16 + PLACE / up
    for peer in peers:
        assert [round(p) for p, _ in peer] == list(range(17))
        assert peer[0][1] > 15
        assert peer[-1][1] < 1


def test_the_law_holds_exactly_on_fractions():
    """Every ring is on the base line, which is labelled 0; most crosses are not."""
    root = read("law")
    (zero,) = (
        value(element, "y") - 4.5 for element in root.iter("text") if content(element) == "0"
    )
    rings = [centre(circle) for circle in root.iter("circle")]
    assert len(rings) == 60
    assert all(y == pytest.approx(zero, abs=0.011) for _, y in rings)
    marks = re.findall(rf"M({NUMBER}) ({NUMBER})l(\d+)", root.find("path").get("d"))
    heights = [zero - (float(y) + int(size) / 2) for _, y, size in marks]
    assert len(heights) == 60
    assert sum(height > 30 for height in heights) > 50
