"""Cases: the vectors' fits, of numbers that every language has; and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from slr_grader.judging.grades import GOOD_ERROR, UNIT, Judgement, judged, rank
from slr_grader.protocol.vectors import Case, read, vectors_file
from slr_grader.report.contents import shares

from .conversation import heard
from .peers import Peer, ready


def cases() -> list[Case]:
    """All fits whose numbers are binary64: an integer above 2⁵³ may be none."""
    found = read(vectors_file(), lambda do, flags: do == "fit")[1]
    return [case for case in found if all(map(_is_float, case.given["x"] + case.given["y"]))]


def _is_float(value: int | float) -> bool:
    try:
        return isinstance(value, float) or int(float(value)) == value
    except OverflowError:
        return False


class Verdict(NamedTuple):
    """Its version; of the fits that it was asked, how each came out, and what that comes to.

    near: within 10⁻⁹, or the nearest double's neighbour. data, method: further off, and whose
    share that is. said: there is no answer, and it says so. silent: there is none, and it gives
    numbers.
    """

    version: str
    judgements: list[Judgement]
    near: int
    data: int
    method: int
    said: int
    silent: int


def asked(peer: Peer, every: Sequence[Case]) -> list[Case]:
    """The cases that can be put to it."""
    return [c for c in every if peer.lists or len(c.given["x"]) == len(c.given["y"])]


def verdict(peer: Peer, every: Sequence[Case]) -> Verdict:
    """The verdict on a peer. MissingError, AlteredError: as `heard` and `ready`."""
    mine = asked(peer, every)
    with ready(peer) as command:
        version, outcomes = heard(command, [(c.given["x"], c.given["y"]) for c in mine])
    judgements = [judged(case, outcome) for case, outcome in zip(mine, outcomes)]
    due = [j for j in judgements if j.case.exact is not None]
    none = [j for j in judgements if j.case.exact is None]
    near, said = sum(map(is_right, due)), sum(map(is_right, none))
    far = shares([j for j in due if not is_right(j)])
    return Verdict(version, judgements, near, *far, said, len(none) - said)


def is_right(judgement: Judgement) -> bool:
    """Whether it is near; or there is no answer, and it says so in a way of its language."""
    return rank(judgement.grade) <= rank(UNIT) or judgement.error <= GOOD_ERROR
