"""What the grader does not ask: diagnostics of the data of all fits, and sequences of updates."""

from collections.abc import Iterable, Iterator, Sequence

from ..drafts import Draft

DIAGNOSED = {"fit": "diagnostics", "fit through the origin": "diagnostics through the origin"}
PREDICTED = {
    *("ordinary", "published", "offset", "time stamps", "mean not representable"),
    *("overflow inside", "underflow inside", "constant x", "too few points", "unequal lengths"),
}
Points = tuple[Sequence[float], Sequence[float]]


def diagnosed(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The same data, for diagnostics of their line."""
    for draft in drafts:
        if draft.do in DIAGNOSED:
            yield draft._replace(do=DIAGNOSED[draft.do])


def predicted(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The same data, for what their line says at the last x and its standard errors."""
    for draft in drafts:
        if draft.do == "fit" and draft.flags[0] in PREDICTED:
            at = draft.given["x"][-1] if draft.given["x"] else 1
            yield draft._replace(do="prediction", given={**draft.given, "at": at})


def sequences() -> Iterator[Draft]:
    """Points that come and go: sums that are kept must not keep what has gone."""
    first, second = ([0, 1, 2], [1, 3, 8]), ([3, 4], [7, 9.5])
    why = "Five points, in two additions."
    yield _updates("ordinary", why, add=first, then=("add", second))
    why = "Two parts, each counted by itself, are merged."
    yield _updates("ordinary", why, add=first, then=("merge", second))
    why = "A point comes, and goes: the line is that of the others."
    yield _updates("ordinary", why, add=([0, 1, 2, 5], [1, 3, 8, 2]), then=("remove", ([5], [2])))
    why = "Tenths come and go, whose sums round in floats."
    x, y = [0.1, 0.2, 0.3, 0.7], [1.1, 2.3, 2.9, 7.3]
    yield _updates("ordinary", why, add=(x, y), then=("remove", ([0.3, 0.1], [2.9, 1.1])))
    why = "An outlier of 10^12 comes and goes: in floats it takes the others' digits along."
    yield _updates(
        "cancellation", why, add=first, then=("add", ([1e12], [3e12])), last=([1e12], [3e12])
    )
    why = "x = 10^8 + i, in two parts that are merged: means can be, raw sums lose all digits."
    x, y = [1e8 + i for i in range(5)], [2.5, 3.25, 5, 5.5, 7]
    yield _updates("offset", why, add=(x[:3], y[:3]), then=("merge", (x[3:], y[3:])))
    why = "Time stamps in a window that slides: one comes, the oldest goes."
    x, y = [1_700_000_000 + 3600 * k for k in range(5)], [20.5, 21, 21.75, 22, 23.5]
    flags = "time stamps, offset"
    yield _updates(
        flags, why, add=(x[:4], y[:4]), then=("add", (x[4:], y[4:])), last=(x[:1], y[:1])
    )
    why = "A point of 10^200 comes and goes, whose square no float holds."
    yield _updates(
        "overflow inside", why, add=first, then=("add", ([1e200], [1])), last=([1e200], [1])
    )
    why = "Two parts of one x each have no line; merged they have."
    yield _updates(
        "near-constant x", why, add=([1, 1], [1, 2]), then=("merge", ([1 + 2.0**-50] * 2, [3, 5]))
    )
    why = "All but one of the x that differ go again."
    yield _updates("constant x", why, add=([2, 2, 3], [1, 2, 4]), then=("remove", ([3], [4])))
    why = "All points but one go again."
    yield _updates("too few points", why, add=([1, 2], [3, 4]), then=("remove", ([2], [4])))
    why = "All points go again, and sums in floats may keep a rest of them."
    yield _updates(
        "too few points",
        why,
        add=([0.1, 0.7], [0.3, 0.2]),
        then=("remove", ([0.7, 0.1], [0.2, 0.3])),
    )


def _updates(
    flags: str, why: str, add: Points, then: tuple[str, Points], last: "Points | None" = None
) -> Draft:
    """Points are added; then another change; and last some are removed."""
    parts = [("add", add), then] + ([("remove", last)] if last else [])
    changes = [{kind: {"x": list(x), "y": list(y)}} for kind, (x, y) in parts]
    return Draft("updates", flags.split(", "), why, {"changes": changes})
