"""Least squares: the line at which gradient descent ends, in closed form.

At the least loss both derivatives are zero. Divided by −2/N they read Σ r x = 0 and Σ r = 0, and
with r = y − m x − c written out, these are two linear equations in m and c, the normal equations:

    m Σx² + c Σx = Σxy
    m Σx  + c N  = Σy

Cramer's rule solves them, with the determinant D = N Σx² − (Σx)², which is N² times the variance
of x: positive, or 0 exactly when x is constant.

    m = (N Σxy − Σx Σy) / D        c = (Σx² Σy − Σx Σxy) / D
"""

from collections import namedtuple

from .arithmetic.lists import listed
from .arithmetic.records import record
from .arithmetic.rounding import rounded
from .arithmetic.sums import sumprod
from .moments import Moments, check_points, of_arrays, of_lists

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, NamedTuple

    class _Line(NamedTuple):
        m: Any
        c: Any

else:
    _Line = namedtuple("Line", "m c")

certified: "Callable[..., tuple[float, float] | None] | None" = None
if sumprod:  # from Python 3.12 on
    from .arithmetic.certified import certified


@record
class Line(_Line):
    """ŷ = m x + c: the slope m, in [y]/[x], and the intercept c, in [y], in that order.

    A named tuple, which cannot be changed. For JSON pass `tuple(line)`: MicroPython's json would
    write the name, too.

    >>> m, c = Line(2.0, 1.0)
    >>> m * 10 + c
    21.0
    """

    __slots__ = ()


def fit(xs: "Iterable[Any]", ys: "Iterable[Any]", proportional: bool = False) -> Line:
    """(m*, c*), the line with the least loss: the exact answer, rounded once.

    On Fractions this is `solve_2x2(*normal_equations(xs, ys))`; the rest is speed and one rounding.
    With `proportional=True` the least loss among the lines through the origin, where c = 0.

    xs, ys: N real numbers each, in the units [x] and [y]: lists, tuples, generators, arrays,
    columns. Each is taken exactly. Returns `Line(m, c)`, in [y]/[x] and [y]: Decimals if any number
    is a Decimal, else floats if any is a float, else Fractions if any is a Fraction, else floats.
    Floats are rounded to nearest, ties to even; Decimals to the current context.
    TypeError: not a list, not real numbers, or Decimals mixed with floats or Fractions.
    ValueError: a nan or an infinity, different lengths, no points, one point, constant x.
    OverflowError: m or c is too large for a float.
    Cost: O(N). Lists of floats take about as long as in statistics, on Python 3.12 and newer.

    >>> fit([0, 1, 2], [1, 3, 5])
    Line(m=2.0, c=1.0)
    >>> fit([1, 2, 4], [2, 4, 8], proportional=True)
    Line(m=2.0, c=0.0)
    """
    if type(xs) is not list or type(ys) is not list:
        moments = of_arrays(xs, ys, squares_of_y=False)
        if moments:
            return line(moments, proportional)
        xs, ys = listed(xs, "x"), listed(ys, "y")
    if certified and not proportional:
        nearest = certified(xs, ys)
        if nearest:
            return tuple.__new__(Line, nearest)  # in a third of the time of Line(*nearest)
    return line(of_lists(xs, ys, squares_of_y=False), proportional)


def line(moments: Moments, proportional: bool = False) -> Line:
    """(m*, c*), the line with the least loss, from the six sums alone: exact, rounded once.

    Returns `Line(m, c)`, in [y]/[x] and [y], of the kind that `fit` returns.
    ValueError: no points, one point, constant x; through the origin: every x is 0.
    OverflowError: m or c is too large for a float. Cost: O(1).

    >>> line(Moments.of([0, 1], [1, 3]) + Moments.of([2], [5]))
    Line(m=2.0, c=1.0)
    """
    p, s, q = exact_line(moments, proportional)
    return Line(rounded(p, q, moments.kind, "m"), rounded(s, q, moments.kind, "c"))


def exact_line(moments: Moments, proportional: bool) -> "tuple[int, int, int]":
    """(p, s, q): m* = p/q and c* = s/q exactly, q > 0, for the rooms. ValueError: as `line`.

    >>> exact_line(Moments.of([0, 1, 2], [1, 3, 5]), False)
    (12, 6, 6)
    """
    check_line(moments, proportional)
    n, x, y, xx, xy, _, dx, dy = moments.sums
    if proportional:
        # L = (1/N) Σ (y − m x)² has the derivative −(2/N) (Σxy − m Σx²): it is 0 at m = Σxy / Σx²
        return xy * dx, 0, xx * dy
    # m = (N Σxy − Σx Σy) / D and c = (Σx² Σy − Σx Σxy) / D, where D = N Σx² − (Σx)².
    # x and xy count in units of 1/dx, y and xy in units of 1/dy, whence the factors dx and dy.
    determinant = n * xx - x * x
    return (n * xy - x * y) * dx, xx * y - x * xy, determinant * dy


def check_line(moments: Moments, proportional: bool) -> None:
    """There is one best line, or ValueError: no points, one point, constant x; every x is 0.

    >>> check_line(Moments.of([0, 1], [1, 3]), False)
    """
    check_points(moments)
    if proportional:
        if moments.sums.xx == 0:
            raise ValueError("every x is 0: every slope fits equally well")
    elif moments.sums.n == 1 and moments.dn is None:
        raise ValueError("one point: many lines pass through it")
    elif moments.sums.n * moments.sums.xx == moments.sums.x**2:
        raise ValueError("x is constant: every slope fits equally well")
