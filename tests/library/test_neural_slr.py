"""Laws: the notebook's class is the four formulas with a memory, and goes along the path."""

import array as array_module
from fractions import Fraction
from itertools import islice

import numpy
import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_pure import DivergenceError, Moments, NeuralSLR, forward, gradient, loss, path, step

from ..strategies import data_sets, rates, small_fractions, tame_floats


@given(data_sets(small_fractions), small_fractions, small_fractions, rates)
def test_its_methods_are_the_four_formulas_at_its_own_line(data, m, c, lr):
    model = NeuralSLR(lr)
    model.m, model.c = m, c
    assert model.forward(data[0]) == forward(m, c, data[0])
    assert model.loss(*data) == loss(m, c, *data)
    assert model.grad(*data) == gradient(m, c, *data)
    assert model.step(*data) is None
    assert (model.m, model.c) == step(m, c, *data, lr)


def test_forward_of_one_number_and_of_arrays():
    """One number gives one number, and 2 ŷ doubles, as in the notebook."""
    model = NeuralSLR()
    model.m, model.c = 2.5, 1.0
    assert (model.forward(3), model.forward(numpy.float64(3))) == (8.5, 8.5)
    assert model.forward(Fraction(1, 2)) == 2.25
    for array in (
        numpy.array([1.0, 3.0]),
        numpy.array([1, 3], dtype=numpy.uint8),
        pandas.Series([1, 3]),
    ):
        found = model.forward(array)
        assert type(found) is type(array)
        assert list(2 * found) == [7.0, 17.0]
    for values in [1, 3], (1, 3), iter([1, 3]), array_module.array("d", [1, 3]), {1: 0, 3: 0}:
        assert model.forward(values) == [3.5, 8.5]


@given(data_sets(small_fractions), rates, st.integers(0, 5))
def test_training_on_fractions_is_single_steps_exactly(data, lr, n_steps):
    trained, stepped = NeuralSLR(lr), NeuralSLR(lr)
    trained.train(*data, n_steps)
    for _ in range(n_steps):
        stepped.step(*data)
    assert (trained.m, trained.c) == (stepped.m, stepped.c)


@given(data_sets(tame_floats), st.integers(0, 50))
def test_training_goes_along_the_path_and_reports_each_step(data, n_steps):
    """The reports are the path's points from step 1 on, and the model is at the last of them."""
    model, reports = NeuralSLR(lr=1e-7), []
    model.train(*data, n_steps, report=reports.append)
    points = list(islice(path(Moments.of(*data), 1e-7), n_steps + 1))
    assert reports == points[1:]
    assert (model.m, model.c) == (points[-1][1:3] if n_steps else (0, 0))


def test_training_goes_on_from_where_the_model_stands():
    data = [Fraction(1), Fraction(2)], [Fraction(3), Fraction(5)]
    once, twice = NeuralSLR(Fraction(1, 10)), NeuralSLR(Fraction(1, 10))
    once.train(*data, 20)
    twice.train(*data, 10)
    twice.train(*data, 10)
    assert (once.m, once.c) == (twice.m, twice.c)


def test_training_is_silent(capsys):
    NeuralSLR().train([1, 2], [3, 5], 10)
    assert capsys.readouterr() == ("", "")


def test_divergence_keeps_the_last_finite_line():
    """m and c are those of the step before the one that the error names."""
    model, reports = NeuralSLR(lr=1.0), []
    with pytest.raises(DivergenceError) as info:
        model.train([1.0, 2.0], [3.0, 5.0], 10**6, report=reports.append)
    assert (model.m, model.c) == reports[-1][1:3]
    assert reports[-1].step == info.value.step - 1


def test_what_a_report_raises_is_raised():
    """m and c stay where the step before it took them."""

    def report(point):
        if point.step == 3:
            raise KeyError("enough")

    model, stopped = NeuralSLR(0.25), NeuralSLR(0.25)
    model.train([0, 1, 2], [1, 3, 5], 3)
    with pytest.raises(KeyError):
        stopped.train([0, 1, 2], [1, 3, 5], 10, report=report)
    assert (stopped.m, stopped.c) == (model.m, model.c)


@pytest.mark.parametrize("lr", [0, -0.1, float("nan"), float("inf")])
def test_a_rate_is_finite_and_positive(lr):
    """When the model is made, and when its rate is changed, which then stays as it was."""
    with pytest.raises(ValueError, match=r"^lr is "):
        NeuralSLR(lr)
    model = NeuralSLR()
    with pytest.raises(ValueError, match=r"^lr is "):
        model.lr = lr
    assert model.lr == 0.1


def test_it_starts_at_zero_and_shows_itself():
    assert repr(NeuralSLR()) == "NeuralSLR(m=0, c=0, lr=0.1)"
    model = NeuralSLR(lr=Fraction(1, 4))
    model.train([0, 2], [1, 2], 1)
    assert repr(model) == "NeuralSLR(m=Fraction(1, 1), c=Fraction(3, 4), lr=Fraction(1, 4))"
