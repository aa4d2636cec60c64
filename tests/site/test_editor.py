"""The editor: its keys, what it keeps; full memory, and a lost connection."""

import gzip

import pytest

from site_build.markdown.editor import ASSETS
from site_build.markdown.hints import HINTS, anchor
from site_build.page.exercises import EXERCISES

from .accessibility import violations
from .checks import OUTSIDE, checked, edited, opened, run, said, unfolded, written
from .conftest import ROOT
from .test_exercises import FENCE

LEARN = ROOT / "docs" / "learn"
MOST = 150_000  # bytes, gzipped
START = EXERCISES["forward"].starter
BEGUN = START + "    "  # as it stands in the editor
RIGHT = START + "    return [m * x + c for x in xs]\n"


def code(part):
    """What the part's editor has, as it is run."""
    return part.locator("textarea").input_value()


def test_the_editor_is_light(site):
    assert len(gzip.compress((ASSETS / "editor.js").read_bytes())) < MOST
    assert "MIT License" in (site / "assets" / "codemirror" / "LICENSE.txt").read_text()


@pytest.mark.parametrize("name", EXERCISES)
def test_each_hint_leads_to_a_line_of_its_chapter(name, site):
    """There is one such line there, and one address."""
    [page] = [
        page
        for page in LEARN.glob("*.md")
        if name in [found["name"] for found in FENCE.finditer(page.read_text(encoding="utf-8"))]
    ]
    lines = page.read_text(encoding="utf-8").split("\n")
    assert sum(line.startswith(f"{HINTS[name][2]} | ") for line in lines) == 1
    html = (site / "learn" / f"{page.stem}.html").read_text(encoding="utf-8")
    assert html.count(f' id="{anchor(name)}"') == html.count(f'href="#{anchor(name)}"') == 1


def test_a_reader_writes_leaves_and_comes_back(new_page, address):
    """By the keyboard alone: indents, undoes, checks, asks for hints, resets, reloads."""
    page = new_page()
    exercise = opened(page, address).locator(".exercise")
    exercise.get_by_role("textbox").focus()
    editor = exercise.locator(".cm-content")
    editor.wait_for()
    assert exercise.locator(".keys").inner_text().startswith("Ctrl+Enter")
    assert exercise.locator(".cm-lineNumbers").inner_text().split() == ["1", "2", "3", "4"]
    editor.press("Tab")  # who comes by Tab goes on by Tab
    assert exercise.get_by_role("button", name="Check").evaluate("(e) => e.matches(':focus')")
    editor.focus()
    page.keyboard.type("out = []\nfor x in xs:\nout.append(c * x + m)\n")
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("return out")
    wrong = START + "    out = []\n    for x in xs:\n        out.append(c * x + m)\n    return out"
    assert code(exercise) == wrong
    page.keyboard.press("Tab")
    assert code(exercise) == wrong.replace("    return out", "        return out")
    page.keyboard.press("Control+z")
    assert code(exercise) == wrong
    page.keyboard.press("Control+Enter")
    first, second, law = said(exercise).split("\n")
    assert first == "What is wrong: m and c are swapped."
    assert second.startswith("Your list is [0] for x = [0]")
    assert law.startswith("The law")
    assert code(exercise) == wrong
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert exercise.get_by_role("button", name="Check").evaluate("(e) => e.matches(':focus')")
    hint = exercise.get_by_role("button", name="Hint", exact=True)
    for count in (1, 2, 3):
        hint.press("Enter")
        assert exercise.locator(".hints li:visible").count() == count
    assert exercise.get_by_role("button", name="No more hints").is_disabled()
    exercise.locator(".hints a").press("Enter")
    assert page.locator(f"#{anchor('forward')}:target").is_visible()
    page.go_back()
    page.goto(f"{address}learn/loss.html")
    page.go_back()
    assert code(exercise) == wrong
    page.reload()
    assert code(exercise) == wrong
    exercise.get_by_role("button", name="Reset").press("Enter")
    assert code(exercise) == BEGUN
    exercise.get_by_role("button", name="Undo reset").press("Enter")
    assert code(exercise) == wrong
    exercise.get_by_role("button", name="Reset").press("Enter")
    page.reload()
    assert code(exercise) == BEGUN
    assert "Right" in checked(page, RIGHT)
    assert exercise.locator(".solved").inner_text() == "Solved"
    assert "stand outside the function" in checked(page, f"{START}[m * x for x in xs]")
    assert exercise.locator(".solved").inner_text() == "Solved before, by other code"
    unfolded(page)
    assert violations(page) == []


