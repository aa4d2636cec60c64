"""Examples: the front door: how the command line is started, and how it ends."""

import contextlib
import io
import os
import runpy
import shutil
import signal
import subprocess
import sys
from importlib.metadata import distribution

import pytest

from slr_pure.__main__ import main

from .conftest import ROOT, run, started


def test_it_runs_as_a_module(monkeypatch, capsys):
    """`python -m slr_pure`, in this process and in one of its own with nothing installed."""
    monkeypatch.setattr(sys, "argv", ["slr_pure"])
    with pytest.raises(SystemExit) as info, pytest.warns(RuntimeWarning, match=r"in sys.modules"):
        runpy.run_module("slr_pure", run_name="__main__", alter_sys=True)
    assert info.value.code == 0
    alone = [sys.executable, "-S", "-W", "error", "-m", "slr_pure"]
    done = subprocess.run(alone, capture_output=True, text=True, cwd=ROOT, check=True)
    assert (done.stdout, done.stderr) == capsys.readouterr()


def test_the_console_command_is_this_main(monkeypatch, capsys):
    """As the package's metadata has it; its help calls itself by that name."""
    commands = {entry.name: entry.value for entry in distribution("slr_pure").entry_points}
    assert commands == {"slr-pure": "slr_pure.__main__:main"}
    monkeypatch.setattr(sys, "argv", ["/usr/bin/slr-pure"])
    with pytest.raises(SystemExit):
        main(["--help"])
    assert capsys.readouterr().out.startswith("usage: slr-pure ")
    assert main([]) == 0
    assert "    slr-pure fit data.csv\n" in capsys.readouterr().out


def test_it_prints_wherever_standard_output_goes(written):
    """To text in memory as to a file; what an encoding lacks is escaped."""
    memory = io.StringIO()
    with contextlib.redirect_stdout(memory):
        assert main([]) == 0
    assert "5.00024469" in memory.getvalue()
    file = written("größe,y\n1,2\n2,3\n")
    status, out, err = run("fit", file, environment={"PYTHONIOENCODING": "ascii"})
    assert (status, err) == (0, "")
    assert r"x is column 1 (gr\xf6\xdfe)" in out


def test_what_a_command_borrows_it_gives_back(monkeypatch, capsys):
    """Standard input stays open, and Python's limit on the digits of integers as it was."""
    stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(b"0,1\n1,3\n")))
    monkeypatch.setattr(sys, "stdin", stdin)
    limit = getattr(sys, "get_int_max_str_digits", int)()
    assert main(["fit", "-"]) == 0
    assert not stdin.buffer.closed
    assert getattr(sys, "get_int_max_str_digits", int)() == limit
    assert "m = 2.0\n" in capsys.readouterr().out


def test_a_closed_pipe_is_no_complaint(file):
    """`| head`: quiet, however much there was still to say."""
    with started("train", file, "--steps", "90000", "--every", "1") as process:
        assert process.stdout.readline().startswith(file)
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait() == 141


def test_an_interrupt_is_no_complaint(tmp_path):
    """Ctrl-C while it waits for more of its input: status 130, quiet."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with started("fit", str(pipe)) as process, open(pipe, "w"):  # once the other end is open, too
        process.send_signal(signal.SIGINT)
        assert process.communicate() == ("", "")
        assert process.returncode == 130


def test_where_the_memory_ends(monkeypatch, file, refused):
    """No answer, no traceback."""

    def read(_):
        raise MemoryError

    monkeypatch.setattr("slr_pure.command_line.fit.read", read)
    assert refused("fit", file) == (1, "the memory is full")


def test_without_the_grader_its_commands_are_not_there(file, tmp_path, monkeypatch, capsys):
    """slr_pure copied alone fits as ever, and says what `grade` and `answer` need."""
    shutil.copytree(ROOT / "slr_pure", tmp_path / "slr_pure")
    alone = [sys.executable, "-S", "-m", "slr_pure", "fit", file]
    environment = {**os.environ, "PYTHONPATH": ""}
    done = subprocess.run(
        alone, capture_output=True, text=True, cwd=tmp_path, env=environment, check=True
    )
    assert done.stdout == run("fit", file)[1]
    monkeypatch.setitem(sys.modules, "slr_grader", None)
    for words in (["grade", "student.py"], ["answer"]):
        assert main(words) == 2
        missing = f"slr-pure: {words[0]} needs the package slr_grader, which is not beside slr_pure"
        assert capsys.readouterr() == ("", f"{missing}\n")
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "grade" not in capsys.readouterr().out
