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


X1, Y1, X2, Y2, X3, Y3, X4, Y4 = columns("anscombe.csv", 1, ",")
NORRIS_Y, NORRIS_X = columns("Norris.dat", 60)
PRESETS = {
    "few": ("Ten points", FEW_X, FEW_Y),  # those of the figures
    "notebook": ("The notebook’s 40", notebook.xs, notebook.ys),
    "anscombe-1": ("Anscombe 1", X1, Y1),
    "anscombe-2": ("Anscombe 2", X2, Y2),
    "anscombe-3": ("Anscombe 3", X3, Y3),
    "anscombe-4": ("Anscombe 4", X4, Y4),
    "norris": ("Norris (NIST)", NORRIS_X, NORRIS_Y),
    "far": ("Far from the origin", [100.0 + x for x in FEW_X], FEW_Y),
}


def points(name):
    """The xs and ys of the preset, as floats."""
    _, xs, ys = PRESETS[name]
    return [float(x) for x in xs], [float(y) for y in ys]
