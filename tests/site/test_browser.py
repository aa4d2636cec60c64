"""Every page in a browser: light, dark, and on a phone."""

import re

import pytest

from .conftest import ROOT

MODES = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    "phone": {"color_scheme": "light", "viewport": {"width": 320, "height": 640}},
}
AXE = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
    },
    "resultTypes": ["violations"],
}
# Thousands of elements that KaTeX made; they have the colour of the text around them.
NOT_FOR_AXE = {"exclude": [[".katex"]]}
NAV = re.findall(r"[\w-]+/?[\w-]*\.md$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.M)
PAGES = [page.replace(".md", ".html") for page in NAV] + ["404.html"]

# A link or field that the keyboard should reach: it is in view, or can be scrolled to.
REACHABLE = """() => {
  const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const found = document.querySelectorAll("main a[href], main [tabindex='0'], main summary");
  return [...found].filter(shown).length;
}"""
FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  if (!e.dataset.visited) e.dataset.visited = "1";
  const outline = getComputedStyle(e);
  return { main: !!e.closest("main .md-content"), tag: e.tagName,
           seen: outline.outlineStyle !== "none" || outline.boxShadow !== "none" };
}"""
UNREACHED = """() => [...document.querySelectorAll(
    ".md-content a[href], .md-content [tabindex='0'], .md-content summary")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.dataset.visited)
  .map((e) => e.outerHTML.slice(0, 120))"""
# Elements that are cut off: wider than the page, and in no box that scrolls.
CUT_OFF = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (e) => e && (/(auto|scroll)/.test(getComputedStyle(e).overflowX)
    || scrolls(e.parentElement));
  return [...document.querySelectorAll(".md-content *")]
    .filter((e) => e.checkVisibility() && !e.closest(".katex-mathml, .md-clipboard, [clip-path]"))
    .filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
    .map((e) => e.outerHTML.slice(0, 120));
}"""
# Formulas that are not drawn: without size, in another font, or hidden.
NOT_DRAWN = """async () => {
  await document.fonts.ready;
  const formulas = [...document.querySelectorAll(".katex-html")];
  return formulas.filter((e) => e.checkVisibility() && !(e.getBoundingClientRect().width > 2)
    || !getComputedStyle(e.parentElement).fontFamily.includes("KaTeX")
    || !e.parentElement.querySelector("math")).map((e) => e.textContent);
}"""


@pytest.fixture(scope="session", params=MODES)
def mode(request, browser):
    """The browser, in one of the modes."""
    context = browser.new_context(**MODES[request.param])
    yield context
    context.close()


@pytest.fixture
def opened(mode):
    """A new page that takes down what goes wrong in it; what another page began is not in it."""
    page = mode.new_page()
    page.wrongs = []
    page.on("console", lambda m: page.wrongs.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: page.wrongs.append(str(error)))
    page.on("requestfailed", lambda r: page.wrongs.append(f"{r.url}: {r.failure}"))
    yield page
    page.close()


def visit(page, address, path):
    """Open it; everything that it asks for is asked of this origin."""

    def asked(request):
        if not request.url.startswith((address, "data:", "blob:")):
            page.wrongs.append(f"asks for {request.url}")

    page.on("request", asked)
    page.goto(address + path, wait_until="load")
    page.wait_for_function("document.fonts.status === 'loaded'")
    page.remove_listener("request", asked)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_accessible(opened, address, path):
    """Formulas drawn, nothing from elsewhere, no error, no overflow, WCAG 2.2 AA."""
    from axe_playwright_python.sync_playwright import Axe

    visit(opened, address, path)
    assert opened.wrongs == []
    assert opened.evaluate(NOT_DRAWN) == []
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.evaluate(CUT_OFF) == []
    opened.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")
    assert opened.evaluate(CUT_OFF) == []
    violations = Axe().run(opened, context=NOT_FOR_AXE, options=AXE).response["violations"]
    assert [
        (v["id"], node["html"][:160], node["failureSummary"])
        for v in violations
        for node in v["nodes"]
    ] == []


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_reaches_everything(browser, address, path):
    """Tab goes through every link, every fold and every box that scrolls, and shows where it is."""
    context = browser.new_context(viewport={"width": 800, "height": 700})
    page = context.new_page()
    page.goto(address + path)
    unseen = []
    for _ in range(1000):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at is None:
            break
        if at["main"] and not at["seen"]:
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    left = page.evaluate(UNREACHED)
    context.close()
    assert left == []
    assert unseen == []


def test_the_search_finds_without_a_network(browser, address):
    """The index and its worker are of this origin."""
    context = browser.new_context()
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    field = page.get_by_role("textbox", name="Search")
    field.click()
    page.get_by_text("Type to start searching").wait_for()  # the index is there
    field.press_sequentially("gradient")
    first = page.locator("a.md-search-result__link").first
    first.wait_for()
    assert "gradient" in first.inner_text().lower()
    assert any("search_index" in url for url in asked)
    assert all(url.startswith((address, "data:", "blob:")) for url in asked), asked
    context.close()


def test_the_colours_can_be_switched(browser, address):
    """From the system's to light to dark and back, and the choice is kept."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    page.goto(address)
    assert page.evaluate(scheme) == "slate"
    page.get_by_title("Switch to light colours").click()
    assert page.evaluate(scheme) == "default"
    page.reload()
    assert page.evaluate(scheme) == "default"
    context.close()


def test_formulas_and_text_need_no_javascript(browser, address):
    """Without JavaScript a page is read all the same, and live places take no room."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "learn/gradient.html")
    assert page.locator(".katex-html").first.bounding_box()["width"] > 2
    assert page.locator(".derivation").first.bounding_box()["height"] > 50
    for place in page.locator(".live").all():
        assert place.bounding_box() is None
    context.close()
