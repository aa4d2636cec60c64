"""Types: what a user's checker sees of the library has a type, all of it.

mypy reads typed_use.py. Here pyright counts, which comes from npm by the lock file.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from site_build.markdown.katex import node

HERE, ROOT = Path(__file__).parent, Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pyright():
    """How to run it."""
    program, npm = node()
    if not (HERE / "node_modules").exists():
        subprocess.run([program, npm, "ci", "--ignore-scripts"], cwd=HERE, check=True)
    return [program, str(HERE / "node_modules" / "pyright" / "index.js")]


def test_every_name_that_is_exported_has_a_known_type(pyright, tmp_path):
    """Every public name, attribute and parameter, those of the rooms below included."""
    here = str(Path(sys.executable).parent)  # pyright asks the first python on the path
    environment = {**os.environ, "PATH": here + os.pathsep + os.environ["PATH"]}
    environment["PYTHONPATH"] = str(ROOT)
    ran = subprocess.run(
        [*pyright, "--verifytypes", "slr_pure", "--ignoreexternal"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=environment,
    )
    assert ran.returncode == 0, ran.stdout
    assert "Type completeness score: 100%" in ran.stdout
