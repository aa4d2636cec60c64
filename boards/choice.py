"""The choice: the names that the one file has, and what the rooms ask that a board never has."""

from __future__ import annotations

from .folding import Answer

# Each room's names. What these need, of other rooms too, comes along.
PUBLIC: dict[str, tuple[str, ...]] = {
    "__init__": ("__version__",),
    "moments": (
        "Moments",
        *(f"Moments.{name}" for name in ("of", "of_pairs", "n", "x", "y", "xx", "xy", "yy")),
        *(f"Moments.{name}" for name in ("__add__", "__radd__", "__sub__")),
    ),
    "least_squares": ("Line", "fit", "line"),
    "calibration": ("Calibrated", "Prediction", "calibrate", "predict"),
    "diagnostics": ("standard_errors",),
}

# {room, or "" for all of them: {what is asked there: the answer on every board}}, the questions as
# ast.unparse writes them.
KNOWN: dict[str, dict[str, Answer]] = {
    "": {
        "TYPE_CHECKING": False,
        "DECIMAL in kinds": False,
        "kind == DECIMAL": False,
        "kind == FRACTION": False,
        "math.inf": float("inf"),  # CircuitPython's math has none
        "sumprod": None,  # CPython 3.12 has it
        "weights is not None": False,  # they are left out, for want of room
    },
    "arithmetic.exact": {"sys.modules.get('decimal')": None},
    "arithmetic.floats": {"NATIVE": False},
    "arithmetic.foreign": {  # other libraries' numbers
        "dtype(value) in DATES or hasattr(value, 'unit') or hasattr(value, 'units')": False,
        "hasattr(value, 'numerator')": False,
        "hasattr(value, 'as_integer_ratio')": False,
        "hasattr(value, 'man_exp')": False,
        "dtype(value) == 'b'": False,
        "hasattr(value, '__index__')": False,
        "_is_real(value)": False,
    },
    "arithmetic.lists": {  # their arrays and tables; what can be iterated over is read
        "any((hasattr(values, method) for method in ARRAYS))": False,
        "is_table(values)": False,
    },
    "arithmetic.rounding": {"mode == NEAREST": True},  # what rounds down is not there
    "diagnostics": {"moments.dn is not None": False},
    "least_squares": {
        "certified": None,
        "moments.dn is None": True,
        "of_arrays(xs, ys, squares_of_y=False)": None,
    },
    "moments": {
        "dn is None": True,
        "dn == other.dn": True,
        "of_arrays(xs, ys)": None,
        "rest.dn is None": True,
        "self._dn": None,
    },
}
