"""The conformance run: slr_pure on a file of cases, bit for bit, on any interpreter.

    python tests/conformance/run.py [CASES]

It needs no test library, only what every Python has, so it runs on MicroPython too, and slr_pure:
the one that is installed, or else the one of this checkout.
A line of cases.jsonl is one case: what to do, with what, and the numbers or the error due. A float
is written as text, "p*2^e" with p odd or 0 (or "-0", "nan", "inf", "-inf"), because not every
interpreter reads every decimal correctly; an integer is written as it is.
"""

import json
import math
import sys

HERE = __file__.replace("\\", "/").rpartition("/")[0] or "."
sys.path.append(HERE + "/../..")

import slr_pure as slr  # noqa: E402 (it may be found only now)

Moments = slr.Moments


def decoded(code):
    """What a JSON value stands for."""
    if isinstance(code, list):
        return [decoded(part) for part in code]
    if isinstance(code, dict):  # {"set": […]}, {"dict": […]}, {"text": "…"}
        (kind, value), *_ = code.items()
        return {"set": set, "dict": lambda keys: dict.fromkeys(keys, 0), "text": str}[kind](value)
    if not isinstance(code, str):
        return code
    if code in ("-0", "nan", "inf", "-inf"):
        return float(code + ".0" if code == "-0" else code)
    p, e = code.split("*2^")
    p, e = int(p), int(e)
    value = 0.0
    for shift in (40, 20, 0):  # pieces of 20 bits are floats exactly, everywhere
        value = value * 2.0**20 + (abs(p) >> shift) % 2**20
    return math.ldexp(-value if p < 0 else value, e)


def encoded(value):
    """The JSON value that stands for a number, or for the numbers in a tuple or list."""
    if isinstance(value, (list, tuple)):
        return [encoded(part) for part in value]
    if not isinstance(value, float):
        return value
    if value != value:
        return "nan"
    if abs(value) == math.inf:
        return "inf" if value > 0 else "-inf"
    if value == 0:
        return "-0" if math.copysign(1.0, value) < 0 else "0*2^0"
    mantissa, e = math.frexp(value)
    p, e = int(mantissa * 2.0**53), e - 53
    while p % 2 == 0:
        p, e = p // 2, e + 1
    return f"{p}*2^{e}"


def six_sums(moments):
    return moments.n, moments.x, moments.y, moments.xx, moments.xy, moments.yy


def fitted(xs, ys):
    """m and c of the line, which cannot be changed."""
    found = slr.fit(xs, ys)
    try:  # noqa: SIM105 (not every interpreter has contextlib)
        found.m = found.c = 7
    except (AttributeError, TypeError):  # the latter of Brython's named tuples
        pass
    return found.m, found.c


def window(xs, ys, k):
    """The line of all but the first k points, by taking these away."""
    return slr.line(Moments.of(xs, ys) - Moments.of(xs[:k], ys[:k]))


def pieces(xs, ys, k):
    """The sums of two pieces, and of the stream, which are those of the whole."""
    joined = Moments.of(xs[k:], ys[k:]) + Moments.of(xs[:k], ys[:k])
    return six_sums(joined), six_sums(Moments.of_pairs(zip(xs, ys)))


def json_of_pieces(xs, ys, k):
    """The line of the sum of two pieces that went through lines of their own."""
    lines = [Moments.of(xs[k:], ys[k:]).to_json(), Moments.of(xs[:k], ys[:k]).to_json()]
    return sum(map(Moments.from_json, lines)).to_json()


def streamed(n):
    """The sums of a long stream, of the points (i, i²)."""
    return six_sums(Moments.of_pairs((i, i * i) for i in range(n)))


def walked(xs, ys, lr, steps, m, c):
    """The path's point after so many steps."""
    points = slr.path(Moments.of(xs, ys), lr, m, c)
    for _ in range(steps):
        next(points)
    return next(points)


def trained(xs, ys, lr, steps):
    """m, c after training, and what the model then says of the data."""
    model, reports = slr.NeuralSLR(lr), []
    model.train(xs, ys, steps, report=reports.append)
    return model.m, model.c, reports[-1], len(reports), model.forward(xs), model.loss(xs, ys)


