"""Examples: the package is small to import: no dependency, little memory, nothing done."""

import math
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import slr_pure

ROOT = Path(__file__).parents[2]
ALLOWED = ("math", "itertools", "operator", "collections", "sys")
PEAK_ALLOWED = 1.5e6  # bytes, as the design has it


def run(code, **environment):
    """What a bare interpreter prints for that code."""
    command = [sys.executable, "-S", "-c", code]
    return subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, **environment}
    ).stdout


def test_it_loads_no_module_but_its_own_and_a_few_small_ones():
    loaded = run(
        f"import sys, {', '.join(ALLOWED)}\n"
        "before = set(sys.modules)\n"
        "import slr_pure\n"
        "slr_pure.fit([0.1, 0.2], [1, 2])\n"
        "print(*sorted(set(sys.modules) - before))"
    ).split()
    assert loaded
    assert [name for name in loaded if name.split(".")[0] != "slr_pure"] == []


def test_rooms_are_imported_on_first_use():
    """The package alone loads none of them, and prints nothing; fit loads none of descent's."""
    loaded = "sorted(m[9:] for m in sys.modules if m.startswith('slr_pure.'))"
    assert run(f"import sys, slr_pure; print({loaded})") == "[]\n"
    machine = ["exact", "floats", "integers", "kinds", "lists", "records", "rounding", "sums"]
    machine += ["certified", "float_sums", "threefold"] if hasattr(math, "sumprod") else []
    machine = [f"arithmetic.{room}" for room in sorted([*machine, "values"])]
    fitting = ["arithmetic", *machine, "least_squares", "moments"]
    assert run(f"import sys; from slr_pure import fit; print({loaded})") == f"{fitting}\n"


THREADS = """
import sys, threading, slr_pure
sys.setswitchinterval(1e-6)
together, found = threading.Barrier(32), []
def look():
    together.wait()
    found.append([getattr(slr_pure, name) for name in slr_pure.__all__])
threads = [threading.Thread(target=look) for _ in range(32)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(found), len({tuple(map(id, each)) for each in found}))
"""


def test_threads_that_import_rooms_at_once_get_the_same():
    """All 32 of them, none of which had to wait for an error; without the GIL, too."""
    assert run(THREADS) == "32 1\n"


def test_every_public_name_is_that_of_its_room():
    """And each is in exactly one; rooms are attributes, too, and dir knows all."""
    names = [(room, name) for room, names in slr_pure._ROOMS.items() for name in names]
    assert sorted(name for _, name in names) == sorted(slr_pure.__all__)
    for room, name in names:
        assert getattr(slr_pure, name) is getattr(getattr(slr_pure, room), name)
    files = {file.stem for file in Path(slr_pure.__file__).parent.glob("*.py")}
    assert set(slr_pure._ROOMS) == (files | {"arithmetic"}) - {"__init__", "__main__"}
    known = dir(slr_pure)
    assert {*slr_pure.__all__, *slr_pure._ROOMS} <= set(known)
    assert len(known) == len(set(known))


def test_all_of_them_can_be_imported_at_once():
    """As by hand, in a process of its own."""
    assert run("from slr_pure import *; print(fit([1, 2], [3, 5]))") == "Line(m=2.0, c=1.0)\n"


def test_every_public_name_has_an_example_and_every_call_its_cost_and_errors():
    """In its docstring; and so has every public method of the two classes."""
    named = {name: getattr(slr_pure, name) for name in slr_pure.__all__}
    for room in slr_pure.Moments, slr_pure.NeuralSLR:
        named.update({f"{room.__name__}.{key}": value for key, value in vars(room).items()})
    for name, value in named.items():
        if isinstance(value, type):
            assert ">>>" in value.__doc__, name
        elif callable(value) and not name.split(".")[-1].startswith("_"):
            assert re.search(r"Cost: |and cost: as ", value.__doc__), name
            assert re.search(r"Error\b|[Ee]rrors ", value.__doc__), name
            assert ">>>" in value.__doc__ or "`model." in value.__doc__, name


def test_its_version_is_that_to_be_cited():
    """In CITATION.cff."""
    lines = (ROOT / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    assert "__version__" in dir(slr_pure)
    assert f"version: {slr_pure.__version__}" in lines


def test_other_names_are_attribute_errors():
    with pytest.raises(AttributeError, match="module 'slr_pure' has no attribute 'fitt'"):
        _ = slr_pure.fitt


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
