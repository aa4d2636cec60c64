"""The site's own Markdown: fenced blocks, TeX, playgrounds and exercises, as HTML."""
