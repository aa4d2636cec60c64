"""Folding: what is known is decided, and the rest stays as it was."""

import ast

import pytest

from boards.folding import Folding

KNOWN = {"known": None, "text": "x", "yes": True, "no": False, "f(x)": None}


def folded(code):
    """The code, folded, as text."""
    body = Folding(KNOWN).block(ast.parse(code).body)
    return ast.unparse(ast.Module(body, []))


@pytest.mark.parametrize(
    ("code", "due"),
    [
        ("if yes:\n    a()\nelse:\n    b()", "a()"),
        ("if no:\n    a()\nelif c:\n    b()", "if c:\n    b()"),
        ("if c:\n    if no:\n        a()", ""),
        ("if c and no:\n    a()\nelse:\n    b()", "b()"),
        ("if c or no or d:\n    a()", "if c or d:\n    a()"),
        ("if yes and c:\n    a()", "if c:\n    a()"),
        ("a = b if no else c", "a = c"),
        ("a = known or b", "a = b"),
        ("a = b or 1", "a = b or 1"),  # not a question: b decides, and b may be 2
        ("for i in a:\n    if no:\n        b()", ""),
        ("a = f(x)\nif a:\n    b()\nc()", "c()"),
        ("a, b = known, f(x)\nif a and b:\n    c()", ""),
        ("a, b = known, c", "a, b = (None, c)"),
        ("a.b = known", "a.b = None"),  # an attribute is anybody's
        ("known = 1", ""),
        ("a: int = 1", "a = 1"),
        ("a: int", ""),
        ("f'{a} {known}'", "f'{a} {None}'"),
        ("f'{a} {text}'", "f'{a} x'"),
        ("f'{a} {text!r}'", "f'{a} {\"x\"!r}'"),
        ("'text'", ""),
    ],
)
def test_what_is_known_is_decided(code, due):
    """As Python would decide it, were it asked."""
    assert folded(code) == ast.unparse(ast.parse(due))


def test_a_function_loses_what_only_readers_need():
    """Annotations, docstring, decorators of its class, and last arguments that nothing reads."""
    code = """
@record
class A:
    '''Text.'''

    def f(self, x: int, y=1, z: int = 2) -> int:
        '''Text.'''
        if no:
            return z
        return x
        b()
"""
    assert folded(code) == "class A:\n\n    def f(self, x):\n        return x"


def test_what_a_function_knows_of_its_names_ends_with_it():
    """Another function's name of that spelling is another name."""
    code = "def f():\n    a = f(x)\n    return a\ndef g(a):\n    return a"
    assert folded(code) == "def f():\n    return None\n\ndef g(a):\n    return a"


def test_it_tells_which_questions_were_asked():
    """So that no answer outlives its question."""
    folding = Folding(KNOWN)
    folding.block(ast.parse("if no:\n    if yes:\n        a()\nelse:\n    f(x)").body)
    assert folding.met == {"no", "f(x)"}
