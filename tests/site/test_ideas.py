"""What playgrounds draw beside the points: its numbers are the library's, and it is to scale."""

import math
import re
from fractions import Fraction

import pytest

from site_build.page import ideas, presets
from slr_pure import Moments, fit, gradient, jump, loss, stable_lr

from .drawn import numbers
from .playing import MOMENTS, PLANT, change, random_data, value
from .waiting import drawn


def exact(values):
    return [Fraction(value) for value in values]


def test_the_squares_add_up_to_n_times_the_loss():
    found = ideas.squares(2.0, 1.0, *PLANT)
    assert found == {"areas": [0.0, 0.0, 9.0], "total": 9.0}
    assert found["total"] == 3 * loss(2.0, 1.0, *PLANT)


@pytest.mark.parametrize("seed", range(20))
def test_the_spreads_are_sums_about_the_means(seed):
    """S_xx and S_xy, rounded once from what Fractions say."""
    xs, ys, *_ = random_data(seed)
    found = ideas.means(Moments.of(xs, ys))
    x, y = exact(xs), exact(ys)
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    assert found["s-xx"] == float(sum((a - mean_x) ** 2 for a in x))
    assert found["s-xy"] == float(sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)))
    means = pytest.approx([float(mean_x), float(mean_y)], rel=1e-15)
    assert [found["mean-x"], found["mean-y"]] == means


def test_the_curve_is_a_parabola_and_its_central_chord_has_its_slope():
    """The one-sided one is off by h times the mean of x²."""
    m, c, h, mean_of_squares = 2.0, 1.0, 0.5, 5 / 3
    found = ideas.chords(MOMENTS, m, c, h, [-1.0, 4.0])
    low, first, middle, meeting, high, last = found["curve"]
    assert (low, middle, high) == (-1.0, 1.5, 4.0)
    assert [first, last] == [MOMENTS.loss(at, c) for at in (low, high)]
    for t in (0.1, 0.5, 0.9):  # a point of the curve that is drawn by the three
        height = (1 - t) ** 2 * first + 2 * t * (1 - t) * meeting + t * t * last
        assert height == pytest.approx(MOMENTS.loss(low + t * (high - low), c))
    derivative = gradient(m, c, *PLANT)[0]
    assert found["central"] == pytest.approx(derivative)
    assert found["one-sided"] == pytest.approx(derivative + h * mean_of_squares)
    assert found["three"] == [MOMENTS.loss(at, c) for at in (1.5, 2.0, 2.5)]


def test_the_errors_of_differences():
    """One-sided h times the mean of x², until rounding is more; central rounding alone."""
    found = ideas.errors(2.0, 1.0, *PLANT)
    one_sided, central = (dict(pairs) for pairs in found["errors"])
    for k in range(6):
        assert one_sided[-k] == pytest.approx(-k + math.log10(5 / 3), abs=1e-3)
    assert max(central.get(-k, -20) for k in range(4)) < -11
    assert central[-15.0] > -2
    low, high = found["errors window"][2:]
    assert all(low < height < high for pairs in found["errors"] for _, height in pairs)


def test_the_residuals_by_themselves():
    assert ideas.residuals(2.0, 1.0, *PLANT) == {"residuals": [0.0, 0.0, 3.0], "furthest": 3.0}
    nothing = {"residuals": [0.0, 0.0], "furthest": 1.0}  # noise is not magnified
    assert ideas.residuals(1.1, 0.1, [0.1, 0.3], [0.21, 0.43]) == nothing
    assert ideas.residuals(0.0, 0.0, [1.0, 2.0], [0.0, 0.0]) == nothing


# ------------------------------------------------------------------------------- in the browser


def numbers_of(page, *names):
    return [value(page, name) for name in names]


BOXES = """(elements) => elements.map((e) => {
  const { x, y, width, height } = e.getBBox();
  return [x, y, width, height];
})"""


