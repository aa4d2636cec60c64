"""Faults: six numbers that are the sums of no points."""

from .sums import Sums


def fault(sums: Sums, counted: bool) -> "tuple[str, str] | None":
    """Which sum shows that no points have these sums, and why; None if some may have.

    counted: each point counts a whole number of times; else a point may count less than once.

    >>> fault(Sums(n=2, x=4, y=0, xx=7, xy=0, yy=0, dx=1, dy=1), counted=True)
    ('xx', 'a variance would be negative')
    """
    if sums.n < 0:
        return "n", f"N would be {sums.n}" if counted else "N would be negative"
    if sums.n == 0 and any(sums[:6]):
        return "n", "a sum of no points would not be 0"
    xx, xy, yy = sums.centred()
    if xx < 0 or yy < 0 or xx * yy < xy * xy:
        name = "xx" if xx < 0 else "yy" if yy < 0 else "xy"
        return name, "a variance would be negative"
    if counted and sums.n == 1 and (xx or yy):
        return "n", "one point would have a variance"
    return None
