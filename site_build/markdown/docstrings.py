"""The library's plain-text docstrings, as Markdown for the API reference.

A docstring of this library is written for `help()`: a formula, then what goes in and comes out,
then an example. Brackets, stars and underlines in it are mathematics, not Markdown: [x][y] is a
unit. So they are escaped; each remark of a paragraph gets its own line; indented text and
examples become code blocks.
"""

import re

from griffe import Extension, Object

MARKS = re.compile(r"[][\\*_<&$]")
# What a remark begins with: "xs, ys:", "ValueError:", "Errors and cost:", "Returns"
REMARK = re.compile(
    r"^(?:Returns\b|(?:[a-z]\w*(?:, [a-z]\w*)*|Cost|Errors(?: and cost)?|\w+Error\b[^:.]*):(?= ))"
)

# One may also begin in the middle of a line.
NEXT_REMARK = re.compile(r"(?<=[.)]) (?=Returns\b|Cost:|\w+Error:|Errors:)")


class DocstringExtension(Extension):
    """Rewrites every docstring that griffe has read."""

    def on_object(self, *, obj: Object, **_: object) -> None:
        """Called once for each module, class, function and attribute."""
        if obj.docstring:
            obj.docstring.value = markdown(obj.docstring.value)


def markdown(text: str) -> str:
    r"""The docstring as Markdown.

    >>> print(markdown("m*, in [y]/[x].\n\nxs: N numbers.\nCost: O(N)."))
    m&#42;, in &#91;y&#93;/&#91;x&#93;.
    <BLANKLINE>
    - **xs**: N numbers.
    - **Cost**: O(N).
    """
    first, *blocks = re.split(r"\n\s*\n", text.strip("\n"))
    return "\n\n".join([_prose(first), *map(_block, blocks)])


def _block(block: str) -> str:
    if block.startswith(">>>"):
        return f"```pycon\n{block}\n```"
    if block.startswith(" "):
        return f"```text\n{block}\n```"
    remarks: list[str] = []
    for line in NEXT_REMARK.sub("\n", block).splitlines():
        if not remarks or (remarks[-1][-1] in ".)" and REMARK.match(line)):
            remarks.append(line)
        else:
            remarks[-1] += " " + line
    if len(remarks) == 1 and not REMARK.match(remarks[0]):
        return _prose(remarks[0])
    lines = []
    for remark in remarks:
        start = REMARK.match(remark)
        if not start:
            lines.append(_prose(remark) + "\n")
            continue
        word, rest = start.group().rstrip(":"), remark[start.end() :]
        colon = ":" if start.group().endswith(":") else ""
        lines.append(f"- **{_prose(word)}**{colon}{_prose(rest)}")
    return "\n".join(lines)


def _prose(text: str) -> str:
    """The text with Markdown's marks escaped, but for `code`."""
    parts = text.split("`")
    for i in range(0, len(parts), 2):
        parts[i] = MARKS.sub(lambda mark: f"&#{ord(mark.group())};", parts[i])
    return "`".join(parts)
