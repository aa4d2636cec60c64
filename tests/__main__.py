"""The checks: `python -m tests` makes them all, `python -m tests quick` those of an edit.

`python -m tests grader types` makes those of these names. On each core one runs at a time. What
a check prints is shown if it fails.
"""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

SUCCESSOR = (  # of MkDocs, in short: it builds, names planted faults; a chapter and the API
    "pytest -q tests/site/test_build.py tests/site/test_links.py tests/site/test_validity.py"
    " tests/site/test_browser.py --with zensical -k 'not test_a_visit or"
    " light-learn/gradient.html or phone-learn/gradient.html or dark-reference/api.html'"
)

# The names of the checks, and the commands of each; the longest first.
QUICK = {
    "library": ["pytest -q tests/library"],
    "grader": ["pytest -q tests/grader --ignore=tests/grader/test_hostile_class.py"],
    "rest": ["pytest -q --ignore=tests/grader --ignore=tests/library"],
    "types": ["mypy"],
    "style": ["ruff check .", "ruff format --check ."],
}
SLOW = {
    "site": ["mypy --cache-dir=.mypy_cache/site site_build", "pytest -q tests/site site_build"],
    "successor": [SUCCESSOR],
    "runtimes": ["tests.runtimes", "tests.runtimes.boards"],
    "hostile": ["pytest -q tests/grader/test_hostile_class.py"],
    "release": ["pytest -q tests/release"],
    "engines": ["pytest -q tests/engines"],
    "vectors": ["pytest -q tests/vectors/languages"],
    "proofs": ["pytest -q tests/proofs"],
    "exhaustive": ["pytest -q tests/library/exhaustive"],
    "mutants": ["tests.mutants"],
}
if sys.version_info < (3, 10):  # one of the figures compares with what came then
    del SLOW["site"], SLOW["successor"]
COVERED = "coverage run -m pytest"  # of what is quick, where all checks are made: it takes longer
COVERAGE = ["coverage combine --quiet", "coverage report"]


def run(name: str, commands: list[str]) -> tuple[str, bool, float]:
    """Run the commands until one fails; the name, whether all passed, and the seconds."""
    print(f"{name} …", flush=True)
    start, said = time.monotonic(), ""
    for command in commands:
        said += f"$ python -m {command}\n"
        done = subprocess.run(
            [sys.executable, "-m", *shlex.split(command)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        said += done.stdout
        if done.returncode:
            break
    seconds, passed = time.monotonic() - start, done.returncode == 0
    last = said.strip().splitlines()[-1]
    report = f": {last}" if passed else f" FAILED\n{said}"
    print(f"{name}, {seconds:.0f} s{report}", flush=True)
    return name, passed, seconds


def main() -> int:
    """Make the checks, also after one that fails; 1 if any failed."""
    checks = {**SLOW, **QUICK}
    parser = argparse.ArgumentParser(prog="python -m tests", description=__doc__)
    parser.add_argument("check", nargs="*", help=f"quick, or of {', '.join(checks)}; all if none")
    names = parser.parse_args().check or list(checks)
    both = [name for given in names for name in (QUICK if given == "quick" else [given])]
    names = list(dict.fromkeys(both))
    for name in names:
        if name not in checks:
            parser.error(f"there is no check {name}")
    whole = set(names) == set(checks)
    start = time.monotonic()
    if whole:
        subprocess.run([sys.executable, "-m", "coverage", "erase"], check=True)
        for name in (*QUICK, "hostile"):
            checks[name] = [command.replace("pytest", COVERED) for command in checks[name]]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(run, names, map(checks.get, names)))
    if whole:
        results.append(run("coverage", COVERAGE))
    print()
    for name, passed, seconds in results:
        print(f"{name:10} {seconds:5.0f} s  {'passed' if passed else 'FAILED'}")
    print(f"{'in all':10} {time.monotonic() - start:5.0f} s")
    return 0 if all(passed for _, passed, _ in results) else 1


if __name__ == "__main__":
    raise SystemExit(main())
