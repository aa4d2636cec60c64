"""Data sets to start from.

data/README.md says where Anscombe's quartet and Norris come from. The notebook's points come from
slr_pure.notebook.
"""

from slr_pure import notebook

DATA = __file__.partition("site_build")[0] + "data/"  # in the page, too
FEW_X = [0.0, 0.2, 0.3, 0.6, 0.8, 1.1, 1.3, 1.7, 2.1, 2.4]
FEW_Y = [2.8, 3.3, 2.3, 2.7, 1.7, 2.2, 1.2, 1.5, 0.6, 0.7]


def columns(name, above, separator=None):
    """The columns of numbers in the file, below so many lines."""
    with open(DATA + name, encoding="utf-8") as file:
        lines = file.read().strip().split("\n")[above:]
    return list(zip(*[[float(number) for number in line.split(separator)] for line in lines]))


QUARTET = columns("anscombe.csv", 1, ",")  # x and y of the first set, of the second, …
NORRIS_Y, NORRIS_X = columns("Norris.dat", 60)
PRESETS = {
    "few": (FEW_X, FEW_Y),  # the ten of the figures
    "notebook": (notebook.xs, notebook.ys),
    "anscombe-1": QUARTET[:2],
    "anscombe-2": QUARTET[2:4],
    "anscombe-3": QUARTET[4:6],
    "anscombe-4": QUARTET[6:],
    "norris": (NORRIS_X, NORRIS_Y),
    "far": ([100.0 + x for x in FEW_X], FEW_Y),  # far from the origin
}


def points(name):
    """The xs and ys of the preset, as floats."""
    xs, ys = PRESETS[name]
    return [float(x) for x in xs], [float(y) for y in ys]
