"""The site's CSS custom properties, so that the same figure serves on light and on dark.

One colour for one thing, here as in the playgrounds: points are ink; your line, and where a descent
is, orange; the best line and its place green; residuals and their squares purple; what else is
measured, such as level curves, blue. Each has a fallback for a page without these properties.
"""

INK = "var(--figure-ink, #24272e)"
MUTED = "var(--figure-muted, #5d6470)"
GRID = "var(--figure-grid, #d8dbe0)"
PAPER = "var(--md-default-bg-color, Canvas)"
BLUE = "var(--figure-1, #3b6ea8)"
ORANGE = "var(--figure-2, #b0521a)"
GREEN = "var(--figure-3, #2f7a4d)"
PURPLE = "var(--figure-4, #84499c)"
