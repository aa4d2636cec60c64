"""Running a student's file: what fails costs itself, and what is defined is there."""

import ast
import sys
from types import ModuleType

import pytest

from slr_grader.student import running
from slr_grader.student.source import pieces

DEFINES = "\ndef loss(m, c, x, y):\n    return 3\n"


@pytest.fixture
def ran(tmp_path, monkeypatch):
    """Runs a file with that text; its module, and what came of it."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    monkeypatch.setattr(running, "SECONDS", 0.3)

    def run(source, name="me.py"):
        file = tmp_path / name
        file.write_text(source, encoding="utf-8")
        module = ModuleType("student_file")
        return module, running.run(module, pieces(file), file)

    return run


FAILS = {
    "import sys; sys.exit(0)": "line 1 calls exit: passed over",
    "raise SystemExit('bye')": "line 1 calls exit: passed over",
    "import no_such_module": "line 1 is passed over: ModuleNotFoundError: No module named 'no_such",
    "n = int(input('N? '))": "line 1 is passed over: it asks for input, and nobody answers",
    "while True: pass": "line 1 is passed over: it does not end within 0.3 s; put what runs",
    "while True:\n    try: 1\n    except Exception: pass": "line 1 is passed over: it does not end",
    "while True:\n    try: 1\n    except: continue": "line 1 is passed over: it does not end",
    "1 / 0": "line 1 is passed over: ZeroDivisionError: division by zero",
    "@nothing\ndef f(): 1": "line 2 is passed over: NameError: name 'nothing'",
    "raise KeyboardInterrupt": "line 1 is passed over: KeyboardInterrupt: ",
}


@pytest.mark.parametrize("code", FAILS)
def test_what_fails_costs_itself(ran, monkeypatch, code):
    """Above what the file defines, and below."""
    monkeypatch.setattr("builtins.input", lambda text: exec("raise EOFError"))
    module, found = ran(code + DEFINES)
    assert module.loss(0, 0, [], []) == 3
    (note,) = found.notes
    assert note.startswith(FAILS[code])
    assert ran(DEFINES + code)[0].loss(0, 0, [], []) == 3


def test_a_loop_that_catches_its_interrupt_is_interrupted_again(ran, monkeypatch):
    """Whatever it catches, the second comes; and it has what the first has left of the time."""
    monkeypatch.setattr(running, "AGAIN", 0.1)
    loops = "try:\n    while True: pass\nexcept BaseException:\n    while True: pass\n"
    _, found = ran(loops + "while True: pass")
    assert [note[:6] for note in found.notes] == ["line 1", "line 5"]


def test_where_there_is_no_clock(ran, monkeypatch):
    """On Windows, say."""
    monkeypatch.delattr("signal.setitimer")
    assert ran(DEFINES)[1].notes == []


def test_many_notes(ran):
    """Each statement has its own; the reader of them is spared the rest."""
    _, found = ran("a\nb\nc\nd\ne\n")
    assert [note[:6] for note in found.notes] == ["line 1", "line 2", "line 3", "and 2 "]


def test_a_future_import_holds_for_the_whole_file(ran):
    module, found = ran(
        "'Text.'\nfrom __future__ import annotations\ndef loss(m: nothing) -> no: return 3"
    )
    assert (module.loss(0), found.notes) == (3, [])
    assert module.loss.__annotations__ == {"m": "nothing", "return": "no"}


def test_what_runs_the_program_is_not_run(ran):
    assert ran("if __name__ == '__main__':\n    1 / 0" + DEFINES)[1].notes == []


NOTEBOOK = """{{"cells": [
 {{"cell_type": "code", "source": "%matplotlib inline\\nimport math"}},
 {{"cell_type": "markdown", "source": "# def loss"}},
 {{"cell_type": "code", "source": "m = (1"}},
 {{"cell_type": "code", "source": ["c = 1\\n", "{}\\n", "def loss(m, c, x, y): return 3"]}}]}}"""


def test_a_cell_that_fails_costs_itself(ran):
    """Of one that is no Python nothing is run; each note says its cell."""
    module, found = ran(NOTEBOOK.format("1 / 0"), "me.ipynb")
    assert (module.c, module.loss(0, 0, [], [])) == (1, 3)
    assert found.notes == [
        "cell 2, line 1: a bracket that is opened here is never closed: 'm = (1'",
        "cell 3, line 2 is passed over: ZeroDivisionError: division by zero",
    ]
    assert found.broken == ""


def test_a_file_that_is_no_python_is_broken(ran):
    assert ran("def (")[1].broken.startswith("me.py, line 1: ")
    assert ran("(" * 500 + ")" * 500)[1].broken.startswith("me.py, ")
    assert ran("m = 1\0")[1].broken.startswith("me.py, ")


def test_a_star_import_defines_nothing(ran, tmp_path):
    """But one of a file beside it does, and a name that is bound anew is the file's own."""
    (tmp_path / "beside_me.py").write_text("def fit(x, y): return 1, 2")
    module, found = ran(
        "from math import *\nfrom beside_me import *\nfrom sys import *\ndef exp(x): return x"
    )
    assert module.fit(0, 0) == (1, 2)
    assert found.starred["sin"] is module.sin
    assert "fit" not in found.starred
    assert found.starred["exp"] is not module.exp
    del sys.modules["beside_me"]


def test_a_star_import_that_fails(ran):
    _, found = ran("try:\n    from no_such_module import *\nexcept ImportError: pass" + DEFINES)
    assert (found.notes, found.starred) == ([], {})


def test_the_statements_that_import():
    """They may take long."""
    assert running._imports(ast.parse("try:\n    import numpy\nfinally: pass").body[0])
    assert not running._imports(ast.parse("x = 1").body[0])


def test_the_second_interrupt():
    """It comes from a line of the code that is traced, where nothing sees its own line."""
    with pytest.raises(running.LateError):
        running._once_more(None, "line", None)
    assert running._once_more(None, "exception", None) is running._once_more


def test_a_loop_that_catches_everything_is_ended(ran):
    """Its except catches the first interrupt; the second comes in a line past the try."""
    loop = "\nwhile True:\n    try:\n        time.sleep(60)\n    except:\n        continue\n"
    module, found = ran("import time" + DEFINES + loop)
    assert module.loss(0, 0, 0, 0) == 3
    assert "it does not end within" in found.notes[0]
