"""The fenced blocks of the site, as HTML: derivation, shipped, figure, live, predict."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from ..derivation.block import BlockError, Derivation, Line, parsed
from ..derivation.chain import for_the_page
from ..derivation.check import check
from ..derivation.faded import for_the_reader
from .faded import writing
from .hints import LINES, anchor
from .katex import TexError, letters, rendered
from .places import needed_by, page_error
from .playground.modes import MODES
from .prediction import block_of
from .prose import inline
from .shipped import shipped as shipped_source

# Where a line of a derivation shows its value; without scripts it takes no room.
VALUE = '<span class="value"></span>'
SAME = '<span class="same value"></span>'  # a tick, if it is that of the line above
VALUES_BAR = (
    '<p class="values-bar" data-search-exclude>{}'
    '<span>✓ equal at <a href="#playground">your points</a> to 10 digits.</span>'
    '<button type="button" class="md-button">Nudge the points</button></p>'
)
STILL = "On the site, with JavaScript, you can move what is drawn here."
MOST_BESIDE_A_REASON = 44  # letters of a formula, in a column of text


def checked(source: str) -> Derivation:
    """The block: KaTeX understands all its TeX, and each line holds. BlockError: it does not."""
    block = parsed(source)
    for line in block.lines:
        try:
            rendered(line.tex)
            inline(line.reason)
        except TexError as error:
            raise BlockError(line.number, str(error)) from None
    check(block)
    return block


def derivation(source: str, *_: Any, **__: Any) -> str:
    """A chain of equalities, checked, as a list: each line with its reason.

    If it has values at the reader's points, the attribute data-derivation says how to find them.
    """
    try:
        block = checked(source)
        live = for_the_page(block)
    except BlockError as fault:
        raise page_error(f"derivation: {fault}", source, fault.line) from None
    known = attribute("derivation", live) + attribute("faded", for_the_reader(block))
    items = "".join(
        _item(line, (SAME if line.relation == "=" else VALUE) if live else "", block)
        for line in block.lines
    )
    narrow = all(letters(rendered(line.tex)) <= MOST_BESIDE_A_REASON for line in block.lines)
    kind = ' class="narrow"' if narrow else ""
    return (
        f'<div class="derivation"{known} tabindex="0" role="group" aria-label="Derivation"'
        " data-search-exclude>"
        f"<ol{kind}>{items}</ol></div>{VALUES_BAR.format(_letters(live)) if live else ''}"
    )


def _letters(live: dict[str, Any]) -> str:
    """Room for the values of the line, where the reader's is not drawn, and of other letters."""
    texs = [tex for tex, _ in live["letters"]]
    told = {tex: f"<span>{rendered(tex)} = <span data-letter>–</span></span>" for tex in texs}
    line = " ".join(told.pop(tex) for tex in "mc" if tex in told)
    line = line and f'<span class="letters of-line">For a line, not drawn: {line}</span>'
    return line + (f'<span class="letters">With {" ".join(told.values())}</span>' if told else "")


def attribute(name: str, value: dict[str, Any] | None) -> str:
    """The attribute data-NAME with that value as JSON, if there is one."""
    return f' data-{name}="{escape(json.dumps(value, ensure_ascii=False))}"' if value else ""


def _item(line: Line, value: str, block: Derivation) -> str:
    relation = {"=": "{}=", "<=": r"{}\le", "<": "{}<", None: ""}[line.relation]
    tex, reason = rendered(rf"\displaystyle {relation} {line.tex}"), inline(line.reason)
    first = "" if line.relation else ' class="first"'
    place = f' id="{anchor(LINES[line.tex])}"' if line.tex in LINES else ""
    parts = f'<span class="tex">{tex}</span><span class="reason">{reason}</span>'
    if line in block.written:
        return f'<li class="yours"{place}>{writing(block, line, parts)}</li>'
    return f"<li{first}{place}>{parts}{value}</li>"


def source_of(fence: str) -> tuple[str, str]:
    """The file and the source of what a fence `shipped` names."""
    name, *options = fence.split()
    try:
        if options not in ([], ["body"]):
            raise LookupError(f"{' '.join(options)}: only the word body may follow the name")
        return shipped_source(name, docstring=not options)
    except LookupError as error:
        raise page_error(f"shipped: {error}", fence) from None


def language_of(file: str) -> str:
    """What the file is written in: Coq, or Python."""
    return "coq" if file.endswith(".v") else "python"


def shipped(source: str, *_: Any, **__: Any) -> str:
    """The source of a shipped function, class or theorem, under its file's name."""
    file, code = source_of(source)
    language = language_of(file)
    html = highlight(code, get_lexer_by_name(language), HtmlFormatter(nowrap=True))
    return (
        f'<div class="language-{language} highlight" data-search-exclude>'
        f'<span class="filename">{file}</span>'
        f"<pre><span></span><code>{html}</code></pre></div>"
    )


def drawing_of(fence: str) -> tuple[str, str]:
    """The SVG, made now from the library's own numbers, and the caption of a fence `figure`."""
    with needed_by("figure", fence):
        from site_build.figures import FIGURES
    name, caption = [*fence.strip().split("\n", 1), ""][:2]
    if name.strip() not in FIGURES:
        raise page_error(f"figure: there is no {name}", fence)
    return FIGURES[name.strip()](), " ".join(caption.split())


def figure(source: str, *_: Any, **__: Any) -> str:
    """A figure: its name, then its caption."""
    svg, caption = drawing_of(source)
    try:
        caption = inline(caption)
    except TexError as error:
        raise page_error(f"figure: {error}", source) from None
    return (
        f'<figure class="figure"><div class="drawing" tabindex="0" role="group"'
        f' aria-label="Figure" data-search-exclude>{svg}</div>'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def live(source: str, *_: Any, **__: Any) -> str:
    """A playground: home, or playground- and the chapter. Without JavaScript it is a drawing."""
    with needed_by("live", source):
        from .playground.html import playground
    name = source.strip()
    chapter = name.removeprefix("playground-")
    if chapter not in MODES:
        raise page_error(f"live: there is no {name}", source)
    note = f'<p class="still-note" data-search-exclude>{STILL}</p>'
    return f'<div class="live" id="playground" data-live="{name}">{playground(chapter)}{note}</div>'


def predict(source: str, *_: Any, **__: Any) -> str:
    """A question that the reader may answer before the page does."""
    with needed_by("predict", source):
        from .predict import prompt
    try:
        return prompt(block_of(source))
    except TexError as error:
        raise page_error(f"predict: {error}", source) from None
