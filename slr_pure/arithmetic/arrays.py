"""Arrays: the six sums of two NumPy arrays, the same integers as of two lists, and far sooner.

A chunk of numbers is cut into limbs: vᵢ = Σₖ aₖᵢ 2^eₖ, where every aₖᵢ is an integer of at most
BITS bits, or 2^BITS. A product of two limbs is at most 2^(2 BITS) units, and a sum of CHUNK such
products at most 2⁵³. So every partial sum is a whole number of units that a float holds exactly, in
whatever order NumPy, and the compiled code under it, add. What remains is to add a few integers
for each chunk.

Only columns that are surely numbers come here: arrays of floats and of integers of up to 64 bits,
what the buffer protocol shows as such, and columns of pandas, Polars and Arrow that lie in memory
like that. All others, and all errors, are left to the lists (exact.py). Importing this room imports
NumPy: it is done where NumPy is loaded already, and there alone.
"""

from array import array
from math import frexp, ldexp

import numpy as np

from .floats import FORMAT
from .kinds import FLOAT, INT
from .sums import Sums

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Array = np.ndarray[Any, Any]

BITS, CHUNK = 20, 2**13  # 2 · 20 + 13 = 53
FEW = 512  # so many numbers are added as fast one by one
MOST_ROWS = 24  # of limbs in all: where sizes differ more, integers are as fast
FAR = 450  # exponents beyond: products could overflow or underflow
KINDS = {"f": FLOAT, "i": INT, "u": INT}
ARROW = ("halffloat", "float", "double", *(f"{u}int{8 << k}" for u in ("", "u") for k in range(4)))
PANDAS = [f"{kind}Array" for kind in ("NumpyExtension", "ArrowExtension", "Integer", "Floating")]


def blas_product(a: "Array", b: "Array") -> "Array":
    """Every row of a times every row of b, added up by NumPy's BLAS.

    With few rows, one row of b at a time takes half the time of a @ b.T.
    """
    return np.array([a @ row for row in b]).T


def loop_product(a: "Array", b: "Array") -> "Array":
    """The same, added up by NumPy itself, which takes twice as long."""
    return np.einsum("ij,kj->ik", a, b)  # type: ignore[no-any-return]


def adds_exactly(product: "Callable[[Array, Array], Array]") -> bool:
    """Whether it makes no error in full chunks of the largest limbs, in few rows and in many.

    A BLAS that adds in floats of 64 bits, in any order, makes none. One that saves bits would.

    >>> adds_exactly(loop_product)
    True
    """
    largest = 2**BITS - 1 - np.arange(MOST_ROWS)
    limbs, sums = np.outer(largest, np.ones(CHUNK)), np.outer(largest, largest) * CHUNK
    heights = 2, 8, MOST_ROWS
    return all(np.array_equal(product(limbs[:k], limbs[:k]), sums[:k, :k]) for k in heights)


product: "Callable[[Array, Array], Array]" = (
    blas_product if adds_exactly(blas_product) else loop_product
)


def sums_and_kinds(xs: "Any", ys: "Any", squares_of_y: bool) -> "tuple[Sums, str, str] | None":
    """N, Σx, Σy, Σx², Σxy, Σy², and the kinds of number in x and y; None where lists must do.

    Without squares_of_y, Σy² is left out, as 0. Cost: O(N), for numbers of like size some twenty
    times less than one by one; O(1) memory.

    >>> sums, *kinds = sums_and_kinds(np.arange(2000), np.full(2000, 0.5), True)
    >>> sums.in_lowest_terms(), kinds
    ((2000, ((1999000, 1), (1000, 1), (2664667000, 1), (999500, 1), (500, 1))), ['int', 'float'])
    """
    x, y = _column(xs), _column(ys)
    if x is None or y is None or len(x) != len(y) or len(x) < FEW:
        return None
    with np.errstate(all="ignore"):  # whatever the program wants to hear of its own arithmetic
        return _sums(x, y, squares_of_y)


def _column(values: "Any") -> "Any":
    """What is like an array of one dimension, or a column of numbers; None of all else."""
    if type(values) in (array, memoryview):
        try:
            values = np.asarray(values)
        except ValueError:  # a format that NumPy does not know
            return None
    kind = type(values)
    library, name = kind.__module__.partition(".")[0], kind.__name__
    good = False
    if kind in (np.ndarray, np.memmap):  # a subclass may mean something else: a mask, a unit
        good = values.ndim == 1
    elif library == "pandas" and name == "Series":
        values = values.array
        good = type(values).__name__ in PANDAS
    elif library == "polars" and name == "Series":
        good = (values.dtype.is_integer() or values.dtype.is_float()) and not values.null_count()
    elif library == "pyarrow" and name.endswith("Array"):
        good = str(values.type) in ARROW and not values.null_count
    return values if good else None


