"""What the tests want to know of a page: its anchors, its links, and what it loads."""

from html.parser import HTMLParser

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
            kept = self.links if tag in ("a", "area", "form") or self._is_hint(attributes) else None
            (self.loads if kept is None else kept).append(attributes[name])

    @staticmethod
    def _is_hint(attributes):
        """A link element that is not fetched to show the page: next, previous, canonical."""
        return attributes.get("rel") in ("next", "prev", "canonical", "alternate")


def pages(site):
    """{path: Page} for every page of the site."""
    return {
        file.relative_to(site).as_posix(): Page(file.read_text(encoding="utf-8"))
        for file in sorted(site.rglob("*.html"))
    }
