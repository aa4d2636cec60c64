"""Cases: the vectors' fits, of numbers that every language has; and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from slr_grader.judging.grades import ACCEPTABLE, EXACT, GOOD_ERROR, Judgement, judged
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

    near: within 10⁻⁹. data, method: further off, and whose share that is. said: there is no
    answer, and it says so. silent: there is none, and it gives numbers.
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
    """The verdict on a peer. MissingError: it is not there."""
    mine = asked(peer, every)
    with ready(peer) as command:
        version, outcomes = heard(command, [(c.given["x"], c.given["y"]) for c in mine])
    judgements = [judged(case, outcome) for case, outcome in zip(mine, outcomes)]
    due = [j for j in judgements if j.case.exact is not None]
    near = sum(j.error <= GOOD_ERROR for j in due)
    said = sum(is_said(j) for j in judgements if j.case.exact is None)
    silent = len(judgements) - len(due) - said
    return Verdict(version, judgements, near, *shares(due), said, silent)


def is_said(judgement: Judgement) -> bool:
    """Whether it says that there is no answer, in a way of its language, where there is none."""
    return judgement.grade in (EXACT, ACCEPTABLE)


def is_right(judgement: Judgement) -> bool:
    """Whether it is near, or says rightly that there is no answer."""
    due = judgement.case.exact is not None
    return judgement.error <= GOOD_ERROR if due else is_said(judgement)
