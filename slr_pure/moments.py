"""Moments: the six sums N, Σx, Σy, Σx², Σxy, Σy², all that the data can say about a line.

Expand the square in the loss, (y − m x − c)² = y² + m² x² + c² − 2m xy − 2c y + 2mc x, and sum
over the points: the observations appear in six sums and nowhere else. So once the sums are known,
the loss and its derivatives cost the same for ten points as for ten million. And the sums of two
data sets add: data can come in pieces, and pieces can leave again.

The sums are kept exactly (sums.py) and rounded when they are shown, never in between.
"""

import sys

from .arithmetic.exact import column, ratio
from .arithmetic.integers import common_multiple
from .arithmetic.kinds import FLOAT, INT, common_kind
from .arithmetic.lists import NO_LIST, in_order, listed
from .arithmetic.rounding import rounded
from .arithmetic.sums import Sums, sumprod, sums_of
from .arithmetic.values import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

sums_of_floats: "Callable[[list[Any], list[Any], bool], Sums | None]"
if sumprod:  # from Python 3.12 on
    from .arithmetic.float_sums import float_sums as sums_of_floats
else:
    from .arithmetic.sums import sums_of_floats

CHUNK = 1024  # how many pairs of a stream are kept at a time


class Moments:
    """N, Σx, Σy, Σx², Σxy, Σy² of a data set, exactly; immutable.

    Made by `Moments.of(xs, ys)` or `Moments.of_pairs(pairs)`; `Moments.of([], [])` is the zero.
    The attributes n, x, y, xx, xy, yy show the sums, in the units 1, [x], [y], [x]², [x][y], [y]²,
    in the data's own kind: integers and Fractions exactly, floats and Decimals rounded once.
    (OverflowError where such a sum is too large for a float; the exact ones stay good.)
    Moments compare, hash, copy and pickle by value.

    Where points have weights (weights.py) the sums are Σw, Σwx, Σwy and so on. If a weight is no
    integer N is no count, and what needs one, such as degrees of freedom, is a ValueError.

    >>> a, b = Moments.of([1, 2], [3, 5]), Moments.of([3], [7])
    >>> a + b
    Moments(n=3, x=6, y=15, xx=14, xy=34, yy=83)
    >>> a + b - b == a
    True
    >>> sum([a, b]) == a + b
    True
    """

    __slots__ = ("_dn", "_kind", "_sums")

    def __init__(self, sums: Sums, kind: str, dn: "int | None" = None) -> None:
        self._sums = sums
        self._kind = kind
        self._dn = dn

    @staticmethod
    def of(
        xs: "Iterable[Any]", ys: "Iterable[Any]", weights: "Iterable[Any] | None" = None
    ) -> "Moments":
        """The six sums of the points (xᵢ, yᵢ), exactly, each point counted wᵢ times.

        xs, ys: N ≥ 0 real numbers each, in [x] and [y]: lists, tuples, generators, arrays, columns.
        weights: as many numbers ≥ 0, without a unit; 1 each if there are none.
        TypeError: not a list, not real numbers, or Decimals mixed with floats or Fractions.
        ValueError: a nan, an infinity, different lengths, or a negative weight. The message says
        which and where. Cost: O(N).

        >>> Moments.of([0.5, 1.5], [1, 2]).xy
        3.5
        >>> Moments.of([1, 2], [3, 5], [0.5, 2]).n
        2.5
        """
        if weights is not None:
            from .weights import weighted  # only now: memory may be short

            return Moments(*weighted(listed(xs, "x"), listed(ys, "y"), listed(weights, "weights")))
        return of_arrays(xs, ys) or of_lists(listed(xs, "x"), listed(ys, "y"))

    @staticmethod
    def of_pairs(pairs: "Iterable[tuple[Any, Any]]") -> "Moments":
        """The six sums of a stream of points (x, y), exactly.

        TypeError: no stream, or an item that is not a pair; the other errors are those of `of`.
        Cost: O(N) time; O(1) memory for floats and integers. (The common denominator of many
        different Fractions can grow without bound.)

        >>> Moments.of_pairs((i, 2 * i) for i in range(4)).xy
        28
        """
        total = of_lists([], [])
        xs: list[Any] = []
        ys: list[Any] = []
        for pair in in_order(pairs, "pairs", "pairs"):
            tame = type(pair) is tuple and len(pair) == 2
            x, y = pair if tame else _two(pair, total.n + len(xs))
            xs.append(x)
            ys.append(y)
            if len(xs) == CHUNK:
                total = total + of_lists(xs, ys, total.n)
                xs, ys = [], []
        return total + of_lists(xs, ys, total.n)

    @property
    def sums(self) -> Sums:
        """The sums as integers, for the rooms above."""
        return self._sums

    @property
    def dn(self) -> "int | None":
        """All six sums are over this; None where the points are counted."""
        return self._dn

    @property
    def kind(self) -> str:
        """The kind of number that the data is: "int", "Fraction", "float" or "Decimal"."""
        return self._kind

    @property
    def n(self) -> "Any":
        """N, the number of points, an int; or Σw, of the data's kind."""
        n, dn = self._sums.n, self._dn
        return n if dn is None else rounded(n, dn, self.kind, "Σw")

    @property
    def x(self) -> "Any":
        """Σx, in [x]."""
        return self._shown(self._sums.x, self._sums.dx, "Σx")

    @property
    def y(self) -> "Any":
        """Σy, in [y]."""
        return self._shown(self._sums.y, self._sums.dy, "Σy")

    @property
    def xx(self) -> "Any":
        """Σx², in [x]²."""
        return self._shown(self._sums.xx, self._sums.dx**2, "Σx²")

    @property
    def xy(self) -> "Any":
        """Σxy, in [x][y]."""
        return self._shown(self._sums.xy, self._sums.dx * self._sums.dy, "Σxy")

    @property
    def yy(self) -> "Any":
        """Σy², in [y]²."""
        return self._shown(self._sums.yy, self._sums.dy**2, "Σy²")

    def _shown(self, p: int, q: int, name: str) -> "Any":
        return p if self.kind == INT else rounded(p, q * (self._dn or 1), self.kind, name)

    def loss(self, m: "Any", c: "Any") -> "Any":
        """L = (1/N) Σ (yᵢ − m xᵢ − c)², from the sums alone, rounded once.

        m, c: real numbers, in [y]/[x] and [y]. Returns one number, in [y]², of the common kind.
        ValueError: no points; m or c is nan or infinite. TypeError: m or c is no real number.
        OverflowError: too large for a float. Cost: O(1).

        >>> Moments.of([0, 1, 2], [1, 3, 8]).loss(2, 1)
        3.0
        """
        p, s, q, kind = self._line(m, c)
        dx, dy = self.sums.dx, self.sums.dy
        n, squares = self.sums.n, self.sums.squares(p, s, q)
        return rounded(squares, n * (q * dx * dy) ** 2, kind, "the loss")

    def gradient(self, m: "Any", c: "Any") -> "tuple[Any, Any]":
        """∂L/∂m = −(2/N) Σ rᵢ xᵢ and ∂L/∂c = −(2/N) Σ rᵢ, from the sums alone, rounded once.

        m, c: real numbers, in [y]/[x] and [y]. Returns (∂L/∂m, ∂L/∂c), in [x][y] and [y].
        Errors and cost: as `loss`.

        >>> Moments.of([0, 1, 2], [1, 3, 8]).gradient(0, 0)
        (-12.666666666666666, -8.0)
        """
        p, s, q, kind = self._line(m, c)
        dx, dy = self.sums.dx, self.sums.dy
        n, (r, rx) = self.sums.n, self.sums.residuals(p, s, q)
        dm = rounded(-2 * rx, n * q * dx**2 * dy, kind, "∂L/∂m")
        dc = rounded(-2 * r, n * q * dx * dy, kind, "∂L/∂c")
        return dm, dc

    def hessian(self) -> "tuple[tuple[Any, Any], tuple[Any, Any]]":
        """H = 2 [[mean x², mean x], [mean x, 1]], the second derivatives of L, the same everywhere.

        Returns ((a, b), (b, d)), in [x]², [x] and 1, each rounded once.
        ValueError: no points. OverflowError: too large for a float. Cost: O(1).

        >>> Moments.of([0, 1, 2], [1, 3, 8]).hessian()
        ((3.3333333333333335, 2.0), (2.0, 2.0))
        """
        check_points(self)
        n, x, _, xx, _, _, dx, _ = self.sums
        a = rounded(2 * xx, n * dx**2, self.kind, "∂²L/∂m²")
        b = rounded(2 * x, n * dx, self.kind, "∂²L/∂m∂c")
        return (a, b), (b, rounded(2, 1, self.kind, "∂²L/∂c²"))

    def _line(self, m: "Any", c: "Any") -> "tuple[int, int, int, str]":
        """m = p/q, c = s/q, and the kind of number that they and the data have in common."""
        check_points(self)
        (p, m_q, m_kind), (s, c_q, c_kind) = ratio(m, "m"), ratio(c, "c")
        q = common_multiple(m_q, c_q)
        return p * (q // m_q), s * (q // c_q), q, common_kind(self.kind, m_kind, c_kind)

    def __add__(self, other: "Moments | int") -> "Moments":
        """The moments of both data sets together. TypeError: as `of`, for mixed. Cost: O(1).

        0 counts as the moments of no points, so that `sum(parts)` adds them all up.
        """
        if isinstance(other, int) and other == 0:
            return self
        if not isinstance(other, Moments):
            return NotImplemented
        return self._plus(other, 1)

    __radd__ = __add__

    def _plus(self, other: "Moments", sign: int) -> "Moments":
        """The moments of both together, or with sign −1 of the first without the second."""
        kind, dn = common_kind(self.kind, other.kind), self._dn
        if dn == other.dn:
            return Moments(self.sums.plus(other.sums, sign), kind, dn)
        from .weights import plus

        sums, dn = plus(self.sums, dn or 1, other.sums, other.dn or 1, sign)
        return Moments(sums, kind, dn)

    def __sub__(self, other: "Moments") -> "Moments":
        """The moments of what remains when the other's points are taken away. Cost: O(1).

        ValueError: no data set could remain: its N would be negative, or a variance, or a sum
        would be left over from no points. It cannot notice every misuse: the sums do not know
        which points they came from.
        """
        if not isinstance(other, Moments):
            return NotImplemented
        from .arithmetic.faults import fault  # only now: memory may be short

        rest = self._plus(other, -1)
        found = fault(rest.sums, rest.dn is None)
        if found:
            raise ValueError(f"not a part of the data: {found[1]}")
        return rest

    def __mul__(self, k: "Any") -> "Moments":
        """The moments of the same points, each counted k ≥ 0 times.

        An integer k leaves counts counts; any other makes weights of them (weights.py).
        TypeError, ValueError: k is no such number, or of a kind that does not mix. Cost: O(1).

        >>> Moments.of([1, 2], [3, 5]) * 0.5
        Moments(n=1.0, x=1.5, y=4.0, xx=2.5, xy=6.5, yy=17.0)
        """
        from .weights import times  # only now: memory may be short

        return Moments(*times(self._sums, self._kind, self._dn, k))

    __rmul__ = __mul__

    def to_json(self) -> str:
        """The sums as one line of JSON, in nine or ten fields: the same bytes for the same points.

        However the points were cut and in whatever order they were added. Every version and every
        runtime reads the line: `from_json`.
        ValueError: the sums have more than a million digits together. Cost: O(1).

        >>> print(Moments.of([0.5], [3]).to_json()[:40])
        {"n": "1", "x": "1", "y": "3", "xx": "1"
        """
        from .wire import written  # only now: memory may be short

        return written(self._sums, self._kind, self._dn)

    @staticmethod
    def from_json(text: str) -> "Moments":
        """The moments whose `to_json` is that line.

        TypeError: no text. ValueError: not such a line, or no points have such sums; it names the
        field. Cost: O(1).

        >>> Moments.from_json(Moments.of([0.5], [3]).to_json()) == Moments.of([0.5], [3])
        True
        """
        from .wire import read

        return Moments(*read(text))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Moments):
            return NotImplemented
        return self.sums.in_lowest_terms(self._dn) == other.sums.in_lowest_terms(other.dn)

    def __hash__(self) -> int:
        return hash(self.sums.in_lowest_terms(self._dn))

    def __reduce__(self) -> "tuple[Any, ...]":
        return Moments, (self._sums, self._kind, self._dn)

    def __repr__(self) -> str:
        sums = [f"{name}={_text(self, name)}" for name in ("n", "x", "y", "xx", "xy", "yy")]
        return f"Moments({', '.join(sums)})"


