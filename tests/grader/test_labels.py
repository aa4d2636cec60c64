"""Labels: short names that can be told apart."""

import string

from hypothesis import given
from hypothesis import strategies as st

from slr_grader.report.labels import cut, labels

MOODLE = "hw1/{} {}_40{}_assignsubmission_file/solution.py"


def test_a_class_from_moodle():
    """Each file has the same name, in a folder of its student's."""
    names = [MOODLE.format(*who) for who in (("Ada", "Byron", 7), ("Ben", "Byron", 17))]
    assert labels(names) == ["Ada Byron_407", "Ben Byron_4017"]
    assert cut(labels(names), 17) == ["Ada Byron_407", "Ben Byron_4017"]


def test_files_in_a_folder_and_in_several():
    assert labels(["hw/ada.py", "hw/ben.py"]) == ["ada.py", "ben.py"]
    assert labels(["a/x.py", "b/x.py"]) == ["a", "b"]
    assert labels(["a/x.py", "b/y.py"]) == ["a/x.py", "b/y.py"]
    assert labels(["x.py", "b/x.py"]) == ["x.py", "b/x.py"], "or one would have no name"
    assert labels(["a/a", "a/a/a"]) == ["a/a", "a/a/a"], "or both would be a"
    assert labels(["_", "/_"]) == ["_", "/_"]
    assert labels(["hw/ada.py"]) == labels(["ada.py"]) == ["ada.py"]
    assert labels(["hw/ada.py"] * 2) == ["ada.py"] * 2
    assert labels([]) == []


def test_names_are_cut_at_the_side_that_says_less():
    long = "x" * 30
    assert cut([f"{long}1", f"{long}2"], 5) == ["…xxx1", "…xxx2"]
    assert cut([f"1{long}", f"2{long}"], 5) == ["1xxx…", "2xxx…"]
    assert cut([f"1{long}3", f"2{long}3", f"1{long}4"], 5) == [
        f"1{long}3",
        f"2{long}3",
        f"1{long}4",
    ]
    assert cut(["a", "a"], 5) == ["a", "a"]
    assert cut([], 5) == []


PATHS = st.lists(st.text("ab_/.", min_size=1, max_size=9), max_size=6)


@given(PATHS, st.integers(2, 9))
def test_what_is_apart_stays_apart(names, width):
    """And what is one name stays one."""
    short = cut(labels(names), width)
    assert len(short) == len(names)
    for name, mine in zip(names, short):
        for other, its in zip(names, short):
            assert (name == other) == (mine == its)
        assert mine
    assert set("".join(short)) <= set(string.printable) | {"…"}
