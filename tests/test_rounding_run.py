"""The rounding run: its quotients are what they promise, and nothing wrong passes."""

import random

import pytest

from slr_pure.arithmetic import floats

from .runtimes import rationals, rounds


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """Every tenth of the quotients; `python -m tests.runtimes` runs them all on all runtimes."""
    every = tmp_path_factory.mktemp("rationals") / "every.jsonl"
    rationals.write(every)
    tenth = every.with_name("tenth.jsonl")
    tenth.write_text("".join(every.read_text("ascii").splitlines(True)[::10]), "ascii")
    return tenth


def test_the_quotients_are_hard_and_many():
    """13,000, subnormals and overflows among them; that ties are, the planted bug below shows."""
    every = list(rationals.quotients(random.Random(6)))
    due = []
    for p, q in every:
        try:
            due.append(p / q)
        except OverflowError:
            due.append(None)
    assert len(every) == 13_000
    assert all(q > 0 for _, q in every)
    assert sum(value is None for value in due) > 200
    assert sum(value is not None and 0 < abs(value) < 2.0**-1022 for value in due) > 400


def test_what_is_due_is_what_this_interpreter_divides(file, capsys):
    """None wrong, by our own rounding or by the division of an interpreter that is right."""
    assert rounds.main(file) == 0
    assert capsys.readouterr().out == "own division: 0 wrong\n1300 passed, 0 failed\n"


def test_ties_that_go_up_are_found(file, monkeypatch, capsys):
    """Rounding half up instead of to even does not pass."""

    def half_up(p, q, form, mode):
        """As rounded_quotient, but for ties."""
        return right((p << 200) + 1, q << 200, form, mode)

    right = floats.rounded_quotient
    monkeypatch.setattr(floats, "rounded_quotient", half_up)
    assert rounds.main(file) > 10
    assert "wrong: " in capsys.readouterr().out


def test_the_nearest_of_a_coarse_format_by_hand():
    """11 · 2⁻⁵ = 0.34375 is the nearest to 1/3 with four digits; 5/2 · 2⁻¹⁰ is a tie, to even."""
    assert rationals.nearest(1, 3, 4, -10) == (11, -5)
    assert rationals.nearest(5, 2**11, 4, -10) == (2, -10)
