"""The site's own Markdown extensions.

What each adds:

    places         where in the pages a piece of text stands, and the error that says so
    katex          $…$ and $$…$$ as mathematics, rendered at build
    prose          a line of prose with `code`, *stress* and $mathematics$, as HTML
    shipped        the source of a shipped function or class
    fences         the fenced blocks `derivation`, `shipped`, `figure` and `live`, as HTML
    exercise       the place of an exercise that the page grades
    playground     the playgrounds, as HTML that is there before any script
    page_files     MicroPython, and the Python files that run in the page
    links          the line of a broken link
    wide_tables    tables that scroll
    docstrings     the library's plain-text docstrings, as Markdown for the API reference
"""
