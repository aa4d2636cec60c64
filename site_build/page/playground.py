"""The playground's numbers: everything that it draws and says is answered here, by slr_pure.

A number that does not exist (no best line, a bound that is too large) is None, and `why` says why.
"""

import math

import slr_pure

from . import descents, ideas, presets
from .known import moments as _moments
from .known import once

STRIPS = 12  # between the places where the edges of the band are computed
SIZES = [k / 6 for k in range(1, 10)]  # of the level ellipses: the start is on the one of size 1
DIGITS = 16  # that a float has
FURTHEST = 2.0  # heights of the points that the window reaches above and below them


def preset(name, kind):
    """The points of the preset, its axes, and where to begin: descent does so at (0, 0)."""
    found = presets.PRESETS[name]
    xs, ys = presets.points(name)
    m, c = (0.0, 0.0) if kind == "descent" else (found.m, found.c)
    return {"xs": xs, "ys": ys, "m": m, "c": c, "axes": [found.across, found.up]}


def begin(kind, xs, ys):
    """A line to begin with for other points: a level one at a round height, or (0, 0).

    >>> begin("own", [1.0, 2.0], [3.0, 8.14])
    [0.0, 5.6]
    """
    if kind == "descent":
        return [0.0, 0.0]
    low, high = min(ys), max(ys)
    power = math.floor(math.log10(high - low or abs(high) or 1.0)) - 1
    tenths = round((low + high) / 2 / 10.0**power)
    return [0.0, tenths * 10.0**power if power > 0 else tenths / 10.0**-power]


def window(kind, xs, ys, m, c):
    """[lowest x, highest x, lowest y, highest y] to be drawn: the points, the line, some room.

    A line that is very steep is not seen whole: the points would be too small.
    """
    across = _around(xs)
    low, high = min(ys), max(ys)
    room = FURTHEST * (high - low) or 1.0
    m, c = (kind == "best" and once(slr_pure.line, _moments(xs, ys))) or (m, c)
    ends = slr_pure.forward(m, c, across)
    return across + _around(ys + [min(max(end, low - room), high + room) for end in ends])


def _around(values):
    low, high = min(values), max(values)
    room = 0.12 * (high - low) or 1.0
    return [low - room, high + room]


def plane(xs, ys, m, c):
    """What shows the whole ellipse through (m, c), with some room; and how slender it is.

    view: [lowest m, highest m, lowest c, highest c]; about (m, c) where there is no ellipse.
    slender: how many times as long as wide it is, √κ.
    steep: the gradients in the middle of two of the view's sides.
    """
    moments, ellipse = _moments(xs, ys), _ellipse(xs, ys, m, c)
    wide, high, slender = 2.0, 2.0, 1.0
    if ellipse:
        m, c = ellipse.m, ellipse.c
        (a, b), (d, e) = ellipse.first, ellipse.second
        # The largest cos t · a + sin t · d is √(a² + d²).
        wide, high = math.sqrt(a * a + d * d), math.sqrt(b * b + e * e)
        wide, high = 1.3 * wide or 1.0, 1.3 * high or 1.0
        slender = math.sqrt(once(slr_pure.condition_number, moments))
    steep = [list(moments.gradient(m + wide, c)), list(moments.gradient(m, c + high))]
    return {"view": [m - wide, m + wide, c - high, c + high], "slender": slender, "steep": steep}


def _ellipse(xs, ys, m, c):
    """The one through (m, c); None for constant x, and for (m, c) at the bottom itself."""
    return once(_ellipse_through, _moments(xs, ys), m, c)


def _ellipse_through(moments, m, c):
    return slr_pure.level_ellipse(moments, moments.loss(m, c))


def fitted(xs, ys):
    """The best line and its loss, or why there is none."""
    return dict(once(_fitted, _moments(xs, ys)))


def _fitted(moments):
    found = {"least": slr_pure.least_loss(moments), "best": None, "why": ""}
    try:
        found["best"] = list(slr_pure.line(moments))
    except (ValueError, OverflowError) as error:
        found["why"] = str(error)
    return found


