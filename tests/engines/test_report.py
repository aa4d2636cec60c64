"""What the engines have themselves is asked for rightly; and the command writes its tables."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from benchmarks import page
from benchmarks.engines import ways

from .conftest import lacking

ROOT = Path(__file__).parents[2]
LINE = [(np.array([0.0, 1.0, 2.0]), np.array([1.0, 3.0, 5.0])), (np.array([5.0]), np.array([11.0]))]
QUICKLY = """
from benchmarks.engines import __main__, report
names = "dask_frame", "sqlite_rows", "Dask's cov, var"
report.WAYS = {name: report.WAYS[name] for name in names}
if __name__ == "__main__":
    raise SystemExit(__main__.main(["--quick", "--page", "page.md"]))
"""


@pytest.mark.parametrize("name", ways.OWN)
def test_y_is_2_x_plus_1(started, name):
    """To some roundings of sums of four small numbers, by any way."""
    way = ways.OWN[name]
    started(way.engine)
    assert way.fitted(way.given(LINE)) == pytest.approx((2, 1), rel=1e-12)


def test_the_command_writes_the_page(tmp_path):
    """Of three ways, with their notes."""
    pytest.importorskip("tabulate")
    if missing := lacking("dask"):
        pytest.skip(missing)
    (tmp_path / "page.md").write_text(f"above\n{page.BEGIN}\nold\n{page.END}\nbelow\n", "utf-8")
    (tmp_path / "quickly.py").write_text(QUICKLY, "utf-8")
    done = subprocess.run(
        [sys.executable, "quickly.py"], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stderr
    written = (tmp_path / "page.md").read_text("utf-8")
    assert "old" not in written
    rows = [[cell.strip() for cell in row.split("|")] for row in written.split("\n") if "|" in row]
    assert [row[1] for row in rows if row[3:5] == ["1", "0 / 0"]] == ["dask_frame", "sqlite_rows"]
    assert [row[1] for row in rows if row[4].endswith("MB")] == ["dask_frame", "Dask's cov, var"]
