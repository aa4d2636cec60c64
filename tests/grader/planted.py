"""For the tests of mistakes: programs as beginners write them, and slips planted in each.

A program is right; a slip is a change of its text, old to new, and what is to be said of it. The
styles are loops over indices, loops over points, comprehensions, helper functions and NumPy.
"""

from typing import NamedTuple

from slr_grader.operations.loops import (
    ANEW,
    DIVISION,
    EQUALS,
    FORMAT,
    INT,
    POWER,
    PRINT,
    RETURN,
    ROUND,
    START,
    STR,
)


class Planted(NamedTuple):
    """A wrong program for an operation, in a style; and what must be said."""

    do: str
    style: str
    source: str
    said: str


NO_FIRST, NO_LAST = "the first point is left out", "the last point is left out"
NO_N, NO_2, SIGN = "the 1/N is missing", "the 2 of the square is missing", "the sign is flipped"
LAST, FIRST = "only the last point counts", "only the first point counts"
BRACKETS = "the brackets are missing"
NO_C, M_FOR_C = "c is missing", "m and c are swapped"
AGAIN = "    dm, dc = slopes(m, c, x, y)\n"  # the derivatives, at where m is by then
RATIO = "np.sum((x - x.mean()) * (y - y.mean())) / np.sum((x - x.mean()) ** 2)"
ALL, FROM_1, SHORT = "range(len(x))", "range(1, len(x))", "range(len(x) - 1)"

