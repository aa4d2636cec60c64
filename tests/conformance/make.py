"""Make the cases of the conformance run: `python -m tests.conformance.make`.

The numbers due come from exact arithmetic (Fractions, and Decimals of 420 digits for descent), each
rounded once by CPython; those of the four formulas on floats and of the ellipses, from the library
itself on CPython, since its own roundings are what the other interpreters are to repeat.
"""

import json
import math
import random
from fractions import Fraction
from pathlib import Path

from slr_pure import Moments, forward, gradient, level_ellipse, loss, notebook, step, wire

from .. import hostile
from ..oracle import (
    exact_descent,
    exact_line,
    exact_residual_squares,
    exact_slope_through_origin,
    root_in_digits,
)
from ..strategies import trace_and_determinant
from .run import encoded

FILE = Path(__file__).with_name("cases.jsonl")
SEEDS = 250
DIAGNOSED = 80  # of these
MOST_POINTS = 12
LARGEST, HUGE = math.nextafter(math.inf, 0), 1e308
# the words of a DivergenceError
ABOVE = "diverged at step lr = is not below the bound = lr = would converge"
FAR = "; x is far from centre it (subtract its mean) and far larger rates converge"
START = "the numbers at step are too large for a float: scale y down, or start nearer"
BELOW = (
    "the numbers at step are too large for a float, though lr = is below the bound ="
    " scale y down, or start nearer"
)


def case(do, arguments, due):
    return {"do": do, "with": encoded(arguments), "due": encoded(due)}


def error(do, arguments, kind, message):
    return case(do, arguments, {"error": [kind.__name__, message]})


def rounded(names, numbers):
    """The numbers as floats, or the OverflowError that names the first one too large."""
    found = []
    for name, value in zip(names, numbers):
        try:
            found.append(float(value) if value else 0.0)
        except OverflowError:
            return {"error": ["OverflowError", f"{name} is too large for a float"]}
    return found


def fits():
    """fit on hostile data, through the origin too."""
    for seed in range(SEEDS):
        xs, ys = (numbers[:MOST_POINTS] for numbers in hostile.data_set(seed))
        if len(set(xs)) > 1:
            yield case("fit", (xs, ys), rounded("mc", exact_line(xs, ys)))
        if any(xs):
            due = rounded("mc", (exact_slope_through_origin(xs, ys), 0))
            yield case("fit through the origin", (xs, ys), due)
    for xs, ys in (
        (notebook.xs, notebook.ys),
        ([0.0, 5e-324], [0.0, 1e308]),  # m is too large for a float
        ([1e300, math.nextafter(1e300, math.inf)], [0.0, 1e300]),  # c alone is
    ):
        yield case("fit", (xs, ys), rounded("mc", exact_line(xs, ys)))
    for x, y in (
        (2.0, 5e-324),  # between 0 and the least float: a tie, to 0, which is even
        (2.0, 1.5e-323),  # and one to the second, up
        (1.0 - 2**-53, LARGEST),  # 2¹⁰²⁴, the first power of two that is too large
        (1.0 + 2**-52, LARGEST),
    ):
        due = rounded("mc", (Fraction(y) / Fraction(x), 0))
        yield case("fit through the origin", ([x], [y]), due)


def diagnostics():
    """RSS, R², s and the standard errors on hostile data, through the origin too."""
    for seed in range(DIAGNOSED):
        xs, ys = (numbers[:MOST_POINTS] for numbers in hostile.data_set(seed))
        if len(xs) > 2 and len(set(xs)) > 1 and len(set(ys)) > 1:
            yield diagnosed("diagnostics", xs, ys, False)
        if len(xs) > 1 and any(xs) and any(ys):
            yield diagnosed("diagnostics through the origin", xs, ys, True)
    yield diagnosed("diagnostics", notebook.xs, notebook.ys, False)
    yield diagnosed("diagnostics", [0.0, 1.0, 3.0], [1.0, 3.0, 7.0], False)  # all on the line


def diagnosed(do, xs, ys, proportional):
    """The case of these points: rounded once, or the first of the figures that is too large."""
    rss, tss, sxx, xx = exact_residual_squares(xs, ys, proportional)
    variance = rss / (len(xs) - (1 if proportional else 2))
    squares = variance, variance / sxx, 0 if proportional else variance * xx / (len(xs) * sxx)
    names = "RSS", "R²", "s", "the standard error of m", "the standard error of c"
    due = rounded(names, (rss, 1 - rss / tss, *map(root_in_digits, squares)))
    return case(do, (xs, ys), due)


