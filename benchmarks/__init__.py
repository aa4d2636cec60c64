"""Benchmarks: `fit` and `train` beside their peers, on this machine: `python -m benchmarks`.

Beside it: `benchmarks.reading` and `.public_files` time files, `.grades` lets the grader judge the
peers, `.history` keeps the ratios by version. Each room's first line says what it has.

Needs the extra: pip install -e '.[bench]'. Everything starts from plain lists of floats, and a
peer's conversion of these to arrays counts as its work, as it would in a program that has lists.
"""
