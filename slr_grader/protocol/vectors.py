"""The vectors: a file of cases, each with what is given and the exact answer.

JSON Lines, every number a text (numbers.py): a header, which explains itself, then a case a line.
The whole set is vectors/binary64/ in the repository, a file for each operation, made by
`python -m vectors` there from exact arithmetic; a small set of the same cases is vectors.jsonl in
this package.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from ..operations import OPERATIONS
from .nesting import content
from .numbers import decoded

FORMAT = "slr_pure vectors"
SCHEMA = 2  # what this room can read; a file with a larger number is of a later kind
NUMBERS = ("given", "exact", "rounded", "condition")  # what of a case is read as numbers
SMALL = Path(__file__).parents[1] / "vectors.jsonl"
WHOLE = Path(__file__).parents[2] / "vectors" / "binary64"
BINARY64 = "binary64"  # the arithmetic of the files that this room can read


class Header(NamedTuple):
    """What the file says of itself in its first line, as far as anything asks for it.

    arithmetic: the format that answers are rounded to;
    numbers: {kind of number: {"pattern": regular expression, "meaning": text}};
    operations: {name: {"given": [argument, ...], "answer": [part, ...], "formula": text}};
    contents: {name of what a case has: meaning}; errors: {name: meaning};
    flags: {flag: {"wrong": ..., "in": ..., "links": [...]}}; cases: how many there are.
    """

    arithmetic: dict[str, Any]
    numbers: dict[str, dict[str, str]]
    operations: dict[str, Any]
    contents: dict[str, str]
    errors: dict[str, str]
    flags: dict[str, Any]
    cases: int


class Case(NamedTuple):
    """One case: do the operation with what is given; the answer due, or the error.

    given: {argument: number or list of numbers}, ints and floats; exact: {part: int or Fraction},
    rounded: {part: float}, each part a list of them for forward. The last two are None where there
    is no answer. error: None, or the header's name of the error due; "overflow" beside an answer
    whose rounded parts say which of them is infinite. condition: {part: Fraction or inf}, or a list
    of them, of an answer (judging/condition.py). acceptable: "nan" where that may stand for the
    error.
    """

    id: str
    do: str
    flags: list[str]
    comment: str
    given: dict[str, Any]
    exact: Any = None
    rounded: Any = None
    error: str | None = None
    passed: dict[str, Any] | None = None
    condition: Any = None
    acceptable: str | None = None

    @property
    def between(self) -> dict[str, Any] | None:
        """{name: number or list}, what a computation passes on its way; None without an answer.

        (The grader has no use for it, so only its texts are kept, in `passed`.)
        """
        return self.passed and decoded(self.passed)


def vectors_file() -> Path:
    """The whole set, in a checkout; else the small one, which every installation has."""
    return WHOLE if WHOLE.exists() else SMALL


def read(
    path: str | Path, wanted: Callable[[str, list[str]], bool] = lambda do, flags: True
) -> tuple[Header, list[Case]]:
    """The header of a file of vectors, and its cases for which wanted(do, flags).

    Of a folder: of all its files together, in the order of the grader's operations.
    ValueError, which names the file and the line: it is not such a file, or of a later schema, or
    a case does not keep to the header, or a number of a wanted case is none. OSError: as `open`.
    Cost: O(size of the file), most of it for the numbers of the wanted cases.

    >>> header, cases = read(SMALL)
    >>> header.operations["fit"]["answer"], len(cases) == header.cases
    (['m', 'c'], True)
    """
    if Path(path).is_dir():
        return _together([read(file, wanted) for file in _files(Path(path))], path)
    header, cases, ids = None, [], set()
    with open(path, "rb") as lines:
        for position, line in enumerate(lines, 1):
            try:
                found = content(line)
                if not isinstance(found, dict):
                    raise ValueError("not a JSON object")
                if header is None:
                    header = _header(found)
                    continue
                name = found["id"]
                _check(found, header)
                if wanted(found["do"], found["flags"]):
                    cases.append(_case(found))
                if name in ids:
                    raise ValueError(f"a second case {name}")
                ids.add(name)
            except (KeyError, TypeError, ValueError) as error:
                why = f"no {error}" if isinstance(error, KeyError) else error
                raise ValueError(f"{path}, line {position}: {why}") from None
    if header is None:
        raise ValueError(f"{path} is empty")
    if len(ids) != header.cases:
        raise ValueError(f"{path} has {len(ids)} cases, and its header says {header.cases}")
    return header, cases


def _files(folder: Path) -> list[Path]:
    """Those of the grader's operations, in their order: a folder may have more."""
    files = [folder / f"{name.replace(' ', '-')}.jsonl" for name in OPERATIONS]
    return [file for file in files if file.exists()]


def _together(
    files: list[tuple[Header, list[Case]]], path: str | Path
) -> tuple[Header, list[Case]]:
    """One header for all files, and all cases. ValueError: there is no file."""
    if not files:
        raise ValueError(f"{path} has no file of an operation, such as fit.jsonl")
    (first, _), *others = files
    for header, _ in others:
        for name in ("operations", "contents", "errors", "flags"):
            getattr(first, name).update(getattr(header, name))
    count = sum(header.cases for header, _ in files)
    return first._replace(cases=count), [case for _, cases in files for case in cases]


def _header(content: dict[str, Any]) -> Header:
    if content.get("format") != FORMAT:
        raise ValueError(f"not the header of a file of the format {FORMAT!r}")
    if content["schema"] != SCHEMA:
        raise ValueError(f"schema {content['schema']}: this slr_pure reads schema {SCHEMA}")
    if content["arithmetic"]["name"] != BINARY64:
        name = content["arithmetic"]["name"]
        raise ValueError(f"answers in {name}: this slr_pure reads those in {BINARY64}")
    return Header(*(content[name] for name in Header._fields))


def _check(content: dict[str, Any], header: Header) -> None:
    """ValueError or KeyError, if the case does not keep to the header."""
    do, error = content["do"], content.get("error")
    if list(content["given"]) != header.operations[do]["given"]:
        raise ValueError(f"{do} is given {', '.join(content['given'])}")
    for flag in content["flags"]:
        header.flags[flag]
    if error is not None:
        header.errors[error]
    for answer in (content.get("exact"), content.get("rounded")):
        if answer is None and error is None:
            raise ValueError("neither an answer nor an error")
        if answer is not None and list(answer) != header.operations[do]["answer"]:
            raise ValueError(f"{do} answers {', '.join(answer)}")


def _case(content: dict[str, Any]) -> Case:
    """The case, its numbers read."""
    kept = {name: content[name] for name in ("id", "do", "flags", "comment")}
    numbers = {name: decoded(content[name]) for name in NUMBERS if name in content}
    return Case(
        **kept,
        **numbers,
        error=content.get("error"),
        passed=content.get("between"),
        acceptable=content.get("acceptable"),
    )
