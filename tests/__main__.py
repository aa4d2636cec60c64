"""Every check there is, with one command: `python -m tests`."""

import shlex
import subprocess
import sys

CHECKS = (
    "ruff check .",
    "ruff format --check .",
    "mypy",
    "coverage run -m pytest",
    "coverage combine --quiet",
    "coverage report",
)
ONCE = ("pytest tests/release",)  # they need what is only in the extra dev
SITE_CHECKS = (  # Python 3.9 lacks what one of the figures compares with
    "mypy site_build",
    "pytest tests/site site_build",
)


def main() -> int:
    """Run all checks, also after one that fails; 1 if any failed."""
    failed = []
    for check in CHECKS + ONCE + (SITE_CHECKS if sys.version_info >= (3, 10) else ()):
        print(f"\n$ {check}", flush=True)
        if subprocess.run([sys.executable, "-m", *shlex.split(check)], check=False).returncode:
            failed.append(check)
    print("\nFailed: " + "; ".join(failed) if failed else "\nAll checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
