"""A person's merges and splits are records: applied when read, never lost, taken back, and every id leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.happenings import happenings, keep, page_of, partition

from reportedly.collection import conclude_touched
from reportedly.errors import InputError, ReportedlyError, UnknownName
from reportedly.grouping import Corrections, split_off
from reportedly.reviewing import merge, resolve, split, undo
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Record

MADE = happenings()
ID = {a.report.file: a.report.id for a in MADE}


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore() as opened:
        keep(opened, *MADE)
        yield opened


def event(store: EmbeddedStore, file: str) -> str:
    (found,) = store.standing(ID[file])
    return found


def together(store: EmbeddedStore) -> list[list[str]]:
    conclude_touched(store, Settings())
    return sorted(partition(store).values())


def test_a_merge_and_its_undoing(store: EmbeddedStore) -> None:
    before = together(store)
    mine, bridge = event(store, "mine0"), event(store, "bridge0")
    done = merge(store, mine, bridge, who="Ann", why="one storm caused both")
    assert (done.kind, done.events, done.who) == ("merge", (mine, bridge), "Ann")
    assert ["bridge0", "bridge1", "bridge2", "mine0", "mine1"] in together(store)
    assert mine not in partition(store)
    dossier = store.dossier(bridge)
    assert dossier is not None
    assert [r.why for r in dossier.event.records] == ["one storm caused both"]
    assert dossier.event.reasons[-1].because == f"event {mine} was merged into it by Ann: one storm caused both"
    back = undo(store, done.number, who="Ben", why="it did not")
    assert back.undoes == done.number
    assert together(store) == before
    assert event(store, "mine1") == mine


def test_a_merge_goes_on_meaning_what_it_named_when_an_earlier_one_is_taken_back(store: EmbeddedStore) -> None:
    mine, bridge, ferry = (event(store, f"{name}0") for name in ("mine", "bridge", "ferry"))
    slip = merge(store, bridge, ferry, who="Ann", why="a slip")
    meant = merge(store, mine, bridge, who="Ann", why="one storm")
    assert meant.events == (mine, bridge)
    assert partition_of(store, ferry) == sorted(ID)
    dossier = store.dossier(ferry)
    assert dossier is not None
    assert [r.because for r in dossier.event.reasons[-2:]] == [
        f"event {bridge} was merged into it by Ann: a slip",
        f"event {mine} was merged into {bridge}, which is of it, by Ann: one storm",
    ]
    undo(store, slip.number, who="Ann", why="another event")
    assert partition_of(store, bridge) == ["bridge0", "bridge1", "bridge2", "mine0", "mine1"]
    assert partition_of(store, ferry) == ["copy", "ferry0", "ferry1", "ferry2", "long"]


def test_what_went_by_another_id_is_freed_too(store: EmbeddedStore) -> None:
    mine, bridge, ferry = (event(store, f"{name}0") for name in ("mine", "bridge", "ferry"))
    slip = merge(store, bridge, ferry, who="Ann", why="a slip")
    merge(store, bridge, mine, who="Ann", why="one storm")  # which takes the ferry along, for now
    assert partition_of(store, mine) == sorted(ID)
    undo(store, slip.number, who="Ann", why="another event")
    assert partition_of(store, mine) == ["bridge0", "bridge1", "bridge2", "mine0", "mine1"]
    assert partition_of(store, ferry) == ["copy", "ferry0", "ferry1", "ferry2", "long"]


def test_a_split_made_again_after_a_merge_took_it_back(store: EmbeddedStore) -> None:
    ferry = event(store, "ferry0")
    first = split(store, ferry, ["ferry2"], who="Ann", why="the inquiry")
    merge(store, first.events[1], ferry, who="Ben", why="one event")
    split(store, ferry, ["ferry2"], who="Ann", why="the inquiry after all")
    assert partition_of(store, first.events[1]) == ["ferry2"]


def test_a_split_and_its_undoing(store: EmbeddedStore) -> None:
    before = together(store)
    ferry = event(store, "ferry0")
    done = split(store, ferry, [ID["ferry2"], "ferry1"], who="Ann", why="the inquiry")
    assert done.events == (ferry, split_off(ferry, done.reports))
    assert ["ferry1", "ferry2"] in together(store)
    assert ["copy", "ferry0", "long"] in together(store)
    undo(store, done.number, who="Ann", why="too fine")
    assert together(store) == before


def test_the_founder_split_off_leaves_the_event_its_id(store: EmbeddedStore) -> None:
    mine = event(store, "mine0")
    split(store, mine, ["mine0"], who="Ann", why="another mine")
    assert partition_of(store, mine) == ["mine1"]


def partition_of(store: EmbeddedStore, name: str) -> list[str]:
    conclude_touched(store, Settings())
    return partition(store)[name]


def test_what_comes_later_stands_with_those_it_is_like() -> None:
    with EmbeddedStore() as store:
        keep(store, *MADE[:6])
        mine, ferry = event(store, "mine0"), event(store, "ferry0")
        merge(store, mine, ferry, who="Ann", why="told as one")
        split(store, event(store, "bridge0"), ["bridge1"], who="Ann", why="another bridge")
        keep(store, *MADE[6:])
        assert event(store, "ferry2") == ferry
        number = store.corrections()[0].number
        undo(store, number, who="Ann", why="no")
        assert together(store)[-1] == ["mine0", "mine1"]  # nobody who came meanwhile went along


def test_a_person_is_heard_on_every_run(store: EmbeddedStore) -> None:
    done = merge(store, event(store, "mine0"), event(store, "bridge0"), who="Ann", why="one storm")
    parted = split(store, event(store, "ferry0"), ["ferry2"], who="Ann", why="the inquiry")
    corrected = together(store)
    store.forget_inputs()  # as `build` does
    for analysis in MADE:
        store.note(page_of(analysis))
    keep(store)
    assert together(store) == corrected
    assert store.corrections() == (done, parted)


def test_every_id_leads_somewhere(store: EmbeddedStore) -> None:
    mine, bridge, ferry = (event(store, f"{name}0") for name in ("mine", "bridge", "ferry"))
    merge(store, mine, bridge, who="Ann", why="one storm")
    merge(store, mine, ferry, who="Ann", why="one storm indeed")  # means what mine has gone into
    parted = split(store, ferry, ["bridge2"], who="Ann", why="later")
    lead = Corrections(store.corrections())
    assert {lead.now(e) for e in (mine, bridge, ferry)} == {ferry}
    assert resolve(store, mine) == mine
    undo(store, parted.number, who="Ann", why="not later")
    assert Corrections(store.corrections()).now(parted.events[1]) == ferry


@pytest.mark.parametrize(
    ("deed", "kind", "says"),
    [
        (lambda s: merge(s, "e0", "e1", who="Ann", why="x"), UnknownName, "no event or report 'e0'"),
        (lambda s: merge(s, "e", event(s, "mine0"), who="Ann", why="x"), UnknownName, "all begin with 'e'"),
        (lambda s: merge(s, ID["mine0"], ID["mine1"], who="Ann", why="x"), InputError, "one event already"),
        (lambda s: split(s, event(s, "mine0"), ["mine0", "mine1"], who="Ann", why="x"), InputError, "each side"),
        (lambda s: split(s, event(s, "mine0"), ["ferry0"], who="Ann", why="x"), InputError, "not in event"),
        (lambda s: split(s, event(s, "mine0"), [event(s, "mine0")], who="Ann", why="x"), UnknownName, "name reports"),
        (lambda s: undo(s, 7, who="Ann", why="x"), UnknownName, "there are: none"),
        (lambda s: merge(s, event(s, "mine0"), event(s, "ferry0"), who="Ann", why=" "), InputError, "say why"),
    ],
)
def test_errors_teach_and_change_nothing(store: EmbeddedStore, deed, kind: type[ReportedlyError], says: str) -> None:  # type: ignore[no-untyped-def]
    before = together(store)
    with pytest.raises(kind, match=says):
        deed(store)
    assert (together(store), store.corrections(), store.touched()) == (before, (), ())


def test_corrections_survive_the_file(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "s.sqlite") as store:
        keep(store, *MADE)
        merge(store, "mine0", "bridge0", who="Ann", why="one storm")
    with EmbeddedStore(tmp_path / "s.sqlite") as store:
        assert ["bridge0", "bridge1", "bridge2", "mine0", "mine1"] in together(store)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9), st.integers(0, 9)), max_size=8))
def test_any_deeds_can_all_be_taken_back(deeds: list[tuple[int, int, int]]) -> None:
    files = sorted(ID)
    with EmbeddedStore() as store:
        keep(store, *MADE)
        before = together(store)
        for kind, one, two in deeds:
            try:
                if kind == 0:
                    merge(store, files[one], files[two], who="Ann", why="x")
                elif kind == 1:
                    split(store, files[one], [files[one]], who="Ann", why="x")
                elif kind == 2:
                    split(store, files[one], sorted({files[one], files[two]}), who="Ann", why="x")
                else:
                    undo(store, one, who="Ann", why="x")
            except ReportedlyError:
                continue
            lead = Corrections(store.corrections())
            for record in store.corrections():
                assert all(lead.now(lead.now(e)) == lead.now(e) for e in record.events)
        assert sum(map(len, together(store))) == len(MADE)
        for record in standing(store):
            undo(store, record.number, who="Ben", why="x")
        assert together(store) == before


def standing(store: EmbeddedStore) -> list[Record]:
    records = store.corrections()
    undone = {r.undoes for r in records}
    return [r for r in records if r.kind != "undo" and r.number not in undone]
