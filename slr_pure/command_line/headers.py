"""Headers: whether the first row of a table names its columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .cells import as_written
from .sorts import NONE, NUMERIC, TEXT, WRITTEN, sort, values


def has_header(
    first: Sequence[str],
    below: Sequence[Sequence[str]],
    lines: Sequence[str],
    na: Collection[str] = (),
) -> bool | None:
    """The first row names the columns; None if it could do so, and could be data.

    below: the rows after it; lines: all as they are written, with their quotes.

    >>> has_header(["x", "y"], [["1", "2"]], []), has_header(["1", "2"], [["3", "4"]], [])
    (True, False)
    >>> has_header(["land", "1999"], [["A", "4"], ["B", "5"]], []) is None
    True
    """
    sorts = [sort(cell, na) for cell in first]
    columns = [values(below, position, na) for position in range(len(first))]
    under = [sort(column[0]) if column else NONE for column in columns]
    texts = [i for i, found in enumerate(sorts) if found == TEXT]
    numbers = [i for i, found in enumerate(sorts) if found == NUMERIC]
    above_numbers = any(under[i] == NUMERIC for i in texts)
    if not numbers:
        if above_numbers:
            return True
        lacking = [i for i, found in enumerate(sorts) if found == NONE and under[i] == NUMERIC]
        if lacking == [0] and not first[0].strip():
            return True  # names of texts, and none for the row labels
        if lacking:  # a row that has no values where others have numbers, or names that are empty
            return None if texts and not any(first[i].strip() for i in lacking) else False
        return bool(texts) or any(NONE != a != b != NONE for a, b in zip(sorts, under))
    if _only_the_first_is_quoted([first[i] for i in numbers], [columns[i] for i in numbers], lines):
        return True
    names = [first[i].strip() for i in numbers]
    # Whole numbers could be names, as years are.
    if len(set(names)) < len(names) or not all(map(str.isdigit, names)):
        return None if above_numbers else False
    if not first[0].strip() and len(first) > 2:
        return True
    # Years above a table stand beside the name of its labels, which does not come again.
    years = sorts[0] == TEXT and not any(first[i] in columns[i] for i in texts)
    return None if above_numbers or years else False


def names_line(table: Sequence[tuple[int, Sequence[str]]]) -> int | None:
    """The line of the names right above the first numbers, below other rows; None if there is none.

    >>> names_line([(1, ["Version", "2"]), (2, ["x", "y"]), (3, ["1", "2"])])
    2
    """
    found = None
    for line, cells in table:
        sorts = list(map(sort, as_written(cells)))
        if sum(one in (NUMERIC, WRITTEN) for one in sorts) > 1:
            return found
        if sorts.count(TEXT) > 1 and set(sorts) <= {TEXT, NONE}:
            found = line
        elif TEXT in sorts:
            found = None
    return None


def _only_the_first_is_quoted(
    first: Sequence[str], columns: Sequence[Sequence[str]], lines: Sequence[str]
) -> bool:
    """The first cells stand in quotes, and what stands below them does not."""
    above, below = "".join(lines[:1]), "".join(lines[1:])
    return (
        all(f'"{cell}"' in above for cell in first)
        and any(columns)
        and not any(f'"{cell}"' in below for column in columns for cell in column)
    )
