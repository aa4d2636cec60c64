"""Each chapter as a notebook runs from top to bottom, with the wheel that the site serves."""

import os
import subprocess
import sys

import nbformat
import pytest

from site_build.markdown.katex import node
from site_build.notebooks import WHEEL, notebook

from .conftest import ROOT

nbclient = pytest.importorskip("nbclient", reason="pip install -e '.[dev]'")
CHAPTERS = sorted({*(ROOT / "docs" / "learn").glob("*.md")} - {ROOT / "docs/learn/index.md"})
RUNTIMES = ROOT / "tests" / "runtimes"


@pytest.fixture(scope="session")
def wheel(address):
    """Where the site serves it."""
    return f"{address}assets/{WHEEL}"


@pytest.fixture(scope="session")
def installed(wheel, tmp_path_factory):
    """A folder with what pip installs from there."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(folder)]
    subprocess.run([*pip, wheel], check=True)
    return folder


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.stem)
def test_a_chapter_runs(chapter, site, installed, monkeypatch, tmp_path):
    """The site's own file, in an empty folder; it has what the chapter has, but what moves."""
    file = site / "learn" / f"{chapter.stem}.ipynb"
    cells = nbformat.read(file, as_version=4)
    assert cells == notebook(chapter.read_text(encoding="utf-8"))
    assert cells.cells.pop(0).source.split()[:4] == ["%pip", "install", "-q", "slr_pure"]
    monkeypatch.setenv("PYTHONPATH", str(installed))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    where = "import slr_pure\nassert slr_pure.__file__.startswith({!r})"
    cells.cells.append(nbformat.v4.new_code_cell(where.format(str(installed))))
    client = nbclient.NotebookClient(cells, timeout=120, resources={"metadata": {"path": tmp_path}})
    client.execute()
    assert sum(cell.cell_type == "code" for cell in cells.cells) > 2


def test_it_installs_from_where_the_site_is():
    """If that is known when the site is built; and SymPy, where a chapter needs it."""
    first = notebook("```pycon\n>>> import sympy\n```\n", "https://example.org/").cells[0].source
    assert first == f"%pip install -q https://example.org/assets/{WHEEL} sympy"


def test_links_lead_to_notebooks_and_pages():
    text = "[a](loss.md#b) [c](../reference/api.md) [d](https://example.org/e.md)\n"
    told = "[a](loss.ipynb#b) [c](../reference/api.html) [d](https://example.org/e.md)"
    assert notebook(text).cells[1].source == told


def test_micropip_installs_the_wheel(wheel, tmp_path):
    """In Pyodide, from the same address."""
    program, npm = node()
    if not (RUNTIMES / "node_modules").exists():
        subprocess.run([program, npm, "ci", "--ignore-scripts"], cwd=RUNTIMES, check=True)
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--python-version", "3.13"]
    needed = ["--only-binary=:all:", "-d", str(tmp_path), "micropip", "packaging"]
    subprocess.run([*pip, *needed], check=True)
    script = str(ROOT / "tests" / "site" / "micropip.mjs")
    wheels = [str(file) for file in tmp_path.glob("*.whl")]
    ran = subprocess.run(
        [program, script, wheel, *wheels],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NODE_NO_WARNINGS": "1"},
    )
    assert ran.stdout == "Line(m=3.5, c=0.5)\n", ran.stderr
