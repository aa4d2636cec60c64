"""What readers write into the faded derivations, and what they mean by it.

For each line that a reader writes, by chapter, in the order of the page: its meaning in Python,
what is right for it, between bars, and what is wrong, each with its own meaning. `where` gives the
letters of the block. S("r * x") and M("r * x") are the sum and the mean over the points,
EACH("r * x") a value for each point; Sxx, Sxy, Syy are the centred sums, bm and bc slope and
intercept of the best line, X and Y the means.
"""

GRADIENTS = {
    "A": (
        "lambda p: (p[0] - 2 * eta * (M('x * x') * p[0] + X * p[1]),"
        " p[1] - 2 * eta * (X * p[0] + p[1]))"
    ),
    "g0": "(-2 * M('r * x'), -2 * M('r'))",
    "T": "lambda *gs: tuple(a - eta * sum(g[i] for g in gs) for i, a in [(0, m), (1, c)])",
}
K = {
    "xk": "xs[-1]",
    "yk": "ys[-1]",
    "hk": "1 / Fraction(N) + (xk - X)**2 / Sxx",
    "rk": "yk - (bm * xk + bc)",
    "d": "rk / (1 - hk)",
}

LINES = {
    "model": [
        {
            "where": {"x": "xs[0]"},
            "means": "m * h",
            "right": "m h | mh | h·m | = m*h | m (x + h) - m x | [m(x+h)+c]-[mx+c]+0",
            "wrong": {
                "m+h": "m + h",
                "m x h": "m * x * h",
                "m h + c": "m * h + c",
                "m": "m",
                "-m h": "-m * h",
                "mxh - mx": "m * x * h - m * x",
            },
        },
        {
            "means": "EACH('y - (m * x + c)')",
            "right": "y - (m x + c) | y_i − (m x_i + c) | y-[mx+c] | yi - m xi - c | y - ŷ | "
            "y-yhat | -(c + m*x) + y",
            "wrong": {
                "y - m x + c": "EACH('y - m * x + c')",
                "m x + c - y": "EACH('m * x + c - y')",
                "y - m(x + c)": "EACH('y - m * (x + c)')",
                "ȳ - (m x̄ + c)": "M('y') - (m * M('x') + c)",
                "y (m x + c)": "EACH('y * (m * x + c)')",
            },
        },
        {
            "means": "EACH('y - m * x - c')",
            "right": "y - m x - c | y_i-m x_i-c | -mx - c + y | y - c - x m | y + (-m)x + (-c)",
            "wrong": {
                "y - m x + c": "EACH('y - m * x + c')",
                "y + m x - c": "EACH('y + m * x - c')",
                "y - m - c": "EACH('y - m - c')",
                "y - mx·c": "EACH('y - m * x * c')",
            },
        },
    ],
    "loss": [
        {
            "means": "S('r**2') / N",
            "right": "1/N Σ r^2 | 1/N Σ r_i² | sum(r^2)/N | 1/n*sum(r**2) | mean(r²) | mean r^2 | "
            "2/(2N) Σ r^2 | L | Σ r r / N | 1/(2N) * 2 * sum(r^2) | (Σ r^2) ÷ N",
            "wrong": {
                "Σ r²": "S('r**2')",
                "1/(2N) Σ r²": "S('r**2') / (2 * N)",
                "(1/N Σ r)²": "M('r')**2",
                "1/N (Σ r)^2": "S('r')**2 / N",
                "1/N*sum(r)^2": "S('r')**2 / N",
                "mean(r)^2": "M('r')**2",
                "1/N r^2": "EACH('r**2 / N')",
                "2/N Σ r^2": "2 * S('r**2') / N",
            },
        },
        {
            "where": {"u": "h", "w": "h**2 - c", "s": "u * x + w"},
            "means": "S('r**2 + s**2') / N",
            "right": "1/N Σ (r² + s²) | 1/N Σ(r_i^2 + s_i^2) | 1/N sum(r^2+s^2) | "
            "mean(r^2) + mean(s^2) | (Σ r^2 + Σ s^2)/N | 1/N Σ (2r² + 2s²)/2 | L + mean(s s)",
            "wrong": {
                "1/N Σ r² + s²": "EACH('S(\"r**2\") / N + s**2')",
                "1/N Σ (r² - s²)": "S('r**2 - s**2') / N",
                "1/N Σ (r + s)²": "S('(r + s)**2') / N",
                "1/N Σ (2r² + 2s²)": "2 * S('r**2 + s**2') / N",
                "1/N Σ (r² + 2 r s + s²)": "S('r**2 + 2 * r * s + s**2') / N",
            },
        },
        {
            "where": {"u": "h", "w": "h**2 - c", "s": "u * x + w"},
            "means": "M('r**2') + S('s**2') / N",
            "right": "L + 1/N Σ s² | L(m, c) + 1/N Σ s_i^2 | L(m,c)+mean((u x + w)^2) | "
            "L + Σ(s^2)/N | 1/N Σ s² + L | mean(s²) + mean(r²)",
            "wrong": {
                "L - 1/N Σ s²": "M('r**2') - M('s**2')",
                "L + Σ s²": "M('r**2') + S('s**2')",
                "L": "M('r**2')",
                "L(m + u, c + w)": "M('(y - (m + u) * x - (c + w))**2')",
                "L + mean(s)²": "M('r**2') + M('s')**2",
            },
        },
    ],
    "gradient": [
        {
            "means": "-2 * S('r') / N",
            "right": "-2/N Σ r | −(2/N)·Σ r_i | -2/n*sum(r) | -2 r̄ | -2 rbar | "
            "-2 mean(y - m x - c) | 2 (m x̄ + c − ȳ) | 2/N sum(ŷ - y) | Σ(-2 r)/N | -2 Σ r / N | "
            "-2*(sum(y) - m sum(x) - N c)/N",
            "wrong": {
                "2/N Σ r": "2 * S('r') / N",
                "-2/N Σ r + (N - 3)(N - 4)": "-2 * S('r') / N + (N - 3) * (N - 4)",
                "-1/N Σ r": "-S('r') / N",
                "-2 Σ r": "-2 * S('r')",
                "-2/N Σ r x": "-2 * S('r * x') / N",
                "-2/N r": "EACH('-2 * r / N')",
                "-2/(N Σ r)": "-2 / (N * S('r'))",
                "-2/N Σ r²": "-2 * S('r**2') / N",
                "-2/N Σ y - m x - c": "EACH('-2 * S(\"y\") / N - m * x - c')",
                "-2/(N-1) Σ r": "-2 * S('r') / (N - 1)",
            },
        },
        {
            "means": "S('-4 * h * r * x') / (2 * h * N)",
            "right": "1/(2hN) Σ (-4 h r x) | 1/(2 h N) sum(-4 h r_i x_i) | -4h/(2h N) Σ r x | "
            "1/2/h/N*sum(-4*h*r*x) | -1/(2hN) Σ 4 h x r | -2/N Σ r x | dL/dm",
            "wrong": {
                "1/(2hN) Σ (4 h r x)": "S('4 * h * r * x') / (2 * h * N)",
                "1/(2hN) Σ (-2 h r x)": "S('-2 * h * r * x') / (2 * h * N)",
                "1/2hN Σ (-4 h r x)": "h * N * S('-4 * h * r * x') / 2",
                "1/(2hN) Σ (-4 h r x + 2 h² x²)": "S('-4*h*r*x + 2*h**2*x**2') / (2 * h * N)",
                "1/(hN) Σ (-4 h r x)": "S('-4 * h * r * x') / (h * N)",
            },
        },
        {
            "means": "-2 * S('r * x') / N",
            "right": "-2/N Σ r x | −2/N Σ r_i x_i | -2/N * sum(r*x) | -2 mean(r x) | ∂L/∂m | "
            "-2/N Σ(y - m x - c)x | 2/N (m Σx² + c Σx − Σ x y)",
            "wrong": {
                "-2/N Σ r Σ x": "-2 * S('r') * S('x') / N",
                "-2 mean(r) mean(x)": "-2 * M('r') * M('x')",
                "-4/N Σ r x": "-4 * S('r * x') / N",
                "-2 h/N Σ r x": "-2 * h * S('r * x') / N",
                "-2/N x Σ r": "EACH('-2 * x * S(\"r\") / N')",
                "-2/N Σ r": "-2 * S('r') / N",
                "-2/N Σ (r x)²": "-2 * S('(r * x)**2') / N",
            },
        },
    ],
    "step": [
        {
            "where": {"u": "2 * eta * M('r * x')"},
            "means": "-2 * M('r') + 2 * u * M('x')",
            "right": "∂L/∂c + 2 u x̄ | dL/dc + 2u xbar | dL/dc+2*u*mean(x) | "
            "2 u mean(x) - 2 mean(r) | -2/N Σ r + 2 u x̄ | -2/N Σ (r - u x)",
            "wrong": {
                "∂L/∂c - 2 u x̄": "-2 * M('r') - 2 * u * M('x')",
                "∂L/∂c + 2 u x": "EACH('-2 * M(\"r\") + 2 * u * x')",
                "∂L/∂c + u x̄": "-2 * M('r') + u * M('x')",
                "∂L/∂c": "-2 * M('r')",
                "∂L/∂m + 2 u x̄": "-2 * M('r * x') + 2 * u * M('x')",
            },
        },
        {
            "where": {"u": "h", "w": "c - h * m", "s": "u * x + w"},
            "means": "M('r**2') - 2 * u * M('r * x') - 2 * w * M('r') + M('s**2')",
            "right": "L + u ∂L/∂m + w ∂L/∂c + 1/N Σ s² | L + u dL/dm + w dL/dc + mean(s^2) | "
            "L + dL/dm*u + dL/dc*w + sum(s^2)/N | 1/N Σ (r - s)² | L - 2/N Σ r s + mean(s s)",
            "wrong": {
                "L - u dL/dm - w dL/dc + mean(s²)": "M('r**2')+2*u*M('r*x')+2*w*M('r')+M('s**2')",
                "L + u dL/dm + w dL/dc": "M('r**2') - 2*u*M('r*x') - 2*w*M('r')",
                "L + u dL/dc + w dL/dm + mean(s²)": "M('r**2')-2*u*M('r')-2*w*M('r*x')+M('s**2')",
                "L + u dL/dm + w dL/dc + Σ s²": "M('r**2')-2*u*M('r*x')-2*w*M('r')+S('s**2')",
            },
        },
        {
            "where": {"u": "h", "w": "c - h * m", "s": "u * x + w"},
            "means": "M('r**2') - 2*u*M('r*x') - 2*w*M('r') + M('(u * x + w)**2')",
            "right": "L + u ∂L/∂m + w ∂L/∂c + u² mean(x²) + 2 u w x̄ + w² | "
            "L+u dL/dm+w dL/dc+u^2*mean(x^2)+2u w xbar+w^2 | "
            "L + u dL/dm + w dL/dc + mean((u x + w)²)",
            "wrong": {
                "L + u dL/dm + w dL/dc + u² x̄² + 2 u w x̄ + w²": (
                    "M('r**2') - 2*u*M('r*x') - 2*w*M('r') + (u*M('x'))**2 + 2*u*w*M('x') + w*w"
                ),
                "L + u dL/dm + w dL/dc + u² mean(x²) + u w x̄ + w²": (
                    "M('r**2') - 2*u*M('r*x') - 2*w*M('r') + u*u*M('x*x') + u*w*M('x') + w*w"
                ),
                "L + u dL/dm + w dL/dc + u² mean(x²) + w²": (
                    "M('r**2') - 2*u*M('r*x') - 2*w*M('r') + u*u*M('x*x') + w*w"
                ),
            },
        },
    ],
    "closed-form": [
        {
            "where": {"d": "Y - m * X - c"},
            "means": "(Syy - 2 * m * Sxy + m * m * Sxx) / N + d * d",
            "right": "1/N (S_yy − 2 m S_xy + m² S_xx) + d² | (Syy - 2*m*Sxy + m^2*Sxx)/N + d^2 | "
            "S_yy/N - 2 m S_xy/N + m^2 S_xx/N + d d | d² + (S_yy + m (m S_xx − 2 S_xy)) / N | "
            "1/N Σ (y - m x - c)²",
            "wrong": {
                "1/N (S_yy + 2 m S_xy + m² S_xx) + d²": (
                    "(Syy + 2 * m * Sxy + m * m * Sxx) / N + d * d"
                ),
                "1/N (S_yy − m S_xy + m² S_xx) + d²": "(Syy - m * Sxy + m * m * Sxx) / N + d * d",
                "1/N (S_yy − 2 m S_xy + m S_xx) + d²": "(Syy - 2 * m * Sxy + m * Sxx) / N + d * d",
                "S_yy − 2 m S_xy + m² S_xx + d²": "Syy - 2 * m * Sxy + m * m * Sxx + d * d",
                "1/N (S_yy − 2 m S_xy + m² S_xx + d²)": (
                    "(Syy - 2 * m * Sxy + m * m * Sxx + d * d) / N"
                ),
                "1/N (S_yy − 2 m S_xy + m² S_xx)": "(Syy - 2 * m * Sxy + m * m * Sxx) / N",
                "1/N (S_yy + m² S_xx) + d²": "(Syy + m * m * Sxx) / N + d * d",
            },
        },
        {
            "means": "Syy - 2 * m * Sxy + m * m * Sxx",
            "right": "S_xx (m − S_xy/S_xx)² − S_xx (S_xy/S_xx)² + S_yy | "
            "Sxx*(m-Sxy/Sxx)^2-Sxx*(Sxy/Sxx)^2+Syy | S_xx ((m − S_xy/S_xx)² − (S_xy/S_xx)²) + S_yy",
            "wrong": {
                "S_xx (m + S_xy/S_xx)² − S_xx (S_xy/S_xx)² + S_yy": (
                    "Sxx * (m + Sxy / Sxx)**2 - Sxx * (Sxy / Sxx)**2 + Syy"
                ),
                "S_xx (m − S_xy/S_xx)² + S_yy": "Sxx * (m - Sxy / Sxx)**2 + Syy",
                "(m − S_xy/S_xx)² − (S_xy/S_xx)² + S_yy": (
                    "(m - Sxy / Sxx)**2 - (Sxy / Sxx)**2 + Syy"
                ),
                "S_xx (m − S_xy/S_xx)² + S_xx (S_xy/S_xx)² + S_yy": (
                    "Sxx * (m - Sxy / Sxx)**2 + Sxx * (Sxy / Sxx)**2 + Syy"
                ),
            },
        },
        {
            "means": "Syy - 2 * m * Sxy + m * m * Sxx",
            "right": "S_xx (m − S_xy/S_xx)² + S_yy − S_xy²/S_xx | "
            "Sxx*(m-Sxy/Sxx)**2+Syy-Sxy**2/Sxx | (m S_xx − S_xy)²/S_xx + S_yy − S_xy²/S_xx",
            "wrong": {
                "S_xx (m − S_xy/S_xx)² + S_yy + S_xy²/S_xx": (
                    "Sxx * (m - Sxy / Sxx)**2 + Syy + Sxy**2 / Sxx"
                ),
                "S_xx (m − S_xy/S_xx)² + S_yy − S_xy/S_xx": (
                    "Sxx * (m - Sxy / Sxx)**2 + Syy - Sxy / Sxx"
                ),
                "S_xx (m − S_xy/S_xx)² + S_yy − S_xy² S_xx": (
                    "Sxx * (m - Sxy / Sxx)**2 + Syy - Sxy**2 * Sxx"
                ),
                "S_xx (m − S_xx/S_xy)² + S_yy − S_xy²/S_xx": (
                    "Sxx * (m - Sxx / Sxy)**2 + Syy - Sxy**2 / Sxx"
                ),
            },
        },
    ],
    "normal-equations": [
        {
            "means": "N * S('x * y') - S('x') * S('y')",
            "right": "N Σ x y − Σ x Σ y | N sum(x y) - sum(x) sum(y) | N*sum(x*y)-sum(x)*sum(y) | "
            "n Σxy - (Σx)(Σy) | N² (mean(x y) - x̄ ȳ) | N Sxy | N Σ x y - N² x̄ ȳ",
            "wrong": {
                "N Σ x y + Σ x Σ y": "N * S('x * y') + S('x') * S('y')",
                "N Σ x y - 2 Σ x Σ y": "N * S('x * y') - 2 * S('x') * S('y')",
                "Σ x y - Σ x Σ y": "S('x * y') - S('x') * S('y')",
                "N Σ x Σ y - Σ x y": "N * S('x') * S('y') - S('x * y')",
                "N Σ x y - x̄ ȳ": "N * S('x * y') - M('x') * M('y')",
                "N Σ x y": "N * S('x * y')",
                "0": "0",
            },
        },
        {
            "means": "c * (N * S('x**2') - S('x')**2)",
            "right": "m Σx² Σx + c N Σx² − m Σx Σx² − c (Σx)² | "
            "m sum(x^2) sum(x)+c N sum(x^2)-m sum(x) sum(x^2)-c sum(x)^2 | c N Σ x² - c (Σ x)²",
            "wrong": {
                "m Σx² Σx + c N Σx² − m Σx Σx² + c (Σx)²": "c * (N * S('x**2') + S('x')**2)",
                "m Σx² Σx + c Σx² − m Σx Σx² − c (Σx)²": "c * (S('x**2') - S('x')**2)",
                "c N Σ x² - c Σ x²": "c * (N - 1) * S('x**2')",
            },
        },
        {
            "means": "c * (N * S('x**2') - S('x')**2)",
            "right": "c (N Σ x² − (Σ x)²) | c (N sum(x^2) - sum(x)^2) | "
            "c*(N*sum(x*x) - sum(x)*sum(x)) | c N S_xx | c N² (mean(x²) - x̄²) | "
            "{N Σ x^2 - (Σ x)^2} c",
            "wrong": {
                "m (N Σ x² − (Σ x)²)": "m * (N * S('x**2') - S('x')**2)",
                "c N Σ x² − (Σ x)²": "c * N * S('x**2') - S('x')**2",
                "c (N Σ x² − Σ x²)": "c * (N - 1) * S('x**2')",
                "c (Σ x² − (Σ x)²)": "c * (S('x**2') - S('x')**2)",
                "N Σ x² − (Σ x)²": "N * S('x**2') - S('x')**2",
                "c (N Σ x² + (Σ x)²)": "c * (N * S('x**2') + S('x')**2)",
            },
        },
    ],
    "convergence": [
        {
            "where": {
                "d": "1 + h * h",
                "v1": "((1 - h * h) / d, 2 * h / d)",
                "v2": "(-2 * h / d, (1 - h * h) / d)",
                "l1": "xs[0]",
                "l2": "ys[0]",
                "V": "lambda a, b: (a * v1[0] + b * v2[0], a * v1[1] + b * v2[1])",
            },
            "means": "V((1 - eta*l1) * m, (1 - eta*l2) * c)",
            "right": "(1 − η λ_1) p v_1 + (1 − η λ_2) q v_2 | "
            "(1-eta lambda1)p v1+(1-eta lambda2)q v2 | p(1-ηλ₁)v₁ + q(1-ηλ₂)v₂ | "
            "p v_1 - η λ_1 p v_1 + q v_2-ηλ_2 q v_2 | e_0 - η (p λ_1 v_1 + q λ_2 v_2)",
            "wrong": {
                "(1 + η λ_1) p v_1 + (1 + η λ_2) q v_2": "V((1 + eta*l1) * m, (1 + eta*l2) * c)",
                "(1 − η λ_2) p v_1 + (1 − η λ_1) q v_2": "V((1 - eta*l2) * m, (1 - eta*l1) * c)",
                "(1 − η λ_1) v_1 + (1 − η λ_2) v_2": "V(1 - eta * l1, 1 - eta * l2)",
                "1 − η λ_1 p v_1 + 1 − η λ_2 q v_2": (
                    "tuple(2 + part for part in V(-eta * l1 * m, -eta * l2 * c))"
                ),
                "e_0": "V(m, c)",
            },
        },
        {
            "where": GRADIENTS,
            "means": "T(g0, A(g0), A(A(g0)))",
            "right": "θ_0 − η (g_0 + g_1 + g_2) | theta0 - eta(g0 + g1 + g2) | "
            "θ_0 - η g_0 - η g_1 - η g_2 | θ₀-η·[g₀+g₁+g₂]",
            "wrong": {
                "θ_0 + η (g_0 + g_1 + g_2)": "T(*[(-a, -b) for a, b in (g0, A(g0), A(A(g0)))])",
                "θ_0 − η (g_0 + g_1)": "T(g0, A(g0))",
                "θ_0 − 3 η g_0": "T(g0, g0, g0)",
                "θ_0 − η g_0 g_1 g_2": (
                    "T(tuple(a * b * d for a, b, d in zip(g0, A(g0), A(A(g0)))))"
                ),
            },
        },
        {
            "where": GRADIENTS,
            "means": "T(g0, A(g0), A(A(g0)))",
            "right": "θ_0 − η (g_0 + A g_0 + A A g_0) | θ_0 - η (g_0 + A g_0 + A² g_0) | "
            "θ_0 - η (I + A + A^2) g_0 | θ_0 - η g_0 - η A (g_0 + A g_0) | "
            "θ_0 - η (g_0 + A g_0 + A g_1)",
            "wrong": {
                "θ_0 - η (g_0 + A g_0 + A g_0)": "T(g0, A(g0), A(g0))",
                "θ_0 - η (g_0 + A g_0 + A A A g_0)": "T(g0, A(g0), A(A(A(g0))))",
                "θ_0 - η A A g_0": "T(A(A(g0)))",
            },
        },
    ],
    "diagnostics": [
        {
            "means": "Sxy**2 / Sxx",
            "right": "S_xy² / S_xx | Sxy^2/Sxx | S_xy * S_xy / S_xx | m* S_xy | (m*)² Sxx | "
            "(S_xy/S_xx)^2 * S_xx | Σ (ŷ - ȳ)²",
            "wrong": {
                "S_xy / S_xx": "Sxy / Sxx",
                "(S_xy / S_xx)²": "(Sxy / Sxx)**2",
                "S_xy² / S_xx²": "Sxy**2 / Sxx**2",
                "S_xy S_xx": "Sxy * Sxx",
                "S_yy - S_xy²/S_xx": "Syy - Sxy**2 / Sxx",
            },
        },
        {
            "means": "Sxy**2 / (Sxx * Syy)",
            "right": "(S_yy − (S_yy − S_xy²/S_xx)) / S_yy | (Syy-(Syy-Sxy^2/Sxx))/Syy | "
            "[S_yy - S_yy + S_xy²/S_xx]/S_yy | (TSS - RSS)/TSS | 1 - (Syy - Sxy²/Sxx)/Syy",
            "wrong": {
                "S_yy − (S_yy − S_xy²/S_xx) / S_yy": "Syy - (Syy - Sxy**2 / Sxx) / Syy",
                "(S_yy − S_yy − S_xy²/S_xx) / S_yy": "-(Sxy**2) / (Sxx * Syy)",
                "(S_yy − S_xy²/S_xx) / S_yy": "(Syy - Sxy**2 / Sxx) / Syy",
                "RSS/TSS": "1 - Sxy**2 / (Sxx * Syy)",
            },
        },
        {
            "means": "Sxy**2 / (Sxx * Syy)",
            "right": "S_xy² / (S_xx S_yy) | Sxy^2/(Sxx*Syy) | S_xy² / S_xx / S_yy | "
            "(S_xy/S_xx)(S_xy/S_yy) | R^2",
            "wrong": {
                "S_xy² / S_xx S_yy": "Sxy**2 / Sxx * Syy",
                "S_xy / (S_xx S_yy)": "Sxy / (Sxx * Syy)",
                "S_xy² / S_yy": "Sxy**2 / Syy",
                "(S_xy / (S_xx S_yy))²": "(Sxy / (Sxx * Syy))**2",
            },
        },
    ],
    "scatter": [
        {
            "where": {"w": "(x - X) / Sxx"},
            "means": "h**2 / Sxx",
            "right": "σ²/S_xx | sigma^2/Sxx | σ σ / S_xx | 1/S_xx * σ^2 | σ² Σ w²",
            "wrong": {
                "σ²/S_xx²": "h**2 / Sxx**2",
                "σ/S_xx": "h / Sxx",
                "σ² S_xx": "h**2 * Sxx",
                "σ²/(N S_xx)": "h**2 / (N * Sxx)",
                "1/S_xx": "1 / Sxx",
            },
        },
        {
            "means": "h**2 * (1 / Fraction(N) + X**2 / Sxx)",
            "right": "σ² (S_xx + N x̄²)/(N S_xx) | sigma^2 (Sxx + N xbar^2)/(N Sxx) | "
            "σ²(1/N + x̄²/S_xx)*1 | σ² S_xx/(N S_xx) + σ² N x̄²/(N S_xx)",
            "wrong": {
                "σ² (S_xx + x̄²)/(N S_xx)": "h**2 * (Sxx + X**2) / (N * Sxx)",
                "σ² (N S_xx + x̄²)/(N S_xx)": "h**2 * (N * Sxx + X**2) / (N * Sxx)",
                "σ² (1 + x̄²)/(N S_xx)": "h**2 * (1 + X**2) / (N * Sxx)",
                "σ² (S_xx + N x̄²)/(N + S_xx)": "h**2 * (Sxx + N * X**2) / (N + Sxx)",
            },
        },
        {
            "means": "h**2 * M('x * x') / Sxx",
            "right": "σ² Σx²/(N S_xx) | σ^2*sum(x^2)/(N*Sxx) | σ² mean(x²)/S_xx | σ²/(N S_xx) Σ x²",
            "wrong": {
                "σ² (Σx)²/(N S_xx)": "h**2 * S('x')**2 / (N * Sxx)",
                "σ² Σx²/N S_xx": "h**2 * M('x * x * Sxx')",
                "σ² x̄²/S_xx": "h**2 * X**2 / Sxx",
                "σ² Σx²/S_xx": "h**2 * S('x * x') / Sxx",
                "σ² N x̄²/(N S_xx)": "h**2 * X**2 / Sxx",
            },
        },
    ],
    "prediction": [
        {
            "where": {"t": "c - k"},
            "means": "h**2 * (1 / Fraction(N) + (t - X)**2 / Sxx)",
            "right": "σ² (1/N + (t − x̄)²/S_xx) | sigma^2 (1/N + (t-xbar)^2/Sxx) | "
            "σ²/N + σ² (t - x̄)²/S_xx | σ² (1/N + (x̄ - t)²/S_xx) | σ² Σ u²",
            "wrong": {
                "σ² (1/N + (t − x̄)/S_xx)": "h**2 * (1 / Fraction(N) + (t - X) / Sxx)",
                "σ² (1 + 1/N + (t − x̄)²/S_xx)": "h**2 * (1 + 1 / Fraction(N) + (t - X)**2 / Sxx)",
                "σ² (1/N + t²/S_xx)": "h**2 * (1 / Fraction(N) + t**2 / Sxx)",
                "σ² (t − x̄)²/S_xx": "h**2 * (t - X)**2 / Sxx",
                "σ² (1/N + (t − x)²/S_xx)": "EACH('h**2 * (1 / Fraction(N) + (t - x)**2 / Sxx)')",
            },
        },
        {
            "where": {"b": "S('x * y') / S('x * x')"},
            "means": "S('(y - b * x)**2')",
            "right": "Σy² − 2 m* Σxy + (m*)² Σx² | Σ y^2 - 2m*Σ x y + m*^2 Σ x^2 | "
            "sum(y^2) - 2 m^* sum(x y) + (m^*)^2 sum(x^2) | Σ (y² - 2 m* x y + (m*)² x²) | "
            "Σy² − m* Σxy | Σy² − (m*)² Σx²",
            "wrong": {
                "Σy² + 2 m* Σxy + (m*)² Σx²": "S('(y + b * x)**2')",
                "Σy² − 2 m* Σxy + m* Σx²": "S('y**2 - 2 * b * x * y + b * x**2')",
                "Σy² − 2 m* Σxy": "S('y**2 - 2 * b * x * y')",
                "Σy² + (m*)² Σx²": "S('y**2 + (b * x)**2')",
            },
        },
        {
            "where": {"b": "S('x * y') / S('x * x')"},
            "means": "S('(y - b * x)**2')",
            "right": "Σy² − (Σxy)²/Σx² | sum(y^2) - sum(x y)^2/sum(x^2) | "
            "Σ y² - (Σ x y)(Σ x y)/(Σ x²) | Σy² − m* Σxy",
            "wrong": {
                "Σy² − Σ(xy)²/Σx²": "S('y**2') - S('(x * y)**2') / S('x**2')",
                "Σy² + (Σxy)²/Σx²": "S('y**2') + S('x * y')**2 / S('x**2')",
                "Σy² − (Σxy)²": "S('y**2') - S('x * y')**2",
                "Σy² − Σxy/Σx²": "S('y**2') - S('x * y') / S('x**2')",
                "S_yy − S_xy²/S_xx": "Syy - Sxy**2 / Sxx",
            },
        },
    ],
    "rates": [
        {
            "means": "1 / (M('x * x') + 1)",
            "right": "1/(mean(x²) + 1) | 1/(1 + mean x^2) | 2/(2 mean(x x) + 2) | N/(Σx² + N)",
            "wrong": {
                "1/(x̄² + 1)": "1 / (X * X + 1)",
                "1/mean(x²) + 1": "1 / M('x * x') + 1",
                "1/(mean(x²) - 1)": "1 / (M('x * x') - 1)",
                "2/(mean(x²) + 1)": "2 / (M('x * x') + 1)",
                "mean(x²) + 1": "M('x * x') + 1",
            },
        },
        {
            "where": {"l1": "h**2", "l2": "h**2 + c**2"},
            "means": "(l2 - l1) / (l2 + l1)",
            "right": "(λ_2 − λ_1)/(λ_2 + λ_1) | (lambda2 - lambda1)/(lambda1 + lambda2) | "
            "(λ₁ + λ₂ - 2λ₁)/(λ₁ + λ₂) + 0 | 1 - 2 λ1/(λ1 + λ2)",
            "wrong": {
                "(λ_1 − λ_2)/(λ_2 + λ_1)": "(l1 - l2) / (l2 + l1)",
                "(λ_2 − λ_1)/λ_2 + λ_1": "(l2 - l1) / l2 + l1",
                "(λ_2 − 2λ_1)/(λ_2 + λ_1)": "(l2 - 2 * l1) / (l2 + l1)",
                "λ_2/(λ_2 + λ_1)": "l2 / (l2 + l1)",
            },
        },
        {
            "where": {"l1": "h**2", "l2": "h**2 + c**2"},
            "means": "(l2 - l1) / (l2 + l1)",
            "right": "(κ − 1)/(κ + 1) | (kappa-1)/(kappa+1) | 1 - 2/(κ+1) | "
            "(λ_2/λ_1 - 1)/(λ_2/λ_1 + 1)",
            "wrong": {
                "κ - 1/κ + 1": "l2 / l1 - l1 / l2 + 1",
                "(1 − κ)/(κ + 1)": "(1 - l2 / l1) / (l2 / l1 + 1)",
                "(κ + 1)/(κ − 1)": "(l2 + l1) / (l2 - l1)",
                "(κ − λ_1)/(κ + λ_1)": "(l2 / l1 - l1) / (l2 / l1 + l1)",
            },
        },
    ],
    "floating-point": [
        {
            "means": "1 + X**2 / (Sxx / N)",
            "right": "1 + x̄²/V | 1+xbar^2/V | (V + x̄²)/V | x̄ x̄ / V + 1 | mean(x²)/(mean(x²) - x̄²)",
            "wrong": {
                "1 + mean(x²)/V": "1 + M('x * x') / (Sxx / N)",
                "1 + x̄/V": "1 + X / (Sxx / N)",
                "(1 + x̄²)/V": "(1 + X**2) / (Sxx / N)",
                "1 - x̄²/V": "1 - X**2 / (Sxx / N)",
                "1 + x²/V": "EACH('1 + x**2 / (Sxx / N)')",
            },
        },
        {
            "where": {"e": "h**2 * x * x / (1 + x * x)"},
            "means": "S('(x - X) * m * (x - e)') / Sxx",
            "right": "(m Σ (x − x̄) x − m Σ (x − x̄) e)/S_xx | (m Σ(x-x̄)x - m Σ(x-x̄)e)/Sxx | "
            "m/Sxx * Σ (x - xbar)(x - e) | (m sum((x-xbar) x) - m sum((x-xbar) e))/Sxx | "
            "Σ (x - x̄)(m x - m e + c)/S_xx",
            "wrong": {
                "(m Σ (x − x̄) x + m Σ (x − x̄) e)/S_xx": "S('(x - X) * m * (x + e)') / Sxx",
                "(m Σ (x − x̄) x − Σ (x − x̄) e)/S_xx": "S('(x - X) * (m * x - e)') / Sxx",
                "(m Σ (x − x̄) x − m Σ (x − x̄) e + N c)/S_xx": (
                    "(S('(x - X) * m * (x - e)') + N * c) / Sxx"
                ),
                "m Σ (x − x̄) x − m Σ (x − x̄) e": "S('(x - X) * m * (x - e)')",
            },
        },
        {
            "where": {"e": "h**2 * x * x / (1 + x * x)"},
            "means": "S('(x - X) * m * (x - e)') / Sxx",
            "right": "m − m Σ (x − x̄) e / S_xx | m - m*sum((x-xbar)*e)/Sxx | "
            "m (1 - Σ(x - x̄)e/S_xx) | m - m/S_xx Σ (x - x̄) e",
            "wrong": {
                "m + m Σ (x − x̄) e / S_xx": "m + m * S('(x - X) * e') / Sxx",
                "m − Σ (x − x̄) e / S_xx": "m - S('(x - X) * e') / Sxx",
                "1 − m Σ (x − x̄) e / S_xx": "1 - m * S('(x - X) * e') / Sxx",
                "m − m Σ x e / S_xx": "m - m * S('x * e') / Sxx",
                "m": "m",
            },
        },
    ],
    "laws": [
        {
            "means": "-M('r * x')",
            "right": "1/2 ∂L/∂m | dL/dm / 2 | (dL/dm)/2 | 0.5 dL/dm | -mean(r x)",
            "wrong": {
                "∂L/∂m": "-2 * M('r * x')",
                "-1/2 ∂L/∂m": "M('r * x')",
                "1/2 ∂L/∂c": "-M('r')",
                "2 ∂L/∂m": "-4 * M('r * x')",
                "1/N ∂L/∂m": "-2 * M('r * x') / N",
            },
        },
        {
            "means": "(bm, bc + c - bm * h)",
            "right": "(m*, ȳ − m* x̄ + q − m* p) | (m^*, ybar - m^* xbar + q - m^* p) | "
            "(m*, ȳ-m*x̄+q-m*p) | (Sxy/Sxx, ȳ + q - m*(x̄ + p))",
            "wrong": {
                "(m*, ȳ − m* x̄ + q + m* p)": "(bm, Y - bm * X + c + bm * h)",
                "(m*, ȳ − m* x̄ + q)": "(bm, Y - bm * X + c)",
                "(ȳ − m* x̄ + q − m* p, m*)": "(Y - bm * X + c - bm * h, bm)",
                "m* + ȳ − m* x̄": "bm + Y - bm * X",
            },
        },
        {
            "means": "(bm, bc + c - bm * h)",
            "right": "(m*, c* + q − m* p) | (m^*, c^* + q - m^* p) | [m*; c*+q-m*p] | "
            "(m*, q + c* - p m*)",
            "wrong": {
                "(m*, c* + q)": "(bm, bc + c)",
                "(m*, c* + q + m* p)": "(bm, bc + c + bm * h)",
                "(m* + p, c* + q)": "(bm + h, bc + c)",
                "(c* + q − m* p, m*)": "(bc + c - bm * h, bm)",
            },
        },
    ],
    "correlation": [
        {
            "means": "Sxy**2 / (Sxx * Syy)",
            "right": "r² | r^2 | r**2 | S_xy²/(S_xx S_yy)",
            "wrong": {
                "p r^2": "h * Sxy**2 / (Sxx * Syy)",
                "r^2/p^2": "Sxy**2 / (Sxx * Syy) / h**2",
                "(S_xy)²/S_xx S_yy": "Sxy**2 / Sxx * Syy",
                "p S_xy²/(p² S_xx S_yy)": "Sxy**2 / (h * Sxx * Syy)",
            },
        },
        {
            "means": "Sxy**2 / (Sxx * Syy)",
            "right": "S_xy²/(S_xx S_yy) | Sxy Sxy/(Sxx Syy) | S_{xy}^2/S_{xx}/S_{yy} | "
            "m* S_xy / S_yy",
            "wrong": {
                "S_xy²/(S_xx + S_yy)": "Sxy**2 / (Sxx + Syy)",
                "2 S_xy/(S_xx S_yy)": "2 * Sxy / (Sxx * Syy)",
                "S_xy²/S_xx²": "Sxy**2 / Sxx**2",
                "S_xy/S_xx + S_xy/S_yy": "Sxy / Sxx + Sxy / Syy",
            },
        },
        {
            "means": "Sxy**2 / (Sxx * Syy)",
            "right": "r² | m* m' | m^* m’",
            "wrong": {
                "m*²": "bm**2",
                "r² m*": "bm * Sxy**2 / (Sxx * Syy)",
                "1/r²": "Sxx * Syy / Sxy**2",
                "-r^2": "-(Sxy**2) / (Sxx * Syy)",
            },
        },
    ],
    "outliers": [
        {
            "means": "2",
            "right": "2 | 1 + 1 | N/N + S_xx/S_xx | N*1/N + 1 | Σ 1/N + 1",
            "wrong": {
                "1": "1",
                "N": "N",
                "1/N + 1": "1 / Fraction(N) + 1",
                "N + 1": "N + 1",
                "2/N": "2 / Fraction(N)",
            },
        },
        {
            "where": K,
            "means": "rk",
            "right": "d − h_k d | d - hk d | d-d*h_k | d (1 - h_k) | -h_k d + d",
            "wrong": {
                "d + h_k d": "d + hk * d",
                "d − h_k": "d - hk",
                "y_k − h_k d": "yk - hk * d",
                "y_k - d - h_k d": "yk - d - hk * d",
                "(1 - h_k)/d": "(1 - hk) / d",
            },
        },
        {
            "where": K,
            "means": "rk",
            "right": "d (1 − h_k) | (1-hk)d | -d (h_k - 1) | d·[1 − h_k] | y_k - ŷ_k",
            "wrong": {
                "d (h_k − 1)": "d * (hk - 1)",
                "d (1 + h_k)": "d * (1 + hk)",
                "d h_k": "d * hk",
                "1 − h_k": "1 - hk",
                "r_k h_k": "rk * hk",
            },
        },
    ],
    "extrapolation": [
        {
            "where": {
                "t": "c - k",
                "s2": "(Syy - Sxy**2 / Sxx) / (N - 2)",
                "right": "s2 * (1 + 1 / Fraction(N) + (t - X)**2 / Sxx)",
            },
            "means": "right",
            "right": "s² (1 + 1/N) + s_m² (t − x̄)² | s^2(1+1/N)+s_m^2(t-xbar)^2 | "
            "s^2 + s^2/N + sm^2 (x̄ - t)^2 | s² (N+1)/N + s_m² (t − x̄)²",
            "wrong": {
                "s² (1 + 1/N) + s² (t − x̄)²": "s2 * (1 + 1 / Fraction(N) + (t - X)**2)",
                "s² (1 + 1/N) + s_m² (t − x̄)": "s2 * (1 + 1 / Fraction(N) + (t - X) / Sxx)",
                "s² (1 + 1/N) + s_m²/S_xx (t − x̄)²": (
                    "s2 * (1 + 1 / Fraction(N) + (t - X)**2 / Sxx**2)"
                ),
                "s² (1 + 1/N + s_m² (t − x̄)²)": "s2 * (1 + 1/Fraction(N) + s2 * (t-X)**2 / Sxx)",
            },
        },
        {
            "where": {"t": "c - k", "right": "1 + N * (t - X)**2 / ((N + 1) * Sxx)"},
            "means": "right",
            "right": "1 + (t − x̄)²/(S_xx (1 + 1/N)) | 1 + (t-xbar)^2/(Sxx(1+1/N)) | "
            "1 + (t − x̄)²/S_xx/(1 + 1/N) | (1 + 1/N + (t-x̄)²/S_xx)/(1 + 1/N)",
            "wrong": {
                "1 + (t − x̄)²/S_xx (1 + 1/N)": "1 + (t - X)**2 / Sxx * (1 + 1 / Fraction(N))",
                "1 + (t − x̄)²/S_xx": "1 + (t - X)**2 / Sxx",
                "(t − x̄)²/(S_xx (1 + 1/N))": "right - 1",
                "1 + (t − x̄)/(S_xx (1 + 1/N))": "1 + (t - X) / (Sxx * (1 + 1 / Fraction(N)))",
            },
        },
        {
            "where": {"t": "c - k", "right": "1 + N * (t - X)**2 / ((N + 1) * Sxx)"},
            "means": "right",
            "right": "1 + N (t − x̄)²/((N + 1) S_xx) | 1+N(t-xbar)^2/[(N+1)Sxx] | "
            "1 + N/(N + 1) (t - x̄)²/S_xx | ((N+1) S_xx + N (t-x̄)²)/((N+1) S_xx)",
            "wrong": {
                "1 + (t − x̄)²/((N + 1) S_xx)": "1 + (t - X)**2 / ((N + 1) * Sxx)",
                "1 + N (t − x̄)²/(N + 1) S_xx": "1 + N * (t - X)**2 / (N + 1) * Sxx",
                "1 + N (t − x̄)²/(N S_xx)": "1 + (t - X)**2 / Sxx",
                "1 + N (t − x̄)²/(N + S_xx)": "1 + N * (t - X)**2 / (N + Sxx)",
            },
        },
    ],
    "measured-again": [
        {
            "where": {"w": "(x - X) / Sxx"},
            "means": "h**2 / Sxx",
            "right": "σ²/S_xx | sigma**2/Sxx | σ^2 Σ (x - x̄)²/S_xx² | σ²·S_xx/S_xx²",
            "wrong": {
                "σ² S_xx": "h**2 * Sxx",
                "σ²/Σ x²": "h**2 / S('x * x')",
                "σ² Σ w": "h**2 * S('w')",
                "σ² (Σ w)²": "h**2 * S('w')**2",
            },
        },
        {
            "where": {"t": "k + 1"},
            "means": "1 / Fraction(t * t)",
            "right": "(σ²/S_xx)/(t² V) | σ²/S_xx/(t^2 V) | σ²/(S_xx t² V) | V/(t² V)",
            "wrong": {
                "σ²/S_xx t² V": "(h**2 / Sxx)**2 * t * t",
                "σ²/(t² V)": "Sxx / t**2",
                "(σ²/S_xx)/t²": "h**2 / Sxx / t**2",
                "(σ²/S_xx)/(t V)": "1 / Fraction(t)",
            },
        },
        {
            "where": {"t": "k + 1"},
            "means": "1 / Fraction(t * t)",
            "right": "1/t² | 1/t^2 | t^-2 | (1/t)²",
            "wrong": {
                "1/t": "1 / Fraction(t)",
                "t²": "t * t",
                "V/t²": "h**2 / Sxx / t**2",
                "1/(2t)": "1 / Fraction(2 * t)",
            },
        },
    ],
}
