"""An implementation in another language, over the pipe: a textbook's formulas in JavaScript."""

from pathlib import Path

import pytest

from site_build.markdown.katex import node
from slr_grader.judging.run import run
from slr_grader.program.conversation import Program
from slr_grader.protocol.vectors import SMALL, read, vectors_file
from slr_grader.report.contents import reported

PLAIN = Path(__file__).with_name("plain.mjs")


@pytest.mark.parametrize("file", [SMALL, vectors_file()], ids=["small", "whole"])
def test_it_is_graded(file):
    """All its replies are replies; on ordinary data they are good, elsewhere not all."""
    _, cases = read(file)
    with Program([node()[0], str(PLAIN)]) as program:
        report = reported(run("plain.mjs", program, cases), "good")
    assert report.all.grades["crashed"] == report.all.grades["timed out"] == 0
    assert list(report.cannot) == ["fit through the origin"]
    assert report.all.asked == sum(case.do != "fit through the origin" for case in cases)
    assert report.flags["ordinary"].score == 1
    assert report.all.score < 1
    assert report.mistakes == []
