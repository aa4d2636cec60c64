"""Certified: the nearest floats to m* and c*, by floats, where a bound shows that they are.

Whoever rounds a number need not know it, only on which side of every midpoint between two floats
it lies. So the line is computed to some 100 bits, with a bound on what is missing still. Where all
numbers within that bound round alike, so does the exact one: this is Ziv's rounding test. Where
they do not, nothing is returned, and the integers decide: for m or c = 0, for exact midpoints, and
for numbers of every size.

The 100 bits are two floats. The first may be rough. The second is what the first one lacks, and to
compute that is no harder: take the first away and ask again (threefold.py).

Notation: u = 2⁻⁵³; X = √Σx², Y = √Σy²; D = Σx² − (Σx)²/N; P = Σxy − Σx Σy/N; so M = P/D is the
exact slope, and C = (Σy − M Σx)/N the exact intercept. |Σx| ≤ √N X, |Σxy| ≤ XY and |P| ≤ XY, by
Cauchy and Schwarz. A bound in the comments leaves out what is u times smaller still.
"""

from itertools import repeat
from math import hypot

from .threefold import HOLDS, WATCH, WATCHED, fma, sumprod

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LEAST, GREATEST = 2.0**-200, 2.0**53  # of X and Y: nothing overflows, what underflows is far below
# u² XY ≥ 2⁻⁵⁰⁶, and integers up to 2⁵³ are floats
TAIL = *WATCHED, -1.0  # the partners of WATCH and of a number to be taken away; their sum is 0
SHORT = 2**16  # how long a list that is shifted may be


def certified(xs: "list[Any]", ys: "list[Any]") -> "tuple[float, float] | None":
    """(m*, c*), each the nearest float; None where that is not certain.

    xs, ys: lists of any elements. None also where they are not finite floats, or floats and
    integers, or have no line. Cost: O(N): nine passes in C, and nothing for each point in Python.

    >>> certified([1.0, 2.0, 4.0], [2.0, 4.0, 8.5])
    (2.1785714285714284, -0.25)
    >>> certified([1.0, 2.0, 4.0], [2.0, 4.0, 8.0])
    """
    try:
        found = enclosed(xs, ys)
    except (TypeError, ValueError, ArithmeticError, Warning):  # elements that are no floats
        return None
    if found is None:
        return None
    m, delta, e, c, gamma, f = found
    # Rounding never changes an order: what lies between two numbers that round alike does so too.
    slope, intercept = m + (delta + e), c + (gamma + f)
    if slope == m + (delta - e) and intercept == c + (gamma - f):
        return slope, intercept
    return None


