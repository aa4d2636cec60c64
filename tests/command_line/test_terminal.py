"""Examples: progress on a terminal, text that a terminal would obey, streams closed or full."""

import io
import json
import os
import re
import sys
from pathlib import Path

import pytest

from slr_pure.__main__ import main
from slr_pure.command_line.terminal import Progress, complain

from .conftest import run

LOST = "slr-pure: the output cannot be written: No space left on device\n"


def closed(descriptor):
    """Options for a process without that stream."""
    stream = {1: {"stdout": None}, 2: {"stderr": None}}.get(descriptor, {})
    return {**stream, "preexec_fn": lambda: os.close(descriptor)}


class Terminal(io.StringIO):
    """What is written to a terminal, and as far as it is flushed what is seen."""

    seen = ""

    def isatty(self):
        return True

    def flush(self):
        self.seen = self.getvalue()


def test_progress_is_shown_on_a_terminal_while_it_takes_long(monkeypatch):
    """Not before a second has gone by, not at every call, and not in a pipe."""
    now = [0.0]
    monkeypatch.setattr("slr_pure.command_line.terminal.time.monotonic", lambda: now[0])
    terminal, pipe = Terminal(), io.StringIO()
    on_terminal, in_pipe = Progress(terminal), Progress(pipe)
    for rows, now[0] in enumerate((0.5, 1.5, 1.6, 1.7), start=1):
        on_terminal.show(f"{rows},000 rows")
        in_pipe.show(f"{rows},000 rows")
    assert terminal.seen == "\r\033[K2,000 rows\r\033[K4,000 rows"
    on_terminal.clear()
    in_pipe.clear()
    assert terminal.seen == "\r\033[K2,000 rows\r\033[K4,000 rows\r\033[K"
    assert pipe.getvalue() == ""
    now[0] = 0.0
    monkeypatch.setenv("COLUMNS", "20")
    narrow = Terminal()
    progress, now[0] = Progress(narrow), 2.0
    progress.show("a line that is too long for it")
    assert narrow.getvalue() == "\r\033[K is too long for it"
    quick = Terminal()
    Progress(quick).clear()
    assert quick.getvalue() == ""


def test_a_complaint_is_seen_at_once(monkeypatch):
    """Before anything else is written, or fails."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    complain("no data\x1b")
    assert terminal.seen == "slr-pure: no data\\x1b\n"


def test_a_full_stream_is_let_go(monkeypatch):
    """What it still holds goes nowhere, so that it can be closed."""
    with open("/dev/full", "w") as full:
        monkeypatch.setattr(sys, "stderr", full)
        complain("no data")


@pytest.mark.parametrize("rows", ["1,2\n3,4\n", "1,2\nthree,4\n"])
def test_progress_is_cleared_however_the_reading_ends(written, monkeypatch, rows):
    """Whether the file is good or bad."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("slr_pure.command_line.terminal.PATIENCE", 0.0)
    monkeypatch.setattr("slr_pure.command_line.lines.BLOCK", 1)
    monkeypatch.setattr("slr_pure.command_line.head.LINES", 1)
    main(["fit", written(rows)])
    shown = re.findall(r"\r\033\[K(1 rows|2 rows|)", terminal.getvalue())
    assert shown[0] == "1 rows"
    assert shown[-1] == ""


def test_what_a_terminal_would_obey_is_written_out(tmp_path, monkeypatch, printed, refused):
    """In the names of files and columns, in answers and in errors."""
    monkeypatch.chdir(tmp_path)
    name = "data\x1b[2J.csv"
    Path(name).write_text('"x\x1b[31m","größe\n2"\n1,2\n2,4\n', encoding="utf-8")
    heading, _, rest = printed("fit", name).partition("\n")
    assert heading == (
        r"data\x1b[2J.csv: 2 points, x is column 1 (x\x1b[31m), y is column 2 (größe\n2)"
    )
    assert rest.startswith("m = 2.0\n")
    complaint = r"data\x1b[2J.csv: no column 'z'; the columns are: 1 x\x1b[31m, 2 größe 2"
    assert refused("fit", name, "--x", "z") == complaint
    assert json.loads(printed("fit", name, "--json"))["file"] == name


def test_closed_and_full_outputs_are_no_tracebacks(file, tmp_path):
    """The status still says how it ended, and standard error what was lost, if it can."""
    missing = str(tmp_path / "none.csv")
    _, answer, _ = run("fit", file)
    nowhere = "slr-pure: the output cannot be written: standard output is closed\n"
    for words in ["fit", file], ["--help"], ["fit", missing]:
        assert run(*words, **closed(1)) == (1, None, nowhere)
    assert run("fit", file, **closed(2)) == (0, answer, None)
    assert run("fit", missing, **closed(2)) == (2, "", None)
    with open("/dev/full", "w") as full:
        assert run("fit", file, stdout=full) == (1, None, LOST)
        assert run("fit", "--help", stdout=full) == (1, None, LOST)
        assert run("fit", missing, stderr=full) == (2, "", None)
        assert run("fit", file, stdout=full, stderr=full) == (1, None, None)
        stop = "kill -INT $(ps -o ppid= -p $PPID); sleep 9"  # the parent's parent is the grader
        assert run("grade", "--", "sh", "-c", stop, stderr=full) == (130, "", None)


def test_an_input_that_cannot_be_read_is_a_wrong_file(tmp_path):
    """Standard input closed, or open for writing only; a file that opens and then fails."""
    failed = "slr-pure: standard input is closed\n"
    assert run("fit", "-", **closed(0)) == (2, "", failed)
    with open(tmp_path / "output", "w") as output:
        failed = "slr-pure: standard input: Bad file descriptor\n"
        assert run("fit", "-", stdin=output) == (2, "", failed)
    if os.path.exists("/proc/self/mem"):
        failed = "slr-pure: /proc/self/mem: Input/output error\n"
        assert run("fit", "/proc/self/mem") == (2, "", failed)
