"""Replies: one line from a program, taken apart, whatever it holds.

Whether its numbers are right is judged elsewhere (judging/grades.py).
"""

import json
import re
from typing import Any, NamedTuple

from .nesting import content
from .numbers import LONGEST

ANSWER, ERROR, CANNOT, CRASHED, TIMED_OUT = "answer", "error", "cannot", "crashed", "timed out"
# Reasons why an operation is not offered: of a student's file, of any program. Others are told as
# they are; these the class table knows, for its dash says as much.
NO_SUCH_NAME, NO_SUCH_OPERATION = "there is no such name", "no such operation"
SAID_BY_A_DASH = (NO_SUCH_NAME, NO_SUCH_OPERATION)
SLIPS = [  # of lines that are no JSON
    (re.compile(rb"^\s*[{[]\s*$"), "a reply stands in one line"),
    (re.compile(rb"[:\[,]\s*[-+]?(nan|inf)", re.I), 'write "nan", "inf" and "-inf" as text'),
    (re.compile(rb"^\s*[{[]\s*'"), "names stand in double quotes"),
]
LONGEST_SHOWN = 300  # letters of a program's own words


class Outcome(NamedTuple):
    """What came of a request: the kind, and what the program or we say of it.

    answer: {name: value} as replied, of whatever JSON types. error, cannot: the program's own
    words. crashed, timed out: why, in ours. hint: a program's advice to its author, or "".
    """

    kind: str
    value: Any
    hint: str = ""


def outcome_of(line: bytes, name: str) -> Outcome:
    """The outcome that a line replies to the request of that name (its id); never an error.

    Crashed, where it is no reply: not JSON in UTF-8 (NaN is none), nested too deeply, an integer
    of more than 4000 digits, another id, or not exactly one of answer, error and cannot.

    >>> outcome_of(b'{"id": "fit-001", "answer": {"m": 2, "c": "1*2^-1"}}', "fit-001")
    Outcome(kind='answer', value={'m': 2, 'c': '1*2^-1'}, hint='')
    >>> outcome_of(b'{"id": "fit-001", "error": "x is constant"}', "fit-002").value
    "the reply to 'fit-002' came for 'fit-001'"
    """
    try:
        reply = content(line.decode("utf-8"), parse_constant=_constant, parse_int=_integer)
    except UnicodeDecodeError:
        return Outcome(CRASHED, f"not UTF-8: {words(line)}")
    except json.JSONDecodeError:
        why = f"not JSON: {words(line)}" if line.strip() else "an empty line"
        return Outcome(
            CRASHED, why + next((f"; {said}" for p, said in SLIPS if p.search(line)), "")
        )
    except ValueError as error:
        return Outcome(CRASHED, str(error))
    if not isinstance(reply, dict):
        return Outcome(CRASHED, f"not a JSON object: {words(line)}")
    if reply.get("id") != name:
        came = f"came for {words(reply['id'])!r}" if "id" in reply else "has no id"
        return Outcome(CRASHED, f"the reply to {name!r} {came}")
    kinds = [kind for kind in (ANSWER, ERROR, CANNOT) if kind in reply]
    if len(kinds) != 1:
        has = " and ".join(kinds) or "none"
        return Outcome(CRASHED, f"a reply has one of answer, error and cannot; this has {has}")
    (kind,) = kinds
    value = reply[kind]
    if kind == ANSWER and not isinstance(value, dict):
        return Outcome(CRASHED, f"the answer is not an object of named numbers: {words(value)}")
    hint = words(reply["hint"]) if "hint" in reply else ""
    return Outcome(kind, value if kind == ANSWER else words(value), hint)


def words(said: Any, most: int = LONGEST_SHOWN) -> str:
    r"""A program's words on one line, not too long, with nothing in them that moves a cursor.

    >>> words(b"gr\xc3\xbcn \x1b[2J\n")
    'grün [2J'
    """
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return text if len(text) <= most else text[: most - 1] + "…"


def _constant(token: str) -> None:
    raise ValueError(f'{token} is not JSON: write "nan", "inf" or "-inf" as text')


def _integer(digits: str) -> int:
    if len(digits) > LONGEST:
        raise ValueError(f"an integer of {len(digits):,} digits")
    return int(digits)
