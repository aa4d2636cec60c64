"""Predictions in a browser: nothing is told before the guess, and then both are there."""

import pytest

from site_build.page import presets
from slr_pure import fit, loss

from .waiting import drawn

SEEN = "(e) => getComputedStyle(e).visibility"


@pytest.fixture
def asked(new_page, address):
    """Opens a chapter; its page, and the prediction in it."""

    def opened(chapter, **options):
        page = new_page(**options)
        page.goto(f"{address}learn/{chapter}.html")
        part = page.locator(".predict")
        page.wait_for_function("!document.querySelector('.predict fieldset').matches('[disabled]')")
        return page, part

    return opened


def told(part):
    """What is said of the guess, once it is."""
    said = part.locator(".said")
    said.filter(has_text=".").wait_for()
    return said.inner_text()


def test_a_number_is_kept_and_can_be_tried_again(asked):
    """By the keyboard alone; the answer is not seen before."""
    page, part = asked("loss")
    answer, field = part.locator("details > div"), part.locator("input")
    assert not answer.is_visible()
    assert part.locator(".said").inner_text() == ""
    field.focus()
    page.keyboard.press("Enter")  # nothing is guessed yet
    assert not answer.is_visible()
    page.keyboard.type("6")
    page.keyboard.press("Enter")
    assert told(part) == "Your guess is 6; it is 8."
    assert answer.is_visible()
    assert page.evaluate("document.activeElement.localName") == "summary"
    page.reload()
    assert told(part) == "Your guess is 6; it is 8."
    assert part.locator("input").input_value() == "6"
    assert answer.is_visible()
    part.get_by_role("button", name="Try again").click()
    assert not answer.is_visible()
    field.fill("8")
    page.keyboard.press("Enter")
    assert told(part) == "Your guess is 8, and that is right."


def test_who_only_looks_is_asked_no_more(asked):
    page, part = asked("loss")
    part.get_by_text("Show me").click()
    part.get_by_role("button", name="Try again").wait_for()
    assert part.locator("details > div").is_visible()
    assert part.locator(".said").inner_text() == ""
    assert part.locator("input").is_disabled()
    page.reload()
    assert not part.locator("details > div").is_visible()


def test_a_line_is_drawn_by_slider_and_by_touch(asked):
    """Its loss is the library's; the best line is hidden until then."""
    page, part = asked("closed-form", has_touch=True, viewport={"width": 390, "height": 844})
    left, right = part.locator("input").all()
    assert part.locator(".truth line").evaluate(SEEN) == "hidden"
    left.focus()
    for _ in range(30):
        page.keyboard.press("ArrowDown")
    handle = part.locator(".handle").last
    handle.scroll_into_view_if_needed()
    box, scrolled = handle.bounding_box(), page.evaluate("scrollY")
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = page.context.new_cdp_session(page)
    for kind, up in [("Start", 0), *(("Move", 5 * step) for step in range(1, 9)), ("End", 0)]:
        points = [] if kind == "End" else [{"x": x, "y": y - up}]
        finger.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})
    drawn(page)
    assert page.evaluate("scrollY") == scrolled
    low, high = float(left.input_value()), float(right.input_value())
    assert low == 400 - 30 * 16
    assert high > 500
    part.get_by_role("button", name="This is my guess").click()
    xs, ys = presets.points("hubble")
    m, c = fit([0, 2.2], [low, high])
    line, _, steep = told(part).partition(". It is too ")
    slope, intercept, found = (
        float(words.split()[-1].replace("−", "-")) for words in line.split(", ")
    )
    assert steep == ("steep." if m > fit(xs, ys).m else "flat.")
    assert slope == pytest.approx(m, rel=1e-3)
    assert intercept == pytest.approx(c, rel=1e-3)
    assert found == pytest.approx(loss(m, c, xs, ys), rel=1e-3)
    assert part.locator(".truth line").evaluate(SEEN) == "visible"


def test_a_place_is_marked_on_its_axis(asked):
    """The mark is where the axis was pressed; what is near enough is said to be."""
    page, part = asked("rates")
    svg = part.locator("svg")
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    unit = box["width"] / 400
    page.mouse.click(box["x"] + unit * (52 + 324 * 0.6), box["y"] + 40 * unit)
    assert float(part.locator("input").input_value()) == pytest.approx(0.12, abs=0.003)
    part.locator("input").fill("0.014")
    part.get_by_role("button", name="This is my guess").click()
    assert told(part) == "Your guess is 0.014, and that is near enough."


def test_a_choice_is_marked_in_the_answer(asked):
    page, part = asked("gradient")
    part.locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert told(part) == "It is another one."
    right, chosen = (part.locator(f"details li.{kind} math") for kind in ("right", "chosen"))
    assert right.first.text_content() == "c"
    assert chosen.first.text_content() == "m"