def test_squares_are_squares_on_the_screen(tab):
    """As wide as the residual is long; dragged along with the line; and they can be taken away."""
    page = tab("loss")
    for m, c in ((2, 1), (-1, 6), (5, 0)):
        change(page, f"Object.assign(made, {{ m: {m}, c: {c} }}).update();")
        boxes = page.locator(".squares rect").evaluate_all(BOXES)
        ends = page.locator("path.residuals").first.get_attribute("d")
        sides = [abs(float(a) - float(b)) for a, b in re.findall(r" ([\d.-]+)V([\d.-]+)", ends)]
        assert [width for _, _, width, _ in boxes] == pytest.approx(sides, abs=0.02)
        assert [height for *_, height in boxes] == pytest.approx(sides, abs=0.02)
        total, mean = numbers_of(page, "total", "loss")
        assert total == pytest.approx(3 * loss(m, c, *PLANT))
        assert mean == pytest.approx(total / 3, rel=1e-5)
    page.get_by_role("checkbox", name="Squares").uncheck()
    drawn(page)
    assert page.locator(".squares rect").count() == 0
    page.emulate_media(media="print")
    assert page.locator(".plot .own.line").is_visible()


@pytest.mark.parametrize("chapter", ["model", "loss"])
def test_the_best_line_is_shown_on_request(tab, chapter):
    """In its plots, the key and the numbers; Reset hides it again; a link has it."""
    page = tab(chapter)
    marks = page.locator(":is(.target, .bottom, [data-value=least])")
    switch = page.get_by_role("checkbox", name="Best line")
    seen = "(all) => all.map((e) => e.checkVisibility({ visibilityProperty: true }))"
    assert set(marks.evaluate_all(seen)) == {False}
    switch.check()
    assert set(marks.evaluate_all(seen)) == {True}
    page.locator("button[name=reset]").click()
    assert not switch.is_checked()
    page.evaluate("location.hash = '#data=plant&best=1'")
    page.wait_for_function("document.querySelector('[name=best]').checked")


def test_the_best_line_goes_through_the_means(tab):
    """The areas of the rectangles, those that are striped taken away, are S_xy on the screen."""
    page = tab("closed-form", "anscombe-3")
    u, v = numbers(page.locator(".plot .means-spot").get_attribute("transform"))
    x1, y1, x2, y2 = (
        float(page.locator(".plot .best.line").get_attribute(name))
        for name in ("x1", "y1", "x2", "y2")
    )
    assert y1 + (y2 - y1) * (u - x1) / (x2 - x1) == pytest.approx(v, abs=0.05)
    area = 0
    for kind, sign in (("plus", 1), ("minus", -1)):
        boxes = page.locator(f".plot .products .{kind}").evaluate_all(BOXES)
        area += sign * sum(width * height for _, _, width, height in boxes)
    fill = page.locator(".plot .minus").first.evaluate("(e) => getComputedStyle(e).fill")
    assert "#stripes" in fill
    x0, xmax, y0, ymax = page.evaluate("""async () => {
      const { start } = await import("../widgets/playground.js");
      const { plot } = (await start(document.querySelector("slr-playground"))).data;
      return plot.window;
    }""")
    box = page.locator(".plot.data clipPath rect").evaluate_all(BOXES)[0]
    unit = box[2] * box[3] / ((xmax - x0) * (ymax - y0))
    (s_xy,) = numbers_of(page, "s-xy")
    assert area / unit == pytest.approx(s_xy, rel=2e-3)


def arrow_of(page):
    """Where the arrow goes, in pixels."""
    x, y, *tip = numbers(page.locator(".plot .arrow").get_attribute("d"))[:4]
    return tip[0] - x, tip[1] - y


