"""The source of a student's file: whatever it was saved by, and cells as they stand."""

import codecs
import json

import pytest

from slr_grader.student.source import cells_of, pieces, python_of, text_of

TEXT = "# größe\nm = 1\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
)
def test_however_it_was_saved(content):
    assert text_of(content) == TEXT


def test_a_cookie():
    """In one of the first two lines; with a byte order mark, too."""
    latin = "# -*- coding: latin-1 -*-\n# ÿ\n"
    assert text_of(latin.encode("latin-1")) == latin
    assert text_of(b"#!/usr/bin/python\n# vim: set fileencoding=cp437 :\n# \x81\n").endswith(
        "# ü\n"
    )
    assert text_of(codecs.BOM_UTF8 + b"# coding: utf-8\n") == "# coding: utf-8\n"
    with pytest.raises(SyntaxError, match="unknown encoding: nothing"):
        text_of(b"# coding: nothing\n")
    with pytest.raises(UnicodeDecodeError):
        text_of(b"# coding: ascii\n\xff")


CELLS = [
    {"cell_type": "code", "source": "m = 1"},
    {"cell_type": "markdown", "source": "text"},
    {"cell_type": "code", "input": ["c =", " 2"]},
    {"cell_type": "code"},
]


@pytest.mark.parametrize("notebook", [{"cells": CELLS}, {"worksheets": [{"cells": CELLS}]}])
def test_the_cells_of_a_notebook(notebook, tmp_path):
    assert cells_of(notebook) == ["m = 1", "c = 2", ""]
    file = tmp_path / "me.ipynb"
    file.write_text(json.dumps(notebook), encoding="utf-8-sig")
    assert pieces(file)[1] == ("c = 2", f"{file}, cell 2")


def test_a_notebook_by_another_name(tmp_path):
    file = tmp_path / "me.py"
    file.write_text(json.dumps({"cells": CELLS}), encoding="utf-8")
    assert pieces(file)[0] == ("m = 1", f"{file}, cell 1")


@pytest.mark.parametrize("content", [[], 1, {}, {"cells": [1]}, {"cells": [{}]}, {"cells": None}])
def test_what_is_no_notebook(content):
    with pytest.raises(ValueError, match="not a notebook"):
        cells_of(content)


MAGIC = {
    "%matplotlib inline\nm = 1": "pass\nm = 1",
    "if m:\n    !pip install numpy": "if m:\n    pass",
    "files = !ls\nm = 1": "pass\nm = 1",
    "fit?\nnp.mean??\n?fit": "pass\npass\npass",
    "%%time\nm = 1": "\nm = 1",
    "%%capture out\n!ls\nm = 1": "\npass\nm = 1",
    "%%bash\nls": "",
    "%%writefile me.py\nm = 1": "",
    "m = (5\n% 3)": "m = (5\n% 3)",
    "text = '''\n!important\n'''": "text = '''\n!important\n'''",
}


@pytest.mark.parametrize("cell", MAGIC)
def test_what_only_a_notebook_understands(cell):
    """It is passed over, but not where it is Python."""
    assert python_of(cell) == MAGIC[cell]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("me.py", b"PK\x03\x04 word/document.xml", "a packed file, or of a word processor"),
        ("me.py", b"\n<!DOCTYPE html><html>", "a web page"),
        ("me.py", b"{\\rtf1\\ansi", "of a word processor"),
        ("me.ipynb", b"%PDF-1.7", "a PDF"),
        ("me.ipynb", b'{"cells": [{"cell_type": "code", "sou', "not the whole of one"),
        ("me.ipynb", b"def fit(x, y): 1", "no notebook"),
        (
            "me.ipynb",
            b'{"cells": [], "metadata": {"kernelspec": {"language": "R"}}}',
            "its cells are in R, not in Python",
        ),
    ],
)
def test_what_is_no_python_at_all(name, content, why, tmp_path):
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(ValueError, match=why):
        pieces(file)
