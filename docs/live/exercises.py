"""The exercises: what each asks, its laws, and the mistakes that everyone makes once.

Each right answer comes from slr_pure. A mistake is a formula too: a wrong answer is known by its
numbers. The data are small integers, given as floats, so that most sums are exact; the shortest
come first, so that the first one that fails is the smallest.
"""

import math

from slr_pure import (
    Moments,
    curvatures,
    forward,
    gradient,
    line,
    loss,
    path,
    r_squared,
    residual_sd,
    rss,
    solve_2x2,
    stable_lr,
    step,
)
from slr_pure.exact import FLOAT, column
from slr_pure.rounding import rounded
from slr_pure.sums import sums_of

CLOSE = 1e-9  # relative: the same sum in another order may round differently, but not by more


class Exercise:
    """A function to write.

    shape: "number", "pair", "list" or "truth", what it returns.
    yours, theirs: how the grade speaks of a wrong number and of the right one.
    laws: pairs of a law and the arguments that it is tried on; mistakes: of a name and a formula.
    close: how far a number may be off, relatively.
    """

    def __init__(self, function, names, shape, yours, theirs, answer, starter, laws, mistakes):
        self.function = function
        self.names = names
        self.shape = shape
        self.yours = yours
        self.theirs = theirs
        self.answer = answer
        self.starter = starter
        self.laws = laws
        self.mistakes = mistakes
        self.close = CLOSE
        self.is_mean = False  # it divides a sum by N


EXERCISES = {}

# forward

EXERCISES["forward"] = Exercise(
    "forward",
    ("m", "c", "x"),
    "list",
    ("list is",),
    "the predictions are",
    forward,
    '''\
def forward(m, c, xs):
    """The list of predictions m x + c, one for each x."""
''',
    [
        ("the prediction at x = 0 is c", [(0.0, 1.0, [0.0]), (2.0, 1.0, [0.0])]),
        (
            "when x grows by h, the prediction grows by m h",
            [
                (2.0, 1.0, [1.0]),
                (2.0, 1.0, [0.0, 1.0]),
                (3.0, -1.0, [0.0, 1.0, 2.0]),
                (-1.0, 5.0, [2.0, 0.0, 4.0, 1.0]),
            ],
        ),
        ("of no numbers, the empty list", [(2.0, 1.0, [])]),
    ],
    [
        ("m and c are swapped", lambda m, c, xs: [c * x + m for x in xs]),
        (
            "c is added before multiplying by x, which makes (m + c) x",
            lambda m, c, xs: [(m + c) * x for x in xs],
        ),
        ("c is missing", lambda m, c, xs: [m * x for x in xs]),
        ("x is missing", lambda m, c, xs: [m + c for x in xs]),
        ("the sign of c is turned", lambda m, c, xs: [m * x - c for x in xs]),
        ("c is multiplied, not added", lambda m, c, xs: [m * x * c for x in xs]),
    ],
)

# loss

POINTS = [
    (0.0, 1.0, [1.0], [0.0]),
    (1.0, 0.0, [2.0], [0.0]),
    (0.0, 0.0, [0.0, 1.0], [1.0, 3.0]),
    (1.0, 1.0, [0.0, 2.0], [2.0, 1.0]),
    (2.0, 1.0, [0.0, 1.0, 2.0], [1.0, 3.0, 8.0]),
    (1.0, -2.0, [3.0, 0.0, 1.0, 4.0], [1.0, 2.0, 0.0, 5.0]),
    (-1.0, 3.0, [1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 0.0, 5.0, 1.0, 1.0]),
]


def residuals(m, c, xs, ys):
    """yᵢ − ŷᵢ."""
    return [y - p for y, p in zip(ys, forward(m, c, xs))]


def of_residuals(formula):
    """The function of (m, c, xs, ys) that is the formula of the residuals and N."""
    return lambda m, c, xs, ys: formula(residuals(m, c, xs, ys), len(xs))


