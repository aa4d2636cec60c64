"""Measured again: the same x and true line, new errors, and how the best lines scatter."""

import math

from slr_pure import Moments, forward, line, standard_errors

from .ideas import means

SIDE = 4.0  # standard errors of the slope that are shown to each side
BINS = 32  # of the histogram, between these
LATEST = 20  # intervals that are shown
LINES = 12  # and lines
MOST = 5000  # measurements


class Chance:
    """Chance, the same on every interpreter: Knuth's generator of 64 bits."""

    def __init__(self, seed):
        self.state = seed

    def share(self):
        """A number from 0 up to 1, each as likely as any other.

        >>> chance = Chance(1)
        >>> 0 <= chance.share() < 1
        True
        """
        self.state = (6364136223846793005 * self.state + 1442695040888963407) % 2**64
        return (self.state >> 32) / 2**32

    def error(self):
        """A number from the normal distribution, by the method of Box and Muller."""
        return math.sqrt(-2 * math.log(1 - self.share())) * math.cos(2 * math.pi * self.share())


class Run:
    """The measurements of one truth so far: x, the true line, and the errors' spread σ."""

    def __init__(self, xs, m, c, sigma):
        self.xs, self.m, self.c, self.sigma = xs, m, c, sigma
        self.true = forward(m, c, xs)
        moments = Moments.of(xs, self.true)
        standard_errors(moments)  # ValueError: there are none
        self.chance = Chance(1)
        self.found, self.errors = [], []  # the best lines, and the standard errors of their slopes
        self.theory = sigma / math.sqrt(means(moments)["s-xx"])  # how far slopes scatter

    def measure(self):
        """Measure all the points once more; their heights. ValueError: no line, or no s."""
        ys = [y + self.sigma * self.chance.error() for y in self.true]
        moments = Moments.of(self.xs, ys)
        self.errors.append(standard_errors(moments)[0])
        self.found.append(line(moments))
        return ys

    def away(self):
        """How far each slope is from the true one, in standard errors as the theory has them."""
        return [(m - self.m) / self.theory for m, _ in self.found]


_runs = []  # the last one


def run_of(xs, m, c, sigma):
    """The run of this truth: the last one, if that was the same."""
    if not _runs or (_runs[0].xs, _runs[0].m, _runs[0].c, _runs[0].sigma) != (xs, m, c, sigma):
        _runs[:] = [Run(xs, m, c, sigma)]
    return _runs[0]


def forget():
    """The next run begins anew, with the same errors."""
    _runs.clear()


def measured(xs, m, c, sigma, times):
    """Measure so many times; the heights of the last. None: there are too few points, or MOST."""
    ys = None
    try:
        run = run_of(xs, m, c, sigma)
    except ValueError:
        return None
    for _ in range(min(int(times), MOST - len(run.found))):
        ys = run.measure()
    return ys


def seen(xs, m, c, sigma, t, ends):
    """What the measurements so far show.

    bins: of the slopes' histogram, between these edges; bell: what the normal distribution has at
    the edges, 1 at its top. intervals: the latest m* ± t s_m, from where to where, and whether they
    hold the true slope. verdict: why there are none.
    """
    try:
        run = run_of(xs, m, c, sigma)
    except ValueError as error:
        return {"verdict": str(error)}
    away, times = run.away(), len(run.found)
    claims = [(slope, t * error) for (slope, _), error in zip(run.found, run.errors)]
    hold = [abs(slope - m) <= width for slope, width in claims]
    latest = list(zip(claims, hold))[-LATEST:]
    places = [-SIDE + 2 * SIDE * k / BINS for k in range(BINS + 1)]
    return {
        "times": float(times),
        "mean-m": sum([slope for slope, _ in run.found]) / times if times else m,
        "spread": run.theory * math.sqrt(sum([z * z for z in away]) / times) if times else 0.0,
        "theory": run.theory,
        "held": 100.0 * sum(hold) / times if times else 0.0,
        "edges": [m + z * run.theory for z in places],
        "bins": histogram(away),
        "bell": [bell(z) for z in places],
        "intervals": [[slope - w, slope + w, float(held)] for (slope, w), held in latest],
        "lines": [forward(*best, ends) for best in run.found[-LINES:]],
    }


def bell(z):
    """The normal distribution, 1 at its top."""
    return math.exp(-z * z / 2)


def histogram(away):
    """How many there are in each bin, as heights that the bell would have.

    >>> max(histogram([0.1, 0.1, 0.3, -9.0]))
    5.0132565492620005
    """
    counts = [0] * BINS
    for z in away:
        k = math.floor((z + SIDE) / (2 * SIDE) * BINS)
        counts[min(max(k, 0), BINS - 1)] += 1
    # of all, this share is in a bin at the bell's top
    share = 2 * SIDE / BINS / math.sqrt(2 * math.pi)
    return [count / (len(away) * share) if away else 0.0 for count in counts]


def heights(xs, m, c):
    """The lowest and the highest of the true heights."""
    true = forward(m, c, xs)
    return [min(true), max(true)]


def window(xs, ys, m, c, sigma):
    """What is to be drawn: the true line, with room for errors of 3 σ, and the points."""
    room = 0.12 * (max(xs) - min(xs)) or 1.0
    first, last = min(xs) - room, max(xs) + room
    low, high = heights([first, last], m, c)
    bottom, top = min(low - 3 * sigma, min(ys) - sigma), max(high + 3 * sigma, max(ys) + sigma)
    return [first, last, bottom, top]
