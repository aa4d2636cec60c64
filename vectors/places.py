"""Places in a page: the text between <!-- name: begin --> and <!-- name: end --> is made anew."""


def replaced(page: str, name: str, text: str) -> str:
    """The page with the text, in lines of its own, in the place of that name.

    ValueError: not one of each of its two marks, in this order.

    >>> replaced("A<!-- b: begin -->C<!-- b: end -->D", "b", "text").splitlines()
    ['A<!-- b: begin -->', '', 'text', '', '<!-- b: end -->D']
    """
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, begun, rest = page.partition(begin)
    _, ended, after = rest.partition(end)
    if not (begun and ended) or begin in rest or end in after:
        raise ValueError(f"the page needs one line {begin} and below it one line {end}")
    return f"{before}{begin}\n\n{text}\n\n{end}{after}"
