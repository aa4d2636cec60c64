"""The editor that a page loads when code is edited: CodeMirror, from npm by the lock file.

esbuild makes one file of it and of editor.js, docs/assets/codemirror/editor.js, with the licence
beside it.
"""

import json
import subprocess
import zlib
from pathlib import Path

from . import katex

ROOT = Path(__file__).parent.parent.parent
ASSETS = ROOT / "docs" / "assets" / "codemirror"
SCRIPT = Path(__file__).with_suffix(".js")
MODULES = ROOT / "node_modules"
PARTS = ("@codemirror/", "@lezer/", "@marijn/", "crelt", "style-mod", "w3c-keyname")


def banner() -> str:
    """The file's first line: what is in it; another one needs another file."""
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    names = {path.partition("node_modules/")[2]: each for path, each in packages.items() if path}
    parts = [f"{name} {each['version']}" for name, each in names.items() if name.startswith(PARTS)]
    return f"/* {', '.join(parts)}; {zlib.crc32(SCRIPT.read_bytes()):x}; see LICENSE.txt */"


def install() -> None:
    """Write docs/assets/codemirror, if it is not up to date; npm's packages are there."""
    katex.copy((MODULES / "@codemirror" / "view" / "LICENSE").read_bytes(), ASSETS / "LICENSE.txt")
    bundle, first = ASSETS / "editor.js", banner()
    if bundle.exists() and bundle.read_text(encoding="utf-8").startswith(first):
        return
    options = ["--bundle", "--minify", "--format=esm", "--legal-comments=none"]
    made = subprocess.run(
        [katex.node()[0], str(MODULES / "esbuild" / "bin" / "esbuild"), *options],
        input=SCRIPT.read_bytes(),
        cwd=ROOT,  # where the packages are found
        stdout=subprocess.PIPE,
        check=True,
    )
    katex.copy(f"{first}\n".encode() + made.stdout, bundle)
