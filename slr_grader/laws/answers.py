"""Answers of a program as Fractions, for the laws; an answer that is no number breaks the law."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any, NamedTuple

from ..judging.grades import is_finite, replied
from ..judging.wording import quoted
from ..operations import OPERATIONS
from ..program.conversation import Program
from ..protocol.numbers import encoded
from ..protocol.replies import ANSWER, CANNOT, ERROR

HOLDS, BROKEN, STOPPED, NOT_OFFERED = "holds", "broken", "stopped", "not offered"


class Finding(NamedTuple):
    """What became of a law: "holds", "broken", "stopped" or "not offered"; for which data, why."""

    do: str
    law: str
    found: str
    counterexample: str

    def without_due(self) -> Finding:
        """Without what the law wants of those data: "for x = [0], y = [0]" alone."""
        return self._replace(counterexample=self.counterexample.partition(": ")[0])


class Broken(Exception):  # noqa: N818 (it is the law that is broken)
    """What is wrong, in words; Hypothesis looks for smaller data that raise it, too."""


class Stopped(BaseException):
    """No more of this law. Not an Exception, or Hypothesis would ask again and again."""


def asking(program: Program) -> Callable[..., Any]:
    """ask(do, *given): what the program's formula returns for it, as Fractions."""

    def ask(do: str, *given: Any) -> Any:
        arguments = dict(zip(OPERATIONS[do].given, map(_as_floats, given)))
        outcome = program.ask({"id": "law", "do": do, "given": encoded(arguments)})
        if outcome.kind == ANSWER:
            parts = [_part(do, name, outcome.value, arguments) for name in OPERATIONS[do].parts]
            return parts if len(parts) > 1 else parts[0]
        if outcome.kind == ERROR:
            raise Broken(f"{do} refuses: {quoted(outcome.value)}")
        if outcome.kind == CANNOT:
            raise Stopped(NOT_OFFERED, quoted(outcome.value))
        raise Stopped(STOPPED, f"it {outcome.kind}: {quoted(outcome.value)}")

    return ask


def _as_floats(value: Any) -> Any:
    """As the program is asked: floats, except the count of steps."""
    if isinstance(value, list):
        return [float(part) for part in value]
    return value if isinstance(value, int) else float(value)


def _part(do: str, name: str, answer: dict[str, Any], given: dict[str, Any]) -> Any:
    """The part of the answer: a Fraction; or a list of as many as there are x."""
    if name not in answer:
        raise Broken(f"the answer of {do} has no {name}")
    if OPERATIONS[do].returned != "numbers":
        return _fraction(do, answer[name])
    if not isinstance(answer[name], list) or len(answer[name]) != len(given["x"]):
        raise Broken(f"{do} answers {quoted(answer[name])}, not a number for each x")
    return [_fraction(do, value) for value in answer[name]]


def _fraction(do: str, value: Any) -> Fraction:
    try:
        number = replied(value)
    except ValueError:
        raise Broken(f"{do} answers {quoted(value)}, not a number") from None
    if not is_finite(number):
        raise Broken(f"{do} answers {number}")
    return Fraction(number)
