"""Errors: the single changes of a source, each of which a test should notice.

Numbers one more and one less, operators and neighbouring arguments exchanged, conditions that
always or never hold, an operand, an argument, a call, a statement or an exception left out, m in
c's place, XX before a string. Docstrings, annotations and the words of --help stay as they are.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

MOST_LETTERS = 70  # of the text around a change, if the change alone is no longer
COMPARED = {
    ast.Lt: ast.LtE,
    ast.Gt: ast.GtE,
    ast.Eq: ast.NotEq,
    ast.Is: ast.IsNot,
    ast.In: ast.NotIn,
}
COMPARED |= {b: a for a, b in COMPARED.items()}
COMPUTED = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Add,
    ast.Pow: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitOr,
}
TWINS = {"m": "c", "x": "y", "xs": "ys", "xx": "yy", "dm": "dc", "p": "q"}
TWINS |= {b: a for a, b in TWINS.items()}
LEFT_OUT = (ast.AugAssign, ast.Break, ast.Continue, ast.Delete, ast.Expr, ast.Raise)
SHAPING = {"abs", "bool", "dict", "float", "int", "list", "repr", "set", "shown", "sorted", "str"}
SHAPING |= {"tuple"}
TYPES = {"Callable", "Optional", "Union", "dict", "list", "tuple", "type"}
FOR_READERS = {"description", "epilog", "help", "metavar"}  # the words of --help
UNREAD = {"annotation", "returns", "decorator_list", "bases", "format_spec", "ops", "op", "ctx"}
Slot = tuple[Any, str, "int | None"]  # a node, its field, and the place there if that is a list


class Error(NamedTuple):
    """The text that was, and what it is now; these and the function's name tell it from others."""

    function: str
    was: str
    now: str
    line: int
    top: int  # which statement of the module it is in
    inside: bool  # a function's body, which is not executed when the room is imported
    slot: Slot
    node: Any  # what is put there

    def plant(self) -> None:
        """Put it into the tree."""
        put(self.slot, self.node)


def put(slot: Slot, node: Any) -> Any:
    """Put the node there; what stood there before."""
    parent, field, place = slot
    if place is None:
        before = getattr(parent, field)
        setattr(parent, field, node)
    else:
        before = getattr(parent, field)[place]
        getattr(parent, field)[place] = node
    return before


def errors(tree: ast.Module) -> list[Error]:
    """All those of the tree, which stays as it is."""
    found = []
    for top, statement in enumerate(tree.body):
        for path in _paths([(tree, "body", top)], statement):
            for new in _changes(_at(path[-1])):
                found.append(_error(top, path, new))
    return [error for error in found if error.was != error.now]


def _at(slot: Slot) -> Any:
    parent, field, place = slot
    return getattr(parent, field) if place is None else getattr(parent, field)[place]


def _paths(path: list[Slot], node: Any) -> Iterator[list[Slot]]:
    """The way to each node that may change, from the module's statement."""
    if _is_unread(node):
        return
    yield path
    for field, value in ast.iter_fields(node):
        if field in UNREAD:
            continue
        for place, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST):
                yield from _paths([*path, (node, field, place)], child)


def _is_unread(node: Any) -> bool:
    """A docstring, an import, a type, or a name that only tools read."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.unparse(node.test)
    if isinstance(node, ast.Assign):
        value = node.value
        is_type = isinstance(value, ast.Subscript) and ast.unparse(value.value) in TYPES
        return is_type or ast.unparse(node.targets[0]) in {"TYPE_CHECKING", "__all__", "__slots__"}
    if isinstance(node, ast.keyword):
        return node.arg in FOR_READERS
    return isinstance(node, (ast.Import, ast.ImportFrom))


def _error(top: int, path: list[Slot], new: Any) -> Error:
    """What that change of the last node is called."""
    old = put(path[-1], new)
    for node in ast.walk(new):
        if not hasattr(node, "lineno"):
            ast.copy_location(node, old)
    put(path[-1], old)
    nodes = [_at(slot) for slot in path]
    named = [node.name for node in nodes if isinstance(node, (ast.ClassDef, ast.FunctionDef))]
    lines = [node.lineno for node in nodes if hasattr(node, "lineno")]
    inside = any(
        field == "body" and isinstance(node, (ast.FunctionDef, ast.Lambda))
        for node, field, _ in path
    )
    was, now = _text(old), _text(new)
    for node in reversed(nodes[:-1]):
        around = _text(node)
        if len(around) > MOST_LETTERS or isinstance(old, ast.stmt):
            break
        put(path[-1], new)
        was, now = around, _text(node)
        put(path[-1], old)
        if isinstance(node, ast.stmt):
            break
    return Error(".".join(named), was, now, lines[-1], top, inside, path[-1], new)


def _text(node: Any) -> str:
    """The node as Python; of what has a body, its first line."""
    if getattr(node, "body", None) and isinstance(node.body, list):
        node = copy.copy(node)
        node.body = [ast.Pass()]
        if isinstance(node, ast.Try):
            return "try" + "".join(f", {_text(one)}" for one in node.handlers)
        for field in {"orelse", "decorator_list"} & set(node._fields):
            setattr(node, field, [])
        return ast.unparse(node).strip().splitlines()[0]
    return ast.unparse(node).strip()


def _like(node: Any, **changed: Any) -> Any:
    """The node, but for these fields."""
    new = copy.copy(node)
    for field, value in changed.items():
        setattr(new, field, value)
    return new


def _without(items: list[Any]) -> Iterator[list[Any]]:
    """The list without each of its items."""
    for i in range(len(items)):
        yield items[:i] + items[i + 1 :]


def _changes(node: Any) -> Iterator[Any]:
    """What may stand in the node's place."""
    kind = type(node).__name__
    if kind in CHANGES:
        yield from CHANGES[kind](node)
    if isinstance(node, LEFT_OUT) or (
        isinstance(node, ast.Assign) and isinstance(node.targets[0], (ast.Attribute, ast.Subscript))
    ):
        yield ast.Pass()


