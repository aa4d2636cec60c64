"""Examples: pieces of text that are numbers, and what is wrong with those that are none."""

from fractions import Fraction

import pytest

from slr_pure.command_line.advice import what_is_wrong
from slr_pure.command_line.cells import (
    as_written,
    exact_numbers,
    float_numbers,
    shortened,
    too_large_an_exponent,
)

MARKS = "is a number with spaces or marks in it"
BEYOND = "has an exponent beyond ±5,000"
NAN = "is not a number"
POWER = "is a number with a power of ten"
UNCERTAIN = "is a number and its uncertainty"
NOTE = "is a number with a note"

# (cell, what is wrong with it as a float, and as a Fraction)
NO_NUMBERS = [
    ("1_000", f"'1_000' {MARKS}"),
    ("3,5", "'3,5' is a number with a decimal comma"),
    ("1 000", f"'1 000' {MARKS}"),
    ("1\xa0000", f"'1\\xa0000' {MARKS}"),
    ("500;2", "'500;2' is two numbers"),
    ("3\n3", f"'3\\n3' {NAN}"),
    ("１２", "'１２' is a number in digits of another script"),
    ("１．５", "'１．５' is a number in digits of another script"),
    ('="1.5"', "'=\"1.5\"' is the formula of a spreadsheet"),
    ("=15", "'=15' is the formula of a spreadsheet"),
    ("four", f"'four' {NAN}"),
    ("nan", f"'nan' {NAN}"),
    ("-inf", "'-inf' is infinite"),
    ("infinity", "'infinity' is infinite"),
    ("0x10", f"'0x10' {NAN}"),
    ("1/2", "'1/2' is a fraction"),
    ("\u0664", "'\u0664' is a number in digits of another script"),
    ("–2", "'–2' is a number with a dash for its sign"),
    ("($1,500.00)", "'($1,500.00)' is a number in brackets"),
    ("3.0D+00", f"'3.0D+00' {POWER}"),
    ("1.5x10^3", f"'1.5x10^3' {POWER}"),
    ("1.5 × 10⁻³", f"'1.5 × 10⁻³' {POWER}"),
    ("10^3", f"'10^3' {POWER}"),
    ("3 ± 0.1", f"'3 ± 0.1' {UNCERTAIN}"),
    ("3+/-0.1", f"'3+/-0.1' {UNCERTAIN}"),
    ("3.02(11)", f"'3.02(11)' {UNCERTAIN}"),
    ("5*", f"'5*' {NOTE}"),
    ("5[a]", f"'5[a]' {NOTE}"),
    ("5  # guessed", f"'5  # guessed' {NOTE}"),
    ("#DIV/0!", "'#DIV/0!' is the error of a spreadsheet"),
    ("1.#QNAN", f"'1.#QNAN' {NAN}"),
    ("#5!x", f"'#5!x' {NAN}"),
    ("3+", f"'3+' {NAN}"),
    ("$5", "'$5' is a number with a currency sign"),
    ("1e999999999", f"'1e999999999' {BEYOND}"),
    ("1e" + "9" * 5000, "'1e" + "9" * 54 + f"... {BEYOND}"),
    ("1e5001", f"'1e5001' {BEYOND}"),
]


@pytest.mark.parametrize(("cell", "problem"), NO_NUMBERS)
def test_what_is_no_number_is_refused(cell, problem):
    """As a float and exactly, with the cause, also beside cells that are good."""
    assert float_numbers(["1", cell]) is None
    assert exact_numbers(["1", cell]) is None
    assert what_is_wrong(cell) == problem


def test_what_only_one_of_the_two_takes():
    """10⁹⁹⁹ is no float, and 10⁻⁵⁰⁰¹, a float that is 0, would be a Fraction of too many digits."""
    assert float_numbers(["1e999"]) is None
    assert what_is_wrong("1e999") == "'1e999' is too large for a float; fit --exact takes it"
    assert exact_numbers(["1e999"]) == [10**999]
    assert exact_numbers(["1e-5001"]) is None
    assert what_is_wrong("1e-5001") == f"'1e-5001' {BEYOND}"
    assert float_numbers(["1e-5001"]) == [0]


def test_letters_of_no_width_are_no_part_of_a_number():
    """With either decimal mark; what else stands beside it is."""
    assert as_written(["\u200b1.5\u200e", "\ufeff1X"]) == ["1.5", "1X"]
    assert as_written(["\u20601,5\u202c", "1.5"], ",") == ["1.5", "1,5"]


def test_numbers_in_every_form():
    """Signs, points, exponents, white space around; exactly as they are written."""
    cells = ["0", " 1 ", "4.", "+9", ".5", "3e0", "-1.5E-1", "0.1\t"]
    exact = [0, 1, 4, 9, Fraction(1, 2), 3, Fraction(-3, 20), Fraction(1, 10)]
    assert exact_numbers(cells) == exact
    assert float_numbers(cells) == list(map(float, exact))
    assert float_numbers([]) == exact_numbers([]) == []


@pytest.mark.parametrize("integer", [2**53 + 1, -(2**53) - 1, 10**400 + 1])
def test_an_integer_that_is_no_float_is_exact(integer):
    """From 2⁵³ on floats are further apart than integers."""
    (found,) = float_numbers([f" {integer}"])
    assert found == integer
    assert float_numbers(["1.5", str(integer)]) == [1.5, integer]


@pytest.mark.parametrize("number", [1, 2**52 + 1, 2**53 - 1])
def test_an_integer_that_is_a_float_is_one(number):
    """Up to 2⁵³, which 2⁵³ + 1 is rounded to."""
    assert list(map(type, float_numbers([str(number), str(2**53)]))) == [float, int]


def test_what_is_no_integer_is_a_float_however_large():
    """Beside one that is, too."""
    found = float_numbers(["1e300", "9007199254740993.5", str(2**53)])
    assert (found, list(map(type, found))) == ([1e300, 2.0**53 + 2, 2**53], [float, float, int])


@pytest.mark.parametrize(
    ("text", "too_large"),
    [
        *(("1e5000", False), ("1E-5000", False), ("1e+0005000", False), ("1e5001", True)),
        *(("1e-5001", True), ("1e10000", True), ("1e0", False), ("5", False), ("five", False)),
    ],
)
def test_exponents_up_to_5000(text, too_large):
    """Of either sign, and with any zeros before them."""
    assert too_large_an_exponent(text) == too_large


def test_cells_as_python_writes_them():
    """The minus of typesetting is one; a point is no decimal mark where a comma is."""
    assert as_written(["\N{MINUS SIGN}1.5", "2,5"]) == ["-1.5", "2,5"]
    assert as_written(["\N{MINUS SIGN}1,5", "2.5"], ",") == ["-1.5", "2,5"]
    assert as_written(["1,5", "2.5"], ",") == ["1.5", "2,5"]


def test_sixty_letters_of_a_value_are_shown():
    """With the quotes, and with dots for what is cut off."""
    assert shortened("9" * 58) == f"'{'9' * 58}'"
    assert shortened("9" * 59) == f"'{'9' * 56}..."


def test_integers_too_large_for_a_float_are_exact(written, printed):
    """Time stamps in nanoseconds: their last digits count."""
    rows = [f"{1_700_000_000_000_000_001 + k},{2 * k}" for k in range(5)]
    assert "\nm = 2.0\n" in printed("fit", written("\n".join([*rows, "1.7e18,-2"])))
