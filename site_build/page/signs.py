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
SMALL = {"₀": "0", "₁": "1", "₂": "2", "₃": "3"}
INDICES = ("_{i}", "_i", "ᵢ", "i")
HATS = ("hat", "_hat", "\u0302")
BARS = ("\u0304", "_bar", "bar")
AFTER_A_STAR = ("", " ", "^", "²", ")", "]", "}", "+", "-", "−", "/", ",", "·")
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
    ('lambda_1', 'λ_1')
    """
    found = {}
    for name in names:
        ways = [name, name.replace("_", ""), name.replace("∂", "d")]
        ways += [name.replace("ŷ", "y" + hat).replace("x̂", "x" + hat) for hat in HATS]
        if "_" in name:
            ways.append(name.replace("_", "_{") + "}")
        for small, digit in SMALL.items():
            ways.append(name.replace("_" + digit, small))
        if name.endswith("*"):
            ways += [name[:-1] + star for star in ("^*", "⋆", "∗")]
        for way in ways:
            found.setdefault(way, name)
            for word, letter in GREEK.items():
                found.setdefault(way.replace(letter, word), name)
    for way, name in list(found.items()):
        if len(way) > 1 or way == "N":
            found.setdefault(way.lower(), name)
            found.setdefault(way[0].upper() + way[1:], name)  # as a phone begins
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
        if text.startswith(way, at) and _is_star(text, at + len(way), way):
            return _letter(text, at + len(way), name)
    if text[at] in PLAIN:
        return [(PLAIN[text[at]], text[at], at + 1)]
    end = at + 1
    while text[at].isalpha() and text[end : end + 1].isalpha():
        end += 1
    raise UnreadError(f"{text[at:end]} has no meaning here", at, end)


def _number(text, at):
    end = at
    while text[end : end + 1] and text[end] in DIGITS + ".":
        end += 1
    digits = text[at:end]
    if digits.count(".") > 1 or digits.endswith("."):
        raise UnreadError("this is no number", at, end)
    return "number", digits, end


def _is_star(text, end, way):
    """In m* x the star belongs to the m; in m*x and m * x it is a product."""
    return way[-1] != "*" or way.endswith("^*") or text[end : end + 1] in AFTER_A_STAR


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
