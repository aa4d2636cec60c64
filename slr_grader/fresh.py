"""Fresh cases: the vectors' own with new numbers, which nobody can look up, and exact answers.

What makes a case hard must stay. Ordinary and published numbers each move by at most a tenth, equal
ones of a column together. In the other families it is the bits that are hard, so only that happens
which leaves them alone: x and y may change sign, the points change places, and where no number is
near an edge of what floats can hold, y is doubled up to 8 times, and so is x of a fit.

The same seed draws the same cases on every Python: of `random` only that is used which is promised
to stay as it is, `random()` after a text as seed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from random import Random
from typing import Any

from .definitions import FORMULAS
from .judging.condition import condition
from .judging.grades import is_finite
from .operations import OPERATIONS
from .protocol.numbers import as_fractions, flat, nearest
from .protocol.vectors import Case

MOVED = {"ordinary", "published"}
FITS = {"fit", "fit through the origin", "r_squared"}
TENTH, DIGITS = 0.1, 3  # how far a number moves, and its digits then
SIGNS = (1, -1), (-1, 1), (-1, -1)  # of x and of y
MOST = 8  # times that a column is doubled
EDGE = Fraction(2) ** 500  # the squares of what is below, and of its inverse, are floats


def fresh(cases: Iterable[Case], seed: int) -> list[Case]:
    """Each case with new numbers of the same kind, drawn by the seed, and the answer due to them.

    Cost: O(all numbers), in Fractions.
    """
    return [_with_answer(case, _given(case, seed)) for case in cases]


def _given(case: Case, seed: int) -> dict[str, Any]:
    """New numbers, the same ones for the same columns, whichever operation takes them."""
    columns = {name: case.given[name] for name in "xy" if name in case.given}
    draw = Random(f"{seed} {columns}").random  # noqa: S311 (it must be drawn again)
    if MOVED & set(case.flags):
        numbers = {**columns, **case.given}  # x and y first
        moved = {name: _moved(numbers[name], draw) for name in numbers if name != "steps"}
        return {**case.given, **moved}
    are_times = "time stamps" in case.flags
    a, b = (1, -1) if are_times else SIGNS[int(draw() * len(SIGNS))]
    if all(map(_is_far_from_an_edge, flat([*case.given.values(), *(case.exact or {}).values()]))):
        b *= 2 ** int(1 + draw() * MOST)
        if case.do in FITS and not are_times:
            a *= 2 ** int(1 + draw() * MOST)
    # With a x and b y for x and y, the line has (b / a) m and b c; where m is given, a is 1 or -1.
    factors = {"x": a, "y": b, "m": a * b, "c": b}
    order = sorted(range(max(map(len, columns.values()))), key=lambda _: draw())
    return {
        name: [value[i] * factors[name] for i in order if i < len(value)]
        if name in columns
        else value * factors.get(name, 1)
        for name, value in case.given.items()
    }


def _moved(value: Any, draw: Callable[[], float]) -> Any:
    """The number, moved and written with three digits; of a list each, equal ones to one place."""
    if isinstance(value, list):
        to = {number: _moved(number, draw) for number in dict.fromkeys(value)}
        return [to[number] for number in value]
    return float(f"{value * (1 + TENTH * (2 * draw() - 1)):.{DIGITS}g}")


def _is_far_from_an_edge(number: float) -> bool:
    return number == 0 or not is_finite(number) or 1 / EDGE < abs(Fraction(number)) < EDGE


def _with_answer(case: Case, given: dict[str, Any]) -> Case:
    """The case with what is given now, and the exact answer to it."""
    comment = f"Drawn anew, like this: {case.comment}"
    new = case._replace(given=given, comment=comment, passed=None, condition=None)
    if case.exact is None:
        return new
    operation = OPERATIONS[case.do]
    exact = operation.answer(operation.right(*as_fractions(given).values()))
    known = condition(FORMULAS[case.do], given) if case.do in FORMULAS else []
    return new._replace(
        exact=exact,
        rounded={part: nearest(exact[part]) for part in exact},
        condition=dict(zip(exact, known)),
    )
