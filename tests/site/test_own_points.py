"""The reader's own points in a browser: added, removed, pasted, sent; and what is in view."""

import pytest

from site_build.page.presets import PRESETS
from slr_pure import fit

from .playing import READY, middle, points_of, value
from .waiting import drawn

POINTS = "slr-playground .plot.data .handle"
# The points and residuals of the plot that are out of it, and whether its line is in it.
OUT = """() => {
  const plot = document.querySelector("slr-playground .plot.data");
  const frame = plot.querySelector("clipPath rect").getBBox();
  const isIn = (x, y) => x >= frame.x - 1 && x <= frame.x + frame.width + 1
    && y >= frame.y - 1 && y <= frame.y + frame.height + 1;
  const places = [...plot.querySelectorAll(".handle")]
    .map((e) => e.getAttribute("transform").match(/-?[\\d.]+/g).map(Number));
  const ends = plot.querySelector(".residuals").getAttribute("d").match(/M[^M]*/g)
    .map((one) => one.match(/-?[\\d.]+/g).map(Number)).map(([x, , y]) => [x, y]);
  const line = plot.querySelector(".line:not(.target)");
  const y = ["y1", "y2"].map((end) => Number(line.getAttribute(end)));
  return [[...places, ...ends].filter((place) => !isIn(...place)).length,
    Math.min(...y) < frame.y + frame.height && Math.max(...y) > frame.y];
}"""


def opened(page):
    """Open the part of the playground for the reader's own points."""
    page.locator("details.own summary").click()


def said(page):
    return page.locator("slr-playground .said").inner_text()


def test_a_point_is_added_and_removed(tab):
    """By a double click and Delete; by buttons; the last one stays."""
    page = tab("model")
    x, y = middle(page.locator(POINTS).nth(1))
    page.mouse.dblclick(x + 60, y + 50)
    drawn(page)
    assert page.locator(POINTS).count() == 4
    focused = "document.activeElement.getAttribute('aria-label')"
    assert page.evaluate(focused) == "Point 4 of 4"
    page.keyboard.press("Delete")
    drawn(page)
    assert page.evaluate(focused) == "Point 3 of 3"
    assert points_of(page) == ["x 0, y 1", "x 1, y 3", "x 2, y 8"]
    opened(page)
    page.get_by_role("button", name="Add a point").click()
    assert page.evaluate(focused) == "Point 4 of 4"
    for left in (3, 2, 1, 1):
        page.get_by_role("button", name="Remove the point").click()
        assert page.locator(POINTS).count() == left
    assert said(page) == "The last point stays."


def test_a_point_leaves_the_frame_and_the_window_follows(tab):
    page = tab("home")
    x, y = middle(page.locator(POINTS).last)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 150, steps=3)
    drawn(page)
    assert page.evaluate(OUT)[0] > 0
    page.mouse.up()
    drawn(page)
    assert page.evaluate(OUT) == [0, True]
    assert float(points_of(page)[-1].split()[-1]) > 10


