"""Hard data: whole sets, made to bring float arithmetic near the edge of what can be rounded.

Ties, where m or c lies exactly between two floats; near-ties; sums that cancel; c = 0 and m = 0;
numbers whose mean is all there is to them. Each family is a function of random.Random and of N.
"""

import math
import random


def noisy_line(draw, n):
    m, c, noise = draw.gauss(0, 10), draw.gauss(0, 10), 10 ** draw.uniform(-12, 2)
    xs = [draw.uniform(0, 100) for _ in range(n)]
    return xs, [m * x + c + draw.gauss(0, noise) for x in xs]


def normal(draw, n):
    return [draw.gauss(0, 1) for _ in range(n)], [draw.gauss(0, 1) for _ in range(n)]


def decimals(draw, n):
    digits = draw.randint(0, 4)
    xs = [round(draw.uniform(0, 1000), digits) for _ in range(n)]
    return xs, [round(draw.uniform(-50, 1000), draw.randint(0, 4)) for _ in range(n)]


def offset(draw, n):
    far, step = 10.0 ** draw.uniform(1, 16) * _sign(draw), 10.0 ** draw.uniform(-3, 3)
    far_y, noise = draw.choice((0.0, far, 10.0 ** draw.uniform(1, 16))), 10 ** draw.uniform(-3, 3)
    xs = [far + draw.randint(0, 100) * step for _ in range(n)]
    return xs, [far_y + draw.gauss(0, noise) for _ in range(n)]


def unix_time(draw, n):
    return [1.7e9 + 60.0 * i for i in range(n)], [20 + draw.gauss(0, 3) for _ in range(n)]


def far_grid(draw, n):
    step = draw.choice((1.0, 2.0 ** -draw.randint(20, 52)))
    xs = [1e8 + i if step == 1.0 else 1.0 + i * step for i in range(n)]
    return xs, [x / 3 + 7 * i % 5 * step / 10 for i, x in enumerate(xs)]


def nearly_constant(draw, n):
    return [1.0 + draw.randint(0, 9) * 2.0**-52 for _ in range(n)], normal(draw, n)[1]


def with_subnormals(draw, n):
    power = 10.0 ** draw.randint(-320, -100)
    return normal(draw, n)[0], [draw.gauss(0, 1) * draw.choice((power, 1.0)) for _ in range(n)]


def of_two_scales(draw, n):
    a, b = (2.0 ** draw.randint(-190, 190) for _ in range(2))
    return [draw.uniform(-1, 1) * a for _ in range(n)], [draw.uniform(-1, 1) * b for _ in range(n)]


def of_every_size(draw, n):
    k = draw.choice((10, 30, 60, 150, 300))
    columns = [[draw.uniform(-1, 1) * 10.0 ** draw.randint(-k, k) for _ in range(n)] for _ in "xy"]
    return columns[0], columns[1]


def whole_numbers(draw, n):
    k = draw.choice((1, 5, 100, 10**6))
    return [float(draw.randint(-k, k)) for _ in range(n)], [
        float(draw.randint(-k, k)) for _ in range(n)
    ]


def perfect_line(draw, n):
    m = draw.choice((2.0, 0.1, 1 / 3, -7.25, draw.gauss(0, 1)))
    c = draw.choice((0.0, 1.0, 0.1, draw.gauss(0, 1)))
    xs = [draw.choice((float(draw.randint(0, 100)), draw.uniform(0, 10))) for _ in range(n)]
    return xs, [m * x + c for x in xs]


def outliers(draw, n):
    xs, ys = normal(draw, n)
    for _ in range(draw.randint(1, 2)):
        xs[draw.randrange(n)] *= 10.0 ** draw.randint(1, 18)
        ys[draw.randrange(n)] *= 10.0 ** draw.randint(1, 15)
    return xs, ys


