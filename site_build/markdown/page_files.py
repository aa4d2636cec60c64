"""What the live parts of a page load: MicroPython, and the Python files that run in it.

MicroPython comes from npm by the lock file and is copied to docs/assets/micropython. The Python
files that run in the page are the rooms of slr_pure and the operations of slr_grader, as they are,
and those of site_build/page. They go into one file, docs/assets/python.json, so that the page asks
once.
"""

import json
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension

from . import katex

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "node_modules" / "@micropython" / "micropython-webassembly-pyscript"
ASSETS = ROOT / "docs" / "assets"


def python_files() -> dict[str, str]:
    """{path in the page: text} of all the Python that runs there.

    >>> sorted(python_files())[0]
    'page/__init__.py'
    """
    page, operations = ROOT / "site_build" / "page", ROOT / "slr_grader" / "operations"
    device = json.loads((ROOT / "mip" / "package.json").read_text(encoding="utf-8"))["urls"]
    files = [*(ROOT / file for file, _ in device), *page.rglob("*.py")]  # a page is a small device
    files += [ROOT / "slr_grader" / "__init__.py", *operations.glob("*.py")]
    return {
        str(file.relative_to(page.parent if page in file.parents else ROOT)): file.read_text(
            encoding="utf-8"
        )
        for file in files
    }


def install() -> None:
    """Write docs/assets/micropython and docs/assets/python.json, if they are not up to date."""
    katex.install()
    for name in ("micropython.mjs", "micropython.wasm"):
        katex.copy((PACKAGE / name).read_bytes(), ASSETS / "micropython" / name)
    text = json.dumps(python_files(), ensure_ascii=False, sort_keys=True)
    katex.copy(text.encode(), ASSETS / "python.json")


class PageFilesExtension(Extension):
    """Puts the files in their places before the pages are built."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Write the files; the pages stay as they are."""
        install()


def makeExtension(**options: object) -> PageFilesExtension:
    """As Python Markdown asks for it."""
    return PageFilesExtension(**options)
