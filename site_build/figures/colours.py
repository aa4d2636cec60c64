"""The site's CSS custom properties, so that the same figure serves on light and on dark.

Each has a fallback for a page without them.
"""

INK = "var(--figure-ink, #24272e)"
MUTED = "var(--figure-muted, #5d6470)"
GRID = "var(--figure-grid, #d8dbe0)"
PAPER = "var(--md-default-bg-color, Canvas)"
BLUE = "var(--figure-1, #3b6ea8)"
ORANGE = "var(--figure-2, #b0521a)"
GREEN = "var(--figure-3, #2f7a4d)"
PURPLE = "var(--figure-4, #84499c)"
