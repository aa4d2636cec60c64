"""The fenced blocks of the site, as HTML: derivation, shipped, figure, live."""

import json
from html import escape
from typing import Any

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from site_build.page import derivations

from ..derivation.block import BlockError, Line, parsed
from ..derivation.derivation import check
from .katex import TexError, letters, rendered
from .places import page_error
from .playground import playground
from .shipped import shipped as shipped_source
from .text import inline

# Where a line of a derivation shows its value; without scripts it takes no room.
VALUE = '<span class="value"></span>'
VALUES_BAR = (
    '<p class="values-bar"><span>At <a href="#playground">your points</a>, to 10 digits.</span>'
    '<button type="button" class="md-button">Nudge the points</button></p>'
)
MOST_BESIDE_A_REASON = 44  # letters of a formula, in a column of text


def derivation(source: str, *_: "Any", **__: "Any") -> str:
    """A chain of equalities, checked, as a list: each line with its reason.

    The expressions are kept in the attribute data-derivation.
    """
    try:
        parts = parsed(source)
        items = [_item(line, source) for line in parts.lines]
        check(parts)
    except BlockError as fault:
        raise page_error(f"derivation: {fault}", source, fault.line) from None
    expressions = {
        "settings": parts.settings,
        "where": [[name, expression] for _, name, expression in parts.where],
        "lines": [[line.relation, line.expression] for line in parts.lines],
    }
    data = escape(json.dumps(expressions, ensure_ascii=False))
    live = derivations.is_about_points(expressions)
    value = VALUE if live else ""
    listed = "".join(f"<li{attributes}>{html}{value}</li>" for attributes, html in items)
    narrow = all(letters(rendered(line.tex)) <= MOST_BESIDE_A_REASON for line in parts.lines)
    kind = ' class="narrow"' if narrow else ""
    return (
        f'<div class="derivation" data-derivation="{data}" tabindex="0" role="group"'
        f' aria-label="Derivation"><ol{kind}>{listed}</ol></div>{VALUES_BAR if live else ""}'
    )


def _item(line: Line, source: str) -> "tuple[str, str]":
    """The attributes of the line's <li>, and its TeX and reason as HTML."""
    relation = {"=": "{}=", "<=": r"{}\le", "<": "{}<", None: ""}[line.relation]
    try:
        rendered(line.tex)  # by itself: so an error quotes what stands in the page
        tex = rendered(rf"\displaystyle {relation} {line.tex}")
        reason = inline(line.reason)
    except TexError as error:
        raise page_error(f"derivation: {error}", source, line.number) from None
    first = "" if line.relation else ' class="first"'
    return first, f'<span class="tex">{tex}</span><span class="reason">{reason}</span>'


def shipped(source: str, *_: "Any", **__: "Any") -> str:
    """The source of a shipped function or class, under its file's name."""
    name, *options = source.split()
    try:
        if options not in ([], ["body"]):
            raise LookupError(f"{' '.join(options)}: only the word body may follow the name")
        file, code = shipped_source(name, docstring=not options)
    except LookupError as error:
        raise page_error(f"shipped: {error}", source) from None
    html = highlight(code, PythonLexer(), HtmlFormatter(nowrap=True))
    return (
        f'<div class="language-python highlight"><span class="filename">{file}</span>'
        f"<pre><span></span><code>{html}</code></pre></div>"
    )


def figure(source: str, *_: "Any", **__: "Any") -> str:
    """A figure made now, from the library's own numbers: its name, then its caption."""
    from site_build.figures import FIGURES

    name, caption = [*source.strip().split("\n", 1), ""][:2]
    if name.strip() not in FIGURES:
        raise page_error(f"figure: there is no {name.strip()}", source)
    try:
        caption = inline(" ".join(caption.split()))
    except TexError as error:
        raise page_error(f"figure: {error}", source) from None
    svg = FIGURES[name.strip()]()
    return (
        f'<figure class="figure"><div class="drawing" tabindex="0" role="group"'
        f' aria-label="Figure">{svg}</div>'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def live(source: str, *_: "Any", **__: "Any") -> str:
    """A playground: home, or playground- and the chapter. Without JavaScript it takes no room."""
    name = source.strip()
    try:
        part = playground(name.removeprefix("playground-"))
    except KeyError:
        raise page_error(f"live: there is no {name}", source) from None
    return f'<div class="live" id="playground" data-live="{name}">{part}</div>'
