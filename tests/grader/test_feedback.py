"""Feedback: a file for each student, whatever the names, without the answers due."""

import os
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_grader.report.feedback import TAKEN, file_names, folder_made, write_feedback
from slr_pure.command_line.status import InputError

from .reports import RIGHT, report

WRONG = {**RIGHT, "loss": lambda m, c, x, y: 7.5}
HOSTILE = [
    *("../../etc/passwd", "..", "/", "con.py", "a\nb.py", "ü" * 400, "-rf", "'; rm *", ".bashrc"),
]


def test_a_file_for_each(tmp_path):
    """The report, but for the answers due."""
    folder = tmp_path / "for" / "students"
    reports = [report(WRONG, name=name) for name in ("hw/ada.py", "hw/Ben.py", "hw/ben.py")]
    folder_made(str(folder))
    folder_made(str(folder))
    write_feedback(str(folder), reports, "9 of the 9 cases")
    assert sorted(os.listdir(folder)) == ["Ben.txt", "ada.txt", "ben-2.txt"]
    text = (folder / "ada.txt").read_text(encoding="utf-8")
    assert text.startswith("9 of the 9 cases\n\nhw/ada.py: score ")
    assert "loss: it is 7.5 whatever the data" in text
    assert "answered loss = 7.5\n" in text
    assert not re.search("due |relative error", text)


def test_what_cannot_be_written_is_named(tmp_path):
    """The folder is a file; a file is a folder."""
    (tmp_path / "file").write_text("")
    (tmp_path / "ada.txt").mkdir()
    with pytest.raises(InputError, match=r"--feedback .*file: File exists"):
        folder_made(str(tmp_path / "file"))
    with pytest.raises(InputError, match=r"--feedback .*ada.txt: Is a directory"):
        write_feedback(str(tmp_path), [report(RIGHT)], "")


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_leads_elsewhere(name):
    check([name])
    check(HOSTILE)


@given(st.lists(st.text(), max_size=5))
def test_names_are_safe_and_distinct(names):
    check(names)


def check(names):
    """Each is a plain name in the folder, on every system, and no two are one."""
    found = file_names(names)
    assert len(found) == len(names)
    folded = {unicodedata.normalize("NFD", name).casefold() for name in found}
    assert len(folded) == len(names)
    for name in found:
        assert re.fullmatch(r"[\w-][\w.-]*\.txt", name), name
        assert name.partition(".")[0].casefold() not in TAKEN
        assert len(name.encode()) <= 255
