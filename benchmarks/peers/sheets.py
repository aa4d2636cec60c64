"""A spreadsheet's: SLOPE and INTERCEPT, of Gnumeric or LibreOffice; all cases in one sheet.

python -m benchmarks.peers.sheets COMMAND: it turns an OpenDocument sheet, where numbers are written
in 17 digits, into an old Excel one, which holds the doubles. Columns: A and B, x and y; C and D,
the slope and the intercept, in the first row of a case.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from zipfile import ZipFile

import xlrd

from benchmarks.peers.lines import requests, written

COMMANDS = {
    "ssconvert": "ssconvert --recalc --export-type=Gnumeric_Excel:excel_biff8 in.ods in.xls",
    "soffice": "soffice --headless -env:UserInstallation=file://{} --convert-to xls in.ods",
}
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
KIND = "application/vnd.oasis.opendocument.spreadsheet"
CONTENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0"
 xmlns:of="{OASIS}:of:1.2" office:version="1.2">
<office:body><office:spreadsheet><table:table table:name="cases">
{{}}</table:table></office:spreadsheet></office:body></office:document-content>
"""
MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""


def rows(word, x, y, top):
    """The rows of a case, the first of which has this number."""
    last = top + max(len(x), 1) - 1
    ranges = f"[.B{top}:.B{last}];[.A{top}:.A{last}]"
    for i, (a, b) in enumerate(zip(x or [None], y or x or [None])):
        if word == "echo":
            yield [a, b, f"[.A{top + i}]"]
        else:
            yield [a, b] if i else [a, b, f"SLOPE({ranges})", f"INTERCEPT({ranges})"]


def cell(value):
    """Nothing; a number; or a formula, as which nan and infinity are #N/A."""
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, float) and abs(value) < float("inf"):
        return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'
    formula = value if isinstance(value, str) else "NA()"
    return f'<table:table-cell table:formula="of:={formula}" office:value-type="float"/>'


def recalculated(command, lines):
    """The sheet of these lines, with the values of its formulas."""
    parts = [f"<table:table-row>{''.join(map(cell, line))}</table:table-row>\n" for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        with ZipFile(Path(folder, "in.ods"), "w") as file:
            file.writestr("mimetype", KIND)
            file.writestr("META-INF/manifest.xml", MANIFEST)
            file.writestr("content.xml", CONTENT.format("".join(parts)))
        words = COMMANDS[command].format(folder).split()
        subprocess.run(words, cwd=folder, check=True, stdout=sys.stderr)
        return xlrd.open_workbook(Path(folder, "in.xls"), logfile=sys.stderr).sheet_by_index(0)


def values(cells):
    """A reply: the numbers in the cells, or what is there instead."""
    if all(each.ctype == xlrd.XL_CELL_NUMBER for each in cells):
        return written(each.value for each in cells)
    errors = xlrd.error_text_from_code
    return f"none {', '.join(errors.get(each.value, str(each.value)) for each in cells)}"


def main(command):
    """The version, then a reply a line."""
    told = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    version = (told.stdout + told.stderr).replace("'", " ").split()
    print("version", next(word for word in version if word[0].isdigit()))
    cases, tops, lines = requests(), [], []
    for case in cases:
        tops.append(len(lines))
        lines += rows(*case, len(lines) + 1)
    sheet = recalculated(command, lines)
    for (word, x, _), top in zip(cases, tops):
        if word == "echo":
            print(values(sheet.col(2, top, top + len(x))))
        else:
            print(values(sheet.row(top)[2:4]))


if __name__ == "__main__":
    main(sys.argv[1])
