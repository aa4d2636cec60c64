"""The rounding run: every quotient of a file rounded, bit for bit, on any interpreter.

    python tests/runtimes/rounds.py FILE

It needs only slr_pure. It also counts how many the interpreter's own division gets wrong.
"""

import json
import math
import sys

from slr_pure.arithmetic.floats import Format, divided_in_integers, rounded_quotient
from slr_pure.arithmetic.rounding import rounded

SINGLE = Format(digits=24, least=-149, greatest=127)


def double(significand, exponent):
    """The float significand · 2 ** exponent, put together from exact pieces; inf if too large."""
    if significand >> 53 or (significand and significand >> max(1024 - exponent, 0)):
        return math.inf
    value = 0.0
    for shift in (40, 20, 0):
        value = value * 2.0**20 + (significand >> shift) % 2**20
    return math.ldexp(value, exponent)


def due(p, significand, exponent):
    """The float with the sign of p: text for an overflow, so that nothing else equals it."""
    if significand == 2**53:
        significand, exponent = 2**52, exponent + 1
    value = double(significand, exponent)
    return "overflow" if value == math.inf else -value if p < 0 else value


def tried(function, *arguments):
    """What the function returns, or that it overflows."""
    try:
        return function(*arguments)
    except OverflowError:
        return "overflow"


def same(found, expected):
    """Both an overflow, or floats of the same value and the same sign."""
    if isinstance(found, str) or isinstance(expected, str):
        return found is expected or found == expected
    return found == expected and math.copysign(1.0, found) == math.copysign(1.0, expected)


def same_single(p, q, significand, exponent):
    """The same arithmetic in a float format of 32 bits."""
    s, e = rounded_quotient(abs(p), q, SINGLE)
    lower = min(e, exponent)
    return s << (e - lower) == significand << (exponent - lower)


def main(file):
    """Round every quotient, print those that are wrong and the counts; how many were wrong."""
    passed = failed = own = 0
    with open(file) as lines:
        for text in lines:
            p, q, significand, exponent, *single = json.loads(text)
            expected = due(p, significand, exponent)
            own += not same(tried(lambda p, q: p / q, p, q), expected)
            if (
                same(tried(rounded, p, q, "float", "m"), expected)
                and same(tried(divided_in_integers, p, q), expected)
                and same_single(p, q, *single)
            ):
                passed += 1
            else:
                failed += 1
                print(f"wrong: {p} / {q}")
    print(f"own division: {own} wrong")
    print(f"{passed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1]) else 0)
