"""Benchmarks: `fit` and `train` beside their peers, on this machine: `python -m benchmarks`.

    data             the points
    notebook_numpy   the notebook's NumPy class and its matrix inverse, to be measured as peers
    contenders       who runs: one function of two plain lists each
    timing           rounds in which every contender runs once, in turn
    processes        import and fit as whole processes: wall time and peak memory
    reading          a line from a text file, beside its peers: `python -m benchmarks.reading`
    public_files     `fit` on the CSV files that packages ship: `python -m benchmarks.public_files`
    accuracy         everyone's error, in units in the last place
    tables           a table, and what it says, as text or Markdown
    report           the tables, from the measurements
    machine          what they were measured on
    history          the ratios by version, a line each: `python -m benchmarks.history`
    page             the tables, printed and written to a page

Needs the extra: pip install -e '.[bench]'. Everything starts from plain lists of floats, and a
peer's conversion of these to arrays counts as its work, as it would in a program that has lists.
"""
