"""Faded derivations: what readers write is judged as CPython's exact fractions judge it."""

import json
from fractions import Fraction
from itertools import islice

import pytest

from site_build.derivation.block import BlockError, parsed
from site_build.derivation.data_sets import data_set
from site_build.derivation.faded import for_the_reader, lines_as_trees
from site_build.markdown import fences
from site_build.markdown.places import PageError
from site_build.notebooks import notebook
from site_build.page import faded

from .planted_errors import derivations
from .readers_lines import LINES
from .test_micropython import ran
from .typed_lines import WAYS, typed_line

CHAPTERS = {}
for page, _, found in derivations():
    if found.written:
        CHAPTERS.setdefault(page.removeprefix("learn/").removesuffix(".md"), []).append(found)
DATA = [data_set(seed, points=3, varied=True) for seed in (100, 103, 104)]
CENTRED = {
    "X": "M('x')",
    "Y": "M('y')",
    "Sxx": "S('(x - X)**2')",
    "Sxy": "S('(x - X) * (y - Y)')",
    "Syy": "S('(y - Y)**2')",
    "bm": "Sxy / Sxx",
    "bc": "Y - bm * X",
}
SAID = """
import json
from site_build.page import faded
for key, block in json.loads({blocks!r}).items():
    faded.learn(key, block)
print(json.dumps([faded.judge(*case) for case in json.loads({cases!r})]))
"""


class Meaning:
    """A line of readers_lines.py on one data set, in Python's own fractions."""

    def __init__(self, data, where):
        self.points = []
        for x, y in zip(data["xs"], data["ys"]):
            point = {**data, "x": x, "y": y, "N": data["n"], "eta": data["lr"]}
            point["r"] = y - data["m"] * x - data["c"]
            point.update(S=self.sum, M=self.mean, EACH=self.each, Fraction=Fraction)
            self.points.append(point)
        for name, text in [*CENTRED.items(), *where.items()]:
            for point, value in zip(self.points, self.each(text)):
                point[name] = value

    def of(self, text):
        return eval(text, self.points[0])

    def each(self, text):
        code = compile(text, text, "eval")
        return [eval(code, point) for point in self.points]

    def sum(self, text):
        return sum(self.each(text))

    def mean(self, text):
        return self.sum(text) / Fraction(len(self.points))


def same(a, b):
    """Equal; one number stands for as many as there are on the other side."""
    if isinstance(a, list) == isinstance(b, list):
        return a == b
    several, one = (a, b) if isinstance(a, list) else (b, a)
    return all(part == one for part in several)


def changed(typed, means, way):
    """The line in other signs, about nothing, or made into something else; and what it means."""
    body = typed.removeprefix("=")
    return [
        (f" {{ {body} }} ", means),
        (body.replace("-", "−").replace(" ", "\u00a0"), means),
        (f"2 ({body})/2", means),
        (f"-({body})", f"-Fraction({means})"),
        (f"({body})/N", f"Fraction({means}) / N"),
    ][way]


@pytest.fixture(scope="module")
def blocks():
    """{key: what the page learns of a block}."""
    return {
        f"{chapter} {i}": for_the_reader(block)
        for chapter, found in CHAPTERS.items()
        for i, block in enumerate(found)
    }


@pytest.fixture(scope="module")
def cases(blocks):
    """[(key, number of the line, what is typed, whether it is right)]."""
    places = [
        (chapter, f"{chapter} {i}", number)
        for chapter, found in CHAPTERS.items()
        for i, block in enumerate(found)
        for number in range(len(block.written))
    ]
    lines = {chapter: iter(LINES[chapter]) for chapter in CHAPTERS}
    cases = []
    for chapter, key, number in places:
        line = next(lines[chapter])
        values = [Meaning(data, line.get("where", {})) for data in DATA]
        typed_right = dict.fromkeys(line["right"].split(" | "), line["means"])
        for typed, means in {**typed_right, **line["wrong"]}.items():
            is_number = isinstance(values[0].of(means), (int, Fraction))
            way = len(cases) // 2 % (5 if is_number else 3)
            for text, meaning in ((typed, means), changed(typed, means, way)):
                right = all(same(value.of(line["means"]), value.of(meaning)) for value in values)
                cases.append((key, number, text, right))
    assert [*map(next, lines.values(), [None] * len(lines))] == [None] * len(lines)
    return cases


def learned(block, key="key"):
    """The page has learned the block, as JSON brings it."""
    faded.learn(key, json.loads(json.dumps(block)))


@pytest.fixture(scope="module")
def answers(blocks, cases):
    for key, block in blocks.items():
        learned(block, key)
    return [faded.judge(key, number, text) for key, number, text, _ in cases]


