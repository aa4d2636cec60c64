"""The live parts in a browser: their numbers are CPython's, and dragging changes what it should."""

import gzip
import json
import re
from itertools import islice

import pytest

from site_build.markdown.playground.modes import MODES
from site_build.page import presets
from slr_pure import Moments, curvatures, fit, forward, jump, path, stable_lr, steps_needed

from .conftest import ROOT
from .playing import READY, change, middle, points_of, random_data, value
from .waiting import drawn

MOST = 400_000  # bytes, gzipped
DATA_SETS = 1000
STEPS = 12
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
CALL = """async ([name, calls]) => {
  const { loadPython } = await import("./widgets/runtime.js");
  const python = await loadPython();
  return calls.map((values) => JSON.stringify(python.call(name, ...values)));
}"""


def bits(value):
    """Numbers as text that tells all their bits."""
    if isinstance(value, (list, tuple)):
        return [bits(part) for part in value]
    return float(value).hex()


def test_the_numbers_are_cpythons(new_page, address):
    """Fit, moments, rates and where descent ends, of 1,000 random data sets, bit for bit.

    The way there is drawn from the curvatures, and is as near as can be seen.
    """
    page = new_page()
    page.goto(address + "404.html")
    draws = [random_data(seed) for seed in range(DATA_SETS)]
    others = {"kind": "descent", "steps": STEPS, "most": STEPS, "h": 0, "move": 0, "place": 0}
    others["sides"] = [0, 1]
    calls = [
        [xs, ys, [0, 1], ["rates", "condition", "sums"], {**others, "m": m, "c": c, "share": share}]
        for xs, ys, m, c, share in draws
    ]
    answers = [json.loads(text) for text in page.evaluate(CALL, ["playground.state", calls])]
    assert len(answers) == DATA_SETS
    for (xs, ys, m, c, share), found in zip(draws, answers):
        moments = Moments.of(xs, ys)
        lr = share * stable_lr(moments)
        points = list(islice(path(moments, lr, m, c), STEPS + 1))
        assert found["n"] == moments.n
        assert bits(found["sums"]) == bits([moments.x, moments.y, moments.xx, moments.xy])
        assert bits(found["best"]) == bits(fit(xs, ys))
        assert bits(found["curvatures"]) == bits(curvatures(moments))
        assert bits([found["bound"], found["lr"]]) == bits([stable_lr(moments), lr])
        assert bits(found["steps needed"]) == bits(steps_needed(moments))
        for way, due in zip(found["path"], zip(*[(point.m, point.c) for point in points])):
            assert way == pytest.approx(due, rel=1e-4, abs=1e-4 * (max(due) - min(due)))
        assert bits(found["here"]) == bits(jump(moments, lr, STEPS, m, c)[1:])
        assert bits(found["feet"]) == bits(forward(points[-1].m, points[-1].c, xs))


def test_the_page_has_the_shipped_files_and_the_same_presets(new_page, address, site):
    """Every room as it is in the package, but for those of a desk; every preset bit for bit."""
    mounted = json.loads((site / "assets" / "python.json").read_text(encoding="utf-8"))
    rooms = set((ROOT / "slr_pure").glob("[!_]*.py")) - {ROOT / "slr_pure" / "picture.py"}
    assert not mounted.keys() & {"slr_pure/__main__.py", "slr_pure/picture.py"}
    for file in rooms:
        assert mounted[f"slr_pure/{file.name}"] == file.read_text(encoding="utf-8")
    page = new_page()
    page.goto(address + "404.html")
    answers = page.evaluate(
        CALL, ["playground.preset", [[name, "own"] for name in presets.PRESETS]]
    )
    for name, text in zip(presets.PRESETS, answers, strict=True):
        found = json.loads(text)
        assert bits([found["xs"], found["ys"]]) == bits(presets.points(name))


def drag_by_mouse(page, handle):
    x, y = middle(handle)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 5, y - 20)
    page.mouse.move(x + 10, y - 60)
    page.mouse.up()


