"""The live parts: their places in the pages, and the files that they load.

MicroPython comes from npm by the lock file and is copied to docs/assets/micropython. The Python
files that run in the page are the rooms of slr_pure, as they are, and those of docs/live. They go
into one file, docs/assets/python.json, so that the page asks once.
"""

import json
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension

from . import katex

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "node_modules" / "@micropython" / "micropython-webassembly-pyscript"
ASSETS = ROOT / "docs" / "assets"
LIVE = ROOT / "docs" / "live"


def python_files() -> "dict[str, str]":
    """What is mounted in the page: each file's path there, and its text.

    >>> sorted(python_files())[0]
    'live/__init__.py'
    """
    rooms = {f"slr_pure/{file.name}": file for file in (ROOT / "slr_pure").glob("*.py")}
    del rooms["slr_pure/__main__.py"]  # the command line: no page has one
    live = {f"{file.relative_to(ROOT / 'docs')}": file for file in LIVE.rglob("*.py")}
    return {path: file.read_text(encoding="utf-8") for path, file in {**rooms, **live}.items()}


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
