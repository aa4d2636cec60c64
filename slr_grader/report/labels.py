"""Labels: names of files that stand beside each other, short and still apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count, takewhile


def labels(names: Sequence[str]) -> list[str]:
    """Each name without the folders, and without the ending after a folder, that all share.

    Two that were different stay so.

    >>> labels(["hw/Ada_1_assignsubmission_file/fit.py", "hw/Ben_2_assignsubmission_file/fit.py"])
    ['Ada_1', 'Ben_2']
    >>> labels(["hw/ada.py", "hw/ben.py"])
    ['ada.py', 'ben.py']
    """
    if len(set(names)) < 2:
        return [name.rpartition("/")[2] or name for name in names]
    start = _common_start(names).rfind("/") + 1
    shared = _common_start([name[::-1] for name in names])[::-1]
    end = shared[_first_separator(shared) :] if "/" in shared else ""
    short = [name[start:].removesuffix(end) for name in names]
    return short if all(short) and len(set(short)) == len(set(names)) else list(names)


def _common_start(names: Sequence[str]) -> str:
    """The letters that all begin with."""
    first, last = min(names), max(names)  # in between all others are alike
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last))
    return "".join(letter for letter, _ in same)


def _first_separator(text: str) -> int:
    return min(place for place in map(text.find, "_/") if place >= 0)


def cut(names: Sequence[str], width: int) -> list[str]:
    """The names in at most so many letters, if that keeps them apart: else in as many as it takes.

    The end is kept, which says most; or the start, where that tells more of them apart.

    >>> cut(["submission of Ada.py", "submission of Ben.py"], 9)
    ['…f Ada.py', '…f Ben.py']
    >>> cut(["Ada Lovelace, solution.py", "Ben Bitdiddle, solution.py"], 9)
    ['Ada Love…', 'Ben Bitd…']
    """
    ways = ([way(name, most) for name in names] for most in count(width) for way in (_end, _start))
    return next(found for found in ways if len(set(found)) == len(set(names)))


def _end(name: str, most: int) -> str:
    return name if len(name) <= most else "…" + name[1 - most :]


def _start(name: str, most: int) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"