EXERCISES["loss"] = Exercise(
    "loss",
    ("m", "c", "x", "y"),
    "number",
    ("loss is",),
    "the mean squared error is",
    loss,
    '''\
def loss(m, c, xs, ys):
    """The mean of the squared residuals."""
''',
    [
        ("one point: the loss is the square of its residual", POINTS[:2]),
        ("the loss is the mean of the squares of the residuals", POINTS[2:]),
        (
            "points twice over have the same mean",
            [(2.0, 1.0, [0.0, 1.0, 2.0] * 2, [1.0, 3.0, 8.0] * 2)],
        ),
    ],
    [
        (
            "the 1/N is missing, so that is the sum of the squares",
            lambda m, c, xs, ys: loss(m, c, xs, ys) * len(xs),
        ),
        (
            "there is a factor ½, as in some other books",
            lambda m, c, xs, ys: loss(m, c, xs, ys) / 2,
        ),
        (
            "the 1/N is missing, and there is a factor ½",
            lambda m, c, xs, ys: loss(m, c, xs, ys) * len(xs) / 2,
        ),
        ("it is divided by N twice", lambda m, c, xs, ys: loss(m, c, xs, ys) / len(xs)),
        ("the square is missing", of_residuals(lambda rs, n: sum(rs) / n)),
        ("the square is missing", of_residuals(lambda rs, n: -sum(rs) / n)),
        ("the square and the 1/N are missing", of_residuals(lambda rs, n: sum(rs))),
        ("absolute values in place of squares", of_residuals(lambda rs, n: sum(map(abs, rs)) / n)),
        (
            "that is the square of the mean, not the mean of the squares",
            of_residuals(lambda rs, n: (sum(rs) / n) ** 2),
        ),
        (
            "that is the square of the sum",
            of_residuals(lambda rs, n: sum(rs) ** 2),
        ),
        ("a root is taken", lambda m, c, xs, ys: math.sqrt(loss(m, c, xs, ys))),
        ("the sign is turned", lambda m, c, xs, ys: -loss(m, c, xs, ys)),
        (
            "it is divided by N − 1, not N",
            of_residuals(lambda rs, n: sum(r * r for r in rs) / (n - 1)),
        ),
        ("m and c are swapped", lambda m, c, xs, ys: loss(c, m, xs, ys)),
        ("x and y are swapped", lambda m, c, xs, ys: loss(m, c, ys, xs)),
    ],
)
EXERCISES["loss"].is_mean = True

# gradient


def times(factor, power):
    """The gradient times the factor and N to the power."""
    return lambda m, c, xs, ys: tuple(
        factor * part * len(xs) ** power for part in gradient(m, c, xs, ys)
    )


def swapped(formula):
    """The formula's two numbers in the other order."""
    return lambda *arguments: tuple(reversed(formula(*arguments)))


def outside(formula):
    """dL/dm as the mean of −2 r, times a formula of the x."""
    return lambda m, c, xs, ys: (
        gradient(m, c, xs, ys)[1] * formula(xs),
        gradient(m, c, xs, ys)[1],
    )


SLIPS = [
    ("the 2 of the square is missing", times(0.5, 0)),
    ("the 1/N is missing", times(1, 1)),
    ("the sign is turned", times(-1, 0)),
    ("the 2 of the square and the 1/N are missing", times(0.5, 1)),
    ("the 2 of the square is missing, and the sign is turned", times(-0.5, 0)),
    ("the 1/N is missing, and the sign is turned", times(-1, 1)),
    ("the 2 and the 1/N are missing, and the sign is turned", times(-0.5, 1)),
    ("it is divided by N twice", times(1, -1)),
    ("there is a 2 too many", times(2, 0)),
]

EXERCISES["gradient"] = Exercise(
    "gradient",
    ("m", "c", "x", "y"),
    "pair",
    ("dL/dm is", "dL/dc is"),
    "the derivative is",
    gradient,
    '''\
def gradient(m, c, xs, ys):
    """The two derivatives of the loss: dL/dm and dL/dc."""
''',
    [
        ("one point: dL/dm = −2 r x and dL/dc = −2 r", POINTS[:2]),
        ("dL/dm = (L(m + h, c) − L(m − h, c)) / 2h for every h ≠ 0, and so in c", POINTS[2:]),
        (
            "points twice over have the same mean",
            [(0.0, 0.0, [0.0, 1.0, 2.0] * 2, [1.0, 3.0, 8.0] * 2)],
        ),
    ],
    SLIPS
    + [("the two derivatives are swapped; dL/dm comes first", swapped(gradient))]
    + [(f"the two derivatives are swapped, and {name}", swapped(slip)) for name, slip in SLIPS]
    + [
        ("x stands outside the sum", outside(lambda xs: xs[-1])),
        ("x stands outside the sum", outside(lambda xs: xs[0])),
        ("x stands outside the sum", outside(sum)),
        ("x stands outside the sum", outside(lambda xs: sum(xs) / len(xs))),
        ("the factor x of dL/dm is missing", outside(lambda xs: 1)),
        ("m and c are swapped in the residual", lambda m, c, xs, ys: gradient(c, m, xs, ys)),
    ],
)
EXERCISES["gradient"].is_mean = True

