"""The notebook: its 40 points, its printed training trace, and its four printed lines a step.

From the notebook by Arqam Patel that this library rebuilds, licensed CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/): the numbers as it printed them, to 8 decimals for
the points, laid out as Python lists. They were drawn from y = 5x − 1 with a little normal noise.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# fmt: off
xs: "list[float]" = [
    0.03175921, 0.44806265, 0.19392662, -1.16852062, 0.05050875,
    -1.75192881, -0.02878816, 0.86087693, 1.69576665, 0.61179224,
    -0.49353732, -0.39522401, 1.26148996, 0.46887088, 1.32129613,
    -0.85409231, -0.44458541, -2.30406965, -1.42827572, 0.9172523,
    -0.11919319, -0.68664254, 0.07233606, 0.57468015, -0.73574885,
    0.31318194, 1.92184232, -0.12083301, 1.24597831, -0.19361131,
    -1.6018749, 0.36796196, -0.16712353, -0.76188552, -1.12055819,
    -0.45243497, -1.33295597, -0.20193059, 1.13357446, -0.71531842,
]

ys: "list[float]" = [
    -0.82793079, 1.23618882, -0.02689421, -6.84205638, -0.74778569,
    -9.7536547, -1.16972151, 3.30212752, 7.46909761, 2.06838191,
    -3.4699038, -2.96896461, 5.30482791, 1.3384159, 5.60115392,
    -5.28745568, -3.21838186, -12.53606868, -8.13000479, 3.58799181,
    -1.60278286, -4.44325782, -0.63225428, 1.85862149, -4.66314865,
    0.56661144, 8.60308913, -1.61371708, 5.25467805, -1.96121569,
    -9.01008994, 0.81863379, -1.84197863, -4.79259935, -6.62571367,
    -3.25874329, -7.67069634, -2.0260326, 4.67541111, -4.55627991,
]
# fmt: on

lr: float = 0.1

# (m, c, loss) after each of the first steps that the notebook shows. The cell had been run before,
# so the first row is not the first step from m = c = 0; but each row is a step from the one above.
trace: "list[tuple[float, float, float]]" = [
    (4.99902128170198, -0.9992428118105702, 0.00013996169856231612),
    (4.999283527985586, -0.9996729325173602, 0.000137692586938622),
    (4.999489692605844, -1.0000123244166244, 0.00013628261365388722),
    (4.99965174621118, -1.0002801393680307, 0.0001354064788417823),
    (4.999779108154706, -1.0004914841073493, 0.00013486205576065057),
    (4.999879189591526, -1.0006582750411561, 0.00013452375091176663),
    (4.9999578210792075, -1.000789912339498, 0.00013431352481079383),
    (5.000019589223949, -1.0008938115389256, 0.00013418288593054791),
    (5.000068101703146, -1.0009758227855257, 0.0001341017026843343),
    (5.000106195889412, -1.001040561474878, 0.00013405125173386503),
    (5.00013610306701, -1.00109166902133, 0.00013401989851199067),
    (5.000159577684148, -1.001132018527393, 0.00013400041326644386),
]

# m and c by the inverse of a matrix, to the 8 decimals that were printed
closed_form: "tuple[float, float]" = (5.00024471, -1.00128367)


def print_step(point: "Any") -> None:
    """Print the notebook's four lines for a step: its number, from 0 on, then m, c and the loss.

    A report for `NeuralSLR.train`.

    >>> from slr_pure import NeuralSLR
    >>> NeuralSLR(lr=0.25).train([0, 1, 2], [1, 3, 5], 1, report=print_step)
    Step no 0
    m: 2.1666666666666665
    c: 1.5
    Loss 0.46296296296296297
    """
    print(f"Step no {point.step - 1}")
    print(f"m: {point.m}")
    print(f"c: {point.c}")
    print(f"Loss {point.loss}")
