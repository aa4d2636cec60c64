"""Lines: what `python -m benchmarks.world` asks, answered by a file of Python beside this one.

python -m benchmarks.peers.lines FILE [DISTRIBUTION]: fit(x, y) of the file gets lists of floats and
gives m and c, each None where the engine says NULL. Its own `echo(x)` is what the engine makes of
the numbers alone, and its `VERSION` goes before the distribution's, or Python's.
"""

from __future__ import annotations

import platform
import struct
import sys
from collections.abc import Iterable
from importlib import import_module
from importlib.metadata import version
from types import ModuleType


def numbers(text: str) -> list[float]:
    """The numbers that the bits stand for."""
    return [struct.unpack(">d", bytes.fromhex(bits))[0] for bits in text.split()]


def written(values: Iterable[float]) -> str:
    """The bits of the numbers."""
    return " ".join(struct.pack(">d", value).hex() for value in values)


def requests() -> list[tuple[str, list[float], list[float]]]:
    """All that stands on standard input: the word, x and y."""
    parts = (line.rstrip("\n").split("\t") for line in sys.stdin)
    return [(word, numbers(x), numbers(y)) for word, x, y in parts]


def reply(peer: ModuleType, word: str, x: list[float], y: list[float]) -> str:
    """The answer, or `none` and why: whatever exception the peer raises is its way to say so."""
    try:
        if word == "echo":
            return written(peer.echo(x) if hasattr(peer, "echo") else x)
        m, c = list(peer.fit(x, y))[:2]
    except Exception as error:  # noqa: BLE001 (each peer has its own)
        return f"none {type(error).__name__}: {' '.join(str(error).split())}"
    return "none NULL" if m is None or c is None else written([m, c])


def main(name: str, distribution: str = "") -> None:
    """The version, then a reply a line."""
    peer = import_module(f"benchmarks.peers.{name}")
    found = version(distribution) if distribution else platform.python_version()
    print("version", getattr(peer, "VERSION", found), flush=True)
    for request in requests():
        print(reply(peer, *request), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
