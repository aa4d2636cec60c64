"""Page: the tables between two markers of a page, and the rest of the page as it was."""

from pathlib import Path

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def replace(page: Path, text: str) -> None:
    """Between its markers the page has this text, and nothing else has changed.

    ValueError: not one of each marker, in this order; the page is as it was.
    """
    before, begin, rest = page.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end or BEGIN in rest or END in after:
        raise ValueError(f"the page needs one line {BEGIN} and below it one line {END}")
    page.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", "utf-8")
