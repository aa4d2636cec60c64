"""Types: what a user's checker sees of the library has a type, all of it.

mypy reads typed_use.py. Here pyright counts, where it is installed: `npm install --global pyright`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PYRIGHT = shutil.which("pyright")


@pytest.mark.skipif(not PYRIGHT, reason="pyright is not installed")
def test_every_name_that_is_exported_has_a_known_type(tmp_path):
    """Every public name, attribute and parameter, those of the rooms below included."""
    here = str(Path(sys.executable).parent)  # pyright asks the first python on the path
    environment = {**os.environ, "PATH": here + os.pathsep + os.environ["PATH"]}
    environment["PYTHONPATH"] = str(ROOT)
    ran = subprocess.run(
        [PYRIGHT, "--verifytypes", "slr_pure", "--ignoreexternal"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=environment,
    )
    assert ran.returncode == 0, ran.stdout
    assert "Type completeness score: 100%" in ran.stdout
