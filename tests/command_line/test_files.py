"""Examples: a file, or standard input, as text; its points and their moments."""

import gc
import io
import sys
from argparse import Namespace
from types import SimpleNamespace

import pytest

from slr_pure import Moments
from slr_pure.command_line.files import read, text
from slr_pure.command_line.status import InputError

XS, YS = list(range(3000)), [k % 7 + 0.5 for k in range(3000)]


def test_the_moments_and_a_sample_of_all_points(written, shown):
    """With their weights; the progress counts the rows."""
    rows = [f"{x},{y},{x % 3}\n" for x, y in zip(XS, YS)]
    file = written("".join(rows))
    _, moments, sample = read(Namespace(file=file, weights="3"))
    assert moments == Moments.of(XS, YS, [x % 3 for x in XS])
    assert sample.points == list(zip(XS, YS))[::4]
    *texts, cleared = shown
    counts = [int(text.partition(" rows")[0].replace(",", "")) for text in texts]
    assert counts == sorted(set(counts))
    assert len(counts) > 1
    assert (texts[-1], cleared) == ("3,000 rows", None)


def test_the_progress_goes_where_a_row_is_wrong(written, shown):
    """Before the error is printed."""
    with pytest.raises(InputError):
        read(Namespace(file=written("1,2\n2,4\nx,y\n")))
    assert shown == [None]


def test_text_is_utf_8_wherever_it_is_read(written):
    """Not of the encoding that the machine has."""
    file = written("1,2\n")
    with text(file, None) as (stream, name):
        assert (stream.encoding, stream.errors, name) == ("utf-8-sig", "surrogateescape", file)
    with text(file, "latin-1") as (stream, _):
        assert stream.encoding == "latin-1"


@pytest.mark.parametrize("error", [None, InputError])
def test_standard_input_stays_open(monkeypatch, error):
    """However the reading ends."""
    stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(b"0,1\n")))
    monkeypatch.setattr(sys, "stdin", stdin)

    def lines():
        with text("-", None) as (stream, name):
            assert name == "standard input"
            assert stream.read() == "0,1\n"
            if error:
                raise error

    if error:
        with pytest.raises(error):
            lines()
    else:
        lines()
    gc.collect()
    assert not stdin.buffer.closed


def fails():
    """As a file that cannot be read fails."""
    raise OSError(5, "Input/output error")


@pytest.mark.parametrize(
    ("stdin", "message"),
    [
        (None, "standard input is closed"),
        (
            SimpleNamespace(buffer=SimpleNamespace(peek=lambda _: fails())),
            "standard input: Input/output error",
        ),
    ],
)
def test_standard_input_that_cannot_be_read(monkeypatch, refused, stdin, message):
    """An error, and no traceback."""
    monkeypatch.setattr(sys, "stdin", stdin)
    assert refused("fit", "-") == message
