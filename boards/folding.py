"""Folding: a room's tree without what never runs on a board, and without what only readers need.

A question whose answer is known is replaced by the answer; then an `if` keeps one branch, `and`
and `or` keep what decides, and a name that was given a known value is known itself.
Docstrings, annotations and decorators go, too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from typing import Any, Union

Answer = Union[bool, float, str, None]
NONE = type(None)


class Folding(ast.NodeTransformer):
    """Replaces each expression whose text is in the answers; `met` collects those that it met."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self.answers: dict[str, Answer] = dict(answers)
        self.met: set[str] = set()

    def visit(self, node: ast.AST) -> Any:
        """The node without what is known about it."""
        if isinstance(node, ast.expr) and not isinstance(getattr(node, "ctx", None), ast.Store):
            text = ast.unparse(node)
            if text in self.answers:
                self.met.add(text)
                return ast.Constant(self.answers[text])
        return super().visit(node)

    def visit_If(self, node: ast.If) -> Any:
        """One branch, where the question is answered."""
        node.test = self.visit(node.test)
        if isinstance(node.test, ast.Constant):
            return self.block(node.body if node.test.value else node.orelse)
        node.body, node.orelse = self.block(node.body), self.block(node.orelse)
        return node if node.body else None

    def visit_IfExp(self, node: ast.IfExp) -> Any:
        """The same for an expression."""
        node.test = self.visit(node.test)
        if isinstance(node.test, ast.Constant):
            return self.visit(node.body if node.test.value else node.orelse)
        return self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> Any:
        """What decides: of `a and False` that is False, of `a or False` it is a."""
        deciding = isinstance(node.op, ast.Or)
        values: list[ast.expr] = []
        for value in map(self.visit, node.values):
            if not isinstance(value, ast.Constant) or not isinstance(value.value, (bool, NONE)):
                values.append(value)
            elif bool(value.value) is deciding:
                return value
        node.values = values
        return values[0] if len(values) == 1 else node if values else ast.Constant(not deciding)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> Any:
        """A known text in it as such."""
        self.generic_visit(node)
        node.values = [
            each.value
            if isinstance(each, ast.FormattedValue)
            and isinstance(each.value, ast.Constant)
            and isinstance(each.value.value, str)
            and each.conversion == -1
            and each.format_spec is None
            else each
            for each in node.values
        ]
        return node

    def visit_For(self, node: ast.For) -> Any:
        """Nothing, where nothing is left to do."""
        self.generic_visit(node)
        return node if node.body else None

    def visit_Assign(self, node: ast.Assign) -> Any:
        """Nothing, where the name is known, or is now."""
        self.generic_visit(node)
        targets, value = node.targets[0], node.value
        pairs = [(targets, value)]
        if isinstance(targets, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = list(zip(targets.elts, value.elts))
        if all(isinstance(one, ast.Constant) and one.value is None for _, one in pairs):
            self.answers.update((name.id, None) for name, _ in pairs if isinstance(name, ast.Name))
        names = [name.id if isinstance(name, ast.Name) else "" for name, _ in pairs]
        return None if all(name in self.answers for name in names) else node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> Any:
        """The assignment alone."""
        if node.value is None:
            return None
        return self.visit(ast.copy_location(ast.Assign([node.target], node.value), node))

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Any:
        """Without annotations, nor last arguments that nothing reads any more.

        What its own names are known to be is forgotten at its end.
        """
        before = dict(self.answers)
        node.returns = None
        for each in ast.walk(node.args):
            if isinstance(each, ast.arg):
                each.annotation = None
        node.body = self.block(node.body)
        self.answers = before
        read = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
        while node.args.defaults and node.args.args[-1].arg not in read:
            node.args.args.pop()
            node.args.defaults.pop()
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> Any:
        """Without decorators: on a board `record` would give the named tuple itself."""
        node.decorator_list = []
        node.body = self.block(node.body)
        return node

    def visit_Expr(self, node: ast.Expr) -> Any:
        """Nothing, if it is a docstring."""
        return None if isinstance(node.value, ast.Constant) else self.generic_visit(node)

    def block(self, body: Iterable[ast.stmt]) -> list[Any]:
        """Statements, one after the other; none after the first return or raise."""
        found: list[Any] = []
        for statement in body:
            new = self.visit(statement)
            found += new if isinstance(new, list) else [new] if new else []
            if found and isinstance(found[-1], (ast.Return, ast.Raise)):
                break
        return found
