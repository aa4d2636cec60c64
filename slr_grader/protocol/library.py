"""Our own library, answering over the pipe: `slr-pure answer`; the example to follow.

A request is a line of JSON on standard input, its numbers as text (numbers.py):

    {"id": "fit-001", "do": "fit", "given": {"x": ["0", "1", "2"], "y": ["1", "3", "5"]}}

and the reply a line on standard output, written at once. One of

    {"id": "fit-001", "answer": {"m": "1*2^1", "c": "1*2^0"}}     numbers, or such texts
    {"id": "fit-001", "error": "x is constant"}                   there is no answer
    {"id": "fit-001", "cannot": "no such operation"}              that is not offered

The first request is {"id": "start", "do": "start", "given": {}}, which no program offers: the
reply says that the program is there.
"""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from slr_pure import exactly

from ..operations import OPERATIONS
from ..operations.operation import Operation
from .nesting import content
from .numbers import decoded, encoded
from .replies import NO_SUCH_OPERATION


def reply(request: dict[str, Any]) -> dict[str, Any]:
    """The reply to a request: each number is the exact one, rounded once.

    (But for `train`, which is within 1 unit in the last place of it, as `NeuralSLR.train` is.)

    >>> reply({"id": "a", "do": "fit", "given": {"x": ["0", "1"], "y": ["1", "3"]}})
    {'id': 'a', 'answer': {'m': '1*2^1', 'c': '1*2^0'}}
    """
    name, do = request["id"], request["do"]
    if do not in OPERATIONS:
        return {"id": name, "cannot": NO_SUCH_OPERATION}
    try:
        return {"id": name, "answer": encoded(_answer(OPERATIONS[do], decoded(request["given"])))}
    except (ArithmeticError, TypeError, ValueError) as error:
        return {"id": name, "error": str(error)}


def _answer(operation: Operation, given: dict[str, Any]) -> dict[str, Any]:
    """The parts of the right answer. TypeError: other arguments than the operation's."""
    if sorted(given) != sorted(operation.given):
        raise TypeError(f"{operation.name} takes {', '.join(operation.given)}")
    arguments = [given[name] for name in operation.given]
    right = operation.right
    return operation.answer(exactly(right, *arguments) if operation.rounds else right(*arguments))


def answer_lines(requests: Iterable[str], replies: TextIO) -> None:
    """A reply for each request, a line each, until the requests end.

    ValueError, KeyError: a line that is no request.
    """
    for line in requests:
        print(json.dumps(reply(content(line))), file=replies, flush=True)
