"""The lines of a derivation as numbers, for the reader's own points, in floats.

The build checks the same expressions exactly; here they round, each form in its own way.
"""

import slr_pure

NAMES = ("Moments", "best_lr", "curvatures", "fit", "forward", "gradient", "jump", "line", "loss")
NAMES += ("normal_equations", "path", "r_squared", "rss", "solve_2x2", "stable_lr", "step")
ZERO = 1e-11  # of the largest number around: what is left where digits cancel

blocks = {}


def is_about_points(block):
    """True if the block speaks of all the points, and of nothing that floats are not.

    A block about symbols or roots is not, nor is a lemma that takes only its letters from the data.
    """
    text = " ".join([part[-1] for part in block["where"] + block["lines"]])
    if block["settings"].get("live") == "no":
        return False
    if block["settings"].get("data", "fractions") != "fractions":
        return False
    text = text.replace("xs[0]", "").replace("ys[0]", "")
    return "xs" in text


def learn(key, block):
    """Remember the block by this key."""
    blocks[key] = block


def values(key, xs, ys, m, c, lr, stable, k):
    """{"values": each line's}, or {"why": why there are none}."""
    block = blocks[key]
    if block["settings"].get("lr") != "any" and not stable and "lr" in str(block["lines"]):
        return {"why": "for a rate below the bound only"}
    try:
        found = evaluated(block, data(xs, ys, m, c, lr, k))
    except (ValueError, ArithmeticError) as error:
        return {"why": str(error)}
    largest = max(abs(number) for number in numbers([found, xs, ys, [m, c]]))
    return {"values": [tidy(value, ZERO * largest) for value in found]}


def data(xs, ys, m, c, lr, k):
    """The letters that an expression may use. h is any number but 0."""
    return {"xs": xs, "ys": ys, "n": len(xs), "m": m, "c": c, "lr": lr, "h": 0.5, "k": min(k, 8)}


def evaluated(block, letters):
    """The value of each line."""
    scope = {name: getattr(slr_pure, name) for name in NAMES}
    scope.update({"mean": mean, "total": total, "Fraction": ratio})
    scope.update(letters)
    for name, expression in block["where"]:
        value = eval(expression, scope)
        names = [part.strip() for part in name.strip("()").split(",") if part.strip()]
        scope.update(zip(names, value) if len(names) > 1 else [(name, value)])
    return [eval(expression, scope) for _, expression in block["lines"]]


def total(values):
    """The sum, from the left."""
    found = 0
    for value in values:
        found = found + value
    return found


def mean(values):
    """The sum over the count."""
    values = list(values)
    return total(values) / len(values)


def ratio(p, q=1):
    """What stands for Fraction here: p / q.

    >>> ratio(1, 4)
    0.25
    """
    return p / q


def numbers(value):
    """All the numbers in it."""
    if isinstance(value, (list, tuple)):
        return [number for part in value for number in numbers(part)]
    return [value]


def tidy(value, zero):
    """The value in floats and lists of floats; what is not more than zero becomes 0.

    >>> tidy((1, 2e-17), 1e-12)
    [1.0, 0.0]
    """
    if isinstance(value, (list, tuple)):
        return [tidy(part, zero) for part in value]
    return float(value) if abs(value) > zero else 0.0