def test_no_line_is_misjudged(cases, answers):
    """Equal is right, or is what stands above already; what is not equal is told so."""
    assert sum(right for *_, right in cases) > 300
    assert sum(not right for *_, right in cases) > 300
    for (*case, right), answer in zip(cases, answers, strict=True):
        assert "fault" not in answer, case
        assert right == (answer["right"] or answer["message"].startswith("Equal, but")), case
        assert right != answer["message"].startswith("Not equal"), case


def test_the_shown_line_is_right_and_those_above_are_not(blocks):
    """In whatever way it is typed, at each line that a reader writes; a later one is right, too."""
    found = [block for chapter in CHAPTERS.values() for block in chapter]
    places = 0
    for (key, learnt), block in zip(blocks.items(), found, strict=True):
        learned(learnt, key)
        for number, line in enumerate(block.written):
            place = block.lines.index(line)
            lines = lines_as_trees(block)[: block.lines.index(block.written[-1]) + 1]
            assert len(lines[place]) == 1
            places += 1
            for i, way in ((i, way) for i, sides in enumerate(lines) for way in WAYS if sides):
                text = typed_line(lines[i][-1], way)
                answer = faded.judge(key, number, text)
                assert answer["right"] == (i >= place), (key, text, answer["message"])
                assert answer["message"].startswith("Equal, but" if i < place else "Right"), text
    assert places == 3 * len(CHAPTERS)


def test_the_pages_python_says_the_same(blocks, cases, answers, tmp_path):
    """MicroPython, of one line in ten."""
    some = [case[:3] for case in islice(cases, 0, None, 10)]
    texts = {"blocks": blocks, "cases": some}
    code = SAID.format(**{key: json.dumps(texts[key], ensure_ascii=False) for key in texts})
    assert ran(code, tmp_path) == answers[::10]


GRADIENT = r"""
@ write: 1
@ ask 1: a question
@ rule 1: the $rule$
\frac{\partial L}{\partial c} | . | the derivative
\frac1N \sum 2 r_i \, (-1) | = | the chain rule
-\frac2N \sum r_i | = | the factors come out
\texttt{gradient}_2 | = | the library's | gradient(m, c, xs, ys)[1]
"""
TOLD = {
    "2/N Σ r": "yours is 2, the line above is −2. It is always the same number with the other",
    "-1/N Σ r": "Yours is always 1/2 times the line above.",
    "-2 Σ r": "Yours is always N times the line above.",
    "-2/N/N Σ r": "Yours is always 1/N times the line above.",
    "-2/N r": "(0, 0, −2), the line above is −2. Yours is a number for each point: is a sum or",
    "0": "For x = (0, 1, 2), y = (1, 3, 8), c = 1, m = 2 yours is 0, the line above is −2.",
    "1/0": "yours has no value: it divides by 0.",
    "r^99": "a power is a whole number up to 12",
    "x^(1/2)": "a power is a whole number up to 12",
    "1/N Σ 2 r (-1)": "Equal, but that line stands above already: one step is still to go.",
    "dL/dc": "Equal, but that is the line you start from.",
    "[1/N] * Sum(2·r_i*(−1))": "Equal, but that line stands above already",
}
# What is marked in the reader's own text, and why.
UNREAD = {
    "-2/N Σ «q»": "“q” has no meaning here. The letters here are ∂L/∂c, N, r.",
    "Σ «√» r": "“√” has no meaning here.",
    "𝒙 + r": "“𝒙” has no meaning here.",
    "-2/N Σ «(»r": "This bracket is not closed.",
    "-2/N Σ (r«]»": "“]” does not close “(”.",
    "-2/N Σ r«)»": "“)” closes no bracket.",
    "-2/N *«/» r": "“/” cannot stand here.",
    "-2/N r«2»": "Write * or ^ before “2”.",
    "-2/N Σ r «+»": "Something is missing at the end.",
    "-2 «2.3.4» r": "This is no number.",
    "«sum»(r, x)": "“sum” takes one thing at a time.",
    "r «=» 2": "Write one side only.",
    "(" * 20 + "«(»" + "r": "Too many brackets in each other.",
    "": "The line is still to be written.",
}


@pytest.fixture
def gradient():
    learned(for_the_reader(parsed(GRADIENT)))


def test_the_list_of_letters_says_how_the_loss_is_called(blocks):
    """And names the x that is in s_i."""
    learned(blocks["loss 1"])
    message = faded.judge("key", 0, "q")["message"]
    assert message.endswith("The letters here are L(m, c), m, u, c, w, N, r, s, x.")


