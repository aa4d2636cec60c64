"""Data that a function reads from a global name: found, given where it is missing, and told."""

import numpy as np
import pytest

from slr_pure import notebook

from .students import CLASS, answered, interface


def test_the_global_x_is_found_and_given():
    """The notebook's loss takes N from there: 40 points. Its gradient here does not."""
    source = CLASS
    assert answered(source, "loss") == (
        {"loss": 9 / 40},
        "loss reads the global x instead of its own; there is none, so it was given the"
        " notebook's 40 points",
    )
    assert isinstance(interface(source).module.x, np.ndarray)
    assert list(interface(source).module.x) == notebook.xs
    assert answered(source + "x = [1, 2]", "loss") == (
        {"loss": 4.5},
        "loss reads the global x instead of its own",
    )


@pytest.mark.parametrize(
    ("source", "do", "hint"),
    [
        ("def loss(m, c, x, y): return len(data) + len(true)", "loss", "data and true"),
        ("m = c = 0\ndef train(x, y, lr, steps): return m, c", "train", "m and c"),
    ],
)
def test_other_globals_that_are_found(source, do, hint):
    """Data that go by the notebook's other names; m and c, which are 0 for each request."""
    advice = answered(source, do)[1]
    assert advice.startswith(f"{do} reads the global {hint} instead of its own")


def test_a_global_of_a_function_within_a_function():
    source = "def loss(m, c, a, b):\n    return max((lambda: ys[i])() for i in range(40))"
    assert answered(source, "loss")[0] == {"loss": max(notebook.ys)}
