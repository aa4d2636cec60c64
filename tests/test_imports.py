"""Small to import: no dependency, little memory, nothing done."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ALLOWED = ("math", "itertools", "operator", "collections", "sys")
PEAK_ALLOWED = 1.5e6  # bytes, as the design has it


def run(code, **environment):
    """What a bare interpreter prints for that code."""
    command = [sys.executable, "-S", "-c", code]
    return subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, **environment}
    ).stdout


def test_it_loads_no_module_but_its_own_and_a_few_small_ones():
    """slr_pure.*, and math, itertools, operator, collections with what those load."""
    loaded = run(
        f"import sys, {', '.join(ALLOWED)}\n"
        "before = set(sys.modules)\n"
        "import slr_pure\n"
        "slr_pure.fit([0.1, 0.2], [1, 2])\n"
        "print(*sorted(set(sys.modules) - before))"
    ).split()
    assert loaded
    assert [name for name in loaded if name.split(".")[0] != "slr_pure"] == []


def test_it_prints_nothing():
    """Nothing happens on import."""
    assert run("import slr_pure") == ""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux tells the peak there")
def test_import_and_fit_take_little_memory(tmp_path):
    """The peak of a process that imports and fits, over that of one that does not.

    With bytecode from an earlier import, as an installed package has it: compiling takes more.
    """
    bytecode = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}

    def peak(code):
        """VmHWM, the most memory that the process itself has held (ru_maxrss inherits)."""
        status = run(f"{code}; print(open('/proc/self/status').read())", **bytecode)
        return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) * 1024

    bare = min(peak("pass") for _ in range(5))
    fitted = min(peak("import slr_pure; slr_pure.fit([0.1, 0.2], [1, 2])") for _ in range(5))
    assert fitted - bare <= PEAK_ALLOWED
    assert peak("junk = b'x' * 3_000_000") - bare > PEAK_ALLOWED, "or nothing is measured"
