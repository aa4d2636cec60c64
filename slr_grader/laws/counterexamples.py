"""Counterexamples: the smallest data that break a law, found by Hypothesis.

The only room that needs Hypothesis. The same program gets the same report each time, however busy
the machine is: the examples are drawn from a fixed seed, and counted, not timed. The only clock is
the limit for each request, and a law is left at its first time-out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.errors import Flaky

from ..operations import OPERATIONS
from ..operations.law import Law, readable
from ..program.conversation import Program
from .answers import BROKEN, HOLDS, Broken, Finding, Stopped, asking

EXAMPLES = 100  # of each law


def _simplicity(number: Fraction) -> tuple[int, Fraction, bool]:
    return number.denominator, abs(number), number < 0


# Integers before halves, and the nearest to 0 first: the order in which data count as smaller.
halves = st.sampled_from(sorted((Fraction(k, 2) for k in range(-8, 9)), key=_simplicity))
pairs = st.tuples(halves, halves)


def _columns(points: list[Any]) -> Any:
    return [x for x, _ in points], [y for _, y in points]


spread = st.lists(pairs, min_size=2, max_size=5, unique_by=lambda point: point[0])
DATA = {
    "m": halves,
    "c": halves,
    "at": halves,
    "h": halves.filter(bool),
    "lr": st.integers(1, 4).map(lambda k: Fraction(k, 16)),
    "steps": st.integers(0, 3),
    "points": st.lists(pairs, min_size=1, max_size=5).map(_columns),
    "spread": spread.map(_columns),
    "uneven": spread.filter(lambda points: len({y for _, y in points}) > 1).map(_columns),
}


def hunted(
    program: Program,
    operations: Iterable[str] = tuple(OPERATIONS),
    tell: Callable[[str], None] = lambda law: None,
) -> list[Finding]:
    """Each law of these operations, tried on the program's answers; tell(law) before each.

    OSError: the program cannot be started.
    """
    wanted = set(operations)
    findings = []
    with TemporaryDirectory() as folder:  # or Hypothesis leaves one where it is called
        set_hypothesis_home_dir(folder)
        try:
            for do, operation in OPERATIONS.items():
                for law in operation.laws if do in wanted else ():
                    tell(law.name)
                    findings.append(Finding(do, law.name, *_tried(law, program)))
        finally:
            set_hypothesis_home_dir(None)
    return findings


def _tried(law: Law, program: Program) -> tuple[str, str]:
    """What was found, and the smallest counterexample in words."""
    faults: list[str] = []

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        report_multiple_bugs=False,  # or it looks for others for 10 s of the clock
        derandomize=True,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.fixed_dictionaries({name: DATA[name] for name in law.data}))
    def holds(data: dict[str, Any]) -> None:
        try:
            fault = law.check(asking(program), **data)
        except Broken as error:
            fault = str(error)
        if fault:
            faults.append(f"for {_in_words(data)}: {fault}")
            raise Broken

    try:
        holds()
    except Stopped as stop:
        found, why = stop.args
        return (BROKEN, faults[-1]) if faults else (found, why)
    except Broken:
        return BROKEN, faults[-1]
    except Flaky:
        return BROKEN, f"{faults[-1]}. Asked again, it answers otherwise"
    return HOLDS, ""


def _in_words(data: dict[str, Any]) -> str:
    """x = [0, 1], y = [0, 0], m = 1, c = 0."""
    words = []
    for name, value in data.items():
        if isinstance(value, tuple):
            words += [f"x = {readable(value[0])}", f"y = {readable(value[1])}"]
        else:
            words.append(f"{'x' if name == 'at' else name} = {readable(value)}")
    return ", ".join(words)
