"""The signs of a formula that a reader types on one line, each with its place in the text.

A sign is (kind, value, start, end). Kinds are + - * / ^ ( ) , = with the reader's own sign as the
value; `number`; `letter` and `call`, with the letter's name; `sum` and `mean`; `bar`, after what
is under it.
"""

PLAIN = {"+": "+", "-": "-−–", "*": "*·×⋅∙•", "/": "/÷∕", "^": "^", "=": "=", ",": ",;"}
PLAIN.update({"(": "([{", ")": ")]}"})
PLAIN = {sign: kind for kind, signs in PLAIN.items() for sign in signs}
WORDS = {"sum": "sum", "Sum": "sum", "Σ": "sum", "∑": "sum"}
WORDS.update({"mean": "mean", "Mean": "mean", "bar": "mean"})
RAISED = {"²": "2", "³": "3", "⁴": "4"}
GREEK = {"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "eta": "η"}
GREEK.update({"theta": "θ", "kappa": "κ", "lambda": "λ", "rho": "ρ", "sigma": "σ"})
# What a reader may write for a sign of a name.
OTHERS = [(letter, (word,)) for word, letter in GREEK.items()]
OTHERS += [("_0", ("₀",)), ("_1", ("₁",)), ("_2", ("₂",)), ("_3", ("₃",)), ("_", ("",))]
OTHERS += [("*", ("^*", "⋆", "∗")), ("²", ("^2", "**2")), ("'", ("’", "′")), ("∂", ("d",))]
OTHERS += [("ŷ", ("yhat", "y_hat", "y\u0302"))]
INDICES = ("_{i}", "_i", "ᵢ", "i")
BARS = ("\u0304", "_bar", "bar")
UNSEEN = " \t\u00a0\u202f\\"
DIGITS = "0123456789"


class UnreadError(Exception):
    """What cannot be read: why, and where it stands in the text."""

    def __init__(self, why, start, end):
        super().__init__(why)
        self.why, self.start, self.end = why, start, end


def signs(text, names):
    """The signs of the text, whose letters have these names; a name that ends with ( is called.

    >>> signs("2x̄", ["x"])
    [('number', '2', 0, 1), ('letter', 'x', 1, 2), ('bar', '', 2, 3)]
    """
    spelled, found, at = spellings(names), [], 0
    while at < len(text):
        if text[at] in UNSEEN:
            at += 1
            continue
        for kind, value, end in _at(text, at, spelled):
            found.append((kind, value, at, end))
            at = end
    return found


def spellings(names):
    """(spelling, name) of all names, the longest first: λ_1 is λ1, lambda_1 and lambda1, too.

    >>> spellings(["λ_1"])[0]
    ('lambda_{1}', 'λ_1')
    """
    found = {}
    for name in names:
        base, _, index = name.partition("_")
        ways = [name, base + "_{" + index + "}"] if index else [name]
        for sign, others in OTHERS:
            ways += [way.replace(sign, other) for way in ways if sign in way for other in others]
        for way in ways:
            found.setdefault(way, name)
    for way, name in list(found.items()):
        if len(way) > 1 or way == "N":
            found.setdefault(way[0].upper() + way[1:], name)  # as a phone begins
            if way[0].lower() not in names:
                found.setdefault(way.lower(), name)
    return sorted(found.items(), key=lambda pair: -len(pair[0]))


def _at(text, at, spelled):
    """The signs that stand there: (kind, value, end) of each."""
    if text[at : at + 2] == "**":
        return [("^", "**", at + 2)]
    if text[at] in RAISED:
        return [("^", "^", at), ("number", RAISED[text[at]], at + 1)]
    if text[at] == "ȳ":  # one character, where x̄ is two
        return [("letter", "y", at), ("bar", "", at + 1)]
    if text[at] in DIGITS:
        return [_number(text, at)]
    for word, kind in WORDS.items():
        if text.startswith(word, at):
            return [(kind, word, at + len(word))]
    for way, name in spelled:
        if text.startswith(way, at) and _is_star(text, at + len(way), way, spelled):
            return _letter(text, at + len(way), name)
    if text[at] in PLAIN:
        return [(PLAIN[text[at]], text[at], at + 1)]
    end = at + 1
    while text[at].isalpha() and text[end : end + 1].isalpha():
        end += 1
    raise UnreadError(f"“{text[at:end]}” has no meaning here", at, end)


def _number(text, at):
    end = at
    while text[end : end + 1] and text[end] in DIGITS + ".":
        end += 1
    digits = text[at:end]
    if digits.count(".") > 1 or digits.endswith("."):
        raise UnreadError("this is no number", at, end)
    return "number", digits, end


def _is_star(text, end, way, spelled):
    """In m*x the star belongs to the m only where there is no m alone; in m**2 it is a power."""
    if way[-1] != "*" or way[-2] == "^":
        return True
    return text[end : end + 1] != "*" and way[:-1] not in [name for _, name in spelled]


def _letter(text, end, name):
    """The letter, its index left out, and a bar over it."""
    if name.endswith("("):
        return [("call", name[:-1], end - 1)]
    for index in INDICES:
        if text.startswith(index, end):
            end += len(index)
            break
    for bar in BARS:
        if text.startswith(bar, end):
            return [("letter", name, end), ("bar", "", end + len(bar))]
    return [("letter", name, end)]