@pytest.mark.usefixtures("gradient")
def test_a_wrong_line_is_told_by_its_numbers():
    for typed, words in TOLD.items():
        answer = faded.judge("key", 0, typed)
        assert words in answer["message"]
        assert not answer["right"]


LONG = ["-" * 150 + "r", "r" + "+r" * 99, "x" + "²" * 99, "((x^12)^12)^12", "Σ " * 99 + "r"]


@pytest.mark.usefixtures("gradient")
def test_what_is_long_ends_with_words(tmp_path):
    """In the page's Python, too, whose stack is small."""
    block = for_the_reader(parsed(GRADIENT))
    texts = {"blocks": {"key": block}, "cases": [["key", 0, text] for text in LONG]}
    there = ran(SAID.format(**{key: json.dumps(texts[key]) for key in texts}), tmp_path)
    for answer in [*there, *(faded.judge("key", 0, text) for text in LONG)]:
        assert answer["message"][-1] in ".?"
        assert not answer["right"]


@pytest.mark.usefixtures("gradient")
def test_what_cannot_be_read_is_marked():
    for marked, words in UNREAD.items():
        before, _, rest = marked.partition("«")
        inside, _, _ = rest.partition("»")
        answer = faded.judge("key", 0, marked.replace("«", "").replace("»", ""))
        assert answer["message"].startswith(words), marked
        if "«" in marked:
            assert (answer["start"], answer["end"]) == (len(before), len(before + inside)), marked


@pytest.mark.parametrize(
    ("line", "typed", "meant"),
    [
        (r"\sum (x - \bar x)^2", "sum(x - xbar)^2", "Σ (x - x̄)²"),
        (r"\sum (x - \bar x)(y - \bar y)", "sum(x-xbar)(y-ybar)", "Σ (x - x̄)(y - ȳ)"),
        (r"\Bigl( \sum x \Bigr)^2", "Σ(x)^2", "(Σ x)²"),
        (r"\frac{1}{2N}", "1/2N", "1/(2N)"),
        (r"\frac{1}{2N} \Bigl( \sum r^2 + \sum r^2 \Bigr)", "1/2N(2 sum r^2)", "1/(2N) (2 Σ r²)"),
        ("y - (m x + c)", "y - mx + c", "y - (mx + c)"),
    ],
)
def test_where_brackets_are_missing_another_reading_is_offered(line, typed, meant):
    """It is not taken as right by itself: what is seen is what is judged."""
    learned(
        for_the_reader(parsed(f"@ write: 1\n@ ask 1: a\n@ rule 1: b\n0 | . | -\n{line} | = | -"))
    )
    answer = faded.judge("key", 0, typed)
    assert not answer["right"]
    assert answer["meant"] == faded.seen("key", meant)["math"]
    assert answer["meant"] != answer["math"]
    assert "meant" not in faded.judge("key", 0, f"3 + {typed}")


def test_who_writes_the_next_line_at_once_is_ahead():
    """In whatever order its parts are; not with a line that is only equal."""
    lines = "y - (m x + c) | = | -\ny - m x - c | = | -"
    asked = "".join(f"@ ask {i}: a\n@ rule {i}: b\n" for i in (1, 2))
    learned(for_the_reader(parsed(f"@ write: 2\n{asked}r | . | -\n{lines}")))
    for typed, early in (
        ("y - m x - c", True),
        ("y-c-xm", True),
        ("y-(mx+c)", False),
        ("-(mx+c)+y", False),
    ):
        answer = faded.judge("key", 0, typed)
        assert answer["right"]
        assert answer["early"] == early, typed
    assert not faded.judge("key", 1, "y - m x - c")["early"]


def test_the_line_that_stands_above_is_known_with_other_brackets():
    learned(for_the_reader(parsed(START)))
    for typed in ("N Σ x²/S_xx", "(N Σ x²)/S_xx", "N sum(x²)/S_xx", "N (Σ x²/S_xx)"):
        answer = faded.judge("key", 0, typed)
        assert answer["message"] == "Equal, but that is the line you start from.", typed
    assert faded.judge("key", 0, "N (S_xx + N x̄²)/S_xx")["right"]


START = "@ write: 1\n@ ask 1: a\n@ rule 1: b\n@ x: varied\n\\frac{N \\sum x^2}{S_{xx}} | . | -\n"
START += "\\frac{N (S_{xx} + N \\bar x^2)}{S_{xx}} | = | -"
STARS = "@ write: 1\n@ ask 1: a\n@ rule 1: b\n@ x: varied\n{0} | . | -\n{0} + 0 x | = | -"


