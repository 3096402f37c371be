"""Round-ups the whole way: a member of each event it tells of, with the sayings of its part there and nowhere else."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import msgspec
import pytest
from tests.happenings import keep, page_of

from reportedly.annotating import load
from reportedly.collection import conclude_touched, dossiers_of, place_all
from reportedly.errors import InputError
from reportedly.grouping import group, homes
from reportedly.grouping.features import Features, features
from reportedly.ours import STORE
from reportedly.pipeline import examine
from reportedly.reviewing import merge, split, undo
from reportedly.ruling import background, listed, set_aside
from reportedly.settings import Settings
from reportedly.showing import jsonl, page, together_text
from reportedly.showing.flat import flat_tables
from reportedly.storing import EmbeddedStore
from reportedly.storing.schema import STEPS
from reportedly.vocabulary import Analysis, Dossier, Metadata, Page, Placement, Reason

_FERRY = (
    "The ferry Sveta Marta sank off the island of Vorna with 38 people aboard, the coast guard in Lukovar said. "
    "Captain Ante Kuzmic was rescued."
)
_MINE = (
    "Nine miners were killed by a methane blast in the Zapad shaft of the Karsk mine, the governor of Tarvas, Lena "
    "Orlova, said. Rescue teams brought up 42 miners."
)
_ROUND_UP = (
    "Morning briefing: what happened overnight\n\nGood morning.\n\nFerry sinks off Vorna\n\n{ferry}\n\n"
    "Mine explosion in Karsk\n\n{mine}"
)


def _made(name: str, text: str, published: str) -> Analysis:
    data = text.encode()
    told = Metadata(outlet=f"The {name.title()}", published=published, language="en")
    done = examine(
        Page(f"{name}.txt", data, hashlib.sha256(data).hexdigest(), "text/plain", text, "utf-8", told),
        load("fake"),
        None,
    )
    assert isinstance(done, Analysis)
    return done


FERRY = _made("courier", "Ferry sinks off Vorna with 38 aboard\n\n" + _FERRY.replace("sank", "went down"), "2024-11-14")
MINE = _made("post", "Blast kills nine in Karsk mine\n\n" + _MINE.replace("brought up", "saved"), "2024-11-14")
BOTH = _made("herald", _ROUND_UP.format(ferry=_FERRY, mine=_MINE), "2024-11-15")
LATE = _made("wire", "Karsk mine blast: shaft had been checked\n\n" + _MINE.replace("Nine", "The nine"), "2024-11-16")
MADE = [FERRY, MINE, BOTH, LATE]


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore() as opened:
        keep(opened, *MADE)
        yield opened


def event(store: EmbeddedStore, report: Analysis) -> str:
    (found,) = store.standing(report.report.id)
    return found


def dossier(store: EmbeddedStore, name: str) -> Dossier:
    found = store.dossier(name)
    assert found is not None
    return found


def test_a_round_up_is_in_each_event_with_its_own_sayings(store: EmbeddedStore) -> None:
    ferry, mine = event(store, FERRY), event(store, MINE)
    assert store.standing(BOTH.report.id) == (ferry, mine)
    assert event(store, LATE) == mine  # and draws nothing together
    said = {}
    for name in (ferry, mine):
        found = dossier(store, name)
        assert BOTH.report in found.reports  # whole, as it was read
        said[name] = {a.id for a in found.attributions if a.report == BOTH.report.id}
        (share,) = found.event.shares
        assert share.own == (name == ferry)
        assert [e.event for e in share.elsewhere] == [mine if name == ferry else ferry]
        words = " ".join(BOTH.report.text[s.start : s.end] for s in share.spans)
        assert ("Sveta Marta" in words, "Zapad" in words) == (name == ferry, name == mine)
        names = {e.name for e in found.entities}
        assert not names & ({"Lena Orlova"} if name == ferry else {"Ante Kuzmic"})
    assert said[ferry]
    assert said[mine]
    assert not said[ferry] & said[mine]
    assert said[ferry] | said[mine] == {a.id for a in BOTH.attributions}
    assert store.counts() == (4, 2)


def test_the_tolls_of_a_part_are_read_of_its_words(store: EmbeddedStore) -> None:
    killed = {
        name: [t.value for c in dossier(store, name).casualties if c.what == "killed" for t in c.tolls]
        for name in (event(store, FERRY), event(store, MINE))
    }
    assert 9 not in killed[event(store, FERRY)]
    assert killed[event(store, MINE)] == [9, 9, 9]


def test_the_batch_puts_it_where_the_store_does(store: EmbeddedStore) -> None:
    events = group(MADE, one_event=False)
    assert {e.id: (e.reports, e.shares, e.copies) for e in events} == {
        d.event.id: (d.event.reports, d.event.shares, d.event.copies) for _, d in store.dossiers()
    }
    assert homes(events)[BOTH.report.id] == event(store, FERRY)


def test_one_after_another_is_all_at_once(store: EmbeddedStore) -> None:
    with EmbeddedStore() as other:
        for made in MADE:
            keep(other, made)
        assert other.dossiers() == store.dossiers()


@pytest.mark.parametrize("order", list(permutations(range(4)))[5::3])
def test_what_comes_late_changes_its_own_events_alone(order: tuple[int, ...]) -> None:
    with EmbeddedStore() as other:
        for i in order:
            before = {d.event.id: key for key, d in other.dossiers()}
            keep(other, MADE[i])
            after = {d.event.id: key for key, d in other.dossiers()}
            home = other.standing(MADE[i].report.id)
            assert {e: k for e, k in after.items() if e not in home} == {
                e: k for e, k in before.items() if e not in home
            }


def test_with_one_event_nothing_is_cut() -> None:
    with EmbeddedStore() as other:
        other.keep([(page_of(a), a) for a in MADE], [], "engine")
        place_all(other, Settings(one_event=True))
        conclude_touched(other, Settings(one_event=True))
        ((_, only),) = other.dossiers()
        assert (len(only.event.reports), only.event.shares) == (4, ())


def test_a_copy_of_a_round_up_repeats_it_part_by_part(store: EmbeddedStore) -> None:
    copy = _made("echo", _ROUND_UP.format(ferry=_FERRY, mine=_MINE), "2024-11-17")
    keep(store, copy)
    ferry, mine = event(store, FERRY), event(store, MINE)
    assert store.standing(copy.report.id) == (ferry, mine)
    for name in (ferry, mine):
        copies = [c for c in dossier(store, name).event.copies if c.report == copy.report.id]
        assert copies
        spans = {s.report: s.spans for s in dossier(store, name).event.shares}
        for c in copies:
            for p in c.shown_by:
                assert any(s.start <= p.start < s.end for s in spans.get(p.report, ())) or p.report not in spans


def test_part_of_a_round_up_founds_an_event_that_later_reports_join() -> None:
    with EmbeddedStore() as other:
        keep(other, BOTH, LATE)
        own, further = other.standing(BOTH.report.id)
        assert event(other, LATE) == further
        assert own != further
        (share,) = dossier(other, further).event.shares
        assert not share.own


def test_a_merge_makes_it_whole_and_is_told_to_the_other_event(store: EmbeddedStore) -> None:
    ferry, mine = event(store, FERRY), event(store, MINE)
    before = store.dossiers()
    done = merge(store, mine, ferry, who="ed", why="one night")
    conclude_touched(store, Settings())
    whole = dossier(store, ferry)
    assert (len(whole.event.reports), whole.event.shares) == (4, ())
    assert {a.id for a in BOTH.attributions} <= {a.id for a in whole.attributions}
    undo(store, done.number, who="ed", why="two")
    conclude_touched(store, Settings())
    assert [(d.event.id, d.event.shares, d.claims) for _, d in store.dossiers()] == [
        (d.event.id, d.event.shares, d.claims) for _, d in before
    ]


def test_its_part_can_be_split_off_and_both_tell_of_it(store: EmbeddedStore) -> None:
    ferry, mine = event(store, FERRY), event(store, MINE)
    record = split(store, mine, [BOTH.report.id], who="ed", why="another blast")
    conclude_touched(store, Settings())
    assert record.reports == (f"{BOTH.report.id}.1",)
    assert store.standing(BOTH.report.id) == (ferry, record.events[1])
    (share,) = dossier(store, ferry).event.shares
    assert [e.event for e in share.elsewhere] == [record.events[1]]
    assert [a.report.id for a in (MINE, LATE)] == list(dossier(store, mine).event.reports)


def test_a_name_of_a_round_up_stands_for_no_single_event(store: EmbeddedStore) -> None:
    with pytest.raises(InputError, match="tells of several events"):
        merge(store, BOTH.report.id, event(store, FERRY), who="ed", why="one")


def test_a_word_on_a_saying_holds_where_the_saying_is(store: EmbeddedStore) -> None:
    mine = event(store, MINE)
    saying = next(a for a in dossier(store, mine).attributions if a.report == BOTH.report.id)
    background(store, saying.id, who="ed", why="of an earlier blast")
    conclude_touched(store, Settings())
    assert not next(a for a in dossier(store, mine).attributions if a.id == saying.id).about_event
    assert [c.state for c in listed(store)] == ["applied"]
    set_aside(store, BOTH.report.id, who="ed", why="a forgery")
    conclude_touched(store, Settings())
    for name in (event(store, FERRY), mine):
        assert not [a for a in dossier(store, name).attributions if a.report == BOTH.report.id]


def test_a_round_up_that_left_leaves_both_events(store: EmbeddedStore) -> None:
    ferry, mine = event(store, FERRY), event(store, MINE)
    with store.placing(Features) as index:
        index.drop(BOTH.report.id)
    assert set(store.touched()) == {ferry, mine}
    assert store.standing(BOTH.report.id) == ()


def test_it_is_told_why_and_shown(store: EmbeddedStore) -> None:
    ferry, mine = event(store, FERRY), event(store, MINE)
    text = together_text(dossier(store, mine), store.placements(mine), store.naming(mine))
    assert "of it only what begins “Mine explosion in Karsk”" in " ".join(text.split())
    html = page(dossiers_of(store))
    assert "This page tells of several happenings" in html
    for name in (ferry, mine):
        (at,) = re.findall(rf'<a href="#([\w-]+)">{name}</a>', html)
        assert f'<section class="event" id="{at}"' in html
    assert html.count('class="part p-body away"') == 2


def test_the_tables_have_it_once_and_say_where_each_part_is(store: EmbeddedStore) -> None:
    ferry, mine = event(store, FERRY), event(store, MINE)
    rows = {name: [json.loads(line) for line in text.splitlines()] for name, text in jsonl(dossiers_of(store)).items()}
    (row,) = [r for r in rows["reports.jsonl"] if r["id"] == BOTH.report.id]
    assert (row["event"], row["events"]) == (ferry, [ferry, mine])
    assert len({r["id"] for r in rows["reports.jsonl"]}) == len(rows["reports.jsonl"]) == 4
    for e in rows["events.jsonl"]:
        assert BOTH.report.id in e["reports"]
        (share,) = e["shares"]
        (other,) = share["elsewhere"]
        assert (share["own"], other["event"]) == (e["id"] == ferry, mine if e["id"] == ferry else ferry)
    by_event = {r["id"]: r["event"] for r in rows["attributions.jsonl"] if r["report"] == BOTH.report.id}
    assert len(by_event) == len(BOTH.attributions)
    told = {(row[0], row[5]) for row in flat_tables(dossiers_of(store))["shares"]}
    assert told == {(a, b) for a in (ferry, mine) for b in (ferry, mine)}


def test_a_store_of_the_third_version_takes_it(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    db = sqlite3.connect(path)
    for step in STEPS[:3]:
        db.executescript(step)
    was = Placement(FERRY.report.id, "e0", Reason("told", 1.0))
    row = (1, FERRY.report.id, "e0", "e0", msgspec.json.encode(was).decode(), b"")
    db.execute("INSERT INTO placed (number, report, event, now, placement, features) VALUES (?,?,?,?,?,?)", row)
    db.execute(f"PRAGMA application_id = {STORE}")
    db.execute("PRAGMA user_version = 3")
    db.commit()
    db.close()
    with EmbeddedStore(path) as opened:
        assert opened.standing(FERRY.report.id) == ("e0",)
        assert opened.placements("e0") == (was,)
        with opened.placing(Features) as index:
            assert index.number(FERRY.report.id) == 1
            further = Placement(FERRY.report.id, "e1", Reason("told", 1.0), number=1)
            assert index.put(further, "e1", "e1", features(FERRY), FERRY.report) == 2
        assert opened.standing(FERRY.report.id) == ("e0", "e1")
        assert opened.counts()[0] == 1
