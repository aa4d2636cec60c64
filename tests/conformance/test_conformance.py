"""The conformance run: its cases can be made again, they pass, and nothing wrong passes."""

import json
import math
import subprocess
import sys

import pytest

from slr_pure.arithmetic import rounding

from . import make
from .run import decoded, encoded, main


def test_the_cases_can_be_made_again():
    """Byte for byte, by `python -m tests.conformance.make`."""
    assert make.FILE.read_text(encoding="ascii") == make.text()


def test_the_cases_pass(capsys):
    """On this interpreter; `python -m tests.runtimes` runs them on all others."""
    assert main(make.FILE) == 0
    count = len(make.FILE.read_text(encoding="ascii").splitlines())
    assert capsys.readouterr().out == f"{count} passed, 0 failed\n"


def test_a_checkout_is_enough(tmp_path):
    """The script finds the package beside it, with nothing installed, from anywhere."""
    script = make.FILE.with_name("run.py")
    command = [sys.executable, "-I", "-S", script]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.endswith(" passed, 0 failed\n")


@pytest.mark.parametrize("number", [0.0, -0.0, 0.1, -1e300, 5e-324, math.inf, -math.inf, 7, True])
def test_numbers_survive_their_code(number):
    """decoded(encoded(x)) is x, its sign and type included, through JSON."""
    found = decoded(json.loads(json.dumps(encoded(number))))
    assert (found, type(found)) == (number, type(number))
    assert math.copysign(1, found) == math.copysign(1, number)
    assert math.isnan(decoded(encoded(math.nan)))


def test_a_wrong_last_bit_is_found(monkeypatch, capsys):
    """An interpreter whose division rounds down does not pass."""
    monkeypatch.setattr(rounding, "nearest", lambda p, q: math.nextafter(p / q, -math.inf))
    assert main(make.FILE) > 300
    assert "not [" in capsys.readouterr().out
