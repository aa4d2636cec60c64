"""Ray, where there is no other network than loopback: in a namespace of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = (
    'ip link set lo up && exec "$0" -m pytest -q -p no:cacheprovider -k ray_tasks tests/engines'
)
COMMAND = ["unshare", "-rn", "sh", "-c", SCRIPT, sys.executable]


def test_ray():
    """All the tests of Ray, which are skipped elsewhere."""
    pytest.importorskip("ray")
    if not shutil.which("unshare"):
        pytest.skip("only Linux has namespaces")
    done = subprocess.run(COMMAND, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout, done.stdout
