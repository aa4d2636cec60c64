"""Manners: what a page tells of itself, the first screen, the search, and paper."""

import json
import os
import re
import subprocess
import sys

import pytest

from . import checks
from .conftest import copied
from .playing import READY

# What a learner types, and the chapter that answers it.
SOUGHT = {
    "outlier": "outliers",
    "leverage": "outliers",
    "correlation": "correlation",
    "causation": "correlation",
    "confidence interval": "measured-again",
    "overfitting": "extrapolation",
    "residual plot": "diagnostics",
    "R squared": "diagnostics",
    "standard error": "scatter",
    "Anscombe": "diagnostics",
    "MSE": "loss",
    "mean squared error": "loss",
    "cost function": "loss",
    "normal equations": "normal-equations",
    "exercise": "",
}
SCREENS = {"desk": (1280, 800), "phone": (390, 844)}
SEEN = "(e) => { const { top, bottom } = e.getBoundingClientRect(); return [top, bottom]; }"


def told(html, name):
    """What the page says under that name."""
    return re.findall(rf'<meta (?:name|property)="{name}" content="([^"]*)"', html)


def test_each_page_has_a_title_and_a_description_of_its_own(site):
    """Of 50 to 160 letters, and the same for links that are shown elsewhere."""
    seen = []
    for file in site.rglob("*.html"):
        if file.name == "404.html":
            continue
        html = file.read_text(encoding="utf-8")
        title, (words,) = re.search("<title>(.*?)</title>", html)[1], told(html, "description")
        assert told(html, "og:title") == [title]
        assert told(html, "og:description") == [words]
        assert 50 <= len(words) <= 160, f"{file}: {words}"
        assert told(html, "og:url") == []
        assert 'rel="canonical"' not in html
        seen += [title, words]
    assert len(set(seen)) == len(seen) > 50
    assert "slr_pure - slr_pure" not in seen


def test_with_an_address_a_page_says_where_it_is(tmp_path, builder):
    root = copied(tmp_path)
    for page in (root / "docs").rglob("*.md"):  # of two pages it is soon built
        page.unlink()
    for page in ("index", "learn/loss"):
        (root / "docs" / f"{page}.md").write_text("# The loss\n", encoding="utf-8")
    address = "https://example.org/slr/"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": address}
    options = {"cwd": root, "env": environment, "capture_output": True, "check": False}
    subprocess.run([sys.executable, "-m", builder, "build"], **options)
    html = (root / "site" / "learn" / "loss.html").read_text(encoding="utf-8")
    assert told(html, "og:url") == [address + "learn/loss.html"]
    assert f'<link rel="canonical" href="{address}learn/loss.html">' in html


def test_the_search_does_not_index_what_is_half_a_formula(site):
    """Neither the reasons of a derivation nor what a playground says; in a line its letters."""
    index = next(file for file in site.rglob("search*.json"))
    text = json.dumps(json.loads(index.read_text(encoding="utf-8")), ensure_ascii=False)
    assert "the mean squared error" in text
    assert "Try the line m=2, c=1 on the plant" in text
    for words in ("each residual comes twice", "Nudge the points", "By keyboard: Tab to a point"):
        assert words not in text


@pytest.mark.parametrize("screen", SCREENS)
def test_the_first_screen_of_home(new_page, address, screen):
    """Three doors and the numbers are in it; on a desk the plot too, with the numbers beside it."""
    width, height = SCREENS[screen]
    page = new_page(viewport={"width": width, "height": height})
    page.goto(address)
    page.locator(READY).wait_for()
    assert page.locator(".doors strong").all_inner_texts() == ["Learn", "Teach", "Use"]
    for part in (*page.locator(".doors a").all(), *page.locator(".readout dd").all()):
        top, bottom = part.evaluate(SEEN)
        assert 0 < top < bottom <= height
    plot, numbers = (page.locator(part).bounding_box() for part in (".plot.data", ".readout"))
    if screen == "desk":
        assert plot["y"] + plot["height"] <= height
        assert plot["x"] + plot["width"] <= numbers["x"]
    else:
        assert numbers["y"] + numbers["height"] <= plot["y"]


def test_a_learner_finds_the_chapter_first(new_page, address, builder):
    if builder != "mkdocs":
        pytest.skip("another engine, which has no boost")
    page = new_page()
    for words, chapter in SOUGHT.items():
        page.goto(address)
        page.locator(".md-search").wait_for()
        page.keyboard.press("/")
        page.keyboard.type(words)
        first = "(at) => document.querySelector('.md-search-result__link')?.href.includes(at)"
        page.wait_for_function(first, arg=f"learn/{chapter}")  # half a word may find another


def test_on_paper_there_is_nothing_to_press(new_page, address):
    """No solution is open; a playground that has not started is a drawing that says so."""
    page = new_page()
    page.route("**/micropython/**", lambda route: route.abort())
    page.goto(address + "learn/loss.html")
    page.locator(".cell .bar >> visible=true").first.wait_for()
    page.emulate_media(media="print")
    checks.unfolded(page)  # as Material does before it prints
    article = page.locator("article")
    pressed = "button", "textarea", "select", "input"
    half = "details.success pre", ".value", "slr-playground .readout", ".predict details"
    for part in (*pressed, *half):
        assert article.locator(f"{part} >> visible=true").count() == 0, part
    assert article.locator("details.success summary >> visible=true").count() > 0
    assert article.locator(".still-note").is_visible()
    for mark in (".dot", ".own.line", ".target.line"):
        assert article.locator(f".plot.data {mark}").first.is_visible(), mark
    assert article.locator(".katex-html >> visible=true").count() > 20
