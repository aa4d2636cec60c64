"""A run: every case is asked once, in order, and a program that never answers is given up."""

import math

import pytest

from slr_grader.judging.run import request, run
from slr_grader.protocol.numbers import encoded
from slr_grader.protocol.replies import Outcome

from .grading import CASES, ORDINARY, Answering
from .reports import BY_ID, NO, RIGHT, program

FITS = [case for case in CASES if case.do == "fit"]


def test_every_case_is_asked_once_in_order():
    """And shown before; of an operation that is not offered only the first case."""
    told = []
    asked = program(RIGHT)
    ran = run("ada.py", asked, CASES, told.append)
    assert told == [f"case {k} of {len(CASES)}" for k in range(1, len(CASES) + 1)]
    wanted = [case.id for case in CASES if case.do in RIGHT]
    assert [judgement.case.id for judgement in ran.judgements] == wanted
    assert [name for name in asked.asked if BY_ID[name].do in RIGHT] == wanted
    others = {case.do for case in CASES} - set(RIGHT)
    assert ran.cannot == dict.fromkeys(others, NO.value)
    assert len(asked.asked) == len(wanted) + len(others)


@pytest.mark.parametrize(("kind", "patience"), [("timed out", 3), ("crashed", 10)])
def test_a_program_is_given_up_on_an_operation_that_it_never_answers(kind, patience):
    """That operation only: the rest of it counts as if it had been asked."""
    asked = program(RIGHT, loss=Outcome(kind, "at work"))
    ran = run("ada.py", asked, CASES)
    count = sum(case.do == "loss" for case in CASES)
    assert count > 10
    assert sum(BY_ID[name].do == "loss" for name in asked.asked) == patience
    assert [j.grade for j in ran.judgements if j.case.do == "loss"] == [kind] * count
    offs = [j.off for j in ran.judgements if j.case.do == "loss"]
    assert offs[patience - 1 : patience + 1] == [
        "at work",
        f"not asked, after {patience} in a row that {kind}: at work",
    ]
    assert all(j.grade == "exact" for j in ran.judgements if j.case.do == "fit")


def in_turn(outcomes, cases=FITS):
    """A run on a program that replies with these outcomes, one after the other."""
    replies = iter(outcomes)
    return run("ada.py", Answering({"fit": lambda request: next(replies)}), cases)


def test_the_last_reason_is_told_of_what_is_not_asked():
    """Once, and of all of them the same."""
    ran = in_turn(Outcome("timed out", f"reply {count}") for count in range(3))
    said = "not asked, after 3 in a row that timed out: reply 2"
    assert [judgement.off for judgement in ran.judgements][2:5] == ["reply 2", said, said]
    assert {judgement.off for judgement in ran.judgements[3:]} == {said}


def test_an_answer_in_between_starts_the_count_anew():
    """Two time-outs, an answer, two time-outs: all are asked. A crash is no time-out either."""
    kinds = ["timed out", "timed out", "crashed", "timed out", "timed out", "error"]
    ran = in_turn(Outcome(kind, "so") for kind in kinds * len(FITS))
    assert not any(judgement.off.startswith("not asked") for judgement in ran.judgements)
    assert len(ran.judgements) == len(FITS) > 12


def test_each_hint_is_kept_once():
    hinted = Outcome("error", "no", "is it the name?")
    asked = program({"fit": RIGHT["fit"]}, loss=hinted, step=hinted._replace(hint="or this?"))
    hints = run("ada.py", asked, ORDINARY).hints
    assert type(hints) is list
    assert sorted(hints) == ["is it the name?", "or this?"]


def test_what_is_required_is_refused_where_it_is_not_offered():
    """Case by case; what is not required has no judgement."""
    ran = run("ada.py", program({}), FITS, required=["fit"])
    assert (ran.cannot, len(ran.judgements)) == ({}, len(FITS))
    assert {j.grade for j in ran.judgements} == {"refused"}
    assert run("ada.py", program({}), FITS, required=["loss"]).judgements == []


def test_a_case_is_asked_by_its_id_with_what_is_given():
    case = FITS[0]
    assert request(case) == {"id": case.id, "do": "fit", "given": encoded(case.given)}


def test_what_stops_being_offered_is_refused():
    """From then on, also where an error is due; what was answered before counts."""
    assert FITS[0].exact is not None
    ran = in_turn([Outcome("answer", {"m": 1, "c": 1}), *[NO] * len(FITS)])
    assert ran.cannot == {}
    assert [j.grade for j in ran.judgements] == ["wrong", *["refused"] * (len(FITS) - 1)]
    assert ran.judgements[1].off == "it says: there is no such name"


def test_a_program_that_fails_at_everything_earns_nothing():
    """An error that is due counts where another answer of the operation is near, or none is due."""
    errors = [Outcome("error", "no idea")] * len(FITS)
    due = [case for case in FITS if case.exact is None]
    grades = {}
    for m in 0, 3.5:  # the first case has m = 3.5, c = 0.5
        ran = in_turn([Outcome("answer", {"m": m, "c": 0.5}), *errors])
        grades[m] = [j.grade for j in ran.judgements]
    assert grades[0] == ["wrong", *["refused"] * (len(FITS) - 1)]
    assert {j.off for j in ran.judgements if j.grade == "refused"} == {"it says: no idea"}
    assert grades[3.5].count("exact") >= 1 + len(due)
    assert {j.grade for j in in_turn(errors, due).judgements} == {"exact"}
    poor = in_turn([Outcome("answer", {"m": 3.5 * (1 + 1e-5), "c": 0.5}), *errors])
    assert poor.judgements[0].grade == "poor"
    assert {j.grade for j in poor.judgements if j.case in due} == {"exact"}
    never = [j.off for j in in_turn(errors).judgements if j.case in due]
    assert set(never) == {"it never answers; it says: no idea"}


def test_a_program_that_always_says_nan_earns_nothing():
    """Nor does it, where nan is acceptable; beside a near answer it does."""
    nans = [Outcome("answer", {"m": math.nan, "c": math.nan})] * len(FITS)
    acceptable = sum(case.acceptable == "nan" for case in FITS)
    for m, count in (0, 0), (3.5, acceptable):
        ran = in_turn([Outcome("answer", {"m": m, "c": 0.5}), *nans])
        grades = [j.grade for j in ran.judgements]
        assert grades.count("acceptable") == count
        refused = [j.off for j in ran.judgements if j.grade == "refused"]
        assert refused == ["it never answers; it says nan"] * (acceptable - count)
    assert acceptable > 5
