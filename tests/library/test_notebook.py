"""Examples: the notebook, run again: its trace, closed form, cells, and four lines a step.

The cells quoted here are Arqam Patel's (CC BY 4.0).
"""

import math
from itertools import islice

import numpy
import pytest

from slr_pure import Moments, NeuralSLR, curvatures, fit, forward, loss, notebook, path, step

DATA_ERROR = 0.5e-8  # the points are printed to 8 decimals


def test_each_row_of_the_trace_is_a_step_from_the_row_above():
    """To 2e-8: the printed points are off by up to δ = 0.5e-8 each.

    A step is m + 2 lr Σ r x / N, so it is off by at most 2 lr times the mean of
    δ (|x| (1 + |m|) + |r|), and c by 2 lr δ (1 + |m|). With |m| < 5.1, mean |x| < 0.9 and
    mean |r| < 0.1 on every row both are below 0.2 δ · 6.1 < 2e-8.
    """
    assert len(notebook.trace) == 12
    for (m, c, _), (next_m, next_c, _) in zip(notebook.trace, notebook.trace[1:]):
        new_m, new_c = step(m, c, notebook.xs, notebook.ys, notebook.lr)
        assert abs(new_m - next_m) <= 0.2 * DATA_ERROR * 6.1
        assert abs(new_c - next_c) <= 0.2 * DATA_ERROR * 6.1


def test_each_loss_of_the_trace_is_the_loss_of_its_row():
    """L is off by the mean of 2 |r| δ (1 + |m|) at most, with mean |r| ≤ √L < 0.012."""
    moments = Moments.of(notebook.xs, notebook.ys)
    for m, c, printed in notebook.trace:
        assert abs(moments.loss(m, c) - printed) <= 2 * 0.012 * DATA_ERROR * 6.1


def test_the_closed_form_is_the_printed_one():
    """To the 8 decimals that were printed, and the 8 that the points have."""
    m, c = fit(notebook.xs, notebook.ys)
    assert (round(m, 8), round(c, 8)) == notebook.closed_form


def test_a_hundred_steps_from_zero():
    """The last line of `python -m slr_pure`, which documents and examples quote."""
    last = next(islice(path(Moments.of(notebook.xs, notebook.ys), notebook.lr), 100, None))
    assert f"{last.m:.8f} {last.c:.7f}" == "5.00024469 -1.0012837"


@pytest.mark.parametrize("container", [numpy.array, list])
def test_the_cells_run_on_another_import_line(container):
    """The cells that define the data, train and evaluate, with arrays and with lists."""
    numpy.random.seed(0)
    x = numpy.random.randn(40)
    y = 5 * x - 1 + numpy.random.randn(40) / 100
    x, y = container(x), container(y)
    model1 = NeuralSLR()
    model1.train(x, y, 100)
    best, (flat, steep) = fit(x, y), curvatures(Moments.of(x, y))
    # |θ₁₀₀ − θ*| ≤ ρ¹⁰⁰ |θ₀ − θ*| with ρ = max |1 − ηλ|, 3e-8 here; four roundings are far below
    rho = max(abs(1 - model1.lr * flat), abs(1 - model1.lr * steep))
    assert math.hypot(model1.m - best.m, model1.c - best.c) <= rho**100 * math.hypot(*best)
    assert model1.loss(x, y) == loss(model1.m, model1.c, x, y)
    assert list(model1.forward(x)) == forward(model1.m, model1.c, x)


def test_the_reporter_prints_the_notebooks_four_lines(capsys):
    """Step no, m, c, Loss, and the number starts at 0."""
    model = NeuralSLR()
    model.train(notebook.xs, notebook.ys, 2, report=notebook.print_step)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 8
    assert lines[0] == "Step no 0"
    assert lines[4:7] == ["Step no 1", f"m: {model.m}", f"c: {model.c}"]
    assert lines[7].startswith("Loss 10.57")