def drag_by_touch(page, handle):
    x, y = middle(handle)
    session = page.context.new_cdp_session(page)
    for kind, dy in (("touchStart", 0), ("touchMove", -30), ("touchMove", -60), ("touchEnd", 0)):
        points = [] if kind == "touchEnd" else [{"x": x, "y": y + dy}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def drag_by_keyboard(page, handle):
    handle.focus()
    for key in ("ArrowRight", "ArrowUp", "Shift+ArrowUp", "Shift+ArrowUp"):
        page.keyboard.press(key)


DRAGS = {"mouse": drag_by_mouse, "touch": drag_by_touch, "keyboard": drag_by_keyboard}


@pytest.mark.parametrize("way", DRAGS)
def test_a_dragged_point_moves_the_line(tab, way):
    """And the page does not scroll; what is shown is the fit of the points as they then are."""
    page = tab("home", **(PHONE if way == "touch" else {}))
    handle = page.locator(".plot.data .handle").first
    handle.scroll_into_view_if_needed()
    before, scrolled = value(page, "best-m"), page.evaluate("scrollY")
    DRAGS[way](page, handle)
    drawn(page)
    assert value(page, "best-m") < before - 0.01
    assert page.evaluate("scrollY") == scrolled
    told = [text.split(",") for text in points_of(page)]
    xs, ys = zip(*[[float(part.split()[1]) for part in parts] for parts in told])
    assert value(page, "best-m") == pytest.approx(fit(xs, ys).m, rel=2e-3)
    page.wait_for_function("document.querySelector('.status').textContent.includes('Slope')")


@pytest.mark.parametrize("way", DRAGS)
def test_a_dragged_start_moves_the_path(tab, way):
    page = tab("rates", **(PHONE if way == "touch" else {}))
    handle = page.locator(".plot.plane .handle")
    handle.scroll_into_view_if_needed()
    trace = page.locator(".plot.plane .trace")
    before, best = trace.get_attribute("points"), value(page, "best-m")
    DRAGS[way](page, handle)
    drawn(page)
    assert trace.get_attribute("points") != before
    assert value(page, "best-m") == best


def test_points_are_chosen_by_page_up_and_down(tab):
    """One point is in the tab order: the one chosen last; and focus can be seen."""
    page = tab("home")
    page.locator("button[name=reset]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("PageDown")
    focused = "document.activeElement.getAttribute('aria-label')"
    assert page.evaluate(focused) == "Point 2 of 3"
    halo = "getComputedStyle(document.activeElement.querySelector('.halo')).stroke"
    assert page.evaluate(halo) != "rgba(0, 0, 0, 0)"
    page.keyboard.press("PageUp")
    page.keyboard.press("PageUp")
    assert page.evaluate(focused) == "Point 3 of 3"
    ends = [f"document.activeElement.ariaValue{end}" for end in ("Min", "Now", "Max")]
    assert sorted(ends, key=lambda end: float(page.evaluate(end))) == ends
    assert page.locator(".plot.data .handle[tabindex='0']").count() == 1


def test_above_the_bound_it_says_diverges(tab):
    """In words, on the page and to a screen reader; below it, that it converges."""
    page = tab("rates")
    slider, verdict = page.locator("input[name=rate]"), page.locator(".verdict")
    for share, words in ((99, "Converges"), (101, "Diverges"), (125, "Diverges")):
        slider.fill(str(share))
        drawn(page)
        assert verdict.inner_text().startswith(words)
        rate = float(slider.get_attribute("aria-valuetext").split(",")[0])
        assert (rate > value(page, "bound")) == (words == "Diverges")
    page.wait_for_function("document.querySelector('.status').textContent.includes('Diverges')")
    assert page.locator(".status").get_attribute("role") == "status"
    change(page, "made.m = made.now.best[0] + 1e-5; made.c = made.now.best[1]; made.look();")
    for anchor in ("middle", "end"):  # across; up
        ticks = page.locator(f".plot.plane .rule + text[text-anchor={anchor}]").all_text_contents()
        assert len(ticks) == len(set(ticks)) > 1  # near the best line, too


# Takes down what the button that plays is called, each time that it changes.
PLAYED = """() => {
  window.played = [];
  const button = document.querySelector("button[name=play]");
  new MutationObserver(() => played.push(button.textContent)).observe(button, { childList: true });
}"""


def test_play_one_step_and_reset(tab):
    """One step is one step; play goes on to the last one; reset goes back."""
    page = tab("step", reduced_motion="no-preference")
    steps, first = page.locator("input[name=steps]"), MODES["step"].steps
    page.get_by_role("button", name="One step").click()
    assert steps.input_value() == str(first + 1)
    page.evaluate(PLAYED)
    page.get_by_role("button", name="Play").click()
    page.wait_for_function("played.length === 2")
    assert page.evaluate("played") == ["Pause", "Play"]
    assert steps.input_value() == str(MODES["step"].most)
    moments = Moments.of(*presets.points("plant"))
    end = jump(moments, 0.4 * stable_lr(moments), 10, 0, 0)
    assert value(page, "loss") == pytest.approx(end.loss, rel=1e-5)
    page.get_by_role("slider", name="Learning rate").fill("100")
    page.locator("button[name=reset]").click()
    assert steps.input_value() == str(first)
    assert page.get_by_role("slider", name="Learning rate").input_value() == "40"
    assert page.locator("slr-playground output").count() == 0  # each would be told


def test_less_motion_means_no_animation(tab):
    page = tab("step", reduced_motion="reduce")
    page.get_by_role("button", name="Play").click()
    assert page.locator("input[name=steps]").input_value() == str(MODES["step"].most)


def test_constant_x_is_said_not_hidden(tab):
    """All points dragged to one x: the reason in words, and no error."""
    page = tab("rates")
    change(page, "made.xs = made.xs.map(() => 1); made.update();")
    constant = "X is constant: every slope fits equally well."
    assert page.locator(".verdict").inner_text().startswith(f"{constant} Converges")
    assert page.locator("[data-value='best-m']").text_content() == "none"


def test_far_from_the_origin_floats_lose_digits(tab):
    """The textbook's line and the library's part; the library's slope stays."""
    page = tab("floating-point")
    page.locator("select[name=preset]").select_option("hubble")
    slope = value(page, "best-m")
    assert value(page, "raw-m") == pytest.approx(slope, rel=1e-5)
    offset = page.get_by_role("slider", name="Move x by")
    assert offset.get_attribute("aria-valuetext") == "0"
    offset.fill("8")
    drawn(page)
    assert value(page, "best-m") == pytest.approx(slope, rel=1e-5)
    assert value(page, "raw-m") != pytest.approx(slope, rel=1e-3)
    assert offset.get_attribute("aria-valuetext") == "10000000"
    assert page.locator(".plot.data .names").all_text_contents() == [
        "distance x − 10000000 in Mpcvelocity y in km/s"
    ]


def test_a_slider_moves_what_it_names_in_round_steps(tab):
    """The slope's leaves the intercept, and reaches whole numbers."""
    page = tab("model")
    slope = page.get_by_role("slider", name="Slope m")
    intercept = page.get_by_role("slider", name="Intercept c")
    slope.fill("3")
    drawn(page)
    assert slope.get_attribute("aria-valuetext") == "3"
    assert intercept.get_attribute("aria-valuetext") == "1"
    slope.press("ArrowRight")
    assert round(float(slope.input_value()) - 3, 10) in {0.01, 0.02, 0.05}


def test_the_fonts_of_formulas_are_asked_for_at_once(site):
    """Both exist; where there is no formula, none is."""
    html = (site / "learn" / "step.html").read_text(encoding="utf-8")
    links = re.findall(r'<link rel="preload" href="\.\./([^"]*)"', html)
    assert [(site / link).exists() for link in links] == [True, True]
    assert "preload" not in (site / "about" / "credits.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("missing", ["micropython.mjs", "micropython.wasm", "python.json"])
def test_without_micropython_the_page_is_static(new_page, address, missing):
    """One line says so, and nothing jumps; figures, derivations and solutions are as they were."""
    page = new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route(f"**/{missing}", lambda route: route.abort())
    page.goto(address + "learn/gradient.html")
    height = page.locator("#playground").bounding_box()["height"]
    page.evaluate("document.querySelector('#playground').scrollIntoView()")
    note = page.locator(".live .live-note")
    note.wait_for()
    assert "needs WebAssembly" in note.inner_text()
    assert page.locator("#playground").bounding_box()["height"] == pytest.approx(height, abs=1)
    assert page.locator("slr-playground").evaluate("(e) => e.inert")
    page.locator(".derivation").first.scroll_into_view_if_needed()
    page.locator("body.no-values").wait_for()
    assert page.locator(".derivation .value >> visible=true").count() == 0
    assert page.locator("figure svg").first.is_visible()
    assert errors == []


def test_from_the_disk_it_says_how_to_serve(new_page, site):
    page = new_page()
    page.goto((site / "learn" / "gradient.html").as_uri())
    assert "python -m http.server" in page.locator(".live .live-note").inner_text()
    example = page.locator(".language-python.highlight").last
    assert example.evaluate("(e) => getComputedStyle(e).paddingBottom") == "0px"
    assert page.locator(".derivation .value >> visible=true").count() == 0


def test_nothing_is_loaded_before_it_is_needed(new_page, address):
    """A page with cells alone asks for no MicroPython, until one is run."""
    page = new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "about/notebook.html", wait_until="networkidle")
    assert not [url for url in asked if "micropython" in url or "python.json" in url]
    with page.expect_request("**/micropython.wasm"):
        page.get_by_role("button", name="Run").first.click()


def test_how_much(new_page, address):
    """The live parts are under 400 kB gzipped."""
    page = new_page()
    loaded = []
    page.on("response", lambda response: loaded.append(response))
    page.goto(address + "learn/rates.html")
    page.locator("slr-playground").scroll_into_view_if_needed()
    page.locator(READY).wait_for()
    page.wait_for_load_state("networkidle")
    live = {
        response.url: len(gzip.compress(response.body()))
        for response in loaded
        if any(part in response.url for part in ("/widgets/", "micropython", "python.json"))
    }
    assert len(live) > 6
    assert sum(live.values()) < MOST, live
