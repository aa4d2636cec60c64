"""Side by side: so many at a time, each result with its place; none outlives the asker."""

import threading
import time

import pytest

from slr_grader.side_by_side import side_by_side


def nothing():
    """Nobody is to be stopped."""
    raise AssertionError


@pytest.mark.parametrize("jobs", [1, 2, 9])
def test_each_result_comes_with_its_place(jobs):
    """Whichever ends first."""
    tasks = [lambda i=i: (time.sleep(0.02 / (i + 1)), i * i)[1] for i in range(7)]
    assert sorted(side_by_side(tasks, jobs, nothing)) == [(i, i * i) for i in range(7)]
    assert list(side_by_side([], jobs, nothing)) == []


def test_a_slow_one_holds_nothing_up():
    """What ends comes at once."""
    slow = threading.Event()
    results = side_by_side([lambda: slow.wait(60), lambda: 2, lambda: 3], 2, nothing)
    assert [next(results), next(results)] == [(1, 2), (2, 3)]
    slow.set()
    assert list(results) == [(0, True)]


def test_so_many_are_at_work_at_a_time():
    """Two wait for each other, so neither could be done alone; and never a third."""
    meeting, at_work, most = threading.Barrier(2), set(), []

    def task():
        at_work.add(threading.current_thread())
        most.append(len(at_work))
        meeting.wait(60)
        at_work.discard(threading.current_thread())
        meeting.wait(60)

    assert sorted(side_by_side([task] * 6, 2, nothing)) == [(i, None) for i in range(6)]
    assert max(most) == 2


@pytest.mark.parametrize("how", ["close", "error"])
def test_whoever_leaves_early_stops_the_others(how):
    """What is at work is told to stop, over and over; the rest never begin."""
    stopped, at_work, begun, told = threading.Event(), threading.Event(), [], []

    def first():
        assert at_work.wait(60)
        if how == "error":
            raise KeyError("no")
        return 1

    def other(number):
        begun.append(number)
        at_work.set()
        assert stopped.wait(60)

    def stop():
        told.append(len(told))
        if len(told) == 3:
            stopped.set()

    tasks = [first, *(lambda number=number: other(number) for number in (2, 3, 4, 5))]
    results = side_by_side(tasks, 2, stop)
    if how == "error":
        with pytest.raises(KeyError):
            next(results)
    else:
        assert next(results) == (0, 1)
        results.close()
    assert begun in ([2], [2, 3]), "another may have begun when the first had ended"
    assert told == [0, 1, 2]