PROGRAMS = {
    ("forward", "indices"): """\
def forward(m, c, x):
    y = []
    for i in range(len(x)):
        y.append(m * x[i] + c)
    return y
""",
    ("forward", "comprehension"): """\
def forward(m, c, x):
    return [m * a + c for a in x]
""",
    ("forward", "helper"): """\
def at(m, c, a):
    return m * a + c
def forward(m, c, x):
    return [at(m, c, a) for a in x]
""",
    ("forward", "NumPy"): """\
import numpy as np
def forward(m, c, x):
    return m * np.array(x) + c
""",
    ("loss", "indices"): """\
def loss(m, c, x, y):
    total = 0
    for i in range(len(x)):
        r = y[i] - (m * x[i] + c)
        total += r ** 2
    return total / len(x)
""",
    ("loss", "points"): """\
def loss(m, c, x, y):
    total = 0
    for a, b in zip(x, y):
        total += (b - (m * a + c)) ** 2
    return total / len(x)
""",
    ("loss", "comprehension"): """\
def loss(m, c, x, y):
    return sum((b - (m * a + c)) ** 2 for a, b in zip(x, y)) / len(x)
""",
    ("loss", "helper"): """\
def square(r):
    return r ** 2
def loss(m, c, x, y):
    return sum([square(b - (m * a + c)) for a, b in zip(x, y)]) / len(x)
""",
    ("loss", "NumPy"): """\
import numpy as np
def loss(m, c, x, y):
    r = np.array(y) - (m * np.array(x) + c)
    return np.sum(r ** 2) / len(x)
""",
    ("gradient", "indices"): """\
def gradient(m, c, x, y):
    dm, dc = 0, 0
    for i in range(len(x)):
        r = y[i] - (m * x[i] + c)
        dm += -2 * r * x[i]
        dc += -2 * r
    return dm / len(x), dc / len(x)
""",
    ("gradient", "comprehension"): """\
def gradient(m, c, x, y):
    rs = [b - (m * a + c) for a, b in zip(x, y)]
    dm = -2 * sum(r * a for r, a in zip(rs, x)) / len(x)
    dc = -2 * sum(rs) / len(x)
    return dm, dc
""",
    ("gradient", "NumPy"): """\
import numpy as np
def gradient(m, c, x, y):
    r = np.array(y) - (m * np.array(x) + c)
    dm = -2 * np.sum(r * np.array(x)) / len(x)
    dc = -2 * np.sum(r) / len(x)
    return dm, dc
""",
    ("step", "helper"): """\
def slopes(m, c, x, y):
    rs = [b - (m * a + c) for a, b in zip(x, y)]
    dm = -2 * sum(r * a for r, a in zip(rs, x)) / len(x)
    dc = -2 * sum(rs) / len(x)
    return dm, dc
def step(m, c, x, y, lr):
    dm, dc = slopes(m, c, x, y)
    m = m - lr * dm
    c = c - lr * dc
    return m, c
""",
    ("step", "points"): """\
def step(m, c, x, y, lr):
    dm = dc = 0
    for a, b in zip(x, y):
        dm += -2 * (b - (m * a + c)) * a / len(x)
        dc += -2 * (b - (m * a + c)) / len(x)
    m, c = m - lr * dm, c - lr * dc
    return m, c
""",
    ("step", "NumPy"): """\
import numpy as np
def step(m, c, x, y, lr):
    r = np.array(y) - (m * np.array(x) + c)
    dm, dc = -2 * np.mean(r * np.array(x)), -2 * np.mean(r)
    m, c = m - lr * dm, c - lr * dc
    return m, c
""",
    ("train", "points"): """\
def train(x, y, lr, steps):
    m, c = 0, 0
    for _ in range(steps):
        dm, dc = 0, 0
        for a, b in zip(x, y):
            dm += -2 * (b - (m * a + c)) * a / len(x)
            dc += -2 * (b - (m * a + c)) / len(x)
        m, c = m - lr * dm, c - lr * dc
    return m, c
""",
    ("fit through the origin", "points"): """\
def fit_through_origin(x, y):
    top = bottom = 0
    for a, b in zip(x, y):
        top += a * b
        bottom += a * a
    return top / bottom
""",
    ("train", "NumPy"): """\
import numpy as np
def train(x, y, lr, steps):
    m, c = 0, 0
    for _ in range(steps):
        r = np.array(y) - (m * np.array(x) + c)
        dm, dc = -2 * np.mean(r * np.array(x)), -2 * np.mean(r)
        m, c = m - lr * dm, c - lr * dc
    return m, c
""",
    ("fit", "indices"): """\
def fit(x, y):
    n = len(x)
    mx = sum(x) / n
    my = sum(y) / n
    top = 0
    bottom = 0
    for i in range(len(x)):
        top += (x[i] - mx) * (y[i] - my)
        bottom += (x[i] - mx) ** 2
    m = top / bottom
    c = my - m * mx
    return m, c
""",
    ("fit", "sums"): """\
def fit(x, y):
    n = len(x)
    sx = sy = sxx = sxy = 0
    for a, b in zip(x, y):
        sx += a
        sy += b
        sxx += a * a
        sxy += a * b
    m = (n * sxy - sx * sy) / (n * sxx - sx ** 2)
    c = (sy - m * sx) / n
    return m, c
""",
    ("fit", "comprehension"): """\
def fit(x, y):
    n = len(x)
    mx, my = sum(x) / n, sum(y) / n
    top = sum((a - mx) * (b - my) for a, b in zip(x, y))
    m = top / sum((a - mx) ** 2 for a in x)
    c = my - m * mx
    return m, c
""",
    ("fit", "NumPy"): """\
import numpy as np
def fit(x, y):
    x, y = np.array(x), np.array(y)
    m = np.sum((x - x.mean()) * (y - y.mean())) / np.sum((x - x.mean()) ** 2)
    c = y.mean() - m * x.mean()
    return m, c
""",
    ("r_squared", "comprehension"): """\
def r_squared(x, y):
    n = len(x)
    mx, my = sum(x) / n, sum(y) / n
    m = sum((a - mx) * (b - my) for a, b in zip(x, y)) / sum((a - mx) ** 2 for a in x)
    c = my - m * mx
    rss = sum((b - m * a - c) ** 2 for a, b in zip(x, y))
    tss = sum((b - my) ** 2 for b in y)
    return 1 - rss / tss
""",
}
DESCENT = """\
def fit(x, y):
    m = c = 0.0
    for _ in range({}):
        e = [m * a + c - b for a, b in zip(x, y)]
        dm, dc = 2 * sum(p * a for p, a in zip(e, x)) / len(x), 2 * sum(e) / len(x)
        m, c = m - {} * dm, c - {} * dc
    return m, c
"""
RETURNED = "    return m, c"
OF_FORWARD = [
    ("m * {} + c", "c * {} + m", M_FOR_C),
    ("m * {} + c", "m * {}", NO_C),
    ("m * {} + c", "m * {} - c", "the sign of c is flipped"),
    ("m * {} + c", "m * ({} + c)", "c is added to x before multiplying"),
]
OF_RESIDUALS = [
    ("(m * {} + c)", "m * {} + c", BRACKETS),
    ("(m * {} + c)", "(m * {})", NO_C),
    ("(m * {} + c)", "(c * {} + m)", M_FOR_C),
]
OF_INDICES = [(ALL, FROM_1, NO_FIRST), (ALL, SHORT, NO_LAST)]
OF_LOSS = [
    ("/ len(x)", "", NO_N),
    ("/ len(x)", "/ len(x) / 2", "½"),
    ("/ len(x)", "/ (2 * len(x))", "½"),
    ("/ len(x)", "/ (len(x) - 1)", "N − 1"),
    ("/ len(x)", "/ len(x) ** 2", "by N twice"),
    ("/ len(x)", "// len(x)", DIVISION),
    ("** 2", "* 2", "2 r stands for r²"),
    ("** 2", "^ 2", POWER),
    ("** 2", "** 1", "the square is missing"),
    ("    return ", "    return -", SIGN),
    ("    return ", "    print(", PRINT, "/ len(x)", "/ len(x))"),
]
OF_DERIVATIVES = [
    ("-2 *", "2 *", SIGN),
    ("-2 *", "-1 *", NO_2),
    ("-2 *", "-4 *", "a 2 too many"),
    ("-2 *", "1 *", NO_2 + ", and " + SIGN),
]
OF_GRADIENT = [
    *OF_DERIVATIVES,
    (" / len(x)", "", NO_N),
    ("/ len(x)", "/ (len(x) - 1)", "N − 1"),
    ("/ len(x)", "// len(x)", DIVISION),
    ("/ len(x)", "/ 40", "N comes from outside"),
]
OF_STEP = [
    *OF_DERIVATIVES,
    ("m - lr * dm", "m + lr * dm", "goes uphill", "c - lr * dc", "c + lr * dc"),
    ("lr * dm", "dm", "lr is missing", "lr * dc", "dc"),
    ("lr * dm", "dm / lr", "divided by lr", "lr * dc", "dc / lr"),
]
OF_FIT = [
    ("return m, c", "return c, m", M_FOR_C),
    ("return m, c", "print(m, c)", PRINT),
    ("return m, c", "return f'{m} {c}'", FORMAT),
    ("return m, c", "return str((m, c))", STR),
    ("return m, c", "return round(m, 2), round(c, 2)", "rounded to 2 decimals"),
    ("return m, c", "return round(m), round(c)", ROUND),
    (
        "    return m, c",
        "    m = round(m, 2)\n    return m, c",
        "",
        "    c =",
        "    m = round(m, 2)\n    c =",
    ),
]
OF_MEANS = [
    ("my - m * mx", "my + m * mx", "the sign of m x̄ in c is flipped"),
    ("my - m * mx", "m * mx - my", "the sign of c is flipped"),
    ("my - m * mx", "mx - m * my", "the means are swapped in c"),
    ("my - m * mx", "my", "m x̄ is missing in c"),
    ("my - m * mx", "my - mx", "m is missing in c"),
    ("my - m * mx", "n * (my - m * mx)", NO_N + " in c"),
    ("my - m * mx", "y[-1] - m * x[-1]", "through the last point"),
    ("my - m * mx", "my + m * mx", M_FOR_C, "return m, c", "return c, m"),
]


