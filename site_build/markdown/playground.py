"""The playgrounds as HTML, each set up for its chapter.

Everything has its size before a script runs and fills it in, so that nothing jumps; the first
picture of the points and the plane is there from the start.
"""

from html import escape
from typing import NamedTuple

from site_build.figures.still import stills
from site_build.page.presets import PRESETS


class Mode(NamedTuple):
    """A playground. kind: its line is the best one, the reader's own, or where descent is.

    extras: what it has beside the points and the line, by name. Each may have numbers (PARTS in
    site_build/page/playground.py), a drawing (docs/widgets/extras.js), a plot and a line in the
    key (PLOTS and KEYS here).
    """

    kind: str
    readout: str
    controls: str = ""
    extras: str = ""
    share: float = 0.4
    steps: int = 0
    most: int = 60
    digits: int = 6
    names: str = ""


BEST, RATES = "best-m best-c least", "bound flat steep"
HERE, DESCENT = f"m c loss {BEST}", "plane rates log-losses"
TRUTH = "the true line"
MODES = {
    "home": Mode("best", BEST),
    "model": Mode("own", "loss", "m c"),
    "loss": Mode("own", f"total {HERE}", "", "plane squares"),
    "gradient": Mode("own", "m c loss dm central one-sided dc", "width", "plane chords", digits=8),
    "step": Mode("descent", f"{HERE} bound", "rate steps", "plane rates losses", 0.4, 1, 10),
    "rates": Mode("descent", f"{HERE} {RATES}", "rate steps", DESCENT, 0.9, 20),
    "closed-form": Mode("best", f"{BEST} mean-x mean-y s-xx s-xy n x y xx xy", "", "sums means"),
    "convergence": Mode(
        "descent", f"{HERE} {RATES} kappa needed", "rate steps", f"{DESCENT} condition", 0.6, 20
    ),
    "diagnostics": Mode("best", f"{BEST} rss r-squared sd", "", "quality residual-plot"),
    "scatter": Mode("best", "best-m se-m best-c se-c sd", "", "quality"),
    "prediction": Mode("best", "best-m best-c sd at se-mean se-new", "place", "quality band"),
    "correlation": Mode(
        "best", "r r-squared best-m other-m s-xx s-xy s-yy", "", "quality means correlation"
    ),
    "outliers": Mode(
        "best",
        "best-m r-squared chosen leverage residual left-out m-without",
        "",
        "quality leverage",
    ),
    "measured-again": Mode(
        "own", "times best-m mean-m spread theory held", "sigma sure", "again", names=TRUTH
    ),
    "extrapolation": Mode("best", "best-m best-c at se-mean se-new", "place reach", "band beyond"),
    "floating-point": Mode("best", "best-m raw-m best-c raw-c", "offset", "textbook", digits=16),
    "laws": Mode("own", "m c central derivative left", "h", "difference errors", digits=12),
}

PLOTS = {
    "again": "Slopes of the best lines",
    "data": "Points and line",
    "plane": "Plane of all lines",
    "chords": "The loss over m",
    "errors": "Errors of the differences",
    "log-losses": "Loss and steps, on a log scale",
    "losses": "Loss and steps",
    "residual-plot": "Residuals",
}

NO_VALUES = "home", "measured-again"  # no line of these has a value at the reader's points
VALUES = (
    "The derivations of this page show the value of each line at these points. That the lines are"
    " equal exactly is what the build of this site has checked, in fractions; here they are"
    " computed in floats, each in its own way, and agree to 10 digits or so."
)

OWN = (
    '<details class="own"><summary>Your own points, and a link to them</summary>'
    '<div class="bar"><button type="button" class="md-button" name="add">Add a point</button>'
    '<button type="button" class="md-button" name="remove">Remove the point</button>'
    '<button type="button" class="md-button" name="copy">Copy the link</button></div>'
    "<label>Two columns, x and y, as a spreadsheet copies them"
    '<textarea rows="4" spellcheck="false" placeholder="0  1&#10;1  3&#10;2  8"></textarea></label>'
    '<div class="bar"><button type="button" class="md-button" name="take">Use these points</button>'
    '<label>or a CSV file <input type="file" name="file" accept=".csv,.tsv,.txt,text/*"></label>'
    "</div><p>They stay in your browser.</p></details>"
)

