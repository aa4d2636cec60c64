"""Notebooks: each chapter as one, for Jupyter, with its text, formulas, figures, and code to run.

What a page draws or checks by a fence of its own is written as plain Markdown: a derivation as a
list of lines, each with its reason; a figure as an image. A Python example is a cell.
"""

from __future__ import annotations

import base64
import doctest
import re
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from slr_pure import __version__

from .derivation.block import BlockError, Derivation, Line, parsed
from .markdown.exercise import starter_of
from .markdown.fences import drawing_of, language_of, source_of
from .markdown.places import page_error
from .markdown.prediction import block_of

CHAPTERS = Path(__file__).parents[1] / "docs" / "learn"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FOLD = re.compile(r'^\?\?\? \w+ "(.*?)"\n((?:\n| {4}.*\n)+)', re.MULTILINE)
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n\n", re.MULTILINE | re.DOTALL)
ANCHOR = re.compile(r" \{ #[\w-]+ \}$", re.MULTILINE)  # of a heading, for the site's links
LINK = re.compile(r"\]\((?!http)([^)#]*?)(\w[\w-]*)\.md")
RELATIONS = {"=": "{}= ", "<=": r"{}\le ", "<": "{}< ", None: ""}
WHEEL = f"slr_pure-{__version__}-py3-none-any.whl"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}

Cells = list[nbformat.NotebookNode]


def write(address: str = "") -> None:
    """Write the notebook of each chapter beside it; address: where the site will be, with its /."""
    for page in CHAPTERS.glob("*.md"):
        if page.stem == "index":
            continue
        text = nbformat.writes(notebook(page.read_text(encoding="utf-8"), address))
        page.with_suffix(".ipynb").write_text(text + "\n", encoding="utf-8")


def notebook(chapter: str, address: str = "") -> nbformat.NotebookNode:
    """The chapter's notebook. Its first cell installs the library, from the site if that is known.

    >>> notebook("## A heading { #its-anchor }").cells[1].source
    '## A heading'
    """
    chapter = FRONT_MATTER.sub("", chapter).split("\nThis chapter is also [a notebook]")[0]
    chapter = ANCHOR.sub("", chapter)
    needed = [f"{address}assets/{WHEEL}" if address else "slr_pure"]
    needed += ["sympy"] * ("import sympy" in chapter or "from sympy" in chapter)
    cells, at = [new_code_cell(f"%pip install -q {' '.join(needed)}")], 0
    for fence in FENCE.finditer(chapter):
        cells += _text(chapter[at : fence.start()])
        maker = MAKERS.get(fence[1])
        cells += maker(fence[2]) if maker else _text(fence[0])
        at = fence.end()
    cells += _text(chapter[at:])
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"  # the same at every build
    made: nbformat.NotebookNode = new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
    nbformat.validate(made)
    return made


def _text(markdown: str) -> Cells:
    """Links lead to notebooks, or to the site's pages; what is folded stays so."""

    def fold(found: re.Match[str]) -> str:
        inside = re.sub(r"^ {4}", "", found[2], flags=re.MULTILINE)
        return f"<details><summary>{found[1]}</summary>\n\n{inside.strip()}\n\n</details>\n"

    def link(found: re.Match[str]) -> str:
        return f"]({found[1]}{found[2]}.{'html' if '/' in found[1] else 'ipynb'}"

    markdown = LINK.sub(link, FOLD.sub(fold, markdown + "\n")).strip()
    return [new_markdown_cell(markdown)] if markdown else []


def _derivation(source: str) -> Cells:
    try:
        block = parsed(source)
    except BlockError as fault:
        raise page_error(f"derivation: {fault}", source, fault.line) from None
    return _text("".join(_line(block, line) for line in block.lines))


def _line(block: Derivation, line: Line) -> str:
    """An item of a list; what the reader writes is folded."""
    text = rf"- $\displaystyle {RELATIONS[line.relation]}{line.tex}$"
    text += f" — {line.reason}\n" if line.reason else "\n"
    if line not in block.written:
        return text
    question, _ = block.hints(block.written.index(line))
    hint = f"\nThe next line is yours to write. {question}\n\n"
    return f"{hint}<details><summary>Show the line</summary>\n\n{text}\n</details>\n"


def _python(source: str) -> Cells:
    """A cell ends where the example shows a value, so that the notebook shows it too."""
    if ">>>" not in source:
        return [new_code_cell(source.strip())]
    cells, lines = [], ""
    for example in doctest.DocTestParser().get_examples(source):
        lines += example.source
        if example.want:
            tags = {"tags": ["raises-exception"]} if example.exc_msg else {}
            cells.append(new_code_cell(lines.strip(), metadata=tags))
            lines = ""
    return cells + ([new_code_cell(lines.strip())] if lines else [])


def _figure(source: str) -> Cells:
    """As an image on white, since its ink is dark."""
    svg, caption = drawing_of(source)
    svg = svg.replace('style="', 'style="background:#fff;', 1)
    image = base64.b64encode(svg.encode()).decode()
    return _text(f'<img width="520" src="data:image/svg+xml;base64,{image}"/>\n\n{caption}')


def _shipped(source: str) -> Cells:
    file, code = source_of(source)
    return _text(f"`{file}`\n\n```{language_of(file)}\n{code}\n```")


def _exercise(source: str) -> Cells:
    return [new_code_cell(starter_of(source.strip()).strip())]


def _predict(source: str) -> Cells:
    """The question, with what may be chosen; and the answer, folded."""
    block = block_of(source)
    choices = [f"- {option.choice}" for option in block.options]
    told = [f"- **{option.choice}**: {option.sentence}" for option in block.options]
    question, answer = (
        "\n\n".join([*texts, "\n".join(items)]).strip()
        for texts, items in ((block.question, choices), (block.answer, told))
    )
    fold = f"<details><summary>Show me</summary>\n\n{answer}\n\n</details>"
    return _text(f"**Predict, then see.** {question}\n\n{fold}")


def _live(_: str) -> Cells:
    return _text("*Here the chapter's page on the site has something to move.*")


MAKERS = {
    "derivation": _derivation,
    "exercise": _exercise,
    "figure": _figure,
    "live": _live,
    "predict": _predict,
    "pycon": _python,
    "python": _python,
    "shipped": _shipped,
}