def sums(xs, ys):
    """N and the sums of x, y, x² and xy."""
    moments = _moments(xs, ys)
    return {"n": moments.n, "sums": [moments.x, moments.y, moments.xx, moments.xy]}


def quality(xs, ys):
    """RSS, R², s, s_m and s_c of the best line; what does not exist is None."""
    moments = _moments(xs, ys)
    measures = slr_pure.rss, slr_pure.r_squared, slr_pure.residual_sd
    found = [once(measure, moments) for measure in measures]
    return found + list(once(slr_pure.standard_errors, moments) or [None, None])


def band(xs, ys, ends, share):
    """t, so far from one end to the other; what is predicted there; and the edges of the band.

    at: y, s_mean and s_new at t. edges: at several places x, y − s_new, y − s_mean, y + s_mean and
    y + s_new. Both are None where there are none.
    """
    low, high = ends
    t = low + share * (high - low)
    moments = _moments(xs, ys)
    at = once(slr_pure.predict, moments, t)
    return {"t": t, "at": at and list(at), "edges": once(_edges, moments, low, high)}


def _edges(moments, low, high):
    """As many as are drawn: y goes along a line with x, and the square of s_mean along a parabola.

    So three predictions are enough; what they leave is no wider than a line.
    """
    middle = (low + high) / 2
    first, centre, last = [slr_pure.predict(moments, x) for x in (low, middle, high)]
    least = centre.se_mean**2
    bend, slope = (first.se_mean**2 + last.se_mean**2) / 2 - least, (last.y - first.y) / 2
    tilt, scatter = (last.se_mean**2 - first.se_mean**2) / 2, centre.se_new**2 - least
    found = []
    for k in range(STRIPS + 1):
        u = 2 * k / STRIPS - 1  # from −1 to 1
        square = max(least + u * (tilt + u * bend), 0.0)
        y, mean, new = centre.y + u * slope, math.sqrt(square), math.sqrt(square + scatter)
        found.append([middle + u * (high - middle), y - new, y - mean, y + mean, y + new])
    return found


def place(xs, ys, m, c):
    """The loss and its derivatives at the line (m, c)."""
    moments = _moments(xs, ys)
    return {"here": [m, c, moments.loss(m, c)], "gradient": list(moments.gradient(m, c))}


def drawn(m, c, xs, ends):
    """The predictions at the points and at the ends of the window."""
    return {"feet": slr_pure.forward(m, c, xs), "ends": slr_pure.forward(m, c, ends)}


def levels(ellipse):
    """The level ellipse through the line: m, c, its two half-axes; and the sizes that are drawn.

    The height above the bottom goes with the square of the size.
    """
    if not ellipse:
        return {"level": None, "sizes": []}
    m, c, (a, b), (d, e) = ellipse
    return {"level": [m, c, a, b, d, e], "sizes": SIZES}


def rates(xs, ys, share):
    """λ₁, λ₂, the bound 2/λ₂, and lr: this share of the bound."""
    moments = _moments(xs, ys)
    bound = once(slr_pure.stable_lr, moments)
    return {
        "curvatures": list(once(slr_pure.curvatures, moments)),
        "bound": bound,
        "lr": share * bound,
        "stable": share * bound < bound,
    }


def condition(moments):
    """How hard descent is: κ, and the steps that 16 digits take at the best rate."""
    return {
        "condition": float(slr_pure.condition_number(moments)),
        "steps needed": float(slr_pure.steps_needed(moments)),
    }


def textbook(xs, ys, offset, ends):
    """The line by the normal equations in floats, whose sums are rounded; or why there is none.

    right: how many digits of its m and c are.
    """
    xs, ends = [x + offset for x in xs], [x + offset for x in ends]
    try:
        m, c = slr_pure.solve_2x2(*slr_pure.normal_equations(xs, ys))
    except (ValueError, ArithmeticError) as error:
        return {"raw": None, "raw ends": None, "raw why": "in floats, " + str(error)}
    best = once(slr_pure.line, _moments(xs, ys))
    right = best and [right_digits(m, best.m), right_digits(c, best.c)]
    return {"raw": [m, c], "raw ends": slr_pure.forward(m, c, ends), "right": right}