# What the numbers are called.
NAMES = {
    "m": "<i>m</i>",
    "c": "<i>c</i>",
    "loss": "<i>L</i>",
    "best-m": "<i>m</i>*",
    "best-c": "<i>c</i>*",
    "least": "<i>L</i>*",
    "dm": "∂<i>L</i>/∂<i>m</i>",
    "dc": "∂<i>L</i>/∂<i>c</i>",
    "lr": "rate <i>η</i>",
    "bound": "bound 2/<i>λ</i>₂",
    "flat": "<i>λ</i>₁",
    "steep": "<i>λ</i>₂",
    "kappa": "<i>κ</i> = <i>λ</i>₂/<i>λ</i>₁",
    "needed": "steps to 16 digits",
    "n": "<i>N</i>",
    "x": "Σ<i>x</i>",
    "y": "Σ<i>y</i>",
    "xx": "Σ<i>x</i>²",
    "xy": "Σ<i>xy</i>",
    "total": "Σ<i>r</i>² = <i>N L</i>",
    "mean-x": "<i>x̄</i>",
    "mean-y": "<i>ȳ</i>",
    "s-xx": "<i>S<sub>xx</sub></i>",
    "s-xy": "<i>S<sub>xy</sub></i>",
    "s-yy": "<i>S<sub>yy</sub></i>",
    "rss": "RSS",
    "r-squared": "<i>R</i>²",
    "sd": "<i>s</i>",
    "se-m": "<i>s<sub>m</sub></i>",
    "se-c": "<i>s<sub>c</sub></i>",
    "at": "<i>ŷ</i> at <i>t</i>",
    "se-mean": "<i>s</i><sub>mean</sub> at <i>t</i>",
    "se-new": "<i>s</i><sub>new</sub> at <i>t</i>",
    "r": "<i>r</i>",
    "other-m": "<i>m</i>′",
    "chosen": "point <i>k</i>",
    "leverage": "<i>h<sub>k</sub></i>",
    "residual": "<i>r<sub>k</sub></i>",
    "left-out": "<i>r<sub>k</sub></i> left out",
    "m-without": "<i>m</i>* without <i>k</i>",
    "times": "measured",
    "mean-m": "mean of the slopes",
    "spread": "their spread",
    "theory": "<i>σ</i>/√<i>S<sub>xx</sub></i>",
    "held": "% of intervals hold",
    "raw-m": "<i>m</i> in floats",
    "raw-c": "<i>c</i> in floats",
    "one-sided": "one-sided",
    "central": "central",
    "derivative": "derivative",
    "left": "what is left",
}

MOST_STEPS = 100_000  # that a box for their number takes

# Sliders: label, lowest, highest, step. The rate is in hundredths of the bound.
SLIDERS = {
    "m": ("Slope <i>m</i>", -200, 200, 1),
    "c": ("Intercept <i>c</i>", -200, 200, 1),
    "rate": ("Learning rate <i>η</i>", 1, 125, 1),
    "steps": ("Steps", 0, 60, 1),
    "h": ("Step <i>h</i> = 10<sup>−k</sup>, <i>k</i>", 0, 16, 1),
    "width": ("Step <i>h</i>", 0.05, 2, 0.05),
    "place": ("Place <i>t</i>", 0, 100, 1),  # in hundredths of what is shown
    "sigma": ("Errors <i>σ</i>", 1, 60, 1),  # in hundredths of the true heights' range
    "sure": ("Intervals <i>m</i>* ± <i>t s<sub>m</sub></i>, <i>t</i>", 5, 40, 1),  # in tenths
    "reach": ("Look further, in widths of the points", 0, 8, 1),
    "offset": ("Move <i>x</i> by", 0, 10, 1),  # 0, 1, 10, 100, …
}


# What an extra draws, for the key: a sample of each mark in a box of 24 by 12, and its name.
BAND = '<path class="{} band" d="M1 1H23V11H1Z"/>'
OTHER = '<line class="other line" x1="1" x2="23" y1="6" y2="6"/>'
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
        ('<line class="tangent" x1="1" x2="23" y1="6" y2="6"/>', "tangent"),
        (
            '<line class="central chord" x1="1" x2="23" y1="6" y2="6"/>',
            "from <i>m</i> − <i>h</i> to <i>m</i> + <i>h</i>",
        ),
        (
            '<line class="one-sided chord" x1="1" x2="23" y1="6" y2="6"/>',
            "from <i>m</i> to <i>m</i> + <i>h</i>",
        ),
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
    "beyond": [('<circle class="later" cx="12" cy="6" r="4"/>', "what came")],
    "correlation": [(OTHER, "the best line for <i>x</i> by <i>y</i>")],
    "leverage": [(OTHER, "without point <i>k</i>"), (RING, "the larger, the more leverage")],
    "plane": [
        ('<ellipse class="levels" cx="12" cy="6" rx="11" ry="5"/>', "lines of equal loss"),
        ('<path class="bottom" d="M6 6H18M12 0V12"/>', "the best line’s place"),
    ],
    "textbook": [
        ('<line class="raw line" x1="1" x2="23" y1="6" y2="6"/>', "by the textbook, in floats"),
        ('<path class="wrong" d="M1 10H23"/>', "digits that are wrong"),
    ],
}


