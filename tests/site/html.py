"""What the tests want to know of a page: its anchors, its links, and what it loads."""

from html.parser import HTMLParser

HINTS = ("next", "prev", "canonical", "alternate")  # links that are not fetched to show the page
ADDRESSES = {"href", "src", "poster", "data", "action"}


class Page(HTMLParser):
    """ids: all anchors. links: where `a` leads. loads: what the page fetches to be shown."""

    def __init__(self, html):
        super().__init__()
        self.ids, self.links, self.loads = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if attributes.get("id"):
            self.ids.append(attributes["id"])
        for name in ADDRESSES & attributes.keys():
            is_link = tag in ("a", "area", "form") or attributes.get("rel") in HINTS
            (self.links if is_link else self.loads).append(attributes[name])


def pages(site):
    """{path: Page} for every page of the site."""
    return {
        file.relative_to(site).as_posix(): Page(file.read_text(encoding="utf-8"))
        for file in sorted(site.rglob("*.html"))
    }
