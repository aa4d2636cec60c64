"""A prediction as HTML: the question, what to guess with, and the answer, folded."""

from html import escape

from site_build.figures.guesses import BOTTOM, LEFT, RIGHT, TOP, line_to_draw, place_to_mark

from .prediction import NEEDED, Prediction
from .prose import inline


def prompt(block: Prediction) -> str:
    """The question, what to guess with, and the answer, folded. TexError: in one of them."""
    question, answer = _paragraphs(block.question), _paragraphs(block.answer)
    options = [(inline(choice), inline(said), right) for choice, said, right in block.options]
    if options:
        answer = f"<ul>{''.join(map(_told, options))}</ul>{answer}"
    drawing, fields = FIELDS[block.kind](block)
    data = "".join(f' data-{key}="{value}"' for key, value in _data(block).items())
    return (
        f'<div class="predict {block.kind}" id="predict-{block.name}"{data} data-search-exclude>'
        f'<p class="kicker">Predict, then see</p>{question}{drawing}'
        f'<form><fieldset disabled aria-label="Your guess">{fields}'
        '<button class="md-button">This is my guess</button></fieldset></form>'
        '<p class="said" role="status"></p>'
        "<details><summary><span>Show me</span><span>The answer</span></summary>"
        f"<div>{answer}</div></details>"
        '<button type="button" class="md-button" hidden>Try again</button></div>'
    )


def _paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{inline(' '.join(text.split()))}</p>" for text in texts)


def _told(option: tuple[str, str, bool]) -> str:
    choice, sentence, right = option
    kind = ' class="right"' if right else ""
    return f"<li{kind}><b>{choice}</b>: {sentence}</li>"


def _data(block: Prediction) -> dict[str, str]:
    """What the script compares a guess with, or has the library compute from it."""
    values = block.values
    if block.kind in ("number", "place"):
        return {key: repr(float(values[key])) for key in ("answer", "within")}
    if block.kind == "line":
        points = [[float(x) for x in values[key]] for key in ("xs", "ys")]
        return {"points": str([*points, [float(end) for end in values["window"]]])}
    return {}


def _number(block: Prediction) -> tuple[str, str]:
    unit = block.values.get("unit", "")
    field = '<input type="number" step="any" required>'
    return "", f"<label>Your guess {field} <span>{escape(unit)}</span></label>"


def _place(block: Prediction) -> tuple[str, str]:
    low, high, axis = (block.values[key] for key in ("low", "high", "axis"))
    drawing = place_to_mark(f"guess-{block.name}", low, high, block.values["answer"], axis)
    return drawing, _slider("Your mark", low, high, LEFT, RIGHT)


def _line(block: Prediction) -> tuple[str, str]:
    xs, ys, window, names = (block.values[key] for key in NEEDED["line"])
    low, high = window[2:]
    drawing = line_to_draw(f"guess-{block.name}", xs, ys, window, names)
    return drawing, "".join(
        _slider(f"{end} end", low, high, BOTTOM, TOP) for end in ("Left", "Right")
    )


def _slider(label: str, low: float, high: float, start: float, end: float) -> str:
    """A slider from low to high, in hundredths, which are drawn at start and at end."""
    return (
        f'<label>{label} <input type="range" min="{low:g}" max="{high:g}"'
        f' step="{(high - low) / 100:g}" value="{(low + high) / 2:g}"'
        f' data-from="{start:g}" data-to="{end:g}">'
        '<span class="now" aria-hidden="true"></span></label>'
    )


def _choice(block: Prediction) -> tuple[str, str]:
    return "", "".join(
        f'<label><input type="radio" name="{block.name}" value="{k}" required>'
        f" {inline(option.choice)}</label>"
        for k, option in enumerate(block.options)
    )


FIELDS = {"number": _number, "place": _place, "line": _line, "choice": _choice}
