"""The notebook's class and its matrix inverse on NumPy, as peers to be measured.

Written after the notebook by Arqam Patel, licensed CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/). Changed: the prints in train are left out, since
they would take longer than everything else (the loss that they printed at each step is still
computed); N is the length of the argument, where the notebook took that of a global x; and the
inverse is a function of x and y for any N, where the notebook had 40.
"""

from typing import Any

import numpy as np


class NeuralSLR:
    """ŷ = m x + c on arrays: a step of train goes through all N points, and so does its loss."""

    def __init__(self, lr: float = 0.1) -> None:
        self.m = 0.0
        self.c = 0.0
        self.lr = lr

    def forward(self, data: Any) -> Any:
        """ŷ = m x + c."""
        return self.m * data + self.c

    def loss(self, data: Any, true: Any) -> Any:
        """L = (1/N) Σ (ŷᵢ − yᵢ)²."""
        return 1 / len(data) * np.sum((self.forward(data) - true) ** 2)

    def grad(self, data: Any, true: Any) -> tuple[Any, Any]:
        """∂L/∂m = −(2/N) Σ (yᵢ − ŷᵢ) xᵢ and ∂L/∂c = −(2/N) Σ (yᵢ − ŷᵢ)."""
        n = len(data)
        pred = self.forward(data)
        dldm = -2 / n * np.sum((true - pred) * data)
        dldc = -2 / n * np.sum(true - pred)
        return dldm, dldc

    def step(self, data: Any, true: Any) -> None:
        """(m, c) ← (m, c) − lr (∂L/∂m, ∂L/∂c)."""
        dldm, dldc = self.grad(data, true)
        self.m = self.m - self.lr * dldm
        self.c = self.c - self.lr * dldc

    def train(self, data: Any, true: Any, n_steps: int) -> None:
        """n_steps steps, and the loss after each, as the notebook has it."""
        for _ in range(n_steps):
            self.step(data, true)
            self.loss(data, true)


def by_inverse(x: Any, y: Any) -> tuple[float, float]:
    """(m, c) = (XᵀX)⁻¹ Xᵀ y, where X has the columns x and 1."""
    X = np.vstack((x, np.ones(len(x)))).T
    params = (np.linalg.inv(X.T @ X) @ X.T) @ np.expand_dims(y, axis=1)
    return float(params[0, 0]), float(params[1, 0])
