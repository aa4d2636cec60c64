"""Every page is valid HTML, as the Nu checker sees it, which comes from npm and runs on Java."""

import json
import subprocess
from pathlib import Path

import pytest

from site_build.markdown.katex import node

from ..processes import tool

HERE = Path(__file__).parent
CHECKER = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
THEIRS = (  # in the themes' own templates, the last in the successor's
    "Bad value “” for attribute “tabindex” on element “label”",
    "Attribute “autocomplete” is only allowed when the input type is",
    "The value of the “for” attribute of the “label” element must be the ID of a non-hidden",
    "The “aria-hidden” attribute must not be used on any “label” element",
)


@pytest.fixture
def checker():
    """How to run it."""
    java = tool("java", get="apt-get install default-jre-headless")
    if not CHECKER.exists():
        program, npm = node()
        subprocess.run([program, npm, "ci", "--ignore-scripts"], cwd=HERE, check=True)
    return [java, "-jar", str(CHECKER), "--errors-only", "--format", "json"]


def faults(checker, files):
    """[(file, line, message)] of what is wrong there, but for what the theme writes."""
    ran = subprocess.run([*checker, *files], capture_output=True, text=True, check=False)
    return [
        (fault["url"], fault.get("lastLine"), fault["message"])
        for fault in json.loads(ran.stderr)["messages"]
        if not fault["message"].startswith(THEIRS)
    ]


def test_every_page_is_valid(checker, site):
    assert faults(checker, sorted(site.rglob("*.html"))) == []


def test_a_fault_is_found(checker, tmp_path):
    """An attribute that is not one, on its line."""
    page = tmp_path / "page.html"
    page.write_text(
        '<!doctype html>\n<html lang="en"><title>A</title>\n<textarea wrap="off"></textarea>\n',
        encoding="utf-8",
    )
    [(_, line, message)] = faults(checker, [page])
    assert (line, "wrap" in message) == (3, True)