def test_the_arrow_is_at_a_right_angle_and_as_long_as_the_gradient(tab):
    """To the ellipse through the line, whose tangent is across the gradient at equal scales.

    At one scale for the plane, which does not change with the place.
    """
    page = tab("gradient")
    lengths, sizes, scales = [], [], set()
    for m, c in ((2, 1), (5, -1), (3, 2), (4.5, 1.5), (3, -1), (4.6, 1.8)):
        change(page, f"Object.assign(made, {{ m: {m}, c: {c} }}).update();")
        across, down = arrow_of(page)
        matrix = page.locator(".plot .levels").get_attribute("transform")
        a, b, d, e, u, v = numbers(matrix)
        x, y = numbers(page.locator(".plot.plane .arrow").get_attribute("d"))[:2]
        area = a * e - b * d  # (x, y) is (u, v) + p (a, b) + q (d, e)
        p, q = ((x - u) * e - (y - v) * d) / area, ((y - v) * a - (x - u) * b) / area
        assert math.hypot(p, q) == pytest.approx(1, abs=0.01)
        tangent = (-q * a + p * d, -q * b + p * e)
        cosine = (across * tangent[0] + down * tangent[1]) / math.hypot(across, down)
        assert cosine / math.hypot(*tangent) == pytest.approx(0, abs=0.01)
        dm, dc = gradient(m, c, *PLANT)
        assert across * dm - down * dc > 0  # uphill
        scales.add(page.locator(".plot .scale").text_content())
        lengths.append(math.hypot(across, down))
        sizes.append(math.hypot(dm, dc))
    ratios = [length / size for length, size in zip(lengths, sizes)]
    assert ratios == pytest.approx([ratios[0]] * len(ratios), rel=5e-3)
    assert page.locator(".verdict").inner_text() == ""
    (scale,) = scales
    change(page, "Object.assign(made, { m: 6, c: 2.5 }).update();")
    assert page.locator(".plot .scale").text_content() == f"{scale}, cut at the edge"
    wide, high = page.locator(".plot.plane").evaluate("(e) => [e.clientWidth, e.clientHeight]")
    x, y, u, v = numbers(page.locator(".plot.plane .arrow").get_attribute("d"))[:4]
    assert u == pytest.approx(wide) or v == pytest.approx(high)


@pytest.mark.parametrize(("name", "c", "sums"), [(".dashed", 2, (0, 3)), ("", 3, (-3, 0))])
def test_a_normal_equation_is_a_line_in_the_plane(tab, name, c, sums):
    """Where your line is on it, that sum is 0; the best line is on both."""
    page = tab("normal-equations")
    change(page, f"Object.assign(made, {{ m: 2, c: {c} }}).update();")
    assert (value(page, "sum-r"), value(page, "sum-rx")) == sums
    ends = page.locator(f".plot .way{name or ':not(.dashed)'}").evaluate(
        "(e) => ['x1', 'y1', 'x2', 'y2'].map((end) => Number(e.getAttribute(end)))"
    )
    x1, y1, x2, y2 = ends
    for place in (".plane .handle", ".plane .bottom"):
        x, y = numbers(page.locator(place).first.get_attribute("transform"))
        off = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
        assert abs(off) / math.hypot(x2 - x1, y2 - y1) < 0.1


def test_near_the_best_line_the_plane_stays(tab):
    """Out of the window it does not."""
    page = tab("loss")
    ticks, handle = page.locator(".plot.plane .axes"), page.locator(".plot.plane .handle")
    before = ticks.first.text_content()
    for m, is_same in ((3.48, True), (20, False)):
        change(page, f"Object.assign(made, {{ m: {m}, c: 0.5 }}).update();")
        handle.focus()
        page.keyboard.press("ArrowRight")
        drawn(page)
        assert (ticks.first.text_content() == before) == is_same


def test_what_leaves_its_plot_is_marked_at_the_edge(tab):
    page = tab("step", "plant&rate=120&steps=7")
    assert page.locator(".verdict").inner_text().endswith("The line is above its plot.")
    assert page.locator(".plot.data .gone").text_content() == "↑ the line"
    u, v, wide, high = page.locator(".plot.losses clipPath rect").evaluate_all(BOXES)[0]
    spot = page.locator(".plot.losses .spot")
    assert u < float(spot.get_attribute("cx")) < u + wide
    assert v < float(spot.get_attribute("cy")) < v + high
    u, v, wide, high = page.locator(".plot.plane clipPath rect").evaluate_all(BOXES)[0]
    (spot,) = page.locator(".plot.plane .spot:not([visibility])").all()
    x, y, turn = numbers(spot.get_attribute("transform"))
    assert page.locator(".plot.plane .gone:not([visibility])").text_content() == "now"
    assert x == pytest.approx(u + wide, abs=0.02)  # towards (30.4, 20.0), from the best line
    assert v < y < v + high
    assert -45 < turn < 0


