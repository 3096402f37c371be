"""A report that fits two events, and shows that they are one, makes them one; what only resembles stays apart."""

import pytest
from tests.bridges import again, both, mill, roof

from reportedly.grouping import Corrections, group, stories
from reportedly.grouping.events import take
from reportedly.grouping.index import MemoryIndex
from reportedly.vocabulary import Event, Record, digest


def home(analysis):
    return digest("e", analysis.report.id)


def taken(*analyses):
    index, corrections = MemoryIndex(), Corrections()
    put = [p for a in analyses for p in take(a, index, corrections)]
    return put, [index.placed(n).now for n in range(len(analyses))], index


@pytest.mark.parametrize(
    "made",
    [
        (mill(), roof(), both(), again()),
        (mill(), roof("2024-03-05"), both("2024-03-05"), again("2024-03-05")),
        (mill(None), roof(None), both(None), again(None)),  # without dates none is late
        (roof("2024-03-05"), mill("2024-03-06"), both(), again()),
    ],
)
def test_reports_of_both_make_two_events_one(made):
    first, second, _, last = made
    put, now, index = taken(*made)
    assert now == [home(first)] * 4
    assert [p.event for p in put[:2]] == [home(first), home(second)]  # as written when they came
    (record,) = index.records
    assert (record.kind, record.events) == ("merge", (home(second), home(first)))
    assert (record.who, record.when) == ("reportedly", "")
    assert record.reports == (last.report.id,)
    assert last.report.id in record.why
    assert not put[3].refused


def test_on_the_word_of_one_report_nothing_is_merged():
    put, now, index = taken(mill(), roof(), both())
    assert now[0] != now[1]
    assert not index.records
    (refused,) = put[2].refused
    assert "on the whole the reports of the two events are not" in refused.because


def test_the_event_says_why_and_the_batch_gives_what_taking_gives():
    made = [mill(), roof(), both(), again()]
    (event,) = group(made, one_event=False)
    assert event.id == home(made[0])
    assert event.reports == tuple(a.report.id for a in made)
    assert "was merged into it by reportedly: report" in event.reasons[-1].because
    assert "on the whole, those there are like those here" in event.reasons[-1].because


@pytest.mark.parametrize("published", ["2024-03-04", "2024-03-06"])
def test_a_late_report_changes_one_event_alone(published):
    put, now, index = taken(mill(), roof(), both(), again(published))
    assert now[0] != now[1]
    assert not index.records
    (refused,) = put[3].refused
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
        assert any("somebody told these events apart" in r.because for p in put for r in p.refused)


def test_a_report_a_person_took_elsewhere_merges_on_a_rebuild_what_it_had_merged():
    made = [mill(), roof(), both(), again()]
    split = Record(1, "split", (home(made[0]), "esplit"), (made[3].report.id,), "Ann", "2024-03-09T00:00:00Z", "else")
    index, corrections = MemoryIndex(), Corrections([split])
    for one in made:
        take(one, index, corrections)
    assert [index.placed(n).now for n in range(4)] == [*[home(made[0])] * 3, "esplit"]
    assert corrections.apart("esplit", home(made[1]))
    assert not corrections.apart("esplit", "other")


def test_what_follows_up_on_a_merged_event_is_of_its_story():
    merge = Record(1, "merge", ("e2", "e1"), (), "reportedly", "", "one")
    link = Record(2, "follow-up", ("e3", "e2"), (), "reportedly", "", "a trial")
    known = [Event("e1", (), (), records=(merge,)), Event("e3", (), (), records=(link,))]
    assert stories(known) == {"e1": "e1", "e3": "e1"}
