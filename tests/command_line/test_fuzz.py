"""Fuzzed files: each ends soon, with an answer or one line of complaint, and never a traceback.

A few hundred as tests; more of them with `python -m tests.command_line.test_fuzz 100000`.
"""

import contextlib
import io
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pytest

from slr_pure.__main__ import main

SIZE = 10_000  # bytes
SECONDS = 2.0
SEPARATORS = [",", ";", "\t", " ", "|", ", ", ",\t", '" ,"']
CELLS = [
    *("", "NA", "nan", "-", ".", "?", "None", "0", "1", "-1.5", "1e5", ".5", "5.", "1e-400"),
    *("1e999", "1,5", "1,234", "1 000", "12%", "$5", "5 kg", "<0.5", "2020-01-31", "12:30", "inf"),
    *("\u22122", "x", "a b", '"a"', '"a,b"', '"a', 'a"', '""', '"a\nb"', "#", "# x", "%", "sep=;"),
    *("1999", "2-9", "+", "e5", "1e", "--1", "0x10", "1_0", "\u0664", "K\u00f6ln", "\ufeff"),
    *("\udcf6", "\x1c", "\x0b"),
]
ENDS = ["\n"] * 999 + ["\r\n", "\r", "\n\n", ";\n"]
OPTIONS = [
    *([], [], [], ["--exact"], ["--missing", "drop"], ["--header"], ["--no-header"], ["--x", "1"]),
    *(["--decimal", ","], ["--skip", "1"], ["--na=x", "--missing", "drop"], ["--json"]),
    *(["--encoding", "latin-1"], ["--encoding", "utf-16"], ["--encoding", "punycode"]),
]


def numbers(draw):
    """A file of numbers alone."""
    width = draw.randrange(2, 6)
    row = draw.choice([",", ";", "\t", " "]).join(["%s"] * width) + "\n"
    rows = SIZE // (8 * width)
    digits = draw.randrange(8)
    return "".join(
        row % tuple(round(draw.gauss(0, 9), digits) for _ in range(width)) for _ in range(rows)
    )


def structured(draw):
    """Rows of cells: each column has its own few, of numbers alone or of every sort."""
    separator, width = draw.choice(SEPARATORS), draw.randrange(1, 9)
    good = ["0", "1", "-1.5", "1e5", ".5", "5.", "1e-400"]
    columns = [draw.choice([good, good, good, draw.sample(CELLS, 4)]) for _ in range(width)]
    text = draw.choice(["", separator.join("abcdefgh"[:width]) + "\n"])
    while len(text) < SIZE:
        cells = [draw.choice(cells) for cells in columns]
        text += separator.join(cells) + draw.choice(ENDS)
    return text


def mutated(draw):
    """A good file with some letters changed, or some texts put in."""
    letters = list(numbers(draw))
    for _ in range(draw.choice([1, 3, 30])):
        letters[draw.randrange(len(letters))] = draw.choice([*CELLS, *SEPARATORS, "\n", "\0", "e"])
    return "".join(letters)


def repeated(draw):
    """Very long cells and rows: one or two short texts, over and over."""
    return "1,2\n" * draw.randrange(3) + "".join(
        draw.choice([*CELLS, *SEPARATORS, "9", "0", "7.", "\n"]) * draw.choice([1, 3000, SIZE])
        for _ in range(draw.randrange(1, 5))
    )[:SIZE] + draw.choice(["", ",2\n", "x,2\n", "\n1,2\n"])  # fmt: skip


def noise(draw):
    """Random letters, of few or of many kinds."""
    letters = draw.choice(["0123456789,.\n", '1,"\n', " \t\n1", "ab1,;\n#%", "".join(CELLS)])
    return "".join(draw.choices(letters, k=SIZE))


def random_bytes(draw):
    """No text at all."""
    return bytes(draw.choices(range(256), k=SIZE))


KINDS = [numbers, structured, mutated, repeated, noise, random_bytes]


def outcome(seed, folder):
    """(kind, exit status, seconds) of the file with that seed, and a check of what is said."""
    draw = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    content, options = kind(draw), draw.choice(OPTIONS)
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogateescape")
    path = Path(folder, "data.csv")
    path.write_bytes(content)
    out, err = io.StringIO(), io.StringIO()
    start = time.process_time()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(["fit", str(path), *options])
    seconds = time.process_time() - start
    said = err.getvalue()
    assert (status, said.count("\n")) in [(0, 0), (1, 1), (2, 1)], (seed, status, said)
    assert bool(out.getvalue()) == (status == 0), seed
    assert status == 0 or "data.csv" in said or "too large" in said, (seed, said)
    assert seconds < SECONDS, (seed, seconds)
    return kind.__name__, status, seconds


@pytest.mark.parametrize("kind", range(len(KINDS)), ids=[kind.__name__ for kind in KINDS])
def test_every_file_ends_soon_and_says_how(kind, tmp_path):
    """In two seconds of the processor, with status 0, 1 or 2, and one line where it is not 0."""
    for seed in range(kind, 50 * len(KINDS), len(KINDS)):
        outcome(seed, tmp_path)


@pytest.mark.parametrize(
    "cell", ["7" * 99_000, "0." + "7" * 20_000, "7" * 99_000 + "x", " " * 99_000]
)
@pytest.mark.parametrize("options", [[], ["--exact"]])
def test_a_long_cell_is_read_in_linear_time(written, capsys, cell, options):
    """Many digits, good or bad; a pattern that tries each length again takes minutes."""
    start = time.process_time()
    main(["fit", written(f"1,2\n2,3\n3,{cell}\n"), *options])
    assert time.process_time() - start < SECONDS


if __name__ == "__main__":
    counts, slowest = Counter(), 0.0
    with tempfile.TemporaryDirectory() as temporary:
        for number in range(*map(int, sys.argv[1:])):
            name, end, took = outcome(number, temporary)
            counts[name, end] += 1
            slowest = max(slowest, took)
    print(dict(sorted(counts.items())), f"slowest: {slowest:.2f} s")
