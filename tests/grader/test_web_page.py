"""The report as a page: what it has, and that names and replies stay text."""

import re
from html.parser import HTMLParser

from slr_grader.judging.mistakes import Mistake
from slr_grader.protocol.replies import Outcome
from slr_grader.report.contents import without_due
from slr_grader.report.web_page import page_of
from slr_pure import loss

from .reports import RIGHT, report

SUM = {**RIGHT, "loss": lambda m, c, x, y: loss(m, c, x, y) * len(x)}
EVIL = "</title><script>alert(1)</script><img src=//evil.example onerror='x'>\"&amp;"
VOID = {"meta", "br", "img"}


class Tree(HTMLParser):
    """The page's text; its tags, each closed in its order; its attributes."""

    def __init__(self, page):
        super().__init__()
        self.text, self.tags, self.open, self.attributes = "", [], [], []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def page(reports, about="9 of the 9 cases"):
    """The tree of such a page."""
    return Tree("\n".join(page_of(reports, about)))


def a_class():
    """Ada is right; Ben and Cleo miss 1/N; Dora's fit says something evil, and so does her name."""
    evil = Outcome("error", EVIL, EVIL)
    return [
        report(RIGHT),
        report(SUM, name="ben.py"),
        report(SUM, name="cleo.py"),
        report({}, name=f"{EVIL}.py", fit=evil),
    ]


def test_the_class_table_the_mistakes_and_each_student():
    """A row each, which leads to its student; a mistake once, with those who make it."""
    tree = page(a_class())
    assert "The class, graded\n9 of the 9 cases\nClass table" in tree.text
    assert "loss: the 1/N is missing, so this is the sum of the squares2 of 4: ben.py, cleo.py" in (
        tree.text
    )
    assert tree.tags.count("tr") == 1 + 4
    assert tree.tags.count("section") == 4
    links = {value[1:] for name, value in tree.attributes if name == "href"}
    assert links == {value for name, value in tree.attributes if name == "id"}
    assert ("style", "--share: 11.1%") in tree.attributes
    section = tree.text.partition("ben.py\nscore ")[2].partition("cleo.py")[0]
    assert "The simplest case that fails\nloss, case loss-ordinary-" in section
    assert re.search(r"givenx = \[.*answeredloss = .*dueloss = ", section)


def test_the_commonest_mistake_comes_first():
    text = page([report({**RIGHT, "fit": lambda x, y: (7, 7)}), *a_class()]).text
    assert text.index("loss: the 1/N is missing") < text.index("fit: it is 7 and 7 whatever")
    two = [
        report({})._replace(mistakes=[Mistake("loss", f"{why} (line {line})")])
        for why, line in (("the loop ends early", "3"), ("the loop ends early", "14"))
    ]
    assert "loss: the loop ends early2 of 2: " in page(two).text, "wherever it is"
    assert "None that has a name." in page([report(RIGHT)]).text


def test_one_program_and_nothing_asked():
    """Its name is the title; the whole path stands below it."""
    text = page([report({}, name="hw/ada.py")]).text
    assert text.count("ada.py, graded") == 2
    assert "ada.py\nhw/ada.py\nno case was asked" in text
    assert "The simplest case" not in text


def test_the_answers_due_can_be_hidden():
    tree = page([without_due(found) for found in a_class()])
    assert "answeredloss = " in tree.text
    assert not re.search("due|relative error", tree.text)


def test_names_and_replies_stay_text():
    """No tag or attribute comes of them, and the words are there to be read."""
    no = Outcome("error", "no")
    plain = page([report(RIGHT, name="hw/a.py"), report({}, name="hw/b.py", fit=no)])
    reports = [found._replace(name=f"hw/{found.name}") for found in a_class()]  # below a label
    tree = page(reports, about=EVIL)
    assert set(tree.tags) == set(plain.tags) | {"strong"}
    assert tree.text.count("<script>alert(1)</script>") >= 4
    names = {name for name, _ in tree.attributes}
    assert names == {name for name, _ in plain.attributes}


def test_nothing_is_loaded():
    """No address but those in the page, and the browser is told to refuse others."""
    text = "\n".join(page_of(a_class(), ""))
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert not re.search(r"url\(|@import|<link|<script|src=(?!//evil)", text)
    for name, value in Tree(text).attributes:
        assert name not in ("src", "action")
        assert name != "href" or value.startswith("#")
