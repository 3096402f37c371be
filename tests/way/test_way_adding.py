"""Adding one by one is adding at once; what comes late changes its own event alone; a kill changes nothing."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as trials
from hypothesis import strategies as st
from tests.happenings import happenings, keep, page_of, partition

from reportedly.collection import conclude_touched, place_all
from reportedly.grouping import Features, group
from reportedly.grouping.features import features
from reportedly.reviewing import undo
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Placement, Reason, Record

MADE = happenings()


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    """The first two reports, of two events."""
    with EmbeddedStore() as opened:
        keep(opened, *MADE[:2])
        yield opened


EVENTS = [
    ["bridge0", "bridge1", "bridge2"],
    ["copy", "ferry0", "ferry1", "ferry2", "long"],
    ["mine0", "mine1"],
]
ROOT = Path(__file__).parents[2]


def test_the_happenings_come_apart_and_the_copy_with_its_original() -> None:
    with EmbeddedStore() as store:
        keep(store, *MADE)
        assert sorted(partition(store).values()) == EVENTS


@trials(max_examples=20, deadline=None)
@given(st.permutations(range(len(MADE))), st.sets(st.integers(1, len(MADE) - 1)))
def test_batches_in_order_of_date_give_what_one_gives(order: list[int], cuts: set[int]) -> None:
    with EmbeddedStore() as whole, EmbeddedStore() as parts:
        keep(whole, *(MADE[i] for i in order))
        edges = [0, *sorted(cuts), len(MADE)]
        for start, end in itertools.pairwise(edges):
            keep(parts, *(MADE[i] for i in order if start <= i < end))
        assert parts.dossiers() == whole.dossiers()
        assert {e: whole.placements(e) for e in partition(whole)} == {e: parts.placements(e) for e in partition(parts)}


def test_the_store_groups_as_a_batch_does() -> None:
    with EmbeddedStore() as store:
        keep(store, *MADE)
        assert tuple(d.event for _, d in store.dossiers()) == group(MADE, one_event=False)


@trials(max_examples=20, deadline=None)
@given(st.permutations(range(len(MADE))))
def test_what_comes_late_changes_its_own_event_alone(order: list[int]) -> None:
    with EmbeddedStore() as store:
        for i in order:
            before = dict(store.dossiers())
            kept = {d.event.id: key for key, d in before.items()}
            keep(store, MADE[i])
            after = {d.event.id: key for key, d in store.dossiers()}
            home = store.standing(MADE[i].report.id)
            assert {e: k for e, k in after.items() if e not in home} == {e: k for e, k in kept.items() if e not in home}


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "s.sqlite") as store:
        keep(store, *MADE)
        before = (store.dossiers(), partition(store), store.counts())
        keep(store, *MADE)
        assert (store.dossiers(), partition(store), store.counts()) == before


DIES = """
import os, signal, sys
from tests.happenings import happenings, keep
from reportedly.storing import EmbeddedStore, StoredIndex
import reportedly.collection as collection
collection._AT_ONCE = 3
left = int(sys.argv[2])
def dying(name):
    before = getattr(StoredIndex, name)
    def call(self, *given):
        global left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return before(self, *given)
    setattr(StoredIndex, name, call)
dying("put")
dying("enter")
with EmbeddedStore(sys.argv[1]) as store:
    keep(store, *happenings())
"""


@pytest.mark.parametrize("calls", [1, 2, 5, 11, 14])
def test_a_kill_while_placing_loses_nothing(tmp_path: Path, calls: int) -> None:
    path = tmp_path / "s.sqlite"
    done = subprocess.run([sys.executable, "-c", DIES, str(path), str(calls)], cwd=ROOT, check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL
    with EmbeddedStore(path) as store, EmbeddedStore() as whole:
        assert len(store.analyses()) == len(MADE)
        keep(store)  # goes on where it ended
        keep(whole, *MADE)
        assert store.dossiers() == whole.dossiers()


GROUPS = """
import random, sys
from tests.happenings import happenings
from reportedly.grouping import group
made = happenings()
random.Random(int(sys.argv[1])).shuffle(made)
print(group(made, one_event=False))
"""


def test_no_hash_seed_and_no_order_of_input_changes_a_word() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", GROUPS, str(seed)],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in range(4)
    }
    assert len(said) == 1
    assert "like report" in said.pop()


def test_an_index_filled_by_another_program_is_filled_anew() -> None:
    with EmbeddedStore() as store, EmbeddedStore() as whole:
        keep(store, *MADE[:5])
        with store.placing(list[int]) as index:  # features of another shape, and lists of other keys
            index.refill(lambda number, *_: [number])
        store.state("indexed", "older")
        keep(store, *MADE[5:])
        keep(whole, *MADE)
        assert store.dossiers() == whole.dossiers()


def test_all_as_one_event_joins_what_was_there_and_can_be_taken_back() -> None:
    with EmbeddedStore() as store:
        keep(store, *MADE[:6])
        apart = partition(store)
        place_all(store, Settings(one_event=True))
        conclude_touched(store, Settings())
        assert list(partition(store).values()) == [sorted(a.report.file for a in MADE[:6])]
        for record in store.corrections():
            undo(store, record.number, who="Ann", why="they are not")
        conclude_touched(store, Settings())
        assert partition(store) == apart


def test_a_link_that_comes_with_a_report_touches_both_events(store: EmbeddedStore) -> None:
    ((old,), (new,)) = (store.standing(MADE[i].report.id) for i in (0, 1))
    made = happenings()[2]
    link = Record(0, "follow-up", (old, new), (made.report.id,), "reportedly", "", "a year after")
    with store.placing(Features) as index:
        placement = Placement(made.report.id, old, Reason("told", 1.0), records=(link,))
        index.put(placement, old, old, features(made), made.report)
    assert set(store.touched()) == {old, new}
    assert [r.why for r in store.naming(new)] == ["a year after"]


def test_a_report_that_left_takes_only_itself_out_of_its_event() -> None:
    with EmbeddedStore() as store:
        keep(store, *MADE)
        events = partition(store)
        one = MADE[0]
        changed = replace(one, report=replace(one.report, id="rother"))
        store.keep([(page_of(one), changed)], [], "engine 2")
        keep(store)
        assert partition(store) == events
        assert one.report.id not in {p.report for e in events for p in store.placements(e)}
