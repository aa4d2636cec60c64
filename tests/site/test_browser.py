"""Every page in a browser: light, dark, and on a phone."""

import re

import pytest

from site_build.markdown.playground.modes import MODES as PLAYGROUNDS

from . import checks
from .accessibility import violations
from .conftest import ROOT
from .playing import own, watched
from .waiting import WAIT, all_live, fonts

MODES = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    "phone": {"color_scheme": "light", "viewport": {"width": 320, "height": 640}},
}
NAV = re.findall(r"[\w-]+/?[\w-]*\.md$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.M)
PAGES = [page.replace(".md", ".html") for page in NAV] + ["404.html"]
LIVE = {"index.html" if name == "home" else f"learn/{name}.html" for name in PLAYGROUNDS}


# In the dark only colours differ: where something is graded, and where there is most to see.
COLOURFUL = {*checks.SOLUTIONS, "index.html", "reference/api.html", "reference/errors.html"}
VISITS = [(mode, path) for mode in MODES for path in PAGES if mode != "dark" or path in COLOURFUL]


@pytest.fixture(scope="session")
def mode(request, browser):
    """A mode, and the browser in it, with its cache kept from page to page."""
    context = browser.new_context(**MODES[request.param])
    context.set_default_timeout(WAIT)
    context.add_init_script(checks.PATIENT)
    yield request.param, context
    context.close()


@pytest.mark.parametrize(("mode", "path"), VISITS, indirect=["mode"])
def test_a_visit(mode, site, address, path):
    """All that is checked of a page that is as it came, in one visit a mode."""
    mode, context = mode
    page, loaded = context.new_page(), []
    wrongs = watched(page, address)
    page.on("requestfailed", lambda r: wrongs.append(f"{r.url}: {r.failure}"))
    page.on("request", lambda r: loaded.append(r.url))
    page.goto(address + path)
    fonts(page)
    if mode == "light" and path in checks.SOLUTIONS:
        checks.light(list(loaded), site, address)
    before = checks.sizes(page)
    all_live(page)
    assert checks.sizes(page) == before
    checks.formulas_are_drawn(page)
    checks.nothing_is_cut_off(page)
    checks.unfolded(page)
    checks.nothing_is_cut_off(page)
    ONCE[mode](page, path)
    if path == "learn/rates.html":
        checks.it_diverges_in_view(page)
    if path == "learn/model.html":
        checks.outputs_are_in_view(page)
    assert wrongs == []
    checks.accessible(page)
    page.close()


def on_a_desk(page, path):
    """Code is seen whole; the playground and the cells work."""
    if path in checks.SOLUTIONS:
        checks.code_fits(page)
    if path in LIVE:
        checks.every_preset_shows_numbers(page)
    checks.cells_print_what_the_page_shows(page)


def in_the_dark(page, path):
    """The folded solution of an exercise solves it; nothing has run there before."""
    for name, code in checks.SOLUTIONS.get(path, ()):
        assert "Right" in checks.checked(page, code, name)


def on_a_phone(page, path):
    """Reasons fit, derivations hold at the reader's points, and the keyboard reaches all."""
    page.set_viewport_size({"width": 390, "height": 844})
    checks.reasons_fit(page)
    if page.locator(".derivation:has(.value)").count():
        checks.derivations_hold(page)
    page.set_viewport_size(MODES["phone"]["viewport"])
    checks.the_keyboard_reaches_everything(page)


ONCE = {"light": on_a_desk, "dark": in_the_dark, "phone": on_a_phone}


def test_a_fault_is_found(new_page):
    """One of contrast, one of a name, and one of a box that scrolls because of a formula."""
    page = new_page()
    page.set_content("""<html lang="en"><title>Faults</title><style>.katex { padding: 9em }</style>
      <p style="color: #999">Pale <button></button>
      <div style="width: 5em; overflow: auto"><p>It scrolls: <span class="katex">y</span></div>""")
    rules = {"color-contrast", "button-name", "scrollable-region-focusable"}
    assert {rule for rule, _, _ in violations(page)} == rules


def test_a_page_that_looks_wrong_is_found(new_page):
    """Too wide, a formula without MathML, cut code, a reason beyond its line, an unreached link."""
    page = new_page()
    page.set_content("""<main class="md-content"><p style="width: 3000px">Wide</p>
      <span class="katex"><span class="katex-html">y</span></span>
      <div><b class="filename"></b><pre><code style="display: block; width: 5em; overflow: auto">
        code_without_a_place_to_break</code></pre></div>
      <div class="derivation" style="width: 5em"><p class="reason" style="width: 9em"></p></div>""")
    looks = "nothing_is_cut_off", "formulas_are_drawn", "code_fits", "reasons_fit"
    for check in (getattr(checks, name) for name in looks):
        with pytest.raises(AssertionError):
            check(page)
    page.set_content("<main class='md-content'><a href='#'>")
    page.evaluate("document.querySelector('a').tabIndex = -1")
    with pytest.raises(AssertionError):
        checks.the_keyboard_reaches_everything(page)


def test_the_search_finds_without_a_network(new_page, address):
    page = new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.locator(".md-search").wait_for()
    page.keyboard.press("/")
    page.keyboard.type("gradient")
    page.get_by_text(re.compile(r"^\s*\d+ (matching documents|results)\s*$")).wait_for()
    assert any(re.search(r"search\w*\.json", url) for url in asked)
    assert [url for url in asked if not own(url, address)] == []


def test_the_colours_can_be_switched(new_page, address):
    """From the system's to light to dark and back, and the choice is kept."""
    page = new_page(color_scheme="dark")

    def scheme(name):
        page.locator(f"body[data-md-color-scheme={name}]").wait_for()

    page.goto(address)
    scheme("slate")
    page.get_by_title("Switch to light colours").click()
    scheme("default")
    page.reload()
    scheme("default")
    page.get_by_title("Switch to dark colours").click()
    scheme("slate")


def test_formulas_and_text_need_no_javascript(new_page, address):
    """Without JavaScript a page is read all the same, and what is live is a drawing."""
    page = new_page(java_script_enabled=False)
    page.goto(address + "learn/gradient.html")
    assert page.locator(".highlight pre >> visible=true").count() > 2
    assert page.locator("details.success").first.is_visible()
    assert page.locator(".cell, .exercise >> visible=true").count() == 0
    assert page.locator(".katex-html").first.bounding_box()["width"] > 2
    assert page.locator(".derivation").first.bounding_box()["height"] > 50
    live, asked = page.locator(".live"), page.locator(".predict")
    assert live.locator(".data .dot, .still-note").evaluate_all("(all) => all.length") == 4
    assert live.locator(".still-note").is_visible()
    for part in ("button", "input", "select", "summary", "dd", ".plot:empty"):
        assert live.locator(f"{part} >> visible=true").count() == 0, part
    assert asked.locator("form >> visible=true").count() == 0
    asked.locator("summary").click()
    assert asked.locator("details li.right").is_visible()