def with_x(x, slips):
    """The slips, for a program that writes this for x."""
    return [(old.format(x), new.format(x), said) for old, new, said in slips]


SLIPS = {
    ("forward", "indices"): [
        *with_x("x[i]", OF_FORWARD),
        *OF_INDICES,
        ("    return y", "        return y", RETURN),
        ("return y", "print(y)", PRINT),
        ("y.append", "y = []\n        y.append", LAST),
        ("m * x[i] + c", "m * x[i] ** 2 + c", "x is squared"),
        ("m * x[i] + c", "m ** x[i] + c", "** stands for *"),
        ("m * x[i] + c", "int(m * x[i] + c)", INT),
        ("m * x[i] + c", "round(m * x[i] + c)", ROUND),
        ("m * x[i] + c", "round(m * x[i] + c, 1)", "rounded to 1 decimal"),
    ],
    ("forward", "comprehension"): [
        *with_x("a", OF_FORWARD),
        ("in x]", "in x[1:]]", NO_FIRST),
        ("in x]", "in x[:-1]]", NO_LAST),
        ("m * a + c", "(m * a + c) // 1", DIVISION),
    ],
    ("forward", "helper"): [
        *with_x("a", OF_FORWARD),
        ("return m * a + c", "return int(m * a + c)", INT),
        ("return m * a + c", "print(m * a + c)", "it returns nothing"),
    ],
    ("forward", "NumPy"): with_x("np.array(x)", OF_FORWARD),
    ("loss", "indices"): [
        *with_x("x[i]", OF_RESIDUALS),
        *OF_INDICES,
        *OF_LOSS,
        ("total +=", "total =", EQUALS),
        ("total +=", "total = 0\n        total +=", ANEW),
        ("    return", "        return", RETURN),
        ("r ** 2", "abs(r)", "absolute values"),
        (
            "r ** 2",
            "r ** 2\n        total /= len(x)",
            "divide once, after the loop",
            "total / len(x)",
            "total",
        ),
        ("y[i]", "y[0]", "", "x[i]", "x[0]"),
        (ALL, FROM_1, NO_N, "/ len(x)", ""),
    ],
    ("loss", "points"): [
        *with_x("a", OF_RESIDUALS),
        *OF_LOSS,
        ("total +=", "total =", EQUALS),
        ("    return", "        return", RETURN),
        (
            "    total = 0\n    for a, b in zip(x, y):",
            "    for a, b in zip(x, y):\n        total = 0",
            ANEW,
        ),
    ],
    ("loss", "comprehension"): [
        (
            "return ",
            "return 1 // len(x) * ",
            f"in the 1/N it is rounded to a whole number: {DIVISION}",
            " / len(x)",
            "",
        ),
        *with_x("a", OF_RESIDUALS),
        *OF_LOSS,
        ("zip(x, y)", "zip(x[1:], y[1:])", NO_FIRST),
        ("zip(x, y)", "zip(x[:-1], y[:-1])", NO_LAST),
        ("(b - (m * a + c)) ** 2", "b - (m * a + c) ** 2", "y − ŷ² stands for (y − ŷ)²"),
        ("(m * a + c)", "round(m * a + c)", "in the predictions it is rounded"),
        ("(m * a + c)", "int(m * a + c)", INT),
        (
            "c, x, y):",
            "c, x, y):\n    c = 0.5",
            "c is overwritten, and what it was is still needed (line 2)",
        ),
    ],
    ("loss", "helper"): [
        *with_x("a", OF_RESIDUALS),
        *(slip for slip in OF_LOSS if slip[0] not in ("    return ", "** 2")),
        ("r ** 2", "abs(r)", "absolute values"),
        ("r ** 2", "r ^ 2", POWER),
    ],
    ("loss", "NumPy"): [
        *with_x("np.array(x)", OF_RESIDUALS),
        *OF_LOSS,
        ("r ** 2", "np.abs(r)", "absolute values"),
        ("np.sum(r ** 2)", "np.sum(r) ** 2", "the square stands outside the sum"),
        ("np.sum(r ** 2)", "np.sum(r) ** 2", "square of the sum", "/ len(x)", ""),
        ("np.sum(r ** 2) / len(x)", "np.sqrt(np.mean(r ** 2))", "a root is taken"),
    ],
    ("gradient", "indices"): [
        *with_x("x[i]", OF_RESIDUALS),
        *OF_INDICES,
        *OF_GRADIENT,
        ("dm +=", "dm =", EQUALS, "dc +=", "dc ="),
        ("dm +=", "dm =", "in ∂L/∂m alone only the last"),
        ("    return", "        return", RETURN),
        ("r * x[i]", "r", "the factor x of ∂L/∂m is missing"),
        ("return dm / len(x), dc / len(x)", "return dc / len(x), dm / len(x)", "swapped"),
        ("r * x[i]", "r", "the factor x of ∂L/∂m is missing; and the sign", "-2 *", "2 *"),
        ("-2 *", "2 *", SIGN, ALL, FROM_1),
        ("-2 *", "-1 *", NO_2, ALL, SHORT),
    ],
    ("gradient", "comprehension"): [
        *with_x("a", OF_RESIDUALS),
        *OF_GRADIENT,
        (
            "-2 *",
            "-(2 // len(x)) *",
            f"in the factor before the sum it is rounded to a whole number: {DIVISION}",
            " / len(x)",
            "",
        ),
        ("return dm, dc", "return dc, dm", "swapped"),
        ("return dm, dc", "return round(dm, 2), round(dc, 2)", "rounded to 2 decimals"),
        ("return dm, dc", "print(dm, dc)", PRINT),
        ("(m * a + c)", "m * a + c", SIGN, "-2 *", "2 *"),
    ],
    ("gradient", "NumPy"): [
        *with_x("np.array(x)", OF_RESIDUALS),
        *OF_GRADIENT,
        ("return dm, dc", "return dc, dm", "swapped"),
    ],
    ("step", "helper"): [
        *OF_STEP,
        (
            "dm, dc = slopes(m, c, x, y)\n",
            "dm, dc = slopes(m, c, x, y)\n",
            SIGN,
            "m - lr * dm",
            "m + lr * dm",
            "    c = c - lr * dc",
            AGAIN + "    c = c + lr * dc",
        ),
        ("    c = c - lr * dc", AGAIN + "    c = c - lr * dc", "at the new m"),
        ("return m, c", "return c, m", M_FOR_C),
        ("return m, c", "return dm, dc", "this is the gradient"),
    ],
    ("step", "points"): [*OF_STEP, ("dm +=", "dm =", EQUALS, "dc +=", "dc =")],
    ("step", "NumPy"): [*OF_STEP, ("return m, c", "return -lr * dm, -lr * dc", "this is the move")],
    ("train", "points"): [
        *OF_STEP,
        ("    return m, c", "        return m, c", RETURN),
        (
            "    m, c = 0, 0\n    for _ in range(steps):",
            "    for _ in range(steps):\n        m, c = 0, 0",
            START,
        ),
        ("range(steps)", "range(steps + 1)", "one step too many"),
        ("m, c = 0, 0", "m, c = 1, 1", "starts at m = c = 1"),
        ("range(steps)", "range(1, steps)", "one step too few"),
        (
            "        m, c = m - lr * dm, c - lr * dc",
            "        if abs(dm) < 1:\n            break\n        m, c = m - lr * dm, c - lr * dc",
            "break ends the loop before its time (line 9)",
        ),
        (
            "    return",
            "        lr = lr * 0.9\n    return",
            "lr is given, and changed inside the loop",
        ),
        (
            "        m, c = m - lr * dm, c - lr * dc",
            "            dm, dc = dm * len(x), dc * len(x)\n"
            "            m, c, dm, dc = m - lr * dm, c - lr * dc, 0, 0",
            "after each point",
        ),
        ("range(steps)", "range(100)", "it never reads steps (line 1)"),
        (
            "    m, c = 0, 0",
            "    m, c, lr = 0, 0, 0.01",
            "lr is overwritten, and what it was is still needed (line 2)",
        ),
        ("return m, c", "return c, m", M_FOR_C),
    ],
    ("fit through the origin", "points"): [
        ("top +=", "top =", EQUALS, "bottom +=", "bottom ="),
        ("    return", "        return", RETURN),
        ("    return ", "    print(", PRINT, "top / bottom", "top / bottom)"),
        ("top / bottom", "round(top / bottom, 2)", "rounded to 2 decimals"),
    ],
    ("train", "NumPy"): [*OF_STEP, ("range(steps)", "range(steps - 1)", "one step too few")],
    ("fit", "indices"): [
        *OF_INDICES,
        ("    n = len", "    x, y = sorted(x), sorted(y)\n    n = len", "takes the points apart"),
        (
            "    n = len",
            "    x, y = list(map(int, x)), list(map(int, y))\n    n = len",
            "in x and y",
        ),
        ("    return m, c", "    return m", "the first number alone"),
        (
            "m = top / bottom",
            "m = round(top / bottom, 2)",
            "and so is c",
            "c = my - m * mx",
            "c = round(my - m * mx, 2)",
        ),
        *OF_FIT,
        *OF_MEANS,
        ("top +=", "top =", EQUALS, "bottom +=", "bottom ="),
        ("top +=", "top =", "in the numerator of the slope only the last"),
        ("    m = top", "        break\n    m = top", FIRST),
        ("** 2", "^ 2", POWER),
        ("mx = sum(x) / n", "mx = sum(x) // n", DIVISION, "my = sum(y) / n", "my = sum(y) // n"),
        ("top / bottom", "top // bottom", DIVISION),
        ("m = top / bottom", "m = bottom / top", "inverted"),
        (
            "mx = sum(x) / n",
            "mx = sum(y) / n",
            "the means are swapped",
            "my = sum(y) / n",
            "my = sum(x) / n",
        ),
        ("top / bottom", "top / (n - 1) / (bottom / n)", "N − 1 below one sum"),
        (
            ALL,
            FROM_1,
            NO_FIRST + ": indices begin at 0 (line 7); and the sign",
            "my - m * mx",
            "m * mx - my",
        ),
    ],
    ("fit", "sums"): [
        *OF_FIT,
        ("(sy - m * sx) / n", "sy - m * sx", NO_N + " in c"),
        ("(sy - m * sx) / n", "sy - m * sx / n", "a bracket is missing"),
        ("(sy - m * sx) / n", "sy / n - m * sx", "missing before m"),
        ("/ (n * sxx - sx ** 2)", "/ n * sxx - sx ** 2", "a bracket is missing in the quotient"),
        ("/ (n * sxx - sx ** 2)", "/ (n * sxx) - sx ** 2", "a bracket is missing in the quotient"),
        ("(n * sxy - sx * sy) /", "n * sxy - sx * sy /", "a bracket is missing in the quotient"),
        ("n * sxx - sx ** 2", "n * sx ** 2 - sxx", "are interchanged"),
        ("n * sxx - sx ** 2", "n * sxx - sxx", "Σx² stands for (Σx)²"),
        ("n * sxx - sx ** 2", "sxx - sx ** 2", "the N before Σx² is missing"),
        ("n * sxx - sx ** 2", "n * sxx + sx ** 2", "+ stands for −"),
        ("n * sxy - sx * sy", "sxy - sx * sy", "the N before Σxy is missing"),
        ("n * sxy - sx * sy", "n * sxy + sx * sy", "+ stands for −"),
        ("sxx +=", "sxx =", EQUALS, "sxy +=", "sxy ="),
        ("sxx +=", "sxx =", "in Σx² only the last point counts: " + EQUALS),
        ("sxy +=", "sxy =", "in Σxy only the last point counts: " + EQUALS),
        (
            "(n * sxy - sx * sy) /",
            "(n * sxy - sx * sy) //",
            f"in the slope and in c it is rounded to a whole number: {DIVISION} (line 9, line 10)",
            "(sy - m * sx) /",
            "(sy - m * sx) //",
        ),
        (" +=", " =", EQUALS),
        ("zip(x, y)", "zip(x[1:], y[1:])", NO_FIRST),
        ("zip(x, y)", "zip(x[:-1], y[:-1])", NO_LAST),
        ("sx ** 2", "sx", "the square of Σx is missing"),
        (
            "/ (n * sxx - sx ** 2)",
            "/ n * sxx - sx ** 2",
            NO_N + " in c",
            "(sy - m * sx) / n",
            "sy - m * sx",
        ),
    ],
    ("fit", "comprehension"): [
        *OF_FIT,
        *OF_MEANS,
        ("(a - mx) ** 2", "a - mx ** 2", "x − x̄² stands for (x − x̄)²"),
        ("(a - mx) * (b - my)", "a - mx * (b - my)", "x − x̄ (y − ȳ) stands for (x − x̄)(y − ȳ)"),
        ("(a - mx) * (b - my)", "(a - mx) * b - my", "(x − x̄) y − ȳ stands for (x − x̄)(y − ȳ)"),
        ("(a - mx) * (b - my)", "a - mx * b - my", "x − x̄ y − ȳ stands for (x − x̄)(y − ȳ)"),
        (
            "mx, my = sum(x) / n, sum(y) / n",
            "mx, my = round(sum(x) / n, 2), round(sum(y) / n, 2)",
            "the means are rounded",
        ),
        ("(a - mx) ** 2 for a in x", "(b - my) ** 2 for b in y", "variance of y"),
        (
            "(a - mx) ** 2 for a in x",
            "(b - my) ** 2 for b in y",
            M_FOR_C,
            "return m, c",
            "return c, m",
        ),
        ("sum(x) / n", "sum(x) / (n - 1)", "divided by N − 1", "sum(y) / n", "sum(y) / (n - 1)"),
        ("(a - mx) ** 2", "a ** 2", "slope through the origin", "(a - mx) * (b - my)", "a * b"),
        ("top / sum((a - mx) ** 2 for a in x)", "top", "not divided by Σ(x − x̄)²"),
        ("top / sum", "top / n * sum", "multiplied by Σ(x − x̄)², not divided"),
        ("top / sum", "top / n / sum", "one sum of the slope is divided by N"),
    ],
    ("fit", "NumPy"): [
        *OF_FIT,
        ("(x - x.mean()) ** 2", "(y - y.mean()) ** 2", "variance of y"),
        (RATIO, "np.cov(x, y)[0, 1] / np.var(x)", "N − 1 below one sum"),
        (RATIO, "np.corrcoef(x, y)[0, 1]", "the correlation stands"),
        ("y.mean() - m * x.mean()", "y.mean() + m * x.mean()", "the sign of m x̄"),
        (
            "x, y = np.array(x), np.array(y)",
            "y, x = np.array(x), np.array(y)",
            "x and y are swapped",
        ),
    ],
    ("r_squared", "comprehension"): [
        ("return 1 - rss / tss", "return rss / tss", "the share that is left"),
        ("return 1 - rss / tss", "return 1 - rss / n / tss", "RSS is divided by N"),
        ("return 1 - rss / tss", "return (1 - rss) / tss", "only RSS is to be"),
        ("return 1 - rss / tss", "print(1 - rss / tss)", PRINT),
        ("return 1 - rss / tss", "return round(1 - rss / tss, 3)", "rounded to 3 decimals"),
        ("(b - my) ** 2 for", "b ** 2 for", "the total is taken about 0"),
    ],
}


