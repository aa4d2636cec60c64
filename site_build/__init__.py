"""The documentation site: pages, figures, and the Markdown extensions that build it."""
