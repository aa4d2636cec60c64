"""MkDocs names the page of a broken link; this names the line too."""

import logging
import re

from .places import DOCS

BROKEN = re.compile(r"Doc file '(?P<page>[^']+)' contains an? .*?link (?:to )?'(?P<link>[^']+)'")


def with_line(record: logging.LogRecord) -> bool:
    """A filter that keeps every record, and gives one on a link the lines where the link stands."""
    found = BROKEN.match(str(record.msg))
    if found:
        text = (DOCS / found["page"]).read_text(encoding="utf-8").splitlines()
        lines = [str(i) for i, line in enumerate(text, 1) if found["link"] in line]
        record.msg = f"{found['page']}:{','.join(lines)}: {record.msg}"
    return True