def formulas():
    """The four formulas on floats, and the same from the six sums, rounded once."""
    draw = random.Random(1)
    for n in [1, 2, 3, 5, 8] * 4:
        xs, ys = [draw.gauss(0, 3) for _ in range(n)], [draw.gauss(1, 3) for _ in range(n)]
        m, c, lr = draw.gauss(0, 3), draw.gauss(0, 3), draw.random()
        yield case("forward", (m, c, xs), forward(m, c, xs))
        yield case("loss", (m, c, xs, ys), loss(m, c, xs, ys))
        yield case("gradient", (m, c, xs, ys), gradient(m, c, xs, ys))
        yield case("step", (m, c, xs, ys, lr), step(m, c, xs, ys, lr))
        due = gradient(m, c, xs, ys), *step(m, c, xs, ys, lr)
        yield case("model step", (xs, ys, lr, m, c), due)
        line = Fraction(m), Fraction(c)
        data = [list(map(Fraction, xs)), list(map(Fraction, ys))]
        exact_loss, exact_gradient = loss(*line, *data), gradient(*line, *data)
        yield case("moments: loss", (xs, ys, m, c), float(exact_loss))
        yield case("moments: gradient", (xs, ys, m, c), tuple(map(float, exact_gradient)))
    yield case("solve", (((5.0, 3.0), (3.0, 3.0)), (13.0, 9.0)), (2.0, 1.0))


