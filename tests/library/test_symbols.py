"""Proofs: the unmodified formulas run on symbols, so each test holds for every input of that N."""

import pytest
import sympy
from sympy import diff, expand, simplify, symbols

from slr_pure import gradient, loss, solve_2x2, step

m, c, lr = symbols("m c eta")


def points(n):
    """x₁ … xₙ and y₁ … yₙ."""
    return list(symbols(f"x1:{n + 1}")), list(symbols(f"y1:{n + 1}"))


def is_zero(expression):
    return expand(simplify(expression)) == 0


@pytest.mark.parametrize("n", range(1, 6))
def test_the_gradient_is_the_derivative_of_the_loss(n):
    """∂/∂m and ∂/∂c of L, taken by SymPy, are what `gradient` returns."""
    xs, ys = points(n)
    dm, dc = gradient(m, c, xs, ys)
    assert is_zero(diff(loss(m, c, xs, ys), m) - dm)
    assert is_zero(diff(loss(m, c, xs, ys), c) - dc)


@pytest.mark.parametrize("n", range(1, 6))
def test_a_step_changes_the_loss_by_two_terms(n):
    """L(θ − ηg) = L − η |g|² + (η²/2) gᵀHg, and nothing more, because L is a quadratic."""
    xs, ys = points(n)
    before, after = loss(m, c, xs, ys), loss(*step(m, c, xs, ys, lr), xs, ys)
    g = sympy.Matrix(gradient(m, c, xs, ys))
    hessian = sympy.hessian(before, (m, c))
    change = -lr * g.dot(g) + lr**2 / 2 * (g.T * hessian * g)[0]
    assert expand(after - before - change) == 0


@pytest.mark.parametrize("n", range(2, 6))
def test_the_normal_equations_are_where_the_gradient_is_zero(n):
    """∇L = 0 at the answer that `solve_2x2` gives to m Σx² + c Σx = Σxy, m Σx + c N = Σy."""
    xs, ys = points(n)
    xy = sum(x * y for x, y in zip(xs, ys))
    matrix = (sum(x * x for x in xs), sum(xs)), (sum(xs), sympy.Integer(n))
    best = solve_2x2(matrix, (xy, sum(ys)))
    assert [sympy.cancel(part) for part in gradient(*best, xs, ys)] == [0, 0]


def test_cramers_rule_solves_both_equations():
    """a p + b q = e and c p + d q = f, for every a, b, c, d, e, f."""
    a, b, c, d, e, f = symbols("a b c d e f")
    p, q = solve_2x2(((a, b), (c, d)), (e, f))
    assert is_zero(a * p + b * q - e)
    assert is_zero(c * p + d * q - f)
