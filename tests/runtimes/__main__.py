"""The conformance run and the rounding run on every runtime there is: `python -m tests.runtimes`.

And pieces of one data set, whose lines of sums come from all of them, are added up on each.

CPython from 3.9 on, in every version that this machine has; this one in unusual modes, from a zip
file, and from the wheel in an empty environment; PyPy; MicroPython's Unix port, with only the files
that mip installs, and in 64 KiB of heap; under Node, MicroPython and Pyodide; Brython in Chromium;
and CPython compiled to WASI.
A runtime that is missing is skipped with its reason; where the environment variable CI is set, that
is a failure. All must print the same counts.
"""

import importlib.util
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from functools import partial
from pathlib import Path

from slr_pure import Moments

from ..pythons import pythons
from . import heap, rationals
from .pieces import number

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PACKAGE = ROOT / "slr_pure"
CONFORMANCE = ROOT / "tests" / "conformance"
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
    """How to run a script on a file, with slr_pure importable from that folder or zip file."""
    environment = {**os.environ, "PYTHONPATH": str(path)}
    return lambda script, file: run([*command, script, file], env=environment)


def run(command, **options):
    """What the command prints, or what went wrong, as text."""
    return said(subprocess.run(command, capture_output=True, text=True, check=False, **options))


def said(done):
    """What the process printed, and what went wrong."""
    return done.stdout + done.stderr


def claimed():
    """The minor versions of Python 3 that the project's metadata names."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return list(map(int, re.findall(r'"Programming Language :: Python :: 3\.(\d+)"', text)))


def missing(minor):
    """What runs a script on a Python that is not here: nothing."""
    raise MissingRuntimeError(f"there is no CPython 3.{minor}")


def zipped(folder):
    """The package in a zip file."""
    file = folder / "slr_pure.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(PACKAGE.rglob("*.py")):
            archive.write(path, path.relative_to(ROOT))
    return file


def from_wheel(python, folder):
    """Installed from the wheel into an environment with nothing else in it; its command runs."""
    environment, wheels = folder / f"venv{len(list(folder.iterdir()))}", folder / "wheels"
    if not wheels.exists():
        run([sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", wheels, ROOT])
    (wheel,) = wheels.glob("*.whl")
    run([python, "-m", "venv", environment])
    run([environment / "bin" / "python", "-m", "pip", "install", "--no-deps", "-q", wheel])
    version = run([environment / "bin" / "slr-pure", "--version"])
    if version != run([environment / "bin" / "python", "-I", "-m", "slr_pure", "--version"]):
        raise RuntimeError(version)
    return with_package(environment / "bin" / "python", "-I")


def micropython(folder):
    """MicroPython's Unix port with the files that mip installs, on the path as on a device."""
    try:
        heap.install(folder / "unix")
    except OSError as error:
        raise MissingRuntimeError(error) from None
    library = folder / "lib"
    heap.as_mip_installs(library)
    return lambda script, file: said(heap.micropython(folder, library, script, file))


def from_npm():
    """The packages of the lock file are here."""
    npm = program("npm")
    if not (HERE / "node_modules").exists():
        print(run([npm, "ci", "--ignore-scripts", "--silent"], cwd=HERE), end="")


def in_node(script):
    """How to run a script of this folder, under Node."""
    node = program("node")
    from_npm()
    return lambda *arguments: run([node, HERE / script, PACKAGE, *arguments])


def in_brython():
    """Brython, in Chromium."""
    if importlib.util.find_spec("playwright") is None:
        raise MissingRuntimeError("there is no playwright: pip install -e '.[dev]'")
    chromium = shutil.which("chromium-headless-shell") or program("chromium")
    from_npm()
    return lambda *arguments: run(
        [sys.executable, HERE / "in_brython.py", chromium, PACKAGE, *arguments]
    )


def wasi(folder, found):
    """CPython compiled to WASI, from a wheel that needs CPython 3.12 to run it."""
    if max(found) < 12:
        raise MissingRuntimeError("there is no CPython 3.12 or newer, which would run it")
    python, target = found[max(found)], folder / "wasi"
    pip = [python, "-m", "pip", "install", "--quiet", "--only-binary", ":all:"]
    said = run([*pip, "--target", target, "-r", HERE / "wasi.txt"])
    if not target.exists():
        raise MissingRuntimeError(f"no wheel of it here: {said[-200:]}")
    environment = {**os.environ, "PYTHONPATH": str(target)}
    command = [python, HERE / "wasi.py", PACKAGE]
    return lambda *arguments: run([*command, *arguments], env=environment)