# step


def moved(formula):
    """A step that takes the gradient once, at the old point."""
    return lambda m, c, xs, ys, lr: formula(m, c, lr, *gradient(m, c, xs, ys))


def m_then_c(m, c, xs, ys, lr):
    """The step in sequence: c is changed by a derivative at the new m."""
    m = m - lr * gradient(m, c, xs, ys)[0]
    return m, c - lr * gradient(m, c, xs, ys)[1]


def c_then_m(m, c, xs, ys, lr):
    """The step in sequence, the other way round."""
    c = c - lr * gradient(m, c, xs, ys)[1]
    return m - lr * gradient(m, c, xs, ys)[0], c


STEPS = [
    (0.0, 1.0, [1.0], [0.0], 0.5),
    (1.0, 0.0, [0.0, 1.0], [1.0, 3.0], 0.5),
    (1.0, 2.0, [0.0, 2.0], [3.0, 1.0], 0.25),
    (2.0, 1.0, [0.0, 1.0, 2.0], [1.0, 3.0, 8.0], 0.25),
    (1.0, -2.0, [3.0, 0.0, 1.0, 4.0], [1.0, 2.0, 0.0, 5.0], 0.125),
]
SEQUENCE = "the derivative for {} is taken at the new {}; take both at the old point, then move"

EXERCISES["step"] = Exercise(
    "step",
    ("m", "c", "x", "y", "lr"),
    "pair",
    ("new m is", "new c is"),
    "one step leads to",
    step,
    '''\
from slr_pure import gradient


def step(m, c, xs, ys, lr):
    """The new m and the new c, after one step of gradient descent."""
''',
    [
        ("both move by −lr times the gradient at the old point", STEPS),
        ("where the gradient is zero, a step stays", [(2.0, 1.0, [0.0, 1.0], [1.0, 3.0], 0.5)]),
    ],
    [
        (
            "the sign is turned, so that goes up",
            moved(lambda m, c, lr, a, b: (m + lr * a, c + lr * b)),
        ),
        (SEQUENCE.format("c", "m"), m_then_c),
        (SEQUENCE.format("m", "c"), c_then_m),
        ("lr is missing", moved(lambda m, c, lr, a, b: (m - a, c - b))),
        (
            "the old m and c are missing, so that is the way and not where it leads",
            moved(lambda m, c, lr, a, b: (-lr * a, -lr * b)),
        ),
        ("that is the gradient, not the step", moved(lambda m, c, lr, a, b: (a, b))),
        ("c stays where it was", moved(lambda m, c, lr, a, b: (m - lr * a, c))),
        ("m stays where it was", moved(lambda m, c, lr, a, b: (m, c - lr * b))),
        ("the two derivatives are swapped", moved(lambda m, c, lr, a, b: (m - lr * b, c - lr * a))),
        ("m and c are swapped; m comes first", swapped(step)),
        ("the gradient is divided by lr", moved(lambda m, c, lr, a, b: (m - a / lr, c - b / lr))),
        (
            "there is a 2 too many; the gradient has its 2 already",
            moved(lambda m, c, lr, a, b: (m - 2 * lr * a, c - 2 * lr * b)),
        ),
    ],
)

# stable_rate


def of_curvatures(formula):
    """The function of xs that is the formula of λ₁ and λ₂."""
    return lambda xs: formula(*curvatures(Moments.of(xs, xs)))


def of_means(formula):
    """The function of xs that is the formula of mean x² and mean x."""
    return lambda xs: formula(sum(x * x for x in xs) / len(xs), sum(xs) / len(xs))


