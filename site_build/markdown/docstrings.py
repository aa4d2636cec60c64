"""The library's plain-text docstrings, as Markdown for the API reference.

A docstring of this library is written for `help()`: a formula, then what goes in and comes out,
then an example. Formulas become TeX; each remark of a paragraph gets its own line; indented text
and examples become code blocks.
"""

import re

from griffe import Extension, Object

from site_build.markdown.plain_formulas import with_tex

AS_IT_IS = re.compile(r"(`[^`]*`|\$[^$]*\$)")  # code and TeX
MARKS = re.compile(r"[][\\*_<&]")
NAMES = r"[a-z]\w*(?:, [a-z]\w*)*"
# What a remark begins with: "xs, ys:", "ValueError:", "Errors and cost:", "Returns"
REMARK = re.compile(rf"^(?:Returns\b|(?:{NAMES}|Cost|Errors(?: and cost)?|\w+Error\b[^:.]*):(?= ))")

# One may also begin in the middle of a line.
NEXT_REMARK = re.compile(rf"(?:(?<=[.)])|;) (?=Returns\b|Cost:|\w+Error:|Errors:|{NAMES}: )")


class DocstringExtension(Extension):
    """Rewrites every docstring that griffe has read."""

    def on_object(self, *, obj: Object, **_: object) -> None:
        """Called once for each module, class, function and attribute."""
        if obj.docstring:
            obj.docstring.value = markdown(obj.docstring.value)


def markdown(text: str) -> str:
    r"""The docstring as Markdown.

    >>> print(markdown("m*, in [y]/[x].\n\nxs, ys: of `fit`; n_max: a bound.\nCost: none."))
    $m^*$, in $[y]/[x]$.
    <BLANKLINE>
    - `xs`, `ys`: of `fit`.
    - `n_max`: a bound.
    - **Cost**: none.
    """
    first, *blocks = re.split(r"\n\s*\n", text.strip("\n"))
    return "\n\n".join([_prose(first), *map(_block, blocks)])


def _block(block: str) -> str:
    if block.startswith(">>>"):
        return f"```pycon\n{block}\n```"
    if block.startswith(" "):
        return f"```text\n{block}\n```"
    remarks: list[str] = []
    block = NEXT_REMARK.sub(lambda end: end[0].replace(";", ".").replace(" ", "\n"), block)
    for line in block.splitlines():
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
        word, colon, _ = start.group().partition(":")
        is_names = re.fullmatch(NAMES, word)
        word = ", ".join(f"`{name}`" for name in word.split(", ")) if is_names else f"**{word}**"
        lines.append(f"- {word}{colon}{_prose(remark[start.end() :])}")
    return "\n".join(lines)


def _prose(text: str) -> str:
    """The text with its formulas in TeX, and Markdown's marks escaped but in code and TeX."""
    parts = AS_IT_IS.split(with_tex(text))
    parts[::2] = [MARKS.sub(lambda mark: f"&#{ord(mark[0])};", part) for part in parts[::2]]
    return "".join(parts)
