"""Data sets to start from: what their axes are, and a line to begin with.

data/README.md says where the published ones come from. The notebook's points come from
slr_pure.notebook.
"""

from collections import namedtuple

from slr_pure import notebook

DATA = __file__.rpartition("site_build")[0] + "data/"  # in the page, too
PLANT_X, PLANT_Y = [0.0, 1.0, 2.0], [1.0, 3.0, 8.0]

# m, c: a line near the points, in round numbers.
Preset = namedtuple("Preset", "text across up m c xs ys")


def columns(name, above, separator=None):
    """The columns of numbers in the file, below so many lines."""
    with open(DATA + name, encoding="utf-8") as file:
        lines = file.read().strip().split("\n")[above:]
    return list(zip(*[[float(number) for number in line.split(separator)] for line in lines]))


HUBBLE, FORBES = columns("hubble.csv", 1, ","), columns("forbes.csv", 1, ",")
YEARS, *TIMES = columns("marathon.csv", 1, ",")
_, STORKS, BIRTHS = columns("storks.csv", 1, ",")
X1, Y1, X2, Y2, X3, Y3, X4, Y4 = columns("anscombe.csv", 1, ",")
NORRIS_Y, NORRIS_X = columns("Norris.dat", 60)
SINCE_1970 = [year - 1970 for year in YEARS]
MINUTES = [60 * hours + minutes + seconds / 60 for hours, minutes, seconds in zip(*TIMES)]
TO_1980 = 10  # records
WEEK, HEIGHT = "week x", "height y in cm"
PRESETS = {
    "plant": Preset("The plant", WEEK, HEIGHT, 2.0, 1.0, PLANT_X, PLANT_Y),
    "hubble": Preset(
        "Hubble’s nebulae, 1929", "distance x in Mpc", "velocity y in km/s", 300.0, 0.0, *HUBBLE
    ),
    "forbes": Preset(
        "Forbes’ boiling water, 1857",
        "boiling point x in °F",
        "pressure y in inches of mercury",
        0.4,
        -54.0,
        *FORBES,
    ),
    "marathon": Preset(
        "Women’s marathon to 1980",
        "x, years after 1970",
        "record y in minutes",
        -3.0,
        176.0,
        SINCE_1970[:TO_1980],
        MINUTES[:TO_1980],
    ),
    "storks": Preset(
        "Storks and babies, 2000",
        "pairs of storks x",
        "births y a year, in thousands",
        0.03,
        200.0,
        STORKS,
        BIRTHS,
    ),
    "anscombe-1": Preset("Anscombe 1", "x", "y", 0.3, 5.0, X1, Y1),
    "anscombe-2": Preset("Anscombe 2", "x", "y", 0.3, 5.0, X2, Y2),
    "anscombe-3": Preset("Anscombe 3", "x", "y", 0.3, 5.0, X3, Y3),
    "anscombe-4": Preset("Anscombe 4", "x", "y", 0.3, 5.0, X4, Y4),
    "norris": Preset(
        "Norris’ ozone monitors",
        "NIST’s ozone x",
        "the customer’s y",
        0.8,
        100.0,
        NORRIS_X,
        NORRIS_Y,
    ),
    "notebook": Preset("The notebook’s 40", "x", "y", 4.0, 1.0, notebook.xs, notebook.ys),
    "far": Preset(
        "The plant, 100 weeks on", WEEK, HEIGHT, 2.0, -198.0, [100.0 + x for x in PLANT_X], PLANT_Y
    ),
}


def points(name):
    """The xs and ys of the preset, as floats.

    >>> xs, ys = points("norris")
    >>> len(xs), xs[0], ys[0]
    (36, 0.2, 0.1)
    """
    preset = PRESETS[name]
    return [float(x) for x in preset.xs], [float(y) for y in preset.ys]
