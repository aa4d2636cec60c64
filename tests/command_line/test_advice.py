"""Examples: what people write for numbers, what is said of it, and the way through."""

import pytest

from slr_pure.command_line.advice import kind, way_through, what_is_wrong

POINTED = "write numbers as 1000.5, with a point and no other mark"
COMMAED = "; write numbers as 1000,5, with a comma and no other mark"
ALONE = "write the number alone"
POWERED = "write powers of ten as in 1.5e3"

# What it is, what helps, and cells of that kind, between bars.
KINDS = [
    (
        "a date",
        "write dates as numbers, such as days",
        "2020-01-31|2020/1/3|31.12.2020|1/2/99|2020Q1|2020-W05|2020 q2|Jan 1 2000|1st Jan 2000|"
        "3 January 99|May 1, 2000|jan. 2000|2020-Jan-05|2020 dec|2020-01-31T12:30|"
        "2020-01-31 1:02:03.25Z|1-jan-20|1-feb-20|1-mar-20|1-apr-20|1-may-20|1-jun-20|1-jul-20|"
        "1-aug-20|1-sep-20|1-oct-20|1-nov-20|1-dec-20|22nd May 20|3rd May 20|4th May 20",
    ),
    (
        "a time",
        "write times as numbers, such as seconds",
        "12:30|1:02:03|12:30 pm|9:05a.m.|1:02:03.25|100:00|12:30+01:00|12:30-0130|12:30Z",
    ),
    (
        "a number with a comma",
        f"if that is the decimal mark, --decimal , reads it; otherwise {POINTED}",
        "1,234|-999,999|10,000",
    ),
    (
        "a number with a decimal comma",
        "--decimal , reads it",
        "3,5|,5|-0,25|+1,5e3|1,5E-3|0,123|1234,567|1,2345",
    ),
    ("infinite", "", "inf|-Inf|+infinity"),
    ("the error of a spreadsheet", "", "#NV|#DIV/0!|#NAME?|#ref!"),
    ("a bound, not a number", "", "<5|<=5|>= 3|≤ 0.1 mg|≥1|~5|≈1.5e3|±2"),
    (
        "a number with a dash for its sign",
        "write -, as in -1.5",
        "\N{HYPHEN}2|\N{EM DASH}1.5e3|\N{EN DASH} .5",
    ),
    (
        "a number in brackets",
        "write the number alone, as -1.5 if that is meant",
        "(5)|($1,500.00)|(€2)|(£.5)",
    ),
    ("a fraction", "write it as a decimal number", "1/2|-3 / 4|+10/3"),
    ("a number and its uncertainty", ALONE, "3 ± 0.1|3±.1 m|3+/-0.1|3 +- 1e-3|3.02(11)"),
    (
        "a number with a power of ten",
        POWERED,
        "3.0D+00|1d5|-2.5d-3|1.5x10^3|1.5 × 10⁻³|1.5·10**3|1.5 * 10 ^ -3|10^3|-10²|+10⁻¹²",
    ),
    ("a number with a note", ALONE, "5*|5 †‡|5§|5[a]|5 [12]|5  # guessed"),
    ("a number with a percent sign", ALONE, "5%|2.5 %|5‰"),
    (
        "a number with a currency sign",
        ALONE,
        "$5|-€ 5|£5|¥5|₹5|₽5|₩5|¢5|US$5|usd 5|EUR5|gbp 5|CHF 1.50|Rs. 5|rs5|5 €|5$|5¢",
    ),
    (
        "a number with a unit",
        ALONE,
        "5 kg|5m|5°C|5'|5\"|5 m/s|5 µm|5/h|5 stone|1e3 K|5 rdx|5 e-mails",
    ),
    ("a number in digits of another script", "write 0 to 9", "１２|٣٫٥|-٤|+１.５"),
    (
        "a number with spaces or marks in it",
        POINTED,
        "1 000|1'000|1_000|1.234.567|1,234,567.5|\xa05|1\u202f000|1’000",
    ),
    (None, "", "four|nan|0x10|1.#QNAN|1st|5 th|5e|5 e+|5,;|(5|#NVA|5|1.5e3|.5|-|"),
]


@pytest.mark.parametrize(("what", "helps", "cells"), KINDS)
def test_what_it_is_and_what_helps(what, helps, cells):
    """With ASCII's white space around it, too."""
    for cell in cells.split("|"):
        for text in cell, f"\t {cell} \r\n\f\v":
            found = kind(text)
            assert (found and (found.what, found.help)) == (what and (what, helps)), text


def test_texts_of_sixty_letters_are_looked_at():
    """Longer ones are no more than texts, whatever they begin with."""
    assert kind("5 " + "k" * 58).what == "a number with a unit"
    assert kind("5 " + "k" * 59) is None


@pytest.mark.parametrize(
    ("cell", "decimal", "said"),
    [
        ("five", ".", "'five' is not a number"),
        ("5 kg", ",", "'5 kg' is a number with a unit"),
        ("1.5", ",", "'1.5' is a number with a decimal point"),
        ("1,5e9999", ",", "'1,5e9999' has an exponent beyond ±5,000"),
        ("−1e999", ".", "'−1e999' is too large for a float; fit --exact takes it"),
        ("k" * 99, ".", f"'{'k' * 56}... is not a number"),
    ],
)
def test_what_is_wrong_with_a_cell(cell, decimal, said):
    """Beside that decimal mark."""
    assert what_is_wrong(cell, decimal) == said


@pytest.mark.parametrize(
    ("cell", "decimal", "alone", "way"),
    [
        ("1e999", ".", True, ""),  # what is wrong says it
        ("1,5e999", ",", True, ""),
        ("1.5", ",", True, COMMAED),
        ("1.000,5", ",", True, COMMAED),
        ("1 000", ",", False, COMMAED),
        ("3,5", ".", True, "; --decimal , reads it"),
        ("1 000", ".", True, f"; {POINTED}"),
        ("5 kg", ".", True, f"; {ALONE}, or --na='5 kg' --missing drop leaves its rows out"),
        ("5 kg", ",", False, f"; {ALONE}"),
        (
            " five\n",
            ".",
            True,
            "; if it stands for a missing value, --na=five --missing drop leaves its rows out",
        ),
        ("five", ".", False, ""),
        ("a\nb", ".", True, ""),  # no terminal takes it for an option
        (
            "k" * 60,
            ".",
            True,
            f"; if it stands for a missing value, --na={'k' * 60} --missing drop leaves its "
            "rows out",
        ),
        ("k" * 61, ".", True, ""),
    ],
)
def test_the_way_through(cell, decimal, alone, way):
    """Another mark; the number alone; or a text that stands for a missing value."""
    assert way_through(cell, decimal, alone) == way
