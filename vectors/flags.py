"""The flags: what goes wrong on such data, and in whom."""

FLAGS = {
    name: {"wrong": "", "in": "", "links": []}
    for name in (
        "ordinary",
        "offset",
        "constant x",
        "too few points",
        "unequal lengths",
        "not finite",
        "answer overflows",
    )
}
