"""The model: predictions on a line."""

from slr_pure import forward

from .common import AT_RANDOM, DRAWN
from .exercise import Exercise

EXERCISE = Exercise(
    "forward",
    ("m", "c", "x"),
    "list",
    ("list is",),
    "the predictions are",
    forward,
    '''\
def forward(m, c, xs):
    """The predictions m x + c,
    one for each x."""
''',
    [
        ("the prediction at x = 0 is c", [(0.0, 1.0, [0.0]), (2.0, 1.0, [0.0])]),
        (
            "when x grows by h, the prediction grows by m h",
            [
                (2.0, 1.0, [1.0]),
                (1.5, 0.0, [1.0]),
                (2.0, 1.0, [0.0, 1.0]),
                (3.0, -1.0, [0.0, 1.0, 2.0]),
                (-1.0, 5.0, [2.0, 0.0, 4.0, 1.0]),
            ],
        ),
        ("of no numbers, the empty list", [(2.0, 1.0, [])]),
        (AT_RANDOM, [points[:3] for points in DRAWN]),
    ],
    [
        ("m and c are swapped", lambda m, c, xs: [c * x + m for x in xs]),
        (
            "c is added before multiplying by x, which makes (m + c) x",
            lambda m, c, xs: [(m + c) * x for x in xs],
        ),
        ("c is missing", lambda m, c, xs: [m * x for x in xs]),
        ("x is missing", lambda m, c, xs: [m + c for x in xs]),
        ("the sign of c is flipped", lambda m, c, xs: [m * x - c for x in xs]),
        ("it is rounded", lambda m, c, xs: [round(m * x + c) for x in xs]),
        ("it is rounded", lambda m, c, xs: [int(m * x + c) for x in xs]),
        ("c is multiplied, not added", lambda m, c, xs: [m * x * c for x in xs]),
    ],
)
