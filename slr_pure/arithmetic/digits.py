"""Digits: integers of any length to text and back.

Python refuses above 4,300 digits, or as few as 640 where its environment says so, and takes the
square of the length below. By halves it is neither refused nor as slow, and the same everywhere.
"""

PIECE = 512  # digits that every Python reads and prints at once


def is_integer(text: str) -> bool:
    """The text is an integer in decimal digits, as JSON has them: no +, no zeros before it.

    >>> is_integer("-12"), is_integer("012"), is_integer("1.0")
    (True, False, False)
    """
    digits = text[1:] if text[:1] == "-" else text
    return text == "0" or (digits != "" and digits[0] != "0" and not digits.strip("0123456789"))


def integer(text: str) -> int:
    """The integer that the text stands for: n = high · 10ᵏ + low, for the last k of its digits.

    >>> integer("-" + "9" * 5000) == 1 - 10**5000
    True
    """
    return -_natural(text[1:]) if text[:1] == "-" else _natural(text)


def _natural(digits: str) -> int:
    k = len(digits) // 2
    if k < PIECE // 2:
        return int(digits)
    scale: int = 10**k
    return _natural(digits[:-k]) * scale + _natural(digits[-k:])


def digits(n: int) -> str:
    """The text of an integer.

    >>> digits(10**5000) == "1" + "0" * 5000
    True
    """
    if n < 0:
        return "-" + digits(-n)
    width = PIECE
    # At most log₂ d rounds for d digits: the width doubles.
    while n >= 10**width:
        width *= 2
    return _padded(n, width).lstrip("0") or "0"


def _padded(n: int, width: int) -> str:
    """The text of n ≥ 0 with zeros before it, of that width, which is 2ⁱ · PIECE."""
    if width == PIECE:
        text = str(n)
        return "0" * (width - len(text)) + text
    high, low = divmod(n, 10 ** (width // 2))
    return _padded(high, width // 2) + _padded(low, width // 2)