# a slope and an intercept in one line each, of n, the sums and the means p and q
LINE = """\
def fit(x, y):
    def dot(x, y):
        return sum(a * b for a, b in zip(x, y))
    n, sx, sy, xy, xx = len(x), sum(x), sum(y), dot(x, y), dot(x, x)
    p, q = sx / n, sy / n
    u, v = [a - p for a in x], [b - q for b in y]
    m = {}
    return m, {}
"""
BEST, THROUGH_MEANS = "dot(u, v) / dot(u, u)", "q - m * p"
OF_A_SLOPE = [
    ("(n * xy - sx * sy) / (n * sx**2 - sx**2)", "(Σx)², the square of the sum, stands for Σx²"),
    ("(n * xy + sx * sy) / (n * xx + sx**2)", "in the numerator and the denominator of the slope"),
    ("(xy - sx * sy) / (xx - sx**2)", "the N is missing before Σxy and before Σx²"),
    ("(xy - p * q) / (xx - n * p * p)", "the N before x̄ ȳ is missing"),
    ("(xy - n * p * q) / (xx - p * p)", "the N before x̄² is missing"),
    ("(xy - p * q) / (xx - p * p)", "the N is missing before x̄ ȳ and before x̄²"),
    ("dot(u, v) / n", "not divided by Σ(x − x̄)², but by N"),
    ("-dot(u, v) / dot(u, u)", "the sign of the slope is flipped"),
    ("(y[-1] - y[0]) / (x[-1] - x[0])", "the first and the last point"),
    ("q / p", "the ratio of the means stands for the slope"),
    ("round(dot(u, v) / dot(u, u), 1)", "the slope is rounded before c"),
    (
        "dot([a - q for a in x], [b - p for b in y]) / sum((a - q) ** 2 for a in x)",
        "the means are swapped in the slope",
    ),
    ("dot(u[:1], v[:1]) / dot(u, u)", "in the numerator of the slope only the first"),
    ("dot(u[1:], v[1:]) / dot(u, u)", "in the numerator of the slope the first point is left out"),
    ("dot(u[:-1], v[:-1]) / dot(u, u)", "in the numerator of the slope the last point is left out"),
    ("dot(u, v) / u[-1] ** 2", "in the denominator of the slope only the last"),
    ("dot(u, v) / u[0] ** 2", "in the denominator of the slope only the first"),
    ("dot(u, v) / dot(u[1:], u[1:])", "in the denominator of the slope the first point is left"),
    ("dot(u, v) / dot(u[:-1], u[:-1])", "in the denominator of the slope the last point is left"),
    ("(n * x[0] * y[0] - sx * sy) / (n * x[0] ** 2 - sx**2)", "in Σxy and Σx² only the first"),
    (
        "(n * dot(x[1:], y[1:]) - sx * sy) / (n * dot(x[1:], x[1:]) - sx**2)",
        "in Σxy and Σx² the first point is left out",
    ),
    (
        "(n * dot(x[:-1], y[:-1]) - sx * sy) / (n * dot(x[:-1], x[:-1]) - sx**2)",
        "in Σxy and Σx² the last point is left out",
    ),
    ("y[0] / x[0]", "in the sums only the first point counts"),
]
OF_AN_INTERCEPT = [
    ("0", "c is always 0"),
    ("(sy - m * sx) / (n - 1)", "c is divided by N − 1, not N"),
    ("y[0] - m * x[0]", "the line goes through the first point, not the means"),
    ("(q - m * p) // 1", "in c it is rounded to a whole number"),
]
ORIGIN = """\
def fit_through_origin(x, y):
    def dot(x, y):
        return sum(a * b for a, b in zip(x, y))
    n = len(x)
    return {}
"""
THROUGH_ORIGIN = [
    ("dot(x, y) / sum(x) ** 2", "(Σx)², the square of the sum, stands for Σx²"),
    ("x[0] * y[0] / dot(x, x)", "in Σxy only the first point counts"),
    ("x[-1] * y[-1] / dot(x, x)", "in Σxy only the last point counts"),
    ("dot(x[1:], y[1:]) / dot(x, x)", "in Σxy the first point is left out"),
    ("dot(x[:-1], y[:-1]) / dot(x, x)", "in Σxy the last point is left out"),
    ("dot(x, y) / x[0] ** 2", "in Σx² only the first point counts"),
    ("dot(x, y) / x[-1] ** 2", "in Σx² only the last point counts"),
    ("dot(x, y) / dot(x[1:], x[1:])", "in Σx² the first point is left out"),
    ("dot(x, y) / dot(x[:-1], x[:-1])", "in Σx² the last point is left out"),
    ("dot(x, y) // dot(x, x)", DIVISION),
    ("round(dot(x, y) / dot(x, x))", ROUND),
    ("dot(x, y) / n", "it is Σxy / N, not divided by Σx²"),
    ("dot(x, y)", "it is Σxy, not divided by Σx²"),
    ("y[0] / x[0]", FIRST),
    ("y[-1] / x[-1]", LAST),
    ("dot(x[1:], y[1:]) / dot(x[1:], x[1:])", NO_FIRST),
    ("dot(x[:-1], y[:-1]) / dot(x[:-1], x[:-1])", NO_LAST),
    ("sum(b / a for a, b in zip(x, y)) / n", "the mean of the ratios"),
    ("sum(y) / sum(x)", "the ratio of the means"),
    ("-dot(x, y) / dot(x, x)", SIGN),
    ("dot(x, x) / dot(x, y)", "the slope is inverted"),
    ("dot(x, y) / dot(y, y)", "x and y are swapped"),
    ("sum(x) * sum(y) / dot(x, x)", "Σx Σy stands for Σxy"),
    ("(n * dot(x, y) - sum(x) * sum(y)) / (n * dot(x, x) - sum(x) ** 2)", "with an intercept"),
]


def planted():
    """Each slip in its program."""
    for (do, style), slips in SLIPS.items():
        for old, new, said, *more in slips:
            changes = [(old, new), *zip(more[::2], more[1::2])]
            source = PROGRAMS[do, style]
            for before, after in changes:
                assert before in source, (do, style, before)
                source = source.replace(before, after)
            if said:
                yield Planted(do, style, source, said)
    for count, lr in ((50, 0.001), (1000, 0.01), (3000, 0.0005)):
        said = f"this is where {count} steps of descent at lr = {lr} lead"
        yield Planted("fit", "descent", DESCENT.format(count, lr, lr), said)
    for slope, said in OF_A_SLOPE:
        yield Planted("fit", "a line each", LINE.format(slope, THROUGH_MEANS), said)
    for intercept, said in OF_AN_INTERCEPT:
        yield Planted("fit", "a line each", LINE.format(BEST, intercept), said)
    for slope, said in THROUGH_ORIGIN:
        yield Planted("fit through the origin", "a line", ORIGIN.format(slope), said)
