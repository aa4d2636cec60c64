"""Examples: files in the working folder that are called as modules of Python are."""

import runpy
import sys
from types import SimpleNamespace

import pytest

from slr_pure.command_line.working_folder import leave_out_working_folder

from .conftest import run


@pytest.mark.parametrize(
    ("flags", "file", "path"),
    [
        ({"isolated": 0}, "/lib/slr_pure/__main__.py", ["/lib"]),
        ({"isolated": 0}, "/here/slr_pure/__main__.py", ["/lib", "/here"]),
        ({"isolated": 0, "safe_path": False}, "/lib/slr_pure/__main__.py", ["/lib"]),
        ({"isolated": 0, "safe_path": True}, "/lib/slr_pure/__main__.py", ["/here", "/lib"]),
        ({"isolated": 1}, "/lib/slr_pure/__main__.py", ["/here", "/lib"]),
    ],
)
def test_the_working_folder_is_left_out_or_last(monkeypatch, flags, file, path):
    """Last where the package itself is in there; where Python leaves it out, nothing changes."""
    monkeypatch.setattr(sys, "flags", SimpleNamespace(**flags))
    monkeypatch.setattr(sys, "path", ["/here", "/lib"])
    leave_out_working_folder(file)
    assert sys.path == path


def test_it_is_left_out_where_the_command_line_is_run(tmp_path, file):
    """And stays where that is imported."""
    (tmp_path / "argparse.py").write_text("raise SystemExit(9)")
    assert run("fit", file, cwd=tmp_path) == run("fit", file)
    before = list(sys.path)
    with pytest.warns(RuntimeWarning, match=r"in sys.modules"):
        runpy.run_module("slr_pure.__main__", run_name="another")
    assert sys.path == before
