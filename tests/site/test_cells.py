"""Cells run and exercises are graded, in a browser, by the shipped files under MicroPython."""

import pytest

from .checks import OUTSIDE, checked, edited, opened, run, said, unfolded, written
from .playing import own
from .waiting import fonts

GRADIENT = """\
def gradient(m, c, xs, ys):
    rs = [y - m * x - c for x, y in zip(xs, ys)]
    return (-2 * sum(r * x for r, x in zip(rs, xs)) / len(xs), -2 * sum(rs) / len(xs))
"""


@pytest.fixture
def page(new_page, address):
    """A page that notes what it asks of others, and its own faults."""
    page = new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda r: own(r.url, address) or faults.append(r.url))
    yield page
    assert faults == []


def test_a_cell_is_edited_run_by_the_keyboard_and_reset(page, address):
    """Edit shows the code without prompts; Control and Enter run it; Escape and Tab leave."""
    cell = opened(page, address).locator(OUTSIDE).first
    pre = cell.locator("> pre")
    before = pre.bounding_box()["height"]
    cell.get_by_role("button", name="Edit").press("Enter")
    field = cell.locator(".cm-content")
    field.wait_for()
    assert field.evaluate("(e) => e === document.activeElement")
    code = cell.locator("textarea").input_value()
    assert code.startswith("from slr_pure import forward\nweeks, heights =")
    assert ">>>" not in code
    assert "[1, 3, 5]" not in code
    assert cell.locator(".editor pre").inner_text() == "[1, 3, 5]\n[0, 0, 3]"
    written(cell, "def f(x):\n    return x * 2\n\nf(21)\nprint('seen')")
    field.press("Control+Enter")
    assert said(cell) == "42\nseen"
    field.press("Escape")
    field.press("Tab")
    assert not field.evaluate("(e) => e === document.activeElement")
    cell.get_by_role("button", name="Reset").press("Enter")
    assert not field.is_visible()
    assert cell.locator("output").text_content() == ""
    assert pre.bounding_box()["height"] == before
    assert run(cell) == "It prints what stands above."


def test_a_cell_knows_what_stands_above_it(page, address):
    """The last cell of a page runs by itself, and what an edited one defined stays."""
    first, second = opened(page, address, "learn/step").locator(OUTSIDE).all()[:2]
    assert run(second) == "It prints what stands above."
    edited(first, "xs, ys = [0, 1], [1, 3]")
    assert run(first) == "Done; it prints nothing."
    assert "loss = 24.6667" not in run(second)
    first.get_by_role("button", name="Reset").click()
    assert run(second) == "It prints what stands above."


def test_a_cell_shows_pythons_error(page, address):
    """Its last line, and the line of the reader's code; what was printed before stays."""
    cell = opened(page, address).locator(OUTSIDE).first
    for code, message in {
        "print(1)\nx = 1 / 0\nprint(2)": "1\nLine 2: ZeroDivisionError: divide by zero",
        "x = (1,\n\n": "Line 1: a bracket that is opened here is never closed: 'x = (1,'",
        "def f():\n    return g\n\n\ny = f()": "Line 2: NameError: name 'g' isn't defined",
        "def f():\n    return f()\n\ny = f()": "can call itself some 150 times",
        "raise ValueError('<b>no</b>')": "Line 1: ValueError: <b>no</b>",
        "raise SystemExit(1)": "Line 1: SystemExit: 1",
        "input('x')": "EOFError: there is nobody to ask here",
        "from math import comb": "this page has no comb",
        "import math\nmath.perm(3)": "this page has no perm",
        "zip([1], [2], strict=True)": "has no keyword arguments here",
        "2 ^ 0.5": "^ is no power: ** is",
        "import statistics\nstatistics.mode([1])": "this page has no mode",
        "import random\nrandom.triangular(0, 1)": "this page has no triangular",
        "from collections import Counter": "here take a dict, and counts.get(x, 0) + 1",
        "from dataclasses import dataclass": "here take a class with __init__",
        "import decimal": 'here take Fraction("0.1")',
        "match 1:\n    case 1:\n        print(1)": "has no match",
        "[*[1], 2]": "has no [*a]",
        "many = []\nwhile True:\n    many.append([0] * 10_000)": "Line 3: MemoryError",
    }.items():
        edited(cell, code)
        assert message in run(cell)


def test_a_cell_shows_all_that_is_printed(page, address):
    """Comments are no values; what went wrong before has taken no name away."""
    cell = opened(page, address).locator(OUTSIDE).first
    for code, printed in {
        "g = 3\nraise SystemExit": "Line 2: SystemExit",
        "# a comment\ng + 1": "4",
        "# a comment\nx = 1": "Done; it prints nothing.",
        "import sys\nprint('seen', file=sys.stderr)": "seen",
        "for i in range(3000):\n    print('y', end='')": "y" * 1000 + "…",
        "print('a')\nprint('y', end='')": "a\ny",
        "for i in range(200):\n    print(i)": "\n".join(map(str, range(200))),
        "for i in range(201):\n    print(i)": "\n".join(map(str, range(200)))
        + "\n… and no more is shown.",
    }.items():
        edited(cell, code)
        assert run(cell) == printed