def test_chords_have_the_slopes_that_are_said(tab):
    """On request; h comes from the slider; where equal scales show nothing, the page says why."""
    page = tab("gradient")
    slider = page.get_by_role("slider", name="Step h")
    assert not slider.is_visible()
    assert not page.locator(".plot .central").is_visible()
    page.get_by_role("checkbox", name="Chords").check()
    for h in (0.5, 1.5):
        slider.fill(str(h))
        drawn(page)
        dm, central, one_sided = numbers_of(page, "dm", "central", "one-sided")
        assert central == pytest.approx(dm, rel=1e-6)
        assert one_sided == pytest.approx(dm + h * 5 / 3, rel=1e-6)
        assert slider.get_attribute("aria-valuetext") == str(h)
    letter = page.locator(".letters > span", has_text="h").locator("[data-letter]").first
    letter.scroll_into_view_if_needed()
    page.wait_for_function("(e) => e.textContent === '1.5'", arg=letter.element_handle())
    page.locator("select[name=preset]").select_option("norris")
    assert "scales differ" in page.locator(".verdict").inner_text()


def test_thousands_of_steps_in_a_box(tab):
    """Where they lead is jump's; the mark is on the curve; back in reach of Play, Play goes on."""
    page = tab("convergence", "anscombe-1")
    page.get_by_role("spinbutton", name="Number of steps").fill("9000")
    drawn(page)
    moments = Moments.of(*presets.points("anscombe-1"))
    due = jump(moments, 0.6 * stable_lr(moments), 9000, 0, 0)
    assert numbers_of(page, "m", "c", "loss") == pytest.approx(due[1:], rel=1e-5)
    assert page.locator("input[name=steps]").input_value() == "9000"
    spot = page.locator(".plot.log-losses .spot")
    x, y = (float(spot.get_attribute(name)) for name in ("cx", "cy"))
    last = numbers(page.locator(".plot.log-losses .fall").get_attribute("points"))[-2:]
    assert last == [x, y]
    page.get_by_role("spinbutton", name="Number of steps").fill("200000")
    drawn(page)
    assert page.locator("input[name=steps]").input_value() == "100000"


def test_residuals_are_below_their_points(tab):
    page = tab("diagnostics", "anscombe-2")
    points = page.locator(".plot.data .handle").evaluate_all(
        "(all) => all.map((e) => e.getAttribute('transform'))"
    )
    dots = re.findall(r"M([\d.-]+) ([\d.-]+)h0", page.locator(".residual-dots").get_attribute("d"))
    assert [float(x) for x, _ in dots] == [numbers(place)[0] for place in points]
    zero = numbers(page.locator(".plot .zero").get_attribute("d"))[1]
    xs, ys = presets.points("anscombe-2")
    best = fit(xs, ys)
    for (_, height), x, y in zip(dots, xs, ys, strict=True):
        assert (float(height) < zero) == (y > best.m * x + best.c)


def test_the_errors_mark_the_h_of_the_slider(tab):
    page = tab("laws")
    slider, mark = page.get_by_role("slider", name="Step h"), page.locator(".plot .now-h")
    squares = re.findall(
        r"M([\d.-]+) [\d.-]+h0", page.locator(".plot .one-sided.marks").get_attribute("d")
    )
    for k in (3, 7):
        slider.fill(str(k))
        drawn(page)
        assert mark.get_attribute("d").startswith(f"M{squares[k]} ")


def test_digits_that_are_wrong_are_marked(tab):
    page = tab("floating-point", "hubble")
    page.get_by_role("slider", name="Move x by").fill("7")
    drawn(page)
    wrong = page.locator("[data-value=raw-m] .wrong").inner_text()
    best, raw = (page.locator(f"[data-value={name}]").inner_text() for name in ("best-m", "raw-m"))
    assert len(best) == len(raw) == 17
    assert raw.endswith(wrong)
    right = raw.removesuffix(wrong)
    assert 2 < len(right) < 12
    assert float(raw) == pytest.approx(float(best), rel=10.0 ** (2 - len(right)))
    assert float(raw) != pytest.approx(float(best), rel=10.0 ** (-len(right)))