def test_points_are_pasted_or_read_from_a_file(tab, tmp_path):
    """Their names are on the axes; Reset comes back to them; what cannot be read stays out."""
    page = tab("closed-form")
    opened(page)
    box, use = page.locator(".own textarea"), page.get_by_role("button", name="Use these points")
    box.fill("week\theight\n0\t2\n1\t2,5\n3\t4")
    use.click()
    assert page.locator("slr-playground .plot.data .names text").all_text_contents() == [
        "week",
        "height",
    ]
    assert value(page, "best-m") == pytest.approx(fit([0, 1, 3], [2, 2.5, 4]).m, rel=1e-5)
    assert page.locator("select[name=preset]").input_value() == "own"
    box.fill("1 2\n3 four")
    use.click()
    assert said(page) == "These points cannot be read: line 2: “four” is not a number."
    assert page.locator(POINTS).count() == 3
    page.locator("select[name=preset]").select_option("hubble")
    page.locator("select[name=preset]").select_option("own")
    assert page.locator(POINTS).count() == 3
    file = tmp_path / "four.csv"
    file.write_text("x,y\n1,2\n2,3\n3,5\n4,4\n", encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    page.locator(POINTS).nth(3).wait_for()
    page.locator("button[name=reset]").click()
    assert page.locator(POINTS).count() == 4


def test_a_link_brings_back_what_it_was_made_of(tab):
    """Points with their names, rate and steps; of a preset by its name; and it is in view."""
    page = tab("step")
    opened(page)
    page.locator(".own textarea").fill("a,b & c\n0,1\n1,3.25\n2,8\n4,1e-5")
    page.get_by_role("button", name="Use these points").click()
    page.locator("input[name=rate]").fill("77")
    page.get_by_role("button", name="One step").click()
    page.get_by_role("button", name="Copy the link").click()
    page.wait_for_function("document.querySelector('slr-playground .said').textContent")
    address = page.evaluate("location.href")
    page.goto("about:blank")
    page.goto(address)
    page.locator(READY).wait_for()  # it is not scrolled to
    names = page.locator("slr-playground .plot.data .names text").all_text_contents()
    assert names == ["a", "b & c"]
    assert points_of(page) == ["x 0, y 1", "x 1, y 3.25", "x 2, y 8", "x 4, y 1e-5"]
    controls = [page.locator(f"input[name={name}]").input_value() for name in ("rate", "steps")]
    assert controls == ["77", "2"]
    page.locator("input[name=rate]").fill("20")
    page.locator("button[name=reset]").click()
    assert page.locator("input[name=rate]").input_value() == "77"
    page.evaluate("location.hash = '#data=hubble&m=300&c=50'")
    page.wait_for_function("document.querySelectorAll('.plot.data .handle').length === 24")
    assert page.locator("select[name=preset]").input_value() == "hubble"
    start = page.locator(".plot.plane .handle").get_attribute("aria-valuetext")
    assert start == "slope 300, intercept 50"


RUBBISH = {
    "points=": "two points or more are needed",
    "points=0,1;1,x": "line 2: “x” is not a number",
    "points=0,1;1,2&m=abc": "“m” is no number",
    "points=0,1;1,2&c=": "“c” is no number",
    "points=0,1;1,2&rate=1e99": "“rate” is no number",
    "data=nothing": "there are no points called “nothing”",
    "data=own": "there are no points called “own”",
    "data=%E0%A4%A&x=<b>": "there are no points called",
}


def test_an_address_that_cannot_be_read_is_said(tab):
    """And the plant is shown, as without one; what is only odd is shown as well as it can be."""
    page = tab("step")
    for address, words in RUBBISH.items():
        page.evaluate("(hash) => { location.hash = hash; }", address)
        page.wait_for_function(
            f"document.querySelector('slr-playground .said').textContent.includes({words!r})"
        )
        assert points_of(page) == ["x 0, y 1", "x 1, y 3", "x 2, y 8"]
    for odd in ("points=1e69,-1e69;-1e-69,1&m=1e69&c=-1e69&rate=125&steps=60", "data=far&rate=-5"):
        page.evaluate("(hash) => { location.hash = hash; }", odd)
        page.wait_for_function("document.querySelector('slr-playground .said').textContent === ''")
        assert page.locator(".readout dd").first.inner_text() not in ("–", "nan", "")


def test_every_line_is_in_view(tab):
    """Of each preset, as it begins, and with the sliders at their ends; no residual runs out."""
    page = tab("model")
    for name in PRESETS:
        page.locator("select[name=preset]").select_option(name)
        assert page.evaluate(OUT) == [0, True], name
    page.locator("select[name=preset]").select_option("plant")
    slope = page.get_by_role("slider", name="Slope m")
    for end in ("min", "max"):
        slope.fill(slope.get_attribute(end))
        drawn(page)
        assert page.evaluate(OUT) == [0, True], end


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SIZES = """() => [...document.querySelectorAll("slr-playground .plot")].map((plot) =>
  parseFloat(getComputedStyle(plot.querySelector("text")).fontSize) *
    plot.getBoundingClientRect().width / plot.viewBox.baseVal.width)"""


def test_on_a_phone_all_that_moves_is_in_one_screen(tab):
    """From the plane to the loss, with Play and the sliders, below the site's header."""
    page = tab("rates", **PHONE)
    header = page.locator(".md-header").bounding_box()["height"]
    first = page.locator(".plot.plane").bounding_box()
    last = page.locator(".plot.log-losses").bounding_box()
    assert last["y"] + last["height"] - first["y"] <= 844 - header
    assert not page.get_by_text("double click").is_visible()
    moves = page.locator("button[name=play], slr-playground input[type=range], .verdict").all()
    assert all(first["y"] < move.bounding_box()["y"] < last["y"] for move in moves)
    assert page.evaluate(SIZES)[:2] == pytest.approx([13, 13], abs=0.5)
    assert tab("home").evaluate(SIZES) == pytest.approx([13], abs=0.5)
