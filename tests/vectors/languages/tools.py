"""What tests of other languages share."""

import subprocess
from pathlib import Path

from ...processes import lacking, tool

VECTORS = Path(__file__).parents[3] / "vectors"


def compiled(source, folder, *libraries):
    """The program that the C compiler makes of it, without a warning."""
    options = [
        *("-std=gnu11", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-O2", "-ffp-contract=off"),
    ]
    program = folder / source.stem
    command = [tool("cc"), *options, source, *(f"-l{each}" for each in libraries), "-o", program]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode and "No such file" in made.stderr:
        lacking(f"the headers of {', '.join(libraries)}")
    assert made.returncode == 0, made.stderr
    return program


def changed(file, folder, old, new):
    """A copy of the file with that change in one place."""
    text = file.read_text(encoding="ascii")
    assert text.count(old) == 1
    copy = folder / file.name
    copy.write_text(text.replace(old, new), encoding="ascii")
    return copy
