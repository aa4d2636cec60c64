"""The key of a playground: what is what in its plots."""

from .modes import Mode


def _line(classes: str) -> str:
    return f'<line class="{classes}" x1="1" x2="23" y1="6" y2="6"/>'


# What an extra draws, for the key: a sample of each mark in a box of 24 by 12, and its name.
BAND = '<path class="{} band" d="M1 1H23V11H1Z"/>'
OTHER = _line("other line")
RING = '<circle class="ring" cx="12" cy="6" r="5.5"/>'
KEYS = {
    "again": [
        ('<path class="earlier" d="M1 8L23 4"/>', "the latest best lines"),
        ('<path class="bars" d="M4 12V5H12V1H20V12Z"/>', "slopes so far"),
        ('<path class="bell" d="M1 11C9 11 8 1 12 1S15 11 23 11"/>', "the theory"),
        ('<path class="interval" d="M2 6H22"/>', "<i>m</i>* ± <i>t s<sub>m</sub></i>"),
        ('<path class="missed interval" d="M2 6H22"/>', "one that misses the true slope"),
    ],
    "chords": [
        (_line("tangent"), "tangent"),
        (_line("central chord"), "from <i>m</i> − <i>h</i> to <i>m</i> + <i>h</i>"),
        (_line("one-sided chord"), "from <i>m</i> to <i>m</i> + <i>h</i>"),
    ],
    "errors": [
        (
            '<path class="one-sided marks" d="M6 6h0M18 6h0"/>',
            "(<i>L</i>(<i>m</i> + <i>h</i>) − <i>L</i>(<i>m</i>))/<i>h</i>",
        ),
        (
            '<path class="central marks" d="M6 6h0M18 6h0"/>',
            "(<i>L</i>(<i>m</i> + <i>h</i>) − <i>L</i>(<i>m</i> − <i>h</i>))/2<i>h</i>",
        ),
    ],
    "losses": [('<circle class="spot" cx="12" cy="6" r="5"/>', "now")],
    "log-losses": [('<circle class="spot" cx="12" cy="6" r="5"/>', "now")],
    "means": [
        ('<path class="means-spot" d="M12 0L18 6L12 12L6 6Z"/>', "the means <i>x̄</i>, <i>ȳ</i>"),
        (
            '<g class="products"><path class="plus" d="M3 0H21V12H3Z"/></g>',
            "(<i>x</i> − <i>x̄</i>)(<i>y</i> − <i>ȳ</i>) above 0",
        ),
        ('<g class="products"><path class="minus" d="M3 0H21V12H3Z"/></g>', "and below 0"),
    ],
    "squares": [
        (
            '<g class="squares"><path d="M6 0H18V12H6Z"/></g>',
            "squares: each as wide as its residual is long",
        )
    ],
    "band": [
        (BAND.format("narrow"), "the mean, ± <i>s</i><sub>mean</sub>"),
        (BAND.format("wide"), "a new <i>y</i>, ± <i>s</i><sub>new</sub>"),
        ('<path class="place" d="M12 0V12"/>', "at <i>t</i>"),
    ],
    "arrow": [
        (
            '<path class="arrow" d="M1 6H22M17 2L22 6L17 10"/>',
            "the gradient <i>g</i>, at the scale in the corner",
        )
    ],
    "balance": [
        ('<path class="dashed way" d="M1 6H23"/>', "Σ<i>r</i> = 0"),
        ('<path class="way" d="M1 6H23"/>', "Σ<i>r x</i> = 0"),
    ],
    "beyond": [('<circle class="later" cx="12" cy="6" r="4"/>', "what came")],
    "correlation": [(OTHER, "the best line for <i>x</i> by <i>y</i>")],
    "leverage": [(OTHER, "without point <i>k</i>"), (RING, "the larger, the more leverage")],
    "plane": [
        ('<ellipse class="levels" cx="12" cy="6" rx="11" ry="5"/>', "lines of equal loss"),
        ('<path class="bottom" d="M6 6H18M12 0V12"/>', "the best line’s place"),
    ],
    "textbook": [
        (_line("raw line"), "by the textbook, in floats"),
        ('<path class="wrong" d="M1 10H23"/>', "digits that are wrong"),
    ],
}


def key(mode: Mode) -> str:
    """A sample of each mark, and its name."""
    names = {
        "best": mode.names or "the best line",
        "own": mode.names or "your line",
        "descent": "the line so far",
    }
    marks = [(_line(f"{mode.kind} line"), names[mode.kind])]
    if mode.kind != "best":
        marks.append((_line("target line"), "the best line"))
    marks.append(('<path class="residuals" d="M12 1V11"/>', "residuals"))
    for extra in mode.extras.split():
        marks += KEYS.get(extra, [])
    if "plane" in mode.extras:
        start = "the start" if mode.kind == "descent" else "your line in the plane"
        square = '<g class="handle square"><path class="dot" d="M6 6L12 0L18 6L12 12Z"/></g>'
        marks.append((square, start))
    if mode.kind == "descent":
        marks.append(
            ('<path class="trace" d="M1 6H23"/><path class="steps" d="M5 6h0M19 6h0"/>', "steps")
        )
    return " ".join(
        f'<span><svg viewBox="0 0 24 12" aria-hidden="true">{mark}</svg> {name}</span>'
        for mark, name in marks
    )
