"""Every CPython from 3.9 on that really runs here: `python -m tests.pythons` lists them.

Looked for on the path and in pyenv's folder; one that cannot make virtual environments is left out.
"""

import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 9  # of Python 3
ASK = f"""
import sys, ensurepip, venv
if sys.implementation.name == "cpython" and sys.version_info >= (3, {OLDEST}):
    print(sys.version_info[1])
"""


def pythons():
    """{minor version: path}, in order; of this version this very interpreter."""
    candidates = [sys.executable]
    candidates += [shutil.which(f"python3.{minor}") for minor in range(OLDEST, 30)]
    if shutil.which("pyenv"):
        root = subprocess.run(["pyenv", "root"], capture_output=True, text=True, check=True).stdout
        candidates += sorted(map(str, Path(root.strip(), "versions").glob("*/bin/python")))
    found = {}
    for candidate in filter(None, candidates):
        try:
            ask = [candidate, "-c", ASK]
            minor = subprocess.run(ask, capture_output=True, text=True, check=False).stdout.strip()
        except OSError:  # no program for this machine
            continue
        if minor:
            found.setdefault(int(minor), candidate)
    return dict(sorted(found.items()))


if __name__ == "__main__":
    for minor, python in pythons().items():
        print(f"3.{minor} {python}")