def root_bound(a, b):
    """2/λ₂, for any numbers in the places of mean x² and mean x."""
    return 2 / (a + 1 + math.sqrt((a - 1) ** 2 + 4 * b * b))


EXERCISES["stable_rate"] = Exercise(
    "stable_rate",
    ("x",),
    "number",
    ("bound is",),
    "2/λ₂ is",
    lambda xs: stable_lr(Moments.of(xs, xs)),
    '''\
from math import sqrt


def stable_rate(xs):
    """2/λ₂: gradient descent converges at every learning rate below it."""
''',
    [
        ("λ₂ is a root of λ² − trace λ + determinant = 0", [([0.0],), ([1.0],), ([-1.0, 1.0],)]),
        ("and the larger one", [([0.0, 2.0],), ([0.0, 1.0, 2.0],), ([1.0, 2.0, 3.0, 6.0],)]),
        ("the order of the points does not matter", [([2.0, 0.0, 1.0],)]),
        ("the bound is the same for −x", [([-1.0, -2.0, -3.0, -6.0],)]),
    ],
    [
        ("that is 1/λ₂, half the bound", of_curvatures(lambda flat, steep: 1 / steep)),
        (
            "that is 2/λ₁, of the flat direction; take the plus before the root",
            of_curvatures(lambda flat, steep: 2 / flat),
        ),
        ("that is 1/λ₁, of the flat direction", of_curvatures(lambda flat, steep: 1 / flat)),
        (
            "that is 2/(λ₁ + λ₂), 2 over the trace, the best rate and not the bound",
            of_curvatures(lambda flat, steep: 2 / (flat + steep)),
        ),
        ("that is 1 over the trace", of_curvatures(lambda flat, steep: 1 / (flat + steep))),
        (
            "that is 4/λ₂; the 2 before the matrix H is missing",
            of_curvatures(lambda flat, steep: 4 / steep),
        ),
        ("that is λ₂ itself", of_curvatures(lambda flat, steep: steep)),
        ("that is λ₂/2; turn it over", of_curvatures(lambda flat, steep: steep / 2)),
        (
            "the square of the mean stands for the mean of the squares",
            of_means(lambda a, b: root_bound(b * b, b)),
        ),
        (
            "the 1/N is missing; take means, not sums",
            lambda xs: root_bound(sum(x * x for x in xs), sum(xs)),
        ),
        (
            "the root is missing",
            of_means(lambda a, b: 2 / (a + 1 + (a - 1) ** 2 + 4 * b * b)),
        ),
    ],
)

# solve_2x2


def cramer(formula):
    """The function of (matrix, rhs) that is the formula of a, b, c, d, e, f."""
    return lambda matrix, rhs: formula(*matrix[0], *matrix[1], *rhs)


SYSTEMS = [
    (((1.0, 0.0), (0.0, 1.0)), (2.0, 3.0)),
    (((1.0, 1.0), (0.0, 1.0)), (3.0, 2.0)),
    (((0.0, 1.0), (1.0, 0.0)), (1.0, 2.0)),
    (((2.0, 1.0), (0.0, 4.0)), (3.0, 8.0)),
    (((1.0, 2.0), (3.0, 4.0)), (5.0, 6.0)),
    (((5.0, 3.0), (3.0, 3.0)), (19.0, 12.0)),
]

