"""How much a first visit loads, without what is live, which test_live.py weighs."""

import gzip

import pytest

from .conftest import ROOT

CHAPTERS = sorted(file.stem for file in (ROOT / "docs" / "learn").glob("*.md"))
MOST = 300_000  # bytes, gzipped: fonts are packed already


def size(body, path):
    return len(body) if path.endswith(".woff2") else len(gzip.compress(body))


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_is_light(new_page, address, chapter):
    """Page, style, scripts, fonts, images: under 300 kB gzipped."""
    page = new_page()
    loaded = []
    for live in ("**/assets/micropython/*", "**/assets/python.json"):
        page.route(live, lambda route: route.abort())
    page.on("response", lambda response: loaded.append(response))
    page.goto(f"{address}learn/{chapter}.html", wait_until="networkidle")
    sizes = {response.url: size(response.body(), response.url) for response in loaded}
    assert len(sizes) > 3
    assert sum(sizes.values()) < MOST, sizes
