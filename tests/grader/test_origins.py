"""Where answers may come from: imports of this library, and of files beside."""

import sys

import pytest

from slr_grader.student.origins import Reading, notes
from slr_grader.student.source import Piece

OURS = "it imports {}: its answers may be this library's"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("import slr_pure.model as model", "slr_pure"),
        ("def fit(x, y):\n    from slr_grader.operations import OPERATIONS", "slr_grader"),
        ("import importlib\nimportlib.import_module('slr_pure.model')", "slr_pure"),
        ("import os\nos.execvp('python', ['python', '-m', 'slr_pure', 'answer'])", "slr_pure"),
    ],
)
def test_this_library_is_found(tmp_path, code, name):
    """Also in a function, by its name as a text, and in a file beside."""
    assert notes([Piece(code, "me.py")], tmp_path) == [OURS.format(name)]


def test_files_beside(tmp_path, monkeypatch):
    """And what those import; a statistics.py is not found by an import, since Python's is."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    (tmp_path / "ada_s_work.py").write_text("import ben_s_work, ada_s_work")
    (tmp_path / "ben_s_work.py").write_text("import slr_pure\nimport (")
    (tmp_path / "statistics.py").write_text("import slr_pure")
    (tmp_path / "sys.py").write_text("import slr_pure")
    found = notes(
        [Piece("import statistics, math, sys, cleo", "a"), Piece("from ada_s_work import f", "b")],
        tmp_path,
    )
    assert found == [
        f"it imports {name}_s_work.py, a file beside it: look whose that is"
        for name in ("ada", "ben")
    ]
    (tmp_path / "ben_s_work.py").write_text("import slr_pure")
    assert notes([Piece("import ben_s_work", "a")], tmp_path)[0] == OURS.format("slr_pure")


FILES = ["/a/vectors.jsonl", b"/a/vectors.jsonl", "/a/binary64/fit.jsonl"]


@pytest.mark.parametrize("file", FILES)
def test_a_read_of_the_vectors(file):
    """Whatever opens them; other files are no matter."""
    reading = Reading.__new__(Reading)  # which hears nothing by itself
    reading.hint = ""
    reading._hear("open", ("data.csv", "r", 0))
    reading._hear("import", (file,))
    assert reading.hint == ""
    reading._hear("open", (file, "r", 0))
    assert reading.hint == "it reads the vectors, in which the answers stand"


def test_what_imports_nothing(tmp_path):
    for code in "m = 'slr_pure is what I read of'", "# import slr_pure", "from . import beside":
        assert notes([Piece(code, "me.py")], tmp_path) == []
