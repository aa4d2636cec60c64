"""Classic mistakes, as students write them, are named."""

import pytest

from site_build.page import grading
from site_build.page.exercises import EXERCISES
from tests.grader.planted import planted

RESIDUALS = "rs = [y - m * x - c for x, y in zip(xs, ys)]; n = len(xs)\n"
SLOPE = "sum(r * x for r, x in zip(rs, xs))"
H = "n = len(xs); a, b = sum(x * x for x in xs) / n, sum(xs) / n\n"
ROOT = "return 4 / (t + sqrt(t * t - 4 * d))"
BEST = (
    "m, c = fit(xs, ys); mean = sum(ys) / len(ys)\nrs = [y - m * x - c for x, y in zip(xs, ys)]\n"
)
SQUARES = "sum(r * r for r in rs)"
TSS = "sum((y - mean) ** 2 for y in ys)"
FRACTIONS = "f = [Fraction(x) for x in xs]\n"
FLOATS = "the sums are floats"
SQUARED_FIRST = "you squared before you made fractions"
EXPECTED = "dm, dc = gradient(m, c, xs, ys); a, b = step(m, c, xs, ys, lr)\n"
IN_SEQUENCE = """n = len(xs)
m = m + lr * sum((y - m * x - c) * x for x, y in zip(xs, ys)) / n
c = c + lr * sum(y - m * x - c for x, y in zip(xs, ys)) / n
return m, c"""
NEW = (
    BEST
    + "n, u, s = len(xs), t - sum(xs) / len(xs), sum((x - sum(xs) / len(xs)) ** 2 for x in xs)\n"
)
MISTAKES = {
    "new_error": {
        NEW + f"return sqrt({SQUARES} / (n - 2) * (1 / n + u * u / s))": (
            "What is wrong: the 1 is missing, the new measurement's own error: this is that of the"
            " mean.\nYour standard error is 0.7071067812 for x = [0, 1, 2], y = [1, 3, 8], t = 1;"
            " that of a new y is 1.414213562."
        ),
        NEW + f"return {SQUARES} / (n - 2) * (1 + 1 / n + u * u / s)": "the root is missing",
        NEW + f"return sqrt({SQUARES} / n * (1 + 1 / n + u * u / s))": "only N − 2 residuals",
        NEW + f"return sqrt({SQUARES} / (n - 2) * (1 + 1 / n + t * t / s))": "from x̄, not from 0",
        NEW + f"return sqrt({SQUARES} / (n - 2) * (1 + 1 / n))": "the slope's error is missing",
    },
    "forward": {
        "return [c * x + m for x in xs]": "m and c are swapped.",
        "return [round(m * x + c) for x in xs]": "it is rounded",
        "return [int(m * x + c) for x in xs]": "it is rounded",
    },
    "loss": {
        RESIDUALS + f"return {SQUARES}": (
            "What is wrong: the 1/N is missing, so this is the sum of the squares.\n"
            "Your loss is 10 for x = [0, 1], y = [1, 3], m = 0, c = 0; "
            "the mean squared error is 5.\nThe law: "
        ),
        "return sum((y - m * x + c) ** 2 for x, y in zip(xs, ys)) / len(xs)": "brackets",
        "return sum((y - m * x) ** 2 for x, y in zip(xs, ys)) / len(xs)": "c is missing",
        RESIDUALS + "return sum(abs(r) for r in rs)": "absolute values in place of squares, and",
        RESIDUALS + f"return -{SQUARES}": "the sign is flipped, and the 1/N is missing",
        RESIDUALS + f"return {SQUARES} / 150": "it divides by 150 however",
    },
    "gradient": {
        RESIDUALS + f"return -2 * {SLOPE} / n, -sum(rs) / n": (
            "in ∂L/∂c alone the 2 of the square is missing.\n"
            "Your ∂L/∂c is 1 for x = [1], y = [0], m = 0, c = 1; the derivative is 2."
        ),
        RESIDUALS + f"return -{SLOPE} / n, -sum(rs) / n": (
            "the 2 of the square is missing.\n"
            "Your ∂L/∂m is 1 for x = [1], y = [0], m = 0, c = 1; the derivative is 2."
        ),
        RESIDUALS + f"return -2 * {SLOPE}, -2 * sum(rs)": (
            "for x = [0, 1], y = [1, 3], m = 0, c = 0; the derivative is -3.\nThe law: "
        ),
        RESIDUALS + f"return 2 * {SLOPE} / n, 2 * sum(rs) / n": (
            "the sign is flipped.\n"
            "Your ∂L/∂m is -2 for x = [1], y = [0], m = 0, c = 1; the derivative is 2."
        ),
        RESIDUALS + f"return -2 * sum(rs) / n, -2 * {SLOPE} / n": (
            "the two derivatives are swapped; ∂L/∂m comes first."
        ),
        RESIDUALS + f"return -sum(rs) / n, -{SLOPE} / n": (
            "the two derivatives are swapped, and the 2 of the square is missing."
        ),
        f"rs = [y - m * x + c for x, y in zip(xs, ys)]\n"
        f"return -2 * {SLOPE} / len(xs), -2 * sum(rs) / len(xs)": "brackets",
        f"rs = [y - m * x for x, y in zip(xs, ys)]\n"
        f"return -2 * {SLOPE} / len(xs), -2 * sum(rs) / len(xs)": "c is missing in the residual",
        RESIDUALS + f"return -2 * sum(rs) / 40, -2 * {SLOPE} / 40": (
            "it divides by 40 however many points there are: N comes from outside the function; "
            "and the two derivatives are swapped"
        ),
        "for x, y in zip(xs, ys):\n    r = y - m * x - c\n    dm, dc = -2 * r * x, -2 * r\n"
        "return dm, dc": "only the last point counts",
        RESIDUALS + f"return -2 * {SLOPE} / n, 0": "it is 0 whatever the data",
        RESIDUALS
        + f"return -2 * {SLOPE} / n, -2 * sum(rs) / 40": "in ∂L/∂c alone it divides by 40",
    },
    "step": {
        RESIDUALS + f"return m + lr * {SLOPE} / n, c - 2 * lr * sum(rs) / n": (
            "in m the 2 of the square is missing; in c the sign is flipped: the step goes uphill"
        ),
        "m = m - lr * gradient(m, c, xs, ys)[0]\nc = c - lr * gradient(m, c, xs, ys)[1]\n"
        "return m, c": (
            "the derivative for c is taken at the new m; take both at the old point, then move"
            " (line 7).\n"
            "Your new c is 1 for x = [1], y = [0], m = 0, c = 1, lr = 0.5; one step leads to 0."
        ),
        RESIDUALS + f"return m + lr * {SLOPE} / n, c + lr * sum(rs) / n": "the 2 of the square",
        RESIDUALS + f"return m + 2 * lr * {SLOPE}, c + 2 * lr * sum(rs)": "the 1/N is missing",
        RESIDUALS
        + f"return m + 2 * lr * {SLOPE} / 40, c + 2 * lr * sum(rs) / 40": "it divides by 40",
        IN_SEQUENCE: "at the old point, then move; and the 2 of the square is missing",
    },
    "stable_rate": {
        H + "return 2 / (a + 1 - sqrt((a - 1) ** 2 + 4 * b * b))": (
            "What is wrong: this is 2/λ₁, of the flat direction"
        ),
        H + "return 1 / (a + 1)": "the best rate and not the bound",
        H + f"t, d = 2 * n * (a + 1), 4 * n * n * (a - b * b)\n{ROOT}": "take means, not sums",
        H + f"t, d = 2 * (a + 1), 2 * (a - b * b)\n{ROOT}": "the determinant of H is 4 (mean x²",
        H.replace("len(xs)", "40")
        + f"t, d = 2 * (a + 1), 4 * (a - b * b)\n{ROOT}": "it divides by 40",
        "return 1 / 2": "it is 0.5 whatever the data",
    },
    "solve_2x2": {
        "D = a * d + b * c\nreturn (e * d - b * f) / D, (a * f - c * e) / D": "the sign of b c",
        "D = a * d - b * c\nreturn (e * d + b * f) / D, (a * f + c * e) / D": "a plus stands for",
        "D = a * d - b * c\nreturn (e * d - b * f) * D, (a * f - c * e) * D": "it is multiplied by",
        "D = a * d - b * c\nreturn (e * d - b * f) / D, a * f - c * e": (
            "in q alone it is not divided by the determinant"
        ),
    },
    "steps_for": {
        "from math import ceil, log\n"
        "return ceil(log(shrink) / log(rho))": "there is no logarithm of rho = 0",
        "k, left = 0, 1\nwhile left >= shrink:\n    left, k = left * rho, k + 1\nreturn k": (
            "where rho**k hits the number exactly this is one step too many"
        ),
        "from math import floor, log\nif rho == 0:\n    return int(shrink < 1)\n"
        "return floor(log(shrink) / log(rho))": "rounded up, not down",
        "from math import log\nif rho == 0:\n    return int(shrink < 1)\n"
        "return round(log(shrink) / log(rho))": "rounded up, not to the nearest",
        "k = 1\nwhile rho**k > shrink:\n    k += 1\nreturn k": "begin at k = 0",
        "from math import ceil, log\nif rho == 0:\n    return 1\n"
        "return ceil(log(shrink) / log(rho))": (
            "begin at k = 0: where shrink is 1 no step is needed.\n"
            "Your k is 1 for rho = 0, shrink = 1; the least k is 0.\n"
            "The law: where shrink is 1 no step is needed, at rho = 0 neither."
        ),
        "k = 0\nwhile rho ** (2 * k) > shrink:\n    k += 1\nreturn k": "k, not 2k",
    },
    "r_squared": {
        BEST.replace("len(ys)", "40") + f"return 1 - {SQUARES} / {TSS}": "it divides by 40",
        BEST.replace("m, c =", "c, m =") + f"return 1 - {SQUARES} / {TSS}": "fit gives m first",
        BEST + f"return 100 * (1 - {SQUARES} / {TSS})": "in percent",
        BEST + "return 1 - sum(map(abs, rs)) / sum(abs(y - mean) for y in ys)": "absolute values",
        BEST + f"return (1 - {SQUARES}) / {TSS}": "only RSS is to be",
    },
    "determinant": {
        # not the builtin sum, which compensates from Python 3.12 on, and in the page does not
        "total = squares = 0.0\nfor x in xs:\n    total, squares = total + x, squares + x * x\n"
        "return len(xs) * squares - total**2": FLOATS,
        "return float(len(xs) * sum(Fraction(x * x) for x in xs)"
        " - sum(Fraction(x) for x in xs) ** 2)": SQUARED_FIRST,
        FRACTIONS + "return float(sum(x * x for x in f) - sum(f) ** 2)": "the factor N",
        FRACTIONS + "return float(len(f) * sum(x * x for x in f) - sum(f))": "not squared",
        FRACTIONS + "return len(f) * sum(x * x for x in f) - sum(f) ** 2": (
            "it is exact, a Fraction, and the float nearest to it is asked for: float(…)"
        ),
        FRACTIONS + "return float(3 * sum(x * x for x in f) - sum(f) ** 2)": "N is 3",
        "d = [x - xs[0] for x in xs]\nreturn len(d) * sum(x * x for x in d) - sum(d) ** 2": (
            "is 0.06 too, to ten digits, but 6.938893904e-18 away"
        ),
    },
    "keeps_the_law": {
        EXPECTED + "return (a, b) == (m - lr * dc, c - lr * dm)": "derivatives are swapped",
        EXPECTED + "return abs(a - m + lr * dm) + abs(b - c + lr * dc) < 0.1": "too loose",
        EXPECTED + "return (a, b) == (m - dm, c - dc)": "lr is missing",
        "a, b = step(m, c, xs, ys, lr); dm, dc = gradient(a, b, xs, ys)\n"
        "return (a, b) == (m - lr * dm, c - lr * dc)": "at the new point",
        EXPECTED + "return [a, b] == (m - lr * dm, c - lr * dc)": "a list is never",
    },
}


@pytest.mark.parametrize(
    ("name", "body"), [(name, body) for name in MISTAKES for body in MISTAKES[name]]
)
def test_a_mistake_is_named_however_it_is_written(name, body):
    """Not as the formula that the grader has, and not by its names."""
    code = EXERCISES[name].starter + "".join(f"    {line}\n" for line in body.split("\n"))
    assert MISTAKES[name][body] in grading.grade(name, code)["message"]


# Of the closed form the page knows one mistake in the slope and one in the intercept, no other two.
# What it says of fit stands in submissions/fit.txt.
NAMED = [name for name in EXERCISES if name != "fit"]
OF_AN_EXERCISE = [slip for slip in planted() if slip.do in NAMED and slip.style != "NumPy"]


@pytest.mark.parametrize(
    "slip", OF_AN_EXERCISE, ids=lambda slip: f"{slip.do}, {slip.style}: {slip.said}"
)
def test_a_slip_that_the_command_line_names_is_named_in_the_page(slip):
    """In every style but NumPy's, which the page does not have."""
    message = grading.grade(slip.do, slip.source)["message"]
    assert slip.said.lower() in message.lower()
