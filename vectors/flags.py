"""The flags: what goes wrong on such data, in whom, and where to read more.

"In whom" was measured, on fits: statistics.linear_regression of CPython 3.11 and 3.13, polyfit of
NumPy 2.4.6, linregress of SciPy 1.17.1, LinearRegression of scikit-learn 1.9.1, and the normal
equations and the four formulas in plain floats.
"""

from typing import TypedDict

Note = TypedDict("Note", {"wrong": str, "in": str, "links": list[str]})

DOCS = "https://github.com/slr-pure/slr_pure/blob/main/docs/"
LINKS = {
    "Floating point": DOCS + "learn/floating-point.md",
    "The closed form": DOCS + "learn/closed-form.md",
    "The gradient": DOCS + "learn/gradient.md",
    "Errors": DOCS + "reference/errors.md",
    "NIST: Norris": "https://www.itl.nist.gov/div898/strd/lls/data/Norris.shtml",
    "Anscombe 1973": "https://doi.org/10.1080/00031305.1973.10478966",
    "Chan, Golub, LeVeque 1983": "https://doi.org/10.1080/00031305.1983.10483115",
    "Goldberg 1991": "https://doi.org/10.1145/103162.103163",
    "IEEE 754-2019": "https://doi.org/10.1109/IEEESTD.2019.8766229",
    "RFC 8259, section 6": "https://www.rfc-editor.org/rfc/rfc8259#section-6",
}


def _note(wrong: str, whom: str, titles: str) -> Note:
    return {"wrong": wrong, "in": whom, "links": [LINKS[title] for title in titles.split("; ")]}


FLAGS = {
    "ordinary": _note(
        "A forgotten 2 or 1/N, a sign, an N from elsewhere, two parts swapped; then last digits.",
        "The last digits in all peers; the rest in first attempts.",
        "The gradient; The closed form",
    ),
    "published": _note(
        "Nothing, or certified digits are missed because the data are taken as doubles.",
        "All peers have 9 digits and more here.",
        "NIST: Norris; Anscombe 1973",
    ),
    "offset": _note(
        "The spread of x is a small part of x: N sum(xx) and sum(x)^2 agree in most digits, and "
        "their difference keeps none.",
        "The normal equations; numpy.polyfit, whose intercept column is nearly parallel to x.",
        "Floating point; Chan, Golub, LeVeque 1983",
    ),
    "time stamps": _note(
        "An offset, in practice: nanoseconds do not even fit into a double.",
        "All peers on integer nanoseconds: their slope is 2 or 1 where 2.002 is right.",
        "Floating point",
    ),
    "mean not representable": _note(
        "The mean of x rounds, and all deviations from it are off by the same amount.",
        "statistics, SciPy and scikit-learn: a slope of 1.488 where 1.5 is right, and one that is "
        "a third of the right one.",
        "Chan, Golub, LeVeque 1983",
    ),
    "near-constant x": _note(
        "x differ in their last bits: the mean's rounding is as large as the spread, and a "
        "tolerance takes x for constant.",
        "numpy.polyfit, whose tolerance drops the slope; the others where the mean rounds; the "
        "normal equations divide by 0.",
        "Floating point",
    ),
    "cancellation": _note(
        "Terms nearly cancel, and what remains is the rounding of the terms.",
        "The four formulas in floats, however careful their sums are: m x rounds before c or y "
        "can cancel it.",
        "Goldberg 1991",
    ),
    "overflow inside": _note(
        "The answer is ordinary, but a square, a product or a sum on the way is above 10^308.",
        "statistics, SciPy and numpy.polyfit: 0 or nan for the slope, or an error; scikit-learn "
        "with an error, of infinities that it made; the four formulas.",
        "Goldberg 1991; IEEE 754-2019",
    ),
    "underflow inside": _note(
        "The answer is ordinary, but the squares on the way are 0, or have a digit or two left.",
        "statistics, which says that x is constant; SciPy, with nan or infinity; scikit-learn in "
        "the intercept where squares are subnormal.",
        "Goldberg 1991; IEEE 754-2019",
    ),
    "subnormal": _note(
        "Numbers below 2^-1022 have fewer than 53 bits, and some machines take them for 0.",
        "statistics and numpy.polyfit refuse subnormal x; SciPy answers nan; scikit-learn has one "
        "digit right, and takes constant x for a line.",
        "IEEE 754-2019",
    ),
    "tie": _note(
        "The exact answer is half way between two doubles; the one with the even significand is "
        "due, which truncation, rounding half up or an error of any size can miss.",
        "All peers in some intercepts.",
        "IEEE 754-2019",
    ),
    "nearly a tie": _note(
        "The exact answer is so near the middle between two doubles that rounding to more bits "
        "first, and to 53 then, goes to the wrong side.",
        "Whoever computes in extended precision, and a product that rounds before its sum.",
        "IEEE 754-2019",
    ),
    "signed zero": _note("-0 is taken for something else than 0.", "No peer.", "IEEE 754-2019"),
    "integers above 2^53": _note(
        "Integers become doubles, and the data are other data; in 64 bits, they wrap around; as "
        "numbers of JSON, they are rounded by some parsers.",
        "All peers: where 1.5 is right, a slope of 0.75 or of 10^-16; or they refuse.",
        "RFC 8259, section 6; Floating point",
    ),
    "constant x": _note(
        "There is no unique line, and a slope is reported.",
        "scikit-learn, with the slope 0; numpy.polyfit, with a warning; statistics on three times "
        "0.1, whose mean rounds.",
        "Errors",
    ),
    "too few points": _note(
        "No points, or one: there is no unique line, and a number is reported.",
        "scikit-learn and numpy.polyfit for one point; SciPy answers nan.",
        "Errors",
    ),
    "unequal lengths": _note(
        "The longer list is cut to the shorter, or a single y is repeated.",
        "A zip in plain Python; SciPy repeats a single y.",
        "Errors",
    ),
    "not finite": _note(
        "A nan or an infinity flows through, and the answer is nan, or a number.",
        "statistics, SciPy and, for y, numpy.polyfit.",
        "Errors",
    ),
    "answer overflows": _note(
        "The exact answer is above the greatest double: an error or that infinity is right, and "
        "anything else is not, nor may the other part be lost with it.",
        "statistics, numpy.polyfit, SciPy and scikit-learn, which answer nan, a number, or an "
        "infinity for the part that is finite.",
        "IEEE 754-2019",
    ),
}
