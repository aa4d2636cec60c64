"""Data sets to start from.

The quartet: F. J. Anscombe, "Graphs in Statistical Analysis", The American Statistician 27 (1973),
17–21; four data sets with nearly the same best line. Norris: calibration of ozone monitors, from
NIST's Statistical Reference Datasets, in the public domain. The notebook's points come from
slr_pure.notebook.
"""

from slr_pure import notebook

# fmt: off
ANSCOMBE_X = [
    10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0,
]
ANSCOMBE_Y1 = [
    8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68,
]
ANSCOMBE_Y2 = [
    9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74,
]
ANSCOMBE_Y3 = [
    7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73,
]
ANSCOMBE_X4 = [
    8.0, 8.0, 8.0, 8.0, 8.0, 8.0, 8.0, 19.0, 8.0, 8.0, 8.0,
]
ANSCOMBE_Y4 = [
    6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89,
]
NORRIS_X = [
    0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5,
    666.9, 338.0, 447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2,
    999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
]
NORRIS_Y = [
    0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1,
    668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0,
    998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
]
FEW_X = [0.0, 0.2, 0.3, 0.6, 0.8, 1.1, 1.3, 1.7, 2.1, 2.4]
FEW_Y = [2.8, 3.3, 2.3, 2.7, 1.7, 2.2, 1.2, 1.5, 0.6, 0.7]
# fmt: on

PRESETS = {
    "few": (FEW_X, FEW_Y),  # the ten of the figures
    "notebook": (notebook.xs, notebook.ys),
    "anscombe-1": (ANSCOMBE_X, ANSCOMBE_Y1),
    "anscombe-2": (ANSCOMBE_X, ANSCOMBE_Y2),
    "anscombe-3": (ANSCOMBE_X, ANSCOMBE_Y3),
    "anscombe-4": (ANSCOMBE_X4, ANSCOMBE_Y4),
    "norris": (NORRIS_X, NORRIS_Y),
    "far": ([100.0 + x for x in FEW_X], FEW_Y),  # far from the origin
}


def points(name):
    """The xs and ys of the preset, as floats."""
    xs, ys = PRESETS[name]
    return [float(x) for x in xs], [float(y) for y in ys]
