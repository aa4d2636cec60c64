"""What readers write into the faded derivations, and what they mean by it.

For each line that a reader writes, by chapter, in the order of the page: its meaning in Python, and
below it what is typed, each with its own. S("r * x") and M("r * x") are the sum and the mean over
the points, EACH("r * x") a value for each point. `where` gives the letters of the block.
"""

LINES = {
    "model": [
        {
            "where": {"x": "xs[0]"},
            "means": "m * h",
            "typed": {
                "m h": "m * h",
                "mh": "m * h",
                "h·m": "h * m",
                "= m*h": "m * h",
                "m (x + h) - m x": "m * (x + h) - m * x",
                "[m(x+h)+c]-[mx+c]+0": "m * h",
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
            "typed": {
                "y - (m x + c)": "EACH('y - (m * x + c)')",
                "y_i − (m x_i + c)": "EACH('y - (m * x + c)')",
                "y-[mx+c]": "EACH('y - (m * x + c)')",
                "yi - m xi - c": "EACH('y - m * x - c')",
                "y - ŷ": "EACH('y - m * x - c')",
                "y-yhat": "EACH('y - m * x - c')",
                "-(c + m*x) + y": "EACH('-(c + m * x) + y')",
                "y - m x + c": "EACH('y - m * x + c')",
                "m x + c - y": "EACH('m * x + c - y')",
                "y - m(x + c)": "EACH('y - m * (x + c)')",
                "ȳ - (m x̄ + c)": "M('y') - (m * M('x') + c)",
                "y (m x + c)": "EACH('y * (m * x + c)')",
            },
        },
        {
            "means": "EACH('y - m * x - c')",
            "typed": {
                "y - m x - c": "EACH('y - m * x - c')",
                "y_i-m x_i-c": "EACH('y - m * x - c')",
                "-mx - c + y": "EACH('-m * x - c + y')",
                "y - c - x m": "EACH('y - c - x * m')",
                "y + (-m)x + (-c)": "EACH('y + (-m) * x + (-c)')",
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
            "typed": {
                "1/N Σ r^2": "S('r**2') / N",
                "1/N Σ r_i²": "S('r**2') / N",
                "sum(r^2)/N": "S('r**2') / N",
                "1/n*sum(r**2)": "S('r**2') / N",
                "mean(r²)": "M('r**2')",
                "mean r^2": "M('r**2')",
                "2/(2N) Σ r^2": "2 * S('r**2') / (2 * N)",
                "L": "M('r**2')",
                "Σ r r / N": "S('r * r') / N",
                "1/(2N) * 2 * sum(r^2)": "S('r**2') / N",
                "(Σ r^2) ÷ N": "S('r**2') / N",
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
            "typed": {
                "1/N Σ (r² + s²)": "S('r**2 + s**2') / N",
                "1/N Σ(r_i^2 + s_i^2)": "S('r**2 + s**2') / N",
                "1/N sum(r^2+s^2)": "S('r**2 + s**2') / N",
                "mean(r^2) + mean(s^2)": "M('r**2') + M('s**2')",
                "(Σ r^2 + Σ s^2)/N": "S('r**2 + s**2') / N",
                "1/N Σ (2r² + 2s²)/2": "S('r**2 + s**2') / N",
                "L + mean(s s)": "M('r**2') + M('s**2')",
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
            "typed": {
                "L + 1/N Σ s²": "M('r**2') + S('s**2') / N",
                "L(m, c) + 1/N Σ s_i^2": "M('r**2') + S('s**2') / N",
                "L(m,c)+mean((u x + w)^2)": "M('r**2') + M('(u * x + w)**2')",
                "L + Σ(s^2)/N": "M('r**2') + M('s**2')",
                "1/N Σ s² + L": "M('r**2') + M('s**2')",
                "mean(s²) + mean(r²)": "M('r**2') + M('s**2')",
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
            "typed": {
                "-2/N Σ r": "-2 * S('r') / N",
                "−(2/N)·Σ r_i": "-2 * S('r') / N",
                "-2/n*sum(r)": "-2 * S('r') / N",
                "-2 r̄": "-2 * M('r')",
                "-2 rbar": "-2 * M('r')",
                "-2 mean(y - m x - c)": "-2 * M('y - m * x - c')",
                "2 (m x̄ + c − ȳ)": "2 * (m * M('x') + c - M('y'))",
                "2/N sum(ŷ - y)": "2 * S('m * x + c - y') / N",
                "Σ(-2 r)/N": "S('-2 * r') / N",
                "-2 Σ r / N": "-2 * S('r') / N",
                "-2*(sum(y) - m sum(x) - N c)/N": "-2 * (S('y') - m * S('x') - N * c) / N",
                "2/N Σ r": "2 * S('r') / N",
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
            "typed": {
                "1/(2hN) Σ (-4 h r x)": "S('-4 * h * r * x') / (2 * h * N)",
                "1/(2 h N) sum(-4 h r_i x_i)": "S('-4 * h * r * x') / (2 * h * N)",
                "-4h/(2h N) Σ r x": "-4 * h * S('r * x') / (2 * h * N)",
                "1/2/h/N*sum(-4*h*r*x)": "S('-4 * h * r * x') / (2 * h * N)",
                "-1/(2hN) Σ 4 h x r": "-S('4 * h * x * r') / (2 * h * N)",
                "-2/N Σ r x": "-2 * S('r * x') / N",
                "dL/dm": "-2 * M('r * x')",
                "1/(2hN) Σ (4 h r x)": "S('4 * h * r * x') / (2 * h * N)",
                "1/(2hN) Σ (-2 h r x)": "S('-2 * h * r * x') / (2 * h * N)",
                "1/2hN Σ (-4 h r x)": "h * N * S('-4 * h * r * x') / 2",
                "1/(2hN) Σ (-4 h r x + 2 h² x²)": "S('-4*h*r*x + 2*h**2*x**2') / (2 * h * N)",
                "1/(hN) Σ (-4 h r x)": "S('-4 * h * r * x') / (h * N)",
            },
        },
        {
            "means": "-2 * S('r * x') / N",
            "typed": {
                "-2/N Σ r x": "-2 * S('r * x') / N",
                "−2/N Σ r_i x_i": "-2 * S('r * x') / N",
                "-2/N * sum(r*x)": "-2 * S('r * x') / N",
                "-2 mean(r x)": "-2 * M('r * x')",
                "∂L/∂m": "-2 * M('r * x')",
                "-2/N Σ(y - m x - c)x": "-2 * S('(y - m * x - c) * x') / N",
                "2/N (m Σx² + c Σx − Σ x y)": "2 * (m * S('x**2') + c * S('x') - S('x*y')) / N",
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
            "typed": {
                "∂L/∂c + 2 u x̄": "-2 * M('r') + 2 * u * M('x')",
                "dL/dc + 2u xbar": "-2 * M('r') + 2 * u * M('x')",
                "dL/dc+2*u*mean(x)": "-2 * M('r') + 2 * u * M('x')",
                "2 u mean(x) - 2 mean(r)": "-2 * M('r') + 2 * u * M('x')",
                "-2/N Σ r + 2 u x̄": "-2 * M('r') + 2 * u * M('x')",
                "-2/N Σ (r - u x)": "-2 * S('r - u * x') / N",
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
            "typed": {
                "L + u ∂L/∂m + w ∂L/∂c + 1/N Σ s²": "M('r**2') - 2*u*M('r*x') - 2*w*M('r') + M('s**2')",
                "L + u dL/dm + w dL/dc + mean(s^2)": "M('r**2')-2*u*M('r*x')-2*w*M('r')+M('s**2')",
                "L + dL/dm*u + dL/dc*w + sum(s^2)/N": "M('r**2')-2*u*M('r*x')-2*w*M('r')+M('s**2')",
                "1/N Σ (r - s)²": "M('(r - s)**2')",
                "L - 2/N Σ r s + mean(s s)": "M('r**2') - 2 * M('r * s') + M('s**2')",
                "L - u dL/dm - w dL/dc + mean(s²)": "M('r**2')+2*u*M('r*x')+2*w*M('r')+M('s**2')",
                "L + u dL/dm + w dL/dc": "M('r**2') - 2*u*M('r*x') - 2*w*M('r')",
                "L + u dL/dc + w dL/dm + mean(s²)": "M('r**2')-2*u*M('r')-2*w*M('r*x')+M('s**2')",
                "L + u dL/dm + w dL/dc + Σ s²": "M('r**2')-2*u*M('r*x')-2*w*M('r')+S('s**2')",
            },
        },
        {
            "where": {"u": "h", "w": "c - h * m", "s": "u * x + w"},
            "means": "M('r**2') - 2*u*M('r*x') - 2*w*M('r') + M('(u * x + w)**2')",
            "typed": {
                "L + u ∂L/∂m + w ∂L/∂c + u² mean(x²) + 2 u w x̄ + w²": (
                    "M('r**2') - 2*u*M('r*x') - 2*w*M('r') + u*u*M('x*x') + 2*u*w*M('x') + w*w"
                ),
                "L+u dL/dm+w dL/dc+u^2*mean(x^2)+2u w xbar+w^2": (
                    "M('r**2') - 2*u*M('r*x') - 2*w*M('r') + u*u*M('x*x') + 2*u*w*M('x') + w*w"
                ),
                "L + u dL/dm + w dL/dc + mean((u x + w)²)": (
                    "M('r**2') - 2*u*M('r*x') - 2*w*M('r') + M('(u*x + w)**2')"
                ),
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
            "means": "N * S('x * y') - S('x') * S('y')",
            "typed": {
                "N Σ x y − Σ x Σ y": "N * S('x * y') - S('x') * S('y')",
                "N sum(x y) - sum(x) sum(y)": "N * S('x * y') - S('x') * S('y')",
                "N*sum(x*y)-sum(x)*sum(y)": "N * S('x * y') - S('x') * S('y')",
                "n Σxy - (Σx)(Σy)": "N * S('x * y') - S('x') * S('y')",
                "N² (mean(x y) - x̄ ȳ)": "N**2 * (M('x * y') - M('x') * M('y'))",
                "N Sxy": 'N * S(\'(x - M("x")) * (y - M("y"))\')',
                "N Σ x y - N² x̄ ȳ": "N * S('x * y') - N**2 * M('x') * M('y')",
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
            "typed": {
                "m Σx² Σx + c N Σx² − m Σx Σx² − c (Σx)²": "c * (N * S('x**2') - S('x')**2)",
                "m sum(x^2) sum(x)+c N sum(x^2)-m sum(x) sum(x^2)-c sum(x)^2": (
                    "c * (N * S('x**2') - S('x')**2)"
                ),
                "c N Σ x² - c (Σ x)²": "c * (N * S('x**2') - S('x')**2)",
                "m Σx² Σx + c N Σx² − m Σx Σx² + c (Σx)²": "c * (N * S('x**2') + S('x')**2)",
                "m Σx² Σx + c Σx² − m Σx Σx² − c (Σx)²": "c * (S('x**2') - S('x')**2)",
                "c N Σ x² - c Σ x²": "c * (N - 1) * S('x**2')",
            },
        },
        {
            "means": "c * (N * S('x**2') - S('x')**2)",
            "typed": {
                "c (N Σ x² − (Σ x)²)": "c * (N * S('x**2') - S('x')**2)",
                "c (N sum(x^2) - sum(x)^2)": "c * (N * S('x**2') - S('x')**2)",
                "c*(N*sum(x*x) - sum(x)*sum(x))": "c * (N * S('x**2') - S('x')**2)",
                "c N S_xx": "c * N * S('(x - M(\"x\"))**2')",
                "c N² (mean(x²) - x̄²)": "c * N**2 * (M('x**2') - M('x')**2)",
                "{N Σ x^2 - (Σ x)^2} c": "c * (N * S('x**2') - S('x')**2)",
                "m (N Σ x² − (Σ x)²)": "m * (N * S('x**2') - S('x')**2)",
                "c N Σ x² − (Σ x)²": "c * N * S('x**2') - S('x')**2",
                "c (N Σ x² − Σ x²)": "c * (N - 1) * S('x**2')",
                "c (Σ x² − (Σ x)²)": "c * (S('x**2') - S('x')**2)",
                "N Σ x² − (Σ x)²": "N * S('x**2') - S('x')**2",
                "c (N Σ x² + (Σ x)²)": "c * (N * S('x**2') + S('x')**2)",
            },
        },
    ],
}
