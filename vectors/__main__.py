"""Write the vectors and their page's tables: `python -m vectors`; with --check, compare only."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from .writing import files


def main(arguments: Sequence[str] | None = None) -> int:
    """0, or with --check 1 where a file differs from what would be written."""
    parser = argparse.ArgumentParser(prog="python -m vectors", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if one differs")
    check = parser.parse_args(arguments).check
    status = 0
    for path, text in files().items():
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        elif not path.exists() or path.read_bytes() != text.encode("utf-8"):
            status = 1
            print(f"{path} is not as made: run python -m vectors")
    return status


if __name__ == "__main__":
    sys.exit(main())
