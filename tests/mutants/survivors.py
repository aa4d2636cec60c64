"""Survivors: the errors that no test need find, in survivors.txt, each below the reason why.

A reason is a paragraph at the margin. Below it, indented, the room and the function of an error,
the text that was there, after a minus, and what is there now, after a plus.
"""

from __future__ import annotations

from pathlib import Path

from .errors import Error

FILE = Path(__file__).with_name("survivors.txt")
Known = tuple[str, str, str, str]  # the room, the function, what was, what is now


def known(room: str, error: Error) -> Known:
    """What tells an error from the others of a room, wherever its line is."""
    return room, error.function, error.was, error.now


def told(one: Known) -> str:
    """The three lines of the list."""
    room, function, was, now = one
    return f"    {room} {function}".rstrip() + f"\n        - {was}\n        + {now}"


def listed(text: str) -> dict[Known, str]:
    """The reason of each.

    >>> listed("They commute.\\n\\n    a.py f\\n        - x + y\\n        + y + x\\n")
    {('a.py', 'f', 'x + y', 'y + x'): 'They commute.'}
    """
    found: dict[Known, str] = {}
    reason: list[str] = []
    lines = [line for line in text.splitlines() if line.strip()]
    after_error = False
    while lines:
        line = lines.pop(0)
        if not line.startswith(" "):
            reason = [line] if after_error else [*reason, line]
            after_error = False
            continue
        room, _, function = line.strip().partition(" ")
        was, now = lines.pop(0).strip(), lines.pop(0).strip()
        if was[:2] != "- " or now[:2] != "+ " or not reason:
            raise ValueError(f"survivors.txt: {room} {function}: a reason above, - and + below")
        found[room, function, was[2:], now[2:]] = " ".join(reason)
        after_error = True
    return found