def right_digits(found, due):
    """How many digits of the float are right, 0 to 16.

    >>> right_digits(3.49, 3.5)
    2
    """
    off = abs(found - due)
    if not off:
        return DIGITS
    return int(min(max(math.log10(abs(due) / off), 0), DIGITS)) if due else 0


def difference(xs, ys, m, c, h):
    """(L(m + h, c) − L(m − h, c))/2h by the definition, in floats; the derivative; what is left."""
    central = (slr_pure.loss(m + h, c, xs, ys) - slr_pure.loss(m - h, c, xs, ys)) / (2 * h)
    derivative = slr_pure.gradient(m, c, xs, ys)[0]
    return {"central": central, "derivative": derivative, "left": central - derivative}


class Look:
    """What is looked at: the points, the kind of the line, and what the controls say."""

    def __init__(self, xs, ys, ends, asked):
        self.kind, self.m, self.c = asked["kind"], asked["m"], asked["c"]
        self.share, self.place = asked["share"], asked["place"]
        self.steps, self.most = int(asked["steps"]), int(asked["most"])
        self.h, self.move, self.sides = asked["h"], asked["move"], asked["sides"]
        self.as_given = xs, ys, ends
        if self.move:
            xs, ends = [x + self.move for x in xs], [x + self.move for x in ends]
        self.xs, self.ys, self.ends = xs, ys, ends
        self.moments = _moments(xs, ys)
        if self.kind != "best":
            self.ellipse = _ellipse(xs, ys, self.m, self.c)
        if self.kind == "descent":
            lr = self.share * once(slr_pure.stable_lr, self.moments)
            self.descent = descents.Descent(self.moments, lr, self.m, self.c, self.ellipse)

    def line(self):
        """The line that the look is of: the best one, if that is its kind and it exists."""
        best = once(slr_pure.line, self.moments) if self.kind == "best" else None
        return best or (self.m, self.c)

    def rates(self):
        """The curvatures, the bound, the rate."""
        return rates(self.xs, self.ys, self.share)


# What a playground may ask for beside the fit and its line: numbers by their names, of a look.
PARTS = {
    "balance": lambda look: ideas.balance(look.moments, look.m, look.c),
    "band": lambda look: band(look.xs, look.ys, look.ends, look.place),
    "chords": lambda look: ideas.chords(look.moments, look.m, look.c, look.h, look.sides),
    "condition": lambda look: once(condition, look.moments),
    "difference": lambda look: difference(look.xs, look.ys, look.m, look.c, look.h),
    "errors": lambda look: ideas.errors(look.m, look.c, look.xs, look.ys),
    "log-losses": lambda look: look.descent.losses(look.steps, look.most, True),
    "losses": lambda look: look.descent.losses(look.steps, look.most, False),
    "means": lambda look: once(ideas.means, look.moments),
    "plane": lambda look: levels(look.ellipse),
    "quality": lambda look: {"quality": quality(look.xs, look.ys)},
    "rates": Look.rates,
    "residual-plot": lambda look: ideas.residuals(*look.line(), look.xs, look.ys),
    "squares": lambda look: ideas.squares(look.m, look.c, look.xs, look.ys),
    "sums": lambda look: sums(look.xs, look.ys),
    "textbook": lambda look: textbook(look.as_given[0], look.ys, look.move, look.as_given[2]),
}


def state(xs, ys, ends, parts, asked):
    """All that a playground shows. asked: the line's kind (best, own or descent), the controls."""
    look = Look(xs, ys, ends, asked)
    xs, ys, ends = look.xs, look.ys, look.ends
    found = fitted(xs, ys)
    for part in parts:
        if part in PARTS:
            found.update(PARTS[part](look))
    if look.kind == "descent":
        found.update(look.descent.now(look.steps))
    elif look.kind == "own" or not found["best"]:
        found.update(place(xs, ys, look.m, look.c))
    else:
        found.update(place(xs, ys, *found["best"]))
    at = found["here"]
    found.update(drawn(at[0], at[1], xs, ends))
    found["best ends"] = slr_pure.forward(*found["best"], ends) if found["best"] else None
    return found
