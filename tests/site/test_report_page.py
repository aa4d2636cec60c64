"""The page that `grade --html` writes, in a browser: light, dark, on a phone and on paper."""

import pytest

from slr_grader.report.web_page import page_of

from ..grader.test_web_page import a_class
from .accessibility import violations

MODES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 320, "height": 640}},
}
ROOM = "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The page on a class, one of whom sends markup."""
    file = tmp_path_factory.mktemp("report") / "class.html"
    file.write_text("\n".join(page_of(a_class(), "9 of the 9 cases")), encoding="utf-8")
    return file.as_uri()


@pytest.mark.parametrize("mode", MODES)
def test_the_page_is_accessible(new_page, address, mode):
    """axe finds nothing, nothing is loaded or run, and only the table scrolls sideways."""
    page, asked, said = new_page(**MODES[mode]), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto(address)
    assert asked == [address]
    assert said == []
    wide, room = page.evaluate(ROOM)
    assert wide <= room
    dark = page.evaluate(BACKGROUND) != "rgb(255, 255, 255)"
    assert dark == (mode == "dark")
    assert page.locator("img, script").count() == 0
    page.get_by_role("row").get_by_role("link", name="ben.py").click()
    assert page.url == f"{address}#student-2"
    assert violations(page) == []


def test_the_page_prints(new_page, address):
    """On white, though the screen is dark; the table is whole on the paper's width."""
    page = new_page(color_scheme="dark", viewport={"width": 718, "height": 1000})  # A4, 1 cm off
    page.goto(address)
    page.emulate_media(media="print")
    assert page.evaluate(BACKGROUND) == "rgb(255, 255, 255)"
    wide, room = page.evaluate(ROOM)
    assert wide <= room