def check_points(moments: "Any") -> None:
    """These are Moments, of N ≥ 1 points: there is no mean of no points.

    TypeError: something else. ValueError: no points.

    >>> check_points(Moments.of([1], [3]))
    """
    if not isinstance(moments, Moments):
        raise TypeError(f"moments is {shown(moments)}: pass Moments.of(xs, ys)")
    if moments.sums.n == 0:
        raise ValueError("no points")


def of_arrays(xs: "Any", ys: "Any", squares_of_y: bool = True) -> "Moments | None":
    """The moments of two long arrays or columns of numbers; None of all else.

    Only if NumPy is there: who has arrays has loaded it, and nobody else should wait for it.
    """
    if type(xs) is list or "numpy" not in sys.modules:
        return None
    from .arithmetic.arrays import sums_and_kinds

    found = sums_and_kinds(xs, ys, squares_of_y)
    return Moments(found[0], common_kind(*found[1:])) if found else None


def of_lists(
    xs: "list[Any]", ys: "list[Any]", start: int = 0, squares_of_y: bool = True
) -> Moments:
    """The moments of two lists, whose first elements have the position start in the whole."""
    sums = sums_of_floats(xs, ys, squares_of_y)
    if sums:
        return Moments(sums, FLOAT)
    x, y = column(xs, "x", start), column(ys, "y", start)
    if len(xs) != len(ys):
        raise ValueError(f"x and y differ in length: {len(xs)} and {len(ys)}")
    return Moments(sums_of(x, y, squares_of_y), common_kind(x.kind, y.kind))


def _two(pair: "Any", position: int) -> "tuple[Any, Any]":
    """The x and y of a pair, or a TypeError."""
    if not isinstance(pair, NO_LIST):
        try:
            x, y = pair
            return x, y
        except (TypeError, ValueError):
            pass
    raise TypeError(f"pair {position} is {shown(pair)}, not two numbers (x, y)")


def _text(moments: Moments, name: str) -> str:
    """The sum as text, also where it is too large to be shown."""
    try:
        return repr(getattr(moments, name))
    except (OverflowError, ValueError):
        return "too large"
