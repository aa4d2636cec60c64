"""A line of prose with `code`, *stress* and $mathematics$, as HTML: for reasons and captions."""

import re
from html import escape

from .katex import math_class, rendered

PARTS = re.compile(r"`(?P<code>[^`]+)`|\$(?P<math>[^$]+)\$|\*(?P<stress>[^*]+)\*")


def inline(text: str) -> str:
    """The text as HTML. TexError: KaTeX does not understand a formula.

    >>> inline("take `a` < *b*")
    'take <code>a</code> &lt; <em>b</em>'
    """
    html, end = "", 0
    for part in PARTS.finditer(text):
        html += escape(text[end : part.start()], quote=False) + _html(part)
        end = part.end()
    return html + escape(text[end:], quote=False)


def _html(part: re.Match[str]) -> str:
    if part["code"]:
        return f"<code>{escape(part['code'], quote=False)}</code>"
    if part["stress"]:
        return f"<em>{inline(part['stress'])}</em>"
    html = rendered(part["math"])
    return f'<span class="{math_class(html)}">{html}</span>'