def _chunk(column: "Any", start: int) -> "Array | None":
    """The numbers from there on as an array, uncopied if possible; None if they are none."""
    chunk: Array = np.asarray(column[start : start + CHUNK])
    return chunk if chunk.dtype.kind in KINDS and chunk.dtype.itemsize <= 8 else None


def _sums(xs: "Any", ys: "Any", squares_of_y: bool) -> "tuple[Sums, str, str] | None":
    """The sums and the kinds; None where one is no finite number, or sizes differ too much."""
    total, kinds, limbs = None, (INT, INT), _Limbs()
    for start in range(0, len(xs), CHUNK):
        x, y = _chunk(xs, start), _chunk(ys, start)
        if x is None or y is None:
            return None
        sums = limbs.sums(x, y, squares_of_y)
        if sums is None:
            return None
        total = total.plus(sums) if total else sums
        kinds = KINDS[x.dtype.kind], KINDS[y.dtype.kind]
    return (total, *kinds) if total else None


class _Limbs:
    """Rows of limbs, used again for every chunk: new memory would cost more than the arithmetic."""

    def __init__(self) -> None:
        self.rows: Array = np.empty((MOST_ROWS, CHUNK))
        self.left: Array = np.empty(CHUNK)

    def sums(self, x: "Array", y: "Array", squares_of_y: bool) -> "Sums | None":
        """The sums of one chunk; None where one is not finite, or the rows do not suffice."""
        n, self.used = len(x), 0
        p, q = self._cut(x), self._cut(y)
        if p is None or q is None:
            return None
        i, j = min(0, *p), min(0, *q)  # x in units of 2ⁱ, y in units of 2ʲ
        k, rows = len(p), self.rows[: self.used, :n]
        single = np.einsum("ij->i", rows)
        by_x, yy = product(rows, rows[:k]), 0
        if squares_of_y:
            by_y = product(rows[k:], rows[k:])
            yy = _whole(by_y, [e + f for e in q for f in q], 2 * j)
        return Sums(
            n,
            _whole(single[:k], p, i),
            _whole(single[k:], q, j),
            _whole(by_x[:k], [e + f for e in p for f in p], 2 * i),
            _whole(by_x[k:], [e + f for e in q for f in p], i + j),
            yy,
            1 << -i,
            1 << -j,
        )

    def _cut(self, values: "Array") -> "list[int] | None":
        """Cut these into the next rows; the exponents eₖ.

        None: one is not finite, there are too many rows, or products overflow.
        """
        left = self.left[: len(values)]
        exponents: list[int] = []
        units = values.dtype.kind != "f"  # integers need no exponent below 0
        if values.dtype.kind == "f" or values.dtype.itemsize < 8:
            halves = [(values, 0)]
        else:  # integers of 64 bits are two floats
            halves = [(values >> 32, 32), (values & 0xFFFFFFFF, 0)]
        for half, shift in halves:
            np.multiply(half, 2.0**shift, out=left)
            largest = max(left.max(), -left.min())
            e = frexp(largest)[1] - BITS
            # At most MOST_ROWS rounds in all: each takes a row, and where none is left it gives up,
            # as it does for nan and infinity, of which nothing can be taken away.
            while not exponents or left.max() or left.min():
                e = max(e, 0) if units else e
                if self.used == MOST_ROWS or not -FAR < e < FAR:
                    return None
                limb = self.rows[self.used, : len(values)]
                # Near this number floats are 2^e apart. What is rounded off is at most half of
                # that, and exact; the next limb takes it in units of 2^(e − BITS − 1).
                near = 1.5 * 2.0 ** (FORMAT.digits - 1 + e)
                np.subtract(np.add(left, near, out=limb), near, out=limb)
                np.subtract(left, limb, out=left)
                exponents.append(e)
                self.used += 1
                e -= BITS + 1
        return exponents


def _whole(sums: "Array", exponents: "list[int]", unit: int) -> int:
    """Σ sumₖ, each a multiple of 2 to its exponent, in units of 2 to that one."""
    parts = zip(sums.ravel().tolist(), exponents)
    return sum(int(ldexp(part, -e)) << (e - unit) for part, e in parts)