EXERCISES["solve_2x2"] = Exercise(
    "solve_2x2",
    ("matrix", "rhs"),
    "pair",
    ("p is", "q is"),
    "the solution has",
    solve_2x2,
    '''\
def solve_2x2(matrix, rhs):
    """The p and q with a p + b q = e and c p + d q = f."""
    (a, b), (c, d) = matrix
    e, f = rhs
''',
    [("a p + b q = e and c p + d q = f", SYSTEMS)],
    [
        (
            "the sign of b c in the determinant is turned; it is a d − b c",
            cramer(
                lambda a, b, c, d, e, f: (
                    (e * d - b * f) / (a * d + b * c),
                    (a * f - c * e) / (a * d + b * c),
                )
            ),
        ),
        (
            "a sign is turned; p is (e d − b f) / D and q is (a f − c e) / D, with D = a d − b c",
            lambda matrix, rhs: tuple(-part for part in solve_2x2(matrix, rhs)),
        ),
        ("the two unknowns are swapped; p comes first", swapped(solve_2x2)),
        (
            "it is not divided by the determinant",
            cramer(lambda a, b, c, d, e, f: (e * d - b * f, a * f - c * e)),
        ),
        (
            "it is multiplied by the determinant, not divided",
            cramer(
                lambda a, b, c, d, e, f: (
                    (e * d - b * f) * (a * d - b * c),
                    (a * f - c * e) * (a * d - b * c),
                )
            ),
        ),
        (
            "b and c have changed places",
            cramer(lambda a, b, c, d, e, f: solve_2x2(((a, c), (b, d)), (e, f))),
        ),
        (
            "e and f have changed places",
            cramer(lambda a, b, c, d, e, f: solve_2x2(((a, b), (c, d)), (f, e))),
        ),
        (
            "a plus stands for a minus in what is divided",
            cramer(
                lambda a, b, c, d, e, f: (
                    (e * d + b * f) / (a * d - b * c),
                    (a * f + c * e) / (a * d - b * c),
                )
            ),
        ),
        (
            "a d alone is not the determinant",
            cramer(lambda a, b, c, d, e, f: ((e * d - b * f) / (a * d), (a * f - c * e) / (a * d))),
        ),
    ],
)

# steps_for


STEPS_FOR = {}  # the answers so far: each mistake asks for them again


def steps_for(rho, shrink):
    """The steps that descent takes: for one point at x = 0 the error c shrinks by rho a step."""
    if (rho, shrink) not in STEPS_FOR:
        errors = path(Moments.of([0], [0]), (1 - rho) / 2, 0, 1)
        STEPS_FOR[rho, shrink] = next(point.step for point in errors if point.c <= shrink)
    return STEPS_FOR[rho, shrink]


EXERCISES["steps_for"] = Exercise(
    "steps_for",
    ("rho", "shrink"),
    "number",
    ("k is",),
    "the least k is",
    steps_for,
    '''\
def steps_for(rho, shrink):
    """The least k with rho**k <= shrink."""
''',
    [
        (
            "rho**k <= shrink, and rho**(k − 1) is not",
            [(0.5, 1.0), (0.5, 0.5), (0.5, 0.25), (0.5, 0.4), (0.75, 0.5), (0.25, 0.01)],
        ),
        ("at rho = 0 one step arrives", [(0.0, 1.0), (0.0, 0.5)]),
    ],
    [
        (
            "where rho**k hits the number exactly that is one step too many; stop at <=, not at <",
            lambda rho, shrink: steps_for(rho, shrink) + (rho ** steps_for(rho, shrink) == shrink),
        ),
        ("that is one step too many", lambda rho, shrink: steps_for(rho, shrink) + 1),
        ("that is one step too few", lambda rho, shrink: steps_for(rho, shrink) - 1),
        (
            "that is what is left after k steps, not k",
            lambda rho, shrink: rho ** steps_for(rho, shrink),
        ),
        (
            "the quotient of the logarithms is to be rounded up to a whole number",
            lambda rho, shrink: math.log(shrink) / math.log(rho),
        ),
        (
            "the quotient of the logarithms is to be rounded up, not down",
            lambda rho, shrink: math.floor(math.log(shrink) / math.log(rho)),
        ),
        (
            "there is no logarithm of rho = 0; multiply until it is small enough",
            lambda rho, shrink: math.ceil(math.log(shrink) / math.log(rho)),
        ),
    ],
)

# r_squared


def of_data(formula):
    """The function of (xs, ys) that is the formula of the moments and their R²."""

    def formula_of_lists(xs, ys):
        moments = Moments.of(xs, ys)
        return formula(moments, r_squared(moments))

    return formula_of_lists


def total_squares(moments):
    """Σ(y − ȳ)²."""
    return moments.yy - moments.y * moments.y / moments.n


def slope_of(moments):
    """m*."""
    return line(moments).m


