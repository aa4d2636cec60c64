"""Examples: files that are no text, and lines that are taken, looked at, or passed over."""

import gzip
import io
import zlib

import pytest

from slr_pure.command_line.lines import LONGEST_LINE, Lines
from slr_pure.command_line.status import InputError

UTF_16 = "--encoding utf-16 reads it"
LONG = b"1,2\n" + b"9" * 99_998 + b",3\n"  # 100,001 characters with its end
BINARY = "a binary file, not text; save its table as CSV"


def lines_of(content, longest=None):
    """The lines of that content, as a file is opened."""
    stream = io.TextIOWrapper(io.BytesIO(content), "utf-8", "surrogateescape")
    return Lines(stream, "FILE", longest or LONGEST_LINE)


@pytest.fixture
def four(monkeypatch):
    """Four lines of four characters, which are read one by one."""
    monkeypatch.setattr("slr_pure.command_line.lines.BLOCK", 4)
    return lines_of(b"0,1\n2,3\n4,5\n6,7\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"1,2\n\x00\x01,3\n", f"line 2: {BINARY}"),
        (b"1,2\n3,4\n5,6\x00\n", f"line 3: {BINARY}"),
        (b"\x00", f"line 1: {BINARY}"),
        ("x,y\n".encode("utf-32"), "line 1: UTF-32 text; --encoding utf-32 reads it"),
        (
            b"\0\0\xfe\xff" + "x".encode("utf-32-be"),
            "line 1: UTF-32 text; --encoding utf-32 reads it",
        ),
        ("x,y\n".encode("utf-16-le"), "line 1: UTF-16-LE text; --encoding utf-16-le reads it"),
        ("x,y\n".encode("utf-16-be"), "line 1: UTF-16-BE text; --encoding utf-16-be reads it"),
        (b"\xff\xfe" + "x,y\n".encode("utf-16-le"), f"line 1: UTF-16 text; {UTF_16}"),
        (b"\xfe\xff" + "x,y\n".encode("utf-16-be"), f"line 1: UTF-16 text; {UTF_16}"),
        (LONG, "line 2: longer than 100,000 characters"),
        (b"1,2\n" + b"9" * 10**6, "line 2: longer than 100,000 characters"),
    ],
)
def test_what_is_no_text_is_an_error_that_names_the_line(content, message):
    """Bytes, other encodings, lines without an end."""
    with pytest.raises(InputError) as info:
        list(lines_of(content))
    assert str(info.value) == f"FILE, {message}"


def test_a_line_of_the_greatest_length_is_one():
    """100,000 characters with its end, in the middle and at the end of a file."""
    long = "9" * 99_999
    for end in "\n", "\n1,2\n", "":
        assert next(map(len, lines_of(f"{long}{end}".encode()))) == 100_000


@pytest.mark.parametrize("content", ["12345678", "12345678\n", "12345678" * 9])
def test_no_more_is_read_than_shows_that_a_line_is_too_long(content, monkeypatch):
    """Where eight characters are the most, three blocks of four."""
    monkeypatch.setattr("slr_pure.command_line.lines.BLOCK", 4)
    lines = lines_of(content.encode(), 8)
    with pytest.raises(InputError, match="line 1: longer than 8 characters"):
        list(lines)
    assert lines._stream.read() == content[12:]


def test_every_line_has_an_end_and_a_number():
    """A byte-order mark is no part of the first."""
    lines = lines_of(b"\xef\xbb\xbfx,y\n0,1\r\n\r\xf6")
    assert [(lines.number, line) for line in lines] == [
        (2, "x,y\n"),
        (3, "0,1\n"),
        (4, "\n"),
        (5, "\udcf6\n"),
    ]
    assert list(lines_of(b"")) == []
    assert list(lines_of(b"a" + 3 * b"\xef\xbb\xbf")) == ["a\ufeff\ufeff\ufeff\n"]


def test_lines_are_looked_at_before_they_are_taken(four):
    """As many as are asked for, or fewer of so many characters; no more is read than that."""
    assert four.sample(1, 100) == ["0,1\n"]
    assert four.sample(100, 8) == ["0,1\n", "2,3\n"]
    assert four.sample(1, 8) == ["0,1\n"]
    assert (four.number, four._stream.read()) == (1, "4,5\n6,7\n")
    assert list(four) == ["0,1\n", "2,3\n"]
    assert four.sample(1, 100) == []


def test_lines_are_passed_over_and_taken_in_blocks(four):
    """Each is counted once, in whatever way it is taken."""
    four.skip(1)
    assert four.sample(1, 100) == ["2,3\n"]
    assert (four.block(), four.block(), four.number) == ("2,3\n", "2,3\n", 2)
    assert next(iter(four)) == "2,3\n"
    assert (four.block(), four.number) == ("4,5\n", 3)
    four.take_block(1)
    assert (four.block(), four.number) == ("6,7\n", 4)
    four.take_block(1)
    assert (four.block(), four.number) == ("", 5)
    four.skip(9)
    assert four.number == 5


def test_blocks_are_of_whole_lines(monkeypatch):
    """However the file is read, and where it ends."""
    monkeypatch.setattr("slr_pure.command_line.lines.BLOCK", 6)
    lines, blocks = lines_of(b"0,1\n2,3\n4,5\n6,7"), []
    while block := lines.block():
        blocks.append(block)
        lines.take_block(block.count("\n"))
    assert all(block.endswith("\n") for block in blocks)
    assert ("".join(blocks), lines.number) == ("0,1\n2,3\n4,5\n6,7\n", 5)


def test_only_a_file_has_a_beginning_that_tells_its_encoding(monkeypatch):
    """No block or line below it, whether the lines above it are taken or looked at."""
    monkeypatch.setattr("slr_pure.command_line.lines.BLOCK", 4)
    content = b"0,1\n\xff\xfe3\n"
    due = ["0,1\n", "\udcff\udcfe3\n"]
    assert lines_of(content).sample(2, 100) == list(lines_of(content)) == due


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (OSError(5, "Input/output error"), "FILE: Input/output error"),
        (OSError("no reason"), "FILE: no reason"),
        (EOFError(), "FILE: a damaged gzip file"),
        (zlib.error(), "FILE: a damaged gzip file"),
        (gzip.BadGzipFile(), "FILE: a damaged gzip file"),
        (UnicodeError(), "FILE, line 3: not UTF-8 text"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_names_the_file(four, monkeypatch, error, message):
    """And the line, where that is known."""

    def read(_):
        raise error

    four.skip(1)
    four.sample(1, 100)
    monkeypatch.setattr(four._stream, "read", read)
    with pytest.raises(InputError) as info:
        four.sample(100, 100)
    assert str(info.value) == message
