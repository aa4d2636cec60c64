"""A conversation with an adapter: all requests at once, a line each, and its replies."""

from __future__ import annotations

import struct
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from slr_grader.protocol.replies import ANSWER, CRASHED, ERROR, Outcome, words

ROOT = Path(__file__).parents[2]
SECONDS = 600
HARD = (  # to read and to write in decimals
    *(0.1, -1 / 3, 2 / 3, 1.0 + 2.0**-52, 2.0**53 - 1, 6.02214076e23, 1700000000.123456789),
    *(1.7976931348623157e308, 2.225073858507201e-308, 1e-310, 5e-324),
)

Fit = tuple[Sequence[float], Sequence[float]]


class MissingError(Exception):
    """The adapter does not start; the message says why."""


class AlteredError(Exception):
    """The numbers that reach the implementation are not those that were sent."""


class Heard(NamedTuple):
    """The implementation's version, and the outcome of each fit."""

    version: str
    outcomes: list[Outcome]


def heard(command: Sequence[str], fits: Sequence[Fit]) -> Heard:
    """What the adapter says. After a crash it is started again, for the fits that are left.

    MissingError: it does not start. AlteredError: x does not come back as it was sent.
    """
    lines = [_line("fit", *fit) for fit in fits]
    version, replies = _replies(command, [_line("echo", HARD, HARD), *lines])
    echo = replies.pop(0) if replies else ""
    if echo.split() != _written(HARD).split():
        raise AlteredError(f"its numbers are not those that were sent: {words(echo)}")
    while len(replies) < len(lines):
        replies.append("")  # at this one it ended
        replies += _replies(command, lines[len(replies) :])[1] if len(replies) < len(lines) else []
    return Heard(version, [_outcome(reply) for reply in replies])


def _line(word: str, x: Iterable[float], y: Iterable[float]) -> str:
    return f"{word}\t{_written(x)}\t{_written(y)}\n"


def _written(values: Iterable[float]) -> str:
    return " ".join(struct.pack(">d", value).hex() for value in values)


def _numbers(text: str) -> list[float]:
    """The numbers that the bits stand for; ValueError: there are no bits."""
    try:
        return [struct.unpack(">d", bytes.fromhex(bits))[0] for bits in text.split()]
    except struct.error as error:
        raise ValueError(error) from None


def _replies(command: Sequence[str], lines: Sequence[str]) -> tuple[str, list[str]]:
    """The version, and as many replies as there are; what goes before the version is noise."""
    try:
        done = subprocess.run(
            command,
            input="".join(lines),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=SECONDS,
            check=False,
            cwd=ROOT,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MissingError(words(error)) from None
    found = done.stdout.splitlines()
    start = next((i for i, line in enumerate(found) if line.startswith("version ")), None)
    if start is None:
        raise MissingError(words("; ".join(done.stderr.splitlines()[-3:]) or "it says no version"))
    replies = found[start + 1 : start + 1 + len(lines)]
    return found[start].removeprefix("version "), replies


def _outcome(reply: str) -> Outcome:
    """What came of a fit: m and c, its words, or a crash, where it replied with nothing else."""
    if reply.startswith("none"):
        return Outcome(ERROR, words(reply.removeprefix("none").strip() or "no answer"))
    try:
        m, c = _numbers(reply)
    except ValueError:
        return Outcome(CRASHED, f"no reply: {words(reply)}" if reply else "it ended")
    return Outcome(ANSWER, {"m": m, "c": c})
