"""A table wider than the page scrolls in a box of its own, which the keyboard reaches."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class TablesTreeprocessor(Treeprocessor):
    """Puts each table into a box."""

    def run(self, root: Element) -> None:
        """Each <table> becomes a <div> with that table in it."""
        for parent in list(root.iter()):
            for i, table in enumerate(parent):
                if table.tag == "table":
                    box = Element("div", {"class": "table", "tabindex": "0", "role": "group"})
                    box.set("aria-label", "Table")
                    box.tail, table.tail = table.tail, None
                    box.append(table)
                    parent[i] = box
