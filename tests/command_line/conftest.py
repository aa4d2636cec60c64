"""What these tests share: files of numbers, and the command line run on them."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from slr_pure.__main__ import main

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
POINTS = "hours,score\n0,1\n1,3\n2,5\n5,10.5\n"  # y = 2 x + 1, but for the last point
XS, YS = [0.0, 1.0, 2.0, 5.0], [1.0, 3.0, 5.0, 10.5]


@pytest.fixture
def written(tmp_path):
    """written(content): the path of a file that holds it, text or bytes."""

    def write(content):
        path = tmp_path / "data.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.fixture
def file(written):
    """A file with the points XS, YS."""
    return written(POINTS)


@pytest.fixture
def printed(capsys):
    """printed(*arguments): what main prints for them, with exit status 0 and no complaint."""

    def call(*arguments):
        assert main(list(arguments)) == 0
        out, err = capsys.readouterr()
        assert err == ""
        return out

    return call


@pytest.fixture
def refused(capsys):
    """refused(*arguments): main's complaint; it ends with status 2, and prints nothing else."""

    def call(*arguments, status=2):
        assert main(list(arguments)) == status
        out, err = capsys.readouterr()
        assert out == ""
        return err.removeprefix("slr-pure: ").removesuffix("\n")

    return call


@pytest.fixture
def shown(monkeypatch):
    """The texts that are shown of the progress; None where it is cleared."""
    said = []
    progress = SimpleNamespace(show=said.append, clear=lambda: said.append(None))
    for room in "added", "files", "groups":
        monkeypatch.setattr(f"slr_pure.command_line.{room}.Progress", lambda _: progress)
    return said


def run(*arguments, **options):
    """(status, standard output, standard error) of `slr_pure` in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **options.pop("environment", {})}
    environment.pop("PYTHONUNBUFFERED", None)  # full disks show at the end of the process, too
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    command = [sys.executable, "-m", "slr_pure", *arguments]
    done = subprocess.run(command, text=True, env=environment, check=False, **options)
    return done.returncode, done.stdout, done.stderr


def started(*arguments):
    """The process of `slr_pure` with these arguments, which goes on."""
    command = [sys.executable, "-m", "slr_pure", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