EXERCISES["r_squared"] = Exercise(
    "r_squared",
    ("x", "y"),
    "number",
    ("R² is",),
    "the share that the line explains is",
    of_data(lambda moments, share: share),
    '''\
from slr_pure import fit


def r_squared(xs, ys):
    """The share of the variation of y that the best line explains."""
''',
    [
        (
            "R² is 1 exactly where every point is on the line",
            [([0.0, 1.0], [1.0, 3.0]), ([0.0, 1.0, 2.0], [3.0, 2.0, 1.0])],
        ),
        ("R² is 0 where the best line is level", [([0.0, 1.0, 2.0], [1.0, 4.0, 1.0])]),
        (
            "R² = 1 − RSS/TSS = S_xy²/(S_xx S_yy)",
            [
                ([0.0, 1.0, 2.0], [1.0, 3.0, 8.0]),
                ([0.0, 1.0, 2.0, 3.0], [5.0, 3.0, 4.0, 0.0]),
                ([1.0, 2.0, 4.0, 5.0, 8.0], [2.0, 0.0, 5.0, 1.0, 7.0]),
            ],
        ),
        ("R² stays when y is shifted", [([0.0, 1.0, 2.0], [101.0, 103.0, 108.0])]),
    ],
    [
        (
            "that is RSS/TSS, the share that is left; subtract it from 1",
            of_data(lambda moments, share: 1 - share),
        ),
        (
            "the total is about 0; subtract the mean of y before you square",
            of_data(lambda moments, share: 1 - rss(moments) / moments.yy),
        ),
        (
            "that is the square root of R²",
            of_data(lambda moments, share: math.sqrt(share)),
        ),
        (
            "that is the correlation, whose square is R²",
            of_data(lambda moments, share: math.copysign(math.sqrt(share), slope_of(moments))),
        ),
        ("that is RSS, not a share", of_data(lambda moments, share: rss(moments))),
        ("that is TSS, not a share", of_data(lambda moments, share: total_squares(moments))),
        (
            "that is the explained sum of squares, TSS − RSS; divide it by TSS",
            of_data(lambda moments, share: share * total_squares(moments)),
        ),
        (
            "RSS is divided by N, and the total is not",
            of_data(lambda moments, share: 1 - (1 - share) / moments.n),
        ),
        (
            "the total is divided by N, and RSS is not",
            of_data(lambda moments, share: 1 - (1 - share) * moments.n),
        ),
        (
            "RSS is divided by N − 2 and the total by N − 1, which makes the adjusted R²",
            of_data(lambda moments, share: 1 - (1 - share) * (moments.n - 1) / (moments.n - 2)),
        ),
        ("that is the slope", of_data(lambda moments, share: slope_of(moments))),
        (
            "that is the residual variance s²",
            of_data(lambda moments, share: residual_sd(moments) ** 2),
        ),
        (
            "the residuals are not squared",
            of_data(lambda moments, share: 1.0),
        ),
    ],
)

# determinant


def determinant(xs):
    """The float nearest to N Σx² − (Σx)²."""
    x = column(xs, "x")
    return rounded(sums_of(x, x).centred().xx, x.denominator**2, FLOAT, "D")


def added(terms):
    """The sum in floats, from left to right."""
    total = 0.0
    for term in terms:
        total = total + term
    return total


EXERCISES["determinant"] = Exercise(
    "determinant",
    ("x",),
    "number",
    ("determinant is",),
    "the float nearest to N Σx² − (Σx)² is",
    determinant,
    '''\
from fractions import Fraction


def determinant(xs):
    """The float nearest to N Σx² − (Σx)²."""
''',
    [
        ("N Σx² − (Σx)², on small integers", [([1.0],), ([0.0, 1.0],), ([0.0, 1.0, 2.0],)]),
        ("it is 0 exactly when x is constant", [([0.1, 0.1, 0.1],)]),
        ("it stays when x is shifted", [([1e9, 1e9 + 1],), ([1e9 + i for i in range(10)],)]),
        ("it is rounded once", [([0.1, 0.2, 0.3],)]),
    ],
    [
        (
            "you squared before you made fractions, and then the harm was already done",
            lambda xs: len(xs) * added(x * x for x in xs) - added(xs) ** 2,
        ),
        (
            "you squared before you made fractions, and then the harm was already done",
            lambda xs: rounded_squares(xs),
        ),
        (
            "the mean in floats is rounded before it is subtracted",
            lambda xs: len(xs) * added((x - added(xs) / len(xs)) ** 2 for x in xs),
        ),
        ("that is the variance, D / N²", lambda xs: determinant(xs) / len(xs) ** 2),
        ("that is D / N, N times the variance", lambda xs: determinant(xs) / len(xs)),
        ("the sign is turned", lambda xs: -determinant(xs)),
        (
            "the factor N of Σx² is missing",
            lambda xs: added(x * x for x in xs) - added(xs) ** 2,
        ),
        (
            "Σx is not squared",
            lambda xs: len(xs) * added(x * x for x in xs) - added(xs),
        ),
    ],
)
EXERCISES["determinant"].close = 0.0


