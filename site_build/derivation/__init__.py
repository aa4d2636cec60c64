"""Derivations: chains of equalities, read and checked: `python -m site_build.derivation PAGE.md …`.

    block          the language, and its parts
    tex_python     what TeX says, as a Python expression
    chain          a block's lines as Python
    data_sets      random exact data
    exact_numbers  the numbers in which a chain is checked
    check          each line is in its relation to the line above
    tree           a line as the tree of what is typed
    faded          what the page learns of lines that the reader writes

site_build/page/arrays.py and derivations.py evaluate the chain, here and in the page.
"""
