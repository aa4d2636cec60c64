"""Advice: what a text is that is taken for no number, and what its writer can do about it."""

from __future__ import annotations

import re
import shlex
from typing import NamedTuple

from .cells import (
    COMMA,
    GREATEST_EXPONENT,
    NUMBER,
    POINT,
    as_written,
    shortened,
    too_large_an_exponent,
)

WHITE = " \t\n\r\f\v"  # around numbers
LONGEST = 60  # letters of a text that is looked at

MARKS = re.compile(
    "[,.' _\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{RIGHT SINGLE QUOTATION MARK}]"
)
DIGITS = r"[+-]?(?:\d[\d.,]*|\.\d+)(?:[eE][+-]?\d+)?"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
CLOCK = r"\d{1,3}:\d\d(?::\d\d(?:\.\d*)?)?(?: ?[ap]\.?m\.?)?(?:z|[+-]\d\d:?\d\d)?"
DATE = "|".join(
    (
        r"\d{4}[-/.]\d\d?(?:[-/.]\d\d?)?",
        r"\d\d?[-/.]\d\d?[-/.]\d{2,4}",
        r"\d{4}[- ]?[qw]\d\d?",
        rf"(?:\d\d?(?:st|nd|rd|th)?[-/. ]+)?{MONTH}[-/. ]+(?:\d\d?,? )?\d{{1,4}}",
        rf"\d{{4}}[-/. ]+{MONTH}(?:[-/. ]+\d\d?)?",
    )
)
POINTED = "write numbers as 1000.5, with a point and no other mark"
COMMAED = "write numbers as 1000,5, with a comma and no other mark"
ALONE = "write the number alone"
POWERED = "write powers of ten as in 1.5e3"


class Kind(NamedTuple):
    """Texts that people write for numbers: their pattern, what they are, and what helps."""

    pattern: re.Pattern[str]
    what: str
    help: str


def _kind(pattern: str, what: str, helps: str) -> Kind:
    return Kind(re.compile(pattern, re.ASCII | re.IGNORECASE), what, helps)


DATED = _kind(rf"(?:{DATE})(?:[t ]\s?{CLOCK})?", "a date", "write dates as numbers, such as days")
TIMED = _kind(CLOCK, "a time", "write times as numbers, such as seconds")
DECIMAL_COMMA = _kind(
    r"[+-]?\d*,\d+(?:e[+-]?\d+)?", "a number with a decimal comma", "--decimal , reads it"
)
COMMA_OR_THOUSANDS = _kind(
    r"[+-]?[1-9]\d{0,2},\d{3}",
    "a number with a comma",
    f"if that is the decimal mark, --decimal , reads it; otherwise {POINTED}",
)
MARKED = Kind(MARKS, "a number with spaces or marks in it", POINTED)
JOINED = _kind(rf"{DIGITS}[;|]{DIGITS}", "two numbers", "write one separator between all cells")
COMMAS = DECIMAL_COMMA, COMMA_OR_THOUSANDS, MARKED
MISREAD = DECIMAL_COMMA, COMMA_OR_THOUSANDS, JOINED  # a column of such is one of other numbers
KINDS: tuple[Kind, ...] = (
    DATED,
    TIMED,
    COMMA_OR_THOUSANDS,
    DECIMAL_COMMA,
    JOINED,
    _kind(r"[+-]?inf(?:inity)?", "infinite", ""),
    _kind(rf'="?{DIGITS}"?', "the formula of a spreadsheet", ALONE),
    _kind(r"#(?:NV|[a-z\d/]+[!?])", "the error of a spreadsheet", ""),
    _kind(rf"[<>≤≥~≈±]=?\s*{DIGITS}.*", "a bound, not a number", ""),
    _kind(
        rf"[\N{{HYPHEN}}-\N{{EM DASH}}]\s*{DIGITS}",
        "a number with a dash for its sign",
        "write -, as in -1.5",
    ),
    _kind(rf"\([$€£]?{DIGITS}\)", "a number in brackets", f"{ALONE}, as -1.5 if that is meant"),
    _kind(r"[+-]?\d+\s*/\s*\d+", "a fraction", "write it as a decimal number"),
    _kind(
        rf"{DIGITS}\s*(?:±|\+/?-)\s*{DIGITS}.*|{DIGITS}\(\d+\)",
        "a number and its uncertainty",
        ALONE,
    ),
    _kind(rf"{DIGITS}d[+-]?\d+", "a number with a power of ten", POWERED),
    _kind(
        rf"(?:{DIGITS}\s*[x×·*]\s*)?[+-]?10\s*(?:(?:\^|\*\*)\s*[+-]?\d+|⁻?[¹²³⁰⁴-⁹]+)",
        "a number with a power of ten",
        POWERED,
    ),
    _kind(rf"{DIGITS}\s*(?:[*†‡§]+|\[\w+\])|{DIGITS}\s+#.*", "a number with a note", ALONE),
    _kind(rf"{DIGITS}\s*[%‰]", "a number with a percent sign", ALONE),
    _kind(
        rf"[+-]?(?:[$€£¥₹₽₩¢]|[a-z]{{0,3}}\$|usd|eur|gbp|chf|rs\.?)\s*{DIGITS}|{DIGITS}\s*[$€£¥₹₽₩¢]",
        "a number with a currency sign",
        ALONE,
    ),
    _kind(
        rf"{DIGITS}\s*(?!(?:st|nd|rd|th)\b|e[+-]?$)(?:[^\W\d_]|[°µ'\"/])[^\s\d,;]*",
        "a number with a unit",
        ALONE,
    ),
    Kind(
        re.compile(r"[+-]?\d+(?:[.,٫．]\d+)?"),
        "a number in digits of another script",
        "write 0 to 9",
    ),
)


def kind(cell: str) -> Kind | None:
    """What kind of text it is that people write for a number, if it is one that is known."""
    text = cell.strip(WHITE)
    if len(text) > LONGEST or NUMBER.fullmatch(text):
        return None
    if found := next((kind for kind in KINDS if kind.pattern.fullmatch(text)), None):
        return found
    return MARKED if NUMBER.fullmatch(MARKS.sub("", text)) else None


def what_is_wrong(cell: str, decimal: str = POINT) -> str:
    """Why the text is not taken as a number, where it is neither missing nor undecodable."""
    text = shortened(cell)
    (written,) = as_written([cell], decimal)
    if NUMBER.fullmatch(written):
        if too_large_an_exponent(written):
            return f"{text} has an exponent beyond ±{GREATEST_EXPONENT:,}"
        return f"{text} is too large for a float; fit --exact takes it"
    if NUMBER.fullmatch(cell):
        return f"{text} is a number with a decimal point"
    found = kind(cell)
    return f"{text} is {found.what if found else 'not a number'}"


def way_through(cell: str, decimal: str, alone: bool) -> str:
    """What can be done about it, after a semicolon, if it is not said already.

    alone: most of its column are numbers, so that its row may be left out.
    """
    (written,) = as_written([cell], decimal)
    if NUMBER.fullmatch(written):
        return ""
    found, text = kind(cell), cell.strip()
    if decimal == COMMA and (found in COMMAS or NUMBER.fullmatch(cell)):
        return f"; {COMMAED}"
    advice = found.help if found else ""
    if alone and found not in COMMAS and len(text) <= LONGEST and text.isprintable():
        condition = f"{advice}, or" if advice else "if it stands for a missing value,"
        na = f"--na={shlex.quote(text)}"
        advice = f"{condition} {na} --missing drop leaves its rows out"
    return advice and f"; {advice}"
