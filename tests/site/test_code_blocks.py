"""Every Python block of every page runs, and prints what it shows; one session for each page."""

import doctest
import re

import pytest

from .conftest import ROOT

PAGES = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md"]
BLOCK = re.compile(
    r"^(?P<indent> *)```(?:python|pycon|py)\b[^\n]*\n(?P<code>.*?)^ *``` *$", re.M | re.S
)
LACKING = re.compile(r"\b(sympy|numpy|decimal|statistics|as_integer_ratio)\b")
OPTIONS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


def blocks(text):
    """(line, code) of each Python block, without its indentation."""
    for block in BLOCK.finditer(text):
        indent = len(block["indent"])
        code = "".join(line[indent:] or "\n" for line in block["code"].splitlines(keepends=True))
        yield text.count("\n", 0, block.start("code")), code


def run(page, text):
    """Run the blocks; the failures as text."""
    said, names = [], {"__name__": "__main__"}
    for line, code in blocks(text):
        if ">>>" not in code:
            exec(compile("\n" * line + code, page, "exec"), names)
            continue
        test = doctest.DocTestParser().get_doctest(code, names, page, page, line)
        runner = doctest.DocTestRunner(optionflags=OPTIONS)
        runner.run(test, out=said.append, clear_globs=False)
        names = test.globs
    return "".join(said)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_blocks_of_a_page_print_what_they_show(page):
    """As the reader would type them, from top to bottom."""
    assert run(str(page), page.read_text(encoding="utf-8")) == ""


def test_what_the_page_cannot_run_has_no_button_to_run_it():
    """A `python` example is a cell; one of SymPy, or of what MicroPython lacks, is `pycon`."""
    for page in PAGES[:-1]:
        for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
            if "```python" in block[0] and ">>>" in block[0]:
                assert not LACKING.search(block["code"]), f"{page}: {block['code']}"


def test_a_wrong_output_is_found():
    """In a block at the margin and in one inside a fold, on its line."""
    margin = "# Page\n\n```python\n>>> a = 2\n>>> a + 2\n4\n```\n\n"
    page = margin + "??? note\n\n    ```python\n    >>> a\n    3\n    ```\n"
    assert 'File "page", line 12' in run("page", page)
    assert run("page", page.replace("    3", "    2")) == ""
