"""The tables and lists of docs/reference/vectors.md, from the same source as the header."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .answers import ERRORS
from .flags import DOCS, FLAGS, LINKS
from .header import NUMBERS
from .operations import OPERATIONS
from .places import replaced

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "vectors.md"
TITLES = {link: title for title, link in LINKS.items()}
EXAMPLE = "step-ordinary-1"


def page(cases: list[dict[str, Any]]) -> str:
    """The page as it stands, with each <!-- name: begin --> ... <!-- name: end --> made anew.

    ValueError: the page has no such place.
    """
    text = PAGE.read_text(encoding="utf-8")
    for name, lines in _parts(cases).items():
        text = replaced(text, name, "\n".join(lines))
    return text


def _parts(cases: list[dict[str, Any]]) -> dict[str, list[str]]:
    def count(key: str, value: str) -> str:
        return str(sum(case.get(key) == value for case in cases))

    return {
        "example": _example(cases),
        "numbers": _table(
            ("number", "pattern", "meaning"),
            [(kind, _names(n["pattern"].split("|")), n["meaning"]) for kind, n in NUMBERS.items()],
        ),
        "operations": _table(
            ("operation", "given", "answer", "formula", "cases"),
            [
                (*map(_names, ([name], op.given, op.parts, [op.words])), count("do", name))
                for name, op in OPERATIONS.items()
            ],
        ),
        "errors": _table(
            ("error", "because", "cases"),
            [(f"`{name}`", why, count("error", name)) for name, why in ERRORS.items()],
        ),
        "flags": _flags(cases),
    }


def _example(cases: list[dict[str, Any]]) -> list[str]:
    """One case, with a line for each key, and for each part of what a key has."""
    (case,) = [case for case in cases if case["id"] == EXAMPLE]
    lines = []
    for key, value in case.items():
        content = json.dumps(value)
        if isinstance(value, dict):
            parts = [f'    "{part}": {json.dumps(inner)}' for part, inner in value.items()]
            content = "{\n" + ",\n".join(parts) + "\n  }"
        lines.append(f'  "{key}": {content}')
    return ["```json", "{", ",\n".join(lines), "}", "```"]


def _flags(cases: list[dict[str, Any]]) -> list[str]:
    """A definition list, since a table of that much text would be narrow and long."""
    lines = []
    for flag, note in FLAGS.items():
        count = sum(flag in case["flags"] for case in cases)
        lines += [
            f"`{flag}`, {count} cases",
            f":   {note['wrong']}",
            f"    *In whom:* {note['in']}",
            f"    *More:* {', '.join(map(_link, note['links']))}.",
            "",
        ]
    return lines[:-1]


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    lines = [heads, ("---",) * len(heads), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines]


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _link(link: str) -> str:
    """A page of ours is linked to from docs/reference/."""
    return f"[{TITLES[link]}]({link.replace(DOCS + 'reference/', '').replace(DOCS, '../')})"
