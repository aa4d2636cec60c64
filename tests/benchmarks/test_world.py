"""The world: each adapter that is there answers, and what an adapter says is counted as it is."""

import os
import struct
import sys

import pytest

from benchmarks.world import __main__ as command
from benchmarks.world.cases import asked, cases, is_right, verdict
from benchmarks.world.conversation import AlteredError, MissingError, heard
from benchmarks.world.peers import PEERS, Peer
from slr_grader.judging.grades import GOOD_ERROR
from slr_grader.judging.stability import bound
from slr_grader.protocol.replies import ANSWER, CRASHED, ERROR
from slr_pure import __version__

CI = os.environ.get("CI") == "1"
EVERY = cases()
BY_ID = {case.id: case for case in EVERY}


def program(reply, start="print('version 1')"):
    """An adapter that so replies to (word, x, y), which are texts."""
    code = f"""
import sys
def reply(word, x, y):
    if word == "echo":
        return x
    {reply}
{start}
for line in sys.stdin:
    print(reply(*line.rstrip("\\n").split("\\t")), flush=True)
"""
    return [sys.executable, "-c", code]


def bits(*values):
    return " ".join(struct.pack(">d", value).hex() for value in values)


CHEAP = [peer for peer in PEERS if peer.cheap]


@pytest.mark.parametrize("peer", CHEAP, ids=lambda peer: peer.name)
def test_an_adapter_is_near_on_published_data(peer):
    """Norris and the others; the adapters that take longer are in tests/engines."""
    try:
        assert_near_on_published_data(peer)
    except MissingError as error:
        if CI:
            raise
        pytest.skip(f"{error}. Get it: {peer.get}")


def assert_near_on_published_data(peer):
    """What the test below says of a stable method holds of all here. MissingError: as verdict."""
    published = [case for case in EVERY if "published" in case.flags]
    assert len(published) == 5
    found = verdict(peer, published)
    assert found.version[0].isdigit()
    assert found.near == 5, [(j.case.id, j.outcome, j.off) for j in found.judgements]


def test_published_data_let_every_stable_method_be_near():
    """On Norris and the others, k κ u is below 10⁻⁹."""
    published = [case for case in EVERY if "published" in case.flags]
    assert any("Norris" in case.comment for case in published)
    assert max(map(bound, published)) < GOOD_ERROR


def test_what_an_adapter_says():
    """Noise, then the version; m and c, an error in its own words, nan; x of 2.0 ends it."""
    start = "print('welcome'); print('version 1.2', flush=True)"
    two = bits(2.0)
    reply = f"""
    if x == {two!r}:
        sys.exit(3)
    if not x:
        return "none too few"
    return {bits(1.5, -0.25)!r}
"""
    found = heard(program(reply, start), [([1], [1]), ([2], [1]), ([], []), ([2], [2]), ([2], [3])])
    assert found.version == "1.2"
    kinds = [outcome.kind for outcome in found.outcomes]
    assert kinds == [ANSWER, CRASHED, ERROR, CRASHED, CRASHED]
    assert found.outcomes[0].value == {"m": 1.5, "c": -0.25}
    assert found.outcomes[2].value == "too few"


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        ("return '3ff0000000000000'", CRASHED),
        ("return '3ff0 4000'", CRASHED),
        ("return 'one two'", CRASHED),
        ("return ''", CRASHED),
        ("return 'none'", ERROR),
    ],
)
def test_what_is_no_answer(reply, kind):
    """One number, short ones, words, nothing; and none."""
    (outcome,) = heard(program(reply), [([1, 2], [3, 4])]).outcomes
    assert outcome.kind == kind


@pytest.mark.parametrize(
    ("adapter", "why"),
    [
        (["no-such-program"], "no-such-program"),
        ([sys.executable, "-c", "raise SystemExit('no module')"], "no module"),
        ([sys.executable, "-c", "pass"], "says no version"),
    ],
)
def test_what_is_missing(adapter, why):
    """No program, one that fails, and one that is silent at its start."""
    with pytest.raises(MissingError, match=why):
        heard(adapter, [([1, 2], [3, 4])])


