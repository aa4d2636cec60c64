"""The closed form: two equations for two unknowns."""

from slr_grader.operations.operation import swapped
from slr_pure import solve_2x2

from .common import drawn
from .exercise import Exercise


def cramer(formula):
    """The function of (matrix, rhs) that is the formula of a, b, c, d, e, f."""
    return lambda matrix, rhs: formula(*matrix[0], *matrix[1], *rhs)


def over(divisor, sign=-1):
    """e d − b f and a f − c e, or with another sign, both over this formula of a d and b c."""

    def solution(a, b, c, d, e, f):
        under = divisor(a * d, b * c)
        return (e * d + sign * b * f) / under, (a * f + sign * c * e) / under

    return cramer(solution)


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
    ("the sign of b c in the determinant is flipped; it is a d − b c", over(lambda p, q: p + q)),
    (
        "a sign is flipped; p is (e d − b f) / D and q is (a f − c e) / D, with D = a d − b c",
        over(lambda p, q: q - p),
    ),
    ("the two unknowns are swapped; p comes first", swapped(solve_2x2)),
    ("it is not divided by the determinant", over(lambda p, q: 1)),
    ("it is multiplied by the determinant, not divided", over(lambda p, q: 1 / (p - q))),
    (
        "b and c have changed places",
        cramer(lambda a, b, c, d, e, f: solve_2x2(((a, c), (b, d)), (e, f))),
    ),
    ("e and f have changed places", lambda matrix, rhs: solve_2x2(matrix, (rhs[1], rhs[0]))),
    ("a plus stands for a minus in what is divided", over(lambda p, q: p - q, sign=1)),
    (
        "the matrix is multiplied by (e, f), and not solved for it",
        cramer(lambda a, b, c, d, e, f: (a * e + b * f, c * e + d * f)),
    ),
    ("b and c do not count", cramer(lambda a, b, c, d, e, f: (e / a, f / d))),
    ("a d alone is not the determinant", over(lambda p, q: p)),
]

EXERCISE = Exercise(
    function="solve_2x2",
    names=("matrix", "rhs"),
    shape="pair",
    yours=("p is", "q is"),
    theirs="the solution has",
    answer=solve_2x2,
    starter='''\
def solve_2x2(matrix, rhs):
    """The p and q with
    a p + b q = e, c p + d q = f."""
    (a, b), (c, d) = matrix
    e, f = rhs
''',
    laws=[
        ("a p + b q = e and c p + d q = f", SYSTEMS),
        ("and so for numbers drawn at random", [system(*drawn(seed, 6)) for seed in range(1, 5)]),
    ],
    mistakes=MISTAKES,
    in_parts=MISTAKES,
    labels=("p", "q"),
)
