"""The build passes without a warning, and a fault in a page stops it, naming page and line."""

import ast
import re

import pytest

import slr_pure

from .conftest import ROOT
from .html import pages


def test_the_build_is_strict_and_silent(built):
    result, _ = built
    assert result.returncode == 0, result.stderr
    assert not re.search("WARN|ERROR", result.stderr), result.stderr


def test_nothing_is_published_but_the_site(site):
    published = {file.suffix for file in site.rglob("*") if file.is_file()}
    assert not published & {".py", ".pyc", ".md", ".yml", ".json5", ".lock"}
    assert not [file for file in site.rglob("*") if file.name in ("node_modules", "extensions")]


def test_no_formula_is_left_as_text(site):
    """Every $…$ and $$…$$ became KaTeX's HTML, with MathML inside."""
    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        assert 'class="arithmatex"' not in html, file
        assert html.count('class="katex"') == html.count("<math"), file
        text = re.sub(
            r"<(script|pre|code)\b.*?</\1>|<annotation.*?</annotation>", "", html, flags=re.S
        )
        text = re.sub(r"<[^>]*>", "", text)
        assert "$" not in text, f"{file}: …{text[text.find('$') - 60 :][:120]}"


def planted(copy, page, old, new):
    """Replace the first occurrence in the page; the line where that is."""
    file = copy / "docs" / page
    text = file.read_text(encoding="utf-8")
    at = re.search(old, text, flags=re.M)
    assert at, f"{page} has no {old}"
    file.write_text(text[: at.start()] + at.expand(new) + text[at.end() :], encoding="utf-8")
    return text.count("\n", 0, at.start()) + 1


def stopped(copy, build, builder, said):
    """The build of the copy ends with a message that has this pattern, and without a traceback."""
    result = build(copy)
    assert result.returncode != 0
    assert re.search(said, result.stderr, re.DOTALL)
    assert builder != "mkdocs" or "Traceback" not in result.stderr


def replaced(file, old, new):
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


GRADIENT, UNEQUAL = "learn/gradient.md", "the line is not = the line above"
FAULTS = [
    (GRADIENT, r"^-\\frac2N", r"-\\frac1N", UNEQUAL),
    (GRADIENT, r"gradient\(m, c, xs, ys\)\[0\]$", "loss(m, c, xs, ys)", "is not gradient(…)[0]"),
    (GRADIENT, r"(?<=^-)\\frac2N", r"\\frak2{N", "bad TeX"),
    ("learn/model.md", r"(?<=\$)m(?=\$)", r"\\frac{m", "bad TeX"),
    ("learn/model.md", r"(?<=^```figure\n).*$", "no-such-figure", "there is no no-such-figure"),
    ("learn/loss.md", r"(?<=^```shipped\n)slr_pure.*$", "slr_pure.model.cost", "no cost"),
    ("learn/laws.md", r"(?<=^```shipped\n)proofs.*$", "proofs.slr.none", "no proofs.slr.none"),
    ("learn/rates.md", r"^\\lambda_1(?= \\lambda_2 \| \.)", r"\\mu_1", r"not understood at \mu:"),
]


@pytest.mark.parametrize(("page", "old", "new", "message"), FAULTS)
def test_a_fault_stops_the_build(copy, build, builder, page, old, new, message):
    line = planted(copy, page, old, new)
    stopped(copy, build, builder, rf"{page}:{line}:.*{re.escape(message)}")


def test_a_renamed_function_stops_the_build(copy, build, builder):
    """The first page that needs it is named, though its exercises cannot be read."""
    replaced(copy / "slr_pure" / "rates.py", "def stable_lr(", "def stable_rate(")
    stopped(copy, build, builder, r"\blearn/[a-z-]+\.md:\d+: [a-z]+: [^\n]*stable_lr")


def test_what_cannot_make_a_fence_stops_the_build(copy, build, builder):
    """SuperFences alone would leave the fence as code, and say nothing."""
    names = copy / "site_build" / "markdown" / "playground" / "names.py"
    replaced(names, '"kappa":', '"kapa":')
    stopped(copy, build, builder, r"\blearn/convergence\.md:\d+: live: what makes it")


def test_the_style_of_formulas_names_only_what_is_published(site):
    """Its fonts are all there, and its licence lies beside it."""
    folder = site / "assets" / "katex"
    fonts = re.findall(r"url\(([^)]*)\)", (folder / "katex.min.css").read_text(encoding="utf-8"))
    assert len(fonts) == len(list(folder.glob("fonts/*"))) > 10
    assert all((folder / font).is_file() for font in fonts)
    assert "MIT" in (folder / "LICENSE.txt").read_text(encoding="utf-8")


def test_broken_links_stop_the_build(copy, build, builder):
    """One to a page that is not there, and one to a section that is not there."""
    links = "[page](learn/nothing.md) [section](learn/loss.md#no-such-section) Drag a"
    line = planted(copy, "index.md", "^Drag a", links)
    result = build(copy)
    assert result.returncode != 0
    if builder == "mkdocs":
        for link in ("learn/nothing.md", "learn/loss.md#no-such-section"):
            assert f"index.md:{line}: Doc file 'index.md' contains a link '{link}'" in result.stderr
    else:  # it underlines the link, in colours
        assert len(re.findall(rf"\bindex\.md:{line}:", result.stderr)) == 2


def test_every_public_name_has_its_entry(site):
    ids = pages(site)["reference/api.html"].ids
    for name in slr_pure.__all__:
        assert [anchor for anchor in ids if re.fullmatch(rf"slr_pure\.\w+\.{name}", anchor)], name


def test_a_remark_in_the_reference_begins_with_arguments_or_an_error(site):
    """A docstring's line that happens to begin with a word and a colon is not a remark."""
    html = (site / "reference" / "api.html").read_text(encoding="utf-8")
    starts = re.findall(r"<li>(?:<p>)?(<strong>.*?</strong>|<code>[^:]*</code>)(?=: )", html)
    starts += re.findall(r"<li>(?:<p>)?(<strong>Returns</strong>)", html)
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "slr_pure").glob("*.py")]
    nodes = [node for source in sources for node in ast.walk(ast.parse(source))]
    arguments = {node.arg for node in nodes if isinstance(node, ast.arg)}
    names = [name for start in starts for name in re.findall("<code>(.*?)</code>", start)]
    assert len(names) > 40
    assert set(names) <= arguments.union(slr_pure.Ellipse._fields)
    others = [start for start in starts if "<code>" not in start]
    assert len(others) > 80
    for start in others:
        assert re.search(r">(?:Returns|Cost|Errors|Errors and cost|\w+Error\b[^<]*)<", start), start


def test_the_formulas_of_the_reference_are_formulas(site):
    """No sign or index of one stands in the text, between what is drawn and what is code."""
    html = (site / "reference" / "api.html").read_text(encoding="utf-8")
    drawn = r"<math.*?</math>|<bdi.*?</bdi>"
    text = re.sub(rf"{drawn}|<(code|pre|script|svg)\b.*?</\1>|<[^>]*>", "", html, flags=re.S)
    assert not re.findall(r".*(?:[Σ√∂∇λκᵢₖ±≤]|[A-Za-z]²|\bS_).*", text)