ROUND = """
import struct
def reply(word, x, y):  # of fifteen digits
    values = (struct.unpack(">d", bytes.fromhex(bits))[0] for bits in x.split())
    return " ".join(struct.pack(">d", float(f"{value:.15g}")).hex() for value in values)
print("version 1")
"""
SKIP = "print('version 1'); sys.stdin.readline()"
END = "raise SystemExit(print('version 1'))"


@pytest.mark.parametrize("start", [ROUND, SKIP, END])
def test_numbers_that_do_not_come_back_as_sent(start):
    with pytest.raises(AlteredError, match="not those that were sent"):
        heard(program("return x", start), [([1, 2], [3, 4])])


def test_every_case_counts_once():
    """Here all are near or rightly refused, and nothing is lost."""
    found = verdict(PEERS[0], EVERY)
    assert [found.data, found.method, found.silent] == [0, 0, 0]
    assert found.near + found.said == len(EVERY) == len(found.judgements)


def test_whose_share_it_is():
    """Of m = 1 and c = 0: the data's where k κ u is 1 or more, else the method's."""
    found = verdict(Peer("", "", program(f"return {bits(1.0, 0.0)!r}"), "", lists=True), EVERY)
    assert sum(found[2:]) == len(EVERY)
    assert found.said == 0
    assert found.silent == sum(case.exact is None for case in EVERY)
    assert 0 < found.data < found.method


def test_the_neighbour_of_the_nearest_double_is_near():
    """Where it is subnormal, that is more than 10⁻⁹ off."""
    case = BY_ID["fit-tie-5"]
    beside = bits(case.rounded["m"] + 2.0**-1074, case.rounded["c"])
    found = verdict(Peer("", "", program(f"return {beside!r}"), "", lists=True), [case])
    assert found.judgements[0].error > GOOD_ERROR
    assert found.near == 1


def test_nan_is_acceptable_where_there_is_no_answer():
    nan = float("nan")
    found = verdict(Peer("", "", program(f"return {bits(nan, nan)!r}"), "", lists=True), EVERY)
    assert found.said == sum(case.acceptable == "nan" for case in EVERY) > 0
    assert [is_right(judgement) for judgement in found.judgements].count(True) == found.said


def test_what_is_asked():
    """Of nobody integers that are no binary64; of who takes points no lists of unequal lengths."""
    assert "fit-integers-above-2^53-1" not in BY_ID
    points, lists = Peer("", "", [], ""), Peer("", "", [], "", lists=True)
    left = {case.id for case in EVERY} - {case.id for case in asked(points, EVERY)}
    assert left == {case.id for case in EVERY if case.error == "different lengths"} != set()
    assert asked(lists, EVERY) == EVERY


def test_the_command(monkeypatch, capsys, tmp_path):
    """It grades what is there, writes the page, and says how to get the rest."""
    pytest.importorskip("tabulate", reason="needs the extra bench: pip install -e '.[bench]'")
    gone = Peer("Gone", "C", ["{binary}"], "ask for it", build=("no-such-compiler",))
    fails = Peer("Fails", "C", ["{binary}"], "ask for it", build=(sys.executable, "-c", "1/0"))
    alters = Peer("Alters", "C", program("return x", END), "")
    copy = PEERS[0]._replace(name="Copy")
    monkeypatch.setattr(command, "PEERS", [PEERS[0], copy, gone, fails, alters])
    page = tmp_path / "page.md"
    page.write_text("<!-- measured: begin -->\n<!-- measured: end -->\n", "utf-8")
    due = sum(case.exact is not None for case in EVERY)
    assert command.main(["--page", str(page)]) == 0
    said = capsys.readouterr()
    assert "Gone is not there" in said.err
    assert "ZeroDivisionError" in said.err
    assert "Alters is not graded: its numbers" in said.err
    assert said.err.count("Get it: ask for it") == 2
    text = page.read_text("utf-8")
    assert f"Implementations: 2; languages: 1; cases of `fit`: {len(EVERY)}" in text
    rows = [line.replace(" ", "").strip("|").split("|") for line in text.splitlines()]
    assert ["Copy", "Python", __version__, str(due), "–", "–", str(len(EVERY) - due), "–"] in rows
    assert ["ordinary", "9", "1", "–", "–"] in rows  # of one implementation: ours does not count
    assert "Gone" not in text