def model_step(xs, ys, lr, m, c):
    """The model's derivatives at (m, c), and m and c after a step of its own."""
    model = slr.NeuralSLR(lr)
    model.m, model.c = m, c
    grad = model.grad(xs, ys)
    model.step(xs, ys)
    return grad, model.m, model.c


def diverged(xs, ys, lr):
    """The error's step, rate, bound and words, and where the model then stands."""
    model = slr.NeuralSLR(lr)
    try:
        model.train(xs, ys, 10**6)
    except slr.DivergenceError as error:
        return error.step, error.lr, error.bound, words(str(error)), model.m, model.c


def words(text):
    """The text without its numbers, whose digits are not the same everywhere."""
    return " ".join(word for word in text.split() if not any(d in word for d in "0123456789"))


def rates(xs, ys):
    moments = Moments.of(xs, ys)
    return slr.curvatures(moments), slr.stable_lr(moments), slr.best_lr(moments)


def hardness(xs, ys, digits):
    """How narrow the valley is, how many steps that takes, and how deep it is."""
    moments = Moments.of(xs, ys)
    return slr.condition_number(moments), slr.steps_needed(moments, digits), slr.least_loss(moments)


def diagnostics(xs, ys, proportional):
    """RSS, R², s, s_m and s_c."""
    moments = Moments.of(xs, ys)
    figures = [f(moments, proportional) for f in (slr.rss, slr.r_squared, slr.residual_sd)]
    return figures + list(slr.standard_errors(moments, proportional))


# Each looks its names up when it runs: the one file for boards has not all of them.
DO = {
    "diagnostics": lambda xs, ys: diagnostics(xs, ys, False),
    "diagnostics through the origin": lambda xs, ys: diagnostics(xs, ys, True),
    "diverged": diverged,
    "ellipse": lambda xs, ys, loss: slr.level_ellipse(Moments.of(xs, ys), loss),
    "fit": fitted,
    "fit through the origin": lambda xs, ys: slr.fit(xs, ys, proportional=True),
    "forward": lambda *numbers: slr.forward(*numbers),
    "gradient": lambda *numbers: slr.gradient(*numbers),
    "hardness": hardness,
    "jump": lambda xs, ys, lr, steps, m, c: slr.jump(Moments.of(xs, ys), lr, steps, m, c),
    "line of JSON": json_of_pieces,
    "loss": lambda *numbers: slr.loss(*numbers),
    "model step": model_step,
    "moments": lambda xs, ys: six_sums(Moments.of(xs, ys)),
    "moments: gradient": lambda xs, ys, m, c: Moments.of(xs, ys).gradient(m, c),
    "moments: hessian": lambda xs, ys: Moments.of(xs, ys).hessian(),
    "moments: loss": lambda xs, ys, m, c: Moments.of(xs, ys).loss(m, c),
    "moments: take away": lambda xs, ys, us, vs: Moments.of(xs, ys) - Moments.of(us, vs),
    "normal equations": lambda *numbers: slr.normal_equations(*numbers),
    "pairs": Moments.of_pairs,
    "path": walked,
    "pieces": pieces,
    "rates": rates,
    "read JSON": lambda text: Moments.from_json(text).n,
    "report": lambda xs, ys, report: slr.NeuralSLR().train(xs, ys, 1, report),
    "solve": lambda *numbers: slr.solve_2x2(*numbers),
    "step": lambda *numbers: slr.step(*numbers),
    "stream": streamed,
    "train": trained,
    "window": window,
}


def answer(case):
    """What slr_pure answers: the numbers, or the error's type and message."""
    try:
        return encoded(DO[case["do"]](*decoded(case["with"])))
    except (ArithmeticError, TypeError, ValueError) as error:
        return {"error": [type(error).__name__, str(error)]}


def main(file):
    """Run the cases of the file, print those that fail and the counts; how many failed."""
    passed = failed = 0
    with open(file) as lines:
        for text in lines:
            case = json.loads(text)
            found = answer(case)
            if found == case["due"]:
                passed += 1
            else:
                failed += 1
                print(f"case {passed + failed}, {case['do']}: {found}, not {case['due']}")
    print(f"{passed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1] if len(sys.argv) > 1 else HERE + "/cases.jsonl") else 0)
