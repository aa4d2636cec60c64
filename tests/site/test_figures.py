"""The figures: well formed, described, themable, small; and what they draw is what is so.

A figure's numbers are put to the library and to the mathematics before they are drawn; that a
number lands where it should is test_svg.py's.
"""

import hashlib
import math
import os
import re
import subprocess
import sys
from pathlib import Path
from statistics import fmean

import pytest

if sys.version_info < (3, 10):
    pytest.skip("statistics.linear_regression needs Python 3.10", allow_module_level=True)

from benchmarks.windows import drift
from site_build.figures import (
    FIGURES,
    convergence,
    descent,
    loss,
    points,
    quartet,
    rounding,
    windows,
)
from site_build.figures.colours import GREEN, INK, ORANGE
from site_build.figures.data import best, least, moments, xs, ys
from slr_pure import Moments, condition_number, curvatures, fit, forward, gradient, r_squared, step

from .drawn import content, extent, numbers, parsed, value

ROOT = Path(__file__).parents[2]


def read(name):
    return parsed(FIGURES[name]())


def bezier(curve, t):
    """The point of a quadratic Bézier curve: start, control, end."""
    u = 1 - t
    return tuple(u * u * a + 2 * u * t * p + t * t * b for a, p, b in zip(*curve))


# ---------------------------------------------------------------------------------- every figure


