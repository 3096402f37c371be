"""Events are seen again when more is known: two that are one are merged, one that holds two is split."""

import pytest
from benchmarks.copies import FOLDERS, read
from benchmarks.copy_texts import generate
from tests.bridges import again, both, mill, roof
from tests.ferries import FERRIES, grounding

from reportedly.grouping import Corrections, group, split_off, stories
from reportedly.grouping.events import take
from reportedly.grouping.index import MemoryIndex
from reportedly.vocabulary import Analysis, Event, Record, digest


def home(analysis):
    return digest("e", analysis.report.id)


def taken(*analyses):
    index, corrections = MemoryIndex(), Corrections()
    put = [p for a in analyses for p in take(a, index, corrections)]
    return put, [index.placed(n).now for n in range(len(analyses))], index


@pytest.mark.parametrize(
    "made",
    [
        (mill(), roof(), both()),
        (mill(), roof("2024-03-05"), both("2024-03-05")),
        (mill(None), roof(None), both(None)),  # without dates none is late
        (roof("2024-03-05"), mill("2024-03-06"), both()),
    ],
)
def test_a_report_of_both_makes_two_events_one(made):
    first, second, last = made
    put, now, index = taken(*made)
    assert now == [home(first)] * 3
    assert [p.event for p in put[:2]] == [home(first), home(second)]  # as written when they came
    (record,) = index.records
    assert (record.kind, record.events) == ("merge", (home(second), home(first)))
    assert (record.who, record.when) == ("reportedly", "")
    assert record.reports == (last.report.id,)
    assert last.report.id in record.why
    assert not put[2].refused


def test_the_event_says_why_and_the_batch_gives_what_taking_gives():
    made = [mill(), roof(), both(), again()]
    (event,) = group(made, one_event=False)
    assert event.id == home(made[0])
    assert event.reports == tuple(a.report.id for a in made)
    assert "was merged into it by reportedly: seen again when report" in event.reasons[-1].because
    assert "on the whole, those there are like those here" in event.reasons[-1].because


def test_a_late_report_changes_one_event_alone():
    put, now, index = taken(mill(), roof(), both("2024-03-04"))
    assert now[0] != now[1]
    assert not index.records
    (refused,) = put[2].refused
    assert "came later than its date" in refused.because


def test_what_a_person_told_apart_is_not_merged_again():
    made = [mill(), roof(), both(), again()]
    index = MemoryIndex()
    corrections = Corrections()
    for one in made:
        take(one, index, corrections)
    (merge,) = index.records
    undo = Record(2, "undo", merge.events, (), "Ann", "2024-03-09T00:00:00Z", "two fires", 1)
    for records in ([merge, undo], [undo]):  # a rebuild forgets ours and keeps Ann's
        fresh, told = MemoryIndex(), Corrections(records)
        put = [p for one in made for p in take(one, fresh, told)]
        assert not fresh.records
        assert any("somebody told what its event holds" in r.because for p in put for r in p.refused)


def test_two_happenings_in_one_event_are_told_apart_when_more_is_known():
    """What a first report of each made one event is two when either has three."""
    made = [grounding(ferry, n) for n in range(4) for ferry in FERRIES]
    put, now, index = taken(*made)
    assert put[1].event == put[0].event  # one line, one strait, one kind of accident: joined on what was known
    assert {now[n] for n in range(0, 8, 2)}.isdisjoint({now[n] for n in range(1, 8, 2)})
    assert len(set(now)) == 2
    (split,) = (r for r in index.records if r.kind == "split")
    assert split.events == (home(made[0]), split_off(home(made[0]), split.reports))
    assert "on the whole not like those that stay" in split.why
    events = group(made, one_event=False)  # in another order: of their ids
    assert {frozenset(e.reports) for e in events} == {frozenset(a.report.id for a in made[at::2]) for at in (0, 1)}


def test_looks_do_not_undo_one_another_and_ids_lead_on():
    index, corrections = MemoryIndex(), Corrections()
    made = [grounding(ferry, n) for n in range(4) for ferry in FERRIES]
    seen = set()
    for one in made:
        (put,) = take(one, index, corrections)
        seen |= {put.event, *(e for r in put.records for e in r.events)}
        standing = {index.placed(n).now for n in range(len(index.placements))}
        assert {corrections.now(e) for e in seen} <= standing


def test_what_follows_up_on_a_merged_event_is_of_its_story():
    merge = Record(1, "merge", ("e2", "e1"), (), "reportedly", "", "one")
    link = Record(2, "follow-up", ("e3", "e2"), (), "reportedly", "", "a trial")
    known = [Event("e1", (), (), records=(merge,)), Event("e3", (), (), records=(link,))]
    assert stories(known) == {"e1": "e1", "e3": "e1"}


def test_a_text_is_never_split_from_what_it_copies():
    """Many made-up happenings of one kind under few names, which are split and merged a lot, with copies of each."""
    made = generate(FOLDERS, 4, 12)
    reports = [read(m) for m in made]
    events = group([Analysis(r, (), ()) for r in reports], one_event=False)
    assert any(r.kind == "split" for e in events for r in e.records)
    copied = {report for e in events for c in e.copies for report in (c.report, c.of)}
    assert [m.name for m, r in zip(made, reports, strict=True) if m.kind == "whole" and r.id not in copied] == []