def moments():
    """The sums, in pieces, as a stream and as lines of JSON, and windows over them."""
    draw = random.Random(2)
    for number in (
        lambda: draw.gauss(0, 1),
        lambda: draw.randint(-99, 99),
        lambda: 1e9 + draw.random(),
    ):
        for n in (2, 3, 7, 12):
            xs, ys = [number() for _ in range(n)], [number() for _ in range(n)]
            sums = exact_sums(xs, ys)
            x, y, xx, xy, yy = map(type(xs[0]), sums)
            yield case("moments", (xs, ys), (n, x, y, xx, xy, yy))
            yield case("pieces", (xs, ys, n // 2), ((n, x, y, xx, xy, yy),) * 2)
            yield case("normal equations", (xs, ys), (((xx, x), (x, n)), (xy, y)))
            mean, square = float(2 * sums[0] / n), float(2 * sums[2] / n)
            yield case("moments: hessian", (xs, ys), ((square, mean), (mean, 2.0)))
            if n > 3:
                best = tuple(map(float, exact_line(xs[n // 2 :], ys[n // 2 :])))
                yield case("window", (xs, ys, n // 2), best)
            yield case("line of JSON", (xs, ys, n // 2), exact_json(n, sums, type(xs[0]).__name__))
    n = 3000
    powers = [sum(i**k for i in range(n)) for k in range(5)]
    yield case("stream", (n,), (n, powers[1], powers[2], powers[2], powers[3], powers[4]))


def exact_sums(xs, ys):
    """Σx, Σy, Σx², Σxy, Σy², in Fractions."""
    x, y = list(map(Fraction, xs)), list(map(Fraction, ys))
    return sum(x), sum(y), *(sum(a * b for a, b in zip(*two)) for two in ((x, x), (x, y), (y, y)))


def exact_json(n, sums, kind):
    """The nine fields, from the sums in Fractions."""
    x, y, xx, xy, yy = sums
    dx, dy = least_denominator(x, xx), least_denominator(y, yy)
    dx *= (xy * dx * dy).denominator
    values = n, x * dx, y * dy, xx * dx**2, xy * dx * dy, yy * dy**2, dx, dy, kind
    return json.dumps(dict(zip(wire.NAMES, map(str, values))))


def least_denominator(x, xx):
    """lcm(a, b / gcd(a, b)), for their denominators a and b."""
    return math.lcm(x.denominator, xx.denominator // math.gcd(x.denominator, xx.denominator))


def descent():
    """The path, the jump and training, on data far from the origin and near."""
    draw = random.Random(3)
    for offset in (0.0, 1.0, 1e3, 1e6):
        xs = [offset + draw.gauss(0, 1) for _ in range(6)]
        ys = [5 * x - 1 + draw.gauss(0, 1) for x in xs]
        curvatures, bound, best = exact_rates(xs)
        yield case("rates", (xs, ys), (curvatures, bound, best))
        level = 2.0 * converged(xs, ys, 0)[3]
        yield case("ellipse", (xs, ys, level), level_ellipse(Moments.of(xs, ys), level))
        if offset < 1e3:  # more steps than that are an estimate
            yield case("hardness", (xs, ys, 16), exact_hardness(xs, ys, 16))
        for share in (1e-9, 0.3, 0.999):
            lr, m, c = share * bound, draw.gauss(0, 1), draw.gauss(0, 1)
            exact = exact_descent(xs, ys, lr, 100, m, c)
            for steps in (0, 1, 2, 10, 100):
                point = (steps, *map(float, exact[steps]))
                yield case("path", (xs, ys, lr, steps, m, c), point)
                yield case("jump", (xs, ys, lr, steps, m, c), point)
        if offset < 1e6:  # there the flat direction would take 10²⁴ steps
            yield case("jump", (xs, ys, 0.9 * best, 10**15, 0, 0), converged(xs, ys, 10**15))
    for xs, ys, lr, steps in (
        ([1, 2], [3, 5], 0.125, True),  # True is 1 here, and everywhere
        (notebook.xs, notebook.ys, notebook.lr, 100),
    ):
        m, c, least = map(float, exact_descent(xs, ys, lr, steps)[-1])
        rest = (int(steps), m, c, least), int(steps), forward(m, c, xs), loss(m, c, xs, ys)
        yield case("train", (xs, ys, lr, steps), (m, c, *rest))
    yield case("rates", ([2.0, 2.0], [1.0, 3.0]), ((0.0, 10.0), 0.2 - 2**-55, 0.1 - 2**-56))
    for xs, text in (([1.0, 2.0], ABOVE), ([1000.0, 1001.0], ABOVE + FAR)):
        ys, lr, (_, bound, _) = [3.0, 5.0], 1.0, exact_rates(xs)
        points = exact_descent(xs, ys, lr, 500)
        steps = sum(all(map(math.isfinite, map(float, point))) for point in points)
        m, c, _ = points[steps - 1]
        yield case("diverged", (xs, ys, lr), (steps, lr, bound, text, float(m), float(c)))
    # Where the loss is too large from the start
    for lr, text in ((0.5, BELOW), (2.0, START)):
        yield case("diverged", ([-1.0, 1.0], [HUGE, -HUGE], lr), (0, lr, 1.0, text, 0, 0))


def exact_curvatures(xs):
    """λ₁ and λ₂, to 200 bits."""
    trace, determinant = trace_and_determinant(xs)
    root = Fraction(math.isqrt(int((trace**2 - 4 * determinant) * 2**400)), 2**200)
    return (trace - root) / 2, (trace + root) / 2


def exact_rates(xs):
    """(λ₁, λ₂) to nearest, and 2/λ₂ and 2/(λ₁ + λ₂) rounded down."""
    small, large = exact_curvatures(xs)
    rounded_down = []
    for exact in (2 / large, 2 / (small + large)):
        nearest = float(exact)
        rounded_down.append(nearest if nearest <= exact else math.nextafter(nearest, 0))
    return ((float(small), float(large)), *rounded_down)


def exact_hardness(xs, ys, digits):
    """λ₂/λ₁ of the rounded curvatures, the least k with ((κ − 1)/(κ + 1))ᵏ ≤ 10^−digits, and L*."""
    small, large = exact_curvatures(xs)
    exact = -digits / math.log10((large - small) / (large + small))
    steps = math.ceil(exact)
    assert abs(exact - round(exact)) > 1e-9 * exact  # so that no rounding decides it
    _, _, _, least = converged(xs, ys, 0)
    return float(large) / float(small), steps, least


def converged(xs, ys, steps):
    """The point where (1 − ηλ₁)ᵏ is nothing: m*, c* and L*, rounded."""
    m, c = exact_line(xs, ys)
    least = loss(m, c, list(map(Fraction, xs)), list(map(Fraction, ys)))
    return steps, float(m), float(c), float(least)


def errors():
    """One of each, with its message."""
    text, a_set, a_dict = {"text": "12"}, {"set": [1, 2]}, {"dict": [1, 2]}
    one, two = "1*2^0", "1*2^1"
    data = [
        ([a_set, [1, 2]], TypeError, "x is a set: a set has no order"),
        ([[1, 2], a_dict], TypeError, "y is a dict: pass a list of its values"),
        ([text, [1, 2]], TypeError, "x is text, not a list of numbers"),
        ([5, [1, 2]], TypeError, "x is 5, not a list of numbers"),
        ([[1, {"text": "abc"}], [1, 2]], TypeError, "x[1] is 'abc', not a real number"),
        ([[1, None], [1, 2]], TypeError, "x[1] is None, not a real number"),
        ([[[1, 2], [3, 4]], [1, 2]], TypeError, "x[0] is a list: one feature only"),
        ([[one, "nan"], [1, 2]], ValueError, "x[1] is nan"),
        ([[1, 2], [one, "-inf"]], ValueError, "y[1] is infinite"),
        ([[1, 2, 3], [1, 2]], ValueError, "x and y differ in length: 3 and 2"),
    ]
    for arguments, kind, message in data:
        yield error("fit", arguments, kind, message)
        yield error("moments", arguments, kind, message)
        yield error("train", [*arguments, one, 3], kind, message)
    yield error("fit", [[], []], ValueError, "no points")
    yield error("fit", [[1], [2]], ValueError, "one point: many lines pass through it")
    constant = "x is constant: every slope fits equally well"
    yield error("fit", [["3602879701896397*2^-55"] * 3, [1, 2, 3]], ValueError, constant)
    zeros = "every x is 0: every slope fits equally well"
    yield error("fit through the origin", [["0*2^0", "-0"], [1, 2]], ValueError, zeros)
    yield error("loss", [1, 2, [], []], ValueError, "no points")
    yield error("gradient", [1, 2, [1], [1, 2]], ValueError, "x and y differ in length: 1 and 2")
    points = [[1, 2], [3, 5]]
    yield error("train", [*points, 0, 3], ValueError, "lr is 0: a learning rate is positive")
    yield error("train", [*points, "nan", 3], ValueError, "lr is nan")
    back = "is -1: descent cannot be taken back"
    yield error("train", [*points, one, -1], ValueError, f"n_steps {back}")
    yield error("jump", [*points, one, -1, 0, 0], ValueError, f"steps {back}")
    for arguments, cause in (
        ([[1], [1], [1, 2], [1, 2]], "N would be -1"),
        ([[1, 2], [1, 2], [1, 3], [1, 2]], "a sum of no points would not be 0"),
        ([[1, 2, 3], [1, 2, 3], [5], [1]], "a variance would be negative"),
    ):
        message = f"not a part of the data: {cause}"
        yield error("moments: take away", arguments, ValueError, message)
    fields = json.loads(Moments.of([1, 2], [3, 5]).to_json())
    for field, value, message in (
        ("n", "-1", "n: no points have such sums, N would be -1"),
        ("x", "1.5", "x is '1.5', not an integer"),
        ("xx", 5, "xx is 5, not text in quotes"),
        ("xx", "4", "xx: no points have such sums, a variance would be negative"),
        ("dx", "2", "dx is '2', which no int has below its line"),
    ):
        line = {"text": json.dumps({**fields, field: value})}
        yield error("read JSON", [line], ValueError, f"{message}: {wire.WAY}")
    half, large = "3*2^-1", encoded(HUGE)
    whole, too_large = "is 1.5, not a whole number", "is too large for a float"
    yield error("train", [*points, one, half], TypeError, f"n_steps {whole}")
    yield error("jump", [*points, one, half, 0, 0], TypeError, f"steps {whole}")
    yield error("report", [*points, 7], TypeError, "report is 7, not a function of a Point")
    yield error("moments: loss", [*points, large, 0], OverflowError, f"the loss {too_large}")
    steep = [[large, 2], [3, 5], large, 0]
    yield error("moments: gradient", steep, OverflowError, f"∂L/∂m {too_large}")
    yield error("moments", [[large, large], [3, 5]], OverflowError, f"Σx {too_large}")
    below = "no line has the loss 0: the least is 0.5"
    yield error("ellipse", [[0, 1, 2], [1, 3, 8], 0], ValueError, below)
    yield error("pairs", [[[1, 2], 3]], TypeError, "pair 1 is 3, not two numbers (x, y)")
    yield error("diagnostics", [[3, 3], [1, 2]], ValueError, constant)
    yield error("diagnostics through the origin", [[0, 0], [1, 2]], ValueError, zeros)
    flat = ": there is no variation to explain"
    yield error("diagnostics", [[1, 2, 3], [5, 5, 5]], ValueError, "y is constant" + flat)
    yield error("diagnostics through the origin", [[1], [0]], ValueError, "every y is 0" + flat)
    free = ": the line misses nothing, and no degrees of freedom are left"
    yield error("diagnostics", [[1, 2], [3, 5]], ValueError, "two points" + free)
    yield error("diagnostics through the origin", [[1], [2]], ValueError, "one point" + free)
    singular = "the determinant is 0: no solution, or many"
    yield error("solve", [[[one, two], [one, two]], [1, 2]], ValueError, singular)


def text():
    """The file's contents."""
    made = [*fits(), *diagnostics(), *formulas(), *moments(), *descent(), *errors()]
    return "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in made)


if __name__ == "__main__":
    FILE.write_text(text(), encoding="ascii")
