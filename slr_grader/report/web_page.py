"""A report as a page for the browser: one file, which loads nothing, for screen and paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from ..operations import OPERATIONS
from .class_table import COUNTS, numbers, operations_of
from .contents import Report
from .labels import labels
from .plain_text import grouped, score_line, verdict
from .shown_case import ShownCase

LINES = re.compile(r" \(lines? [\d, ]+\)")  # where a mistake is, which differs between students
STYLE = Path(__file__).with_name("web_page.css")
HEAD = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{about}</p>"""
TABLE = """\
<div class="wide" role="region" aria-label="Class table" tabindex="0">
<table>
<caption>Shares in percent; a dash: not offered</caption>
<thead><tr>{headings}</tr></thead>
<tbody>"""
FOOT = "</main>\n</body>\n</html>"


def page_of(reports: Sequence[Report], about: str) -> Iterator[str]:
    """The lines of the page: the class table, the mistakes by how often, and each student.

    about: a sentence on the cases. Names and replies are text, whatever they contain.
    """
    names = labels([report.name for report in reports])
    title = "The class, graded" if len(reports) > 1 else f"{names[0]}, graded"
    style = STYLE.read_text(encoding="utf-8")
    yield HEAD.format(title=escape(title), style=style, about=escape(about))
    yield from _class_table(reports, names)
    yield from _mistakes(reports, names)
    yield "<h2>Each student</h2>"
    for place, report in enumerate(reports):
        yield from _student(place, report, names[place])
    yield FOOT


def _class_table(reports: Sequence[Report], names: Sequence[str]) -> Iterator[str]:
    """A row each; the name leads to what is said of it."""
    operations = operations_of(reports)
    headings = ["name", *COUNTS, *(OPERATIONS[do].heading for do in operations), "mistakes"]
    yield "<h2>Class table</h2>"
    yield TABLE.format(headings="".join(f'<th scope="col">{each}</th>' for each in headings))
    for place, report in enumerate(reports):
        asked, *shares = numbers(report, [*COUNTS, *operations])
        cells = [f"<td>{asked}</td>", *map(_share, shares)]
        cells.append(f"<td>{len(grouped(report.mistakes)) or '–'}</td>")
        yield f'<tr><th scope="row">{_link(place, names)}</th>{"".join(cells)}</tr>'
    yield "</tbody>\n</table>\n</div>"


def _share(percent: float | None) -> str:
    """A cell with a bar as long as the share."""
    if percent is None:
        return "<td>–</td>"
    return f'<td class="share" style="--share: {percent}%">{percent}</td>'


def _mistakes(reports: Sequence[Report], names: Sequence[str]) -> Iterator[str]:
    """Each mistake and who makes it, the commonest first."""
    who: dict[str, list[int]] = {}
    for place, report in enumerate(reports):
        for text in grouped((do, LINES.sub("", name)) for do, name in report.mistakes):
            who.setdefault(text, []).append(place)
    yield "<h2>Mistakes, the commonest first</h2>"
    if not who:
        yield "<p>None that has a name.</p>"
        return
    yield "<ul>"
    for text, places in sorted(who.items(), key=lambda item: -len(item[1])):
        links = ", ".join(_link(place, names) for place in places)
        yield f"<li><strong>{escape(text)}</strong><br>{len(places)} of {len(names)}: {links}</li>"
    yield "</ul>"


def _student(place: int, report: Report, name: str) -> Iterator[str]:
    """The score, what is said, and the simplest case that fails."""
    score = score_line(report).removeprefix(f"{report.name}: ")
    yield f'<section id="student-{place + 1}">\n<h3>{escape(name)}</h3>'
    if name != report.name:
        yield f'<p class="file">{escape(report.name)}</p>'
    yield f"<p>{escape(score)}</p>"
    yield from _list("Mistakes", grouped(report.mistakes))
    yield from _list("Hints", report.hints)
    yield from _list("Not offered", grouped(report.cannot.items()))
    if report.first:
        yield from _case(next(iter(report.first.values())))
    yield "</section>"


def _list(title: str, texts: Iterable[str]) -> Iterator[str]:
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    if items:
        yield f"<h4>{title}</h4>\n<ul>{items}</ul>"


def _case(case: ShownCase) -> Iterator[str]:
    yield "<h4>The simplest case that fails</h4>"
    yield f"<p>{escape(verdict(case))}<br>{escape(case.comment)}</p>"
    said = {"given": case.given, "answered": case.answered, "due": case.due}
    rows = (f"<dt>{name}</dt><dd>{escape(text)}</dd>" for name, text in said.items() if text)
    yield f"<dl>{''.join(rows)}</dl>"


def _link(place: int, names: Sequence[str]) -> str:
    return f'<a href="#student-{place + 1}">{escape(names[place])}</a>'
