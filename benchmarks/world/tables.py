"""Tables: whose share the errors of each implementation are; and how many are right, by flag."""

from __future__ import annotations

from collections.abc import Iterator

from ..tables import Table
from .cases import Verdict, is_right
from .peers import Peer

Verdicts = list[tuple[Peer, Verdict]]


def tables(found: Verdicts) -> Iterator[Table]:
    """Whose share it is that answers are off; and who is right on the cases of each flag."""
    yield _shares(found)
    yield _flags(found)


def _shares(found: Verdicts) -> Table:
    rows = [
        [peer.name, peer.language, verdict.version, *map(_count, verdict[2:])]
        for peer, verdict in found
    ]
    header = ["", "language", "version", "near", "data", "method", "said", "silent"]
    return Table("Whose share it is", header, rows, [])


def _flags(found: Verdicts) -> Table:
    """How many of the implementations are right on all cases with the flag, and on none."""
    rights: dict[str, dict[str, list[bool]]] = {}  # by flag and implementation
    for peer, verdict in found[1:]:  # the first is this library
        for judgement in verdict.judgements:
            for flag in judgement.case.flags:
                mine = rights.setdefault(flag, {}).setdefault(peer.name, [])
                mine.append(is_right(judgement))
    rows = []
    for flag, peers in rights.items():
        every, none = sum(map(all, peers.values())), sum(not any(r) for r in peers.values())
        cases = max(map(len, peers.values()))
        rows.append([flag, str(cases), *map(_count, (every, len(peers) - every - none, none))])
    header = ["", "cases", "right on all", "on some", "on none"]
    return Table("By what is hard about it", header, rows, [])


def _count(number: int) -> str:
    return str(number) if number else "–"
