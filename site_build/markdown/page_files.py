"""What the live parts of a page load: MicroPython, and the files that it mounts.

MicroPython comes from npm by the lock file and is copied to docs/assets/micropython. What runs in
the page are the rooms of slr_pure, the operations of slr_grader and site_build/page, with some
data, all under their own paths. They go into one file, docs/assets/python.json, so that the page
asks once.
"""

import json
from pathlib import Path

from . import editor, katex

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "node_modules" / "@micropython" / "micropython-webassembly-pyscript"
ASSETS = ROOT / "docs" / "assets"
MOUNTED = (
    *("data/Norris.dat", "data/anscombe.csv", "data/forbes.csv", "data/hubble.csv"),
    "data/marathon.csv",
    "data/storks.csv",
    *("site_build/__init__.py", "site_build/page/**/*.py"),
    *("slr_grader/__init__.py", "slr_grader/operations/*.py"),
)


def mounted() -> dict[str, str]:
    """{path: text} of every file that the page's Python finds.

    >>> sorted(mounted())[0]
    'data/Norris.dat'
    """
    device = json.loads((ROOT / "mip" / "package.json").read_text(encoding="utf-8"))["urls"]
    files = [ROOT / file for file, _ in device]  # a page is a small device
    files += [file for pattern in MOUNTED for file in ROOT.glob(pattern)]
    return {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in files}


def are_made() -> bool:
    """Whether `install` has run since any file of the page's Python has changed."""
    file = ASSETS / "python.json"
    return file.exists() and json.loads(file.read_text(encoding="utf-8")) == mounted()


def install() -> None:
    """Write docs/assets/codemirror, …/micropython and …/python.json, if they are not up to date."""
    katex.install()
    editor.install()
    for name in ("micropython.mjs", "micropython.wasm"):
        katex.copy((PACKAGE / name).read_bytes(), ASSETS / "micropython" / name)
    text = json.dumps(mounted(), ensure_ascii=False, sort_keys=True)
    katex.copy(text.encode(), ASSETS / "python.json")
