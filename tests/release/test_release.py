"""The release: built twice, the same bytes; small, complete, and of one version."""

import email
import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import slr_pure

ROOT = Path(__file__).parents[2]
# What no device needs: the grader, the command line, pictures, the lanes of CPython and NumPy.
DESK = ("command_line", "__main__.py", "picture.py")
DESK += ("arithmetic/arrays.py", "arithmetic/certified.py")
DESK += ("arithmetic/float_sums.py", "arithmetic/threefold.py")
MOST, MOST_IN_ALL = 76_000, 280_000  # bytes of the wheel without these, and of the whole


def build(folder):
    """The sdist and the wheel, which is built from it, as `python -m build` makes them."""
    environment = {name: os.environ[name] for name in os.environ if name != "SOURCE_DATE_EPOCH"}
    command = [sys.executable, "-m", "build", "--outdir", folder, ROOT]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return sdist, wheel


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The first of two builds."""
    return build(tmp_path_factory.mktemp("first"))


def test_two_builds_have_the_same_bytes(built, tmp_path):
    """Of the sdist and of the wheel."""
    for first, second in zip(built, build(tmp_path)):
        assert first.name == second.name
        assert first.read_bytes() == second.read_bytes()


def test_nothing_is_in_the_wheel_but_the_package_and_its_metadata(built):
    """Every tracked file of slr_pure/, and dist-info."""
    command = ["git", "ls-files", "slr_pure", "slr_grader"]
    tracked = subprocess.check_output(command, cwd=ROOT, text=True).split()
    info = f"slr_pure-{slr_pure.__version__}.dist-info/"
    names = zipfile.ZipFile(built[1]).namelist()
    assert sorted(n for n in names if not n.startswith(info)) == sorted(tracked)
    metadata = {"METADATA", "RECORD", "WHEEL", "entry_points.txt"}
    licences = {"licenses/LICENSE", "licenses/LICENSE.notebook"}
    assert {name[len(info) :] for name in names if name.startswith(info)} == metadata | licences


def is_for_a_desk(name):
    return name.startswith(("slr_grader/", *(f"slr_pure/{each}" for each in DESK)))


def test_the_wheel_is_small(built, tmp_path):
    """The library without what is for a desk, and all together."""
    rest = tmp_path / "rest.whl"
    with zipfile.ZipFile(built[1]) as whole, zipfile.ZipFile(rest, "w") as part:
        for item in whole.infolist():
            if not is_for_a_desk(item.filename):
                part.writestr(item, whole.read(item), item.compress_type)
    assert rest.stat().st_size < MOST
    assert built[1].stat().st_size < MOST_IN_ALL


def test_the_sdist_holds_what_the_tests_need_and_nothing_made(built):
    """The project's files; no third party's, no site."""
    with tarfile.open(built[0]) as archive:
        names = archive.getnames()
    wanted = ["pyproject.toml", "README.md", "CHANGELOG.md", "tests/oracle.py", "proofs/slr.v"]
    assert [
        file for file in [*wanted, "mip/"] if not any(f"/{file}" in name for name in names)
    ] == []
    assert not [name for name in names if "node_modules" in name or "__pycache__" in name]


def test_twine_has_nothing_to_say(built):
    """Warnings are errors."""
    command = [sys.executable, "-m", "twine", "check", "--strict", *built]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("PASSED")) == (0, 2), done.stdout


def test_the_metadata_is_complete(built):
    """Every Python from 3.9 to 3.13, the implementations, the licence, the addresses."""
    archive = zipfile.ZipFile(built[1])
    (name,) = [name for name in archive.namelist() if name.endswith("/METADATA")]
    found = email.message_from_bytes(archive.read(name))
    python = "Programming Language :: Python :: "
    wanted = {python + f"3.{minor}" for minor in range(9, 14)}
    wanted |= {f"{python}Implementation :: {each}" for each in ("CPython", "PyPy", "MicroPython")}
    assert wanted | {"Operating System :: OS Independent"} <= set(found.get_all("Classifier"))
    assert found["License-Expression"] == "MIT AND CC-BY-4.0"
    assert found["Requires-Python"] == ">=3.9"
    assert not [each for each in found.get_all("Requires-Dist") if "extra ==" not in each]
    urls = {url.split(", ")[0] for url in found.get_all("Project-URL")}
    assert urls == {"Homepage", "Documentation", "Source", "Changelog", "Issues"}


def test_there_is_one_version():
    """slr_pure.__version__, and the files that other programs read say the same."""
    version = slr_pure.__version__
    assert json.loads((ROOT / "mip" / "package.json").read_text("utf-8"))["version"] == version
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.findall(r"^## \[(\d.*?)\] - \d{4}-\d\d-\d\d$", changelog, re.MULTILINE)[0] == version
    assert f"\n[{version}]: " in changelog


def test_mip_lists_the_rooms():
    """Each file once, from where it is to where it belongs; what no device runs stays away."""
    package = json.loads((ROOT / "mip" / "package.json").read_text("utf-8"))
    library = ROOT / "slr_pure"
    files = sorted(
        str(file.relative_to(ROOT))
        for file in (*library.glob("*.py"), *library.glob("arithmetic/*.py"))
        if not is_for_a_desk(str(file.relative_to(ROOT)))
    )
    assert package["urls"] == [[file, f"github:slr-pure/slr_pure/{file}"] for file in files]
    assert package["deps"] == []
    assert all((ROOT / file).is_file() for file in files)
