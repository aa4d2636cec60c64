"""The operations: what each is given, and the parts of its answer."""

from collections import namedtuple


class Operation(namedtuple("Operation", "given parts")):
    """The names of the arguments, in order, and of the parts of the answer."""

    __slots__ = ()
    given: "tuple[str, ...]"
    parts: "tuple[str, ...]"


ORIGIN = "fit through the origin"
OPERATIONS = {
    "fit": Operation(("x", "y"), ("m", "c")),
    ORIGIN: Operation(("x", "y"), ("m",)),
    "forward": Operation(("m", "c", "x"), ("y",)),
    "loss": Operation(("m", "c", "x", "y"), ("loss",)),
    "gradient": Operation(("m", "c", "x", "y"), ("dm", "dc")),
    "step": Operation(("m", "c", "x", "y", "lr"), ("m", "c")),
    "train": Operation(("x", "y", "lr", "steps"), ("m", "c")),
}
