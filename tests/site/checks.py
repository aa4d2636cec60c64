"""What holds of a page that is open in a browser: each check is handed the page."""

import gzip
import json
import re

import pytest

from site_build.page.presets import PRESETS, points

from .accessibility import violations
from .test_exercises import solutions
from .waiting import drawn, known_in_view, values_updated

LIVE_PARTS = "widgets/", "micropython", "python.json"  # test_live.py weighs these
LIGHT = 350_000  # bytes, gzipped: fonts are packed already
SOLUTIONS = {}
for chapter, name, code in solutions():
    SOLUTIONS.setdefault(f"learn/{chapter}.html", []).append((name, code))
OUTSIDE = ".cell:not(details .cell)"  # of folds
# What MicroPython does not have: the cell says so.
NOT_HERE = ("sympy", "decimal", "as_integer_ratio")
# A run may take 5 s by the clock. Where that is not what is tested, a busy machine gets more.
PATIENT = """
  window.limit = 50_000;
  const later = window.setTimeout;
  window.setTimeout = (call, wait) => later(call, wait === 5000 ? window.limit : wait);
"""
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
SETTLED = "Promise.allSettled(document.getAnimations().map((a) => a.finished)).then(() => {})"
# Elements that are cut off: wider than the page, and in no box that scrolls. A root is meant to be.
CUT_OFF = """() => {
  const meant = ".katex-mathml, .hide-tail, .md-clipboard, [clip-path]";
  const width = document.documentElement.clientWidth;
  const scrolls = (e) => e && (/(auto|scroll)/.test(getComputedStyle(e).overflowX)
    || scrolls(e.parentElement));
  return [...document.querySelectorAll(".md-content *")]
    .filter((e) => e.checkVisibility() && !e.closest(meant))
    .filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
    .map((e) => e.outerHTML.slice(0, 120));
}"""
# Formulas that are not drawn: without size, in another font, or hidden.
NOT_DRAWN = """() => {
  const formulas = [...document.querySelectorAll(".katex-html")];
  return formulas.filter((e) => e.checkVisibility() && !(e.getBoundingClientRect().width > 2)
    || !getComputedStyle(e.parentElement).fontFamily.includes("KaTeX")
    || !e.closest(".katex").querySelector("math")).map((e) => e.textContent);
}"""

# Reasons that reach beyond their derivation, so that it scrolls because of them.
TOO_WIDE = """() => [...document.querySelectorAll(".derivation .reason")]
  .filter((e) => e.getBoundingClientRect().right
    > e.closest(".derivation").getBoundingClientRect().right)
  .map((e) => e.textContent)"""
# Shipped code that does not fit into its box.
CUT_CODE = """() => [...document.querySelectorAll(".filename ~ pre > code")]
  .filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent.slice(0, 120))"""


# ------------------------------------------------------------------------------ how it looks


