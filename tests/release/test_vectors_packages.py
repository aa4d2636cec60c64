"""The vectors as packages of npm and of Python: built, installed elsewhere, and read there."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from site_build.markdown.katex import node
from slr_grader.protocol.vectors import SCHEMA

ROOT = Path(__file__).parents[2]
VECTORS = ROOT / "vectors"
DATA = sorted(file.relative_to(VECTORS).as_posix() for file in VECTORS.glob("binary*/*.jsonl"))
READ = """
const { readFileSync } = require("node:fs");
const [name, ...files] = process.argv.slice(1);
for (const file of files) {
  const text = readFileSync(require.resolve(`${name}/${file}`), "utf8");
  const [header, ...cases] = text.trim().split("\\n").map((line) => JSON.parse(line));
  if (header.cases !== cases.length) throw new Error(file);
}
console.log(require(`${name}/schema.json`).$defs.header.properties.schema.const);
"""


def tracked_data():
    """Their files in git, by which what is left over in a folder would show."""
    command = ["git", "ls-files", "binary*", "schema.json", "SHA256SUMS"]
    return set(subprocess.check_output(command, cwd=VECTORS, text=True).split())


def test_the_package_of_npm_is_packed_installed_and_read(tmp_path):
    """By Node, by the names it exports; the metadata and the data, and nothing more."""
    program, npm = node()
    pack = [program, npm, "pack", VECTORS, "--json", "--ignore-scripts"]
    (packed,) = json.loads(subprocess.check_output(pack, cwd=tmp_path))
    names = {file["path"] for file in packed["files"]}
    assert names == tracked_data() | {"package.json", "README.md", "HISTORY.md", "LICENSE"}
    package = json.loads((VECTORS / "package.json").read_text(encoding="ascii"))
    install = ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts"]
    (tmp_path / "package.json").write_text("{}")
    subprocess.run([program, npm, *install, packed["filename"]], cwd=tmp_path, check=True)
    read = [program, "-e", READ, package["name"], *DATA]
    assert subprocess.check_output(read, cwd=tmp_path, text=True) == f"{SCHEMA}\n"
    for secret in "answers.py", "runners/grade.js":
        ran = subprocess.run([*read, secret], cwd=tmp_path, capture_output=True, check=False)
        assert b"ERR_PACKAGE_PATH_NOT_EXPORTED" in ran.stderr


def test_the_package_of_python_is_built_and_read(tmp_path):
    """As a wheel: the same data, beside the wheel of the library, which has the small set alone."""
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path, VECTORS]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    folder = tmp_path / "installed" / "slr_pure_vectors"
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert files == tracked_data() | {"__init__.py"}
    script = (
        "from importlib.resources import files; import sys; home = files('slr_pure_vectors')\n"
        "for name in sys.argv[1:]: print(len((home / name).read_text('ascii').splitlines()))"
    )
    path = {"PYTHONPATH": str(tmp_path / "installed")}
    said = subprocess.check_output([sys.executable, "-S", "-c", script, *DATA], text=True, env=path)
    lengths = [len((VECTORS / name).read_bytes().splitlines()) for name in DATA]
    assert list(map(int, said.split())) == lengths


def test_the_versions_are_one_and_begin_with_the_schema():
    """In both packages, and as the newest in the history; the licence is the project's."""
    version = json.loads((VECTORS / "package.json").read_text(encoding="ascii"))["version"]
    assert f'\nversion = "{version}"\n' in (VECTORS / "pyproject.toml").read_text(encoding="ascii")
    history = (VECTORS / "HISTORY.md").read_text(encoding="ascii")
    assert re.findall(r"^## (\d\S*?),?(?: |$)", history, re.MULTILINE)[0] == version
    assert version.startswith(f"{SCHEMA}.")
    assert (VECTORS / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()


@pytest.mark.parametrize("key", ["title", "version", "keywords"])
def test_the_archive_is_described_as_the_citation_is(key):
    """What Zenodo reads, and CITATION.cff, whose description it also begins with."""
    archive = json.loads((ROOT / ".zenodo.json").read_text(encoding="ascii"))
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    abstract = re.search(r"^abstract: >-\n((?:  .*\n)+)", citation, re.MULTILINE).group(1)
    assert archive["description"] == " ".join(abstract.split())
    values = archive[key] if key == "keywords" else [archive[key]]
    assert all(value in citation for value in values)
