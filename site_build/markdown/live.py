"""The live parts: their places in the pages, and the files that they load.

MicroPython comes from npm by the lock file and is copied to docs/assets/micropython. The Python
files that run in the page are the rooms of slr_pure, as they are, and those of site_build/page.
They go into one file, docs/assets/python.json, so that the page asks once.
"""

import json
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension

from . import katex

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "node_modules" / "@micropython" / "micropython-webassembly-pyscript"
ASSETS = ROOT / "docs" / "assets"


def python_files() -> "dict[str, str]":
    """What is mounted in the page: each file's path there, and its text.

    >>> sorted(python_files())[0]
    'page/__init__.py'
    """
    page = ROOT / "site_build" / "page"
    device = json.loads((ROOT / "mip" / "package.json").read_text(encoding="utf-8"))["urls"]
    files = [*(ROOT / file for file, _ in device), *page.rglob("*.py")]  # a page is a small device
    return {
        str(file.relative_to(page.parent if page in file.parents else ROOT)): file.read_text(
            encoding="utf-8"
        )
        for file in files
    }


def install() -> None:
    """docs/assets/micropython and docs/assets/python.json as they should be."""
    katex.install()
    for name in ("micropython.mjs", "micropython.wasm"):
        katex.copy((PACKAGE / name).read_bytes(), ASSETS / "micropython" / name)
    text = json.dumps(python_files(), ensure_ascii=False, sort_keys=True)
    katex.copy(text.encode(), ASSETS / "python.json")


class LiveExtension(Extension):
    """Puts the files in their places before the pages are built."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Nothing in a page changes."""
        install()


def makeExtension(**options: object) -> LiveExtension:
    """As Python Markdown asks for it."""
    return LiveExtension(**options)
