"""Two events made one by a report of both, through the store: ids lead on, and a person has the last word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from tests.bridges import again, both, mill, roof
from tests.ferries import FERRIES, grounding
from tests.happenings import keep, page_of, partition

from reportedly.collection import conclude_touched, dossiers_of
from reportedly.grouping import Corrections, group
from reportedly.reviewing import resolve, undo
from reportedly.settings import Settings
from reportedly.showing import together_text
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Analysis, digest

MADE = [mill(), roof(), both(), again()]
LAST = again("2024-03-09", name="last")
FILES = [a.report.file for a in MADE]
OLD, YOUNG = (digest("e", a.report.id) for a in MADE[:2])


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore() as opened:
        keep(opened, *MADE[:2])
        assert partition(opened) == {OLD: FILES[:1], YOUNG: FILES[1:2]}
        keep(opened, *MADE[2:])
        yield opened


@pytest.mark.parametrize("batches", [(MADE,), (MADE[:2], MADE[2:]), (MADE[:3], MADE[3:]), [(m,) for m in MADE]])
def test_batches_in_order_give_what_one_gives(batches: Sequence[Sequence[Analysis]]) -> None:
    with EmbeddedStore() as store:
        for batch in batches:
            keep(store, *batch)
        assert tuple(d.event for d in dossiers_of(store)) == group(MADE, one_event=False)
        assert partition(store) == {OLD: sorted(FILES)}


def test_the_younger_id_leads_to_the_older_and_it_is_told_why(store: EmbeddedStore) -> None:
    assert partition(store) == {OLD: sorted(FILES)}
    assert resolve(store, YOUNG) == YOUNG
    assert Corrections(store.corrections()).now(YOUNG) == OLD
    assert store.dossier(YOUNG) is None
    (dossier,) = dossiers_of(store)
    told = " ".join(together_text(dossier, store.placements(OLD), store.naming(OLD)).split())
    assert f"1. {YOUNG} was merged into {OLD} (found by the program): seen again when report" in told


def test_a_person_takes_it_back_for_good(store: EmbeddedStore) -> None:
    (record,) = store.corrections()
    undo(store, record.number, who="Ann", why="two matters")
    conclude_touched(store, Settings())
    parted = partition(store)
    assert set(parted) == {OLD, YOUNG}
    keep(store, LAST)  # a copy of one that fits both
    after = partition(store)
    assert set(after) == {OLD, YOUNG}
    store.forget_inputs()  # as `build` does
    for analysis in [*MADE, LAST]:
        store.note(page_of(analysis))
    keep(store)
    assert partition(store) == after


def test_a_late_report_merges_nothing() -> None:
    with EmbeddedStore() as store:
        keep(store, *MADE[:2])
        keep(store, both("2024-03-01"))
        assert set(partition(store)) == {OLD, YOUNG}
        assert store.corrections() == ()


def test_what_was_split_is_told_and_a_person_takes_it_back_for_good() -> None:
    *made, last = (grounding(ferry, n) for n in range(4) for ferry in FERRIES)
    by_ferry = sorted(sorted(a.report.file for a in made if ferry in a.report.file) for ferry in FERRIES)
    with EmbeddedStore() as store:
        for one in made:  # without dates only batches tell an order
            keep(store, one)
        assert sorted(partition(store).values()) == by_ferry
        first, *_ = (r for r in store.corrections() if r.kind == "split")
        whole, out = first.events
        (dossier,) = (d for d in dossiers_of(store) if d.event.id == whole)
        told = " ".join(together_text(dossier, store.placements(whole), store.naming(whole)).split())
        assert f"{first.number}. " in told
        assert "(found by the program): seen again when report" in told
        for record in reversed(store.corrections()):
            undo(store, record.number, who="Ann", why="one inquiry into both")
        conclude_touched(store, Settings())
        assert Corrections(store.corrections()).now(out) == whole
        together = partition(store)
        assert len(together) == 1
        keep(store, last)  # of an event a person has spoken of, nothing is split again
        assert list(map(len, partition(store).values())) == [8]
