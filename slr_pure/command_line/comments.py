"""Comments: the names of columns in one."""

from __future__ import annotations

import csv
from contextlib import suppress

from .rows import COMMENTS, Form, divided
from .sorts import TEXT, sort


def names_in(line: str, form: Form, width: int) -> list[str]:
    r"""The names of so many columns in a comment, if it has as many; otherwise none.

    >>> names_in("# time force\n", Form(None), 2), names_in("# at noon, in May\n", Form(","), 3)
    (['time', 'force'], [])
    """
    text = line.strip()
    mark = COMMENTS.match(text)
    if not mark:
        return []
    text = text[mark.end() :]
    for separator in {form.separator, None if form.separator == "\t" else form.separator}:
        with suppress(csv.Error):
            names = list(map(str.strip, next(divided(iter([text + "\n"]), separator))))
            named = [sort(name) == TEXT for name in names]
            labels = width > 2 and names[:1] == [""]  # the column of row labels has no name
            if len(names) == width and all(named[labels:]):
                return names
    return []
