"""Floats of 30 bits: `python -m tests.runtimes.microbit` fits on a micro:bit, in QEMU.

Its MicroPython 1.9.2 (Debian's firmware-microbit-micropython) stores a float in a word of 32 bits
with two bits less for its digits: 22 are left, and the rest is cut off. So do CircuitPython and
many boards. The library finds the format out, and rounds to it. Nine KiB of memory are too few
for the one file, so that just what takes sums of floats and makes a line of them is made of the
rooms, spelled as that version needs it, and typed in.
"""

import ast
import os
import random
import select
import shutil
import subprocess
import time
from fractions import Fraction
from pathlib import Path

from boards.choice import KNOWN
from boards.one_file import source
from slr_pure import fit
from slr_pure.arithmetic.floats import Format

from .rationals import nearest

FIRMWARE = Path("/usr/share/firmware-microbit-micropython/firmware.hex")
QEMU = "qemu-system-arm"
FORMAT = Format(digits=22, least=-147, greatest=127)
TRIES = 40
PUBLIC = {"arithmetic.sums": ("sums_of_floats",), "least_squares": ("line",)}
FLOATS_ALONE = {
    "kind": "float",
    "moments.kind": "float",
    "not isinstance(moments, Moments)": False,
    "places": None,
    "proportional": False,
    "squares_of_y": False,
}
ROOMS = "arithmetic.exact", "arithmetic.floats", "least_squares"
# On the board: floats come and go as integers and powers of two.
TYPED = """\
Taken = namedtuple("Taken", ["n", "dn", "sums"])
def number(p, e):
    return math.ldexp(p, e)
def told(value):
    m, e = math.frexp(value)
    return int(m * 2.0 ** FORMAT.digits), e - FORMAT.digits
def fitted(xs, ys):
    sums = sums_of_floats([number(*x) for x in xs], [number(*y) for y in ys])
    m, c = line(Taken(len(xs), None, sums))
    print(told(m), told(c))
"""


class Older(ast.NodeTransformer):
    """Spelled for MicroPython 1.9.2: no f-strings, and names of fields in a list."""

    def visit_JoinedStr(self, node):
        values = [each for each in node.values if isinstance(each, ast.FormattedValue)]
        text = "".join(
            getattr(each, "value", "") if each not in values else "{}" for each in node.values
        )
        return ast.Call(
            ast.Attribute(ast.Constant(text), "format", ast.Load()),
            [each.value for each in values],
            [],
        )

    def visit_Call(self, node):
        self.generic_visit(node)
        if ast.unparse(node.func) == "namedtuple":
            node.args[1] = ast.parse(repr(node.args[1].value.split()), mode="eval").body
        return node


def definitions():
    """What to type: plain values, then the longest functions, while there is room for them."""
    known = {"": {**KNOWN[""], **FLOATS_ALONE}, **{room: KNOWN[room] for room in ROOMS}}
    known["moments"] = {}
    tree = ast.fix_missing_locations(Older().visit(ast.parse(source(PUBLIC, known))))
    nodes = {ast.unparse(node).replace(" " * 4, " "): node for node in tree.body}
    functions = [text for text in nodes if text.startswith("def ")]
    values = [text for text, node in nodes.items() if is_plain(node)]
    rest = [text for text in nodes if text not in functions + values]
    return values + sorted(functions, key=len, reverse=True) + rest + [TYPED]


def is_plain(node):
    """Names are given values that are written out."""
    return isinstance(node, ast.Assign) and not any(
        isinstance(part, (ast.Call, ast.Name)) for part in ast.walk(node.value)
    )


class Board:
    """The micro:bit's prompt, over its serial line."""

    def __init__(self):
        firmware = f"loader,file={FIRMWARE}"
        options = "-M", "microbit", "-device", firmware, "-serial", "stdio"
        command = [QEMU, *options, "-display", "none", "-monitor", "none"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.until(b">>> ")

    def until(self, end, seconds=60):
        """What it says up to there; TimeoutError after so long."""
        said, last = b"", time.monotonic() + seconds
        while not said.endswith(end):
            ready, _, _ = select.select([self.process.stdout], [], [], last - time.monotonic())
            if not ready:
                raise TimeoutError(said)
            said += os.read(self.process.stdout.fileno(), 4096)
        return said

    def type(self, text, echo):
        self.process.stdin.write(text)
        self.process.stdin.flush()
        self.until(echo)

    def run(self, code):
        """What the code prints. RuntimeError: it failed.

        It is pasted, letter by letter: each comes back before the next, for the board may be busy.
        """
        self.type(b"\x05", b"=== ")
        for letter in code.encode():
            if letter == ord("\n"):
                self.type(b"\r", b"\r\n=== ")
            else:
                self.type(bytes([letter]), bytes([letter]))
        self.process.stdin.write(b"\x04")
        self.process.stdin.flush()
        printed = self.until(b">>> ").decode()[: -len(">>> ")]
        if "Traceback" in printed or "Error" in printed:
            raise RuntimeError(printed)
        return printed

    def end(self):
        """Switch it off."""
        self.process.kill()
        self.process.wait()


def numbers(chance, count, spread):
    """Pairs (p, e) for p · 2ᵉ of 22 bits."""
    return [(chance.randrange(-(2**22), 2**22) | 1, chance.randint(*spread)) for _ in range(count)]


def due(xs, ys):
    """The exact line, rounded to the format: for m and c (p, e) with p of 22 bits."""
    taken = [[Fraction(p) * Fraction(2) ** e for p, e in each] for each in (xs, ys)]
    found = []
    for value in fit(*taken):
        p, e = nearest(value.numerator, value.denominator, FORMAT.digits, FORMAT.least)
        while p and p < 2 ** (FORMAT.digits - 1):
            p, e = 2 * p, e - 1
        if p == 2**FORMAT.digits:
            p, e = p // 2, e + 1
        found.append((-p if value < 0 else p, e))
    return found


def main():
    """0 if each line is the nearest of the board's floats; 1, on CI also without the board."""
    if not (shutil.which(QEMU) and FIRMWARE.exists()):
        print(f"micro:bit: skipped, there is no {QEMU} or no {FIRMWARE}")
        return int("CI" in os.environ)
    board, chance, wrong = Board(), random.Random(5), []
    try:
        for text in definitions():
            board.run(f"import gc\ngc.collect()\n{text}")
        form = board.run("print(FORMAT)").strip()
        for i in range(TRIES):
            spread = ((-20, -20), (-30, 0), (-60, 30))[i % 3]  # how far the sizes are apart
            xs, ys = numbers(chance, 2 + i % 4, spread), numbers(chance, 2 + i % 4, spread)
            found = board.run(f"gc.collect()\nfitted({xs}, {ys})").strip()
            expected = " ".join(map(str, due(xs, ys)))
            if found != expected:
                wrong.append(f"{xs}, {ys}: {found}, not {expected}")
    finally:
        board.end()
    good = form == repr(FORMAT) and not wrong
    print(f"micro:bit, {form}: {TRIES - len(wrong)} of {TRIES} lines the nearest", *wrong, sep="\n")
    return int(not good)


if __name__ == "__main__":
    raise SystemExit(main())
