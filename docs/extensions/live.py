"""The live parts: their places in the pages, and the files that they load.

MicroPython comes from npm by the lock file and is copied to docs/assets/micropython. The Python
files that run in the page are those of slr_pure, as they are, and those of docs/live; they go into
one file, docs/assets/python.json, so that the page asks once.
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
    'live/__init__.py'
    """
    files = [*(ROOT / "slr_pure").glob("*.py"), *(ROOT / "docs" / "live").rglob("*.py")]
    return {
        f"{file.relative_to(ROOT if file.is_relative_to(ROOT / 'slr_pure') else ROOT / 'docs')}": (
            file.read_text(encoding="utf-8")
        )
        for file in sorted(files)
    }


def install() -> None:
    """docs/assets/micropython and docs/assets/python.json as they should be."""
    katex.install()
    for name in ("micropython.mjs", "micropython.wasm"):
        _write(ASSETS / "micropython" / name, (PACKAGE / name).read_bytes())
    text = json.dumps(python_files(), ensure_ascii=False, sort_keys=True)
    _write(ASSETS / "python.json", text.encode())


def _write(file: Path, content: bytes) -> None:
    if not file.exists() or file.read_bytes() != content:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


class LiveExtension(Extension):
    """Puts the files in their places before the pages are built."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Nothing in a page changes."""
        install()


def makeExtension(**options: object) -> LiveExtension:
    """As Python Markdown asks for it."""
    return LiveExtension(**options)