def enclosed(
    xs: "list[Any]", ys: "list[Any]", x0: float = 0.0, y0: float = 0.0
) -> "tuple[float, float, float, float, float, float] | None":
    """(m, δ, e, c, γ, f) with |M − (m + δ)| ≤ e and |C − (c + γ)| ≤ f, for the points (x+x0, y+y0).

    The bounds hold where all numbers within them round alike; else they may be too small. None, or
    a TypeError, ValueError or ArithmeticError, where there is no telling.
    """
    if not HOLDS or not xs or len(xs) != len(ys):
        return None
    if type(xs[0]) is not float:  # so that the watch sees every pair of integers
        if type(ys[0]) is not float or set(map(type, xs)) != {int}:
            return None
        xs = [*map(float, xs)]
    X, Y = hypot(*xs), hypot(*ys)
    if not (LEAST < X < GREATEST and LEAST < Y < GREATEST):
        return None

    # sx is Σx, roughly: |Σx − sx| ≤ N u Σ|x| ≤ N √N u X, in whatever way sum adds.
    n, sx, sy = len(xs), sum(xs), sum(ys, 0.0)
    if not (type(sx) is float is type(sy)):
        return None

    if not x0:
        xs, x0 = shifted(xs, X, sx)
        if x0:
            ys, y0 = shifted(ys, Y, sy)
            return enclosed(xs, ys, x0, y0)

    # d is D, roughly: the integers decide if it is not within 8u X² of it.
    d, rough = X * X - sx / n * sx, 2.0**-50 * X * X
    if d <= rough:
        return None

    # Σx = sx + ex + α, by the bound for sumprod, with A ≤ 2.1 √N X (the tail is another watch):
    # |ex| ≤ 1.01 N √N u X and |α| ≤ 1.01u |ex| + 8.5 (N + 5)³ u³ √N X.
    # The mean mx is rounded twice. ρ = Σx − N mx is its rest: |ρ| ≤ 2.1u √N X. Its float is off by
    # u (|Σx − sx| + |ρ|) + u |ρ| + |α| ≤ (2.1N + 5) u² √N X + 8.5 (N + 5)³ u³ √N X. So for y.
    by_x, by_y = [*xs, -sx, *TAIL], [*ys, -sy, *TAIL]
    k = len(by_x)
    ex, ey = sumprod(by_x, repeat(1.0, k)), sumprod(by_y, repeat(1.0, k))
    tx = sx + ex
    mx, my = tx / n, (sy + ey) / n
    rest = fma(mx, -n, sx) + ex

    # D = Σx² − mx (Σx + ρ) − ρ²/N = Σx² − mx sx − mx (ex + α + ρ) − ρ²/N = d + dl, but for
    #     α and ρ, times |mx| ≤ X/√N                             (3.2N + 5) u² X²
    #                                                           17 (N + 5)³ u³ X²
    #     ρ²/N                                                            5 u² X²
    #     a sum and a product rounded, of (1.01N + 2.1) u X²     (2.1N + 5) u² X²
    #     the last subtraction, u |dl|                                    8 u² X²
    #     sumprod: u |result|, where |result| ≤ |dl| + the above (1.1N + 11) u² X²
    #              the watch, and the end                                 3 u² X²
    #              4.01 (N + 5)³ u³ A, with A ≤ 3.1 X²         12.5 (N + 5)³ u³ X²
    # together |εD| ≤ (6.4N + 37) u² X² + 30 (N + 5)³ u³ X².
    row = [*xs, mx, *WATCH, d]
    dl = sumprod(row, by_x) - mx * (ex + rest)
    if not -rough < dl < rough:  # also where the watch has noticed that not all xs are floats
        return None

    # P = Σxy − mx Σy − ρ Σy/N = s + sl, in two passes, the second of which takes s away; but for
    #     α of y times |mx|, the error of ρ times |my|, ρ times that of my    (3.2N + 10) u² XY
    #                                                                     17 (N + 5)³ u³ XY
    #     two products and a sum rounded                                       (2.1N + 5) u² XY
    #     the last subtraction, u |sl|, where |sl| ≤ u |s| + those             (1.1N + 4) u² XY
    #     sumprod: u |result|, the watch, the end                                       4 u² XY
    #              4.01 (N + 5)³ u³ A, with A ≤ 3.1 XY                   12.5 (N + 5)³ u³ XY
    # together |εP| ≤ (6.4N + 23) u² XY + 30 (N + 5)³ u³ XY.
    row[-1] = 0.0
    s = sumprod(row, by_y)
    if not 0.0 < abs(s) < 2.0**500:  # P = 0, or the watch has noticed ys that are no floats
        return None
    row[-1] = s
    sl = sumprod(row, by_y) - (mx * ey + rest * my)

    # M − m = (P − m D)/D = ((s − m d) + (sl − m dl) + εP − m εD)/D, and fma makes no error in the
    # first bracket. What δ misses, in units of u²/D, for |m| X² and for XY:
    #     εD and εP                                             6.4N + 37    6.4N + 23
    #     roundings of m dl, of the difference, of the sum             25    2.1N +  7
    #     d + dl and the quotient are rounded: 2u |δ|, where
    #         |δ| ≤ u (9 |m| X² + (1.1N + 5) XY)/D                     19    2.2N + 10
    #     D is not d + dl: |δ| |εD|/D                                   4    0.5N +  2
    #     the rounding of δ ± e: u |δ|                                  9    1.1N +  5
    # (In the last line but one: if both ends round alike, then e ≤ u |m|, so X²/D ≤ 2⁴⁶/(1 + N/8),
    # and |εD| ≤ 0.4u D.) Together that is below 6.4N + 94 and 12.3N + 47. It is taken as 16N + 128
    # for both, which leaves more than the roundings of e itself need; and 64 N³ u³ is taken for
    # 30 (N + 5)³ u³: more from N = 18 on, and before that the 128 have room for it.
    # In powers of two: 128u² = 2⁻⁹⁹, 16u² = 2⁻¹⁰², 64u³ = 2⁻¹⁵³.
    determinant = d + dl
    m = s / d
    delta = (fma(-m, d, s) + (sl - m * dl)) / determinant
    noise = (2.0**-99 + n * 2.0**-102 + n * n * n * 2.0**-153) * (Y + abs(m) * X)
    e = noise * X / determinant

    # N (C − c) = (sy − m sx − N c) + (ey − m ex) − δ Σx, but for, after the division by N,
    #     (M − m − δ) Σx                                                  e |mx|
    #     six roundings of δ Σx, where u |δ| ≤ e/13                    0.5e |mx|
    #     at most as many of the others, and α            (11.5 √N + 17) u² (Y + |m| X)
    #                                             8.5 (N + 5)³ u³ (Y + |m| X)/√N
    # and the last two are below the noise, which is (128 + 16N + 64 N³ u) u² (Y + |m| X).
    c = my - m * mx
    gamma = (sumprod((sy, m, n), (1.0, -sx, -c)) + (ey - m * ex - delta * tx)) / n
    f = 2.0 * e * abs(mx) + noise

    # C − M x0 + y0 is the intercept of the points before the shift: again a float and its rest.
    # M is off by e. Four roundings, of u² (|c| + |m x0| + |y0|): the first is below the noise,
    # the second is at most e |x0|/32.
    far = c - m * x0 + y0
    gamma = sumprod((c, gamma, m, delta, y0, far), (1.0, 1.0, -x0, -x0, 1.0, -1.0))
    return m, delta, e, far, gamma, f + 2.0 * e * abs(x0) + 2.0**-99 * abs(y0)


def shifted(values: "list[Any]", norm: float, total: float) -> "tuple[list[Any], float]":
    """The values less their mean, and the mean, if that is exact; else the values, and 0.

    It is exact for floats that lie near their mean: if Σ(v − mean)² is below Σv²/2²⁰, then
    |v − mean| is below 2⁻¹⁰ √Σv², so for N < 2¹⁶ below |mean|/3, and the difference of two floats
    within a factor of 2 of each other is a float (Sterbenz).

    >>> shifted([1e8 - 2, 1e8 - 1, 1e8 + 3], 3e16**0.5, 3e8)
    ([-2.0, -1.0, 3.0], 100000000.0)
    """
    mean = total / len(values)
    near = norm * norm - mean * total < 2.0**-20 * norm * norm and len(values) < SHORT
    if near and set(map(type, values)) == {float}:
        return [value - mean for value in values], mean
    return values, 0.0
