"""The extension for Python Markdown: the page's files, fences, TeX, tables, lines of links."""

import logging

from markdown import Markdown
from markdown.extensions import Extension

from . import page_files
from .katex import KatexTreeprocessor
from .left import LeftPreprocessor
from .links import with_line
from .places import PageError
from .wide_tables import TablesTreeprocessor


class SiteExtension(Extension):
    """Goes over what pymdownx.arithmatex, with generic: true, and the tables have made."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what works between the inline patterns (20) and the table of contents (5)."""
        if not page_files.are_made():
            raise PageError("what the pages load is not made, or is old: python -m site_build")
        logging.getLogger("mkdocs.structure.pages").addFilter(with_line)
        md.preprocessors.register(LeftPreprocessor(md), "left", 24)  # after SuperFences, at 25
        md.treeprocessors.register(KatexTreeprocessor(md), "katex", 12)
        md.treeprocessors.register(TablesTreeprocessor(md), "table-boxes", 11)


makeExtension = SiteExtension  # noqa: N816 (Python Markdown asks for this name)
