"""Lines of JSON: what is nested too deeply is refused, and nothing recurses into it."""

import pytest

from slr_grader.protocol import nesting
from slr_grader.protocol.nesting import content


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_the_deepest(opening):
    """Twenty in each other are read; one more is not, nor as many as Python cannot read."""
    closing = {"[": "]", '{"a":': "}"}[opening]
    for depth in 1, nesting.DEEPEST:
        assert content(opening * depth + "1" + closing * depth)
    for depth in nesting.DEEPEST + 1, 700, 10**5:
        with pytest.raises(ValueError, match="nested too deeply"):
            content(opening * depth + "1" + closing * depth)


def test_vectors_that_are_nested_too_deeply(tmp_path):
    """The line is named; also of a case that is not wanted."""
    from slr_grader.protocol.vectors import SMALL, read

    header, *cases = SMALL.read_text(encoding="utf-8").splitlines()
    file = tmp_path / "mine.jsonl"
    for depth in 700, 10**5:
        file.write_text("\n".join([header, "[" * depth + "]" * depth, *cases]), encoding="utf-8")
        with pytest.raises(ValueError, match=r"mine\.jsonl, line 2: nested too deeply"):
            read(file, lambda do, flags: False)
