"""Layouts: the one file in the folders in which the boards' tools look for a library."""

from __future__ import annotations

from slr_pure import __version__

from .one_file import source

ABOUT = "The least squares line through points, exactly: sums that never drift, predictions"
REPOSITORY = "https://github.com/slr-pure/slr_pure"

# MicroPython's mip: a file and its address, which may count from that of this list.
MIP = f"""\
{{
  "urls": [["slr_pure.mpy", "slr_pure.mpy"]],
  "deps": [],
  "version": "{__version__}"
}}
"""
# micropython-lib: a folder a library; its manifest also freezes it into a firmware.
MANIFEST = f"""\
metadata(description="{ABOUT}.", version="{__version__}", license="MIT")

module("slr_pure.py")
"""
# CircuitPython: a library's repository, of which the tools make their bundles.
PYPROJECT = f"""\
[build-system]
requires = ["setuptools", "wheel", "setuptools-scm"]
build-backend = "setuptools.build_meta"

[project]
name = "slr-pure-board"
description = "{ABOUT}."
version = "{__version__}"
license = {{text = "MIT"}}
urls = {{Homepage = "{REPOSITORY}"}}

[tool.setuptools]
py-modules = ["slr_pure"]
"""
README = f"""\
slr_pure
========

{ABOUT}.
One file, made from the library's rooms at {REPOSITORY}.
"""
EXAMPLE = """\
# A scale: its counts under weights that are known, and then a weight that is not.
from slr_pure import Moments, calibrate, line

grams = [0, 100, 200, 500, 1000]
counts = [8388735, 8430906, 8473079, 8599585, 8810437]
moments = Moments.of(grams, counts)
print(line(moments))
print(calibrate(moments, 8515241))
"""


def files() -> dict[str, str]:
    """{path: text} of all layouts; what the tools compile is not among them."""
    text = source()
    return {
        "slr_pure.py": text,
        "package.json": MIP,
        "micropython-lib/slr_pure/manifest.py": MANIFEST,
        "micropython-lib/slr_pure/slr_pure.py": text,
        "circuitpython/slr_pure.py": f'{text}__repo__ = "{REPOSITORY}.git"\n',
        "circuitpython/pyproject.toml": PYPROJECT,
        "circuitpython/README.rst": README,
        "circuitpython/examples/slr_pure_simpletest.py": EXAMPLE,
    }
