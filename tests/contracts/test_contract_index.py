"""What every index of placed reports must keep to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import factories
from tests.bridges import again, both, mill, roof
from tests.ferries import FERRIES, grounding

from reportedly.grouping.corrections import Corrections
from reportedly.grouping.events import take
from reportedly.grouping.features import Features, features
from reportedly.grouping.index import NAMES, Index, MemoryIndex, Space, key
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Analysis, Metadata, Page, Placed, Placement, Reason, Record

OLDEST = Space("oldest", 3, newest=False)
NEWEST = Space("newest", 3, newest=True)
NAMED = ("one", "two")
"""Reports whose text the store has; the others are told of to the index alone."""


@pytest.fixture(params=["memory", "stored"])
def index(request: pytest.FixtureRequest) -> Iterator[Index]:
    if request.param == "memory":
        yield MemoryIndex()
        return
    with EmbeddedStore() as store:
        for name in NAMED:
            made = analysis(name)
            page = Page(f"{name}.txt", name.encode(), name, "text/plain", name, "utf-8", Metadata())
            store.keep([(page, made)], [], "engine")
        with store.placing(Features) as opened:
            yield opened


def analysis(name: str, words: str = "Rain fell on Vorna.") -> Analysis:
    return factories.analysis(factories.report(name, words, published="2024-05-01"))


def put(index: Index, name: str, event: str, now: str | None = None) -> int:
    made = analysis(name)
    placement = Placement(made.report.id, event, Reason("told", 1.0))
    return index.put(placement, event, now or event, features(made), made.report)


def test_reports_are_numbered_as_they_come_and_found_again(index: Index) -> None:
    assert index.first() is None
    one, two = put(index, "one", "e1"), put(index, "two", "e2", "e1")
    assert one < two
    assert index.first() == one
    made = analysis("two")
    assert index.number(made.report.id) == two
    assert index.number("r0") is None
    assert index.placed(two) == Placed(made.report.id, "e2", "e1")
    assert index.features(two) == features(made)
    assert index.report(two) == made.report


def test_what_is_not_there(index: Index) -> None:
    put(index, "one", "e1")
    assert index.features(99) is None
    assert index.report(99) is None
    with pytest.raises(KeyError):
        index.placed(99)
    assert list(index.members("e9", 5)) == []
    assert index.look_up(NAMES, [key(NAMES, "vorna")]) == [()]


def test_a_report_is_placed_once(index: Index) -> None:
    put(index, "one", "e1")
    with pytest.raises(ValueError, match="has been placed"):
        put(index, "one", "e2")


def test_members_are_the_first_and_the_newest_of_an_event_as_it_is_now(index: Index) -> None:
    numbers = [put(index, f"r{i}", "e1" if i % 2 else "e2", "e1") for i in range(6)]
    put(index, "other", "e2")
    assert list(index.members("e1", 10)) == numbers
    assert list(index.members("e1", 3)) == [numbers[0], *numbers[-2:]]


@pytest.mark.parametrize(("space", "kept"), [(OLDEST, slice(None, 3)), (NEWEST, slice(-3, None))])
def test_lists_are_capped_at_their_own_end(index: Index, space: Space, kept: slice) -> None:
    numbers = [put(index, f"r{i}", "e1") for i in range(5)]
    hot, rare = key(space, "hot"), key(space, "rare")
    for number in numbers:
        index.enter(space, [hot, hot], number)
    index.enter(space, [rare], numbers[1])
    assert index.look_up(space, [rare, hot]) == [(numbers[1],), tuple(numbers[kept])]


def test_spaces_do_not_mix(index: Index) -> None:
    number = put(index, "one", "e1")
    index.enter(OLDEST, [key(OLDEST, "vorna")], number)
    assert index.look_up(NEWEST, [key(NEWEST, "vorna")]) == [()]


@given(st.text(), st.text())
def test_keys_fit_a_database_and_differ(one: str, two: str) -> None:
    assert -(2**63) <= key(NAMES, one) < 2**63
    assert (key(NAMES, one) == key(NAMES, two)) == (one == two)


def test_taking_the_same_reports_gives_the_same_placements(index: Index) -> None:
    made = [analysis(f"r{i}", f"Rain fell on Vorna, Ante Kuzmic {'said' * (i % 2)}.") for i in range(4)]
    memory = MemoryIndex()
    assert [take(a, index, Corrections()) for a in made] == [take(a, memory, Corrections()) for a in made]


def test_a_merge_that_comes_with_a_report_moves_all_of_its_event(index: Index) -> None:
    numbers = [put(index, f"r{i}", "e1" if i % 2 else "e2") for i in range(4)]
    made = analysis("last")
    merge = Record(0, "merge", ("e2", "e1"), (made.report.id,), "reportedly", "", "one")
    placement = Placement(made.report.id, "e2", Reason("told", 1.0), records=(merge,))
    numbers.append(index.put(placement, "e2", "e1", features(made), made.report))
    assert list(index.members("e1", 10)) == numbers
    assert list(index.members("e2", 10)) == []
    assert index.placed(numbers[0]) == Placed(analysis("r0").report.id, "e2", "e1")
    assert list(index.corrections()) == [replace(merge, number=1)]


def test_a_report_of_two_events_merges_them_in_every_index(index: Index) -> None:
    made = [mill(), roof(), both(), again()]
    memory = MemoryIndex()
    here, there = Corrections(), Corrections()
    assert [take(a, index, here) for a in made] == [take(a, memory, there) for a in made]
    assert list(index.corrections()) == memory.records
    (event,) = memory.events()
    assert len(index.members(event, 10)) == len(memory.members(event, 10)) == len(made)


def test_a_split_that_comes_with_a_report_moves_those_it_names(index: Index) -> None:
    numbers = [put(index, f"r{i}", "e1") for i in range(4)]
    out = [analysis(f"r{i}").report.id for i in (1, 3)]
    made = analysis("last")
    split = Record(0, "split", ("e1", "e9"), (*out, made.report.id), "reportedly", "", "two")
    merge = Record(0, "merge", ("e9", "e2"), (made.report.id,), "reportedly", "", "one")
    placement = Placement(made.report.id, "e1", Reason("told", 1.0), records=(split, merge))
    numbers.append(index.put(placement, "e9", "e2", features(made), made.report))
    assert list(index.members("e1", 10)) == [numbers[0], numbers[2]]
    assert list(index.members("e2", 10)) == [numbers[1], numbers[3], numbers[4]]
    assert index.placed(numbers[3]) == Placed(out[1], "e9", "e2")
    assert list(index.corrections()) == [replace(split, number=1), replace(merge, number=2)]


def test_an_event_of_two_happenings_is_split_in_every_index(index: Index) -> None:
    made = [grounding(ferry, n) for n in range(4) for ferry in FERRIES]
    memory = MemoryIndex()
    here, there = Corrections(), Corrections()
    assert [take(a, index, here) for a in made] == [take(a, memory, there) for a in made]
    assert list(index.corrections()) == memory.records
    assert "split" in {r.kind for r in memory.records}
    for event in memory.events():
        assert list(map(index.placed, index.members(event, 10))) == list(map(memory.placed, memory.members(event, 10)))
