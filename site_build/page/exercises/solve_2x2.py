"""The closed form: two equations for two unknowns."""

from slr_grader.operations.operation import swapped
from slr_pure import solve_2x2

from .common import drawn
from .exercise import Exercise


def cramer(formula):
    """The function of (matrix, rhs) that is the formula of a, b, c, d, e, f."""
    return lambda matrix, rhs: formula(*matrix[0], *matrix[1], *rhs)


def system(a, b, c, d, e, f):
    """The arguments of solve_2x2."""
    return ((a, b), (c, d)), (e, f)


SYSTEMS = [
    (((1.0, 0.0), (0.0, 1.0)), (2.0, 3.0)),
    (((1.0, 1.0), (0.0, 1.0)), (3.0, 2.0)),
    (((0.0, 1.0), (1.0, 0.0)), (1.0, 2.0)),
    (((2.0, 1.0), (0.0, 4.0)), (3.0, 8.0)),
    (((1.0, 2.0), (3.0, 4.0)), (5.0, 6.0)),
    (((5.0, 3.0), (3.0, 3.0)), (19.0, 12.0)),
]

MISTAKES = [
    (
        "the sign of b c in the determinant is flipped; it is a d − b c",
        cramer(
            lambda a, b, c, d, e, f: (
                (e * d - b * f) / (a * d + b * c),
                (a * f - c * e) / (a * d + b * c),
            )
        ),
    ),
    (
        "a sign is flipped; p is (e d − b f) / D and q is (a f − c e) / D, with D = a d − b c",
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
]

EXERCISE = Exercise(
    "solve_2x2",
    ("matrix", "rhs"),
    "pair",
    ("p is", "q is"),
    "the solution has",
    solve_2x2,
    '''\
def solve_2x2(matrix, rhs):
    """The p and q with
    a p + b q = e, c p + d q = f."""
    (a, b), (c, d) = matrix
    e, f = rhs
''',
    [
        ("a p + b q = e and c p + d q = f", SYSTEMS),
        ("and so for numbers drawn at random", [system(*drawn(seed, 6)) for seed in range(1, 5)]),
    ],
    MISTAKES,
    in_parts=MISTAKES,
    labels=("p", "q"),
)
