"""A submission works in a folder of its own, with what was handed in beside it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from slr_grader.protocol.numbers import encoded
from slr_grader.student import submission
from slr_grader.student.submission import Submission, copy_beside

from .students import GIVEN

ROOT = Path(__file__).parents[2]
LOSS = "def loss(m, c, x, y): return {}"
ASKED = {"id": "a", "do": "loss", "given": encoded(GIVEN["loss"])}


def answered(file):
    """What the file answers to a request for a loss."""
    with Submission(file) as program:
        outcome = program.ask(ASKED)
        assert outcome.kind == "answer", outcome
        return outcome.value["loss"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The teacher's folder, which is not the students'."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    students = tmp_path / "students"
    students.mkdir()
    return students


def test_it_reads_and_writes_in_its_own_folder(folder):
    """What stands beside it is there, also in a folder; what it writes, or changes, is nobody's."""
    (folder / "data").mkdir()
    (folder / "data" / "a.csv").write_text("3")
    (folder / "b.csv").write_text("4")
    (folder / "helper.py").write_text("number = 5")
    for name in "ada.py", "ben.py":
        (folder / name).write_text(
            "import helper\n"
            "a, b = open('data/a.csv').read(), open(__file__[:-6] + 'b.csv').read()\n"
            "for name in 'grades.csv', 'b.csv', 'ada.py', 'ben.py': open(name, 'w').write('0')\n"
            + LOSS.format("int(a + b) * 10 + helper.number")
        )
    assert [answered(folder / "ada.py"), answered(folder / "ben.py")] == ["345", "345"]
    assert (folder / "b.csv").read_text() == "4"
    assert (folder / "ada.py").read_text().startswith("import helper")
    assert sorted(os.listdir(folder)) == ["ada.py", "b.csv", "ben.py", "data", "helper.py"]
    assert os.listdir() == []


def test_nothing_is_left(folder):
    """Nor of a file that cannot be read."""
    (folder / "ada.py").write_text(LOSS.format(3))
    with Submission(folder / "ada.py") as program:
        assert os.listdir(program.private)
    assert not os.path.exists(program.private)
    gone = Submission(folder / "ben.py")
    with pytest.raises(FileNotFoundError), gone:
        pass
    assert not os.path.exists(gone.private)


HIDES = [
    *("queue", "csv", "statistics", "random", "struct", "typing", "json", "inspect", "difflib"),
    *("fractions", "tests"),
]


def test_a_classmate_s_module_hides_none_of_python_s(folder):
    """Nor of the grader's, which is then run in that folder."""
    for name in HIDES:
        (folder / f"{name}.py").write_text("raise SystemExit('this is a student’s')")
    code = f"import {', '.join(HIDES[:-1])}\n" + LOSS.format("statistics.mean([2, 4])")
    (folder / "ada.py").write_text(code)
    assert answered(folder / "ada.py") == "3"
    if sys.version_info < (3, 10):  # `python -m` itself imports it, before any code of ours runs
        (folder / "typing.py").unlink()
    done = subprocess.run(
        [sys.executable, "-m", "slr_pure", "grade", "ada.py", "--operations", "loss", "--csv"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("name,asked,")


def test_what_is_copied(tmp_path, monkeypatch):
    """As much as there is room for: no hidden files, no links, not what is larger."""
    file, copy = tmp_path / "from" / "me.py", tmp_path / "to"
    for name in "a.csv", "b/c.csv", ".git/d", "__pycache__/e", "large.csv", "me.py":
        path = file.parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x" * (200 if name == "large.csv" else 10))
    (file.parent / "f.csv").symlink_to(file)
    os.mkfifo(file.parent / "pipe")
    monkeypatch.setattr(submission, "MOST_BYTES", 100)
    copy.mkdir()
    copy_beside(file, copy)
    copied = {str(path.relative_to(copy)) for path in copy.rglob("*") if path.is_file()}
    assert copied == {"a.csv", "b/c.csv", "me.py"}
    monkeypatch.setattr(submission, "MOST_FILES", 1)
    other = tmp_path / "other"
    other.mkdir()
    copy_beside(file, other)
    assert os.listdir(other) == ["a.csv"]