def playground(name: str) -> str:
    """The HTML of the playground set up for that chapter. KeyError: there is none."""
    mode = MODES[name]
    extras = mode.extras.split()
    options = "".join(f'<option value="{key}">{it.text}</option>' for key, it in PRESETS.items())
    buttons = [("reset", "Reset")]
    if "beyond" in extras:
        buttons = [("later", "Show what came"), *buttons]
    if "again" in extras:
        buttons = [("again", "Measure again"), ("hundred", "100 times"), *buttons]
    if "steps" in mode.controls:
        buttons = [("play", "Play"), ("once", "One step"), *buttons]
    bar = f"<label>Points <select name=preset>{options}</select></label>" + "".join(
        f'<button type="button" class="md-button" name="{key}">{text}</button>'
        for key, text in buttons
    )
    if "squares" in extras:
        bar += (
            '<label class="switch"><input type="checkbox" name="squares" checked> Squares</label>'
        )
    drawn = stills(mode.kind, "plant", mode.share, mode.steps, extras, name == "gradient")
    shown = [plot for plot in ["data", *extras] if plot in PLOTS]
    first, *others = [_plot(plot, PLOTS[plot], drawn.get(plot, "")) for plot in shown]
    sliders = "".join(_slider(key, mode) for key in mode.controls.split())
    readout = "".join(
        f"<div><dt>{NAMES[key]}</dt><dd data-value={key}>–</dd></div>"
        for key in mode.readout.split()
    )
    about = "" if name in NO_VALUES else f'<p class="help">{VALUES}</p>'
    about = "" if name == "home" else OWN + about
    return (
        f'<slr-playground mode="{name}" kind="{mode.kind}" extras="{mode.extras}" inert'
        " data-search-exclude>"
        f'<div class="bar">{bar}</div><div class="plots">{first}{"".join(others[:1])}'
        f'<div class="beside"><p class="key">{_key(mode)}</p>'
        f'<div class="sliders">{sliders}</div><p class="verdict"></p></div>'
        f'{"".join(others[1:])}<dl class="readout" data-digits={mode.digits}>{readout}</dl></div>'
        f'<p class="help">{_help(mode)}</p><p class="said" role="status"></p>{about}'
        f'<p class="status" role="status"></p></slr-playground>'
    )


def _plot(kind: str, label: str, drawn: str) -> str:
    return (
        f'<svg class="plot {kind}" viewBox="0 0 400 330" role="group"'
        f' aria-label="{escape(label)}">{drawn}</svg>'
    )


def _key(mode: Mode) -> str:
    """What is what in the plots: a sample of each mark, and its name."""
    names = {
        "best": "the best line",
        "own": mode.names or "your line",
        "descent": "the line so far",
    }
    marks = [(_line(mode.kind), names[mode.kind])]
    if mode.kind != "best":
        marks.append((_line("target"), "the best line"))
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


def _line(kind: str) -> str:
    return f'<line class="{kind} line" x1="1" x2="23" y1="6" y2="6"/>'


def _slider(key: str, mode: Mode) -> str:
    label, low, high, step = SLIDERS[key]
    values = {
        "rate": round(100 * mode.share),
        "steps": mode.steps,
        "h": 4,
        "place": 85,
        "sigma": 20,
        "reach": 2,
        "sure": 20,
    }
    value = values.get(key, 0)
    now, mark = '<span class="now" aria-hidden="true">–</span>', ""
    if key == "steps":
        high = mode.most
        if "log-losses" in mode.extras:
            now = (
                f'<input class="now" type="number" name="many" min="0" max="{MOST_STEPS}"'
                f' value="{value}" aria-label="Number of steps, up to {MOST_STEPS:,}">'
            )
    if key == "rate":
        mark = '<span class="mark" aria-hidden="true">bound</span>'
    return (
        f'<div class="slider {key}"><label class="name" for="slider-{key}">{label}</label>{now}'
        f'<span class="track"><input type="range" id="slider-{key}" name="{key}" min="{low}"'
        f' max="{high}" step="{step}" value="{value}">{mark}</span></div>'
    )


def _help(mode: Mode) -> str:
    start = ", or the start in the plane" if mode.kind == "descent" else ""
    if mode.kind == "own" and "plane" in mode.extras:
        start = ", or the line’s place in the plane"
    return (
        f"Drag a point{start}; a double click adds one. By keyboard: Tab to a point, arrow keys"
        " move it (with Shift, further), Delete removes it, Page Up and Page Down choose another."
    )
