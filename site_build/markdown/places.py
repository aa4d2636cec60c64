"""Where in the pages a piece of text stands, and the error that says so.

A Markdown extension is handed text, not a file and a line. So the place is found by looking for
the text in the pages: that needs nothing from the program that builds them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.exceptions import BuildError
from pymdownx.superfences import SuperFencesException

DOCS = Path(__file__).parents[2] / "docs"


class PageError(SuperFencesException, BuildError):
    """A fault in a page: stops the build, with one line that says where.

    SuperFences lets no other exception out of a fence, and MkDocs shows no other without a
    traceback.
    """


def places(text: str, line: int = 0) -> list[str]:
    """["learn/loss.md:12", …]: every page and line where the text stands; line counts on from it.

    Indentation does not matter, since a block may stand inside another.

    >>> places("a text that no page holds")
    []
    """
    wanted = [part.strip() for part in text.strip().splitlines()]
    # A block's first line is only a part of its line in the page, if the block is inline.
    found = []
    for page in sorted(DOCS.rglob("*.md")):
        lines = [part.strip() for part in page.read_text(encoding="utf-8").splitlines()]
        for i in range(len(lines) - len(wanted) + 1):
            if _stands_at(wanted, lines[i : i + len(wanted)]):
                found.append(f"{page.relative_to(DOCS).as_posix()}:{i + 1 + line}")
    return found


def _stands_at(wanted: list[str], lines: list[str]) -> bool:
    if len(wanted) == 1:
        return wanted[0] in lines[0]
    ends = lines[0].endswith(wanted[0]) and lines[-1].startswith(wanted[-1])
    return ends and lines[1:-1] == wanted[1:-1]


def page_error(message: str, text: str, line: int = 0) -> PageError:
    """The error with the places of the text before its message."""
    return PageError(f"{', '.join(places(text, line)) or 'in no page'}: {message}")


@contextmanager
def needed_by(kind: str, fence: str) -> Iterator[None]:
    """Around the imports of a fence: names its place if the library has no such name any more."""
    try:
        yield
    except (ImportError, AttributeError) as error:
        raise page_error(f"{kind}: {error}", fence) from None
