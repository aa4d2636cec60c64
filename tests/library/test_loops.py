"""Laws: every loop ends, after at most as many rounds as the comment above it says."""

import ast
import math
import random
from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path

import pytest

import slr_pure
from slr_pure import DivergenceError, Moments, curvatures, jump, jumps, picture, stable_lr
from slr_pure.arithmetic import digits, float_sums, floats, integers, rounding
from slr_pure.arithmetic.rounding import rounded_root
from slr_pure.picture import Axis, in_few_digits

from .rounds import most_rounds

ENDS = "# At most ", "# Without end"
ROOM = Path(slr_pure.__file__).parent
ROOMS = [*ROOM.glob("*.py"), *(ROOM / "arithmetic").glob("*.py")]


def loops(text):
    """The comment above each `while`; "" where there is none."""
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.While):
            above = node.lineno - 2
            while lines[above].lstrip().startswith("#"):
                above -= 1
            yield "".join(line.strip() + " " for line in lines[above + 1 : node.lineno - 1])


def test_every_loop_says_when_it_ends():
    """Or that it does not."""
    told = [(file.name, said) for file in ROOMS for said in loops(file.read_text("utf-8"))]
    assert len(told) > 10
    assert [name for name, said in told if not said.startswith(ENDS)] == []
    assert list(loops("n = 1\n# One\n# two\nwhile n:\n    while n: pass")) == ["# One # two ", ""]


def test_of_integers():
    """Their bits, and their roots; the line of a `while` runs once more, to end it."""
    found = set()
    near_powers = [2**k + e for k in (1, 2, 63, 64, 1000, 4095) for e in (-1, 0, 1)]
    for n in (*near_powers, 3**700, 10**400):
        b = n.bit_length()
        assert most_rounds(integers.bits, integers.bits, n) <= math.log2(b) + 2
        rounds = most_rounds(integers.heron, integers.heron, n)
        assert rounds <= math.log2(b) + 3
        found.add(rounds)
    assert max(found) > 10


def test_of_euclid():
    """Fibonacci's numbers are the most hostile: b is divided as slowly as can be."""
    a, b = 1, 1
    for _ in range(300):
        a, b = a + b, a
        rounds = most_rounds(integers.euclid, integers.euclid, a, b)
        assert rounds <= 2 * b.bit_length() + 1
    assert rounds > 250


def test_of_digits():
    """One round more for twice as many."""
    for d in (1, 511, 512, 513, 5000, 100_000):
        rounds = most_rounds(digits.digits, digits.digits, 10**d - 1)
        assert rounds <= max(0, math.log2(d)) + 1


def enough(t, n):
    """The bits of √n that are enough, and how many rounds come so far."""
    bits = 2 * math.log2(t) + n.bit_length() / 2 + 2
    return math.log2(max(1, bits / 64)) + 2


def hostile_squares():
    """Squares of ties between doubles, and their neighbours: of all sizes, and of subnormals."""
    for exponent in (-1075, -600, -54, 0, 200, 900):
        for odd in (1, 2**53 + 1, 2**54 - 1):
            if odd.bit_length() + exponent < 1024:
                square = Fraction(odd) ** 2 * Fraction(4) ** exponent
                for j in (10, 300, 2000):
                    yield square
                    yield square * (1 + Fraction(1, 2**j))
                    yield square * (1 - Fraction(1, 2**j))


def test_of_squeezed():
    """Roots beside a tie: it takes more bits the nearer they are, and never more than enough."""
    found = set()
    for square in hostile_squares():
        p, q = square.numerator, square.denominator
        rounds = most_rounds(rounding.squeezed, rounded_root, p, q, "float", "s")
        assert rounds <= enough(2**1075, p * q)
        found.add(rounds)
    assert found >= {1, 5}


def test_of_squeezed_on_decimals():
    """The same for √(s² ± 1), where s lies in the middle between two numbers of this context."""
    with localcontext() as context:
        for context.prec in (3, 28, 200):
            for j in (0, 50, 400):
                s = (10**context.prec + 1) * 10**j * 5
                for n in (s * s - 1, s * s, s * s + 1):
                    rounds = most_rounds(rounding.squeezed, rounded_root, n, 1, "Decimal", "s")
                    assert rounds <= enough(10, n)


def test_of_squeezed_for_the_curvatures_and_the_bound():
    """On data far from 0, λ₁ is what cancellation leaves; on Decimals too."""
    sets = [
        [1.7e18, 1.7e18 + 256],
        [5e-324, 1e-323],
        [1e150, 1.0000000000000002e150],
        [1e-150, 1.0],
        [Decimal(10) ** 300, Decimal(10) ** 300 + 1],
        [Decimal("1e-300"), Decimal(1)],
    ]
    for xs in sets:
        moments = Moments.of(xs, xs)
        xx, n = moments.sums.xx, moments.n * moments.sums.dx**2
        for call in curvatures, stable_lr:
            rounds = most_rounds(rounding.squeezed, call, moments)
            # the radicand is below (xx + n)²; the least λ₁ of the Decimals is above 10⁻⁶⁰¹
            assert rounds <= enough(2**2200, (xx + n) ** 2)


@pytest.mark.parametrize("kind", [float, Decimal])
def test_of_jump(kind):
    """As many halves as the steps have bits; on Decimals none is longer than 60 digits here."""
    with localcontext() as context:
        context.Emax, context.Emin, context.prec = 60, -60, 10
        moments = Moments.of([kind(-1), kind(1)], [kind(0), kind(2)])

        def diverging(steps):
            with pytest.raises(DivergenceError):
                jump(moments, kind(3), steps)

        for steps in (10**3, 10**9, 10**30):
            assert most_rounds(jumps.jump, diverging, steps) <= steps.bit_length() + 2


def test_of_float_sums():
    """Sums that cancel to nothing but their last bits."""
    draw = random.Random(5)
    most = 0
    for k in range(300):
        x = [draw.choice((1, 3)) * 2.0 ** draw.randint(0, k % 40) for _ in range(128)]
        x += [-value for value in x]
        y = [draw.random() for _ in range(128)] * 2
        most = max(most, most_rounds(float_sums._total, float_sums.float_sums, x, y))
    assert most <= 3
    assert most > 0 or not float_sums.HOLDS


def test_of_the_format():
    assert most_rounds(floats.measured_format, floats.measured_format) <= floats.FORMAT.digits + 1


def test_of_pictures(monkeypatch):
    """Ticks that fit nowhere, asked for once a round; and a number of nothing but zeros."""
    asked, ticks = [], picture._ticks
    monkeypatch.setattr(picture, "_ticks", lambda *given: asked.append(given) or ticks(*given))
    Axis.of([Fraction(10) ** 300, Fraction(10) ** 300 + 1], room=0)
    assert len(asked) == picture.MOST_TICKS
    assert most_rounds(in_few_digits, in_few_digits, Fraction(10**400)) <= 7