def _constant(node: ast.Constant) -> Iterator[Any]:
    value = node.value
    if isinstance(value, bool):
        yield _like(node, value=not value)
    elif isinstance(value, (int, float)):
        yield _like(node, value=value + 1)
        yield _like(node, value=value - 1)
    elif isinstance(value, str) and value and " " not in value:
        yield _like(node, value=f"XX{value}")


def _compare(node: ast.Compare) -> Iterator[Any]:
    for i, op in enumerate(node.ops):
        ops: list[ast.cmpop] = list(node.ops)
        ops[i] = COMPARED[type(op)]()
        yield _like(node, ops=ops)


def _binary(node: ast.BinOp) -> Iterator[Any]:
    if type(node.op) in COMPUTED:
        yield _like(node, op=COMPUTED[type(node.op)]())


def _boolean(node: ast.BoolOp) -> Iterator[Any]:
    for values in _without(node.values):
        yield _like(node, values=values) if len(values) > 1 else values[0]


def _unary(node: ast.UnaryOp) -> Iterator[Any]:
    yield node.operand


def _condition(node: ast.If | ast.IfExp) -> Iterator[Any]:
    yield _like(node, test=ast.Constant(True))
    yield _like(node, test=ast.Constant(False))


def _while(node: ast.While) -> Iterator[Any]:
    yield _like(node, test=ast.Constant(False))


def _comprehension(node: ast.comprehension) -> Iterator[Any]:
    for ifs in _without(node.ifs):
        yield _like(node, ifs=ifs)


def _call(node: ast.Call) -> Iterator[Any]:
    name, args = ast.unparse(node.func), node.args
    if any(isinstance(arg, ast.Starred) for arg in args):
        return
    if name in SHAPING and len(args) == 1 and not node.keywords:
        yield args[0]
    if name in {"max", "min"} and len(args) > 1:
        yield from args
    elif name not in {"isinstance", "cast"}:
        for i in range(len(args) - 1):
            yield _like(node, args=[*args[:i], args[i + 1], args[i], *args[i + 2 :]])
        if len(args) > 1:
            yield _like(node, args=args[:-1])
    for i, keyword in enumerate(node.keywords):
        if keyword.arg not in FOR_READERS:
            yield _like(node, keywords=node.keywords[:i] + node.keywords[i + 1 :])


def _name(node: ast.Name) -> Iterator[Any]:
    if node.id in TWINS and isinstance(node.ctx, ast.Load):
        yield _like(node, id=TWINS[node.id])


def _attribute(node: ast.Attribute) -> Iterator[Any]:
    if node.attr in TWINS and isinstance(node.ctx, ast.Load):
        yield _like(node, attr=TWINS[node.attr])


def _slice(node: ast.Slice) -> Iterator[Any]:
    for field in ("lower", "upper", "step"):
        if getattr(node, field):
            yield _like(node, **{field: None})


def _return(node: ast.Return) -> Iterator[Any]:
    if node.value and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield _like(node, value=ast.Constant(None))


def _try(node: ast.Try) -> Iterator[Any]:
    if node.finalbody and node.handlers:
        yield _like(node, finalbody=[])
    elif node.finalbody:
        yield ast.If(ast.Constant(True), node.body, [])


def _handler(node: ast.ExceptHandler) -> Iterator[Any]:
    if isinstance(node.type, ast.Tuple):
        for elts in _without(node.type.elts):
            yield _like(node, type=_like(node.type, elts=elts))


def _formatted(node: ast.FormattedValue) -> Iterator[Any]:
    if node.conversion != -1:
        yield _like(node, conversion=-1)


CHANGES = {
    "Attribute": _attribute,
    "BinOp": _binary,
    "BoolOp": _boolean,
    "Call": _call,
    "Compare": _compare,
    "Constant": _constant,
    "ExceptHandler": _handler,
    "FormattedValue": _formatted,
    "If": _condition,
    "IfExp": _condition,
    "Name": _name,
    "Return": _return,
    "Slice": _slice,
    "Try": _try,
    "UnaryOp": _unary,
    "While": _while,
    "comprehension": _comprehension,
}
