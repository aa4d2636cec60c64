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
from slr_pure.command_line.status import InputError

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


def test_the_console_command_is_this_main(monkeypatch, capsys, ended):
    """As the package's metadata has it; its help calls itself by that name."""
    commands = {entry.name: entry.value for entry in distribution("slr_pure").entry_points}
    assert commands == {"slr-pure": "slr_pure.__main__:main"}
    monkeypatch.setattr(sys, "argv", ["/usr/bin/slr-pure"])
    assert ended("--help")[1].startswith("usage: slr-pure ")
    assert main([]) == 0
    assert "    slr-pure fit data.csv\n" in capsys.readouterr().out


def test_without_arguments_it_takes_those_of_the_process(file, monkeypatch, capsys):
    """What follows the name of the program."""
    monkeypatch.setattr(sys, "argv", ["slr-pure", "fit", file])
    assert main() == 0
    assert capsys.readouterr().out.startswith(f"{file}: 4 points")
    assert main(["train", file]) == 0


def test_it_prints_wherever_standard_output_goes(written, monkeypatch):
    """To text in memory as to a file; what an encoding lacks is escaped."""
    memory = io.StringIO()
    with contextlib.redirect_stdout(memory):
        assert main([]) == 0
    assert "5.00024469" in memory.getvalue()
    ascii_only = io.TextIOWrapper(io.BytesIO(), "ascii")
    monkeypatch.setattr(sys, "stdout", ascii_only)
    assert main(["fit", written("größe,y\n1,2\n2,3\n")]) == 0
    assert rb"x is column 1 (gr\xf6\xdfe)" in ascii_only.buffer.getvalue()


def test_an_output_that_is_closed_or_full(file, monkeypatch, capsys):
    """No answer, which standard error says; and a reader that went away needs no word."""
    lost = "slr-pure: the output cannot be written: "
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["fit", file]) == 1
    assert capsys.readouterr().err == f"{lost}standard output is closed\n"
    with open("/dev/full", "w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["fit", file]) == 1
    assert capsys.readouterr().err == f"{lost}No space left on device\n"
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert main(["fit", file]) == 141
    assert capsys.readouterr().err == ""


def test_where_standard_error_is_closed(file, monkeypatch, capsys):
    """The status must do: a complaint does not go where the answer does."""
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["fit", f"{file}.none"]) == 2
    assert capsys.readouterr().out == ""


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


@pytest.mark.parametrize(
    ("error", "status", "complaint"),
    [
        (InputError("no data"), 2, "no data"),
        (OverflowError("too large"), 1, "too large"),
        (MemoryError(), 1, "the memory is full"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_how_it_ends(monkeypatch, file, refused, error, status, complaint):
    """No answer, no traceback."""

    def read(_):
        raise error

    monkeypatch.setattr("slr_pure.command_line.fit.read", read)
    assert refused("fit", file, status=status) == complaint


def test_slr_pure_copied_alone_fits_as_ever(file, tmp_path):
    """Nothing installed, and no grader beside it."""
    shutil.copytree(ROOT / "slr_pure", tmp_path / "slr_pure")
    alone = [sys.executable, "-S", "-m", "slr_pure", "fit", file]
    environment = {**os.environ, "PYTHONPATH": ""}
    done = subprocess.run(
        alone, capture_output=True, text=True, cwd=tmp_path, env=environment, check=True
    )
    assert done.stdout == run("fit", file)[1]


def test_without_the_grader_its_commands_are_not_there(file, monkeypatch, capsys, ended):
    """It says what `grade` and `answer` need; the others are as ever."""
    monkeypatch.setitem(sys.modules, "slr_grader", None)
    for words in (["grade", "student.py"], ["answer"]):
        assert main(words) == 2
        missing = f"slr-pure: {words[0]} needs the package slr_grader, which is not beside slr_pure"
        assert capsys.readouterr() == ("", f"{missing}\n")
    for words in ([], ["fit", file], ["fit", file, "--y", "2"]):
        assert main(words) == 0
    capsys.readouterr()
    assert "grade" not in ended("--help")[1]


def test_with_the_grader_they_are(capsys, ended):
    """And its program stands after --."""
    _, out, _ = ended("--help")
    assert [name for name in ("grade", "answer") if f"    {name} " not in out] == []
    assert main(["grade", "--", "none-such"]) == 2
    assert "none-such" in capsys.readouterr().err