def nothing_is_cut_off(page):
    """Nor is the page wider than its window."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(CUT_OFF) == []


def formulas_are_drawn(page):
    """With a size, in their font, with MathML beside them."""
    assert page.evaluate(NOT_DRAWN) == []


def code_fits(page):
    """On a desk shipped code is seen whole."""
    assert page.evaluate(CUT_CODE) == []


def reasons_fit(page):
    """On a phone only a formula makes a derivation scroll."""
    assert page.evaluate(TOO_WIDE) == []


def accessible(page):
    """WCAG 2.2 AA, with all folds open; it is the last that is done with a page."""
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")  # or menus are cut off halfway
    page.evaluate(SETTLED)  # a link that is fading in is pale
    assert violations(page) == []


def unfolded(page):
    page.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")


def opened(page, address, path="learn/model"):
    """The page, gone to, with its folds open and with time for its cells."""
    page.add_init_script(PATIENT)
    page.goto(f"{address}{path}.html")
    unfolded(page)
    return page


def light(loaded, site, address):
    """Page, style, scripts, fonts, images: under 350 kB, but for what is live."""
    files = {url.removeprefix(address).partition("?")[0] for url in loaded if "data:" not in url}
    files = {file for file in files if not any(part in file for part in LIVE_PARTS)}
    texts = {file: (site / file).read_bytes() for file in files}
    sizes = {f: len(t if f.endswith(".woff2") else gzip.compress(t)) for f, t in texts.items()}
    assert len(sizes) > 3
    assert sum(sizes.values()) < LIGHT, sizes


def the_keyboard_reaches_everything(page):
    """Tab goes through every link, every fold and every box that scrolls, and shows where it is."""
    page.evaluate(WALK)
    for _ in range(100):
        for _ in range(10):
            page.keyboard.press("Tab")
        if page.evaluate("walk.over"):
            break
    assert page.evaluate("walk.over")
    assert page.evaluate(UNREACHED) == []
    assert page.evaluate("walk.unseen") == []


# ----------------------------------------------------------------------------- what is live


def sizes(page):
    """Of the article and of the playground: what becomes live takes no more room."""
    return page.locator("article, slr-playground").evaluate_all(
        "(all) => all.map((e) => [e.offsetWidth, e.offsetHeight])"
    )


def every_preset_shows_numbers(page):
    """And a handle for each point; the first is chosen again at the end."""
    for preset in [*PRESETS, next(iter(PRESETS))]:
        page.locator("select[name=preset]").select_option(preset)
        shown = page.locator(".readout dd, .slider span.now").all_text_contents()
        assert shown
        assert not {"–", "none", "nan", ""} & set(shown), (preset, shown)
        assert page.locator(".plot.data .handle").count() == len(points(preset)[0])


def derivations_hold(page):
    """Every line that is equal is shown equal, to 10 digits; nudging the points changes them.

    A value takes no more room than was kept for it.
    """
    height = page.locator("article").bounding_box()["height"]
    blocks = page.locator(".derivation:has(.value)")
    seen = []
    for nudge in (False, True):
        values = []
        for block in blocks.all():
            block.scroll_into_view_if_needed()
            page.wait_for_function(
                "(e) => e.querySelector('.value').textContent", arg=block.element_handle()
            )
            if nudge:
                known_in_view(block)
                block.locator("+ .values-bar button").click()
                values_updated(page)
            places = block.locator(".value")
            shown, texts = places.evaluate_all("""(places) => [
                places.map((place) => place.title), places.map((place) => place.innerText)]""")
            told = block.locator("+ .values-bar [data-letter]").all_inner_texts()
            assert all(map(near, told))
            lines = json.loads(block.get_attribute("data-derivation"))["lines"]
            assert len(shown) == len(lines)
            values.append(shown)
            for i, (relation, expression) in enumerate(lines):
                assert shown[i], expression
                assert texts[i] == ("✓" if relation == "=" else shown[i])
                if relation == "=":
                    assert near(shown[i]) == pytest.approx(near(shown[i - 1]), rel=1e-9, abs=1e-9)
        seen.append(values)
    assert seen[0]
    assert seen[0] != seen[1]
    assert page.locator("article").bounding_box()["height"] == height


def near(text):
    """The numbers in a text, and in one of many the first of them."""
    text = text.replace("−", "-").replace(", …", "").replace("(", "").replace(")", "")
    return [float(part) for part in text.split(",")]


def it_diverges_in_view(page):
    """At a rate above the bound, with nothing cut off."""
    page.locator("input[name=rate]").fill("120")
    drawn(page)
    assert page.locator(".verdict.bad").is_visible()
    nothing_is_cut_off(page)


# ------------------------------------------------------------------------ cells and exercises


def said(part):
    """What the part's live region says when it is done: until then its button is disabled."""
    part.locator("button[aria-disabled]").wait_for(state="detached")
    return "\n".join(part.locator("output > *").all_text_contents())


def run(cell):
    cell.get_by_role("button", name="Run").click()
    return said(cell)


def edited(cell, code):
    """Put the code into the cell's field."""
    if cell.get_by_role("button", name="Edit").is_visible():
        cell.get_by_role("button", name="Edit").click()
    written(cell, code)


def written(part, code):
    """Put the code into the part's editor, which is loaded when it is used; the editor."""
    part.get_by_role("textbox").focus()
    editor = part.locator(".cm-content")
    editor.wait_for()
    editor.press("Control+a")
    editor.press("Delete")
    editor.page.keyboard.insert_text(code)
    return editor


def checked(page, code, name=""):
    """The grade of the code, in the exercise of that name where there are several."""
    exercise = page.locator(f".exercise[data-exercise='{name}']" if name else ".exercise")
    written(exercise, code)
    exercise.get_by_role("button", name="Check").click()
    return said(exercise)


def shown(example):
    """What the example of a page says that it prints; of an error, its last line."""
    lines = [
        line for line in example.splitlines() if line.strip() and line[:3] not in (">>>", "...")
    ]
    return [re.sub(r"^slr_pure\.\w+\.", "", line) for line in lines if line.strip() != "..."]


def cells_print_what_the_page_shows(page):
    """MicroPython prints, digit for digit, what the page shows, which is what CPython prints."""
    for cell in page.locator(".cell").all():
        example = cell.locator("> pre code").text_content()
        missing = [name for name in NOT_HERE if name in example]
        lines = [re.sub(r"^Line \d+: ", "", line) for line in run(cell).splitlines()]
        if missing:
            assert f"has no {missing[0]}" in lines[-1]
        else:
            wanted = [line for line in shown(example) if not line.startswith("Traceback")]
            nothing = ["Done; it prints nothing."]
            # the cell itself compares them, and shows what is not the same
            same = ["It prints what stands above."] if wanted else nothing
            assert [line for line in lines if line.strip()] in (same, wanted)


def outputs_are_in_view(page):
    """An open cell, its output, an error and a grade, with nothing cut off."""
    cells = page.locator(OUTSIDE)
    run(cells.nth(1))
    edited(cells.first, "print('a long line ' * 30)\nx = 1 / 0")
    assert "ZeroDivisionError" in run(cells.first)
    wrong = "def forward(m, c, xs):\n    return [c * x + m for x in xs]"
    assert "m and c are swapped" in checked(page, wrong)
    nothing_is_cut_off(page)
    assert "Right" in checked(page, wrong.replace("c * x + m", "m * x + c"))
