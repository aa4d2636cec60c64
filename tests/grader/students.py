"""For the tests of students' files: files as texts, what they are asked, and the answers due."""

from types import ModuleType

import pytest

from slr_grader.protocol.numbers import decoded
from slr_grader.student.interface import Interface

LINE = {"x": [0, 1, 2], "y": [1, 3, 8]}
GIVEN = {
    "fit": LINE,
    "fit through the origin": LINE,
    "forward": {"m": 2, "c": 1, "x": LINE["x"]},
    "loss": {"m": 2, "c": 1, **LINE},
    "gradient": {"m": 0, "c": 0, **LINE},
    "step": {"m": 0, "c": 0, **LINE, "lr": 0.25},
    "train": {**LINE, "lr": 0.25, "steps": 1},
}
STEPPED = {"m": 19 / 6, "c": 2.0}
DUE = {
    "fit": {"m": 3.5, "c": 0.5},
    "fit through the origin": {"m": 3.8},
    "forward": {"y": [1, 3, 5]},
    "loss": {"loss": 3.0},
    "gradient": {"dm": -38 / 3, "dc": -8.0},
    "step": STEPPED,
    "train": STEPPED,
}
FUNCTIONS = """
from slr_pure.model import *
from slr_pure import fit
def train(xs, ys, lr, steps):
    m = c = 0
    for _ in range(steps):
        m, c = step(m, c, xs, ys, lr)
    return m, c
"""
CLASS = """
import numpy as np
class NeuralSLR:
    def __init__(self, lr=0.1):
        self.m, self.c, self.lr = 0.0, 0.0, lr
    def forward(self, data):
        return self.m * data + self.c
    def loss(self, data, true):
        N = len(x)
        return 1 / N * np.sum((self.forward(data) - true) ** 2)
    def grad(self, data, true):
        N = len(data)
        r = true - self.forward(data)
        return -2 / N * np.sum(r * data), -2 / N * np.sum(r)
    def step(self, data, true):
        dm, dc = self.grad(data, true)
        self.m, self.c = self.m - self.lr * dm, self.c - self.lr * dc
    def train(self, data, true, n_steps):
        for i in range(n_steps):
            self.step(data, true)
            print(f"m: {self.m}")
"""


def interface(source, name="student_file"):
    """The interface of a file with this text."""
    module = ModuleType(name)
    exec(source, vars(module))
    return Interface(module)


def near(due):
    """Equal to these parts, but for a few roundings of 2⁻⁵³ each."""
    return {part: pytest.approx(value, rel=1e-15) for part, value in due.items()}


def answered(source, do, **given):
    """The answer's numbers, and the advice."""
    answer, advice = interface(source).answer(do, {**GIVEN[do], **given})
    return decoded(answer), advice
