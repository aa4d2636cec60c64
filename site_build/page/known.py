"""What is known of the points: their moments, and figures of them, each computed once.

A drag of the line, a slider or a step leaves the points where they are, and these with them.
"""

from slr_pure import Moments

_points, _known = [None, None, None], {}


def moments(xs, ys):
    """Moments.of(xs, ys), made once for as long as the points stay."""
    if xs != _points[0] or ys != _points[1]:
        _known.clear()
        _points[:] = [xs, ys, Moments.of(xs, ys)]
    return _points[2]


def once(figure, of, *others):
    """figure(of, *others), or None where there is none; not computed again for the same moments."""
    found, due = _known.get(figure), (of, others)
    if not found or found[0][0] is not of or found[0][1] != others:
        found = _known[figure] = due, _or_none(figure, of, others)
    return found[1]


def _or_none(figure, of, others):
    try:
        return figure(of, *others)
    except (ValueError, OverflowError):
        return None
