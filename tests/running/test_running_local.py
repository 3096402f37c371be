"""The supervised pool: every page comes back exactly once, whatever happens to the process that has it."""

from __future__ import annotations

import gc
import hashlib
import multiprocessing
import threading
import time

import pytest

from reportedly.errors import UnknownName
from reportedly.running import run, seldom_collect
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Failure, Metadata, Page

STORY = "Harbour closed after spill\n\nThe harbour was closed on Monday, the port authority said.\n\nNobody was hurt."


def page(file: str, text: str = STORY) -> Page:
    data = text.encode()
    return Page(file, data, hashlib.sha256(data).hexdigest(), "text/plain", text, "utf-8", Metadata(language="en"))


@pytest.mark.parametrize(("isolated", "workers"), [(False, 1), (True, 1), (True, 3)])
def test_every_page_comes_back_once(isolated: bool, workers: int) -> None:
    pages = [page(f"{n}.txt", f"{STORY} It was the {n}th time.") for n in range(7)]
    outcomes = list(run(pages, Settings(annotator="fake", workers=workers), isolated=isolated))
    assert sorted(p.file for p, _ in outcomes) == sorted(p.file for p in pages)
    assert all(isinstance(o, Analysis) for _, o in outcomes)


def test_workers_do_not_change_what_comes_out() -> None:
    pages = [page(f"{n}.txt", f"{STORY} It was the {n}th time.") for n in range(4)]
    by_count = [
        {p.file: o for p, o in run(pages, Settings(annotator="fake", workers=n), isolated=n > 0)} for n in (1, 2)
    ]
    assert by_count[0] == by_count[1]


def test_a_worker_killed_in_the_middle_costs_nothing_else() -> None:
    pages = [page(f"{n}.txt", STORY * 20 + str(n)) for n in range(6)]
    killed: list[int] = []

    def kill_one() -> None:
        deadline = time.monotonic() + 30
        while not killed and time.monotonic() < deadline:
            for child in multiprocessing.active_children():
                child.kill()
                killed.append(child.pid or 0)
                break
            time.sleep(0.01)

    outcomes = []
    for number, outcome in enumerate(run(iter(pages), Settings(annotator="fake", workers=1))):
        outcomes.append(outcome)
        if number == 1:
            killer = threading.Thread(target=kill_one)
            killer.start()
            killer.join()
    assert killed
    assert sorted(p.file for p, _ in outcomes) == sorted(p.file for p in pages)


def test_a_page_that_takes_too_long_is_given_up_with_its_reason() -> None:
    settings = Settings(annotator="fake", workers=1, max_report_seconds=0.0)
    slow = page("slow.txt", STORY * 20_000)
    outcomes = {p.file: o for p, o in run([slow], settings)}
    failure = outcomes["slow.txt"]
    assert isinstance(failure, Failure)
    assert "took longer than" in failure.reason


def test_an_unknown_pipeline_is_named_to_the_caller() -> None:
    with pytest.raises(UnknownName, match="no_such_pipeline"):
        list(run([page("a.txt")], Settings(annotator="no_such_pipeline")))


@pytest.mark.parametrize(("before", "after"), [(700, 10_000), (50_000, 50_000), (0, 0)])
def test_what_the_host_told_the_garbage_collector_is_kept(before: int, after: int) -> None:
    told = gc.get_threshold()
    try:
        gc.set_threshold(before, 9, 8)
        seldom_collect()
        assert gc.get_threshold() == (after, 9, 8)
    finally:
        gc.set_threshold(*told)
