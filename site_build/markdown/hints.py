"""Hints for the exercises, in steps: a question, the rule's name, and the line of the derivation.

The last is the line's TeX, as the chapter has it: the page links to the line.
"""

HINTS = {
    "forward": (
        "What does the formula say for a single $x$, and what collects its answers?",
        "the model, $\\hat y = m x + c$, for each $x$ of the list",
        r"y_i - (m x_i + c)",
    ),
    "loss": (
        "Which three things happen to the residuals, and in which order?",
        "the mean of the squares: residual, square, sum over $N$",
        r"\frac1N \sum \bigl( y - (m x + c) \bigr)^2",
    ),
    "gradient": (
        "If $m$ grows a little, how does one residual change, and then its square?",
        "the chain rule, $2 r_i$ times the derivative of $r_i$",
        r"\frac1N \sum 2 r_i \, (-x_i)",
    ),
    "step": (
        "At which point are both derivatives to be taken?",
        "descent: both derivatives at the old point, then the move by $-\\eta$ times each",
        r"\frac{\partial L}{\partial c} (m, c) + 2 u \bar x",
    ),
    "stable_rate": (
        "Which of the two curvatures does the bound come from, and how is it found?",
        "the quadratic formula for $\\lambda_2$, with means, not sums",
        r"\bigl( \lambda - (a + 1) \bigr)^2 - (a + 1)^2 + 4 (a - b^2)",
    ),
    "fit": (
        "Through which point does the best line always go, and what makes it steep?",
        "the closed form: first the means, then $m$, and $c$ from that $m$",
        r"\Bigl( \frac{S_{xy}}{S_{xx}}, \; \bar y - \frac{S_{xy}}{S_{xx}} \bar x \Bigr)",
    ),
    "solve_2x2": (
        "By what do you multiply each equation, so that one unknown cancels?",
        "Cramer's rule: two determinants, over the determinant $D$",
        r"m \Bigl( N \sum x^2 - \bigl( \sum x \bigr)^2 \Bigr)",
    ),
    "steps_for": (
        "How much of the error is left after no step at all, after one, after two?",
        "one factor $\\rho$ for each step: count until little enough is left",
        r"\rho^{2k} \, \lvert e_0 \rvert^2",
    ),
    "r_squared": (
        "What would you predict for every $x$, if you did not know $x$?",
        "one minus RSS over TSS, where TSS is about the mean of $y$",
        r"R^2 = 1 - \frac{\text{RSS}}{\text{TSS}}",
    ),
    "slope_error": (
        "Which two things make a slope sure: what about the residuals, and what about the $x$?",
        "the standard error of the slope: $s$, with $N - 2$ in it, over the root of $S_{xx}$",
        r"\frac{\sigma^2}{S_{xx}}",
    ),
    "new_error": (
        "Which two things are uncertain in a new $y$: the line there, and what else?",
        "the standard error of a new $y$: that of the mean, squared, plus $s^2$",
        r"\sigma^2 \Bigl( 1 + \frac1N + \frac{(t - \bar x)^2}{S_{xx}} \Bigr)",
    ),
    "correlation": (
        "Which three sums over the distances from the means does $r$ need?",
        "$S_{xy}$ over the root of $S_{xx} S_{yy}$, all counted from the means",
        r"\frac{S_{xy} \sqrt{S_{yy}}}{\sqrt{S_{xx} S_{yy}} \, \sqrt{S_{xx}}}",
    ),
    "leverages": (
        "What does every point have, and what grows with its distance from $\\bar x$?",
        "one over $N$, plus the point's own share of $S_{xx}$",
        r"d \Bigl( \frac1N + \frac{(x_k - \bar x)^2}{S_{xx}} \Bigr)",
    ),
    "slope_spread": (
        "What is the variance of the slope, and what is its root?",
        "$\\sigma$ over the root of $S_{xx}$, which counts from the mean of $x$",
        r"\sigma^2 \sum w_i^2",
    ),
    "widening": (
        "What cancels when you divide the one $s_\\text{new}$ by the other?",
        "the root of a quotient: $s^2$ cancels, and what is left knows $x$ alone",
        r"1 + \frac{N \, (t - \bar x)^2}{(N + 1) \, S_{xx}}",
    ),
    "determinant": (
        "Where does the first rounding happen, before or after the subtraction?",
        "exact fractions from the start, and one rounding at the end",
        r"N \sum (x + p)^2 - \Bigl( \sum (x + p) \Bigr)^2",
    ),
    "keeps_the_law": (
        "What should the new $m$ be, and the new $c$? How near is near enough?",
        "the step's law, with the gradient at the old point, up to rounding",
        r"L(\theta - \eta g)",
    ),
}

LINES = {line: name for name, (_, _, line) in HINTS.items()}


def anchor(name: str) -> str:
    """The address, within its page, of the line for this exercise.

    >>> anchor("loss")
    'line-for-loss'
    """
    return f"line-for-{name}"