def rounded_squares(xs):
    """N Σx² − (Σx)² with each square rounded, and the rest exact."""
    squares, x = column([x * x for x in xs], "x"), column(xs, "x")
    p = len(xs) * sum(squares.integers) * x.denominator**2
    q = sum(x.integers) ** 2 * squares.denominator
    p, q = p - q, squares.denominator * x.denominator**2
    return rounded(p, q, FLOAT, "D") if p >= 0 else -rounded(-p, q, FLOAT, "D")


# keeps_the_law


def uphill(m, c, xs, ys, lr):
    """A step with the sign turned."""
    dm, dc = gradient(m, c, xs, ys)
    return m + lr * dm, c + lr * dc


def only_m(m, c, xs, ys, lr):
    """A step that forgets c."""
    return step(m, c, xs, ys, lr)[0], c


def only_c(m, c, xs, ys, lr):
    """A step that forgets m."""
    return m, step(m, c, xs, ys, lr)[1]


def one_after_the_other(m, c, xs, ys, lr):
    """A step that uses the new m for c."""
    return m_then_c(m, c, xs, ys, lr)


def at_the_new_point(try_step, m, c, xs, ys, lr):
    """The law with the derivative for c taken at the new m."""
    new = try_step(m, c, xs, ys, lr)
    return new == m_then_c(m, c, xs, ys, lr)


def tried(function, case):
    """The function and the case, as the arguments of keeps_the_law."""
    return (function,) + case  # noqa: RUF005 (MicroPython has no (a, *b))


TINY = (0.0, 0.0, [1.0], [1.0], 0.5)
PAIR = (1.0, 0.0, [0.0, 2.0], [1.0, 3.0], 0.25)
EVEN = (0.0, 1.0, [-1.0, 1.0], [0.0, 4.0], 0.25)
LAST = (1.0, -2.0, [3.0, 0.0, 1.0, 4.0], [1.0, 2.0, 0.0, 5.0], 0.125)

EXERCISES["keeps_the_law"] = Exercise(
    "keeps_the_law",
    ("step", "m", "c", "x", "y", "lr"),
    "truth",
    ("answer is",),
    "the law says",
    lambda try_step, *case: try_step(*case) == step(*case),
    '''\
from slr_pure import gradient


def keeps_the_law(step, m, c, xs, ys, lr):
    """True if this step moves both by -lr times the gradient at the old point."""
''',
    [
        ("the right step keeps it", [tried(step, TINY), tried(step, PAIR), tried(step, LAST)]),
        ("a step that forgets c, or m, breaks it", [tried(only_m, TINY), tried(only_c, TINY)]),
        ("a step that goes up breaks it", [tried(uphill, TINY), tried(uphill, LAST)]),
        (
            "m first, then c by the new m, breaks it",
            [tried(one_after_the_other, TINY), tried(one_after_the_other, PAIR)],
        ),
        ("but not where mean x = 0: there both agree", [tried(one_after_the_other, EVEN)]),
    ],
    [
        ("it is true whatever the step does", lambda *case: True),
        ("it is false whatever the step does", lambda *case: False),
        ("c is not compared", lambda f, *case: f(*case)[0] == step(*case)[0]),
        ("m is not compared", lambda f, *case: f(*case)[1] == step(*case)[1]),
        (
            "one of the two is enough for you; both must hold",
            lambda f, *case: any(a == b for a, b in zip(f(*case), step(*case))),
        ),
        ("the derivative for c is taken at the new m", at_the_new_point),
        ("the sign is turned; a step goes down", lambda f, *case: f(*case) == uphill(*case)),
        ("the answer is the wrong way round", lambda f, *case: f(*case) != step(*case)),
    ],
)
