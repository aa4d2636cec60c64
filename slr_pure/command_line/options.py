"""Options: the value of a word of the command line, or an argparse.ArgumentTypeError."""

from __future__ import annotations

from argparse import ArgumentTypeError
from fractions import Fraction

from ..descent import checked_rate
from .advice import COMMAS, POINTED, kind, what_is_wrong
from .cells import NUMBER, as_written, shortened, too_large_an_exponent

MOST_COUNT_DIGITS, MOST_MEGABYTES = 100, 10**9


def number_text(text: str) -> str:
    """The text as Python writes it, if it is a number, with a decimal point.

    >>> number_text(" −2.5")
    '-2.5'
    """
    (written,) = as_written([text])
    if not NUMBER.fullmatch(written):
        advice = f"; {POINTED}" if kind(text) in COMMAS else ""
        raise ArgumentTypeError(f"{what_is_wrong(text)}{advice}")
    return written.strip()


def rate(text: str) -> float:
    """A learning rate."""
    lr = float(number_text(text))
    try:
        checked_rate(lr)
    except ValueError as error:
        raise ArgumentTypeError(f"{shortened(text)}: {error}") from None
    return lr


def count(text: str) -> int:
    """A whole number from 0 on."""
    text = text.strip()
    if not (text.isascii() and text.isdigit()):
        raise ArgumentTypeError(f"{shortened(text)} is not a whole number from 0 on")
    if len(text) > MOST_COUNT_DIGITS:
        raise ArgumentTypeError(f"a number of {len(text)} digits is too large")
    return int(text)


def positive(text: str) -> int:
    """A whole number from 1 on."""
    found = count(text)
    if found == 0:
        raise ArgumentTypeError("0 is not a whole number from 1 on")
    return found


def names(text: str) -> list[str]:
    """Names, between commas."""
    return [name.strip() for name in text.split(",") if name.strip()]


def percent(text: str) -> Fraction:
    """A percentage, exactly."""
    is_number = NUMBER.fullmatch(text) and not too_large_an_exponent(text)
    if not is_number or not 0 <= Fraction(text) <= 100:
        raise ArgumentTypeError(f"{shortened(text)} is not a percentage from 0 to 100")
    return Fraction(text)


def seconds(text: str) -> float:
    """A time of an hour at most."""
    if not 0 < float(number_text(text)) <= 3600:
        raise ArgumentTypeError(f"{shortened(text)} is not a time above 0 and up to 3600")
    return float(text)


def megabytes(text: str) -> int:
    """A size of memory, which a limit of the system can hold."""
    found = positive(text)
    if found > MOST_MEGABYTES:
        raise ArgumentTypeError(f"{text} is above {MOST_MEGABYTES}")
    return found
