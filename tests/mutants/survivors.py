"""Survivors: the errors that no test need find, in survivors.txt, each below the reason why.

A reason is a paragraph at the margin. Below it, indented, the room and the function of an error,
the text that was there, after a minus, and what is there now, after a plus. Errors of one function
stand below its name once, those of one text below that.
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
    room = function = was = ""
    after_error = False
    for line in filter(str.strip, text.splitlines()):
        sign, words = line.strip()[:2], line.strip()[2:]
        if not line.startswith(" "):
            reason = [line] if after_error else [*reason, line]
            after_error = False
        elif sign == "- ":
            was = words
        elif sign == "+ ":
            if not (reason and was):
                raise ValueError(f"survivors.txt: {room} {function}: a reason above, - and + below")
            found[room, function, was, words] = " ".join(reason)
            after_error = True
        else:
            room, _, function = line.strip().partition(" ")
            was = ""
    return found