def test_the_names_are_the_sites():
    """The pages ask for these figures, each once, and there are no others."""
    pages = [page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md")]
    assert sorted(re.findall(r"```figure\n *(\S+)", "".join(pages))) == sorted(FIGURES)


@pytest.mark.parametrize("name", FIGURES)
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
    ids = [e.get("id") for name in FIGURES for e in read(name).iter() if e.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", FIGURES)
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


@pytest.mark.parametrize("name", FIGURES)
def test_colours_are_the_sites(name):
    for element in read(name).iter():
        for paint in (element.get("fill"), element.get("stroke")):
            assert paint in (None, "none") or re.match(r"var\(--(figure|md-default-bg)-", paint)


@pytest.mark.parametrize("name", FIGURES)
def test_text_can_be_read_on_a_phone(name):
    """At 340 px a unit is 0.85 px; the text of 13 units is 11 px, and none is smaller."""
    assert {element.get("font-size") for element in read(name).iter()} == {"13", None}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_small(name):
    assert len(FIGURES[name]().encode()) < 15_000


def digest():
    drawn_all = "".join(FIGURES[name]() for name in FIGURES)
    return hashlib.sha256(drawn_all.encode()).hexdigest()


def test_the_same_every_time():
    """In this process and in another, whatever the seed of its hashes."""
    code = "from tests.site.test_figures import digest; print(digest())"
    command, seeded = [sys.executable, "-c", code], {**os.environ, "PYTHONHASHSEED": "1"}
    other = subprocess.check_output(command, cwd=ROOT, env=seeded, text=True)
    assert digest() == digest() == other.strip()


@pytest.mark.parametrize("name", FIGURES)
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


# -------------------------------------------------------------------------- the points, the line


def test_the_prediction_is_on_your_line():
    x, y = points.prediction()
    assert y == 2 * x + 1
    labels = set(map(content, read("model-line").iter("text")))
    assert {f"prediction ŷ = {y:g}", "ŷ = 2x + 1"} <= labels


@pytest.mark.parametrize(
    ("name", "line", "colour"),
    [
        ("model-line", (2, 1), ORANGE),
        ("residuals", best, GREEN),
        ("residual-squares", (2, 2), ORANGE),
        ("closed-form", best, GREEN),
    ],
)
def test_the_points_and_the_line_are_the_datas(name, line, colour):
    """The dots are the plant, in ink; your line is orange, and the fit green."""
    root, (m, c) = read(name), line
    dots = [dot for dot in root.iter("circle") if dot.get("fill") == INK]
    places = [(value(dot, "cx"), value(dot, "cy")) for dot in dots]
    assert places == [pytest.approx(points.PLOT(x, y), abs=0.0051) for x, y in zip(xs, ys)]
    (drawn,) = (e for e in root.iter("line") if e.get("stroke") in (ORANGE, GREEN))
    assert drawn.get("stroke") == colour
    for end, x in (("1", -0.1), ("2", 2.4)):
        place = value(drawn, f"x{end}"), value(drawn, f"y{end}")
        assert place == pytest.approx(points.PLOT(x, m * x + c), abs=0.0051)


def test_residuals_are_vertical_from_point_to_line():
    """From (xᵢ, yᵢ) straight to (xᵢ, ŷᵢ), and their sum is 0."""
    segments = points.to_the_line(best)
    assert [point for point, _ in segments] == list(zip(xs, ys))
    for (x, _), (foot, predicted) in segments:
        assert foot == x
        assert predicted == pytest.approx(best.m * x + best.c)
    assert sum(y - predicted for (_, y), (_, predicted) in segments) == pytest.approx(0, abs=1e-12)


def test_the_mean_square_has_the_mean_area():
    """The squares stand on the residuals; the last is as large as their mean: L."""
    drawn = points.squares()
    for (left, top, side), x, y, predicted in zip(drawn.places, xs, ys, forward(2, 2, xs)):
        assert side == pytest.approx(points.PLOT.y(0) - points.PLOT.y(abs(y - predicted)))
        assert (left if y < predicted else left + side) == pytest.approx(points.PLOT.x(x))
        assert top == points.PLOT.y(max(y, predicted))
    *squares, mean = (e for e in read("residual-squares").iter("rect"))
    assert {value(mean, "width"), value(mean, "height")} == {value(mean, "width")}
    areas = [value(square, "width") * value(square, "height") for square in squares]
    assert value(mean, "width") ** 2 == pytest.approx(fmean(areas), rel=1e-3)
    assert drawn.mean == moments.loss(2, 2) == 2


def test_the_closed_form_is_rise_over_run():
    """From the mean point 1 across and m* up, to the line; m* = Sxy/Sxx."""
    mean, corner, end, s_xx, s_xy = points.closed()
    assert mean == pytest.approx((fmean(xs), fmean(ys)))
    assert corner == pytest.approx((mean[0] + 1, mean[1]))
    assert end == pytest.approx((corner[0], best.m * corner[0] + best.c))
    assert s_xx == pytest.approx(sum((x - mean[0]) ** 2 for x in xs))
    assert s_xy == pytest.approx(sum((x - mean[0]) * (y - mean[1]) for x, y in zip(xs, ys)))
    assert s_xy / s_xx == pytest.approx(best.m)


def test_the_quartet_has_four_data_sets_and_one_line():
    """Each panel's dots are its data, its line is the fit, and the labels of all four are alike."""
    root = read("quartet")
    dots = [(value(dot, "cx"), value(dot, "cy")) for dot in root.iter("circle")]
    assert len(dots) == 44
    for k, (plot, data) in enumerate(zip(quartet.PANELS, quartet.SETS)):
        shown = dots[11 * k : 11 * k + 11]
        assert shown == [pytest.approx(plot(x, y), abs=0.0051) for x, y in zip(*data)]
        ends, share, _ = quartet.said(*data)
        assert ends == forward(*fit(*data), quartet.ENDS)
        assert share == r_squared(Moments.of(*data)) == pytest.approx(2 / 3, abs=0.001)
    labels = [content(label) for label in root.iter("text") if "R" in content(label)]
    assert labels == ["R² = 0.67, s = 1.2"] * 4


# -------------------------------------------------------------------------------------- the loss


def test_the_axes_of_the_ellipses_are_the_eigenvectors():
    """H v = λ v, on the ellipse of the last loss, and the labels say what they are."""
    losses, axes, both = loss.nested(5)
    (a, b), (_, d) = moments.hessian()
    for (u, v), curvature in zip(axes, both, strict=True):
        assert (a * u + b * v, b * u + d * v) == pytest.approx((curvature * u, curvature * v))
        assert moments.loss(best.m + u, best.c + v) == pytest.approx(losses[-1])
    said = {f"L = {losses[-1]:.1f}", f"v₁: λ₁ = {both[0]:.2f}", f"v₂: λ₂ = {both[1]:.2f}"}
    assert said <= set(map(content, read("ellipses").iter("text")))


def test_the_ribs_of_the_bowl_are_the_loss():
    """All along each of four curves; they end on the rim."""
    drawn = loss.nested(6)
    ribs = loss.ribs(drawn)
    assert len(ribs) == 4
    for rib in ribs:
        for k in range(11):
            m, c, level = bezier(rib, k / 10)
            assert level == pytest.approx(moments.loss(m, c))
        assert rib[0][2] == rib[2][2] == drawn.losses[-1]


def test_the_central_secant_is_parallel_to_the_tangent():
    """Its slope is ∂L/∂m at the middle point; the one-sided secant is steeper; all are of L."""
    drawn = loss.slopes()
    (left, below), (m, level), (right, above) = drawn.points
    assert [below, level, above] == [moments.loss(at, best.c) for at in (left, m, right)]
    assert right - m == pytest.approx(m - left)
    assert drawn.tangent == pytest.approx(gradient(m, best.c, xs, ys)[0])
    assert drawn.central == pytest.approx((above - below) / (right - left))
    assert drawn.central == pytest.approx(drawn.tangent)
    assert drawn.one_sided == pytest.approx((above - level) / (right - m))
    assert drawn.one_sided > drawn.tangent + 1


def test_the_parabola_is_the_loss():
    for k in range(11):
        m, level = bezier(loss.slopes().parabola, k / 10)
        assert level == pytest.approx(moments.loss(m, best.c))


# ------------------------------------------------------------------------------------ the descent


def test_the_step_is_the_models():
    """Its end is step(m, c), uphill is as far the other way; it is across the level ellipse."""
    (m, c), end, uphill = descent.a_step(5, 0)
    assert end == step(m, c, xs, ys, descent.ETA)
    assert uphill == pytest.approx((2 * m - end[0], 2 * c - end[1]))
    across = end[0] - m, end[1] - c
    along = -across[1] * 1e-6, across[0] * 1e-6  # at a right angle the loss stays, to first order
    assert moments.loss(m + along[0], c + along[1]) == pytest.approx(moments.loss(m, c), rel=1e-11)


@pytest.mark.parametrize("rate", [*descent.RATES, descent.ABOVE], ids=lambda rate: rate.name)
def test_a_descent_is_the_models_steps(rate):
    """From m = c = 0, each point is the step from the one before."""
    run = descent.descent(rate.lr, 25)
    assert run[0][:3] == (0, 0, 0)
    for before, after in zip(run, run[1:]):
        assert after[1:3] == pytest.approx(step(before.m, before.c, xs, ys, rate.lr), rel=1e-9)
        assert after.loss == pytest.approx(moments.loss(after.m, after.c))
    above = convergence.heights(rate)
    assert len(above) == 41
    assert above[:26] == [point.loss - least for point in run]


def test_the_diverging_path_leaves_the_picture():
    """All its points but the last are in the window; the crossing is between, and on the edge."""
    (low_m, low_c), (high_m, high_c) = low, high = descent.WINDOW.corners
    run, (m, c) = descent.leaving(low, high)
    assert run == descent.descent(descent.ABOVE.lr, len(run) - 1)
    inside = [low_m <= p.m <= high_m and low_c <= p.c <= high_c for p in run]
    assert inside == [True] * (len(run) - 1) + [False]
    losses = [point.loss for point in run]
    assert losses[1:] == sorted(losses[1:])
    share = (m - run[-2].m) / (run[-1].m - run[-2].m)
    assert 0 < share < 1
    assert c == pytest.approx(run[-2].c + share * (run[-1].c - run[-2].c))
    edges = min(abs(m - low_m), abs(m - high_m), abs(c - low_c), abs(c - high_c))
    assert edges == pytest.approx(0, abs=1e-12)
    assert low_m - 1e-12 <= m <= high_m + 1e-12
    assert low_c - 1e-12 <= c <= high_c + 1e-12


@pytest.mark.parametrize("name", ["step", "paths", "divergence", "centring", "ellipses", "bowl"])
def test_a_green_plus_marks_the_best_lines_place(name):
    """The centre of the ellipses around it."""
    root = read(name)
    marks = [numbers(e.get("d"))[:2] for e in root.iter("path") if e.get("stroke") == GREEN]
    centres = {(value(e, "cx"), value(e, "cy")) for e in root.iter("ellipse")}
    assert marks
    for x, y in marks:
        assert any(math.dist((x, y), centre) < 0.02 for centre in centres)


def test_centring_rounds_the_ellipses():
    """λ₂/λ₁ falls, and the steps with it; after, the ellipses lie along m and c."""
    (before, long), (after, short) = descent.valleys()
    assert before == moments
    assert after.x == pytest.approx(0, abs=1e-12)  # H is diagonal
    assert len(long) - 1 > 5 * (len(short) - 1)
    for of, run in ((before, long), (after, short)):
        above = [point.loss - run[-1].loss for point in run]
        assert above[0] / 1e6 >= run[-1].loss - moments.loss(*best)
        assert above[0] / 1e6 < run[-2].loss - moments.loss(*best)
        labels = set(map(content, read("centring").iter("text")))
        assert {f"λ₂/λ₁ = {condition_number(of):.1f}", f"{len(run) - 1} steps"} <= labels


@pytest.mark.parametrize(
    ("measure", "power"), [(convergence.distance, 1), (descent.height, 2)], ids=["error", "loss"]
)
def test_the_run_stays_under_its_bound(measure, power):
    """No value is above its bound; at the best rate each is on it. The values are the library's."""
    rates = descent.RATES[1:3]
    for (values, bounds), rate in zip(convergence.runs(measure, power), rates, strict=True):
        run = descent.descent(rate.lr, 40, (5.5, 1.5))
        error = [math.hypot(p.m - best.m, p.c - best.c) for p in run]
        height = [p.loss - moments.loss(*best) for p in run]
        assert values == pytest.approx(error if power == 1 else height)
        rho = max(abs(1 - rate.lr * curvature) for curvature in curvatures(moments))
        assert bounds == pytest.approx([values[0] * rho ** (power * k) for k in range(41)])
        assert all(found <= bound * (1 + 1e-9) for found, bound in zip(values, bounds))
        if rate.name == "best":
            assert values == pytest.approx(bounds, rel=1e-6)


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
    *peers, ours = map(rounding.kept, rounding.WAYS)
    assert len(peers) == 3
    assert min(ours) >= -math.log10(2**-53)
    for found in (ours, *peers):
        assert len(found) == 17
        assert all(0 <= digits <= 16 for digits in found)
    for peer in peers:
        assert peer[0] > 15
        assert peer[-1] < 1


def test_the_law_holds_exactly_on_fractions():
    """Every difference is 0; in floats few are."""
    drawn = rounding.differences()
    assert len(drawn) == 60
    assert [exact for _, exact, _ in drawn] == [0] * 60
    assert sum(rounded > 1e-19 for _, _, rounded in drawn) > 50


def test_a_window_drifts_in_floats_and_not_here():
    """The errors are the file's; those of floats grow, and the first are measured again."""
    readings, (narrow, wide, ours) = windows.curves()
    assert readings[0] == 100
    assert readings[-1] == 10**7
    assert set(ours.errors) == {0.0}
    assert max(narrow.errors[:4]) < 1e-3 < 1 < max(narrow.errors)
    assert max(wide.errors[:4]) < 1e-11 < 1e-2 < wide.errors[-1]
    places = [n for n in readings if n <= 10**4]
    for curve, index in ((narrow, 1), (wide, 2)):
        again = [each[index] for each in drift(places[-1], places)]
        assert [f"{error:.3g}" for error in again] == [
            f"{error:.3g}" for error in curve.errors[: len(places)]
        ]