def isolated(python, archive):
    """How to run a script with nothing on the path but a zip file."""
    code = (
        "import sys; zip, script, file = sys.argv[1:]; sys.path[:0] = [zip];"
        "import importlib.util as u; spec = u.spec_from_file_location('run', script);"
        "run = u.module_from_spec(spec); spec.loader.exec_module(run); run.main(file)"
    )
    return lambda script, file: run([python, "-I", "-S", "-c", code, archive, script, file])


def runtimes(folder):
    """(name, what gives the function that runs a script on a file there) for each runtime."""
    archive = zipped(folder)
    found = pythons()
    for minor in sorted({*found, *claimed()}):
        runner = partial(with_package, found[minor]) if minor in found else partial(missing, minor)
        yield f"CPython 3.{minor}", runner
    here = sys.executable
    yield "CPython -OO", partial(with_package, here, "-OO")
    strict = "-W", "error", "-X", "dev", "-bb"
    yield f"CPython {' '.join(strict)}", partial(with_package, here, *strict)
    yield "CPython from a zip file", partial(with_package, here, "-S", path=archive)
    yield "CPython -I -S from a zip file", partial(isolated, here, archive)
    for minor in (min(found), max(found)):
        yield f"CPython 3.{minor}, the wheel", partial(from_wheel, found[minor], folder)
    yield "PyPy", lambda: with_package(program("pypy3"))
    yield "MicroPython, Unix port", partial(micropython, folder)
    yield "MicroPython in Node", partial(in_node, "micropython.mjs")
    yield "Pyodide in Node", partial(in_node, "pyodide.mjs")
    yield "Brython in Chromium", in_brython
    yield "CPython under WASI", partial(wasi, folder, found)


def pieces(chance):
    """A hundred lists of points, empty ones too, of floats of any size or of integers."""

    def real():
        return [chance.getrandbits(26), chance.getrandbits(26), chance.randint(-90, 60)]

    for i in range(100):
        draw = real if i % 4 else lambda: chance.randint(-(10**20), 10**20)
        yield [(draw(), draw()) for _ in range(chance.randrange(6))]


def lines_of_sums(text):
    """The lines among what was printed."""
    return [line for line in text.splitlines() if line.startswith("{")]


def added_everywhere(folder, runners):
    """Whether lines of all runtimes, in random order, have the same sum on each; prints it."""
    chance = random.Random(7)
    data = list(pieces(chance))
    file, mixed = folder / "pieces.jsonl", folder / "mixed.jsonl"
    file.write_text("".join(json.dumps(piece) + "\n" for piece in data), encoding="ascii")
    script = HERE / "pieces.py"
    made = [lines_of_sums(run_on(script, file)) for run_on in runners]
    if any(len(lines) != len(data) for lines in made):
        print("lines of sums: a runtime does not write them")
        return False
    lines = [chance.choice(each) for each in zip(*made)]
    chance.shuffle(lines)
    mixed.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
    points = [(number(x), number(y)) for piece in data for x, y in piece]
    due = [Moments.of(*zip(*points)).to_json()]
    found = [lines_of_sums(run_on(script, mixed)) for run_on in runners]
    same = found == [due] * len(runners)
    count = f"{len(lines)} pieces of {len(runners)} runtimes"
    print(f"lines of sums: {count} add up to the whole on each: {'yes' if same else 'no'}")
    return same


def main():
    """Run them all; 1 if any fails, if counts differ, or on CI if any is missing."""
    counts, bad, runners = set(), 0, []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rationals.write(folder / "rationals.jsonl")
        runs = (
            (CONFORMANCE / "run.py", CONFORMANCE / "cases.jsonl"),
            (HERE / "rounds.py", folder / "rationals.jsonl"),
        )
        for name, runner in runtimes(folder):
            try:
                run_on = runner()
            except MissingRuntimeError as missing:
                print(f"{name}: skipped, {missing}")
                bad += "CI" in os.environ
                continue
            runners.append(run_on)
            printed = [run_on(script, file) for script, file in runs]
            found = [COUNT.search(text) for text in printed]
            if not all(found) or any(count.group(2) != "0" for count in found):
                print(f"{name}: failed", *printed, sep="\n", flush=True)
                bad += 1
            else:
                own = re.search("own division: .*", printed[1]).group()
                print(f"{name}: {found[0].group()}; {found[1].group()}; {own}", flush=True)
                counts.add(tuple(count.group(1) for count in found))
        bad += not added_everywhere(folder, runners)
        if (folder / "lib").exists():
            bad += not heap.enough(folder, 64)
    if len(counts) > 1:
        print(f"the counts differ: {sorted(counts)}")
    return 1 if bad or len(counts) != 1 else 0


if __name__ == "__main__":
    raise SystemExit(main())
