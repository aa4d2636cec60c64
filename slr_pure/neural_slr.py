"""NeuralSLR: the notebook's class, a model that remembers m, c and its learning rate.

Adds state to the rooms below, and nothing else: forward, loss, grad and step are the four
formulas of model.py at the model's own (m, c), and train goes along the path of descent.py.
"""

from . import model
from .arithmetic.lists import is_iterable
from .arithmetic.values import shown
from .descent import Point, checked_rate, checked_steps, path
from .moments import Moments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any


class NeuralSLR:
    """ŷ = m x + c, with m and c (0 at first) to be learnt by gradient descent at the rate lr.

    m in [y]/[x], c in [y]; lr a number > 0. With Fractions or Decimals for data pass a rate of
    that kind: it takes part in the arithmetic.
    ValueError: lr is not finite and positive. TypeError: lr is not a real number.

    >>> model = NeuralSLR(lr=0.25)
    >>> model.train([0, 1, 2], [1, 3, 5], 100)
    >>> model.forward([10])
    [20.999999468890543]
    >>> model.forward(10)
    20.999999468890543
    """

    def __init__(self, lr: "Any" = 0.1) -> None:
        self.m: Any = 0
        self.c: Any = 0
        self.lr = lr

    @property
    def lr(self) -> "Any":
        """η > 0, the learning rate, which is no parameter: descent does not change it.

        ValueError when it is set: not finite and positive. TypeError: not a real number.
        """
        return self._lr

    @lr.setter
    def lr(self, lr: "Any") -> None:
        checked_rate(lr)
        self._lr = lr

    def forward(self, data: "Any") -> "Any":
        """ŷᵢ = m xᵢ + c: see `model.forward`. As in the notebook, of one number and arrays, too.

        data: N numbers, in [x]. Returns N numbers, in [y]: a list; of one number, one number; of
        an array or a column that calculates, such as NumPy's and pandas', what m · data + c is.
        No errors of its own. Cost: O(N).
        """
        if hasattr(data, "dtype") or not is_iterable(data):
            return self.m * data + self.c
        return model.forward(self.m, self.c, data)

    def loss(self, data: "Iterable[Any]", true: "Iterable[Any]") -> "Any":
        """L = (1/N) Σ (yᵢ − ŷᵢ)²: see `model.loss`.

        data, true: N numbers each, in [x] and [y]. Returns a number, in [y]².
        ValueError: no points, or lists of different lengths. Cost: O(N).
        """
        return model.loss(self.m, self.c, data, true)

    def grad(self, data: "Iterable[Any]", true: "Iterable[Any]") -> "tuple[Any, Any]":
        """∂L/∂m = −(2/N) Σ rᵢ xᵢ, ∂L/∂c = −(2/N) Σ rᵢ: see `model.gradient`.

        data, true: N numbers each, in [x] and [y]. Returns two, in [x][y] and [y].
        ValueError: no points, or lists of different lengths. Cost: O(N).
        """
        return model.gradient(self.m, self.c, data, true)

    def step(self, data: "Iterable[Any]", true: "Iterable[Any]") -> None:
        """(m, c) ← (m, c) − lr (∂L/∂m, ∂L/∂c): one step of descent, by `model.step`.

        data, true: N numbers each, in [x] and [y].
        ValueError: no points, or lists of different lengths. Cost: O(N).
        """
        self.m, self.c = model.step(self.m, self.c, data, true, self.lr)

    def train(
        self,
        data: "Iterable[Any]",
        true: "Iterable[Any]",
        n_steps: int,
        report: "Callable[[Point], object] | None" = None,
    ) -> None:
        """(m, c) after `n_steps` of descent from here: exact on Fractions, else rounded once.

        Floats are within 1 unit in the last place of exact descent after every step, as `path`
        has it; so they can differ from single steps in their last digits. report, if given, is
        called with a `Point(step, m, c, loss)` after each step, from step 1 on.

        data, true: N numbers each, in [x] and [y]: lists, tuples, generators, arrays, columns.
        TypeError, ValueError: as `fit`, except that constant x and a single point are welcome
        (there is no one best line, but descent goes to one); also where `n_steps` is not a whole
        number from 0 on, or report is no function.
        They leave the model as it was. DivergenceError: m, c or the loss got too large for a
        float; m and c stay at their last finite values. Whatever report raises is raised, and m
        and c stay where that step took them.
        Cost: O(N) once, then O(1) a step. (`jump` takes any number of them at once.)

        >>> model = NeuralSLR(lr=0.25)
        >>> model.train([0, 1, 2], [1, 3, 5], 2, report=print)
        Point(step=1, m=2.1666666666666665, c=1.5, loss=0.46296296296296297)
        Point(step=2, m=1.7777777777777777, c=1.1666666666666667, loss=0.0360082304526749)
        """
        points = path(Moments.of(data, true), self.lr, self.m, self.c)
        count = checked_steps(n_steps, "n_steps")
        if report is not None and not callable(report):
            raise TypeError(f"report is {shown(report)}, not a function of a Point")
        next(points)  # step 0, where the model stands
        for _ in range(count):
            point = next(points)
            self.m, self.c = point.m, point.c
            if report is not None:
                report(point)

    def __repr__(self) -> str:
        return f"NeuralSLR(m={self.m!r}, c={self.c!r}, lr={self.lr!r})"