def test_a_star_is_a_product_where_there_is_a_letter_without_it():
    learned(for_the_reader(parsed(STARS.format("m^* - m"))), "both")
    learned(for_the_reader(parsed(STARS.format("m^*"))), "one")
    assert faded.seen("both", "m*x") == faded.seen("both", "m x")
    assert faded.seen("both", "m^*x") == faded.seen("one", "m*x") == faded.seen("one", "m⋆ x")
    assert faded.seen("both", "m**2") == faded.seen("both", "m²")
    assert faded.seen("one", "m**2")["fault"] == "“m” has no meaning here"


def test_each_chapter_has_a_derivation_with_one_line_to_write_and_one_with_two():
    """The reader writes one line first, late in the chapter, then two."""
    chapters = {
        page.removeprefix("learn/")[:-3] for page, _, _ in derivations() if "learn/" in page
    }
    assert {*CHAPTERS} == chapters
    for found in CHAPTERS.values():
        assert [len(block.written) for block in found] == [1, 2]


REFUSED = {
    "@ ask 1: a\nN | . | -\nN + 0 | = | -": "the hints",
    "@ write: 1\n@ ask 1: a\nN | . | -\nN + 0 | = | -": "rule 1",
    "@ write: 2\n@ ask 1: a\n@ rule 1: b\nN | . | -\nN + 0 | = | -\nN - 0 | = | -": "ask 2",
    "@ write: 3\nN | . | -": "no such setting",
    "@ write: 1\n@ ask 1: a\n@ rule 1: b\nN | . | -\nN + 1 | <= | -": "not = in fractions",
    "@ write: 1\n@ ask 1: a\n@ rule 1: b\n@ data: symbols\nN | . | -\nN + 0 | = | -": "not =",
}


@pytest.mark.parametrize("source", REFUSED)
def test_a_block_without_its_hints_is_refused(source):
    with pytest.raises(BlockError, match=REFUSED[source]):
        parsed(source)


def test_a_line_to_write_is_checked_as_any_other():
    with pytest.raises(PageError, match="not = the line above"):
        fences.derivation(GRADIENT.replace(r"-\frac2N \sum r_i", r"\frac2N \sum r_i"))


def test_the_line_is_folded_where_nothing_runs():
    """In the page and in the notebook."""
    html = fences.derivation(GRADIENT)
    assert html.count('<details class="the-line">') == 1
    assert ">This line is yours to write" in html  # the library's follows it
    cell = notebook(f"```derivation{GRADIENT}```\n").cells[1].source
    before, folded = cell.split("<details><summary>Show the line</summary>")
    assert "a question" in before
    assert "come out" not in before
    assert r"-\frac2N \sum r_i" in folded.split("</details>")[0]


def test_a_reader_writes_two_lines(new_page, address):
    """The second comes after the first; what is written is kept, and counted as done."""
    page = new_page()
    page.goto(address + "learn/gradient.html")
    first, second = page.locator(".derivation:has(.yours ~ .yours) .yours").all()
    first.scroll_into_view_if_needed()
    field, said = first.locator("input"), first.locator("output")
    field.fill("1/2hN Σ(-4 h r x)")
    assert first.locator(".seen math").count() == 1
    field.press("Enter")
    assert "Not equal. For x = (0, 1, 2)" in said.inner_text()
    assert "Do you mean" in said.inner_text()
    assert not second.is_visible()
    field.fill("1/(2h N q)")
    field.press("Enter")
    assert said.locator("mark").inner_text() == "q"
    hint = first.locator(".hint")
    for shown in ("A question", "The rule"):
        hint.click()
        assert shown in first.locator(".hints").inner_text()
    assert not first.locator("details").is_visible()
    hint.click()
    assert first.locator("details .tex").is_visible()
    assert said.inner_text() == ""  # nothing red stays beside the line
    field = second.locator("input")
    field.fill("-2/N ")
    second.locator(".signs button", has_text="Σ").click()
    field.press_sequentially(" r x")
    field.press("Enter")
    assert "Right" in second.locator("output").inner_text()
    page.reload()
    first.scroll_into_view_if_needed()
    first.locator("input:enabled").fill("-4h/(2hN) Σ r x")
    first.locator("input").press("Enter")
    assert field.input_value() == "-2/N Σ r x"
    assert "Right" in second.locator("output").inner_text()
    page.evaluate("localStorage.clear()")
    page.reload()
    first.scroll_into_view_if_needed()
    first.locator("input:enabled").fill("-2/N Σ x r")
    first.locator("input").press("Enter")
    assert "You are ahead" in first.locator("output").inner_text()
    assert "Right" in second.locator("output").inner_text()
    assert not second.locator(".signs").is_visible()
    page.goto(address + "learn/index.html")
    assert "written 2 lines of derivations" in page.locator(".md-content").inner_text()
