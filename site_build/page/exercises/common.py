"""What several exercises share: points to be tried on."""

POINTS = [
    (0.0, 1.0, [1.0], [0.0]),
    (1.0, 0.0, [2.0], [0.0]),
    (0.0, 0.0, [0.0, 1.0], [1.0, 3.0]),
    (1.0, 1.0, [0.0, 2.0], [2.0, 1.0]),
    (1.0, 0.0, [0.0, 1.0, 2.0], [0.0, 0.0, 1.0]),
    (2.0, 1.0, [0.0, 1.0, 2.0], [1.0, 3.0, 8.0]),
    (1.0, -2.0, [3.0, 0.0, 1.0, 4.0], [1.0, 2.0, 0.0, 5.0]),
    (-1.0, 3.0, [1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 0.0, 5.0, 1.0, 1.0]),
]


def drawn(seed, count):
    """So many quarters from −4 to 4, the same on every interpreter; sums of them are exact.

    >>> drawn(1, 3)
    [-2.0, 0.0, -0.25]
    """
    numbers = []
    for _ in range(count):
        seed = (1103515245 * seed + 12345) % 2**31  # as in the C standard's example of rand
        numbers.append((seed >> 16) % 33 / 4 - 4)
    return numbers


def drawn_points(seed):
    """(m, c, xs, ys) of four or eight points, so that a division by N is exact, too."""
    n = 4 if seed % 2 else 8
    m, c, *rest = drawn(seed, 2 + 2 * n)
    return m, c, rest[:n], rest[n:]


DRAWN = [drawn_points(seed) for seed in range(4)]
AT_RANDOM = "and so for points drawn at random"
