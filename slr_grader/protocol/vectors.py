"""The vectors: a file of cases, each with what is given and the exact answer.

JSON Lines, every number a text (numbers.py): a header, which explains itself, then a case a line.
The whole set is vectors/vectors.jsonl in the repository, made by `python -m vectors` there from
exact arithmetic; a small set, of the same cases, is beside this file.
"""

import json
from collections import namedtuple
from pathlib import Path

from .numbers import decoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FORMAT = "slr_pure vectors"
SCHEMA = 1  # what this room can read; a file with a larger number is of a later kind
SMALL = Path(__file__).parent.parent / "vectors.jsonl"
WHOLE = Path(__file__).parent.parent.parent / "vectors" / "vectors.jsonl"


class Header(
    namedtuple("Header", "schema numbers operations contents errors flags condition licence cases")
):
    """What the file says of itself: its first line.

    numbers: {kind of number: {"pattern": regular expression, "meaning": text}};
    operations: {name: {"given": [argument, ...], "answer": [part, ...], "formula": text}};
    contents: {name of what a case has: meaning}; errors: {name: meaning};
    flags: {flag: {"wrong": ..., "in": ..., "links": [...]}};
    condition: when a case passes ("pass" in the file); cases: how many there are.
    """

    __slots__ = ()


class Case(namedtuple("Case", "id do flags comment given exact rounded between error")):
    """One case: do the operation with what is given; the answer due, or the error.

    given: {argument: number or list of numbers}, ints and floats; exact: {part: int or Fraction},
    rounded: {part: float}, each part a list of them for forward; between: {name: number or list},
    what a computation passes on its way. The three are None where there is no answer.
    error: None, or the header's name of the error due; "overflow" beside an answer whose rounded
    parts say which of them is infinite.
    """

    __slots__ = ()


def vectors_file() -> Path:
    """The whole set, in a checkout; else the small one, which every installation has."""
    return WHOLE if WHOLE.exists() else SMALL


def read(path: "str | Path") -> "tuple[Header, list[Case]]":
    """The header and the cases of a file of vectors.

    ValueError, which names the file and the line: it is not such a file, or of a later schema, or
    a case does not keep to the header. OSError: as `open`. Cost: O(size of the file).

    >>> header, cases = read(SMALL)
    >>> header.operations["fit"]["answer"], len(cases) == header.cases
    (['m', 'c'], True)
    """
    header, cases, ids = None, [], set()
    with open(path, "rb") as lines:
        for position, line in enumerate(lines, 1):
            try:
                content = _content(line)
                if header is None:
                    header = _header(content)
                    continue
                case = _case(content, header)
                if case.id in ids:
                    raise ValueError(f"a second case {case.id}")
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{path}, line {position}: {_reason(error)}") from None
            ids.add(case.id)
            cases.append(case)
    if header is None:
        raise ValueError(f"{path} is empty")
    if len(cases) != header.cases:
        raise ValueError(f"{path} has {len(cases)} cases, and its header says {header.cases}")
    return header, cases


def _content(line: bytes) -> "dict[str, Any]":
    """The line's JSON object."""
    content = json.loads(line)
    if not isinstance(content, dict):
        raise ValueError("not a JSON object")
    return content


def _header(content: "dict[str, Any]") -> Header:
    if content.get("format") != FORMAT:
        raise ValueError(f"not the header of a file of the format {FORMAT!r}")
    if content["schema"] != SCHEMA:
        raise ValueError(f"schema {content['schema']}: this slr_pure reads schema {SCHEMA}")
    fields = ("numbers", "operations", "contents", "errors", "flags", "pass", "licence", "cases")
    return Header(content["schema"], *(content[field] for field in fields))


def _case(content: "dict[str, Any]", header: Header) -> Case:
    """The case, its numbers read, if it keeps to the header."""
    do, flags, error = content["do"], content["flags"], content.get("error")
    given = decoded(content["given"])
    if list(given) != header.operations[do]["given"]:
        raise ValueError(f"{do} is given {', '.join(given)}")
    for flag in flags:
        header.flags[flag]
    if error is not None:
        header.errors[error]
    exact, rounded, between = (
        decoded(content[name]) if name in content else None
        for name in ("exact", "rounded", "between")
    )
    for answer in (exact, rounded):
        if answer is None and error is None:
            raise ValueError("neither an answer nor an error")
        if answer is not None and list(answer) != header.operations[do]["answer"]:
            raise ValueError(f"{do} answers {', '.join(answer)}")
    return Case(content["id"], do, flags, content["comment"], given, exact, rounded, between, error)


def _reason(error: Exception) -> str:
    return f"no {error}" if isinstance(error, KeyError) else str(error)
