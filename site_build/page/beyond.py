"""Extrapolation: a window that reaches beyond the points, and what came there."""

from slr_pure import Moments, predict

from . import presets

ROOM = 0.12  # widths of the points, at both sides
LATER = {  # the plant's own, and the marathon records after 1980
    "plant": ([3.0, 4.0, 6.0, 8.0, 10.0, 12.0], [12.0, 15.0, 19.0, 21.0, 22.0, 22.0]),
    "marathon": (presets.SINCE_1970[presets.TO_1980 :], presets.MINUTES[presets.TO_1980 :]),
}


def later(name):
    """The points that came after those of the preset; none if nobody knows.

    >>> later("marathon")["xs"][-1]
    53.0
    """
    xs, ys = LATER.get(name, ([], []))
    return {"xs": list(xs), "ys": list(ys)}


def window(xs, ys, reach, heights):
    """The points, so many of their widths to the right, and what else is to be seen at heights.

    The line with s_new to both sides is whole at the ends, if there is one.
    """
    low, high = min(xs), max(xs)
    width = (high - low) or 1.0
    first, last = low - ROOM * width, high + (ROOM + reach) * width
    heights = ys + heights
    moments = Moments.of(xs, ys)
    try:
        for y, _, error in [predict(moments, x) for x in (first, last)]:
            heights.extend((y - error, y + error))
    except (ValueError, OverflowError):
        pass
    bottom, top = min(heights), max(heights)
    room = ROOM * (top - bottom) or 1.0
    return [first, last, bottom - room, top + room]
