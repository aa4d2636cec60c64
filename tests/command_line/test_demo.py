"""Examples: the demo, which runs without a command, and the code that it says to try next."""

import re

import pytest

from slr_pure import DivergenceError, Moments, best_lr, curvatures, fit, jump, notebook, stable_lr

MOMENTS = Moments.of(notebook.xs, notebook.ys)


def test_the_notebooks_run(printed):
    """A table of the descent, step 100 beside the closed form, the rates, what to try next."""
    lines = printed().splitlines()
    rows = {
        line.split()[0]: line.split()[1:] for line in lines if re.match(r" +(\d+|apart) ", line)
    }
    m, c = fit(notebook.xs, notebook.ys)
    assert lines[:2] == ["Gradient descent on the notebook's 40 points, learning rate 0.1:", ""]
    assert [lines[2].index(name) for name in (" m ", " c ", " loss")] == [12, 34, 56]
    assert list(rows) == ["0", "1", "2", "3", "5", "10", "20", "50", "100", "apart"]
    assert rows["100"][0].startswith("5.00024469")
    least = MOMENTS.loss(m, c)
    closed = next(line for line in lines if line.startswith("closed form"))
    assert closed.split()[2:] == [str(m), str(c), str(least)]
    apart = [abs(float(found) - best) for found, best in zip(rows["100"], (m, c))]
    assert rows["apart"] == [f"{distance:.1e}" for distance in apart]
    flat, steep = curvatures(MOMENTS)
    best, bound = best_lr(MOMENTS), stable_lr(MOMENTS)
    assert lines[-20:-15] == [
        "",
        f"The loss is a bowl with the curvatures {flat:.6f} and {steep:.6f}.",
        f"Every rate below 2/{steep:.6f} = {bound:.6f} converges.",
        f"The best, 2/({flat:.6f} + {steep:.6f}) = {best:.6f}, is as low after 9 steps.",
        "",
    ]
    last = jump(MOMENTS, notebook.lr, 100).loss
    assert jump(MOMENTS, best, 9).loss <= last < jump(MOMENTS, best, 8).loss
    assert max(len(line) for line in lines) <= 80
    assert all(line.isascii() for line in lines), "not every terminal has more"


def test_what_it_says_to_try_next_works(printed):
    """The code it prints runs, but for the last line, which shows what diverges."""
    code = printed().partition("and in Python:")[2]
    *good, bad = [line.strip() for line in code.splitlines() if line.strip()]
    names = {}
    exec("\n".join(good), names)
    with pytest.raises(DivergenceError):
        exec(bad, names)