@pytest.mark.parametrize("x", [60, 300])
def test_who_clicks_below_the_code_writes_inside_the_function(new_page, address, x):
    """Before CodeMirror is there, and after."""
    page = new_page()
    exercise = opened(page, address).locator(".exercise")
    for place in ("textarea", ".cm-editor"):
        field = exercise.locator(place)
        field.click(position={"x": x, "y": field.bounding_box()["height"] - 4})
        exercise.locator(".cm-content").wait_for()
        page.keyboard.type("return")
        assert code(exercise) == f"{BEGUN}return"
        exercise.get_by_role("button", name="Reset").click()


def test_signs_are_tapped_where_the_keyboard_hides_them(new_page, address):
    """At the caret, before CodeMirror is there and after; under a mouse there are none."""
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    exercise = opened(page, address).locator(".exercise")
    signs = exercise.locator(".signs button")
    tops = signs.evaluate_all("(all) => all.map((e) => e.getBoundingClientRect().top)")
    assert len(set(tops)) == 1
    exercise.locator("textarea").evaluate("(e) => e.setSelectionRange(4, 4)")
    signs.get_by_text("(").evaluate("(e) => e.click()")
    exercise.locator(".cm-content").wait_for()
    signs.get_by_text("]").tap()
    assert code(exercise) == f"{START[:4]}(]{START[4:]}    "
    assert not opened(new_page(), address).locator(".exercise .signs").is_visible()


def test_with_the_first_editor_all_fields_in_sight_become_editors(new_page, address):
    page = new_page()
    exercise = opened(page, address).locator(".exercise")
    page.locator(".cell").first.get_by_role("button", name="Edit").click()
    exercise.locator(".cm-content").wait_for()
    assert page.locator(".cell").first.locator(".cm-content").evaluate("(e) => e.matches(':focus')")


def test_an_edited_cell_is_kept(new_page, address):
    """It is there again; what stands there prints as it says; Reset, and the way back."""
    page = new_page()
    cell = opened(page, address).locator(OUTSIDE).first
    assert run(cell) == "It prints what stands above."
    edited(cell, "print(6 * 7)")
    page.reload()
    assert run(cell) == "42"
    cell.get_by_role("button", name="Reset").click()
    assert not cell.get_by_role("textbox").is_visible()
    cell.get_by_role("button", name="Undo reset").click()
    assert code(cell) == "print(6 * 7)"
    cell.get_by_role("button", name="Reset").click()
    page.reload()
    assert run(cell) == "It prints what stands above."
    assert page.evaluate("Object.keys(localStorage).filter((k) => /slr_pure/.test(k))") == []


def test_full_memory_is_no_endless_loop(new_page, address):
    """It is said, and the next run starts clean."""
    page = new_page()
    cell = opened(page, address).locator(OUTSIDE).first
    edited(cell, "x = sum(i * 1.5 for i in range(10**7))")
    assert "the memory is full, not the time over" in run(cell)
    edited(cell, "many = []\nwhile True:\n    many.append('a' * 10**6)")
    assert "MemoryError" in run(cell)
    edited(cell, "'many' in globals(), len([0] * 10**6)")
    assert run(cell) == "(False, 1000000)"


def test_what_could_not_be_loaded_is_tried_again(new_page, address):
    """By the button, or when the connection is back."""
    page = new_page()
    page.route("**/playground.js", lambda route: route.abort())
    page.goto(f"{address}learn/floating-point.html", wait_until="networkidle")
    page.context.set_offline(True)
    page.unroute("**/playground.js")
    again = page.get_by_role("button", name="Try again")
    again.click()
    again.wait_for()
    page.context.set_offline(False)
    page.locator("slr-playground[data-ready]").wait_for()
    assert again.count() == 0


def test_without_codemirror_the_field_is_plain(new_page, address):
    """Code is graded and kept all the same; it is tried again when it is used again."""
    page = new_page()
    page.context.route("**/codemirror/editor.js", lambda route: route.abort())
    exercise = opened(page, address).locator(".exercise")
    with page.expect_event("requestfailed"):
        exercise.get_by_role("textbox").fill(RIGHT)
    exercise.get_by_role("button", name="Check").click()
    assert "Right" in said(exercise)
    page.context.unroute("**/codemirror/editor.js")
    written(exercise, START)
    assert code(exercise) == START
