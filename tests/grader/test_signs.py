"""Signs: what the code of a wrong function tells, where its numbers have no name."""

import ast

import pytest

from slr_grader.judging.signs import signs

RANDOM = "it is random, and so not the same at each call"
SEEN = {
    "lr = 0.1\nreturn x, lr, steps": [("lr is overwritten, and what it was is still needed", 2)],
    "x, lr = [1, 2], 0.1\nreturn x, lr, steps": [
        ("x is overwritten, and what it was is still needed", 2),
        ("lr is overwritten, and what it was is still needed", 2),
    ],
    "x = list(x)\nlr = lr / 2\nreturn x, lr, steps": [],
    "m = x[0] * lr\nx = m\nreturn x, steps": [],
    "for i in range(9):\n    m = x[i] * lr": [("it never reads steps", 1)],
    "return x": [("it never reads lr and steps", 1)],
    "m = np.random.rand()\nreturn x, lr, steps, m": [(RANDOM, 2)],
    "m = random()\nc = random()\nreturn x, lr, steps, m": [(RANDOM, 2)],
    "for _ in range(steps):\n    x = [a * lr for a in x]\nreturn x": [],
    "global total\ntotal += x[0] * lr * steps\nreturn total": [
        ("total is global, and keeps what an earlier call has left in it", 2)
    ],
    "for i in range(steps):\n    k = lr\n    lr *= 0.9\nreturn x": [
        ("lr is given, and changed inside the loop", 4)
    ],
    "while steps:\n    steps = steps - 1\n    m = lr\nreturn x": [],
    "while 1:\n    if x[0] < lr * steps:\n        break": [],
    "global m, total\nm = 0\nk = m + total\nreturn x, lr, steps": [
        ("total is global, and keeps what an earlier call has left in it", 2)
    ],
    "global m\nm = m + 1\nreturn x, lr, steps": [
        ("m is global, and keeps what an earlier call has left in it", 2)
    ],
    "global m\nreturn x, lr, steps": [],
    "global m\nfor i in x:\n    m = lr\nreturn x, m, steps": [
        ("m is global, and keeps what an earlier call has left in it", 2)
    ],
    "while 1:\n    lr = steps = lr * steps\nreturn x": [
        ("lr is given, and changed inside the loop", 3),
        ("steps is given, and changed inside the loop", 3),
    ],
    "while x:\n    steps = steps - lr\nreturn x": [
        ("steps is given, and changed inside the loop", 3)
    ],
    "for i in range(steps):\n    x = x + [lr]\n    return x": [],
    "for i in x:\n    if i < lr:\n        break\nreturn steps": [
        ("break ends the loop before its time", 4)
    ],
    "lr *= 2\nreturn x, lr, steps": [],
    "return [m * a for a in x if lr * steps]": [],
}


@pytest.mark.parametrize("body", SEEN)
def test_what_the_code_tells(body):
    """self, and what has a default, need not be read."""
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    (function,) = ast.parse(f"def train(self, x, lr, steps, m=0):\n{lines}").body
    assert list(signs(function)) == SEEN[body]


def test_a_default_that_is_one_for_all_calls():
    (function,) = ast.parse("def forward(cls, m, c, x, k=1, out=[]): return m, c, x, out").body
    said = "a list made in the line of def is one for all calls: it keeps what earlier ones left"
    assert list(signs(function)) == [(said, 1)]
