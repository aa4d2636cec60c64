"""What a reader sets a playground with: its points, its buttons, its sliders."""

from site_build.page.presets import PRESETS

from .modes import Mode

MOST_STEPS = 100_000  # that a box for their number takes

# Label, lowest, highest, step, and where it starts. The rate is in hundredths of the bound; its
# start, and that of the steps, is the mode's.
SLIDERS = {
    "m": ("Slope <i>m</i>", -200, 200, 1, 0),
    "c": ("Intercept <i>c</i>", -200, 200, 1, 0),
    "rate": ("Learning rate <i>η</i>", 1, 125, 1, 0),
    "steps": ("Steps", 0, 60, 1, 0),
    "h": ("Step <i>h</i> = 10<sup>−k</sup>, <i>k</i>", 0, 16, 1, 4),
    "width": ("Step <i>h</i>", 0.05, 2, 0.05, 0),
    "place": ("Place <i>t</i>", 0, 100, 1, 85),  # in hundredths of what is shown
    "sigma": ("Errors <i>σ</i>", 1, 60, 1, 20),  # in hundredths of the true heights' range
    "sure": ("Intervals <i>m</i>* ± <i>t s<sub>m</sub></i>, <i>t</i>", 5, 40, 1, 20),  # in tenths
    "reach": ("Look further, in widths of the points", 0, 8, 1, 2),
    "offset": ("Move <i>x</i> by", 0, 10, 1, 0),  # 0, 1, 10, 100, …
}

DOES = {
    "beyond": {"later": "Show what came"},
    "again": {"again": "Measure again", "hundred": "100 times"},
    "steps": {"play": "Play", "once": "One step"},
}
SWITCHES = {"squares": ("Squares", " checked"), "best": ("Best line", ""), "chords": ("Chords", "")}
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


def bar(mode: Mode) -> str:
    """The menu of points, Reset, and the switches of what can be hidden."""
    options = "".join(f'<option value="{key}">{it.text}</option>' for key, it in PRESETS.items())
    html = f"<label>Points <select name=preset>{options}</select></label>"
    html += _button("reset", "Reset")
    switches = "".join(
        f'<label class="switch"><input type="checkbox" id="switch-{key}" name="{key}"{state}>'
        f" {text}</label>"
        for key, (text, state) in SWITCHES.items()
        if key in mode.extras.split()
    )
    html += f'<span class="switches">{switches}</span>' if switches else ""
    return f'<div class="bar">{html}</div>'


def sliders(mode: Mode) -> str:
    """Each with its name and, beside it, what it is set to; and the buttons that do something."""
    html = "".join(_slider(key, mode) for key in mode.controls.split())
    buttons = "".join(
        _button(*button)
        for part, does in DOES.items()
        if part in f"{mode.extras} {mode.controls}".split()
        for button in does.items()
    )
    html = f'<div class="sliders">{html}</div>'
    return f'{html}<div class="bar">{buttons}</div>' if buttons else html


def _button(name: str, text: str) -> str:
    return f'<button type="button" class="md-button" name="{name}">{text}</button>'


def _slider(key: str, mode: Mode) -> str:
    label, low, high, step, start = SLIDERS[key]
    value = {"rate": round(100 * mode.share), "steps": mode.steps}.get(key, start)
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
