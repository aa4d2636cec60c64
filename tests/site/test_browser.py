"""Every page in a browser: light, dark, and on a phone."""

import re

import pytest

from .accessibility import violations
from .conftest import ROOT
from .waiting import WAIT, all_live, fonts

MODES = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    "phone": {"color_scheme": "light", "viewport": {"width": 320, "height": 640}},
}
NAV = re.findall(r"[\w-]+/?[\w-]*\.md$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.M)
PAGES = [page.replace(".md", ".html") for page in NAV] + ["404.html"]

# Takes down where the keyboard has been, what there did not show it, and when it is round.
WALK = """() => {
  window.walk = { unseen: [], over: false };
  document.addEventListener("focusin", ({ target }) => {
    walk.over ||= "visited" in target.dataset;
    target.dataset.visited = "";
    const { outlineStyle, boxShadow } = getComputedStyle(target);
    if (outlineStyle === "none" && boxShadow === "none" && target.closest("main .md-content")) {
      walk.unseen.push(target.outerHTML.slice(0, 120));
    }
  });
}"""
UNREACHED = """() => [...document.querySelectorAll(
    ".md-content a[href], .md-content [tabindex='0'], .md-content summary")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !("visited" in e.dataset))
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
NOT_DRAWN = """() => {
  const formulas = [...document.querySelectorAll(".katex-html")];
  return formulas.filter((e) => e.checkVisibility() && !(e.getBoundingClientRect().width > 2)
    || !getComputedStyle(e.parentElement).fontFamily.includes("KaTeX")
    || !e.parentElement.querySelector("math")).map((e) => e.textContent);
}"""

# Reasons that reach beyond their derivation, so that it scrolls because of them.
TOO_WIDE = """() => [...document.querySelectorAll(".derivation .reason")]
  .filter((e) => e.getBoundingClientRect().right
    > e.closest(".derivation").getBoundingClientRect().right)
  .map((e) => e.textContent)"""
# Shipped code that does not fit into its box.
CUT_CODE = """() => [...document.querySelectorAll(".filename ~ pre > code")]
  .filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent.slice(0, 120))"""


@pytest.fixture(scope="session", params=MODES)
def mode(request, browser):
    """The browser, in one of the modes."""
    context = browser.new_context(**MODES[request.param])
    context.set_default_timeout(WAIT)
    yield context
    context.close()


@pytest.fixture
def opened(mode, address):
    """A new page that takes down what goes wrong in it, and what it asks of others."""
    page = mode.new_page()
    page.wrongs = []
    page.on("console", lambda m: page.wrongs.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: page.wrongs.append(str(error)))
    page.on("requestfailed", lambda r: page.wrongs.append(f"{r.url}: {r.failure}"))
    page.on("request", lambda r: None if own(r.url, address) else page.wrongs.append(r.url))
    yield page
    page.close()


def own(url, address):
    """It is of this origin."""
    return url.startswith((address, "data:", "blob:"))


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_accessible(opened, address, path):
    """Live, with formulas drawn, nothing from elsewhere, no error, no overflow, WCAG 2.2 AA."""
    opened.goto(address + path)
    all_live(opened)
    fonts(opened)
    assert opened.wrongs == []
    assert opened.evaluate(NOT_DRAWN) == []
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.evaluate(CUT_OFF) == []
    opened.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")
    assert opened.evaluate(CUT_OFF) == []
    assert violations(opened) == []


@pytest.mark.parametrize("path", [path for path in PAGES if path.startswith("learn/")])
def test_code_fits_a_desk_and_reasons_a_phone(new_page, address, path):
    """On a desk shipped code is seen whole; on a phone only a formula makes a derivation scroll."""
    page = new_page()
    page.goto(address + path)
    fonts(page)
    assert page.evaluate(CUT_CODE) == []
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate(TOO_WIDE) == []


def test_a_fault_is_found(new_page):
    """One of contrast, one of a name, and one of a box that scrolls because of a formula."""
    page = new_page()
    page.set_content("""<html lang="en"><title>Faults</title><style>.katex { padding: 9em }</style>
      <p style="color: #999">Pale <button></button>
      <div style="width: 5em; overflow: auto"><p>It scrolls: <span class="katex">y</span></div>""")
    rules = {"color-contrast", "button-name", "scrollable-region-focusable"}
    assert {rule for rule, _, _ in violations(page)} == rules


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_reaches_everything(new_page, address, path):
    """Tab goes through every link, every fold and every box that scrolls, and shows where it is."""
    page = new_page(viewport={"width": 800, "height": 700})
    page.goto(address + path)
    all_live(page)
    page.evaluate(WALK)
    for _ in range(100):
        for _ in range(10):
            page.keyboard.press("Tab")
        if page.evaluate("walk.over"):
            break
    assert page.evaluate("walk.over")
    assert page.evaluate(UNREACHED) == []
    assert page.evaluate("walk.unseen") == []


def test_the_search_finds_without_a_network(new_page, address):
    """The index and its worker are of this origin."""
    page = new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    field = page.get_by_role("textbox", name="Search")
    field.click()
    page.get_by_text("Type to start searching").wait_for()  # the index is there
    field.press_sequentially("gradient")
    first = page.locator("a.md-search-result__link").first
    first.filter(has_text=re.compile("gradient", re.I)).wait_for()
    assert any("search_index" in url for url in asked)
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
    """Without JavaScript a page is read all the same, and live places take no room."""
    page = new_page(java_script_enabled=False)
    page.goto(address + "learn/gradient.html")
    assert page.locator(".katex-html").first.bounding_box()["width"] > 2
    assert page.locator(".derivation").first.bounding_box()["height"] > 50
    for place in page.locator(".live").all():
        assert place.bounding_box() is None
