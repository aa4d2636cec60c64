"""Pieces of data: their lines of sums as any interpreter writes them, and the sum as it adds them.

    python tests/runtimes/pieces.py FILE

It needs only slr_pure. A line of the file is a list of points, whose line of sums is printed; or it
is such a line itself, and the line of the sum of all these is printed at the end.
"""

import json
import math
import sys

from slr_pure import Moments


def number(code):
    """An integer, or for [a, b, e] the float a · 2ᵉ + b · 2ᵉ⁻²⁶, for a and b of 26 bits."""
    if isinstance(code, int):
        return code
    a, b, e = code
    return math.ldexp(a, e) + math.ldexp(b, e - 26)


def main(file):
    """Print the lines."""
    total = 0
    with open(file) as lines:
        for text in lines:
            piece = json.loads(text)
            if isinstance(piece, dict):
                total = total + Moments.from_json(text)
            else:
                print(Moments.of_pairs((number(x), number(y)) for x, y in piece).to_json())
    if total != 0:
        print(total.to_json())


if __name__ == "__main__":
    main(sys.argv[1])
