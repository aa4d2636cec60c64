r"""The formulas of a plain text, as TeX between dollars.

A formula is a run of letters that stand alone, numbers, signs and brackets, in which there is such
a letter, or a number with a sign. KaTeX reads ᵢ, ² and λ as they stand; the rest becomes TeX here.
"""

import re
import unicodedata

OPERATORS = ("cos", "determinant", "log", "mean", "sin", "trace")
WORDS = {name: rf"\operatorname{{{name}}}" for name in OPERATORS}
WORDS |= {"RSS": r"\mathrm{RSS}", "lr": r"\mathtt{lr}"}
SIGNS = {"Σ": r"\sum ", "√": r"\sqrt ", "·": r"\cdot ", "½": r"\tfrac12 ", "*": "^*"}

# One letter: not in a word, nor a word; those after a Σ; a unit.
ARTICLE = r"[aAI]\s(?:`|[A-Za-z]{2})"
LETTER = rf"(?<![A-Za-z_'.])(?!{ARTICLE})[A-Za-zŷȳ](?![A-Za-z'])|Σ[a-z]+|[α-ω∂∇]|\[[xy]\]"
NUMBER = r"\d+(?:[.,]\d+)*|½"
SCRIPT = "_[a-z]+|\\^−?\\w+|[*²³¹⁰-₎ᵢₖₙᵏᵀ\u0304]"
SIGN = r"[][()|Σ√+−·/=<>≤≥±×…,]"
WORD = rf"\b(?:{'|'.join(WORDS)})(?![A-Za-z])"
TOKEN = rf"(?:{WORD}|{LETTER}|{NUMBER}|{SIGN})(?:{SCRIPT})*"
CODE_OR_RUN = re.compile(rf"`[^`]*`|{TOKEN}(?: ?{TOKEN})*")
IS_FORMULA = re.compile(rf"{LETTER}|\d/\d|[−=<>≤≥] ?\d|\d(?:{SCRIPT})")


def with_tex(text: str) -> str:
    r"""The text, each formula in it as TeX, but not in `code`.

    >>> print(with_tex("L = (1/N) Σ rᵢ², a mean of N squares (of 1, at least); see `m = 1`."))
    $L = (1/N) \sum rᵢ²$, a mean of $N$ squares (of 1, at least); see `m = 1`.
    >>> print(with_tex("s_c = s √(Σx²/(N S_xx)); the trace of H is 2 mean x² + 2."))
    $s_{c} = s \sqrt{\sum x²/(N S_{xx})}$; the trace of $H$ is $2 \operatorname{mean} x² + 2$.
    """
    return CODE_OR_RUN.sub(lambda found: _formulas(found[0]), text)


def _formulas(run: str) -> str:
    """The run in TeX, cut at its commas and where a bracket has no partner; code as it is."""
    if run.startswith("`"):
        return run
    opened: list[int] = []
    cuts = {0, len(run)}
    for i, letter in enumerate(run):
        if letter in "([":
            opened.append(i)
        elif letter in ")]" and opened:
            opened.pop()
        elif letter in ")]":
            cuts |= {i, i + 1}
        elif letter == "," and not opened and not run[i + 1 : i + 2].isdigit():
            cuts.add(i)
    cuts.update(*({i, i + 1} for i in opened))
    places = sorted(cuts)
    return "".join(_formula(run[i:j]) for i, j in zip(places, places[1:]))


def _formula(piece: str) -> str:
    formula = piece.strip(" ,")
    return piece.replace(formula, f"${_tex(formula)}$") if IS_FORMULA.search(formula) else piece


def _tex(formula: str) -> str:
    formula = unicodedata.normalize("NFD", formula)
    formula = re.sub(r"√\(((?:[^()]|\([^()]*\))*)\)", r"\\sqrt{\1}", formula)
    formula = re.sub(WORD, lambda word: WORDS[word[0]], formula)
    formula = re.sub("_([a-z]{1,2})(?![a-z])", r"_{\1}", formula)
    formula = re.sub(r"([_^])(−?)([a-z]+)", r"\1{\2\\text{\3}}", formula)
    formula = re.sub(r"(?<=\d),(?=\d)", "{,}", formula)
    return re.sub("[Σ√·½*] ?", lambda sign: SIGNS[sign[0].strip()], formula).strip()
