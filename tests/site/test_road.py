"""The road: the map of the chapters, and what the reader has solved."""

import re

from .checks import SOLUTIONS
from .conftest import ROOT

ROAD = (ROOT / "docs" / "learn" / "index.md").read_text(encoding="utf-8")
STOPS = re.findall(r"\]\((\S+)\.md\)\{ data-exercises=\"(.*?)\" \}", ROAD)


def test_the_road_leads_to_each_exercise():
    there = {page: [name for name, _ in all_] for page, all_ in SOLUTIONS.items()}
    assert {f"learn/{stop}.html": names.split() for stop, names in STOPS} == there


def test_the_road_shows_what_is_solved(new_page, address):
    page = new_page()
    page.goto(address + "learn/index.html")
    assert page.locator(".road .solved").count() == 0
    kept = '{"loss": "/learn/loss.html", "gradient": "/learn/gradient.html"}'
    page.evaluate("(solved) => localStorage.setItem('slr_pure.solved', solved)", kept)
    page.reload()
    page.get_by_text("You have solved 2 of").wait_for()
    solved = page.locator(".road li").filter(has=page.locator(".solved"))
    assert solved.locator("a").all_inner_texts() == ["The loss", "The gradient"]
