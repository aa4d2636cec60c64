"""The conformance run on every runtime there is: `python -m tests.runtimes`.

CPython from 3.9 on, in every version that this machine has; this one in unusual modes, from a zip
file, and from the wheel in an empty environment; PyPy; and under Node, MicroPython and Pyodide.
A runtime that is missing is skipped with its reason; where the environment variable CI is set, that
is a failure. All must print the same count.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PACKAGE = ROOT / "slr_pure"
SCRIPT = ROOT / "tests" / "conformance" / "run.py"
CASES = ROOT / "tests" / "conformance" / "cases.jsonl"
COUNT = re.compile(r"^(\d+) passed, (\d+) failed$", re.MULTILINE)


class MissingRuntimeError(Exception):
    """Why a runtime cannot be run here."""


def program(name):
    """The path of a program, or MissingRuntimeError."""
    found = shutil.which(name)
    if found is None:
        raise MissingRuntimeError(f"there is no {name}")
    return found


def with_package(*command, path=ROOT):
    """Run the cases with slr_pure importable from that folder or zip file."""
    environment = {**os.environ, "PYTHONPATH": str(path)}
    return run([*command, SCRIPT, CASES], env=environment)


def run(command, **options):
    """What the command prints, or what went wrong, as text."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    return done.stdout + done.stderr


def pythons():
    """Every CPython from 3.9 on that really runs: on the path, and in pyenv's folder."""
    names = [f"python3.{minor}" for minor in range(9, 30)]
    candidates = [shutil.which(name) for name in names]
    if shutil.which("pyenv"):
        folder = Path(run(["pyenv", "root"]).strip(), "versions")
        candidates += sorted(map(str, folder.glob("*/bin/python")))
    ask = "import sys; print(sys.implementation.name, *sys.version_info[:2])"
    found = {}
    for candidate in filter(None, [sys.executable, *candidates]):
        name, *version = (run([candidate, "-c", ask]).split() or [""])[:3]
        if name == "cpython" and version[0] == "3" and int(version[1]) >= 9:
            found.setdefault(".".join(version), candidate)
    return dict(sorted(found.items(), key=lambda item: int(item[0].split(".")[1])))


def zipped(folder):
    """The package in a zip file."""
    file = folder / "slr_pure.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(PACKAGE.rglob("*.py")):
            archive.write(path, path.relative_to(ROOT))
    return file


def from_wheel(python, folder):
    """Installed from the wheel into an environment with nothing else in it."""
    environment, wheels = folder / f"venv{len(list(folder.iterdir()))}", folder / "wheels"
    if not wheels.exists():
        run([sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", wheels, ROOT])
    (wheel,) = wheels.glob("*.whl")
    run([python, "-m", "venv", environment])
    run([environment / "bin" / "python", "-m", "pip", "install", "--no-deps", "-q", wheel])
    return run([environment / "bin" / "python", "-I", SCRIPT, CASES])


def in_node(script, *arguments):
    """A script of this folder, under Node, with the packages of the lock file."""
    node, npm = program("node"), program("npm")
    if not (HERE / "node_modules").exists():
        print(run([npm, "ci", "--ignore-scripts", "--silent"], cwd=HERE), end="")
    return run([node, HERE / script, PACKAGE, SCRIPT, CASES, *arguments])


def runtimes(folder):
    """(name, how to run the cases there) for each runtime."""
    archive = zipped(folder)
    found = pythons()
    for version, python in found.items():
        yield f"CPython {version}", lambda python=python: with_package(python)
    here = sys.executable
    yield "CPython -OO", lambda: with_package(here, "-OO")
    yield (
        "CPython -W error -X dev -bb",
        lambda: with_package(here, "-W", "error", "-X", "dev", "-bb"),
    )
    yield "CPython from a zip file", lambda: with_package(here, "-S", path=archive)
    isolated = (
        "import sys; zip, script, cases = sys.argv[1:]; sys.path[:0] = [zip];"
        "import importlib.util as u; spec = u.spec_from_file_location('run', script);"
        "run = u.module_from_spec(spec); spec.loader.exec_module(run); run.main(cases)"
    )
    yield (
        "CPython -I -S from a zip file",
        lambda: run([here, "-I", "-S", "-c", isolated, archive, SCRIPT, CASES]),
    )
    for version in (next(iter(found)), list(found)[-1]):
        yield (
            f"CPython {version}, the wheel",
            lambda version=version: from_wheel(found[version], folder),
        )
    yield "PyPy", lambda: with_package(program("pypy3"))
    yield "MicroPython in Node", lambda: in_node("micropython.mjs")
    yield "Pyodide in Node", lambda: in_node("pyodide.mjs")


def main():
    """Run them all; 1 if any fails, if counts differ, or on CI if any is missing."""
    counts, bad = set(), 0
    with tempfile.TemporaryDirectory() as folder:
        for name, run_cases in runtimes(Path(folder)):
            try:
                printed = run_cases()
            except MissingRuntimeError as missing:
                print(f"{name}: skipped, {missing}")
                bad += "CI" in os.environ
                continue
            count = COUNT.search(printed)
            print(f"{name}: {count.group() if count else printed}", flush=True)
            if not count or count.group(2) != "0":
                print(printed)
                bad += 1
            else:
                counts.add(count.group(1))
    if len(counts) > 1:
        print(f"the counts differ: {sorted(counts)}")
    return 1 if bad or len(counts) != 1 else 0


if __name__ == "__main__":
    raise SystemExit(main())