def test_an_endless_loop_is_stopped_and_the_next_run_works(page, address):
    """After five seconds; the loop's page is alive meanwhile."""
    cell = opened(page, address).locator(OUTSIDE).first
    page.evaluate("limit = 5000")
    edited(cell, "n = 0\nprint('here')\nwhile True:\n    n += 1")
    text = run(cell)
    assert "here" in text
    assert "Stopped after 5 seconds" in text
    page.evaluate("limit = 50_000")
    edited(cell, "1 + 1")
    assert run(cell) == "2"


def test_endless_printing_is_cut_off(page, address):
    cell = opened(page, address).locator(OUTSIDE).first
    page.evaluate("limit = 5000")
    edited(cell, "while True:\n    print('x' * 5000)")
    text = run(cell)
    assert "no more is shown" in text
    assert "Stopped after 5 seconds" in text
    assert len(text) < 250_000


def test_right_and_wrong_answers_get_their_grades(page, address):
    """A mistake is named (test_exercises.py has all of them); the right answer is solved."""
    opened(page, address, "learn/gradient")
    solved = page.locator(".exercise .solved")
    text = checked(page, "n = 3\n" + GRADIENT.replace("len(xs)", "n"))
    assert "it divides by 3 however many points there are" in text
    assert not solved.is_visible()
    assert "no function gradient" in checked(page, "")
    assert "returns None" in checked(page, "def gradient(m, c, xs, ys):\n    print(m)")
    assert "is never closed: 'def gradient('\nThis is not Python yet" in checked(
        page, "def gradient("
    )
    assert "the loop never ends" in checked(
        page, "def gradient(m, c, xs, ys):\n    while True:\n        pass"
    )
    assert "Right" in checked(page, GRADIENT)
    assert solved.is_visible()


def test_progress_survives_a_reload_and_marks_the_navigation(page, address):
    """In the browser's local storage, and nowhere else; a wrong answer later takes nothing away."""
    opened(page, address, "learn/loss")
    tick = page.locator("nav.md-nav--primary a.md-nav__link .solved")
    assert tick.count() == 0
    code = "from slr_pure import loss as mine\ndef loss(*arguments): return mine(*arguments)"
    assert "Right" in checked(page, code)
    assert tick.count() == 1
    page.reload()
    assert page.locator(".exercise .solved").is_visible()
    page.evaluate("localStorage.setItem('slr_pure.solved', '\"abc\"')")
    page.reload()
    assert "Right" in checked(page, code)
    assert "The loss" in tick.first.locator("xpath=..").text_content()
    opened(page, address, "learn/step")
    assert not page.locator(".exercise .solved").is_visible()
    assert tick.count() == 1
    assert page.context.cookies() == []


def test_no_storage_is_no_harm(new_page, address):
    """Where the browser keeps nothing, answers are graded all the same."""
    page = new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('none'); } });"
    )
    opened(page, address)
    code = "def forward(m, c, xs):\n    return [m * x + c for x in xs]"
    assert "Right" in checked(page, code)
    assert page.locator(".exercise .solved").is_visible()


def test_without_micropython_the_page_stays(new_page, address):
    page = new_page()
    page.context.route("**/micropython.*", lambda route: route.abort())
    cell = opened(page, address).locator(OUTSIDE).first
    assert "could not be loaded" in run(cell)
    assert cell.locator("> pre").is_visible()
    assert "could not be loaded" in checked(page, "x = 1")


def test_a_worker_that_did_not_load_is_tried_again(new_page, address):
    """When the field got the focus it could not be loaded; each run says so, until it can be."""
    page = new_page()
    page.context.route("**/python-worker.js", lambda route: route.abort())
    cell = opened(page, address).locator(OUTSIDE).first
    with page.expect_event("requestfailed"):
        edited(cell, "1 + 1")
    assert "could not be loaded" in run(cell)
    page.context.unroute("**/python-worker.js")
    assert run(cell) == "2"


def test_nothing_jumps_when_the_scripts_arrive(new_page, address):
    heights = []
    for pattern in ("**/no-such-file", "**/widgets/{cell,exercise}.js"):
        page = new_page()
        page.route(pattern, lambda route: route.abort())
        page.goto(address + "learn/laws.html")
        unfolded(page)
        fonts(page)
        heights.append(page.locator("article").bounding_box()["height"])
        assert bool(page.locator(".cell").count()) == (pattern == "**/no-such-file")
    assert heights[0] == heights[1]