def cancelling_giants(draw, n):
    xs, ys = normal(draw, 1)
    size = 10.0 ** draw.randint(3, 15)
    for _ in range(n // 2 + 1):
        a, b = draw.gauss(0, size), draw.gauss(0, size)
        xs += [a, -a]
        ys += [b, -b] if draw.random() < 0.5 else [b, b]
    return xs, ys


def tie_of_m(draw, n):
    """m = (a + b)/2⁶⁰ of 54 bits, from y = −b and a at x = 0 and 1; often a pair that moves it."""
    a, b = draw.randint(2**52, 2**53), draw.randint(2**52, 2**53)
    a -= 1 - (a + b) % 2
    xs, ys = [0.0, 1.0] * (n // 2), [-b * 2.0**-60, a * 2.0**-60] * (n // 2)
    if draw.random() < 0.7:
        xs += [0.0, 1.0]
        ys += [-b * 2.0**-60 + 2.0 ** -draw.randint(54, 60) * _sign(draw), a * 2.0**-60]
    if draw.random() < 0.7:
        x, y = 2.0 ** draw.randint(-90, 1), 2.0 ** draw.randint(-120, -1)
        xs += [x, -x]
        ys += [y * _sign(draw), -y * draw.choice((1, 1, 0))]
    return xs, ys


def tie_of_c(draw, n):
    """c of 54 bits, at x = 0, from points at odd x; often a few more that move it a little."""
    c, m = 2 * draw.randint(2**52, 2**53 - 2**15) + 1, 2 * draw.randint(-(2**10), 2**10) + 1
    xs = [2.0 * draw.randint(-8, 7) + 1 for _ in range(n)]
    ys = [float(c + m * int(x)) * 2.0**-60 for x in xs]
    if draw.random() < 0.6:
        x = 2.0 ** draw.randint(-100, -20)
        xs += [xs[0], x, x]
        ys += [ys[0], float(c - 1) * 2.0**-60, float(c + 1) * 2.0**-60]
    return xs, ys


def near_tie_of_m(draw, n):
    """Points on a line whose slope has 54 bits, and one point near it."""
    slope, x = draw.randint(2**52, 2**53 - 1), draw.choice((1.0, 3.0, 2.0**-40))
    xs = [0.0, 2.0, x]
    ys = [0.0, float(2 * (2 * slope + 1)), slope * x * draw.choice((0, 1))]
    ys[2] += 2.0 ** draw.randint(-90, 3) * _sign(draw)
    return xs, [y * 2.0**-60 for y in ys]


def two_points(draw, n):
    x = draw.randint(0, 2 ** draw.randint(1, 53)) * 2.0 ** draw.randint(-30, 30) * _sign(draw)
    ys = [draw.gauss(0, 1) * 2.0 ** draw.randint(-60, 10), draw.gauss(0, 1)]
    return [x, x + 2.0 ** draw.randint(-20, 20)], ys


def integers_among_floats(draw, n):
    def number():
        choice = (2**53 + draw.randint(0, 5), draw.gauss(0, 1), True, draw.randint(-9, 9))
        return draw.choice(choice)

    return [number() for _ in range(n)], [number() for _ in range(n)]


def integers_in_one_column(draw, n):
    k = draw.choice((10, 10**6, 2**52, 2**53, 2**60, 10**30))
    floats = normal(draw, n)[0]
    integers = [draw.choice((draw.randint(-k, k), draw.randint(-k, k))) for _ in range(n)]
    return draw.choice(((floats, integers), (integers, floats)))


def evenly_spaced(draw, n):
    left = draw.choice((-1.0, -0.5, -10.0))
    xs = [left - 2 * left * i / n for i in range(n + 1)]
    noise = draw.choice((0, 0.1))
    return xs, [math.sin(x) + draw.gauss(0, 1) * noise for x in xs]


def symmetric(draw, n):
    xs = [float(i) for i in range(-n, n + 1)]
    return xs, [x * x * draw.choice((1.0, 0.5)) for x in xs]


def constant_y(draw, n):
    return [draw.uniform(0, 10) for _ in range(n)], [draw.choice((0.0, 1.0, 0.1, -3e5))] * n


def _sign(draw):
    return draw.choice((1, -1))


FAMILIES = (
    *(noisy_line, normal, decimals, offset, unix_time, far_grid, nearly_constant),
    *(with_subnormals, of_two_scales, of_every_size, whole_numbers, perfect_line, outliers),
    *(cancelling_giants, tie_of_m, tie_of_c, near_tie_of_m, two_points, integers_among_floats),
    *(integers_in_one_column, evenly_spaced, symmetric, constant_y),
)


def data_set(seed):
    """(xs, ys) of the family that comes next: 2 to 50 points, once in 250 up to 10⁴; some twice."""
    draw = random.Random(seed)
    family = FAMILIES[seed % len(FAMILIES)]
    size = int(50 * 200 ** draw.random()) if draw.random() < 0.004 else draw.randint(2, 50)
    xs, ys = family(draw, size)
    for _ in range(draw.choice((0,) * 9 + (2,))):
        i = draw.randrange(len(xs))
        xs.append(xs[i])
        ys.append(ys[i])
    return xs, ys
