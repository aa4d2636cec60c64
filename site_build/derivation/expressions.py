"""The Python expressions of a block: compiled, with an exact division, and evaluated."""

import ast
from types import CodeType
from typing import Any

from .block import BlockError


class _ExactDivision(ast.NodeTransformer):
    """a / b becomes divide(a, b), which does not make a float of two integers."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """Replace the operator, inside out."""
        self.generic_visit(node)
        if not isinstance(node.op, ast.Div):
            return node
        function = ast.Name("divide", ast.Load())
        return ast.copy_location(ast.Call(function, [node.left, node.right], []), node)


def compiled(number: int, expression: str) -> CodeType:
    """The expression of the block's line of that number, as code. BlockError: it is none."""
    try:
        tree = ast.parse(expression, mode="eval")
    except SyntaxError as error:
        raise BlockError(number, f"not a Python expression, {error.msg}: {expression}") from None
    tree = ast.fix_missing_locations(_ExactDivision().visit(tree))
    return compile(tree, expression, "eval")


def evaluated(number: int, code: CodeType, scope: "dict[str, Any]") -> "Any":
    """Its value where names have the values of the scope. BlockError: it fails."""
    try:
        return eval(code, scope)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is in the page)
        message = f"{code.co_filename} fails: {type(error).__name__}: {error}"
        raise BlockError(number, message) from None
